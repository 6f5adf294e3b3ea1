import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { MoneyIn } from '../../../core/foundation/money/books/money-in.ts'
import { dayWords } from '../date-words.ts'

/** What a report tells of the money of a group: what came in, was promised and was paid, and what is there at the end. */
export function moneyLines({ received, promised, waiting, paid, left }: MoneyIn): readonly string[] {
  const hasLines = left.some(({ line }) => line !== undefined)
  return [
    ...received.map(({ fund, amount, on }) => `${day(on)}: ${spokenMoney(amount)} came in for ${spoken(fund)}`),
    ...promised.map(
      ({ motion, amount, purpose }) =>
        `${spokenMoney(amount)} promised by decision ${motion}, ${spokenAction(purpose)}`,
    ),
    ...paid.map(({ promise, amount, on }) => `${day(on)}: ${spokenMoney(amount)} paid of decision ${promise}`),
    ...waiting.map((motion) => `Decision ${motion} waits for money`),
    ...left.map((one) => leftLine(one, hasLines)),
  ]
}

/** What the lines have of a budget is theirs alone, so that what is left of the whole is what is left beside them. */
function leftLine(share: MoneyIn['left'][number], hasLines: boolean): string {
  const { line, fund, currency, total, promised, paid, left } = share
  const said = (minor: number) => spokenMoney({ currency, minor })
  const of = total === undefined ? '' : ` of ${said(total)}`
  const beside = hasLines && line === undefined && fund === undefined ? ' beside its lines' : ''
  const free = left === undefined ? '' : `, ${said(left)} left${beside}`
  return `${shareName(share)}: ${said(promised)}${of} promised, ${said(paid)} paid${free}`
}

function shareName({ line, fund }: MoneyIn['left'][number]): string {
  if (fund !== undefined) return `Fund “${spoken(fund)}”`
  return line === undefined ? 'The budget of the year' : `Line “${spoken(line)}”`
}

function day(on: string): string {
  return dayWords(`${on}T00:00:00.000Z`, 'en')
}
