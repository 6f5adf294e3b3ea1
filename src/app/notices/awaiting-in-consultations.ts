import type { Instant } from '../../core/base/instant.ts'
import type { Addressee } from '../../core/foundation/consultations/consultation-event.ts'
import { type Consultation, leftOpen } from '../../core/foundation/consultations/consultation-state.ts'
import { ownAnswers } from '../../core/foundation/consultations/may-answer.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'
import { peopleOf } from './people-of.ts'

/** An answer from those who are asked by name, and what whoever runs a consultation has to tell after it. */
export function* awaitingInConsultations(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const consultation of state.consultations.values()) {
    switch (consultation.phase.kind) {
      case 'open':
        yield* answers(state, consultation, at, only)
        break
      case 'closed':
        yield* points(state, consultation, consultation.phase.at, only)
        break
      case 'announced':
      case 'summarised':
        break
    }
  }
}

function* answers(
  state: FoundationState,
  consultation: Consultation,
  at: Instant,
  only: PersonId | undefined,
): Iterable<Awaiting> {
  const { begun, closes } = consultation
  for (const person of addressedIn(state, begun.addressed, at, only)) {
    if (ownAnswers(consultation, person).length > 0 || person === begun.mover) continue
    yield { ...headOf(consultation, 'consultation', person), since: begun.opens, by: closes, acts: [] }
  }
}

/** Whoever keeps it tells what became of the answers. */
function* points(
  state: FoundationState,
  consultation: Consultation,
  since: Instant,
  only: PersonId | undefined,
): Iterable<Awaiting> {
  const person = state.keepers.get(consultation.begun.consultation)?.person ?? consultation.begun.mover
  if (only !== undefined && person !== only) return
  const { answers: untold, points: unsettled } = leftOpen(consultation)
  const kind = untold.length > 0 || unsettled.length > 0 ? 'points' : 'summary'
  yield { ...headOf(consultation, kind, person), since, acts: [] }
}

/** Those who are asked by name: everyone reads it where it stands for everybody. */
export function addressedIn(
  state: FoundationState,
  addressed: readonly Addressee[],
  at: Instant,
  only?: PersonId,
): ReadonlySet<PersonId> {
  const people = addressed.flatMap((one) => askedBy(state, one, at, only))
  return new Set(only === undefined ? people : people.filter((person) => person === only))
}

function askedBy(state: FoundationState, to: Addressee, at: Instant, only?: PersonId): readonly PersonId[] {
  switch (to.kind) {
    case 'everyone':
      return []
    case 'group':
      return [...peopleOf(state, to.group, at, only)]
    case 'seat':
      return incumbents(state, to.seat, at).map(({ person }) => person)
  }
}

function headOf(
  { begun, under }: Consultation,
  kind: 'consultation' | 'points' | 'summary',
  person: PersonId,
): Pick<Awaiting, 'key' | 'group' | 'person' | 'clause'> & {
  readonly kind: typeof kind
  readonly consultation: number
} {
  const { consultation, group } = begun
  const clause = under === undefined ? {} : { clause: under }
  return { kind, consultation, key: `${kind} ${consultation}`, group, ...clause, person }
}
