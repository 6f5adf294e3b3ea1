import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A real server in a process of its own, on a data folder that outlives it. */
export interface ServerProcess {
  /** Resolves when it answers; rejects with what it printed when it ends before. */
  readonly ready: Promise<void>
  /** SIGKILL: it is given no time for anything. Resolves when the process is gone. */
  kill(): Promise<void>
}

export interface ServerPlace {
  readonly port: number
  readonly data: string
}

const root = join(import.meta.dirname, '..', '..')
const longest_start_ms = 60_000

export function startServerProcess({ port, data }: ServerPlace, foundations: string): ServerProcess {
  const child = spawn(process.execPath, [join(root, 'bin', 'remit.js'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), REMIT_DATA: data, REMIT_FOUNDATIONS: foundations },
  })
  const ended = once(child, 'exit')
  const ready = readiness(child)
  // Who kills it while it starts does not wait for it.
  ready.catch(() => {})
  return {
    ready,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const late = setTimeout(() => fail('took too long'), longest_start_ms).unref()
    const fail = (what: string) => reject(new Error(`The server ${what}:\n${printed}`))
    const read = (chunk: unknown) => {
      printed += String(chunk)
      if (printed.includes('Remit is running at')) resolve()
    }
    child.stdout?.on('data', read)
    child.once('exit', (code, signal) => {
      clearTimeout(late)
      fail(`ended with ${code ?? signal}`)
    })
  })
}
