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
  /** SIGSTOP: it stands still in the middle of whatever it does. Nothing when it is gone. */
  pause(): void
  /** SIGCONT: it goes on as if no time had passed. */
  resume(): void
  /** SIGTERM: it ends by itself. Resolves with its exit code. */
  stop(): Promise<number | null>
  /** Resolves when the process is gone, with how. */
  readonly ended: Promise<string>
}

export interface ServerPlace {
  readonly port: number
  readonly data: string
  /** What else its environment says; of ours, it gets nothing that begins with REMIT_. */
  readonly environment?: Readonly<Record<string, string>>
  /** Whether what it complains of is collected with what it prints, and not shown. */
  readonly quiet?: boolean
  /** Where the program is; this one without it. */
  readonly root?: string
}

const ours = join(import.meta.dirname, '..', '..')
const longest_start_ms = 60_000
const most_printed = 1_000_000

/** `remit serve` with nothing but its environment; without `foundations` it sets up the samples. */
export function startServerProcess(place: ServerPlace, foundations?: string): ServerProcess {
  const { port, data, environment = {}, quiet = false, root = ours } = place
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('REMIT_'))
  const child = spawn(process.execPath, [join(root, 'bin', 'remit.js'), 'serve'], {
    stdio: ['ignore', 'pipe', quiet ? 'pipe' : 'inherit'],
    env: {
      ...Object.fromEntries(own),
      PORT: String(port),
      REMIT_DATA: data,
      ...(foundations !== undefined && { REMIT_FOUNDATIONS: foundations }),
      ...environment,
    },
  })
  const ended = once(child, 'exit').then(() => `ended with ${child.exitCode ?? child.signalCode}`)
  let printed = ''
  const collect = (chunk: unknown) => {
    if (printed.length < most_printed) printed += String(chunk)
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const ready = readiness(child, () => printed)
  // Who kills it while it starts does not wait for it.
  ready.catch(() => {})
  return {
    ready,
    printed: () => printed,
    ended,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
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
