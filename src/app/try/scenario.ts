import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef, Place, SeatRef } from '../../core/charter/structure/charter.ts'
import type { ElectionName } from '../../core/charter/structure/election-name.ts'
import type { Act } from '../../core/foundation/act.ts'
import type { Event, PersonId } from '../../core/foundation/event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import type { Command } from '../command.ts'
import type { ElectionThere } from '../elections/election-there.ts'
import type { Decision, DecisionName } from './decision.ts'
import type { FactName } from './decision-facts.ts'
import type { ElectionFact } from './election-facts.ts'
import type { Length } from './moment.ts'
import type { ExpectedMoney } from './money-facts.ts'

/** People, acts and a moved clock, with what is expected of them: what `remit try` runs through the real core. */
export interface Scenario {
  readonly about?: string
  /** In which the scenario's dates and times are written and its days counted. */
  readonly zone: string
  readonly begins: Instant
  /** Whether the acts of the folder's founding file come first. */
  readonly founding: boolean
  readonly people: readonly Name[]
  /** The charters in force when it begins; those of `drafts` are there and not in force. */
  readonly adopts: readonly Name[]
  readonly drafts: readonly Name[]
  readonly holders: readonly Holders[]
  readonly steps: readonly Step[]
}

export interface Holders {
  readonly seat: SeatRef
  /** Of a seat that exists for each entry of a list; without it the people are spread over the entries in their order. */
  readonly entry?: Name
  readonly people: readonly Name[]
  readonly place: Place
}

export interface Step {
  readonly place: Place
  /** At the moment of the step before when absent. */
  readonly when?: Timing
  /** One after the other at the same moment; none where only the clock moves. */
  readonly asked: readonly Asked[]
  /** Under which name the decision that this opens is spoken of. */
  readonly opens?: Name
  readonly refused?: ExpectedRefusal
  readonly expects: readonly Expectation[]
}

export type Timing =
  | { readonly kind: 'at'; readonly moment: Instant }
  | { readonly kind: 'after'; readonly lengths: readonly Length[] }
  | {
      readonly kind: 'before' | 'after moment'
      readonly lengths: readonly Length[]
      readonly of: 'opening' | 'close'
      readonly decision: DecisionName
    }
  | {
      readonly kind: 'before election' | 'after election'
      readonly lengths: readonly Length[]
      readonly of: 'opening' | 'close'
      readonly election: ElectionName
    }

/** Somebody asking for something. What exactly can hang on what is there by then. */
export interface Asked {
  /** Without a person it is the founding that acts, or the machine that sends announcements. */
  readonly by?: PersonId
  /** "bo votes aye". */
  readonly words: string
  make(now: Present): Made
}

export type Made =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'act'; readonly act: Act }
  /** A charter of the folder, as founding files adopt them. */
  | { readonly kind: 'charter'; readonly type: 'adopt' | 'draft'; readonly group: Name }
  /** It cannot be asked for, and why. */
  | { readonly kind: 'impossible'; readonly because: string }

/** What an act or an expectation looks up when its turn comes. */
export interface Present {
  decision(name: DecisionName): Decision | undefined
  election(name: ElectionName): ElectionThere | undefined
  /** The number of the consultation that was begun last. */
  lastConsultation(): number | undefined
  /** The charter of a group as it stands, in force or as a draft. */
  charterText(group: Name): string | undefined
}

export interface ExpectedRefusal {
  readonly place: Place
  /** Any refusal when absent. */
  readonly type?: Refusal['type']
  /** Title or address of the clause. */
  readonly clause?: string
}

export type Expectation = { readonly place: Place } & (
  | {
      readonly kind: 'decision'
      readonly decision: DecisionName
      readonly fact: FactName
      /** Of what is counted by name: the option, the outcome. */
      readonly part?: Name
      readonly expected: string
    }
  | {
      readonly kind: 'holders'
      readonly seat: SeatRef
      /** Only those who hold it for this entry of a list. */
      readonly entry?: Name
      readonly people: readonly Name[]
    }
  | { readonly kind: 'term'; readonly seat: SeatRef; readonly person: Name; readonly until: string }
  | { readonly kind: 'group'; readonly group: Name; readonly status: string }
  /** Where the reports of a duty stand, in the order in which they came to be awaited. */
  | { readonly kind: 'reports'; readonly group: Name; readonly duty: Name; readonly standings: readonly string[] }
  | { readonly kind: 'statuses'; readonly person: Name; readonly statuses: readonly Name[] }
  | {
      readonly kind: 'election'
      readonly election: ElectionName
      readonly fact: ElectionFact
      readonly expected: string
    }
  | Omit<ExpectedMoney, 'place'>
  | { readonly kind: 'events'; readonly types: readonly Event['type'][] }
)

/** The clause of a refusal, where it has one. */
export function clauseOfRefusal(refusal: Refusal): ClauseRef | undefined {
  return 'clause' in refusal ? refusal.clause : undefined
}
