import { spoken } from '../../core/base/name.ts'
import { isLate, standingOf } from '../../core/foundation/duties/reports/report-state.ts'
import { reportsOfDuty } from '../../core/foundation/duties/reports/reports-in.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import { foundFact, isAsExpected } from './decision-facts.ts'
import { electionFact, isElectionAsExpected } from './election-facts.ts'
import { isMoment, spokenMoment } from './moment.ts'
import { moneyDifference } from './money-facts.ts'
import type { Play } from './play.ts'
import type { Expectation } from './scenario.ts'

/** Where what is differs from what a scenario expects. */
export interface Difference {
  /** From 1; 0 is the scene before the first step. */
  readonly step: number
  readonly line: number
  readonly column: number
  readonly expected: string
  readonly found: string
}

interface Around {
  readonly step: number
  readonly zone: string
  /** What has come about since the step before. */
  readonly events: readonly string[]
}

/** What is there when the expectations of a step are looked at. */
export type There = Pick<Play, 'state' | 'now' | 'decision' | 'election'>

export function differencesIn(play: There, expects: readonly Expectation[], around: Around): readonly Difference[] {
  return expects.flatMap((expectation) => {
    const found = compared(play, expectation, around)
    const { line, column } = expectation.place
    return found === undefined ? [] : [{ step: around.step, line, column, ...found }]
  })
}

type Found = { readonly expected: string; readonly found: string } | undefined

function compared(play: There, expectation: Expectation, { zone, events }: Around): Found {
  switch (expectation.kind) {
    case 'decision': {
      const { decision, fact, part, expected } = expectation
      const what = `${decision.written}: ${fact}${part === undefined ? '' : ` ${spoken(part)}`}`
      const there = play.decision(decision)
      if (there === undefined) return { expected: `${what} ${expected}`, found: 'no such decision was opened' }
      const found = foundFact(there, fact, part, zone)
      if (isAsExpected(there, fact, { expected, found, zone })) return undefined
      return { expected: `${what} ${expected}`, found }
    }
    case 'election': {
      const { election, fact, expected } = expectation
      const what = `election ${election.written}: ${fact} ${expected}`
      const there = play.election(election)
      if (there === undefined) return { expected: what, found: 'no such election has begun' }
      if (isElectionAsExpected(there, fact, expected, zone)) return undefined
      return { expected: what, found: electionFact(there, fact, zone) }
    }
    case 'holders': {
      const { seat, entry, people } = expectation
      const held = incumbents(play.state, seat, play.now()).filter((one) => entry === undefined || one.entry === entry)
      const [expected, found] = [listOf(people), listOf(held.map(({ person }) => person))]
      const of = entry === undefined ? '' : ` for ${spoken(entry)}`
      return expected === found ? undefined : { expected: `${seat.group}.${seat.seat}${of}: ${expected}`, found }
    }
    case 'term': {
      const { seat, person, until } = expectation
      const holding = incumbents(play.state, seat, play.now()).find((incumbent) => incumbent.person === person)
      const expected = `${seat.group}.${seat.seat}: the term of ${person} ends ${until}`
      if (holding === undefined) return { expected, found: `${person} does not hold it` }
      if (holding.until === undefined) return until === 'none' ? undefined : { expected, found: 'none' }
      if (until !== 'none' && isMoment(holding.until, until, zone)) return undefined
      return { expected, found: spokenMoment(holding.until, zone) }
    }
    case 'group': {
      const { group, status: expected } = expectation
      const found = play.state.groups.get(group)?.status ?? 'none'
      return expected === found ? undefined : { expected: `${group}: ${expected}`, found }
    }
    case 'reports': {
      const { group, duty, standings } = expectation
      const there = reportsOfDuty(play.state, group, duty).map((report) =>
        isLate(report) ? 'given late' : standingOf(report),
      )
      const [expected, found] = [sequence(standings), sequence(there)]
      return expected === found ? undefined : { expected: `${group}.${duty}: ${expected}`, found }
    }
    case 'statuses': {
      const { person, statuses } = expectation
      const has = [...play.state.standing.values()].filter((one) => one.person === person && one.phase === 'begun')
      const [expected, found] = [sequence(statuses.toSorted()), sequence(has.map(({ status }) => status).toSorted())]
      return expected === found ? undefined : { expected: `the statuses of ${person}: ${expected}`, found }
    }
    case 'money':
      return moneyDifference(play, expectation)
    case 'events': {
      const [expected, found] = [sequence(expectation.types), sequence(events)]
      return expected === found ? undefined : { expected: `events: ${expected}`, found }
    }
  }
}

function listOf(people: readonly string[]): string {
  return people.length === 0 ? 'nobody' : [...new Set(people)].toSorted().join(', ')
}

function sequence(events: readonly string[]): string {
  return events.length === 0 ? 'none' : events.join(', ')
}
