import type { Instant } from '../../../base/instant.ts'
import type { Deciding } from '../../../charter/structure/charter.ts'
import type { Limit } from '../../../charter/structure/limit.ts'
import { takesProposed } from '../../../charter/structure/winner.ts'
import type { Effect } from '../../effect.ts'
import type { Event, PersonId } from '../../event.ts'
import { begin } from '../../motions/begin.ts'
import type { Lots } from '../../motions/lot.ts'
import { type Begun, type Opening, withoutDocuments } from '../../motions/open-motion.ts'
import { type Way, wayOfDeciding } from '../../rule-of.ts'
import type { FoundationState } from '../../state.ts'
import { drawPerson } from './draw-person.ts'
import { ruleOfElection } from './election-rule.ts'
import { madeToGo } from './goes.ts'
import { limitKey, type WhichLimit } from './limit-in.ts'
import { type LimitTurn, limitTurn } from './limit-turn.ts'
import { seatsLost } from './seats-of-limit.ts'

/** What the clock brings about when something is to be done about a limit. */
export function limitEvents(state: FoundationState, which: WhichLimit, opening: Opening, lots: Lots): Begun {
  const turn = limitTurn(state, which, opening.at)
  if (turn === undefined) return withoutDocuments()
  const { group, limit } = which
  switch (turn.kind) {
    case 'breaks':
      return withoutDocuments({ type: 'LimitBroken', group, limit, concerned: turn.concerned })
    case 'holds':
      return withoutDocuments({ type: 'LimitHolds', group, limit })
    case 'removes':
      return withoutDocuments(...removal(state, which, turn, opening, lots))
    case 'repairs':
      return repairing(state, which, turn, opening)
  }
}

type Repairs = Extract<LimitTurn, { readonly kind: 'repairs' }>

function repairing(state: FoundationState, which: WhichLimit, turn: Repairs, opening: Opening): Begun {
  const { group, limit } = which
  const { step, repair, until } = turn
  const isDrawn = turn.limit.broken.some(({ kind }) => kind === 'remove by lot')
  const known = state.brokenLimits.get(limitKey(which))?.lot
  // Committed to with the first step, so that nobody who could choose the value knows yet who will be left to draw among.
  const lot = isDrawn && known === undefined && opening.lot !== undefined ? { lot: opening.lot() } : {}
  const begins: Event = {
    type: 'LimitRepairBegun',
    group,
    limit,
    step,
    repair,
    ...(until !== undefined && { until }),
    ...lot,
  }
  const asked = asking(state, which, turn, opening)
  return { events: [begins, ...asked.events], documents: asked.documents }
}

/** A body that can choose among those concerned does; another is asked about each of them whether they go. */
function asking(state: FoundationState, which: WhichLimit, turn: Repairs, opening: Opening): Begun {
  const { repair, concerned } = turn
  if (repair.kind !== 'vote' && repair.kind !== 'election') return withoutDocuments()
  const way = repair.kind === 'vote' ? wayOfFirst(state, repair.by) : wayOfElection(state, which.group, repair.of)
  const [first] = concerned
  if (way === undefined || first === undefined) return withoutDocuments()
  const { group, limit } = which
  const [seat] = seatsLost(state, turn.limit.what, first, opening.at)
  const object = seat === undefined ? '' : seat.group === way.group ? seat.seat : `${seat.group}/${seat.seat}`
  const matter = (effect: Effect, mover: PersonId, proposed: readonly PersonId[] = []) => ({
    group: way.group,
    action: { verb: 'remove', object },
    title: limit,
    effect,
    mover,
    ...(proposed.length > 0 && { proposed }),
  })
  if (way.kind === 'rule' && takesProposed(way.rule)) {
    return begin(
      state,
      way,
      matter({ kind: 'one goes', group, limit, of: concerned }, first, concerned),
      first,
      opening,
    )
  }
  const begun = concerned.map((person, index) =>
    begin(
      { ...state, numbers: state.numbers + index },
      way,
      matter({ kind: 'goes', group, limit, person }, person),
      person,
      opening,
    ),
  )
  return { events: begun.flatMap(({ events }) => events), documents: begun.flatMap(({ documents }) => documents) }
}

function wayOfFirst(state: FoundationState, by: readonly Deciding[]): Way | undefined {
  return by.map((one) => wayOfDeciding(state, one)).find((way) => way !== undefined)
}

function wayOfElection(state: FoundationState, group: string, name: string): Way | undefined {
  const election = state.groups.get(group)?.charter.elections?.find((candidate) => candidate.name === name)
  const rule = election === undefined ? undefined : ruleOfElection(election)
  return rule === undefined ? undefined : { kind: 'rule', group, rule }
}

type Removes = Extract<LimitTurn, { readonly kind: 'removes' }>

function removal(
  state: FoundationState,
  which: WhichLimit,
  { limit, concerned }: Removes,
  opening: Opening,
  lots: Lots,
): readonly Event[] {
  const { at } = opening
  const broken = { state, which, limit, at }
  const running = state.brokenLimits.get(limitKey(which))
  const last = concerned.at(-1)
  if (running?.repair === undefined || last === undefined) return []
  const { step, repair } = running.repair
  switch (repair.kind) {
    case 'remove by lot': {
      // There are still too many after a lot was drawn: for the next one another value is committed to.
      if (running.lot === undefined && opening.lot !== undefined) {
        return [{ type: 'LimitRepairBegun', ...which, step, repair, lot: opening.lot() }]
      }
      const drawn = drawPerson(running.lot, concerned, lots)
      if (drawn === undefined) return madeToGo(broken, last)
      const told: Event = { type: 'LimitLotDrawn', ...which, among: concerned, ...drawn }
      return [told, ...madeToGo(broken, drawn.drawn)]
    }
    case 'remove the lower':
      return madeToGo(broken, withFewest(state, limit.what, concerned, at) ?? last)
    case 'remove the latest':
      return madeToGo(broken, last)
    case 'refuse':
    case 'report':
    case 'repair':
    case 'agreement':
    case 'vote':
    case 'election':
    case 'no vote':
      return []
  }
}

/** Whom fewest votes have brought into the seat; undefined where the record does not tell it of all. */
function withFewest(
  state: FoundationState,
  what: Limit['what'],
  concerned: readonly PersonId[],
  at: Instant,
): PersonId | undefined {
  const votes = concerned.map((person) => {
    const [ref] = seatsLost(state, what, person, at)
    const held = ref === undefined ? [] : (state.groups.get(ref.group)?.holdings.get(ref.seat) ?? [])
    const motion = held.findLast((holding) => holding.person === person)?.motion
    const closed = motion === undefined ? undefined : state.motions.get(motion)?.closed
    const first = motion === undefined ? undefined : state.motions.get(motion)?.opened.rule.options[0]?.name
    return closed === undefined || first === undefined ? undefined : { person, votes: closed.counts[first] ?? 0 }
  })
  const known = votes.filter((one) => one !== undefined)
  if (known.length < concerned.length) return undefined
  // Of several with as few, the one who came last.
  return known.toReversed().toSorted((one, other) => one.votes - other.votes)[0]?.person
}
