import { motionSummary, openMotions } from './motion-views.ts'
import { foundationRef, type Reader } from './reader.ts'
import type { FoundationRef, MotionSummary, WaitingView } from './views.ts'

import { waitingIn } from './waiting-views.ts'

export interface DecisionsView {
  readonly foundation: FoundationRef
  readonly waiting: readonly WaitingView[]
  readonly open: readonly MotionSummary[]
  readonly decided: readonly MotionSummary[]
  /** Present when older decisions follow. */
  readonly next?: number
}

const decisions_on_a_page = 50

/** Open ones first, then the closed ones before a number, newest first. */
export function decisionsView(reader: Reader, before?: number): DecisionsView {
  const { motions } = reader.snapshot.state
  const newestFirst = [...motions.values()].toReversed()
  const closed = newestFirst.filter(
    ({ closed: end, opened }) => end !== undefined && opened.motion < (before ?? Infinity),
  )
  const page = closed.slice(0, decisions_on_a_page)
  const last = page.at(-1)?.opened.motion
  return {
    foundation: foundationRef(reader),
    waiting: waitingIn(reader),
    open: openMotions(reader),
    decided: page.map((motion) => motionSummary(reader, motion)),
    ...(closed.length > page.length && last !== undefined && { next: last }),
  }
}
