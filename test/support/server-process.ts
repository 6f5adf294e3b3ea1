import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A real server in a process of its own, on a data folder that outlives it. */
export interface ServerProcess {
  /** Resolves when it answers and has said all that it says at a start; rejects with what it printed when it ends before. */
  readonly ready: Promise<void>
  /** What it has printed so far. */
  printed(): string
  /** SIGKILL: it is given no time for anything. Resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGTERM: it ends by itself. Resolves with its exit code. */
  stop(): Promise<number | null>
}

export interface ServerPlace {
  readonly port: number
  readonly data: string
}

const root = join(import.meta.dirname, '..', '..')
const longest_start_ms = 60_000

/** `remit serve` with nothing but its environment; without `foundations` it sets up the samples. */
export function startServerProcess({ port, data }: ServerPlace, foundations?: string): ServerProcess {
  const child = spawn(process.execPath, [join(root, 'bin', 'remit.js'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), REMIT_DATA: data, REMIT_FOUNDATIONS: foundations },
  })
  const ended = once(child, 'exit')
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += String(chunk)
  })
  const ready = readiness(child, () => printed)
  // Who kills it while it starts does not wait for it.
  ready.catch(() => {})
  return {
    ready,
    printed: () => printed,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}

function readiness(child: ChildProcess, printed: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail('took too long'), longest_start_ms).unref()
    const fail = (what: string) => reject(new Error(`The server ${what}:\n${printed()}`))
    child.stdout?.on('data', () => {
      if (printed().includes('  Kept in ')) resolve()
    })
    child.once('exit', (code, signal) => {
      clearTimeout(late)
      fail(`ended with ${code ?? signal}`)
    })
  })
}
