import { epochOf, type Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { Entry, PersonId } from '../../core/foundation/event.ts'
import type { DrawerThing } from '../drawer.ts'
import { type Occasion, type OccasionSource, occasions, type Recipient } from '../occasions.ts'
import type { Clock, Correspondent, OutboxItem } from '../ports.ts'
import type { Posting } from '../running/posting.ts'
import type { LetterPace } from './letter-pace.ts'
import { frequencyOf, usualWishes, type Wishes } from './wishes.ts'

/** Where the entries stand, and who writes the letters and when. */
export interface News {
  readonly foundation: Name
  /** The place of the first of the entries in the record. */
  readonly from: number
  readonly clock: Clock
  /** Without one nobody is told. */
  readonly correspondent: Correspondent | undefined
  /** How those want to be told who have chosen. */
  readonly wishes: () => Promise<ReadonlyMap<PersonId, Wishes>>
  readonly pace: LetterPace
}

/** What happened longer ago than this when it is written down comes in one letter with all else of that time. */
const late_ms = 24 * 60 * 60 * 1000

/**
 * Whom the entries of a commit are news for, to be kept in one commit with them: letters for those who are told at once, and
 * what is owed to the digests of the others. Their identifiers say which entry they are about and to whom they go, so that
 * one letter can never be kept twice.
 */
export async function newsOf(
  entries: readonly Entry[],
  source: OccasionSource,
  news: News,
): Promise<Required<Posting>> {
  const { correspondent, from, clock } = news
  const found = correspondent === undefined ? [] : occasions(entries, from, source)
  if (correspondent === undefined || found.length === 0) return { letters: [], drawer: { put: [] } }
  const wishes = await news.wishes()
  const now = clock.now()
  const letters: OutboxItem[] = []
  const put: DrawerThing[] = []
  for (const occasion of found) {
    const isLate = epochOf(now) - epochOf(entries[occasion.entry - from]?.at ?? now) > late_ms
    const [atOnce, later] = divided(occasion, wishes, isLate)
    const { true: sent = [], false: tooMany = [] } = Object.groupBy(atOnce, ({ person }) =>
      news.pace.takes(person, now) ? 'true' : 'false',
    )
    put.push(...later.map(({ person }) => owedTo(person, occasion.entry, isLate)))
    put.push(...tooMany.map(({ person }) => owedTo(person, occasion.entry, true)))
    if (sent.length > 0) letters.push(...lettersTo(sent, occasion, now, correspondent))
  }
  return { letters, drawer: { put } }
}

/** Who gets a letter, and who is told with other things; whoever wants to hear nothing of it is neither. */
function divided(
  { to, notice }: Occasion,
  wishes: ReadonlyMap<PersonId, Wishes>,
  isLate: boolean,
): readonly [readonly Recipient[], readonly Recipient[]] {
  const often = ({ person }: Recipient) => frequencyOf(wishes.get(person) ?? usualWishes, notice)
  const told = to.filter((recipient) => often(recipient) !== 'never')
  const { true: atOnce = [], false: later = [] } = Object.groupBy(told, (recipient) =>
    often(recipient) === 'at once' && !isLate ? 'true' : 'false',
  )
  return [atOnce, later]
}

function lettersTo(
  to: readonly Recipient[],
  occasion: Occasion,
  due: Instant,
  correspondent: Correspondent,
): readonly OutboxItem[] {
  // Put into words once for all: a roll may have thousands of voters.
  const letterTo = correspondent.letter(occasion)
  const foundation = occasion.foundation.name
  return to.map(({ person, address }) => {
    // Names have hyphens and figures in them, and never a slash, so that two identifiers cannot be the same text.
    const id = `${foundation}/${occasion.entry}/${person}`
    return { id, foundation, kind: 'mail', due, attempts: 0, letter: { to: address, ...letterTo(person) } }
  })
}

function owedTo(person: PersonId, entry: number, isLate: boolean): DrawerThing {
  return { kind: 'owed', key: `${person}/${entry}`, person, text: JSON.stringify({ entry, late: isLate }) }
}
