import type { Instant } from '../base/instant.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import { lifeVerbOf } from '../charter/structure/life-action.ts'
import type { Act, Move } from './act.ts'
import { actKey } from './act-key.ts'
import { isToAnnounce } from './announcements/announcing.ts'
import { announcementEvents } from './announcements/decide-announcement.ts'
import { authorise, type Warrant } from './authority.ts'
import { consultationEvents } from './consultations/decide-consultation.ts'
import { type Circumstances, type Decision, writer } from './decision.ts'
import { reportEvents } from './duties/reports/decide-reports.ts'
import type { Effect } from './effect.ts'
import { ballotToKeep } from './elections/cast-ballot.ts'
import { electionEvents } from './elections/decide-election.ts'
import type { Event, PersonId } from './event.ts'
import { handOverEvents } from './handover/decide-handover.ts'
import { enrols } from './history/backfill.ts'
import { lifeEvents } from './life/may-of-drafts.ts'
import { meetingEvents } from './meetings/decide-meeting.ts'
import { givesMoney } from './money/books/charge.ts'
import { moneyEvents } from './money/books/decide-money.ts'
import { carryOutOnRequest } from './money/requests/decide-request.ts'
import { begin } from './motions/begin.ts'
import { carryOutOnMotion } from './motions/decide-motion.ts'
import { outcomeOf } from './motions/effects.ts'
import type { Moving } from './motions/may-move.ts'
import { peopleEvents } from './people/decide-people.ts'
import { erasing } from './people/erasing.ts'
import type { DoneAlone } from './powers/done-alone.ts'
import { expiriesNow } from './powers/provisions.ts'
import type { Refusal } from './refusal.ts'
import { ratifiedFirst } from './seats/comes.ts'
import { fillingEvents } from './seats/decide-filling.ts'
import { keeping } from './seats/decide-keeping.ts'
import { firstHolder } from './seats/first-holder.ts'
import { leaving } from './seats/leave.ts'
import { withVacancies } from './seats/vacancies/with-vacancies.ts'
import type { FoundationState } from './state.ts'

/** Decides an act by the state and the charters in it. Nothing changes here: the entries do that, once they are kept. */
export function decide(state: FoundationState, act: Act, circumstances: Circumstances): Result<Decision, Refusal> {
  const done = state.acts.get(actKey(circumstances.act))
  if (done !== undefined) return refuse({ type: 'AlreadyDone', entry: done })
  const warrant = authorise(state, circumstances.actor, act, circumstances.at)
  if (!warrant.ok) return warrant
  const decided = carryOut(state, act, warrant.value, circumstances)
  return decided.ok ? ok(withVacancies(state, decided.value)) : decided
}

function carryOut(
  state: FoundationState,
  act: Act,
  { clause, way, moving, toTheVote }: Warrant,
  circumstances: Circumstances,
): Result<Decision, Refusal> {
  const write = writer(circumstances, clause)
  switch (act.type) {
    case 'found':
      return ok(write([{ type: 'FoundationFounded', foundation: act.foundation, name: act.name, sample: act.sample }]))
    case 'draft':
    case 'drop draft':
    case 'offer':
    case 'take back offer':
      return ok(write(lifeEvents(state, act, circumstances.actor)))
    case 'adopt':
      return ok(write([{ type: 'CharterAdopted', group: act.group, name: act.name, charter: act.charter }]))
    case 'hold':
      return firstHolder(state, act, circumstances)
    case 'introduce':
      return ok(write([introduced(act)]))
    case 'enrol': {
      const { type: _, ...enrolment } = act
      return ok(write(enrols(state, enrolment, circumstances.at)))
    }
    case 'note former holder':
      return ok(write([{ ...act, type: 'FormerHolderNoted' }]))
    case 'give address':
      return ok(write([{ ...act, type: 'AddressGiven' }]))
    case 'erase':
      return ok(write(erasing(state, act.person, circumstances.at)))
    case 'change key':
      return ok(write([{ type: 'KeyChanged', vkey: act.vkey }]))
    case 'step down': {
      const { type: _, ...place } = act
      return ok(write(leaving(state, actingPerson(circumstances), place, circumstances.at)))
    }
    case 'apply': {
      const { type: _, decider: __, ...applied } = act
      const { group, seat } = act
      const person = actingPerson(circumstances)
      const effect: Effect = { kind: 'admit', ...applied, person }
      const action = { verb: 'admit', object: seat }
      const { events, documents } = begin(state, known(way), { group, action, effect }, person, circumstances)
      return ok(write(events, documents))
    }
    case 'move':
      if (lifeVerbOf(act.action) === 'amend' && act.charter === undefined) {
        return refuse({ type: 'CharterNeeded', group: act.group })
      }
      if (isToAnnounce(act.action) && act.text === undefined) {
        return refuse({ type: 'AnnouncementNeedsText', group: act.group })
      }
      if (act.action.verb === 'consult' && act.asks === undefined) {
        return refuse({ type: 'NothingAskedOfPublic', group: act.group })
      }
      return ok(move(state, act, known(moving), circumstances))
    case 'record': {
      const { group, event, present } = act
      const there = present === undefined ? {} : { present }
      return ok(write([{ type: 'EventRecorded', group, event, on: circumstances.at, ...there }]))
    }
    case 'declare':
    case 'relate':
    case 'opt in':
    case 'opt out':
    case 'take status':
    case 'end status':
    case 'answer':
    case 'vouch':
      return ok(write(peopleEvents(state, act, actingPerson(circumstances), circumstances.at)))
    case 'sponsor':
    case 'invite':
    case 'take':
    case 'name alternate':
    case 'accept invitation':
    case 'decline invitation': {
      const { events, documents } = fillingEvents(state, act, actingPerson(circumstances), circumstances)
      return ok(write(events, documents))
    }
    case 'renew':
    case 'confirm':
    case 'ask for roll': {
      const { events, documents } = keeping(state, act, way, actingPerson(circumstances), circumstances)
      return ok(write(events, documents))
    }
    case 'move meeting':
    case 'cancel meeting':
    case 'add meeting':
    case 'add agenda item':
    case 'withdraw agenda item':
    case 'attend meeting':
    case 'send regrets':
    case 'note attendance':
    case 'write minutes':
    case 'approve minutes': {
      const { events, documents } = meetingEvents(state, act, way, actingPerson(circumstances), circumstances)
      return ok(write(events, documents))
    }
    case 'pass on':
    case 'write to successor':
      return ok(write(handOverEvents(act, actingPerson(circumstances))))
    case 'nominate':
    case 'take back nomination':
    case 'accept nomination':
    case 'decline nomination':
    case 'withdraw candidacy':
    case 'support candidate':
    case 'withdraw support':
    case 'state candidacy':
    case 'ask candidates':
    case 'answer question':
    case 'give ballot proxy':
    case 'settle tie':
    case 'challenge result':
      return ok(write(electionEvents(state, act, actingPerson(circumstances))))
    case 'withdraw announcement':
    case 'retry delivery':
    case 'close delivery':
      return ok(write(announcementEvents(act, actingPerson(circumstances))))
    case 'note delivery':
      return ok(write([{ ...act, type: 'DeliveryNoted' }]))
    case 'consult':
    case 'extend consultation':
    case 'note announcement':
    case 'answer consultation':
    case 'withdraw answer':
    case 'make point':
    case 'drop point':
    case 'settle point':
    case 'publish summary':
      return ok(write(consultationEvents(state, act, actingPerson(circumstances), circumstances.at)))
    case 'ask for money':
    case 'keep request draft':
    case 'drop request draft':
    case 'champion request':
    case 'ask applicant':
    case 'answer for request':
    case 'declare interest':
    case 'put to vote':
    case 'withdraw request':
    case 'reduce award':
    case 'report on award': {
      const person = actingPerson(circumstances)
      const carried = carryOutOnRequest(state, act, toTheVote, person, circumstances)
      return carried.ok ? ok(write(carried.value.events, carried.value.documents)) : carried
    }
    case 'save report':
    case 'hand in report':
    case 'correct report': {
      const { events, documents } = reportEvents(state, act, way, actingPerson(circumstances), circumstances)
      return ok(write(events, documents))
    }
    case 'cast ballot':
      return ok({ entries: [], documents: [], ballot: ballotToKeep(state, act, actingPerson(circumstances)) })
    case 'note received':
    case 'note index':
    case 'ask for payment':
    case 'approve payment':
    case 'refuse payment':
    case 'withdraw payment':
    case 'note paid':
    case 'release promise':
      return ok(write(moneyEvents(state, act, actingPerson(circumstances))))
    case 'vote':
    case 'make statement':
    case 'recuse':
    case 'declare conflict':
    case 'second':
    case 'sign':
    case 'open':
    case 'close':
    case 'withdraw':
    case 'edit':
    case 'correct':
    case 'account':
    case 'pause':
    case 'resume':
    case 'present':
    case 'proxy':
    case 'casting vote':
    case 'appeal':
    case 'lengthen': {
      const carried = carryOutOnMotion(state, act, actingPerson(circumstances), circumstances)
      return carried.ok ? ok(write(carried.value.events, carried.value.documents)) : carried
    }
  }
}

function introduced({ person, name, address }: Extract<Act, { readonly type: 'introduce' }>): Event {
  return { type: 'PersonIntroduced', person, name, ...(address !== undefined && { address }) }
}

/** By a vote, through a procedure, or at once by the seat that decides it alone. */
function move(state: FoundationState, act: Move, moving: Moving, circumstances: Circumstances): Decision {
  const write = writer(circumstances, moving.clause)
  const {
    type: _,
    person,
    decider: __,
    entry: _entry,
    charter: ___,
    successor: ____,
    gift: _____,
    needed: ______,
    announcing: _______,
    asks: _asks,
    ...said
  } = act
  const { effect, reportTo, emergency, brought } = moving
  const more = {
    ...(person !== undefined && effect.kind === 'none' && { applicant: person }),
    ...(reportTo !== undefined && { reportTo }),
    ...(emergency !== undefined && { emergency }),
    ...(brought !== undefined && { brought }),
  }
  switch (moving.kind) {
    case 'alone': {
      const { group, action, amount, title, text, matter, consultation, from, exchanged } = said
      const numbered = numberOfDeed(state, said, moving, circumstances.at)
      const done: DoneAlone = {
        type: 'DoneAlone',
        group,
        seat: moving.seat,
        action,
        effect,
        title,
        ...(amount !== undefined && { amount }),
        ...(text !== undefined && { text }),
        ...(matter !== undefined && { matter }),
        ...(consultation !== undefined && { consultation }),
        ...(from !== undefined && { from }),
        ...(exchanged !== undefined && { exchanged }),
        ...more,
        ...numbered,
      }
      // A matter that it brings before another body has the next number.
      const after = { ...state, numbers: numbered.motion ?? state.numbers }
      const ratified = ratifiedFirst(after, effect, actingPerson(circumstances), circumstances)
      if (ratified !== undefined) return write([done, ...ratified.events], ratified.documents)
      return write([
        done,
        ...outcomeOf(after, done, {
          motion: numbered.motion,
          mover: actingPerson(circumstances),
          at: circumstances.at,
        }),
      ])
    }
    case 'way': {
      const parts = { ...said, ...more, effect, ...(moving.with.length > 0 && { with: moving.with }) }
      const { events, documents } = begin(state, moving.way, parts, actingPerson(circumstances), circumstances)
      return write(events, documents)
    }
  }
}

/** What a seat does alone has a number where something is still to come of it: an account, an approval, its end, a payment. */
function numberOfDeed(
  state: FoundationState,
  { group, action, amount }: Pick<Move, 'group' | 'action' | 'amount'>,
  { reportTo, emergency }: Moving,
  at: Instant,
): { readonly motion?: number } {
  const isOwed = reportTo?.within !== undefined || emergency?.account !== undefined
  const isProvisional = (emergency?.ratifiedBy ?? []).length > 0 || expiriesNow(state, { group, action }, at).length > 0
  const isPromise = amount !== undefined && amount.minor > 0 && givesMoney(action)
  return isOwed || isProvisional || isPromise ? { motion: state.numbers + 1 } : {}
}

function actingPerson({ actor }: Circumstances): PersonId {
  if (actor?.kind !== 'person') throw new Error('Authorised as a person without being one')
  return actor.person
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A warrant to move something carries the way that it goes')
  return value
}
