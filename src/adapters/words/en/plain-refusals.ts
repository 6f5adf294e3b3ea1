import { capital } from '../../../core/base/capital.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { AnnouncementRefusal } from '../../../core/foundation/announcements/announcement-refusal.ts'
import type { ConsultationRefusal } from '../../../core/foundation/consultations/consultation-refusal.ts'
import type { ReportRefusal } from '../../../core/foundation/duties/reports/report-refusal.ts'
import type { ElectionRefusal } from '../../../core/foundation/elections/election-refusal.ts'
import type { HandOverRefusal } from '../../../core/foundation/handover/handover-refusal.ts'
import type { HistoryRefusal } from '../../../core/foundation/history/history-refusal.ts'
import type { LifeRefusal } from '../../../core/foundation/life/life-refusal.ts'
import type { MeetingRefusal } from '../../../core/foundation/meetings/meeting-refusal.ts'
import type { MoneyRefusal } from '../../../core/foundation/money/money-refusal.ts'
import type { RequestRefusal } from '../../../core/foundation/money/requests/request-refusal.ts'
import type { MotionRefusal } from '../../../core/foundation/motions/motion-refusal.ts'
import type { PeopleRefusal } from '../../../core/foundation/people/people-refusal.ts'
import type { PowerRefusal } from '../../../core/foundation/powers/power-refusal.ts'
import type { Refusal } from '../../../core/foundation/refusal.ts'
import type { KeepingRefusal } from '../../../core/foundation/seats/keeping-refusal.ts'
import type { SeatRefusal } from '../../../core/foundation/seats/seat-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** What belongs to no part of its own. */
type PlainRefusal = Exclude<
  Refusal,
  | AnnouncementRefusal
  | ConsultationRefusal
  | ElectionRefusal
  | HandOverRefusal
  | HistoryRefusal
  | KeepingRefusal
  | LifeRefusal
  | MeetingRefusal
  | MoneyRefusal
  | MotionRefusal
  | PeopleRefusal
  | PowerRefusal
  | RequestRefusal
  | ReportRefusal
  | SeatRefusal
>

/** Why somebody cannot act, take or leave a seat, use a power, or vote. */
export function englishPlainRefusal(refusal: PlainRefusal, lookups: Lookups): Refused {
  const { the, seatOf, anyOf } = placesBy(lookups)
  switch (refusal.type) {
    case 'AlreadyDone':
      return {
        title: 'This was done already',
        explanation: `The same request came before and was carried out as entry ${refusal.entry} of the record. It was not done a second time.`,
        whatToDo: 'Nothing is needed. To do it once more, start from a fresh page.',
      }
    case 'NotSignedIn':
      return {
        title: 'Sign in first',
        explanation: 'Whoever acts here is named in the record, so the site has to know who you are.',
        whatToDo: 'Sign in; you come back to this page.',
      }
    case 'UnknownPerson':
      return {
        title: 'There is no such person',
        explanation: 'Nobody by that identifier has introduced themselves in this foundation.',
        whatToDo: 'Introduce yourself, or follow a link from a group’s page.',
      }
    case 'WasErased':
      return {
        title: 'This person was erased',
        explanation:
          'All that was kept about this person was deleted at their wish. They can do nothing in this foundation, and nobody can choose them for anything.',
        whatToDo: 'Choose somebody else. Whoever it was can introduce themselves anew, as a new person.',
      }
    case 'OnlyOneself':
      return {
        title: 'Only the person can ask for this',
        explanation: `What is kept about ${lookups.person(refusal.person)} is erased when they ask for it themselves, or by whoever runs this server.`,
        whatToDo: 'Ask them, or whoever runs this server.',
      }
    case 'OnlyByOperator':
      return {
        title: 'Only whoever runs this server can do this',
        explanation: 'The key that signs the record stands on the server, so it is changed there.',
        whatToDo: 'Ask whoever runs this server.',
      }
    case 'NotIntroduced':
      return {
        title: 'This foundation does not know you yet',
        explanation: 'You are signed in, and have not introduced yourself in this foundation.',
        whatToDo: 'Introduce yourself; it takes one field.',
      }
    case 'AlreadyIntroduced':
      return {
        title: 'You have introduced yourself already',
        explanation: 'This foundation knows you since then, and one person stands in it once.',
        whatToDo: 'Go on to what you wanted to do.',
      }
    case 'UnknownGroup':
      return {
        title: 'There is no such group',
        explanation: `This foundation has no group called “${spoken(refusal.group)}”.`,
        whatToDo: 'Choose one from the list of groups.',
      }
    case 'UnknownSeat':
      return {
        title: 'There is no such seat',
        explanation: `The charter of ${the(refusal.group)} names no seat “${spoken(refusal.seat)}”.`,
        whatToDo: 'See which seats the charter names.',
      }
    case 'UnknownMotion':
      return {
        title: 'There is no such decision',
        explanation: `This foundation has no decision ${refusal.motion}.`,
        whatToDo: 'Choose one from the list of decisions.',
      }
    case 'GroupIsDraft':
      return {
        title: 'This group is still a draft',
        explanation: `The charter of ${the(refusal.group)} has not been adopted, so nobody can act under it.`,
        whatToDo: 'Wait for its adoption, or read the draft.',
      }
    case 'OnlyAtFounding':
      return {
        title: 'Only the founding file can do this',
        explanation:
          'Foundations, charters and first holders come to be by the founding file. This version has no other way.',
        whatToDo: 'Ask whoever keeps the foundation’s folder.',
      }
    case 'OnlyByApplication':
      return {
        title: 'Seats are filled by applying for them',
        explanation: `A vote about “${spokenAction(refusal.action)}” of ${the(refusal.group)} is opened by the person’s own application.`,
        whatToDo: 'Whoever wishes to hold the seat applies for it on the page of the group.',
      }
    case 'NotByApplication':
      return {
        title: 'This seat is not filled by application',
        explanation: `The charter fills the seat ${seatOf(refusal.seat)} in another way.`,
        whatToDo: 'Read in the clause how it is filled.',
      }
    case 'NotEligible':
      return {
        title: `The charter does not let ${refusal.person === undefined ? 'you' : lookups.person(refusal.person)} hold this seat`,
        explanation: `Only who holds the seat ${anyOf(refusal.from)} may become ${seatOf(refusal.seat)}.`,
        whatToDo: `See how one becomes ${anyOf(refusal.from)}.`,
      }
    case 'AlreadyHolds':
      return {
        title: refusal.person === undefined ? 'You hold this seat already' : 'They hold this seat already',
        explanation: `${refusal.person === undefined ? 'You are' : `${lookups.person(refusal.person)} is`} ${seatOf(refusal.seat)}, and one person holds a seat once.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'AlreadyApplied':
      return {
        title: 'Your application is being voted on',
        explanation: `Decision ${refusal.motion} is about your application for ${seatOf(refusal.seat)} and is still open.`,
        whatToDo: 'Wait until that vote closes.',
      }
    case 'NoFreeSeat':
      return {
        title: 'Every seat is taken',
        explanation: `The charter gives ${counted(refusal.number, 'seat', 'seats')} as ${seatOf(refusal.seat)}, and none is free.`,
        whatToDo: 'The picture of terms shows when the next one ends.',
      }
    case 'DoesNotHold':
      return {
        title: 'You do not hold this seat',
        explanation: `You are not ${seatOf(refusal.seat)} now, so there is nothing to give up.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'MayNotLeave':
      return {
        title: 'This seat cannot be given up by yourself',
        explanation: `The charter does not let a holder leave the seat ${seatOf(refusal.seat)} by their own act.`,
        whatToDo: 'Read in the clause how the seat ends; a seat by office ends with the office.',
      }
    case 'NobodyCanVote':
      return {
        title: 'Nobody could vote on it',
        explanation: `No one holds a voting seat under “${spoken(refusal.rule)}” of ${the(refusal.group)} now, so a vote cannot open.`,
        whatToDo: 'It can be done as soon as a voting seat is held.',
      }
    case 'NotAPower': {
      const act = spokenAction(refusal.action)
      const others = refusal.decidedBy.map(the)
      return {
        title: 'This group does not decide that',
        explanation:
          others.length === 0
            ? `The charter of ${the(refusal.group)} does not let it ${act}, and no other group holds that power.`
            : `The charter of ${the(refusal.group)} does not let it ${act}. That is decided by ${listed(others, 'or')}.`,
        whatToDo: others.length === 0 ? 'A charter would have to be amended.' : `Take it to ${listed(others, 'or')}.`,
      }
    }
    case 'OverLimit':
      return {
        title: 'That is above the limit',
        explanation: `${capital(the(refusal.group))} may ${spokenAction(refusal.action)} up to ${spokenMoney(refusal.upTo)} per request.`,
        whatToDo: 'Ask for less, or ask who may decide more.',
      }
    case 'OtherCurrency':
      return {
        title: 'The limit is in another currency',
        explanation: `${capital(the(refusal.group))} may ${spokenAction(refusal.action)} up to ${spokenMoney(refusal.upTo)} per request, and amounts in different currencies cannot be compared.`,
        whatToDo: `Give the amount in ${refusal.upTo.currency}.`,
      }
    case 'NotGiven':
      return {
        title: 'This power was never handed down',
        explanation: `The charter of ${the(refusal.group)} speaks of the power to ${spokenAction(refusal.action)}, but ${the(refusal.by)} does not give it. What is not given is not held.`,
        whatToDo: `Ask ${the(refusal.by)} to give it in its charter.`,
      }
    case 'Reserved': {
      const above = refusal.above === undefined ? '' : ` above ${spokenMoney(refusal.above)}`
      return {
        title: 'This has to be taken elsewhere',
        explanation: `The charter of ${the(refusal.group)} leaves the power to ${spokenAction(refusal.action)}${above} to ${the(refusal.to)}.`,
        whatToDo: `Take it to ${the(refusal.to)}.`,
      }
    }
    case 'AmountNeeded':
      return {
        title: 'An amount is needed',
        explanation: `The power to ${spokenAction(refusal.action)} has a limit, so the motion has to say how much.`,
        whatToDo: 'Give the amount, such as USD 9,500.',
      }
    case 'NoVoteNeeded':
      return {
        title: 'This needs no vote',
        explanation: `Any holder of the seat ${seatOf(refusal.seat)} may ${spokenAction(refusal.action)} alone.`,
        whatToDo: 'Ask one of them.',
      }
    case 'MayNotMove':
      return {
        title: 'You cannot open this vote',
        explanation: `Under this clause a vote is opened by whoever holds the seat ${anyOf(refusal.movers)}.`,
        whatToDo: 'Ask one of them to move it.',
      }
    case 'VoteOver':
      return {
        title: 'The vote has closed',
        explanation: `Decision ${refusal.motion} closed on ${momentWords(refusal.closed, 'en')}.`,
        whatToDo: 'Its page shows how it ended.',
      }
    case 'NotInElectorate':
      return {
        title: 'You are not among the voters',
        explanation: `When the vote opened you did not hold the seat ${anyOf(refusal.voters)}. Who may vote was settled at that moment.`,
        whatToDo: 'A seat taken since then gives a vote in the next one.',
      }
    case 'UnknownOption':
      return {
        title: 'That is not one of the options',
        explanation: `“${refusal.option}” cannot be voted in decision ${refusal.motion}.`,
        whatToDo: `Choose ${listed(refusal.options, 'or')}.`,
      }
    case 'ReasonNeeded':
      return {
        title: 'A reason is needed',
        explanation: `The charter asks whoever votes “${spoken(refusal.option)}” to say why.`,
        whatToDo: 'Write the reason and vote again.',
      }
    case 'HasRecused':
      return {
        title: 'You have recused yourself',
        explanation: `You left the vote on decision ${refusal.motion}, and that cannot be undone.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'RecusalForbidden':
      return {
        title: 'This vote knows no recusal',
        explanation: 'The charter does not let a voter leave this vote.',
        whatToDo: 'Vote, or stay silent; a reason can be given with a vote.',
      }
  }
}
