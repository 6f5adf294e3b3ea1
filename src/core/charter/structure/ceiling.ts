import type { Fraction } from '../../base/fraction.ts'
import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'

/** The most there may be of something: "USD 500 per request", "USD 5,000 per person per year", "2 per year", "10% of budget per year". */
export interface Ceiling {
  readonly most: Quantity
  /** What it is the most for, and over what time: per person and per year. One request when nothing else is said of money. */
  readonly per: readonly Per[]
}

export type Quantity =
  | { readonly kind: 'money'; readonly money: Money }
  /** Requests, decisions, people: whatever the action is done to. */
  | { readonly kind: 'count'; readonly count: number }
  /** "110% of previous amount", "10% of budget", "the budget of travel"; as it was written for the words. */
  | { readonly kind: 'share'; readonly share: Fraction; readonly written: string; readonly of: Measure }

export type Measure =
  | { readonly kind: 'budget' }
  | { readonly kind: 'previous amount' }
  /** What the whole costs of which a part is asked for, as the request shows it. */
  | { readonly kind: 'costs' }
  /** A line of the budget. */
  | { readonly kind: 'line'; readonly line: Name }

export const pers = [
  'request',
  'person',
  'applicant',
  'organisation',
  'head',
  'event',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'term',
] as const
export type Per = (typeof pers)[number]

/** What one request may cost, where a ceiling says no more than that. */
export function perRequest(ceilings: readonly Ceiling[]): Money | undefined {
  for (const { most, per } of ceilings) {
    if (most.kind === 'money' && per.length === 1 && per[0] === 'request') return most.money
  }
  return undefined
}
