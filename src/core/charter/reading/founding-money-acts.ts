import type { FoundingMoneyAct } from '../structure/founding-money.ts'
import { amountIn, type Part, type Reading, slugIn, textIn, wholeNumberIn, wordsOf } from './cursor.ts'
import { foundingPeopleIn } from './founding-people.ts'
import { groupNamed } from './names.ts'

export const moneyActKeys = {
  'note received': ['on', 'note received', 'person', 'fund', 'amount', 'giver'],
  'ask for payment': ['on', 'ask for payment', 'person', 'amount', 'payee'],
  'approve payment': ['on', 'approve payment', 'person'],
  'note paid': ['on', 'note paid', 'person', 'reference'],
} as const satisfies Readonly<Record<FoundingMoneyAct['kind'], readonly string[]>>

type Key = (typeof moneyActKeys)[FoundingMoneyAct['kind']][number]

interface MoneyActReading {
  readonly reading: Reading
  readonly part: Pick<Part<Key>, 'field' | 'required'>
  readonly people: ReadonlySet<string>
}

/** What somebody does with money. */
export function readMoneyAct(act: MoneyActReading, kind: FoundingMoneyAct['kind']): FoundingMoneyAct | undefined {
  const personTree = act.part.required('person')
  const [person] = personTree === undefined ? [] : foundingPeopleIn(act, personTree)
  const done = doneIn(act, kind)
  return person === undefined || done === undefined ? undefined : { person, ...done }
}

type Done<Act> = Act extends FoundingMoneyAct ? Omit<Act, 'person'> : never

function doneIn(act: MoneyActReading, kind: FoundingMoneyAct['kind']): Done<FoundingMoneyAct> | undefined {
  const { reading, part } = act
  const subject = part.required(kind)
  if (subject === undefined) return undefined
  switch (kind) {
    case 'note received': {
      const node = textIn(reading, subject, `"${kind}"`)
      const group = node === undefined ? undefined : groupNamed(reading, wordsOf(reading.report, node), `"${kind}"`)
      const fundTree = part.required('fund')
      const fund = fundTree === undefined ? undefined : slugIn(reading, fundTree, '"fund"')
      const [amount, giver] = [amountWritten(act), optionalWords(act, 'giver')]
      if (group === undefined || fund === undefined || amount === undefined) return undefined
      return { kind, group, fund, amount, ...(giver !== undefined && { giver }) }
    }
    case 'ask for payment': {
      const decision = wholeNumberIn(reading, subject, `"${kind}"`, 1)
      const [amount, payee] = [amountWritten(act), optionalWords(act, 'payee')]
      if (decision === undefined || amount === undefined) return undefined
      return { kind, decision, amount, ...(payee !== undefined && { payee }) }
    }
    case 'approve payment': {
      const payment = wholeNumberIn(reading, subject, `"${kind}"`, 1)
      return payment === undefined ? undefined : { kind, payment }
    }
    case 'note paid': {
      const payment = wholeNumberIn(reading, subject, `"${kind}"`, 1)
      const reference = optionalWords(act, 'reference')
      return payment === undefined ? undefined : { kind, payment, ...(reference !== undefined && { reference }) }
    }
  }
}

function amountWritten({ reading, part }: MoneyActReading): string | undefined {
  const tree = part.required('amount')
  const amount = tree === undefined ? undefined : amountIn(reading, tree, '"amount"')
  return amount === undefined || tree?.kind !== 'text' ? undefined : tree.text.trim()
}

function optionalWords({ reading, part }: MoneyActReading, key: 'giver' | 'payee' | 'reference'): string | undefined {
  const tree = part.field(key)
  return tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)?.text.trim()
}
