import type { Money } from '../../base/money.ts'
import type { Ceiling } from '../structure/ceiling.ts'
import type { Withheld } from './answer.ts'

/** Why an amount stops at a limit; undefined when it does not, or when either of them is not said. */
export function limitStop(
  limit: Money | undefined,
  amount: Money | undefined,
): Pick<Withheld, 'because' | 'upTo'> | undefined {
  if (limit === undefined || amount === undefined) return undefined
  if (limit.currency !== amount.currency) return { because: 'other currency', upTo: limit }
  return amount.minor > limit.minor ? { because: 'over the limit', upTo: limit } : undefined
}

/** The least limit in the currency of the first: an amount in another currency would have been stopped before. */
export function leastOf(limits: readonly (Money | undefined)[]): Money | undefined {
  const stated = limits.filter((limit) => limit !== undefined)
  return stated
    .filter((limit) => limit.currency === stated[0]?.currency)
    .reduce<Money | undefined>(
      (least, limit) => (least === undefined || limit.minor < least.minor ? limit : least),
      undefined,
    )
}

/** Of those that limit the same thing in the same measure the least; all others as they stand. */
export function leastCeilings(ceilings: readonly Ceiling[]): readonly Ceiling[] {
  const least = new Map<string, Ceiling>()
  for (const ceiling of ceilings) {
    const key = measureOf(ceiling)
    const other = least.get(key)
    if (other === undefined || sizeOf(ceiling) < sizeOf(other)) least.set(key, ceiling)
  }
  return [...least.values()]
}

function measureOf({ most, per }: Ceiling): string {
  const over = [...per].sort().join(' ')
  switch (most.kind) {
    case 'money':
      return `${most.money.currency} ${over}`
    case 'count':
      return `count ${over}`
    case 'share':
      return `${most.of.kind} ${most.of.kind === 'line' ? most.of.line : ''} ${over}`
  }
}

function sizeOf({ most }: Ceiling): number {
  switch (most.kind) {
    case 'money':
      return most.money.minor
    case 'count':
      return most.count
    case 'share':
      return most.share.numerator / most.share.denominator
  }
}
