import { type Name, spoken } from '../../base/name.ts'
import type { Charter, ClauseRef } from '../structure/charter.ts'
import type { Placed } from '../structure/placed.ts'
import { explainBorrowed } from './explain-borrowed.ts'
import { explainDuty } from './explain-duty.ts'
import { explainElection } from './explain-election.ts'
import { explainCalendar, explainException } from './explain-exceptions.ts'
import { explainEvent, explainFact, explainList, explainRoll } from './explain-facts.ts'
import { explainLife } from './explain-life.ts'
import { explainLimits } from './explain-limit.ts'
import { explainMoney } from './explain-money.ts'
import { explainChannel, explainGift, explainPower, explainReservation } from './explain-powers.ts'
import { explainProcedure } from './explain-procedure.ts'
import { explainRequests } from './explain-requests.ts'
import { explainRule } from './explain-rule.ts'
import { explainSeat } from './explain-seat.ts'
import { explainStatus } from './explain-status.ts'
import { alone, quoted, type Surroundings } from './explain-wording.ts'

export interface ExplainedClause {
  readonly clause: ClauseRef
  /** What the clause's blocks say, part by part in the order in which Remit reads them. */
  readonly parts: readonly ExplainedPart[]
  /** The sentences of all parts. */
  readonly sentences: readonly string[]
}

export interface ExplainedPart {
  /** "Seat “member”", "Rule “vote of five days”", "Powers". */
  readonly title: string
  readonly sentences: readonly string[]
}

/**
 * What a charter carries out, in plain sentences by clause, made from the structure: clauses of prose alone are left out.
 * @param anchor only this clause
 * @param among the other charters of the foundation, for the names of groups
 */
export function explainCharter(
  charter: Charter,
  anchor?: string,
  among: Surroundings = alone,
): readonly ExplainedClause[] {
  const known: Surroundings = new Map([...among, [charter.group, charter]])
  return charter.clauses
    .filter((clause) => anchor === undefined || clause.anchor === anchor)
    .map(({ anchor: of, title }) => {
      const parts = partsOf(charter, anchor === undefined ? isIn(of) : isAlsoIn(of), known)
      return {
        clause: { group: charter.group, anchor: of, title },
        parts,
        sentences: parts.flatMap(({ sentences }) => sentences),
      }
    })
    .filter(({ parts }) => parts.length > 0)
}

/** One line for each kind of part, in the order in which they are told. */
function partsOf(charter: Charter, here: Here, among: Surroundings): readonly ExplainedPart[] {
  const parts: readonly ExplainedPart[] = [
    ...named('Seat', charter.seats.filter(here), (seat) => explainSeat(seat, among)),
    ...peopleParts(charter, here, among),
    ...named('Rule', charter.rules.filter(here), (rule) => explainRule(rule, among)),
    ...named('Rule', (charter.borrowed ?? []).filter(here), (borrowed) => explainBorrowed(borrowed, among)),
    ...named('Procedure', (charter.procedures ?? []).filter(here), (procedure) => explainProcedure(procedure, among)),
    { title: 'Powers', sentences: charter.powers.filter(here).flatMap((power) => explainPower(power, among)) },
    { title: 'Given on', sentences: charter.gives.filter(here).flatMap((gift) => explainGift(gift, among)) },
    { title: 'Reserved', sentences: charter.reserved.filter(here).flatMap((line) => explainReservation(line, among)) },
    ...workParts(charter, here, among),
    { title: 'Channels', sentences: charter.channels.filter(here).map((channel) => explainChannel(channel, among)) },
    calendarPart(charter, here),
  ]
  return parts.filter(({ sentences }) => sentences.length > 0)
}

/** What a clause says that is neither a seat nor a rule, a power or a channel: what a page has no picture for. */
export function explainOthers(charter: Charter, anchor: string, among: Surroundings = alone): readonly ExplainedPart[] {
  const known: Surroundings = new Map([...among, [charter.group, charter]])
  const here = isIn(anchor)
  return [...peopleParts(charter, here, known), ...workParts(charter, here, known), calendarPart(charter, here)].filter(
    ({ sentences }) => sentences.length > 0,
  )
}

type Here = (part: Pick<Placed, 'clause' | 'alsoIn'>) => boolean

/** Of a whole charter each part is told once, where it begins. */
function isIn(anchor: string): Here {
  return ({ clause }) => clause.anchor === anchor
}

/** Of one clause each part is told of which it says something. */
function isAlsoIn(anchor: string): Here {
  return ({ clause, alsoIn = [] }) => [clause, ...alsoIn].some((one) => one.anchor === anchor)
}

/** What is known and asked of people beside their seats. */
function peopleParts(charter: Charter, here: Here, among: Surroundings): readonly ExplainedPart[] {
  return [
    ...named('Roll', (charter.rolls ?? []).filter(here), (roll) => explainRoll(roll, among)),
    ...named('Status', (charter.statuses ?? []).filter(here), (status) => explainStatus(status, among)),
    { title: 'Limits', sentences: explainLimits((charter.limits ?? []).filter(here), among) },
    ...named('Fact', (charter.facts ?? []).filter(here), (fact) => explainFact(fact, among)),
    { title: 'Lists', sentences: (charter.lists ?? []).filter(here).map(explainList) },
    { title: 'Events', sentences: (charter.events ?? []).filter(here).map((event) => explainEvent(event, among)) },
  ]
}

/** What a group owes, elects and spends, how it lives, and what holds in exceptional times. */
function workParts(charter: Charter, here: Here, among: Surroundings): readonly ExplainedPart[] {
  return [
    {
      title: 'Exceptions',
      sentences: (charter.exceptions ?? []).filter(here).flatMap((one) => explainException(one, among)),
    },
    ...named('Duty', (charter.duties ?? []).filter(here), (duty) => explainDuty(duty, among)),
    ...named('Election', (charter.elections ?? []).filter(here), (election) => explainElection(election, among)),
    ...moneyParts(charter, here, among),
    { title: 'Life', sentences: charter.life === undefined ? [] : explainLife(charter.life, here, among) },
  ]
}

function calendarPart({ calendar }: Charter, here: Here): ExplainedPart {
  return { title: 'Calendar', sentences: calendar === undefined || !here(calendar) ? [] : explainCalendar(calendar) }
}

function moneyParts({ money }: Charter, here: Here, among: Surroundings): readonly ExplainedPart[] {
  if (money === undefined) return []
  const { requests } = money
  return [
    { title: 'Money', sentences: explainMoney(money, here, among) },
    {
      title: 'Requests for money',
      sentences: requests === undefined || !here(requests) ? [] : explainRequests(requests, among),
    },
  ]
}

function named<Part extends { readonly name: Name }>(
  kind: string,
  parts: readonly Part[],
  explain: (part: Part) => readonly string[],
): readonly ExplainedPart[] {
  return parts.map((part) => ({ title: `${kind} ${quoted(spoken(part.name))}`, sentences: explain(part) }))
}
