import { capital } from '../../base/capital.ts'
import { parseRange } from '../../base/duration.ts'
import { type Name, nameOf, spoken } from '../../base/name.ts'
import { nearest } from '../../base/nearest.ts'
import {
  durationIn,
  oneOf,
  openPart,
  optional,
  type Part,
  type Reading,
  textIn,
  textsIn,
  type Words,
  wordsOf,
  wrong,
} from '../reading/cursor.ts'
import { anyoneOrSeatsIn, decidingsIn, seatsIn, wrongWords } from '../reading/forms.ts'
import { pieceOf } from '../reading/phrases.ts'
import { type Field, normalKey, shown, type Tree } from '../reading/yaml-tree.ts'
import type { Procedure, Stage, StageAnswer } from '../structure/procedure.ts'
import { entriesOf, itemsOf } from './entries.ts'
import { referralIn } from './rules/count.ts'

const procedureKeys = ['moved by', 'text frozen', 'stages'] as const
export type ProcedureKey = (typeof procedureKeys)[number]
const stageKeys = [
  'by',
  'by any of',
  'advice of',
  'within',
  'review',
  'longer',
  'reviewed by',
  'asks',
  'only if',
  'otherwise',
] as const
export type StageKey = (typeof stageKeys)[number]
type StagePart = Part<StageKey>

/** Reads `procedures:`, decisions in several steps. Those that cannot be read are left out, with findings. */
export function readProcedures(reading: Reading, section: Tree | undefined): readonly Procedure[] {
  return entriesOf(reading, section, 'procedures', 'the procedure', readProcedure)
}

function readProcedure(reading: Reading, name: Name, field: Field): Procedure | undefined {
  const what = `the procedure "${shown(field.key)}"`
  const part = openPart(reading, field.value, { what, at: field.at }, { known: procedureKeys })
  if (part === undefined) return undefined
  const movedBy = optional(part, 'moved by', (tree, text) => anyoneOrSeatsIn(reading, tree, text))
  const frozen = optional(part, 'text frozen', (tree, text) => oneOf(reading, tree, text, ['yes', 'no']))
  const tree = part.required('stages')
  const stages = tree === undefined ? undefined : readStages(reading, tree, what)
  if (stages === undefined) return undefined
  return {
    name,
    clause: part.clause,
    place: part.place,
    stages,
    textFrozen: frozen === 'yes',
    ...(movedBy === undefined ? {} : { movedBy }),
  }
}

const mostStages = 30

/** Undefined when one of them cannot be read: a procedure is not shorter for a slip. */
function readStages(reading: Reading, tree: Tree, what: string): readonly Stage[] | undefined {
  const { report } = reading
  const earlier: Stage[] = []
  const count = tree.kind === 'list' ? tree.items.length : 0
  if (tree.kind === 'list' && (count === 0 || count > mostStages)) {
    report.find(
      count === 0 ? 'empty-value' : 'wrong-form',
      tree.at,
      `${capital(what)} has 1 to ${mostStages} stages, not ${count}`,
    )
    return undefined
  }
  itemsOf(reading, tree, 'stages', (_, item) => {
    const stage = readStage(reading, item, what, earlier)
    if (stage !== undefined && earlier.some(({ name }) => name === stage.name)) {
      report.find('said-twice', item.at, `${capital(what)} has two stages called "${spoken(stage.name)}"`)
      return undefined
    }
    if (stage !== undefined) earlier.push(stage)
    return stage
  })
  return count > 0 && earlier.length === count ? earlier : undefined
}

/** `- council: { by: council poll }`: the name of the stage with what happens in it. */
function readStage(reading: Reading, item: Tree, of: string, earlier: readonly Stage[]): Stage | undefined {
  const [field, more] = item.kind === 'fields' ? [...item.fields.values()] : []
  const name = field === undefined ? undefined : nameOf(field.key)
  if (field === undefined || more !== undefined || name === undefined) {
    const message = `A stage of ${of} is its name with what happens in it: "- council: { by: council poll }"`
    reading.report.find('wrong-form', more?.at ?? item.at, message)
    return undefined
  }
  const what = `the stage "${shown(field.key)}"`
  const part = openPart(reading, field.value, { what, at: field.at }, { known: stageKeys })
  if (part === undefined) return undefined
  const step = readStep(reading, part)
  const asks = optional(part, 'asks', (tree, text) => textIn(reading, tree, text)?.text.trim())
  const onlyIf = optional(part, 'only if', (tree, text) => readOnlyIf(reading, tree, text, earlier))
  const otherwise = optional(part, 'otherwise', (tree, text) => readOtherwise(reading, tree, text))
  const unread = (key: 'only if' | 'otherwise', value: unknown) => part.field(key) !== undefined && value === undefined
  if (step === undefined || unread('only if', onlyIf) || unread('otherwise', otherwise)) return undefined
  return {
    name,
    step,
    ...(asks === undefined ? {} : { asks }),
    ...(onlyIf === undefined ? {} : { onlyIf }),
    ...(otherwise === undefined ? {} : { otherwise }),
  }
}

const kinds = ['by', 'by any of', 'advice of', 'review'] as const

function readStep(reading: Reading, part: StagePart): Stage['step'] | undefined {
  const [kind, more] = kinds.filter((key) => part.field(key) !== undefined)
  if (kind === undefined || more !== undefined) {
    if (kind === undefined && kinds.some((key) => part.told(key))) return undefined
    const message = `${capital(part.what)} says one of "by", "by any of", "advice of" and "review"`
    reading.report.find(kind === undefined ? 'missing-key' : 'wrong-form', part.at, message)
    return undefined
  }
  refuseOthers(reading, part, kind)
  const bodies = kind === 'review' ? undefined : optional(part, kind, (tree, what) => decidingsIn(reading, tree, what))
  if (bodies?.length === 0) return undefined
  switch (kind) {
    case 'by':
      return bodies === undefined ? undefined : { kind: 'decision', by: bodies }
    case 'by any of':
      return bodies === undefined ? undefined : { kind: 'decision of one', by: bodies }
    case 'advice of': {
      part.required('within')
      const within = optional(part, 'within', (tree, what) => durationIn(reading, tree, what))
      return bodies === undefined || within === undefined ? undefined : { kind: 'advice', of: bodies, within }
    }
    case 'review':
      return readReview(reading, part)
  }
}

/** "within" belongs to advice, "longer" and "reviewed by" to a review. */
function refuseOthers(reading: Reading, part: StagePart, kind: (typeof kinds)[number]): void {
  const belongs = { within: 'advice of', longer: 'review', 'reviewed by': 'review' } as const
  for (const key of ['within', 'longer', 'reviewed by'] as const) {
    const tree = part.field(key)
    if (tree === undefined || belongs[key] === kind) continue
    const message = `"${key}" belongs to a stage with "${belongs[key]}"; ${part.what} has "${kind}"`
    reading.report.find('wrong-form', tree.at, message)
  }
}

/** `review: at least 28 days`, with `longer: 60 days` where it is asked for. */
function readReview(reading: Reading, part: StagePart): Stage['step'] | undefined {
  const range = optional(part, 'review', (tree, what) => {
    const node = textIn(reading, tree, what)
    if (node === undefined) return undefined
    const said = parseRange(node.text)
    const expected = 'how long it is open to comments, as "28 days", "at least 28 days" or "28 to 60 days"'
    return said?.least === undefined ? wrong(reading, node, what, expected) : said
  })
  const longer = optional(part, 'longer', (tree, what) => durationIn(reading, tree, what))
  const by = optional(part, 'reviewed by', (tree, what) => seatsIn(reading, tree, what)) ?? []
  const least = range?.least
  if (range === undefined || least === undefined) return undefined
  const { most } = range
  return {
    kind: 'review',
    least,
    ...(most === undefined ? {} : { most }),
    ...(longer === undefined ? {} : { longer }),
    ...(by.length === 0 ? {} : { by }),
  }
}

/** `only if: board is significant or council is significant`: earlier stages and what came out of them; either is enough. */
function readOnlyIf(reading: Reading, tree: Tree, what: string, earlier: readonly Stage[]): StageAnswer | undefined {
  const nodes = textsIn(reading, tree, what)
  const written = nodes.some(({ text }) => text.length > longestAnswer)
    ? []
    : nodes.flatMap((node) => eitherOf(wordsOf(reading.report, node)))
  if (nodes.length > 0 && (written.length === 0 || written.length > mostStages)) {
    reading.report.find('wrong-form', tree.at, `${capital(what)} names at most ${mostStages} answers`)
    return undefined
  }
  const answers = written.map((words) => readAnswer(reading, words, what, earlier))
  return answers.reduceRight<StageAnswer | undefined>((or, answer, index) => {
    if (answer === undefined || (or === undefined && index < answers.length - 1)) return undefined
    return or === undefined ? answer : { ...answer, or }
  }, undefined)
}

const longestAnswer = 1000

/** The answers of "board is significant or council is significant". */
function eitherOf(words: Words): readonly Words[] {
  const cuts = [...words.text.matchAll(/\s+or\s+(?=\S.*?\sis\s)/gis)]
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  return starts.map((start, index) => pieceOf(words, start, cuts[index]?.index))
}

function readAnswer(reading: Reading, words: Words, what: string, earlier: readonly Stage[]): StageAnswer | undefined {
  const [, written = '', answer = ''] = /^(.+?)\s+is\s+(.+)$/is.exec(words.text) ?? []
  const stage = nameOf(written)
  const outcome = /\sis\s/i.test(answer) ? undefined : nameOf(answer)
  if (stage === undefined || outcome === undefined) {
    const expected = 'an earlier stage and its answer, as "board is significant"; several stand with "or"'
    return wrongWords(reading, words, what, expected)
  }
  if (earlier.some(({ name }) => name === stage)) return { stage, outcome }
  const { report } = reading
  const near = report.full()
    ? undefined
    : nearest(
        stage,
        earlier.map(({ name }) => name),
      )
  const suggestion = near === undefined ? undefined : spoken(near)
  const message = `${capital(what)} names "${spoken(stage)}", which is no stage before this one`
  report.find('unknown-name', words.at(), message, { suggestion })
  return undefined
}

function readOtherwise(reading: Reading, tree: Tree, what: string): Stage['otherwise'] {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  if (normalKey(node.text) === 'go on') return { kind: 'go on' }
  const refer = referralIn(reading, node, what)
  return refer === 'none' ? wrong(reading, node, what, '"go on" or "refer to" a body') : refer
}
