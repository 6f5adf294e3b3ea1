import { epochOf, type Instant, latest } from '../../../base/instant.ts'
import type { Quantity } from '../../../charter/structure/fact-condition.ts'
import { moneyLeft } from '../../money/books/money-left.ts'
import { awardsOf } from '../../money/requests/award-reports.ts'
import { incumbents } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import type { Asked, Case } from './case.ts'
import { yearOf } from './charter-year.ts'
import { decidedIn, previousAmount, sumOf } from './decided.ts'
import { type Measured, unknown } from './measured.ts'
import { meetingsOf, meetingsSeen, meetingsSkippedInARow } from './meeting-record.ts'
import { whole } from './ratio.ts'
import { reportsMissed, reportsOf } from './report-record.ts'
import { heldSince, holdingsOf, inGroupSince, unbroken } from './seat-time.ts'
import { missedInARow, votesMissedInARow, votesOpened, votesSeen } from './vote-record.ts'
import { beginOf, type Span, spanOf } from './window-start.ts'

type OfMeasure = Extract<Quantity, { readonly kind: 'measure' }>

/** A measure as the record tells it now. */
export function measureNow(given: Case, quantity: OfMeasure): Measured {
  const asked = quantity.as === undefined ? given : { ...given, seat: quantity.as }
  const span = spanOf(asked, quantity.in)
  if (span === undefined) return unknown
  const { measure } = quantity
  switch (measure) {
    case 'votes missed':
      return countOf(votesOf(asked, span)?.filter(({ cast }) => !cast).length)
    case 'votes missed in a row':
      return countOf(missedVotes(asked, span))
    case 'votes cast':
      return countOf(votesOf(asked, span)?.filter(({ cast }) => cast).length)
    case 'share of votes':
      return shareOf(votesOf(asked, span))
    case 'meetings missed':
      return countOf(metOf(asked, span)?.filter(({ cast }) => !cast).length)
    case 'meetings missed in a row':
      return countOf(rowOf(metOf(asked, span)))
    case 'meetings attended':
      return countOf(metOf(asked, span)?.filter(({ cast }) => cast).length)
    case 'share of meetings':
      return shareOf(metOf(asked, span))
    case 'tenure':
      return sinceOf(tenureOf(asked))
    case 'time since joining':
      return sinceOf(asked.person === undefined ? undefined : asked.state.people.get(asked.person)?.introduced)
    case 'terms served':
      return countOf(termsOf(asked)?.length)
    case 'terms served in a row': {
      const terms = termsOf(asked)
      return countOf(terms === undefined ? undefined : unbroken(terms).length)
    }
    case 'time without vote':
      return sinceOf(lastOf(asked, 'voted'))
    case 'time without meeting':
      return sinceOf(lastOf(asked, 'met'))
    case 'time without participation':
      return sinceOf(lastOf(asked, 'acted'))
    case 'meetings held':
      return countOf(meetingsOf(asked.state, asked.group, span.from, span.to).length)
    case 'meetings skipped in a row':
      return countOf(meetingsSkippedInARow(asked.state, asked.group, span.from, span.to))
    case 'reports filed':
      return countOf(reportsOf(asked.state, asked.group, span.from, span.to).length)
    case 'votes opened':
      return countOf(votesOpened(asked.state, asked.group, span.from, span.to).length)
    case 'time without quorum':
      return sinceOf(lastQuorum(asked))
    case 'time without decision':
      return sinceOf(lastDecision(asked))
    case 'time since adoption':
      return sinceOf(asked.state.versions.get(asked.group)?.[0]?.since)
    case 'granted':
      return spentIn(asked, 'grant', span)
    case 'spent':
      return spentIn(asked, 'spend', span)
    case 'amount':
      return moneyOf(asked.request?.amount)
    case 'previous amount':
      return asked.request === undefined
        ? unknown
        : moneyOf(previousAmount(asked.state, asked.group, asked.request, asked.at))
    case 'grants to applicant':
      return grants(asked, span, (one, request) => one.applicant === request.applicant)
    case 'grants to event':
      return grants(asked, span, (one, request) => request.matter !== undefined && one.matter === request.matter)
    case 'granted to applicant':
      return asked.request === undefined ? unknown : spentIn(asked, asked.request.action.verb, span, asked.request)
    case 'budget left': {
      const money = moneyLeft(asked.state, asked.group, { at: asked.at })
      return money?.left === undefined ? unknown : moneyOf({ currency: money.currency, minor: money.left })
    }
    case 'attendance':
      return attendance(asked)
    case 'reports missed':
      return countOf(reportsMissed(asked.state, asked.group, yearSpan(asked, quantity, span), quantity.duty)?.inAll)
    case 'reports missed in a row':
      return countOf(reportsMissed(asked.state, asked.group, span, quantity.duty)?.inARow)
    // Nobody can tell yet how long an answer was waited for.
    case 'time without answer':
      return unknown
    case 'grants to applicant without report':
      return withoutReport(asked, span, 'applicant')
    case 'grants to event without report':
      return withoutReport(asked, span, 'event')
    case 'lead time':
      return asked.request?.needed === undefined
        ? unknown
        : wholeDays(asked.request.particulars?.made ?? asked.at, asked.request.needed)
  }
}

/** Of a duty the year is that of money. */
function yearSpan({ state, group, at }: Case, { duty, in: window }: OfMeasure, span: Span): Span {
  return duty !== undefined && window?.kind === 'year' ? { ...span, from: yearOf(state, group, at) } : span
}

/** As charters count how long before: in whole days, none of them begun. */
function wholeDays(from: Instant, to: Instant): Measured {
  const count = Math.max(0, Math.floor((epochOf(to) - epochOf(from)) / 86_400_000))
  return { kind: 'length', length: { count, unit: 'day' } }
}

function votesOf({ state, group, person }: Case, { from, to }: Span) {
  return person === undefined ? undefined : votesSeen(state, group, person, from, to)
}

function missedVotes({ state, group, person }: Case, { from, to }: Span): number | undefined {
  return person === undefined ? undefined : votesMissedInARow(state, group, person, from, to)
}

function metOf({ state, group, person }: Case, { from, to }: Span) {
  return person === undefined ? undefined : meetingsSeen(state, group, person, from, to)
}

function rowOf(seen: readonly { readonly cast: boolean }[] | undefined): number | undefined {
  return seen === undefined ? undefined : missedInARow(seen)
}

function shareOf(seen: readonly { readonly cast: boolean }[] | undefined): Measured {
  if (seen === undefined) return unknown
  if (seen.length === 0) return { kind: 'no share' }
  const cast = BigInt(seen.filter((one) => one.cast).length)
  return { kind: 'count', value: { numerator: cast, denominator: BigInt(seen.length) } }
}

function attendance({ state, group, at }: Case): Measured {
  const last = meetingsOf(state, group, '', at).findLast(({ present }) => present !== undefined)
  if (last?.present === undefined) return { kind: 'no share' }
  const { on, present } = last
  const seats = (state.groups.get(group)?.charter.seats ?? []).filter(({ noVote }) => noVote !== true)
  const holders = new Set(
    seats.flatMap(({ name }) => incumbents(state, { group, seat: name }, on).map((one) => one.person)),
  )
  return shareOf([...holders].map((person) => ({ cast: present.includes(person) })))
}

/** Without a break; nobody who holds nothing has served any time. */
function tenureOf({ state, group, person, seat, at }: Case): Instant | undefined {
  if (person === undefined) return undefined
  const since = seat === undefined ? inGroupSince(state, group, person, at) : heldSince(state, seat, person, at)
  return since ?? at
}

function termsOf({ state, person, seat, at }: Case) {
  return person === undefined || seat === undefined ? undefined : holdingsOf(state, seat, person, at)
}

function lastOf(asked: Case, what: 'voted' | 'met' | 'acted'): Instant | undefined {
  const { state, group, person } = asked
  if (person === undefined) return undefined
  return latest(beginOf(asked), state.activity.get(group)?.get(person)?.[what] ?? '')
}

function lastDecision({ state, group, at }: Case): Instant | undefined {
  const last = state.closes.get(group)?.findLast((number) => {
    const closed = state.motions.get(number)?.closed
    return closed !== undefined && closed.is !== 'undecided' && closed.at <= at
  })
  return closedAt(state, last) ?? state.versions.get(group)?.[0]?.since
}

/** The last vote that had the quorum of its rule; without one since the group is in force, and not known where no rule asks for any. */
function lastQuorum({ state, group, at }: Case): Instant | undefined {
  const asks = state.groups.get(group)?.charter.rules.some(({ quorum }) => quorum !== undefined)
  if (asks !== true) return undefined
  const last = state.closes.get(group)?.findLast((number) => {
    const motion = state.motions.get(number)
    const closed = motion?.closed
    if (motion?.opened.rule.quorum === undefined || closed === undefined) return false
    return closed.settled !== 'no quorum' && closed.at <= at
  })
  return closedAt(state, last) ?? state.groups.get(group)?.life.begins
}

function closedAt(state: FoundationState, number: number | undefined): Instant | undefined {
  return number === undefined ? undefined : state.motions.get(number)?.closed?.at
}

function spentIn({ state, group, request, at }: Case, verb: string, { from, to }: Span, by?: Asked): Measured {
  const currency = request?.amount?.currency ?? state.groups.get(group)?.charter.money?.currency
  if (currency === undefined) return unknown
  const decided = decidedIn(state, group, { verb, object: '' }, from, to < at ? to : at)
  const of = by === undefined ? decided : decided.filter(({ applicant }) => applicant === by.applicant)
  const minor = sumOf(
    of.map(({ amount }) => amount),
    currency,
  )
  return minor === undefined ? unknown : { kind: 'money', currency, minor: whole(minor) }
}

function grants(
  { state, group, request }: Case,
  { from, to }: Span,
  isOne: (one: Asked, request: Asked) => boolean,
): Measured {
  if (request === undefined) return unknown
  const { verb } = request.action
  return countOf(decidedIn(state, group, { verb, object: '' }, from, to).filter((one) => isOne(one, request)).length)
}

/** What was granted to the same applicant, or for the same event, by a request, and has no report. */
function withoutReport({ state, group, request }: Case, { from, to }: Span, of: 'applicant' | 'event'): Measured {
  if (request === undefined) return unknown
  const { applicant, matter } = request
  const owed = awardsOf(state, group, from).filter(({ award, made }) => {
    const isSame = of === 'applicant' ? made.person === applicant : matter !== undefined && made.event === matter
    return isSame && award.report === undefined && award.at <= to
  })
  return countOf(owed.length)
}

function countOf(count: number | undefined): Measured {
  return count === undefined ? unknown : { kind: 'count', value: whole(count) }
}

function sinceOf(from: Instant | undefined): Measured {
  return from === undefined || from === '' ? unknown : { kind: 'since', from }
}

function moneyOf(amount: { readonly currency: string; readonly minor: number } | undefined): Measured {
  return amount === undefined ? unknown : { kind: 'money', currency: amount.currency, minor: whole(amount.minor) }
}
