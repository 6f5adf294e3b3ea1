import type { Instant } from '../../core/base/instant.ts'
import { spoken } from '../../core/base/name.ts'
import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import { type AftermathView, aftermathView } from './aftermath-view.ts'
import { type PromisedView, promisedBy } from './money/promise-view.ts'
import { subjectOf } from './motion-views.ts'
import { foundationRef, groupRef, personRef, type Reader } from './reader.ts'
import type { FoundationRef, MotionSubject, PersonRef } from './views.ts'

/** What the holder of a seat did alone, where something is still to come of it. */
export interface DeedView {
  readonly foundation: FoundationRef
  readonly number: number
  readonly group: { readonly name: string; readonly title: string }
  readonly subject: MotionSubject
  readonly by: PersonRef
  readonly seatTitle: string
  readonly at: Instant
  readonly under?: ClauseRef
  readonly text?: string
  readonly aftermath: AftermathView
  /** What it promised, where it gives money. */
  readonly promise?: PromisedView
  readonly entries: readonly number[]
}

/** The page of a number that a deed has; undefined for all others. */
export function deedView(reader: Reader, number: number): DeedView | undefined {
  const deed = reader.snapshot.state.deeds.get(number)
  if (deed === undefined) return undefined
  const { done, by, at, under, entries } = deed
  return {
    foundation: foundationRef(reader),
    number,
    group: groupRef(reader.snapshot.state, done.group),
    subject: subjectOf(reader, done),
    by: personRef(reader, by),
    seatTitle: spoken(done.seat.seat),
    at,
    ...(under !== undefined && { under }),
    ...(done.text !== undefined && { text: reader.snapshot.text(done.text.digest) }),
    aftermath: aftermathView(reader, number),
    ...promisedBy(reader.snapshot.state, number),
    entries,
  }
}
