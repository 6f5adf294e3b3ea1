import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { typographic } from '../../../core/charter/explain/explain-wording.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { Entry } from '../../../core/foundation/event.ts'
import type { MotionOpened } from '../../../core/foundation/motions/vote-event.ts'
import type { SeatLeft } from '../../../core/foundation/seats/holding-event.ts'
import { dayWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { announcementMatter, englishAnnouncementEvent } from './announcement-events.ts'
import { consultationMatter, englishConsultationEvent } from './consultation-events.ts'
import { electionMatter, englishElectionEvent } from './election-events.ts'
import { englishHandOverEvent } from './handover-events.ts'
import { englishHistoryEvent } from './history-words.ts'
import { englishKeepingEvent, keepingMatter } from './keeping-events.ts'
import { englishLifeEvent, lifeMatter } from './life-events.ts'
import { englishMeetingEvent } from './meeting-events.ts'
import { meetingWords } from './meeting-words.ts'
import { englishMoneyEvent, moneyMatter } from './money-events.ts'
import { englishMotionEvent } from './motion-events.ts'
import { englishPeopleEvent } from './people-events.ts'
import { placesBy } from './places-by.ts'
import { boundsWords, englishPowerEvent, givenToWords } from './power-events.ts'
import { englishReportEvent, reportMatter } from './report-events.ts'
import { englishRequestEvent } from './request-events.ts'
import { englishSeatEvent } from './seat-events.ts'

export function englishEvent({ event }: Entry, lookups: Lookups): string {
  const { the, seatOf } = placesBy(lookups)
  switch (event.type) {
    case 'FoundationFounded':
      return `${event.name} was set up.`
    case 'PersonIntroduced':
      return `${lookups.person(event.person)} introduced themselves.`
    case 'CharterDrafted':
    case 'CharterAdopted':
    case 'CharterAwaited':
    case 'CharterPassedOver':
    case 'DraftDropped':
    case 'SeatOffered':
    case 'OfferTakenBack':
    case 'GroupDormant':
    case 'GroupRevived':
    case 'GroupEnded':
    case 'GroupEndMoved':
    case 'EndingAnnounced':
    case 'EndingAverted':
      return englishLifeEvent(event, lookups)
    case 'SeatTaken': {
      const until = event.until === undefined ? '' : ` until ${dayWords(event.until, 'en')}`
      const by = event.motion === undefined ? '' : `, by decision ${event.motion}`
      return `${lookups.person(event.person)} became ${spoken(event.seat)}${event.entry === undefined ? '' : ` for ${spoken(event.entry)}`} of ${the(event.group)}${until}${by}.`
    }
    case 'SeatLeft':
      return left(event, lookups)
    case 'MotionOpened':
      return `Decision ${event.motion} of ${the(event.group)} opened: ${matter(event, lookups)}. ${event.electorate.size} may vote.`
    case 'BallotCast':
      return `${lookups.person(event.voter)} voted ${typographic(lookups.option(event.motion, event.option))} on decision ${event.motion}.`
    case 'VoterRecused':
      return `${lookups.person(event.voter)} left the vote on decision ${event.motion}.`
    case 'MotionClosed':
      return `Decision ${event.motion} ${event.is === 'undecided' ? 'stayed' : 'was'} ${event.is}${event.outcome === event.is ? '' : ` (${spoken(event.outcome)})`}, ${closing[event.why]}${event.settled === undefined ? '' : `, ${settled[event.settled]}`}.`
    case 'DoneAlone':
      return `The ${seatOf(event.seat)} acted alone: ${matter(event, lookups)}.`
    case 'EventRecorded':
      return `The ${spoken(event.event)} of ${the(event.group)} came about on ${dayWords(event.on, 'en')}.`
    case 'PersonErased':
      return 'All that was kept about a person was erased.'
    case 'KeyChanged':
      return 'Another key signs the record from here on.'
    case 'MoneyYearBegan':
    case 'MoneyYearAmended':
    case 'BudgetChanged':
    case 'FundOpened':
    case 'MoneyReceived':
    case 'IndexNoted':
    case 'MoneyPromised':
    case 'PromiseWaits':
    case 'PromiseReleased':
    case 'PaymentAsked':
    case 'PaymentApproved':
    case 'PaymentRefused':
    case 'PaymentWithdrawn':
    case 'PaymentMade':
      return englishMoneyEvent(event, lookups)
    case 'FactDeclared':
    case 'ValuesRelated':
    case 'OptedIn':
    case 'OptedOut':
    case 'LetOntoRoll':
    case 'AlternateNamed':
    case 'StatusAnnounced':
    case 'StatusAverted':
    case 'StatusBegun':
    case 'StatusVouched':
    case 'StatusEnded':
      return englishPeopleEvent(event, lookups)
    case 'TermRenewed':
    case 'LeaveAnnounced':
    case 'ConfirmationAsked':
    case 'ConfirmationGiven':
    case 'ConfirmationMissed':
    case 'ProbationOver':
    case 'ProbationEnded':
    case 'LimitBroken':
    case 'LimitRepairBegun':
    case 'LimitLotDrawn':
    case 'LimitHolds':
      return englishKeepingEvent(event, lookups)
    case 'PowerDelegated':
    case 'DelegationWithdrawn':
    case 'GiftWithdrawn':
    case 'AccountGiven':
    case 'AccountMissed':
    case 'EffectProvisional':
    case 'EffectConfirmed':
    case 'EffectStands':
    case 'EffectUndone':
      return englishPowerEvent(event, lookups)
    case 'AnnouncementMade':
    case 'AnnouncementWithdrawn':
    case 'AnnouncementWent':
    case 'DeliveryNoted':
    case 'DeliveryAskedAgain':
    case 'DeliveryClosed':
      return englishAnnouncementEvent(event, lookups)
    case 'FormerHolderNoted':
    case 'AddressGiven':
      return englishHistoryEvent(event, lookups)
    case 'Sponsored':
    case 'Invited':
    case 'InvitationAccepted':
    case 'InvitationDeclined':
    case 'CohortLotSealed':
    case 'CohortsSplit':
    case 'VacancyOpened':
    case 'VacancyPassedOn':
    case 'VacancyOverdue':
    case 'ByElectionCalled':
    case 'MinimumMissed':
      return englishSeatEvent(event, lookups)
    case 'MeetingMoved':
    case 'MeetingPlaced':
    case 'MeetingCancelled':
    case 'MeetingAdded':
    case 'MeetingAnnounced':
    case 'AgendaItemAdded':
    case 'AgendaItemWithdrawn':
    case 'MeetingBegun':
    case 'MeetingAttended':
    case 'RegretsSent':
    case 'AttendanceNoted':
    case 'MeetingOver':
    case 'MinutesWritten':
    case 'MinutesApproved':
      return englishMeetingEvent(event, lookups)
    case 'HandOverBegan':
    case 'AccessPassedOn':
    case 'SuccessorNoteWritten':
    case 'MattersPassed':
      return englishHandOverEvent(event, lookups)
    case 'ElectionBegun':
    case 'ElectionPhaseBegan':
    case 'NominationMade':
    case 'NominationWithdrawn':
    case 'NominationAccepted':
    case 'NominationDeclined':
    case 'CandidacyWithdrawn':
    case 'CandidateSupported':
    case 'SupportWithdrawn':
    case 'CandidacyStated':
    case 'QuestionAsked':
    case 'QuestionAnswered':
    case 'CandidateJudged':
    case 'CandidateLeftOut':
    case 'BallotsOpened':
    case 'BallotsExtended':
    case 'BallotProxyGiven':
    case 'BallotsClosed':
    case 'TieVoiced':
    case 'TieSettled':
    case 'ResultCertified':
    case 'ResultNotCertified':
    case 'ResultChallenged':
    case 'ChallengeAnswered':
    case 'ElectionEnded':
      return englishElectionEvent(event, lookups)
    case 'ConsultationBegun':
    case 'ConsultationOpened':
    case 'ConsultationExtended':
    case 'ConsultationAnnounced':
    case 'AnswerGiven':
    case 'AnswerWithdrawn':
    case 'ConsultationClosed':
    case 'PointMade':
    case 'PointDropped':
    case 'PointSettled':
    case 'SummaryPublished':
      return englishConsultationEvent(event, lookups)
    case 'RequestMade':
    case 'RequestDraftKept':
    case 'RequestDraftDropped':
    case 'RequestChampioned':
    case 'ApplicantAsked':
    case 'ApplicantAnswered':
    case 'InterestDeclared':
    case 'RequestPutToVote':
    case 'RequestNotPutToVote':
    case 'RequestBack':
    case 'RequestGrantedByCharter':
    case 'RequestGranted':
    case 'RequestDenied':
    case 'RequestClosed':
    case 'RequestWithdrawn':
    case 'RequestOverdue':
    case 'AwardReduced':
    case 'AwardReported':
    case 'AwardReportMissed':
      return englishRequestEvent(event, lookups)
    case 'ReportAwaited':
    case 'ReportDrafted':
    case 'ReportGiven':
    case 'ReportApproved':
    case 'ReportCorrected':
    case 'ReportMissed':
    case 'ReportExcused':
    case 'ReportDropped':
      return englishReportEvent(event, lookups)
    case 'MotionMoved':
    case 'ProcedureBegun':
      return englishMotionEvent(event, matter(event, lookups), lookups)
    case 'MotionSeconded':
    case 'MotionSigned':
    case 'MotionAnnounced':
    case 'MotionLapsed':
    case 'MotionWithdrawn':
    case 'ConflictDeclared':
    case 'StatementMade':
    case 'MotionEdited':
    case 'MotionCorrected':
    case 'ClockStopped':
    case 'ClockWentOn':
    case 'WindowExtended':
    case 'PresenceNoted':
    case 'ProxyGiven':
    case 'VoteTied':
    case 'CastingVoteGiven':
    case 'BodyAsked':
    case 'BodyAnswered':
    case 'MotionAppealed':
    case 'AppealTimeOver':
    case 'MotionInEffect':
    case 'ElectionCalled':
    case 'StageBegun':
    case 'StageLengthened':
    case 'StageEnded':
    case 'ProcedureEnded':
      return englishMotionEvent(event, '', lookups)
  }
}

function left({ why, person, seat, group, motion }: SeatLeft, lookups: Lookups): string {
  const place = placesBy(lookups).seatOf({ group, seat })
  switch (why) {
    case 'term ended':
      return `The term of ${lookups.person(person)} as ${place} ended.`
    case 'stepped down':
      return `${lookups.person(person)} stepped down as ${place}.`
    case 'removed':
      return `${lookups.person(person)} was removed as ${place}${motion === undefined ? '' : `, by decision ${motion}`}.`
    case 'status':
      return `${lookups.person(person)} stopped being ${place}, because of a status.`
    case 'other seat':
      return `${lookups.person(person)} stopped being ${place}, because of a seat that does not go with it.`
    case 'followed':
      return `${lookups.person(person)} stopped being ${place}, as somebody has followed.`
    case 'undone':
      return `${lookups.person(person)} stopped being ${place}, as ${motion === undefined ? 'what made them' : `decision ${motion}`} was undone.`
    case 'no answer':
      return `${lookups.person(person)} stopped being ${place}, as they did not answer whether they go on.`
    case 'limit':
      return `${lookups.person(person)} stopped being ${place}, because of a limit${motion === undefined ? '' : `, by decision ${motion}`}.`
    case 'seat gone':
      return `${lookups.person(person)} stopped being ${place}, as its charter does not have the seat any more${motion === undefined ? '' : `, by decision ${motion}`}.`
    case 'group ended':
      return `${lookups.person(person)} stopped being ${place}, as the group is no more.`
    case 'erased':
      return `The seat ${place} was left, as all that was kept about its holder was erased.`
  }
}

const closing = {
  time: 'at its time',
  'all have voted': 'when all had voted',
  certain: 'when its outcome was certain',
  carried: 'as soon as it was carried',
  'meeting over': 'at the meeting',
} as const

const settled = {
  'no quorum': 'without a quorum',
  tie: 'on a tie',
  'casting vote': 'by a casting vote',
  lot: 'by lot',
} as const

function matter(
  { effect, title, action, amount }: Pick<MotionOpened, 'effect' | 'title' | 'action' | 'amount'>,
  lookups: Lookups,
): string {
  switch (effect.kind) {
    case 'admit':
      return `admit ${lookups.person(effect.person)}, who applied, as ${spoken(effect.seat)}`
    case 'appoint':
      return `appoint ${lookups.person(effect.person)} as ${spoken(effect.seat)}`
    case 'remove':
      return `remove ${lookups.person(effect.person)} as ${spoken(effect.seat)}`
    case 'name alternate':
      return `let ${lookups.person(effect.alternate)} act in the place of ${lookups.person(effect.person)} as ${spoken(effect.seat)}`
    case 'delegate':
      return `hand “${spokenAction(effect.action)}” to ${givenToWords(effect.given.to, lookups)}${boundsWords(effect.given, effect.from, lookups)}`
    case 'withdraw':
      return `take “${spokenAction(effect.action)}” back from ${givenToWords(effect.to, lookups)}`
    case 'change budget':
      return moneyMatter(effect, lookups)
    case 'confirm':
      return `confirm what decision ${effect.confirms} brought about`
    case 'renew':
    case 'end probation':
    case 'give status':
    case 'end status':
    case 'let onto roll':
    case 'goes':
    case 'one goes':
    case 'recall':
      return keepingMatter(effect, lookups)
    case 'adopt':
    case 'amend':
    case 'retire':
    case 'dissolve':
    case 'revive':
    case 'extend':
    case 'keep':
      return lifeMatter(effect, title ?? spokenAction(action), lookups)
    case 'open election':
    case 'nominate candidate':
    case 'certify election':
    case 'ratify election':
    case 'appoint elected':
    case 'hold again':
    case 'judge candidate':
    case 'answer challenge':
      return electionMatter(effect, lookups)
    case 'announce':
      return announcementMatter(effect, title ?? spokenAction(action))
    case 'consult':
      return consultationMatter(effect)
    case 'approve minutes':
      return `approve the minutes of the ${meetingWords(effect)}`
    case 'publish report':
    case 'excuse report':
    case 'request report':
      return reportMatter(effect, lookups)
    case 'award':
    case 'none': {
      const named = title ?? spokenAction(action)
      return amount === undefined ? `“${named}”` : `“${named}”, ${spokenMoney(amount)}`
    }
  }
}
