import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** `remit witness` in a process of its own, on a folder that outlives it. */
export interface WitnessProcess {
  /** The line for the policy of those whom it cosigns: "witness <name> <vkey> <url>". */
  readonly policyLine: string
  /** SIGKILL: it is given no time for anything. */
  kill(): Promise<void>
  /** SIGTERM: it ends by itself. Resolves with its exit code. */
  stop(): Promise<number | null>
}

export interface WitnessPlace {
  readonly data: string
  readonly port: number
  readonly name: string
  readonly logs: readonly string[]
}

const root = join(import.meta.dirname, '..', '..')
const longest_start_ms = 60_000

/** Resolves when it answers; rejects with what it printed when it ends before. */
export async function startWitnessProcess({ data, port, name, logs }: WitnessPlace): Promise<WitnessProcess> {
  const words = ['witness', '--data', data, '--port', String(port), '--name', name]
  const child = spawn(
    process.execPath,
    [join(root, 'bin', 'remit.js'), ...words, ...logs.flatMap((vkey) => ['--log', vkey])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const late = setTimeout(() => reject(new Error('The witness took too long')), longest_start_ms)
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += String(chunk)
    const line = /^ {2}(witness .*)\n {2}quorum/m.exec(printed)?.[1]
    if (line !== undefined) resolve(line)
  })
  child.once('exit', (code) => reject(new Error(`The witness ended with ${code}:\n${printed}`)))
  const policyLine = await promise.finally(() => clearTimeout(late))
  return {
    policyLine,
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
