import { after, type Instant, nextDayOfYear, startOfDate } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { KnownOccasion, Occasion } from '../../charter/structure/duty.ts'
import { daysOf } from '../days.ts'
import type { Group } from '../life/group.ts'
import { occurrencesOf } from '../meetings/occurrences.ts'
import { happenedIn } from '../motions/after-close.ts'
import { isMeeting } from '../people/facts/meeting-record.ts'
import type { FoundationState } from '../state.ts'

/** When what a duty hangs on came about in a group, or will: its meetings to come, as the charter has them and as they were moved, among them. */
export function occasionsIn(state: FoundationState, group: Group, now: Instant) {
  return (occasion: Occasion): readonly Instant[] => [
    ...occasionsSoFar(state, group, now)(occasion),
    ...meetingsToCome(state, group, occasion, now),
  ]
}

/** The same without meetings to come, from which the dates of meetings themselves are counted. */
export function occasionsSoFar(state: FoundationState, group: Group, now: Instant) {
  return (occasion: Occasion): readonly Instant[] =>
    occasion.kind === 'known' ? knownOccasions(state, group, occasion.what, now) : eventsOf(state, group.name, occasion)
}

/** So far ahead meetings are looked for on which other duties hang. */
const meetings_ahead = { count: 2, unit: 'year' } as const

/** Of "3 days before meeting" any that counts as one, of "2 weeks before assembly" those of the duty that is called so. */
function meetingsToCome(state: FoundationState, group: Group, occasion: Occasion, now: Instant): readonly Instant[] {
  const isMeant =
    occasion.kind === 'known'
      ? occasion.what === 'meeting' && isMeeting
      : occasion.event.kind === 'declared' && isCalled(occasion.event.name)
  if (isMeant === false) return []
  const until = after(now, meetings_ahead, daysOf(state, group.name))
  return occurrencesOf(state, group.name, now, until).flatMap(({ meeting, starts, record }) =>
    isMeant(meeting) && record?.cancelled === undefined && record?.over === undefined ? [starts] : [],
  )
}

function isCalled(name: Name): (meeting: Name) => boolean {
  return (meeting) => meeting === name
}

function eventsOf(
  state: FoundationState,
  group: Name,
  { event }: Extract<Occasion, { readonly kind: 'event' }>,
): readonly Instant[] {
  if (event.kind === 'declared') {
    return state.events.filter((one) => one.group === group && one.event === event.name).map(({ on }) => on)
  }
  const happened = happenedIn(state, group)(event, '')
  return happened === undefined ? [] : [happened]
}

function knownOccasions(
  state: FoundationState,
  { name, since, holdings, charter }: Group,
  what: KnownOccasion,
  now: Instant,
): readonly Instant[] {
  const held = [...holdings.values()].flat()
  const decided = (verb?: string) =>
    state.decided
      .filter(({ group, action }) => group === name && (verb === undefined || action.verb === verb))
      .filter(({ action: { verb: done, object } }) => !isOfReports(done, object, charter))
      .map(({ at }) => at)
  switch (what) {
    case 'decision':
      return decided()
    case 'vote':
      return (state.closes.get(name) ?? []).flatMap((number) => state.motions.get(number)?.closed?.at ?? [])
    case 'meeting':
      return state.events.filter(({ group, present }) => group === name && present !== undefined).map(({ on }) => on)
    case 'admission':
      return decided('admit')
    case 'removal':
      return held.flatMap(({ why, ended }) => (why === 'removed' && ended !== undefined ? [ended] : []))
    case 'vacancy':
      return held.flatMap(({ ended }) => ended ?? [])
    case 'beginning':
      return [since]
    case 'end of the year':
      return [nextDayOfYear(now, { month: 1, day: 1 }, daysOf(state, name))]
    case 'end of the term':
      return held.flatMap(({ until }) => until ?? [])
    case 'request':
      return requestsOf(state, name).map(({ at }) => at)
    case 'award':
      return requestsOf(state, name).flatMap(({ award }) => award?.at ?? [])
    case 'event':
      return requestsOf(state, name).flatMap(({ award, made }) =>
        award === undefined || made.on === undefined ? [] : [startOfDate(made.on, daysOf(state, name))],
      )
    case 'expense':
      return promisedOn(state, name, 'spend')
    case 'payment':
      return [...state.payments.values()].flatMap(({ group, phase }) =>
        group === name && phase.kind === 'paid' ? [phase.at] : [],
      )
    // What the record does not tell apart.
    case 'end':
      return []
  }
}

function requestsOf(state: FoundationState, group: Name) {
  return [...state.requests.values()].filter(({ made }) => made.group === group)
}

/** When money was promised by decisions of a verb. */
function promisedOn(state: FoundationState, name: Name, verb: string): readonly Instant[] {
  return [...state.promises.values()].flatMap(({ group, purpose, since }) =>
    group === name && purpose.verb === verb && since !== undefined ? [since] : [],
  )
}

/** That a report is published, excused or asked for is no occasion for another. */
function isOfReports(verb: Name, object: string, { duties = [] }: Charter): boolean {
  if (verb === 'excuse' || verb === 'request') return object.startsWith('report/')
  return verb === 'publish' && (object === 'report' || duties.some(({ name }) => name === object))
}
