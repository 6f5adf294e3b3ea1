import type { Name } from '../../base/name.ts'
import type { Place } from './charter.ts'
import type { ElectionName } from './election-name.ts'
import type { FoundingElectionAct } from './founding-election.ts'
import type { FoundingMoneyAct } from './founding-money.ts'

/**
 * How a foundation began: the dated acts by which its first groups, holders and drafts came to be. Charters name nobody;
 * this file does, once, and everything after it happens through the charters themselves.
 */
export interface Founding {
  readonly foundation: Name
  readonly name: string
  /** A sample shows invented people and lets a visitor enter as one of them. */
  readonly sample: boolean
  readonly people: readonly FoundingPerson[]
  readonly acts: readonly FoundingAct[]
}

export interface FoundingPerson {
  readonly key: Name
  readonly name: string
  readonly address: string
  readonly place: Place
}

/** When an act took place: a date of its own, or counted back from the day on which the foundation is set up. */
export type FoundingDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'before'; readonly count: number; readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year' }

export type FoundingAct = { readonly on: FoundingDate; readonly place: Place } & (
  | { readonly kind: 'adopt'; readonly group: Name }
  | { readonly kind: 'draft'; readonly group: Name }
  | {
      readonly kind: 'hold'
      readonly group: Name
      readonly seat: Name
      readonly holders: readonly Name[]
      /** In which cohort, where the first split is as agreed. */
      readonly cohort?: Name
      /** Of a seat that exists for each entry of a list, which one. */
      readonly entry?: Name
    }
  | {
      readonly kind: 'apply'
      readonly group: Name
      readonly seat: Name
      readonly person: Name
      readonly answers: readonly string[]
    }
  | {
      readonly kind: 'move'
      readonly group: Name
      readonly person: Name
      readonly action: string
      readonly amount?: string
      readonly title: string
      readonly text: string
      /** Whom it is about, where it gives or ends a seat. */
      readonly about?: Name
      /** Tells it from other matters with the same action. */
      readonly matter?: Name
      /** What goes on with the work of a group that ends. */
      readonly successor?: Name
    }
  /** Somebody would sit in a group that is being formed. */
  | { readonly kind: 'offer'; readonly group: Name; readonly seat: Name; readonly person: Name }
  | {
      readonly kind: 'vote'
      /** Among the decisions that the acts open, from 1; or the last that an election asks a body for. */
      readonly decision: number | ElectionName
      readonly person: Name
      readonly option: string
      readonly reason?: string
    }
  | {
      readonly kind: FoundingMotionAct
      readonly decision: number
      readonly person: Name
      readonly reason?: string
      /** Why the clock stands still. */
      readonly because?: Name
    }
  | { readonly kind: 'record'; readonly group: Name; readonly event: Name; readonly person: Name }
  | { readonly kind: 'declare'; readonly fact: Name; readonly value: string; readonly person: Name }
  | FoundingElectionAct
  | FoundingMoneyAct
)

/** What is done to a motion and takes no more than its number: `second: 3`. */
export const foundingMotionActs = [
  'recuse',
  'second',
  'sign',
  'open',
  'close',
  'withdraw',
  'present',
  'pause',
  'resume',
  'appeal',
] as const
export type FoundingMotionAct = (typeof foundingMotionActs)[number]
