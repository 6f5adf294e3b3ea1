import { type Name, spoken } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { Placed } from '../../charter/structure/placed.ts'
import { type ChangeCheck, type ChangeFinding, type Live, whereItStood } from './check-change.ts'

/**
 * What an amendment takes away: seats that somebody may hold, elections and duties that may be under way. Where the foundation
 * runs it is known whether somebody does, and then it is an error. Open votes go on by the rule with which they opened.
 */
export const takesAway: ChangeCheck = ({ before, after, live }) =>
  [...before.values()].flatMap((old) => {
    const now = after.get(old.group)
    return now === undefined
      ? []
      : [...lostSeats(old, now, live), ...lostParts(old, now, live), ...lostMotions(now, live)]
  })

function lostSeats(old: Charter, now: Charter, live: Live | undefined): readonly ChangeFinding[] {
  const { group } = old
  return old.seats.flatMap(({ name, number: most, clause }): readonly ChangeFinding[] => {
    const seat = now.seats.find((candidate) => candidate.name === name)
    const holders = live?.holdings.find((held) => held.group === group && held.seat === name)?.holders
    if (seat === undefined) {
      const place = whereItStood(now, clause.anchor)
      const message = `This version has no seat "${spoken(name)}" any more`
      if (holders === undefined) return [lost(group, place, `${message}; whoever holds it loses it`)]
      return holders === 0 ? [] : [lost(group, place, `${message}, and ${people(holders)} it`, 'error')]
    }
    const { number, place } = seat
    if (number === undefined || (most !== undefined && number >= most)) return []
    const message = `There are ${number} seats of "${spoken(name)}" now, and ${most === undefined ? 'there was no limit' : `there were ${most}`}`
    if (holders === undefined) return [lost(group, place, `${message}; say who goes when more are held`)]
    return holders <= number ? [] : [lost(group, place, `${message}; ${people(holders)} it`, 'error')]
  })
}

interface Named extends Placed {
  readonly name: Name
}

/** An election that runs and a report that is owed rest on the part of the charter that asks for them. */
function lostParts(old: Charter, now: Charter, live: Live | undefined): readonly ChangeFinding[] {
  const gone = (before: readonly Named[] = [], after: readonly Named[] = []) =>
    before.filter(({ name }) => !after.some((part) => part.name === name))
  const elections = gone(old.elections, now.elections).map(({ name, clause }) =>
    lost(
      old.group,
      whereItStood(now, clause.anchor),
      `This version has no election "${spoken(name)}" any more; one that is under way ends`,
    ),
  )
  const duties = gone(old.duties, now.duties).flatMap(({ name, clause }) => {
    const place = whereItStood(now, clause.anchor)
    const message = `This version has no duty "${spoken(name)}" any more; what is owed by it is owed no longer`
    if (live === undefined) return [lost(old.group, place, message)]
    const isOwed = live.duties.some((duty) => duty.group === old.group && duty.duty === name)
    return isOwed ? [lost(old.group, place, message, 'error')] : []
  })
  return [...elections, ...duties]
}

function lostMotions({ group, seats }: Charter, live: Live | undefined): readonly ChangeFinding[] {
  const stranded = (live?.motions ?? []).filter(
    (motion) => motion.group === group && motion.seat !== undefined && !seats.some(({ name }) => name === motion.seat),
  )
  return stranded.map(({ number, seat = '' }) => {
    const message = `Vote ${number} is open and is about the seat "${spoken(seat)}", which this version does not have`
    return lost(group, { line: 1, column: 1 }, message, 'error')
  })
}

function lost(group: Name, place: ChangeFinding['place'], message: string, severity?: 'error'): ChangeFinding {
  return { code: 'takes-away', group, place, message, ...(severity === undefined ? {} : { severity }) }
}

function people(count: number): string {
  return count === 1 ? 'one person holds' : `${count} people hold`
}
