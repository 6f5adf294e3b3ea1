import type { Charter, Place } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { CharterCheck } from './check.ts'

/** What a charter says and Remit reads, checks and explains, but does not carry out by itself. Told once, so that nobody relies on it. */
export const notYetCarriedOut: CharterCheck = (charter, find) => {
  const said = sections.flatMap(({ what, at }) => {
    const place = at(charter)
    return place === undefined ? [] : [{ what, place }]
  })
  const [first] = said.toSorted((one, other) => one.place.line - other.place.line)
  if (first === undefined) return
  const all = said.map(({ what }) => what).join('; ')
  const message = `Remit reads, checks and explains this and does not carry it out by itself yet, so people must: ${all}`
  find('not-yet-carried-out', first.place, message)
}

interface Later {
  readonly what: string
  /** Where the charter says it first. */
  readonly at: (charter: Charter) => Place | undefined
}

// The one list of what is said and not yet carried out. What Remit learns to do leaves it.

const sections: readonly Later[] = [
  { what: 'elections', at: ({ elections }) => elections?.[0]?.place },
  { what: 'of seats: vacancies that an election fills', at: ({ seats }) => seats.find(isFilledByElection)?.place },
  { what: 'duties', at: ({ duties }) => duties?.[0]?.place },
  { what: 'money', at: ({ money }) => money?.place },
]

/** A by-election is called and not held, and who came next is not known. */
function isFilledByElection({ vacancy = [] }: Seat): boolean {
  return vacancy.some(({ how }) => how.kind === 'by-election' || how.kind === 'next in line')
}
