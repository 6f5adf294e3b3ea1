import { nameOf } from '../../core/base/name.ts'
import { amountIn, textIn, wholeNumberIn, wrong } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { DrawnFrom } from '../../core/foundation/money/money-act.ts'
import type { Exchanged } from '../../core/foundation/money/money-event.ts'
import type { Asked } from './scenario.ts'
import {
  decisionIn,
  groupIn,
  groupOf,
  moneyIn,
  nameWritten,
  personIn,
  type StepReading,
  wordsIn,
} from './step-reading.ts'
import { aboutDecision, byEach, onDecision, reasonOf, type Verb } from './verb.ts'

/** How another currency came to the amount. */
const rateKeys = ['original', 'rate', 'rate of'] as const

/** What is done with money beside decisions. */
export const moneyVerbs: Readonly<Record<string, Verb>> = {
  'note received': {
    actor: 'person',
    takes: 'an amount: `USD 100`',
    does: 'notes that it came in for the `fund` on a `day`; of another currency `original`, `rate` and `rate of` a day',
    keys: ['group', 'fund', 'day', 'giver', 'reference', ...rateKeys],
    opens: false,
    read(step, value) {
      const amount = amountIn(step.reading, value, '"note received"')
      const [group, fund, day] = [groupIn(step), neededName(step, 'fund'), neededWords(step, 'day')]
      if (amount === undefined || group === undefined || fund === undefined || day === undefined) return []
      const more = { ...exchangedIn(step), ...said(step, 'giver'), ...said(step, 'reference') }
      return byEach(step, `notes money for ${fund}`, () => ({
        type: 'note received',
        group,
        fund,
        amount,
        on: day,
        ...more,
      }))
    },
  },
  'note index': {
    actor: 'person',
    takes: 'an index that the charter names: `CPI`',
    does: 'notes its `value` of a `day`',
    keys: ['group', 'value', 'day', 'source'],
    opens: false,
    read(step, tree) {
      const index = textIn(step.reading, tree, '"note index"')?.text.trim()
      const [group, value, day] = [groupIn(step), neededWords(step, 'value'), neededWords(step, 'day')]
      if (index === undefined || group === undefined || value === undefined || day === undefined) return []
      const more = said(step, 'source')
      return byEach(step, `notes ${index}`, () => ({ type: 'note index', group, index, value, on: day, ...more }))
    },
  },
  'ask for payment': {
    actor: 'person',
    takes: 'a decision',
    does: 'asks for an `amount` of what it promised, for whom it is for, or a `payee`, or anybody by `payee name`',
    keys: ['amount', 'payee', 'payee name', 'contract', ...rateKeys],
    opens: false,
    read: readAsked,
  },
  'approve payment': {
    ...ofPayment('is one of those who make it'),
    read: (step, value) => onPayment(step, value, (payment) => ({ type: 'approve payment', payment })),
  },
  'refuse payment': {
    ...ofPayment('refuses it, as one of those who make it'),
    keys: ['reason'],
    read: (step, value) =>
      onPayment(step, value, (payment) => ({ type: 'refuse payment', payment, ...reasonOf(step) })),
  },
  'withdraw payment': {
    ...ofPayment('asks for it no more'),
    keys: ['reason'],
    read: (step, value) =>
      onPayment(step, value, (payment) => ({ type: 'withdraw payment', payment, ...reasonOf(step) })),
  },
  'note paid': {
    ...ofPayment('notes that it was paid on a `day`; of another currency by `original`, `rate` and `rate of` that day'),
    keys: ['day', 'reference', ...rateKeys],
    read(step, value) {
      const on = neededWords(step, 'day')
      if (on === undefined) return []
      const more = { ...exchangedIn(step), ...said(step, 'reference') }
      return onPayment(step, value, (payment) => ({ type: 'note paid', payment, on, ...more }))
    },
  },
  'release promise': aboutDecision(
    'release promise',
    {
      words: 'gives back what is not needed of',
      does: 'gives back an `amount` of what it promised, or all',
      keys: ['amount'],
    },
    (step) => {
      const amount = moneyIn(step, 'amount')
      return (promise) => ({ type: 'release promise', promise, ...(amount !== undefined && { amount }) })
    },
  ),
}

function readAsked(step: StepReading, value: Tree): readonly Asked[] {
  const decision = decisionIn(step, value, '"ask for payment"')
  const tree = step.part.required('amount')
  const amount = tree === undefined ? undefined : amountIn(step.reading, tree, '"amount"')
  const [payee, payeeName, contract] = [personIn(step, 'payee'), wordsIn(step, 'payee name'), wordsIn(step, 'contract')]
  const more = {
    ...exchangedIn(step),
    ...(payee !== undefined && { payee }),
    ...(payeeName !== undefined && { payeeName }),
    ...(contract !== undefined && { contract }),
  }
  if (decision === undefined || amount === undefined) return []
  return step.by.map((person) => ({
    by: person,
    words: `${person} asks for a payment of ${decision.written}`,
    make: (now) =>
      onDecision(now, decision, (promise) => ({ type: 'ask for payment', promise, amount, text: '', ...more })),
  }))
}

/** From which money a `move` is paid, and how another currency came to its amount. */
export const drawingKeys = ['money of', 'line', 'fund', ...rateKeys] as const

export function drawingIn(step: StepReading): { readonly from?: DrawnFrom; readonly exchanged?: Exchanged } {
  const tree = step.part.field('money of')
  const group = tree === undefined ? undefined : groupOf(step.reading, tree, '"money of"')
  const [line, fund] = [nameWritten(step, 'line'), nameWritten(step, 'fund')]
  const from = {
    ...(group !== undefined && { group }),
    ...(line !== undefined && { line }),
    ...(fund !== undefined && { fund }),
  }
  return { ...(Object.keys(from).length > 0 && { from }), ...exchangedIn(step) }
}

function exchangedIn(step: StepReading): { readonly exchanged?: Exchanged } {
  const tree = step.part.field('original')
  if (tree === undefined) return {}
  const original = amountIn(step.reading, tree, '"original"')
  const [rate, on] = [neededWords(step, 'rate'), neededWords(step, 'rate of')]
  return original === undefined || rate === undefined || on === undefined ? {} : { exchanged: { original, rate, on } }
}

function neededWords({ reading, part }: StepReading, key: string): string | undefined {
  const tree = part.required(key)
  return tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)?.text.trim()
}

function neededName(step: StepReading, key: string): string | undefined {
  const tree = step.part.required(key)
  const node = tree === undefined ? undefined : textIn(step.reading, tree, `"${key}"`)
  const name = node === undefined ? undefined : nameOf(node.text)
  return node !== undefined && name === undefined ? wrong(step.reading, node, `"${key}"`, 'a name') : name
}

function said<Key extends string>(step: StepReading, key: Key): { readonly [Of in Key]?: string } {
  const words = wordsIn(step, key)
  const found: { [Of in Key]?: string } = {}
  if (words !== undefined) found[key] = words
  return found
}

function ofPayment(does: string): Pick<Verb, 'actor' | 'takes' | 'does' | 'opens' | 'keys'> {
  return { actor: 'person', takes: 'the number of a payment', does, opens: false, keys: [] }
}

function onPayment(
  step: StepReading,
  value: Tree,
  command: (payment: number) => ReturnType<Parameters<typeof byEach>[2]>,
): ReturnType<typeof byEach> {
  const number = wholeNumberIn(step.reading, value, 'a payment', 1)
  if (number === undefined) return []
  const made = command(number)
  return byEach(step, `is asked about payment ${number}`, () => made)
}
