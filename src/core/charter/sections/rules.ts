import { type Name, nameOf, spoken } from '../../base/name.ts'
import type { SeatRef } from '../charter.ts'
import { parseCondition } from '../condition.ts'
import { reservedNames } from '../condition-words.ts'
import {
  capital,
  durationIn,
  oneOf,
  openPart,
  type Part,
  type Reading,
  textIn,
  textsIn,
  wholeNumberIn,
  wordsOf,
} from '../cursor.ts'
import { seatNamed } from '../names.ts'
import { nearest } from '../nearest.ts'
import type { Condition, Option, Outcome, Rule } from '../rule.ts'
import { type Field, normalKey, shown, type TextNode, type Tree } from '../yaml-tree.ts'
import { entriesOf, itemsOf } from './entries.ts'
import { seatsIn } from './seats.ts'

const known = [
  'voters',
  'moved by',
  'options',
  'objection',
  'scores',
  'passes',
  'outcomes',
  'open',
  'closes early',
  'recusal',
] as const
type Key = (typeof known)[number]

const later = [
  'quorum',
  'without quorum',
  'extended',
  'notice',
  'hearing',
  'undecided',
  'seconded by',
  'petition',
  'edited',
  'stands still while',
  'vacant count as',
  'missing count as',
  'tie',
  'stages',
  'then',
  'advice',
  'ratified by',
  'appeal',
  'rank',
  'score',
  'approve',
  'as',
  'cancelled by',
  'at most',
  'while',
]
const laterBeginnings = ['after ', 'without ', 'at most ']

/** Reads `rules:`, how the group decides. Rules that cannot be read are left out, with findings. */
export function readRules(reading: Reading, section: Tree | undefined): readonly Rule[] {
  return entriesOf(reading, section, 'rules', 'the rule', readRule)
}

function readRule(reading: Reading, name: Name, field: Field): Rule | undefined {
  const what = `the rule "${shown(field.key)}"`
  const part = openPart<Key>(reading, field.value, { what, at: field.at }, { known, later, laterBeginnings })
  if (part === undefined) return undefined
  const voters = readVoters(reading, part)
  const movedBy = readMovedBy(reading, part)
  const options = readOptions(reading, part)
  const outcomes = readOutcomes(
    reading,
    part,
    options?.map((option) => option.name),
  )
  const openTree = part.required('open')
  const open = openTree === undefined ? undefined : durationIn(reading, openTree, `"open" of ${what}`)
  const closesEarly = choiceOf(reading, part, 'closes early', ['never', 'when all have voted', 'when certain'])
  const recusal = choiceOf(reading, part, 'recusal', ['leaves the base', 'counts as abstain', 'forbidden'])
  if (voters === undefined || options === undefined || outcomes === undefined || open === undefined) return undefined
  return {
    name,
    clause: part.clause,
    place: part.place,
    ...voters,
    ...(movedBy === undefined ? {} : { movedBy }),
    options,
    outcomes,
    open,
    closesEarly,
    recusal,
  }
}

function readVoters(reading: Reading, part: Part<Key>): Pick<Rule, 'voters' | 'withoutSubject'> | undefined {
  const tree = part.required('voters')
  if (tree === undefined) return undefined
  const what = `"voters" of ${part.what}`
  const voters: SeatRef[] = []
  let withoutSubject = false
  for (const node of textsIn(reading, tree, what)) {
    const except = /\sexcept\s+/i.exec(node.text)
    if (except !== null) {
      if (isSubject(reading, node, except.index + except[0].length)) withoutSubject = true
    }
    const seat = seatNamed(reading, wordsOf(reading.report, node, 0, except?.index), what)
    if (seat !== undefined) voters.push(seat)
  }
  return voters.length === 0 ? undefined : { voters, withoutSubject }
}

function isSubject({ report }: Reading, node: TextNode, start: number): boolean {
  const words = wordsOf(report, node, start)
  const word = words.text.toLowerCase()
  if (word === 'subject') return true
  if (word === 'conflicted') {
    const message = 'This version does not carry out "except conflicted" yet; who has a conflict recuses themselves'
    report.find('not-yet-carried-out', words.at(), message)
  } else {
    const message = `Only the subject of a vote is excepted from its voters; "${shown(words.text)}" is not known`
    report.find('unknown-name', words.at(), message, { suggestion: nearest(word, ['subject']) })
  }
  return false
}

function readMovedBy(reading: Reading, part: Part<Key>): Rule['movedBy'] {
  const tree = part.field('moved by')
  if (tree === undefined) return undefined
  if (tree.kind === 'text' && normalKey(tree.text) === 'anyone') return 'anyone'
  return seatsIn(reading, tree, `"moved by" of ${part.what}`)
}

function readOptions(reading: Reading, part: Part<Key>): readonly Option[] | undefined {
  const tree = part.required('options')
  if (tree === undefined) return undefined
  const labelled = labelsIn(reading, tree, part)
  if (labelled.length === 0) return undefined
  const names = labelled.map(({ name }) => name)
  const scores = readScores(reading, part, names)
  const needReason = readObjection(reading, part, names)
  return labelled.map(({ name, label }) => ({
    name,
    label,
    score: scores.get(name) ?? 0,
    abstains: name === 'abstain' || name === 'present',
    needsReason: needReason.has(name),
  }))
}

interface Labelled {
  readonly name: Name
  readonly label: string
}

/** More than a ballot can show; it also keeps the longest name of a condition quick to find. */
const mostOptions = 50

/** `[for, against]`, or `{ yes: "+1", no: "-1" }`. */
function labelsIn(reading: Reading, tree: Tree, part: Part<Key>): readonly Labelled[] {
  const what = `an option of ${part.what}`
  const { report } = reading
  const named: Labelled[] = []
  const taken = new Map<string, string>()

  function add(written: string, label: string, at: number): void {
    const name = nameOf(written)
    if (name === undefined) {
      const message = `${capital(what)} has a name of letters, digits and spaces; "${shown(written)}" is none`
      report.find('wrong-form', at, `${message}. A sign such as +1 is written as its label: { yes: "+1" }`)
      return
    }
    if (reservedNames.has(name)) {
      report.find(
        'reserved-word',
        at,
        `"${spoken(name)}" has a meaning of its own in conditions and cannot be an option`,
      )
      return
    }
    for (const text of new Set([name, label])) {
      const other = taken.get(text)
      if (other !== undefined) {
        report.find('said-twice', at, `"${shown(text)}" stands for two options of ${part.what}`)
        return
      }
    }
    taken.set(name, name)
    taken.set(label, name)
    named.push({ name, label })
  }

  if (tree.kind === 'fields') {
    if (tree.fields.size + tree.told.size === 0) {
      report.find('empty-value', tree.at, `${capital(part.what)} has no options`)
    }
    for (const { key, at, value } of tree.fields.values()) {
      const label = textIn(reading, value, `the label of ${what}`)
      if (label !== undefined) add(key, label.text.trim(), at)
    }
  } else {
    for (const node of textsIn(reading, tree, what)) add(node.text, node.text.trim(), node.at)
  }
  if (named.length <= mostOptions) return named
  report.find('wrong-form', tree.at, `A rule has at most ${mostOptions} options; ${part.what} has ${named.length}`)
  return []
}

function readScores(reading: Reading, part: Part<Key>, options: readonly Name[]): ReadonlyMap<Name, number> {
  const scores = new Map<Name, number>()
  const tree = part.field('scores')
  if (tree === undefined) return scores
  if (tree.kind !== 'fields') {
    reading.report.find('wrong-form', tree.at, `"scores" of ${part.what} gives options their numbers: { agree: 1 }`)
    return scores
  }
  for (const { key, at, value } of tree.fields.values()) {
    const option = optionNamed(reading, part, options, key, at)
    const score = wholeNumberIn(reading, value, `the score of "${shown(key)}"`, -1_000_000)
    if (option !== undefined && score !== undefined) scores.set(option, score)
  }
  return scores
}

/** `needs a reason` for the option called "object", or `needs a reason: [against]`. */
function readObjection(reading: Reading, part: Part<Key>, options: readonly Name[]): ReadonlySet<Name> {
  const tree = part.field('objection')
  if (tree === undefined) return new Set()
  const what = `"objection" of ${part.what}`
  if (tree.kind !== 'fields') {
    const said = oneOf(reading, tree, what, ['needs a reason'])
    const option = said === undefined ? undefined : optionNamed(reading, part, options, 'object', tree.at)
    return new Set(option === undefined ? [] : [option])
  }
  const inner = openPart(reading, tree, { what, at: tree.at }, { known: ['needs a reason'], later: ['valid when'] })
  const listed = inner?.required('needs a reason')
  const named = listed === undefined ? [] : textsIn(reading, listed, what)
  const found = named.map((node) => optionNamed(reading, part, options, node.text, node.at))
  return new Set(found.filter((option) => option !== undefined))
}

function optionNamed(
  { report }: Reading,
  part: Part<Key>,
  options: readonly Name[],
  written: string,
  at: number,
): Name | undefined {
  const name = nameOf(written)
  if (name !== undefined && options.includes(name)) return name
  const near = report.full() ? undefined : nearest(name ?? written, options)
  const suggestion = near === undefined ? undefined : spoken(near)
  report.find('unknown-name', at, `"${shown(written)}" is not an option of ${part.what}`, { suggestion })
  return undefined
}

function readOutcomes(
  reading: Reading,
  part: Part<Key>,
  options: readonly Name[] | undefined,
): readonly Outcome[] | undefined {
  const passes = part.field('passes')
  const listed = part.field('outcomes')
  if (passes !== undefined && listed !== undefined) {
    const message = `${capital(part.what)} says both "passes" and "outcomes"; "passes" is the short form of two outcomes`
    reading.report.find('said-twice', Math.max(passes.at, listed.at), message)
    return undefined
  }
  if (passes === undefined && listed === undefined) {
    if (part.told('passes') || part.told('outcomes')) return undefined
    reading.report.find(
      'missing-key',
      part.at,
      `${capital(part.what)} does not say when it "passes", nor its "outcomes"`,
    )
    return undefined
  }
  if (options === undefined) return undefined
  if (passes !== undefined) return readPasses(reading, part, passes, options)
  return readListed(reading, part, listed, options)
}

function readPasses(
  reading: Reading,
  part: Part<Key>,
  tree: Tree,
  options: readonly Name[],
): readonly Outcome[] | undefined {
  if (tree.kind === 'list') {
    const message = 'This version does not carry out a table of conditions under "passes" yet'
    reading.report.find('not-yet-carried-out', tree.at, message)
    return undefined
  }
  const node = textIn(reading, tree, `"passes" of ${part.what}`)
  const when = node === undefined ? undefined : conditionIn(reading, node, options)
  if (when === undefined) return undefined
  return [
    { name: 'carried', is: 'carried', when },
    { name: 'lost', is: 'lost', when: { kind: 'otherwise' } },
  ]
}

/** Entries of two keys: the outcome's own name with its condition, and `is`. */
function readListed(
  reading: Reading,
  part: Part<Key>,
  tree: Tree | undefined,
  options: readonly Name[],
): readonly Outcome[] | undefined {
  const { report } = reading
  const count = tree?.kind === 'list' ? tree.items.length : 0
  const taken = new Set<Name>()
  let index = 0
  const outcomes = itemsOf(reading, tree, 'outcomes', (_, item) => {
    index += 1
    const outcome = readOutcome(reading, part, item, options)
    if (outcome === undefined) return undefined
    if (taken.has(outcome.name)) {
      report.find('said-twice', item.at, `${capital(part.what)} has two outcomes called "${spoken(outcome.name)}"`)
      return undefined
    }
    taken.add(outcome.name)
    const isLast = index === count
    if ((outcome.when.kind === 'otherwise') !== isLast) {
      const message = isLast
        ? 'The last outcome holds when no other does: write "otherwise" for its condition'
        : 'Only the last outcome is "otherwise"; the ones after it could never hold'
      report.find('wrong-form', item.at, message)
      return undefined
    }
    return outcome
  })
  if (tree?.kind === 'list' && count === 0) report.find('empty-value', tree.at, `${capital(part.what)} has no outcomes`)
  return count > 0 && outcomes.length === count ? outcomes : undefined
}

function readOutcome(reading: Reading, part: Part<Key>, item: Tree, options: readonly Name[]): Outcome | undefined {
  const { report } = reading
  const named = item.kind === 'fields' ? [...item.fields].filter(([key]) => key !== 'is').map(([, field]) => field) : []
  const [own, more] = named
  if (item.kind !== 'fields' || own === undefined || more !== undefined) {
    const message = `An outcome of ${part.what} is its name with a condition, and below it "is: carried" or "is: lost"`
    report.find('wrong-form', more?.at ?? item.at, message)
    return undefined
  }
  const name = nameOf(own.key)
  if (name === undefined) {
    report.find(
      'wrong-form',
      own.at,
      `The name of an outcome has letters, digits and spaces; "${shown(own.key)}" has not`,
    )
    return undefined
  }
  const isField = item.fields.get('is')
  if (isField === undefined)
    report.find('missing-key', own.at, `The outcome "${shown(own.key)}" does not say what it "is"`)
  const is =
    isField === undefined ? undefined : oneOf(reading, isField.value, '"is" of an outcome', ['carried', 'lost'])
  const node = textIn(reading, own.value, `the condition of "${shown(own.key)}"`)
  if (node === undefined) return undefined
  const when = normalKey(node.text) === 'otherwise' ? otherwise : conditionIn(reading, node, options)
  return is === undefined || when === undefined ? undefined : { name, is, when }
}

const otherwise: Condition = { kind: 'otherwise' }

function conditionIn(reading: Reading, node: TextNode, options: readonly Name[]): Condition | undefined {
  const { report } = reading
  const seat = (written: string, index: number) =>
    seatNamed(reading, { text: written, at: () => wordsOf(report, node, index).at() }, 'a condition')
  const result = parseCondition(node.text, { options, seatNamed: seat })
  if (result.ok) return result.value
  for (const { code, index, message, suggestion } of result.problem) {
    report.find(code, wordsOf(report, node, index).at(), message, { suggestion })
  }
  return undefined
}

function choiceOf<Choice extends string>(
  reading: Reading,
  part: Part<Key>,
  key: Key,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const tree = part.field(key)
  const choice = tree === undefined ? undefined : oneOf(reading, tree, `"${key}" of ${part.what}`, choices)
  return choice ?? choices[0]
}
