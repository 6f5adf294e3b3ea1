import type { Charter, Place } from '../charter.ts'
import type { CharterCheck } from './check.ts'

/** What a charter says and Remit reads, checks and explains, but does not carry out by itself. Told once, so that nobody relies on it. */
export const notYetCarriedOut: CharterCheck = (charter, find) => {
  const said = later.flatMap(({ what, at }) => {
    const place = at(charter)
    return place === undefined ? [] : [{ what, place }]
  })
  const [first] = said.toSorted((one, other) => one.place.line - other.place.line)
  if (first === undefined) return
  const all = [...new Set(said.map(({ what }) => what))]
  const message = `Remit reads, checks and explains this and does not carry it out by itself yet; people do: ${all.join(', ')}`
  find('not-yet-carried-out', first.place, message)
}

interface Later {
  readonly what: string
  /** Where the charter says it first. */
  readonly at: (charter: Charter) => Place | undefined
}

/** The one list of what is said and not yet carried out. What Remit learns to do leaves it. */
const later: readonly Later[] = [
  { what: 'elections', at: ({ elections }) => elections?.[0]?.place },
  { what: 'duties', at: ({ duties }) => duties?.[0]?.place },
  { what: 'money', at: ({ money }) => money?.place },
  { what: 'life', at: ({ life }) => life?.place },
  { what: 'limits', at: ({ limits }) => limits?.[0]?.place },
  { what: 'statuses', at: ({ statuses }) => statuses?.[0]?.place },
  { what: 'rolls', at: ({ rolls }) => rolls?.[0]?.place },
  { what: 'exceptional states', at: ({ exceptions }) => exceptions?.[0]?.place },
  {
    what: 'limits of powers over time',
    at: ({ powers }) => powers.find(({ limits, bands }) => limits ?? bands)?.place,
  },
  { what: 'cohorts, renewals and vacancies of seats', at: ({ seats }) => seats.find(isMoreThanATerm)?.place },
]

function isMoreThanATerm({
  renewal,
  cohorts,
  limits,
  vacancy,
  confirmed,
  probation,
}: Charter['seats'][number]): boolean {
  return [renewal, cohorts, limits, vacancy, confirmed, probation].some((said) => said !== undefined)
}
