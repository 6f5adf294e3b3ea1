import type { Roster, RosterHolding, RosterPerson, RosterPlace, Unread } from '../../app/roster/roster.ts'
import { dayIn } from './days.ts'

/** One line of a table: who sits where, with the texts as they stand in its columns. */
export interface Row {
  readonly at: RosterPlace
  readonly name?: string
  readonly account?: string
  readonly address?: string
  readonly affiliation?: string
  readonly group?: string
  readonly seat?: string
  readonly from?: string
  readonly to?: string
  /** "former", "emeritus", "alumni". */
  readonly status?: string
}

export type Column = Exclude<keyof Row, 'at'>

/** Headings that people write over their columns, for each of ours. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(?:name|full name|person|member name|who)$/],
  ['account', /^(?:account|github|github (?:id|handle|username|account)|handle|username|user|login|nick(?:name)?)$/],
  ['address', /^(?:e ?mail|mail|e mail address|email address|address)$/],
  ['affiliation', /^(?:affiliation|employer|company|organi[sz]ation|org|works? (?:for|at))$/],
  ['group', /^(?:group|team|working group|work group|wg|sig|committee|council|body)$/],
  ['seat', /^(?:seat|role|position|title|office|function)$/],
  ['from', /^(?:from|since|start(?:ed|s)?|start date|joined|term start(?:s)?|begin(?:s|ning)?|elected)$/],
  ['to', /^(?:to|until|end(?:ed|s)?|end date|left|term end(?:s)?|term expires|expires|expiry)$/],
  ['status', /^(?:status|state|active)$/],
]

/** Which of our columns a heading names. */
export function columnCalled(heading: string): Column | undefined {
  const words = heading
    .replaceAll(/[*_`]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return headings.find(([, written]) => written.test(words))?.[0]
}

/** The roster that rows make. Without a group or a seat of its own a row takes those of the whole. */
export function rosterOf(
  rows: readonly Row[],
  whole: { readonly group?: string; readonly seat?: string } = {},
): Roster {
  const people: RosterPerson[] = []
  const holdings: RosterHolding[] = []
  const unread: { at: RosterPlace; text: string; why: Unread }[] = []
  for (const row of rows) {
    const person = personIn(row)
    const { at, group = whole.group, seat = whole.seat } = row
    const text = [row.name ?? row.account ?? row.address, group, seat].filter((part) => part !== undefined).join(', ')
    if (person === undefined) {
      unread.push({ at, text, why: 'no name' })
      continue
    }
    people.push(person)
    const days = daysIn(row)
    if (group === undefined) unread.push({ at, text, why: 'no group' })
    else if (seat === undefined) unread.push({ at, text, why: 'no seat' })
    else if (days === undefined) unread.push({ at, text, why: 'no such day' })
    else holdings.push({ at, person: person.key, group, seat, ...days })
  }
  return { people: once(people), holdings, unread }
}

/** Everybody once, with what any of the places tells of them. */
export function once(people: readonly RosterPerson[]): readonly RosterPerson[] {
  const known = new Map<string, RosterPerson>()
  for (const person of people) known.set(person.key, { ...person, ...known.get(person.key) })
  return [...known.values()]
}

function personIn({ at, name, account, address, affiliation }: Row): RosterPerson | undefined {
  const key = (account?.replace(/^@/, '') ?? address ?? name)?.toLocaleLowerCase('en')
  if (key === undefined) return undefined
  return {
    at,
    key,
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address: address.toLowerCase() }),
    ...(affiliation !== undefined && { affiliation }),
  }
}

function daysIn({ from, to, status }: Row): Pick<RosterHolding, 'from' | 'to' | 'former'> | undefined {
  const [begin, end] = [from && dayIn(from, 'first'), to && dayIn(to, 'last')]
  if ((from !== undefined && begin === undefined) || (to !== undefined && end === undefined)) return undefined
  const isFormer =
    status !== undefined && /^(?:former|past|emerit\w+|alum\w+|inactive|left|no|false)$/i.test(status.trim())
  return { ...(begin && { from: begin }), ...(end && { to: end }), ...(isFormer && { former: true as const }) }
}
