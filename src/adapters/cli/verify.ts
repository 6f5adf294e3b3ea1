import { Command } from 'commander'
import type { RecordSource } from '../../app/verify/record-source.ts'
import type { Unchecked } from '../../app/verify/unchecked.ts'
import type { CheckedBeside } from '../../app/verify/verify-beside.ts'
import type { VerifyFault } from '../../app/verify/verify-fault.ts'
import { verifyProof } from '../../app/verify/verify-proof.ts'
import { verifyRecord } from '../../app/verify/verify-record.ts'
import type { OpenedCheckpoint } from '../../core/record/checkpoint.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { recordFaultWords } from '../words/faults/record-fault-words.ts'
import { uncheckedWords } from '../words/faults/unchecked-words.ts'
import { exportedSource, folderSource, urlSource } from './record-sources.ts'
import { harmless, withoutPasswords } from './shown.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'

export interface VerifyTools {
  readonly crypto: RecordCrypto
  /** The records in a data file; throws with what is wrong with the file. */
  dataFile(path: string): readonly RecordSource[]
  /** The records in a database server, by its address; rejects with what is wrong with it. */
  database?(address: string): Promise<OpenDatabase>
}

export interface OpenDatabase {
  readonly sources: readonly RecordSource[]
  close(): Promise<void>
}

interface Options {
  readonly vkey?: string
  readonly policy?: string
  readonly since?: string
  readonly entry?: string
  readonly foundation?: string
  readonly json?: true
}

/** What `--json` prints, one for each record: docs/record-format.md. */
interface Answer {
  readonly record: string
  readonly ok: boolean
  readonly origin?: string
  readonly size?: number
  /** Of a single proof. */
  readonly entry?: number
  readonly vkey?: string
  readonly keyKnown?: boolean
  readonly cosigned?: readonly Cosigned[]
  readonly beside?: CheckedBeside
  readonly unchecked?: readonly Unchecked[]
  readonly fault?: VerifyFault
  readonly words?: string
}

interface Cosigned {
  readonly name: string
  /** When the witness says it saw the checkpoint, in seconds since 1970. */
  readonly time_s: number | null
}

export function verifyVerb(terminal: Terminal, tools: VerifyTools, exit: (code: ExitCode) => void): Command {
  return new Command('verify')
    .description('check a record from its bytes: signatures, every entry, every tile')
    .argument(
      '<record>',
      'an address, a folder of a record’s files, an exported folder, a data file or data folder, a database’s address, or a proof',
    )
    .option('--vkey <key>', 'the verifier key, when you know it from elsewhere')
    .option('--policy <file>', 'a policy: which witnesses must have cosigned')
    .option('--since <checkpoint>', 'a checkpoint that you kept, from which the record must have grown')
    .option('--entry <file>', 'of a proof, the bytes of the entry')
    .option('--foundation <name>', 'of a data file or database, only this foundation')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  remit verify http://localhost:3000/record/python\n  remit verify data/remit.sqlite\n  remit verify 7.tlog-proof --entry 7.json --vkey "$(cat vkey)"\n\nExits with 1 when a record does not verify, with 2 when it cannot be read.',
    )
    .action(async (record: string, options: Options) => exit(await verify(terminal, tools, record, options)))
}

async function verify(terminal: Terminal, tools: VerifyTools, record: string, options: Options): Promise<ExitCode> {
  try {
    const answers =
      options.entry !== undefined || record.endsWith('.tlog-proof')
        ? [answerOnProof(terminal, tools, record, options)]
        : await answersOn(terminal, tools, record, options)
    if (options.json) terminal.out(JSON.stringify(answers, null, 2))
    return answers.every(({ ok }) => ok) ? 0 : 1
  } catch (cause) {
    terminal.err(withoutPasswords(`remit verify: ${record}: ${harmless(reasonOf(cause))}`))
    return 2
  }
}

async function answersOn(
  terminal: Terminal,
  tools: VerifyTools,
  record: string,
  options: Options,
): Promise<readonly Answer[]> {
  const { sources, close } = await openSources(terminal, tools, record)
  try {
    const chosen = chosenOf(sources, options)
    const answers: Answer[] = []
    for (const source of chosen) answers.push(await answerOn(terminal, tools, source, options))
    return answers
  } finally {
    await close()
  }
}

async function openSources(terminal: Terminal, tools: VerifyTools, record: string): Promise<OpenDatabase> {
  if (/^postgres(?:ql)?:\/\//.test(record)) {
    if (tools.database === undefined) throw new Error('this program cannot read a database server')
    return await tools.database(record)
  }
  return { sources: sourcesOf(terminal, tools, record), close: async () => {} }
}

function sourcesOf({ folder }: Terminal, tools: VerifyTools, record: string): readonly RecordSource[] {
  if (/^https?:\/\//.test(record)) return [urlSource(record)]
  const kind = folder.kind(record)
  if (kind === undefined) throw new Error('there is no such file or folder')
  if (kind === 'file') return tools.dataFile(record)
  const base = record.replace(/\/$/, '')
  // One of a record's files may be missing: that is for the verification to say.
  const isRecord = (path: string) =>
    folder.kind(`${path}/checkpoint`) === 'file' || folder.kind(`${path}/tile`) === 'folder'
  if (isRecord(base)) return [folderSource(folder, record)]
  if (isRecord(`${base}/record`)) return [exportedSource(folder, record)]
  return tools.dataFile(`${base}/remit.sqlite`)
}

function chosenOf(sources: readonly RecordSource[], { foundation }: Options): readonly RecordSource[] {
  // An address or a folder is of one record, and names no foundation.
  const isChosen = (label: string) => !label.includes('#') || label.endsWith(`#${foundation}`)
  const chosen = sources.filter(({ label }) => foundation === undefined || isChosen(label))
  if (chosen.length === 0)
    throw new Error(foundation === undefined ? 'no foundation is in it' : `no foundation ${foundation} is in it`)
  return chosen
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
  const { vkey: known, policy, since } = options
  const verified = await verifyRecord(source, crypto, {
    progress,
    ...(known !== undefined && { known }),
    ...(policy !== undefined && { policy: terminal.folder.bytes(policy) }),
    ...(since !== undefined && { since: terminal.folder.bytes(since) }),
  })
  if (!verified.ok) return refused(terminal, source.label, verified.problem, options)
  const { opened, vkey, keyKnown, beside, unchecked } = verified.value
  const { origin, size } = opened.checkpoint
  const answer: Answer = {
    record: source.label,
    ok: true,
    origin,
    size,
    vkey,
    keyKnown,
    cosigned: cosignedIn(opened),
    ...(beside !== undefined && { beside }),
    unchecked,
  }
  accepted(terminal, answer, `${size.toLocaleString('en')} entries, each as it was signed by ${origin}`, options)
  return answer
}

function answerOnProof(terminal: Terminal, { crypto }: VerifyTools, record: string, options: Options): Answer {
  const { entry, vkey: known, policy } = options
  if (entry === undefined) throw new Error('a proof is checked with the entry that it proves: give it with --entry')
  if (known === undefined && policy === undefined)
    throw new Error('a proof is checked with a key that you know: give it with --vkey, or a policy with --policy')
  const { folder } = terminal
  const files = { proof: folder.bytes(record), entry: folder.bytes(entry) }
  const verified = verifyProof(crypto, files, {
    ...(known !== undefined && { known }),
    ...(policy !== undefined && { policy: folder.bytes(policy) }),
  })
  if (!verified.ok) return refused(terminal, record, verified.problem, options)
  const { proven, vkey, unchecked } = verified.value
  const { index, checkpoint } = proven
  const { origin, size } = checkpoint
  const cosigned = cosignedIn(proven)
  const answer: Answer = { record, ok: true, origin, size, entry: index, vkey, keyKnown: true, cosigned, unchecked }
  const told = `${entry} is entry ${index.toLocaleString('en')} of the ${size.toLocaleString('en')} signed by ${origin}`
  accepted(terminal, answer, told, options)
  return answer
}

function refused(terminal: Terminal, record: string, fault: VerifyFault, { json }: Options): Answer {
  const words = recordFaultWords(fault)
  if (!json)
    terminal.out(`${styled(terminal, 'red', '✗ does not verify')}  ${record}\n  ${harmless(words)} [${fault.code}]`)
  return { record, ok: false, fault, words }
}

function accepted(terminal: Terminal, answer: Answer, told: string, { json }: Options): void {
  if (json) return
  terminal.out(`${styled(terminal, 'green', '✓ verified')}  ${answer.record}`)
  terminal.out(`  ${harmless(told)}`)
  for (const { name, time_s } of answer.cosigned ?? [])
    terminal.out(`  cosigned by ${harmless(name)}${time_s === null ? '' : `, who says it was at ${momentOf(time_s)}`}`)
  if (answer.beside !== undefined) terminal.out(`  ${besideWords(answer.beside)}`)
  for (const unchecked of answer.unchecked ?? []) {
    terminal.out(`  not checked: ${uncheckedWords(unchecked)}`)
    if (unchecked === 'key') terminal.out(`  ${harmless(answer.vkey ?? '')}`)
  }
}

function besideWords({ documents, values, absentValues }: CheckedBeside): string {
  return `documents checked: ${documents}; sealed values checked: ${values}; erased or not there: ${absentValues}`
}

function cosignedIn({ signers }: OpenedCheckpoint): readonly Cosigned[] {
  return signers.slice(1).map(({ key, time_s }) => ({ name: key.name, time_s: time_s ?? null }))
}

/** A witness may state any time; those behind the end of dates stay numbers. */
function momentOf(time_s: number): string {
  const moment = new Date(time_s * 1000)
  return Number.isNaN(moment.getTime()) ? `second ${time_s}` : moment.toISOString()
}

/** What `fetch` throws says little; its cause says which. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? `it could not be reached (${cause.cause.message})` : cause.message
}
