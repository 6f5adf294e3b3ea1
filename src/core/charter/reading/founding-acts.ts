import { parseMoney } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { nearest } from '../../base/nearest.ts'
import { itemsOf } from '../sections/entries.ts'
import { parseAction } from '../structure/action.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { ElectionName } from '../structure/election-name.ts'
import { type FoundingAct, type FoundingMotionAct, foundingMotionActs } from '../structure/founding.ts'
import { foundingElectionActs } from '../structure/founding-election.ts'
import { foundingMoneyActs } from '../structure/founding-money.ts'
import { openPart, type Part, type Reading, slugIn, textIn, textsIn, wholeNumberIn, wordsOf, wrong } from './cursor.ts'
import { dateIn, timeLine } from './founding-date.ts'
import { electionActKeys, electionIn, readElectionAct } from './founding-election-acts.ts'
import { moneyActKeys, readMoneyAct } from './founding-money-acts.ts'
import { foundingPeopleIn } from './founding-people.ts'
import { groupNamed, seatNamed } from './names.ts'
import { shown, type Tree } from './yaml-tree.ts'

/** What was done, in the order of time. */
export function readActs(reading: Reading, tree: Tree | undefined, people: ReadonlySet<Name>): readonly FoundingAct[] {
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
  ...electionActKeys,
  ...moneyActKeys,
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
  ...foundingElectionActs,
  ...foundingMoneyActs,
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
      const holders = tree === undefined ? [] : foundingPeopleIn(act, tree)
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
      const decision = votedIn(act)
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
    case 'nominate':
    case 'accept nomination':
    case 'state candidacy':
    case 'ask candidates':
    case 'answer question':
    case 'cast ballot':
      return readElectionAct(act, kind)
    case 'note received':
    case 'ask for payment':
    case 'approve payment':
    case 'note paid':
      return readMoneyAct(act, kind)
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
  const about = aboutTree === undefined ? undefined : foundingPeopleIn(act, aboutTree)[0]
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
  return tree === undefined ? undefined : foundingPeopleIn(act, tree)[0]
}

/** A decision by its number, or by its name an election that asks for one. */
function votedIn(act: ActReading): number | ElectionName | undefined {
  const tree = act.part.field('vote')
  const isName = tree?.kind === 'text' && /[a-z]/i.test(tree.text)
  return isName ? electionIn(act.reading, tree) : decisionIn(act, 'vote')
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
