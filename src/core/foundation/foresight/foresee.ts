import type { Instant } from '../../base/instant.ts'
import type { Entry } from '../event.ts'
import { evolve } from '../evolve.ts'
import { incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { nextDue } from '../tick.ts'
import { aloneNow } from './alone-now.ts'
import { type Deadlock, deadlocks } from './cannot-decide.ts'
import type { Coming, Trouble } from './coming.ts'
import { copyOf } from './copy-of.ts'
import { preventionsOf } from './prevention.ts'
import { runningOut } from './running-out.ts'
import { troubleIn } from './trouble-in.ts'

/** So many acts of the clock are looked at: more than any foundation has in a year, and an end where charters go round in a circle. */
const most_acts = 20_000

/** Documents of the copy are known by their text: nobody but the copy ever asks for one. */
const foreseen = { digest: (text: string) => text, foresees: true } as const

export interface Foresight {
  readonly from: Instant
  readonly until: Instant
  /** In the order of time. */
  readonly coming: readonly Coming[]
}

/**
 * What will break up to a moment, and what is broken already, if nobody does anything: the clock runs on in a copy of the state.
 * Nothing is drawn by lot in it, and nothing that is sealed is opened.
 */
export function foresee(state: FoundationState, now: Instant, until: Instant): Foresight {
  const { state: copy, library } = copyOf(state)
  const alone = aloneNow(state, now)
  const found: Omit<Coming, 'prevent'>[] = []
  const stuck = new Map<string, Deadlock>()
  const look = (at: Instant) => {
    for (const deadlock of deadlocks(copy, at)) {
      const { group, under, ...what } = deadlock
      const known = stuck.get(group)
      if (known?.rules.join() === what.rules.join()) continue
      stuck.set(group, deadlock)
      found.push({ at, group, under, what: { kind: 'cannot decide', ...what } })
    }
  }

  look(now)
  for (let acts = 0; acts < most_acts; acts += 1) {
    const due = nextDue(copy, until, foreseen)
    if (due === undefined) break
    const at = due.entries[0]?.at ?? now
    for (const { digest: of, text } of due.documents) library.addRoll(of, text)
    for (const entry of due.entries) {
      const trouble = troubleIn(copy, entry, { alone, now })
      if (trouble !== undefined) found.push(comingOf(entry, trouble.group, trouble.what))
      evolve(copy, entry)
    }
    if (due.entries.some(changesWhoVotes)) look(at)
  }
  found.push(...runningOut(state, now, until))
  return {
    from: now,
    until,
    coming: found
      .map((one) => counted(copy, one))
      .filter(({ at }) => at <= until)
      .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
      .map((one) => ({ ...one, prevent: preventionsOf(one, { state, now, later: copy, until }) })),
  }
}

/** Several may leave at one moment, of whom the clock sees one after the other: what is told is how many are left then. */
function counted(copy: FoundationState, one: Omit<Coming, 'prevent'>): Omit<Coming, 'prevent'> {
  const { what, at } = one
  if (what.kind !== 'too few') return one
  return { ...one, what: { ...what, holders: Math.min(what.holders, incumbents(copy, what.seat, at).length) } }
}

function comingOf({ at, under }: Entry, group: string, what: Trouble): Omit<Coming, 'prevent'> {
  return { at, group, what, ...(under !== undefined && { under }) }
}

function changesWhoVotes({ event: { type } }: Entry): boolean {
  return type === 'SeatLeft' || type === 'StatusBegun' || type === 'GroupEnded' || type === 'SeatTaken'
}
