import { parseMoney } from '../../base/money.ts'
import { type Name, nameOf, spoken } from '../../base/name.ts'
import { isMailAddress } from '../sections/channels.ts'
import { entriesOf, itemsOf } from '../sections/entries.ts'
import { parseAction } from '../structure/action.ts'
import type { SeatRef } from '../structure/charter.ts'
import {
  type Founding,
  type FoundingAct,
  type FoundingDate,
  type FoundingMotionAct,
  type FoundingPerson,
  foundingMotionActs,
} from '../structure/founding.ts'
import { openPart, type Part, type Reading, textIn, textsIn, wholeNumberIn, wordsOf, wrong, yesNoIn } from './cursor.ts'
import { type Finding, inOrder } from './finding.ts'
import { type Declared, groupNamed, seatNamed } from './names.ts'
import { nearest } from './nearest.ts'
import { isDate } from './parse-when.ts'
import { type Report, reportOn } from './report.ts'
import { type Field, readYaml, shown, type Tree } from './yaml-tree.ts'

export interface FoundingReading {
  readonly founding?: Founding
  readonly findings: readonly Finding[]
}

/**
 * Reads a `founding.yaml`: who is there at the beginning and what was done, in the order of time.
 *
 * @param groups what the charters beside it declare; without them its groups and seats are taken on trust
 * @returns the findings in the order of the document, and the founding when no error is among them; never throws
 */
export function readFounding(
  document: { readonly file: string; readonly text: string },
  groups?: ReadonlyMap<Name, Declared>,
): FoundingReading {
  const { report, founding } = readFoundingParts(document, groups)
  const findings = inOrder(report.findings)
  return founding === undefined || report.hasErrors() ? { findings } : { founding, findings }
}

/** The founding as far as it can be read. */
export function readFoundingParts(
  document: { readonly file: string; readonly text: string },
  groups?: ReadonlyMap<Name, Declared>,
): { readonly report: Report; readonly founding?: Founding } {
  const report = reportOn(document)
  if (document.text.length > mostCharacters) {
    report.find('too-large', 0, `A founding has at most 1 MiB; this one has ${document.text.length} characters`)
    return { report }
  }
  const start = document.text.startsWith('\uFEFF') ? 1 : 0
  const tree = readYaml(report, { start, end: document.text.length }, 0)
  if (tree === undefined) {
    if (!report.hasErrors()) report.find('empty-value', 0, 'This founding says nothing')
    return { report }
  }
  if (tree.kind !== 'fields') {
    report.find('wrong-form', tree.at, 'A founding is written as keys with values: "foundation: python"')
    return { report }
  }
  const own: Declared = { seats: new Set(), rules: new Set() }
  const names = groups === undefined ? { own } : { own, groups }
  const reading: Reading = { report, group: '', clauses: [], names }
  return readWhole(reading, tree)
}

const mostCharacters = 1024 * 1024
const known = ['founding', 'foundation', 'name', 'sample', 'people', 'acts'] as const
export type FoundingKey = (typeof known)[number]

function readWhole(reading: Reading, tree: Tree): { readonly report: Report; readonly founding?: Founding } {
  const { report } = reading
  const part = openPart(reading, tree, { what: 'the founding', at: tree.at }, { known })
  if (part === undefined) return { report }
  const versionTree = part.required('founding')
  const version = versionTree === undefined ? undefined : textIn(reading, versionTree, '"founding"')
  if (version !== undefined && version.text.trim() !== '1')
    wrong(reading, version, '"founding"', 'the version of this form, 1')
  const foundationTree = part.required('foundation')
  const foundation = foundationTree === undefined ? undefined : slugIn(reading, foundationTree, '"foundation"')
  const nameTree = part.required('name')
  const name = nameTree === undefined ? undefined : textIn(reading, nameTree, '"name"')?.text.trim()
  const sampleTree = part.field('sample')
  const sample = sampleTree === undefined ? false : yesNoIn(reading, sampleTree, '"sample"')
  const peopleTree = part.required('people')
  const people = entriesOf(reading, peopleTree, 'people', 'a person', readPerson)
  const named = knownPeople(peopleTree)
  const acts = readActs(reading, part.required('acts'), named)
  if (foundation === undefined || name === undefined || sample === undefined) return { report }
  return { report, founding: { foundation, name, sample, people, acts } }
}

/** All who are named, even those whose entry cannot be read, so that one slip is one finding. */
function knownPeople(tree: Tree | undefined): ReadonlySet<Name> {
  if (tree?.kind !== 'fields') return new Set()
  return new Set([...tree.fields.values()].map(({ key }) => nameOf(key)).filter((key) => key !== undefined))
}

function readPerson(reading: Reading, key: Name, field: Field): FoundingPerson | undefined {
  const what = `the person "${shown(field.key)}"`
  const keys = { known: ['name', 'address'] as const }
  const part = openPart(reading, field.value, { what, at: field.at }, keys)
  if (part === undefined) return undefined
  const nameTree = part.required('name')
  const name = nameTree === undefined ? undefined : textIn(reading, nameTree, `the name of ${what}`)?.text.trim()
  const addressTree = part.required('address')
  const node = addressTree === undefined ? undefined : textIn(reading, addressTree, `the address of ${what}`)
  if (name === undefined || node === undefined) return undefined
  const address = node.text.trim()
  if (isMailAddress(address)) return { key, name, address, place: part.place }
  return wrong(reading, node, `the address of ${what}`, 'a mail address, as ada@example.org')
}

function readActs(reading: Reading, tree: Tree | undefined, people: ReadonlySet<Name>): readonly FoundingAct[] {
  const time = timeLine(reading.report)
  let decisions = 0
  return itemsOf(reading, tree, 'acts', (_, item) => {
    const kind = kindOf(reading, item)
    if (kind === undefined) return undefined
    const what = `the act "${kind}"`
    const part = openPart<ActKey>(reading, item, { what, at: item.at }, { known: keysOf[kind] })
    if (part === undefined) return undefined
    const onTree = part.required('on')
    const on = onTree === undefined ? undefined : dateIn(reading, onTree)
    if (on !== undefined && onTree !== undefined) time.pass(on, onTree.at)
    const act = readAct({ reading, part, people, decisions }, kind)
    if (kind === 'apply' || kind === 'move') decisions += 1
    return on === undefined || act === undefined ? undefined : { ...act, on, place: part.place }
  })
}

const keysOf = {
  adopt: ['on', 'adopt'],
  draft: ['on', 'draft'],
  hold: ['on', 'hold', 'holders', 'cohort', 'for'],
  apply: ['on', 'apply', 'person', 'answers'],
  move: ['on', 'move', 'person', 'action', 'amount', 'title', 'text', 'about', 'matter', 'successor'],
  offer: ['on', 'offer', 'person'],
  vote: ['on', 'vote', 'person', 'option', 'reason'],
  recuse: ['on', 'recuse', 'person', 'reason'],
  second: ['on', 'second', 'person'],
  sign: ['on', 'sign', 'person'],
  open: ['on', 'open', 'person'],
  close: ['on', 'close', 'person'],
  withdraw: ['on', 'withdraw', 'person', 'reason'],
  present: ['on', 'present', 'person'],
  pause: ['on', 'pause', 'person', 'because'],
  resume: ['on', 'resume', 'person'],
  appeal: ['on', 'appeal', 'person', 'reason'],
  record: ['on', 'record', 'event', 'person'],
  declare: ['on', 'declare', 'value', 'person'],
} as const satisfies Readonly<Record<FoundingAct['kind'], readonly string[]>>
export type FoundingActKeys = typeof keysOf

const kinds = [
  'adopt',
  'draft',
  'hold',
  'offer',
  'apply',
  'move',
  'vote',
  ...foundingMotionActs,
  'record',
  'declare',
] as const
const actKeys = kinds.flatMap((kind): readonly ActKey[] => keysOf[kind])
type ActKey = (typeof keysOf)[FoundingAct['kind']][number]

function kindOf({ report }: Reading, item: Tree): FoundingAct['kind'] | undefined {
  const found = item.kind === 'fields' ? kinds.filter((kind) => item.fields.has(kind)) : []
  const [kind, other] = found
  if (kind !== undefined && other === undefined) return kind
  const message = `An act says "on" and one of ${kinds.join(', ')}`
  const written =
    item.kind === 'fields' ? [...item.fields].find(([key]) => !actKeys.some((own) => own === key)) : undefined
  if (other !== undefined) report.find('wrong-form', item.at, `${message}; this one says "${kind}" and "${other}"`)
  else if (written === undefined) report.find('wrong-form', item.at, message)
  else {
    const [normal, { key, at }] = written
    const suggestion = report.full() ? undefined : nearest(normal, kinds)
    report.find('unknown-key', at, `${message}; "${shown(key)}" is none of them`, { suggestion })
  }
  return undefined
}

interface ActReading {
  readonly reading: Reading
  readonly part: Part<ActKey>
  readonly people: ReadonlySet<Name>
  /** How many decisions the acts before this one have opened. */
  readonly decisions: number
}

type Undated<Act> = Act extends FoundingAct ? Omit<Act, 'on' | 'place'> : never

function readAct(act: ActReading, kind: FoundingAct['kind']): Undated<FoundingAct> | undefined {
  switch (kind) {
    case 'adopt':
    case 'draft': {
      const group = groupIn(act, kind)
      return group === undefined ? undefined : { kind, group }
    }
    case 'hold': {
      const seat = seatIn(act, 'hold')
      const tree = act.part.required('holders')
      const holders = tree === undefined ? [] : peopleIn(act, tree)
      const [cohort, entry] = [optionalNameIn(act, 'cohort'), optionalNameIn(act, 'for')]
      const place = { ...(cohort !== undefined && { cohort }), ...(entry !== undefined && { entry }) }
      return seat === undefined || holders.length === 0 ? undefined : { kind, ...seat, holders, ...place }
    }
    case 'apply': {
      const seat = seatIn(act, 'apply')
      const person = personIn(act)
      const tree = act.part.field('answers')
      const texts = tree === undefined ? [] : textsIn(act.reading, tree, '"answers"')
      const answers = texts.map(({ text }) => text.trim())
      return seat === undefined || person === undefined ? undefined : { kind, ...seat, person, answers }
    }
    case 'move':
      return readMove(act)
    case 'offer': {
      const seat = seatIn(act, 'offer')
      const person = personIn(act)
      return seat === undefined || person === undefined ? undefined : { kind, ...seat, person }
    }
    case 'vote': {
      const decision = decisionIn(act, 'vote')
      const person = personIn(act)
      const option = wordsIn(act, 'option')
      const reason = reasonIn(act)
      if (decision === undefined || person === undefined || option === undefined) return undefined
      return { kind, decision, person, option, ...reason }
    }
    case 'recuse':
    case 'second':
    case 'sign':
    case 'open':
    case 'close':
    case 'withdraw':
    case 'present':
    case 'pause':
    case 'resume':
    case 'appeal': {
      const decision = decisionIn(act, kind)
      const person = personIn(act)
      const reason = reasonIn(act)
      const because = optionalNameIn(act, 'because')
      if (decision === undefined || person === undefined) return undefined
      return { kind, decision, person, ...reason, ...(because !== undefined && { because }) }
    }
    case 'record': {
      const group = groupIn(act, 'record')
      const event = nameIn(act, 'event')
      const person = personIn(act)
      if (group === undefined || event === undefined || person === undefined) return undefined
      return { kind, group, event, person }
    }
    case 'declare': {
      const fact = nameIn(act, 'declare')
      const value = wordsIn(act, 'value')
      const person = personIn(act)
      if (fact === undefined || value === undefined || person === undefined) return undefined
      return { kind, fact, value, person }
    }
  }
}

function readMove(act: ActReading): Undated<FoundingAct> | undefined {
  const { reading, part } = act
  const group = groupIn(act, 'move')
  const person = personIn(act)
  const actionTree = part.required('action')
  const node = actionTree === undefined ? undefined : textIn(reading, actionTree, '"action"')
  const isAction = node !== undefined && parseAction(node.text) !== undefined
  if (node !== undefined && !isAction) wrong(reading, node, '"action"', 'a verb, or a verb and a path')
  const title = wordsIn(act, 'title')
  const text = wordsIn(act, 'text')
  const amountTree = part.field('amount')
  const amount = amountTree === undefined ? undefined : textIn(reading, amountTree, '"amount"')
  if (amount !== undefined && parseMoney(amount.text) === undefined)
    wrong(reading, amount, '"amount"', 'as "USD 9,000"')
  if (group === undefined || person === undefined || title === undefined || text === undefined) return undefined
  if (node === undefined || !isAction) return undefined
  const paid = amount === undefined ? {} : { amount: amount.text.trim() }
  const aboutTree = part.field('about')
  const about = aboutTree === undefined ? undefined : peopleIn(act, aboutTree)[0]
  const [matter, successor] = [optionalNameIn(act, 'matter'), optionalNameIn(act, 'successor')]
  return {
    kind: 'move',
    group,
    person,
    action: node.text.trim(),
    ...paid,
    title,
    text,
    ...(about !== undefined && { about }),
    ...(matter !== undefined && { matter }),
    ...(successor !== undefined && { successor }),
  }
}

function nameIn(act: ActReading, key: 'event' | 'declare'): Name | undefined {
  const tree = act.part.required(key)
  return tree === undefined ? undefined : slugIn(act.reading, tree, `"${key}"`)
}

function optionalNameIn(
  { reading, part }: ActReading,
  key: 'because' | 'matter' | 'successor' | 'cohort' | 'for',
): Name | undefined {
  const tree = part.field(key)
  return tree === undefined ? undefined : slugIn(reading, tree, `"${key}"`)
}

function groupIn({ reading, part }: ActReading, key: 'adopt' | 'draft' | 'move' | 'record'): Name | undefined {
  const tree = part.required(key)
  const node = tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)
  return node === undefined ? undefined : groupNamed(reading, wordsOf(reading.report, node), `"${key}"`)
}

function seatIn({ reading, part }: ActReading, key: 'hold' | 'apply' | 'offer'): SeatRef | undefined {
  const tree = part.required(key)
  const node = tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)
  return node === undefined ? undefined : seatNamed(reading, wordsOf(reading.report, node), `"${key}"`)
}

function personIn(act: ActReading): Name | undefined {
  const tree = act.part.required('person')
  return tree === undefined ? undefined : peopleIn(act, tree)[0]
}

function peopleIn({ reading, people }: ActReading, tree: Tree): readonly Name[] {
  const { report } = reading
  const found: Name[] = []
  for (const node of textsIn(reading, tree, 'a person')) {
    const key = nameOf(node.text)
    if (key !== undefined && people.has(key)) {
      found.push(key)
      continue
    }
    const suggestion = report.full() ? undefined : nearest(key ?? node.text, people)
    const message = `"${shown(node.text)}" is none of the people of this founding`
    report.find('unknown-name', wordsOf(report, node).at(), message, { suggestion })
  }
  return found
}

function decisionIn({ reading, part, decisions }: ActReading, key: 'vote' | FoundingMotionAct): number | undefined {
  const tree = part.required(key)
  const decision = tree === undefined ? undefined : wholeNumberIn(reading, tree, `"${key}"`, 1)
  if (tree === undefined || decision === undefined || decision <= decisions) return decision
  const message = `The acts before this one open ${decisions} decisions, so there is no decision ${decision} yet`
  reading.report.find('founding-not-possible', tree.at, message)
  return undefined
}

function wordsIn({ reading, part }: ActReading, key: 'option' | 'title' | 'text' | 'value'): string | undefined {
  const tree = part.required(key)
  return tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)?.text.trim()
}

function reasonIn({ reading, part }: ActReading): { readonly reason?: string } {
  const tree = part.field('reason')
  const node = tree === undefined ? undefined : textIn(reading, tree, '"reason"')
  return node === undefined ? {} : { reason: node.text.trim() }
}

function slugIn(reading: Reading, tree: Tree, what: string): Name | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  return nameOf(node.text) ?? wrong(reading, node, what, 'a name of letters, digits and hyphens, at most 80')
}

function dateIn(reading: Reading, tree: Tree): FoundingDate | undefined {
  const node = textIn(reading, tree, '"on"')
  if (node === undefined) return undefined
  const text = node.text.trim()
  if (isDate(text)) return { kind: 'date', date: text }
  const back = /^(\d{1,4}) (hour|day|week|month|year)s? before$/.exec(text)
  const unit = beforeUnits.find((candidate) => candidate === back?.[2])
  if (unit !== undefined) return { kind: 'before', count: Number(back?.[1]), unit }
  return wrong(
    reading,
    node,
    '"on"',
    'a date, as 2021-03-03, or a time before the day of setting up, as "20 days before"',
  )
}

const beforeUnits = ['hour', 'day', 'week', 'month', 'year'] as const

/** Sees that no act is dated before the one above it. A date counts as earlier than a time before the setting up. */
function timeLine(report: Report): { pass(on: FoundingDate, at: number): void } {
  let last: FoundingDate | undefined
  return {
    pass(on, at) {
      if (last !== undefined && isEarlier(on, last)) {
        report.find(
          'out-of-order',
          at,
          `This act is dated before the one above it (${spokenDate(last)}); acts stand in the order of time`,
        )
      } else last = on
    },
  }
}

function isEarlier(on: FoundingDate, last: FoundingDate): boolean {
  if (on.kind === 'date') return last.kind === 'before' || on.date < last.date
  if (last.kind === 'date') return false
  // The longest that the one may be ago is compared with the shortest of the other: a month has 28 to 31 days.
  return on.count * hours[on.unit].least > last.count * hours[last.unit].most
}

const hours = {
  hour: { least: 1, most: 1 },
  day: { least: 24, most: 24 },
  week: { least: 168, most: 168 },
  month: { least: 28 * 24, most: 31 * 24 },
  year: { least: 365 * 24, most: 366 * 24 },
} as const

function spokenDate(on: FoundingDate): string {
  return on.kind === 'date' ? on.date : `${on.count} ${spoken(on.unit)}${on.count === 1 ? '' : 's'} before`
}
