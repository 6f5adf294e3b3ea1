import type { Charter, Place } from '../../charter/structure/charter.ts'
import type { Election } from '../../charter/structure/election.ts'
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
  { what: 'secret ballots', at: ({ elections }) => elections?.find(isSecret)?.place },
  { what: 'duties', at: ({ duties }) => duties?.[0]?.place },
  { what: 'money', at: ({ money }) => money?.place },
]

/** Ballots stand apart from voters until the close and without them after it; that nobody could know who voted how comes later. */
function isSecret({ secret, electorates }: Election): boolean {
  return secret === true || electorates.some((one) => one.secret === true)
}
