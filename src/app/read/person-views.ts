import { isInForce } from '../../core/foundation/life/in-force.ts'
import { spoken } from '../../core/base/name.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { personIn } from '../../core/foundation/motions/person-in.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import type { Motion } from '../../core/foundation/state.ts'
import { factsOf } from './fact-views.ts'
import { closedMotions, motionSummary, motionView } from './motion-views.ts'
import { foundationRef, groupRef, personRef, type Reader } from './reader.ts'
import type { DeskView, PersonPageView } from './views.ts'

const recent_decisions = 20

export function personView(reader: Reader, id: PersonId): PersonPageView | undefined {
  const person = reader.snapshot.state.people.get(id)
  if (person === undefined) return undefined
  return {
    foundation: foundationRef(reader),
    person: personRef(reader, id),
    introduced: person.introduced,
    seats: seatsOf(reader, id),
    motions: [...reader.snapshot.state.motions.values()]
      .filter((motion) => concerns(motion, id))
      .toReversed()
      .slice(0, recent_decisions)
      .map((motion) => motionSummary(reader, motion)),
    facts: reader.person === id ? factsOf(reader, id) : [],
  }
}

/** What awaits a person in one foundation; whoever may vote and has not, first what closes first. */
export function deskIn(reader: Reader, id: PersonId): DeskView['foundations'][number] {
  const { state } = reader.snapshot
  const open = [...state.open].flatMap((number) => state.motions.get(number) ?? [])
  const mine = open
    .filter(({ electorate, recused }) => electorate.has(id) && !recused.has(id))
    .sort((left, right) => left.opened.closes.localeCompare(right.opened.closes))
  return {
    foundation: foundationRef(reader),
    person: personRef(reader, id),
    awaiting: mine.filter(({ ballots }) => !ballots.has(id)).map((motion) => motionView(reader, motion)),
    voted: mine.filter(({ ballots }) => ballots.has(id)).map((motion) => motionSummary(reader, motion)),
    applications: [
      ...open.filter((motion) => isSubject(motion, id)).map((motion) => motionSummary(reader, motion)),
      ...closedMotions(reader, recent_decisions, (motion) => isSubject(motion, id)),
    ],
    seats: seatsOf(reader, id).filter((seat) => seat.ended === undefined),
  }
}

export function awaitingCount({ snapshot }: Reader, id: PersonId): number {
  return [...snapshot.state.open].filter((number) => {
    const motion = snapshot.state.motions.get(number)
    return motion?.electorate.has(id) && !motion.ballots.has(id) && !motion.recused.has(id)
  }).length
}

/** The seats that a person holds now, in words: "director of the Board". */
export function seatTitles(reader: Reader, id: PersonId): readonly string[] {
  return seatsOf(reader, id)
    .filter((seat) => seat.ended === undefined)
    .map(({ seat, group }) => `${spoken(seat)}, ${group.title}`)
}

/** Seats held in person, now and before, then those that come with an office. */
function seatsOf({ snapshot }: Reader, id: PersonId): PersonPageView['seats'] {
  const { state, at } = snapshot
  const groups = [...state.groups.values()].filter(isInForce)
  const own = groups.flatMap((group) =>
    [...group.holdings].flatMap(([seat, holdings]) =>
      holdings
        .filter((holding) => holding.person === id)
        .map(({ since, until, ended }) => ({
          group: groupRef(state, group.name),
          seat,
          since,
          ...(until !== undefined && { until }),
          ...(ended !== undefined && { ended }),
        })),
    ),
  )
  const byOffice = groups.flatMap((group) =>
    group.charter.seats.flatMap((seat) =>
      incumbents(state, { group: group.name, seat: seat.name }, at)
        .filter((incumbent) => incumbent.person === id)
        .flatMap(({ office, since, until }) => {
          if (office === undefined) return []
          const term = until === undefined ? {} : { until }
          return [{ group: groupRef(state, group.name), seat: seat.name, since, ...term, byOffice: office }]
        }),
    ),
  )
  return [...own, ...byOffice]
}

function concerns(motion: Motion, id: PersonId): boolean {
  return motion.mover === id || isSubject(motion, id) || motion.ballots.has(id)
}

function isSubject({ opened }: Motion, id: PersonId): boolean {
  return personIn(opened.effect) === id
}
