import { Command } from 'commander'
import type { RecordSource } from '../../app/record-source.ts'
import { type VerifyFault, verifyRecord } from '../../app/verify-record.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { recordFaultWords } from '../words/record-fault-words.ts'
import { folderSource, urlSource } from './record-sources.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'

export interface VerifyTools {
  readonly crypto: RecordCrypto
  /** The records in a data file; throws with what is wrong with the file. */
  dataFile(path: string): readonly RecordSource[]
}

interface Options {
  readonly vkey?: string
  readonly foundation?: string
  readonly json?: true
}

interface Answer {
  readonly record: string
  readonly ok: boolean
  readonly origin?: string
  readonly size?: number
  readonly vkey?: string
  readonly keyKnown?: boolean
  readonly fault?: VerifyFault
  readonly words?: string
}

export function verifyVerb(terminal: Terminal, tools: VerifyTools, exit: (code: ExitCode) => void): Command {
  return new Command('verify')
    .description('check a record from its bytes: signature, every entry, every tile')
    .argument('<record>', 'an address, a folder of a record’s files, or a data file or data folder')
    .option('--vkey <key>', 'the verifier key, when you know it from elsewhere')
    .option('--foundation <name>', 'of a data file, only this foundation')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  remit verify http://localhost:3000/record/python\n  remit verify data/remit.sqlite\n\nExits with 1 when a record does not verify, with 2 when it cannot be read.',
    )
    .action(async (record: string, options: Options) => exit(await verify(terminal, tools, record, options)))
}

async function verify(terminal: Terminal, tools: VerifyTools, record: string, options: Options): Promise<ExitCode> {
  try {
    const sources = sourcesOf(terminal, tools, record, options)
    const answers = await inTurn(sources, (source) => answerOn(terminal, tools, source, options))
    if (options.json) terminal.out(JSON.stringify(answers, null, 2))
    return answers.every(({ ok }) => ok) ? 0 : 1
  } catch (cause) {
    terminal.err(`remit verify: ${record}: ${reasonOf(cause)}`)
    return 2
  }
}

function sourcesOf(
  terminal: Terminal,
  tools: VerifyTools,
  record: string,
  { foundation }: Options,
): readonly RecordSource[] {
  if (/^https?:\/\//.test(record)) return [urlSource(record)]
  const { folder } = terminal
  const kind = folder.kind(record)
  if (kind === undefined) throw new Error('there is no such file or folder')
  if (kind === 'folder' && folder.kind(`${record}/checkpoint`) === 'file') return [folderSource(folder, record)]
  const path = kind === 'folder' ? `${record.replace(/\/$/, '')}/remit.sqlite` : record
  const sources = tools
    .dataFile(path)
    .filter(({ label }) => foundation === undefined || label.endsWith(`#${foundation}`))
  if (sources.length === 0)
    throw new Error(foundation === undefined ? 'no foundation is in it' : `no foundation ${foundation} is in it`)
  return sources
}

async function answerOn(
  terminal: Terminal,
  { crypto }: VerifyTools,
  source: RecordSource,
  options: Options,
): Promise<Answer> {
  const told = { last: 0 }
  const progress = (entries: number) => {
    if (!terminal.interactive || entries < told.last + 50_000) return
    told.last = entries
    terminal.err(`${source.label}: ${entries.toLocaleString('en')} entries read`)
  }
  const verified = await verifyRecord(source, crypto, {
    progress,
    ...(options.vkey !== undefined && { known: options.vkey }),
  })
  if (!verified.ok) {
    const words = recordFaultWords(verified.problem)
    if (!options.json)
      terminal.out(
        `${styled(terminal, 'red', '✗ does not verify')}  ${source.label}\n  ${words} [${verified.problem.code}]`,
      )
    return { record: source.label, ok: false, fault: verified.problem, words }
  }
  const { opened, vkey, keyKnown } = verified.value
  const { origin, size } = opened.checkpoint
  if (!options.json) {
    terminal.out(`${styled(terminal, 'green', '✓ verified')}  ${source.label}`)
    terminal.out(`  ${size.toLocaleString('en')} entries, each as it was signed by ${origin}`)
    if (!keyKnown)
      terminal.out(
        `  not checked: that the key is theirs. It was taken from the record itself; compare it with one you know:\n  ${vkey}`,
      )
    terminal.out('  not checked: documents and sealed values, which entries name by their hash.')
    terminal.out('  not checked: that others were shown the same record. No witness has cosigned it.')
  }
  return { record: source.label, ok: true, origin, size, vkey, keyKnown }
}

async function inTurn<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const item of items) made.push(await make(item))
  return made
}

/** What `fetch` throws says little; its cause says which. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? `it could not be reached (${cause.cause.message})` : cause.message
}
