import { Command } from 'commander'
import type { Terminal } from './terminal.ts'

export interface WitnessOptions {
  readonly data: string
  readonly port: number
  readonly name?: string
  /** Verifier keys of the logs that it cosigns. */
  readonly logs: readonly string[]
  /** Where others reach it, when that is not this machine. */
  readonly url?: string
}

interface Options {
  readonly data: string
  readonly port: string
  readonly name?: string
  readonly log: readonly string[]
  readonly logs?: string
  readonly url?: string
}

export function witnessVerb(terminal: Terminal, witness: (options: WitnessOptions) => Promise<void>): Command {
  return new Command('witness')
    .description('run a witness, which cosigns the records of others after checking that they only grew')
    .option('--data <folder>', 'its own folder, with its key and what it has cosigned', 'witness')
    .option('--port <number>', 'where to listen', '3001')
    .option('--name <name>', 'its name, an address without scheme; kept from the first start on')
    .option('--log <vkey>', 'the verifier key of a record to cosign; may be given again', collect, [])
    .option('--logs <file>', 'the same from a file, one a line')
    .option('--url <address>', 'where others reach it, to be shown in the line for their policy')
    .addHelpText('after', '\nExample:\n  remit witness --name witness.example.org --logs records.txt')
    .action(async (options: Options) => {
      const { data, name, url } = options
      const listed = options.logs === undefined ? [] : logsIn(terminal.folder.read(options.logs))
      await witness({
        data,
        port: portOf(options.port),
        logs: [...options.log, ...listed],
        ...(name !== undefined && { name }),
        ...(url !== undefined && { url }),
      })
    })
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** A verifier key a line, also as a policy has it: `log <vkey>`. Comments and empty lines are left out. */
function logsIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const words = line.trim().split(/[ \t]+/)
    const [first = '', second = ''] = words
    if (first === '' || first.startsWith('#')) return []
    return [first === 'log' ? second : first]
  })
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port >= 0 && port <= 65_535)) throw new Error(`--port ${text} is not a port`)
  return port
}
