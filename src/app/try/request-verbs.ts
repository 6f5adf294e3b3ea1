import { type Name, nameOf } from '../../core/base/name.ts'
import { amountIn, textIn, wholeNumberIn } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { AskForMoney, Command } from '../command.ts'
import { dayIn } from './gift-of-step.ts'
import type { Asked } from './scenario.ts'
import { decisionIn, groupIn, moneyIn, nameWritten, personIn, type StepReading, wordsIn } from './step-reading.ts'
import { byEach, onDecision, reasonOf, type Verb } from './verb.ts'

/** What people do about money that a group is asked for. */
export const requestVerbs: Readonly<Record<string, Verb>> = {
  'ask for money': {
    actor: 'person',
    takes: 'the amount',
    does: 'asks the group for it; without `items` the whole is one item, and without `sources` nothing comes from elsewhere',
    keys: [
      'group',
      'for',
      'title',
      'needed',
      'event',
      'day',
      'organisation',
      'heads',
      'items',
      'essential',
      'kind',
      'sources',
      'champion',
      'for deciders',
      'as',
    ],
    opens: true,
    read: readAsking,
  },
  'keep request draft': {
    actor: 'person',
    takes: 'a group',
    does: 'keeps a draft of a request to it',
    keys: [],
    opens: false,
    read: (step, value) => draft(step, value, (group) => ({ type: 'keep request draft', group, draft: 'So far.' })),
  },
  'drop request draft': {
    actor: 'person',
    takes: 'a group',
    does: 'drops the draft of a request to it',
    keys: [],
    opens: false,
    read: (step, value) => draft(step, value, (group) => ({ type: 'drop request draft', group })),
  },
  'champion request': aboutRequest('speaks for it, as one who decides', [], () => (request) => ({
    type: 'champion request',
    request,
  })),
  'ask applicant': aboutRequest('asks its applicant the `question`', ['question'], (step) => {
    const question = wordsIn(step, 'question') ?? 'What is it for?'
    return (request) => ({ type: 'ask applicant', request, question })
  }),
  'answer for request': aboutRequest(
    'answers the question of the number `question`, the first without it, with `answer`',
    ['question', 'answer'],
    (step) => {
      const question = Number(wordsIn(step, 'question') ?? '1')
      const answer = wordsIn(step, 'answer') ?? 'For this.'
      return (request) => ({ type: 'answer for request', request, question, answer })
    },
  ),
  'declare interest': aboutRequest('leaves every vote on it', ['reason'], (step) => {
    const reason = reasonOf(step)
    return (request) => ({ type: 'declare interest', request, ...reason })
  }),
  'put to vote': {
    ...aboutRequest(
      'brings it to its decision, which opens; of `amount` a part, for the `reason`',
      ['amount', 'reason', 'decided by', 'as'],
      (step) => {
        const [amount, decider] = [moneyIn(step, 'amount'), nameWritten(step, 'decided by')]
        const more = { ...(amount !== undefined && { amount }), ...(decider !== undefined && { decider }) }
        const reason = reasonOf(step)
        return (request) => ({ type: 'put to vote', request, ...more, ...reason })
      },
    ),
    opens: true,
  },
  'withdraw request': aboutRequest('takes it back, as its applicant', ['reason'], (step) => {
    const reason = reasonOf(step)
    return (request) => ({ type: 'withdraw request', request, ...reason })
  }),
  'reduce award': aboutRequest('needs no more than `to` of what was granted', ['to', 'reason'], (step) => {
    const to = moneyIn(step, 'to') ?? { currency: 'USD', minor: 0 }
    const reason = reasonOf(step)
    return (request) => ({ type: 'reduce award', request, to, ...reason })
  }),
  'report on award': aboutRequest('reports on what was granted, as `report`', ['report'], (step) => {
    const report = wordsIn(step, 'report') ?? 'What became of it.'
    return (request) => ({ type: 'report on award', request, report })
  }),
}

function aboutRequest(
  does: string,
  keys: readonly string[],
  command: (step: StepReading) => (request: number) => Command,
): Verb {
  return {
    actor: 'person',
    takes: 'a request, by the name that `as` gave it or by its number',
    does,
    keys,
    opens: false,
    read(step, value) {
      const name = decisionIn(step, value, 'the request')
      const made = command(step)
      if (name === undefined) return []
      return byEachOf(step, `${does} (${name.written})`, (now) => onDecision(now, name, made))
    },
  }
}

function byEachOf(step: StepReading, words: string, make: Asked['make']): readonly Asked[] {
  return step.by.map((person) => ({ by: person, words: `${person} ${words}`, make }))
}

function draft(step: StepReading, value: Tree, command: (group: Name) => Command): readonly Asked[] {
  const node = textIn(step.reading, value, 'the group')
  const group = node === undefined ? undefined : nameOf(node.text)
  return group === undefined ? [] : byEach(step, `has a draft for ${group}`, () => command(group))
}

function readAsking(step: StepReading, value: Tree): readonly Asked[] {
  const { reading, part } = step
  const amount = amountIn(reading, value, '"ask for money"')
  const group = groupIn(step)
  const [title, object, on] = [wordsIn(step, 'title') ?? 'What it is for', wordsIn(step, 'for'), wordsIn(step, 'day')]
  const [event, organisation] = [nameWritten(step, 'event'), nameWritten(step, 'organisation')]
  const [needed, champion] = [dayIn(step, 'needed'), personIn(step, 'champion')]
  const headsTree = part.field('heads')
  const heads = headsTree === undefined ? undefined : wholeNumberIn(reading, headsTree, '"heads"', 1)
  const [kind, confidential] = [wordsIn(step, 'kind'), wordsIn(step, 'for deciders')]
  if (amount === undefined || group === undefined) return []
  const essential = wordsIn(step, 'essential')
  const items = amountsIn(step, 'items')?.map(({ name, amount: cost }) => ({
    what: name,
    cost,
    ...(essential === name && { essential: true as const }),
  }))
  const sources = amountsIn(step, 'sources')?.map(({ name, amount: given }) => ({ from: name, amount: given }))
  const whole = { what: 'All of it', cost: amount, essential: true as const, ...(kind !== undefined && { kind }) }
  const command: AskForMoney = {
    type: 'ask for money',
    group,
    object: object ?? '',
    title,
    amount,
    purpose: title,
    answers: [],
    documents: [],
    items: items ?? [whole],
    sources: sources ?? [],
    ...(needed !== undefined && { needed }),
    ...(event !== undefined && { event }),
    ...(on !== undefined && { on }),
    ...(organisation !== undefined && { organisation }),
    ...(heads !== undefined && { heads }),
    ...(champion !== undefined && { champion }),
    ...(confidential !== undefined && { confidential }),
  }
  return byEach(step, `asks for ${title}`, () => command)
}

/** `items: { rooms: "USD 2,000" }`. */
function amountsIn({ reading, part }: StepReading, key: string) {
  const tree = part.field(key)
  if (tree === undefined) return undefined
  if (tree.kind !== 'fields') {
    reading.report.find('wrong-form', tree.at, `"${key}" holds names, each with its amount: { rooms: "USD 2,000" }`)
    return undefined
  }
  return [...tree.fields.values()].flatMap(({ key: name, value }) => {
    const amount = amountIn(reading, value, `"${name}"`)
    return amount === undefined ? [] : [{ name, amount }]
  })
}
