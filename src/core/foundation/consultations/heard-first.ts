import { after, type Instant } from '../../base/instant.ts'
import { daysOf } from '../days.ts'
import type { MotionParts } from '../motions/motion-parts.ts'
import type { Proposal } from '../motions/motion-state.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import type { OfConsultation } from './consultation-event.ts'
import { type Consultation, leftOpen } from './consultation-state.ts'

/**
 * What is still missing of the consultation that the rule of a motion wants before its vote, and by when it can be there at the earliest.
 * Points and the summary take as long as those who run it need, so that nothing is said of when they are there.
 */
export type Unheard =
  /** Nobody was asked, or not for long enough: asked now, they are heard then. */
  | { readonly kind: 'asking'; readonly until: Instant }
  /** It takes answers, and would close before its time: it has to go on at least until then. */
  | ({ readonly kind: 'time'; readonly until: Instant } & OfConsultation)
  /** It takes answers until then. */
  | ({ readonly kind: 'answers'; readonly until: Instant } & OfConsultation)
  /** So many answers are in no point, and so many points are not disposed of; with none of either it is to be summed up. */
  | ({ readonly kind: 'summary'; readonly answers: number; readonly points: number } & OfConsultation)

/** A motion that is to be voted on. Before it is moved it has no number. */
export interface ToBeHeard extends Pick<MotionParts, 'rule' | 'effect' | 'text' | 'because' | 'consultation'> {
  readonly motion?: number
}

/** Undefined when the rule wants no consultation, or one ran as long as it says and was summed up. */
export function notHeard(state: FoundationState, motion: ToBeHeard, at: Instant): Unheard | undefined {
  const { consultation: least, clause } = motion.rule
  if (least === undefined) return undefined
  const days = daysOf(state, clause.group)
  const enough = ({ begun }: Consultation) => after(begun.opens, least, days)
  const asked = [...state.consultations.values()].filter((one) => isAbout(one, motion))
  const isLongEnough = (one: Consultation) => one.closes >= enough(one)
  if (asked.some((one) => one.phase.kind === 'summarised' && isLongEnough(one))) return undefined
  const last = asked.at(-1)
  const asking: Unheard = { kind: 'asking', until: after(at, least, days) }
  if (last === undefined) return asking
  const { consultation } = last.begun
  switch (last.phase.kind) {
    case 'announced':
    case 'open':
      return isLongEnough(last)
        ? { kind: 'answers', consultation, until: last.closes }
        : { kind: 'time', consultation, until: enough(last) }
    case 'closed': {
      const { answers, points } = leftOpen(last)
      return isLongEnough(last)
        ? { kind: 'summary', consultation, answers: answers.length, points: points.length }
        : asking
    }
    case 'summarised':
      return asking
  }
}

/** The refusal to open a vote for which people were not heard. */
export function refusedUnheard(state: FoundationState, motion: ToBeHeard & OfMotion, at: Instant): Refusal | undefined {
  const lacks = notHeard(state, motion, at)
  const { consultation: least, clause } = motion.rule
  return lacks === undefined || least === undefined
    ? undefined
    : { type: 'NotHeard', motion: motion.motion, least, lacks, clause }
}

interface OfMotion {
  readonly motion: number
}

/**
 * It was begun for the motion or for the procedure that brings it, whatever became of the text since, for points are there to change it;
 * or the motion goes back to it and brings the very text that was asked about.
 */
function isAbout({ begun }: Consultation, { motion, because, consultation, effect, text }: ToBeHeard): boolean {
  const { about, because: cause } = begun
  if (cause.kind === 'matter' || cause.kind === 'stage') {
    if (cause.motion === motion) return true
    if (because?.kind === 'stage' && cause.motion === because.of) return true
  }
  if (begun.consultation !== consultation) return false
  const brought = effect.kind === 'adopt' || effect.kind === 'amend' ? effect.charter : text
  return brought === undefined || (about.kind === 'draft' && about.document.digest === brought.digest)
}

/** The same of a motion that waits, whose text may have changed since it was moved. */
export function toBeHeard({ moved, text }: Pick<Proposal, 'moved' | 'text'>): ToBeHeard & OfMotion {
  const { text: _, ...parts } = moved
  return { ...parts, ...(text !== undefined && { text }) }
}
