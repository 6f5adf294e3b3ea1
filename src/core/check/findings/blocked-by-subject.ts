import { spoken } from '../../base/name.ts'
import type { Charter, Deciding, Place, SeatRef } from '../../charter/structure/charter.ts'
import { decidersOf } from '../../charter/structure/power.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import type { CharterCheck } from './check.ts'
import { fixedNumber } from './fixed-seats.ts'
import { canBeTried, outcomeOf } from './trial-votes.ts'

/** A removal that the one who is to be removed can stop: by their own vote, or because nobody else may ask for it. */
export const blockedBySubject: CharterCheck = (charter, find) => {
  for (const { seat, by, place } of removalsIn(charter)) {
    const subject: SeatRef = { group: charter.group, seat }
    // Where one of several ways is open, none of them stands in the way.
    const blocks = by.map((deciding) => blockIn(charter, deciding, subject))
    const [first] = blocks
    if (first === undefined || blocks.some((block) => block === undefined)) continue
    find('blocked-by-subject', place, `Who holds "${spoken(seat)}" can stop their own removal: ${first}`)
  }
}

interface Removal {
  readonly seat: string
  readonly by: readonly Deciding[]
  readonly place: Place
}

function removalsIn({ seats, powers }: Charter): readonly Removal[] {
  const bySeat = seats.flatMap(({ name, removedBy, place }) =>
    removedBy === undefined ? [] : [{ seat: name, by: removedBy, place }],
  )
  const byPower = powers.flatMap((power) => {
    if (power.action.verb !== 'remove' || !seats.some(({ name }) => name === power.action.object)) return []
    const by = decidersOf(power).flatMap((decider) => (decider.kind === 'together' ? [] : [decider]))
    return [{ seat: power.action.object, by, place: power.place }]
  })
  return [...bySeat, ...byPower]
}

/** How the subject can stop it, in words; undefined when they cannot, or it cannot be told. */
function blockIn(charter: Charter, deciding: Deciding, subject: SeatRef): string | undefined {
  if (deciding.kind === 'group') return undefined
  if (deciding.kind === 'seat') {
    const isOnlyOne = isSameSeat(deciding.seat, subject) && fixedNumber(charter, [subject]) === 1
    return isOnlyOne ? 'nobody else decides on it' : undefined
  }
  const rule = charter.rules.find(({ name }) => deciding.rule.group === charter.group && name === deciding.rule.rule)
  if (rule === undefined) return undefined
  const movers = rule.movedBy ?? (rule.anyoneVotes === true ? 'anyone' : rule.voters)
  if (
    movers !== 'anyone' &&
    movers.every((seat) => isSameSeat(seat, subject)) &&
    fixedNumber(charter, [subject]) === 1
  ) {
    return `nobody else can ask for a vote by "${spoken(rule.name)}"`
  }
  const votes = !rule.withoutSubject && rule.voters.some((seat) => isSameSeat(seat, subject))
  return votes && stopsAlone(charter, rule) ? `by "${spoken(rule.name)}" their own vote is enough` : undefined
}

/** Whether all others together carry nothing against the subject's vote, or without it. */
function stopsAlone(charter: Charter, rule: Rule): boolean {
  if (!canBeTried(rule)) return false
  const fixed = fixedNumber(charter, rule.voters)
  const sizes = fixed === undefined ? usualSizes : [fixed]
  return sizes.every((voters) => voters > 1 && isStoppedAmong(rule, voters))
}

const usualSizes = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function isStoppedAmong(rule: Rule, voters: number): boolean {
  const isCarried = (ballots: readonly number[]) =>
    outcomeOf(rule, { electorate: voters, recused: 0, seats: voters, ballots }).is === 'carried'
  const all = (index: number) => rule.options.map((_, each) => (each === index ? voters : 0))
  const inFavour = rule.options.flatMap((_, index) => (isCarried(all(index)) ? [index] : []))
  if (inFavour.length === 0) return false
  return inFavour.every((index) => {
    const others = all(index).with(index, voters - 1)
    const answers = rule.options.map((_, each) =>
      each === index ? others : others.with(each, (others[each] ?? 0) + 1),
    )
    return answers.some((ballots) => !isCarried(ballots))
  })
}
