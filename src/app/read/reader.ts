import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import { type Result, refuse } from '../../core/base/result.ts'
import { authorise, type Request, type Warrant } from '../../core/foundation/authority.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Voted } from '../elections/voted.ts'
import type { Readers } from '../ports.ts'
import type { Snapshot } from '../running.ts'
import type { ImportedCalendar } from './calendar/imported.ts'
import type { FoundationRef, Permission, PersonRef } from './views.ts'

/** A foundation as one reader may see it at one moment. */
export interface Reader {
  readonly snapshot: Snapshot
  /** Who reads, when they are known in this foundation. */
  readonly person: PersonId | undefined
  /** Whether they have signed in, even if this foundation does not know them yet. */
  readonly signedIn: boolean
  /** Where they have voted already, which the record does not tell; nowhere when nobody has looked. */
  readonly voted?: Voted
  /** The public calendars that groups of this foundation show; none where nobody asked for a calendar, or for one of a former day. */
  readonly imported?: readonly ImportedCalendar[]
}

export function foundationRef({ snapshot }: Reader): FoundationRef {
  const { founded } = snapshot.state
  if (founded === undefined) throw new Error('A record without its founding')
  return founded
}

/** The name beside an identifier; without one when it was erased. */
export function personRef(reader: Reader, id: PersonId): PersonRef {
  const person = reader.snapshot.state.people.get(id)
  const name = person === undefined ? undefined : sealedText(reader, person.name)
  return name === undefined ? { id } : { id, name }
}

/** A sealed value, when it was not erased and this reader may see it. */
export function sealedText(reader: Reader, commitment: string): string | undefined {
  const sealed = reader.snapshot.values.get(commitment)
  return sealed !== undefined && maySee(reader, sealed.readers) ? sealed.value : undefined
}

export function maySee({ snapshot, person }: Reader, readers: Readers): boolean {
  switch (readers.kind) {
    case 'public':
      return true
    case 'nobody':
      return false
    case 'self':
      return person === readers.person
    case 'group':
      return person !== undefined && (person === readers.person || sitsIn(snapshot, readers.group, person))
  }
}

/** Whether the reader may do an act now: the same answer that the act itself would get. */
export function permission(reader: Reader, request: Request): Permission {
  const answer = answerTo(reader, request)
  return answer.ok ? {} : { refusal: answer.problem }
}

/** The same with what allows it: the clause, and the way that a matter would go. */
export function answerTo({ snapshot, person, signedIn }: Reader, request: Request): Result<Warrant, Refusal> {
  const actor = person === undefined ? undefined : ({ kind: 'person', person } as const)
  const answer = authorise(snapshot.state, actor, request, snapshot.at)
  const isUnknown = !answer.ok && answer.problem.type === 'NotSignedIn' && signedIn
  return isUnknown ? refuse({ type: 'NotIntroduced' }) : answer
}

export function groupRef(state: FoundationState, name: Name): { readonly name: Name; readonly title: string } {
  return { name, title: state.groups.get(name)?.title ?? name }
}

function sitsIn({ state, at }: Snapshot, name: Name, person: PersonId): boolean {
  const seats = state.groups.get(name)?.charter.seats ?? []
  return seats.some(({ name: seat }) => sitting(state, { group: name, seat }, at).has(person))
}

function sitting(
  state: FoundationState,
  ref: { readonly group: Name; readonly seat: Name },
  at: Instant,
): Set<PersonId> {
  return new Set(incumbents(state, ref, at).map((incumbent) => incumbent.person))
}
