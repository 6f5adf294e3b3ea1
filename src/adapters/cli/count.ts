import { createHash } from 'node:crypto'
import { Command, Option } from 'commander'
import { nearest } from '../../core/base/nearest.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { castIn, distinctIn } from '../../core/tally/ballots/ballots.ts'
import type { Contest } from '../../core/tally/contest.ts'
import type { Count } from '../../core/tally/count.ts'
import { countContest, unusedParams } from '../../core/tally/count-contest.ts'
import { checkExpected } from '../../core/tally/expected/check-expected.ts'
import type { Compared } from '../../core/tally/expected/compare.ts'
import { contestOf, type Said } from '../../core/tally/formats/contest-of.ts'
import type { ElectionFile } from '../../core/tally/formats/election-file.ts'
import { formatNames } from '../../core/tally/formats/format.ts'
import { type MethodName, methodNames } from '../../core/tally/method-names.ts'
import { readOptions } from '../../core/tally/params/read-options.ts'
import { drawnOrder } from '../../core/tally/ties/drawn-order.ts'
import { toldAnswer } from '../../core/tally/told/told-answer.ts'
import { bundleWords, faultWords, tallyFaultWords } from '../words/tally-words.ts'
import { convertElection } from './convert-election.ts'
import { countedBack, countedBackBundle, printCountBack, type ShownCountBack, toldCountBack } from './count-back.ts'
import { bundleIn, countBundle, printBundle, toldBundle } from './count-bundle.ts'
import { type DrawCount, printCount, printDifferences } from './print-count.ts'
import { readElection } from './read-election.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface Options {
  readonly method?: string
  readonly seats?: string
  readonly option?: readonly string[]
  readonly seed?: string
  readonly format?: string
  readonly to?: string
  readonly svg?: string
  readonly countBack?: readonly string[]
  readonly json?: true
  readonly check?: true
}

const help = `
A file of known form is recognised by how it begins, else by its extension. The uniform JSON and a bundle say how to count; of other formats
--method says it. Words of --option are those of docs/counting.md: --option quota=droop-exact --option ties=head-to-head,lot.
--seed draws the lot from a text that nobody could know before the close.
--count-back names whoever left their seat, and whoever else would take none: it counts again without them and says who follows.

Examples:
  remit count test/vectors/elections/edinburgh-2017-ward13-leith.json --check
  remit count ballots.blt --method stv --option rule=scottish
  remit count ballots.csv --method schulze --json
  remit count ballots.csv --to abif
  remit count bundle.json --count-back "Ada Example,Bo Example"

Exits with 1 when --check finds a difference, with 2 when it cannot be counted, and with 3 when a tie stays open.`

/** Pictures are drawn where pages are; they are loaded when they are asked for. */
export type LoadDrawing = () => Promise<DrawCount>

export function countVerb(terminal: Terminal, draw: LoadDrawing, exit: (code: ExitCode) => void): Command {
  const more = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
  return new Command('count')
    .description('count an election from a file of ballots, and show every step')
    .argument('<file>', 'ballots in any format that docs/formats.md tells, or - for what is piped in')
    .addOption(completed('--method <name>', 'how to count', methodNames))
    .option('--seats <number>', 'how many are elected')
    .option('--option <key=value>', 'a word of the rule; may be given again', more)
    .option('--seed <text>', 'draw the lot from this text')
    .addOption(completed('--format <name>', 'the format of the file, where it cannot be told from it', formatNames))
    .addOption(
      completed('--to <format>', 'do not count, but print the ballots in another format', [...formatNames, 'lines']),
    )
    .option('--count-back <candidates>', 'who follows when these leave; may be given again', more)
    .option('--svg <file>', 'write pictures of the count')
    .option('--check', 'compare with the result that the file expects')
    .option('--json', 'print the count as JSON')
    .addHelpText('after', help)
    .action(async (file: string, options: Options) => exit(await answer(terminal, draw, file, options)))
}

/** Shells complete the names and the help has them; what is wrong is told by us, who know the nearest. */
function completed(flags: string, description: string, names: readonly string[]): Option {
  const option = new Option(flags, description)
  option.argChoices = [...names]
  return option
}

async function answer(terminal: Terminal, draw: LoadDrawing, file: string, options: Options): Promise<ExitCode> {
  const refused = (why: string): ExitCode => {
    terminal.err(`remit count: ${why}`)
    return 2
  }
  const asked = saidBy(options)
  if (!asked.ok) return refused(asked.problem)
  const bundle = bundleIn(terminal, file)
  if (bundle !== undefined) return answerBundle(terminal, draw, { file, data: bundle }, options)
  const read = readElection(terminal, file, { method: asked.value.method, format: options.format })
  if (!read.ok) return refused(read.problem)
  const election = read.value
  for (const key of election.unread) terminal.err(`${file}: “${key}” means nothing here and was not read.`)
  const said = withSeed(asked.value, election, options.seed)
  if (options.to !== undefined) {
    const converted = convertElection(terminal, election, said, options.to)
    return converted.ok ? 0 : refused(converted.problem)
  }
  const contest = contestOf(election, said)
  if (!contest.ok) return refused(`${file}: ${faultWords(contest.problem)}`)
  if (options.check && election.expected === undefined)
    return refused(`${file} expects no result that --check could compare with`)
  tellSize(terminal, contest.value)
  const count = countContest(contest.value)
  if (!count.ok) return refused(tallyFaultWords(count.problem, contest.value.method))
  for (const word of unusedParams(contest.value)) terminal.err(`“${word}” means nothing to ${contest.value.method}.`)
  const compared = options.check ? checkExpected(election, contest.value, count.value) : undefined
  const back = options.countBack === undefined ? undefined : countedBack(contest.value, count.value, options.countBack)
  if (back !== undefined && !back.ok) return refused(back.problem)
  const shown = back && { ...back.value, title: election.title }
  tell(terminal, { election, contest: contest.value, count: count.value, compared, shown }, options)
  const last = shown?.counted ?? { contest: contest.value, count: count.value }
  if (options.svg !== undefined) terminal.folder.write(options.svg, (await draw())(election, last.contest, last.count))
  if (compared !== undefined) return compared.differences.length === 0 ? 0 : 1
  return last.count.open === undefined ? 0 : 3
}

/** A bundle says all by itself how it is counted, and what it has to come to. */
async function answerBundle(
  terminal: Terminal,
  draw: LoadDrawing,
  { file, data }: { readonly file: string; readonly data: Readonly<Record<string, unknown>> },
  { json, svg, countBack, ...said }: Options,
): Promise<ExitCode> {
  const refused = (why: string): ExitCode => {
    terminal.err(`remit count: ${file}: ${why}`)
    return 2
  }
  const other = Object.keys(said).find((option) => option !== 'check')
  if (other !== undefined) return refused(`it is a bundle, which says itself how it is counted; leave --${other} out`)
  const counted = countBundle(data)
  if (!counted.ok) return refused(counted.problem)
  const { contest, count, recounted } = counted.value
  const title = bundleWords.held(counted.value.bundle.held)
  const answer = count && toldAnswer(contest, count, { start: startHash })
  const back = countBack === undefined ? undefined : countedBackBundle(counted.value, countBack)
  if (back !== undefined && !back.ok) return refused(back.problem)
  const shown = back && { ...back.value, title }
  const recount = toldBundle(counted.value)
  if (json) {
    const told = { ...answer, recount, ...(shown !== undefined && { countBack: toldCountBack(shown, startHash) }) }
    terminal.out(JSON.stringify(told, undefined, 2))
  } else {
    if (count !== undefined && answer !== undefined) printCount(terminal, { title, contest, count, answer })
    printBundle(terminal, counted.value)
    if (shown !== undefined) printCountBack(terminal, shown, startHash)
  }
  const last = shown?.counted ?? (count === undefined ? undefined : { contest, count })
  if (svg !== undefined && last !== undefined) {
    terminal.folder.write(svg, (await draw())({ title }, last.contest, last.count))
  }
  if (recounted.differs.length > 0) return 1
  return shown?.counted.count.open === undefined ? 0 : 3
}

interface Counted {
  readonly election: ElectionFile
  readonly contest: Contest
  readonly count: Count
  readonly compared: Compared | undefined
  readonly shown: ShownCountBack | undefined
}

function tell(terminal: Terminal, { election, contest, count, compared, shown }: Counted, { json }: Options): void {
  const { places } = election
  const answer = toldAnswer(contest, count, { start: startHash, ...(places !== undefined && { places }) })
  if (json) {
    const check = compared && { agrees: compared.differences.length === 0, ...compared }
    const countBack = shown && toldCountBack(shown, startHash)
    const told = { ...answer, ...(check !== undefined && { check }), ...(countBack !== undefined && { countBack }) }
    terminal.out(JSON.stringify(told, undefined, 2))
  } else {
    printCount(terminal, { title: election.title, contest, count, answer })
    if (shown !== undefined) printCountBack(terminal, shown, startHash)
  }
  if (compared !== undefined) printDifferences(terminal, compared, json === true)
}

function startHash() {
  const hash = createHash('sha256')
  return { update: (bytes: Uint8Array) => hash.update(bytes), hex: () => hash.digest('hex') }
}

function saidBy({ method, seats, option = [] }: Options): Result<Said, string> {
  const known = methodNames.find((name) => name === method)
  if (method !== undefined && known === undefined) return refuse(noSuchMethod(method))
  if (seats !== undefined && !/^[1-9]\d{0,5}$/.test(seats))
    return refuse(`--seats: “${seats}” is not a whole number above zero`)
  const params = readOptions(option)
  if (!params.ok) return refuse(faultWords(params.problem))
  return ok({
    ...(known !== undefined && { method: known }),
    ...(seats !== undefined && { seats: Number(seats) }),
    params: params.value,
  })
}

function noSuchMethod(method: string): string {
  const near: MethodName | undefined = methodNames.find((name) => name === nearest(method, methodNames))
  const known = near === undefined ? `known are ${methodNames.join(', ')}` : `did you mean “${near}”?`
  return `--method: “${method}” is no method of counting; ${known}`
}

/** The order of the lot alone comes from the seed: from which end it is taken, the file or an option may say. */
function withSeed(said: Said, { candidates, params }: ElectionFile, seed: string | undefined): Said {
  if (seed === undefined) return said
  const order = drawnOrder(seed, candidates, (text) => createHash('sha256').update(text).digest('hex'))
  const { lot: before } = { ...params, ...said.params }
  const lot = typeof before === 'object' && before !== null ? { ...before, order } : { order }
  return { ...said, params: { ...said.params, lot } }
}

/** Where somebody watches and it will take a moment. */
function tellSize(terminal: Terminal, { ballots }: Contest): void {
  if (!terminal.interactive || distinctIn(ballots) < worth_telling) return
  const [cast, distinct] = [castIn(ballots), distinctIn(ballots)].map((number) => number.toLocaleString('en'))
  terminal.err(`${cast} ballots, ${distinct} of them different: counting …`)
}

const worth_telling = 50_000
