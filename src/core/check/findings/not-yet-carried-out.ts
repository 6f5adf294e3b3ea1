import type { Charter, Place } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { CharterCheck } from './check.ts'

/** What a charter says and Remit reads, checks and explains, but does not carry out by itself. Told once, so that nobody relies on it. */
export const notYetCarriedOut: CharterCheck = (charter, find) => {
  const said = [
    ...sections.flatMap(({ what, at }) => {
      const place = at(charter)
      return place === undefined ? [] : [{ what, place }]
    }),
    ...keysSaid('seats', charter.seats, seatKeys),
  ]
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
  { what: 'duties', at: ({ duties }) => duties?.[0]?.place },
  { what: 'money', at: ({ money }) => money?.place },
]

const seatKeys = [
] as const satisfies readonly (keyof Seat)[]

function keysSaid<Key extends string>(
  section: string,
  parts: readonly ({ readonly place: Place } & { readonly [K in Key]?: unknown })[],
  keys: readonly Key[],
): readonly { readonly what: string; readonly place: Place }[] {
  const said = keys.filter((key) => parts.some((part) => part[key] !== undefined))
  const first = parts.find((part) => said.some((key) => part[key] !== undefined))
  return first === undefined
    ? []
    : [{ what: `of ${section}: ${said.map((key) => spokenKey(section, key)).join(', ')}`, place: first.place }]
}

/** "holdsOver" as charters write it: "holds over". */
function spokenKey(section: string, key: string): string {
  return keyOf[`${section} ${key}`] ?? keyOf[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Keys that are called otherwise in a charter than in the structure. */
const keyOf: Readonly<Record<string, string>> = {
  alsoFilledBy: 'filled by (the second way)',
  eligible: 'eligible when',
  sponsors: 'sponsored by',
  termBy: 'term',
  'seats limits': 'limit',
  reminders: 'reminder',
  leaveNotice: 'may leave (the notice)',
  noVote: 'votes',
}
