import type { Instant } from '../base/instant.ts'
import type { ClauseRef } from '../charter/structure/charter.ts'
import type { BallotToKeep } from './elections/ballot-to-keep.ts'
import type { Actor, Commitment, Entry, Event } from './event.ts'

/** What surrounds an act: who asks, when, under which identifier, and how documents get their digest. */
export interface Circumstances {
  readonly actor: Actor | undefined
  readonly at: Instant
  /** The identifier of this request; the same one twice is refused the second time. */
  readonly act: string
  readonly digest: (text: string) => string
  /** A commitment to a value that nobody can predict, for the lot that a vote opened by this act may need. */
  readonly lot?: () => Commitment
}

/** What an act comes to: entries to append, in order and together, and the documents that they name. */
export interface Decision {
  readonly entries: readonly Entry[]
  readonly documents: readonly { readonly digest: string; readonly text: string }[]
  /** A ballot of an election, which comes into no entry: it is kept beside the record until the close. */
  readonly ballot?: BallotToKeep
}

/** Writes the events of one act as entries: the same moment, the same actor, the clause that allowed it. */
export function writer({ actor, at, act }: Omit<Circumstances, 'digest' | 'lot'>, under?: ClauseRef) {
  if (actor === undefined) throw new Error('A visitor does nothing that the record holds')
  return (events: readonly Event[], documents: Decision['documents'] = []): Decision => ({
    entries: events.map((event) => ({ v: 1, at, act, by: actor, ...(under !== undefined && { under }), event })),
    documents,
  })
}
