import type { Deciding } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import { type Way, wayOfDeciding } from '../rule-of.ts'
import { ratifiersOf } from '../seats/ratifiers.ts'
import type { FoundationState } from '../state.ts'
import type { Because } from './motion-event.ts'
import type { MotionParts } from './motion-parts.ts'
import { type Begun, beginMotion, type Opening, withoutDocuments } from './open-motion.ts'

/** A matter goes the way that a charter gives for it: to a vote, or through a procedure. */
export function begin(
  state: FoundationState,
  way: Way,
  parts: Omit<MotionParts, 'rule'>,
  mover: PersonId,
  opening: Opening,
): Begun {
  switch (way.kind) {
    case 'rule': {
      const { rule } = way
      const by = [...(rule.ratifiedBy ?? []), ...ratifiersOf(state, parts.effect, way)]
      const ratified = by.length === 0 ? rule : { ...rule, ratifiedBy: by }
      return beginMotion(state, { ...parts, rule: ratified }, mover, opening)
    }
    case 'procedure': {
      const motion = state.numbers + 1
      const by = ratifiersOf(state, parts.effect, way)
      const { stages } = way.procedure
      const ratified = [...stages, { name: 'ratification', step: { kind: 'decision', by } } as const]
      const procedure = by.length === 0 ? way.procedure : { ...way.procedure, stages: ratified }
      return withoutDocuments({ type: 'ProcedureBegun', motion, ...parts, procedure })
    }
  }
}

/** What is brought before another body: the matter, who moved it, and which motion or procedure asks. */
export interface Asking {
  readonly motion: number
  readonly parts: Omit<MotionParts, 'rule'>
  readonly mover: PersonId
  readonly as: Because
}

/** Asks a body, in its own group and by its own way; where it has none, that it was asked is all that the record says. */
export function ask(
  state: FoundationState,
  { motion, parts, mover, as }: Asking,
  of: Deciding,
  opening: Opening,
): Begun {
  const way = wayOfDeciding(state, of)
  if (way === undefined) return withoutDocuments({ type: 'BodyAsked', motion, of, as: as.kind })
  const { length: _, with: __, because: ___, ...matter } = parts
  // What is decided elsewhere has its effect there; who ratifies, advises or hears an appeal only answers.
  const effect: MotionParts['effect'] =
    as.kind === 'referral' || as.kind === 'election' ? matter.effect : { kind: 'none' }
  // Whom it would end the term of stands in the same relation to each vote on the way.
  const subject = as.kind !== 'referral' && matter.effect.kind === 'recall' ? matter.effect.person : undefined
  const about = subject === undefined ? {} : { applicant: subject }
  const begun = begin(state, way, { ...matter, ...about, group: way.group, effect, mover, because: as }, mover, opening)
  const asked = { type: 'BodyAsked', motion, of, as: as.kind, part: state.numbers + 1 } as const
  return { events: [asked, ...begun.events], documents: begun.documents }
}
