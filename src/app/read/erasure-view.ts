import type { Name } from '../../core/base/name.ts'
import type { PersonPageView } from './person-views.ts'
import { personView } from './person-views.ts'
import type { Reader } from './reader.ts'
import type { FoundationRef } from './views.ts'

/** What goes when somebody is erased, and what of them stays in the record. */
export interface ErasureView {
  readonly foundation: FoundationRef
  /** Seats that they hold in person, and leave. */
  readonly seats: PersonPageView['seats']
  readonly applications: number
  readonly facts: readonly Name[]
  /** Decisions in which they have voted, and that they have moved. */
  readonly voted: number
  readonly moved: number
}

/** Of the reader themselves; undefined for who is not known here. */
export function erasureView(reader: Reader): ErasureView | undefined {
  const { person, snapshot } = reader
  if (person === undefined) return undefined
  const view = personView(reader, person)
  if (view === undefined) return undefined
  const motions = [...snapshot.state.motions.values()]
  return {
    foundation: view.foundation,
    seats: view.seats.filter(({ ended, byOffice }) => ended === undefined && byOffice === undefined),
    applications: motions.filter(({ opened: { effect } }) => effect.kind === 'admit' && effect.person === person)
      .length,
    facts: [...(snapshot.state.facts.get(person)?.keys() ?? [])],
    voted: motions.filter(({ ballots }) => ballots.has(person)).length,
    moved: motions.filter(({ mover }) => mover === person).length,
  }
}
