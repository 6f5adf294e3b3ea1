import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { withArticle } from '../../../core/charter/explain/explain-wording.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { Action } from '../../../core/charter/structure/charter.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import type { LackingElection, Prevention, PreventiveAct, Trouble } from '../../../core/foundation/foresight/coming.ts'
import type { SeatLeft } from '../../../core/foundation/seats/holding-event.ts'
import { dayWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** What will break, and what somebody can do about it: for pages and for the command line. */
export interface TroubleWords {
  /** "The terms of Ada and Bo as chair end". */
  readonly title: string
  /** What follows from it. */
  readonly more: string
}

export function englishTrouble(
  what: Trouble,
  people: readonly PersonId[],
  group: string,
  lookups: Lookups,
): TroubleWords {
  const { the, seatOf } = placesBy(lookups)
  const here = the(group)
  const who = namesOf(people, lookups)
  switch (what.kind) {
    case 'seat left':
      return {
        title: capital(`${leaves(what.why, people.length, who)} ${seatOf(what.seat)}`),
        more: aloneWords(what.alone),
      }
    case 'too few':
      return {
        title: `${what.holders === 0 ? 'Nobody holds' : `Only ${counted(what.holders, 'person', 'people')} ${what.holders === 1 ? 'holds' : 'hold'}`} the seat ${seatOf(what.seat)}, which needs ${what.minimum}`,
        more: '',
      }
    case 'vacancy overdue':
      return { title: `The vacant seat ${seatOf(what.seat)} was to be filled by now`, more: '' }
    case 'cannot decide': {
      const voters =
        what.voters === 0
          ? 'Nobody has a vote'
          : `Only ${counted(what.voters, 'vote', 'votes')} ${what.voters === 1 ? 'is' : 'are'} left`
      return {
        title: `${capital(here)} can carry nothing under ${listed(
          what.rules.map((rule) => `“${spoken(rule)}”`),
          'and',
        )}`,
        more: `${voters}.`,
      }
    }
    case 'limit broken':
      return {
        title: `A limit of ${here} is broken: ${what.limit}`,
        more: what.concerned.length === 0 ? '' : `It is about ${namesOf(what.concerned, lookups)}.`,
      }
    case 'dormant':
      return { title: `${capital(here)} falls asleep`, more: 'It decides nothing until it is revived.' }
    case 'ended':
      return { title: `${capital(here)} is ${what.how}`, more: '' }
    case 'status':
      return {
        title: `${capital(who)} ${people.length === 1 ? 'becomes' : 'become'} “${spoken(what.status)}” in ${here}`,
        more: '',
      }
    case 'vote undecided':
      return { title: `Decision ${what.motion} of ${here} ends without a result, as it stands`, more: '' }
    case 'motion lapses':
      return { title: `Decision ${what.motion} of ${here} lapses: ${lapses[what.why]}`, more: '' }
    case 'too few candidates': {
      const { standing, seats } = what
      const stands = standing === 0 ? 'Nobody stands' : `Only ${standing} ${standing === 1 ? 'stands' : 'stand'}`
      return { title: `${stands} for ${counted(seats, 'seat', 'seats')} in ${electionOf(what, here)}`, more: '' }
    }
    case 'nobody can vote':
      return { title: `Nobody is on the roll of ${electionOf(what, here)}`, more: '' }
    case 'duty due': {
      const duty = what.title ?? spoken(what.duty)
      return { title: `${capital(duty)} of ${here} ${duty.endsWith('s') ? 'are' : 'is'} due`, more: '' }
    }
    case 'delegation ends':
      return {
        title: `What ${here} has handed on ends: ${spokenAction(what.action)}`,
        more: `It was given to ${what.to.kind === 'group' ? the(what.to.group) : seatOf(what.to.seat)}.`,
      }
    case 'account missed':
      return { title: `The account of decision ${what.motion} of ${here} is owed`, more: '' }
    case 'charter ends':
      return { title: `The charter of ${here} holds no longer`, more: '' }
  }
}

function electionOf({ election, name, electorate }: LackingElection, here: string): string {
  const of = electorate === undefined ? '' : ` by ${spoken(electorate)}`
  return `election ${election} of ${here}, “${spoken(name)}”${of}`
}

function leaves(why: SeatLeft['why'], count: number, who: string): string {
  switch (why) {
    case 'term ended':
      return count === 1 ? `the term of ${who} ends as` : `the terms of ${who} end as`
    case 'stepped down':
      return `${who} ${count === 1 ? 'leaves' : 'leave'} as`
    case 'status':
      return `${who} ${count === 1 ? 'loses' : 'lose'} by a status the seat`
    case 'no answer':
      return `${who} ${count === 1 ? 'has' : 'have'} not answered whether they go on, and ${count === 1 ? 'leaves' : 'leave'} as`
    case 'limit':
      return `${who} ${count === 1 ? 'goes' : 'go'} because of a limit as`
    case 'removed':
    case 'other seat':
    case 'followed':
    case 'erased':
    case 'undone':
    case 'seat gone':
    case 'group ended':
      return `${who} ${count === 1 ? 'stops' : 'stop'} being`
  }
}

function aloneWords(alone: readonly Action[]): string {
  if (alone.length === 0) return ''
  return `Nobody else can decide: ${listed([...new Set(alone.map((action) => spokenAction(action)))], 'and')}.`
}

const lapses = {
  'not seconded': 'nobody has seconded it',
  'not signed': 'too few have signed it',
  'not in time': 'its time is over',
  'nobody can vote': 'nobody can vote on it',
  'no rule': 'there is no rule for it',
} as const

/** "Ada can renew it from 3 May on"; empty for an act that prevents nothing by itself. */
export function englishPrevention({ act, by, anybody, from }: Prevention, lookups: Lookups): string {
  const what = actWords(act, by.length, lookups)
  const who = anybody ? 'anybody who wants to' : namesOf(by, lookups)
  const when = from === undefined ? '' : `, from ${dayWords(from, 'en')} on`
  return `${capital(who)} can ${what}${when}.`
}

function actWords(act: PreventiveAct, count: number, lookups: Lookups): string {
  const { the, seatOf } = placesBy(lookups)
  const seat = 'seat' in act ? seatOf(act) : ''
  switch (act.type) {
    case 'renew':
      return count === 1 ? 'renew the term' : 'renew their terms'
    case 'confirm':
    case 'answer':
      return 'say that they go on'
    case 'apply':
      return `apply as ${seat}`
    case 'take':
      return `take the seat ${seat}`
    case 'invite':
      return `invite somebody as ${seat}`
    case 'step down':
      return `step down as ${seat}`
    case 'vote':
      return `vote on decision ${act.motion}`
    case 'second':
      return `second decision ${act.motion}`
    case 'sign':
      return `sign decision ${act.motion}`
    case 'opt in':
      return `ask for a ballot as ${spoken(act.roll)} of ${the(act.group)}`
    case 'nominate':
      return `nominate in election ${act.election}`
    case 'account':
      return `give the account of decision ${act.motion}`
    case 'move':
      return `move in ${the(act.group)} to ${movedWords(act.action)}`
  }
}

function movedWords({ verb, object }: Action): string {
  const seat = spoken(object.split('/').at(-1) ?? object)
  if (verb === 'appoint') return `appoint ${withArticle(seat)}`
  return verb === 'renew' ? 'renew the term' : spokenAction({ verb, object })
}

const most_named = 4

function namesOf(people: readonly PersonId[], lookups: Lookups): string {
  const named = people.slice(0, most_named).map((person) => lookups.person(person))
  const others = people.length - named.length
  return listed(others > 0 ? [...named, `${others} others`] : named, 'and')
}
