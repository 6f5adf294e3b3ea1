import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { Recipient } from '../../core/charter/structure/recipient.ts'
import { peopleSeeingTo } from '../../core/foundation/announcements/may-handle.ts'
import type { Entry, PersonId } from '../../core/foundation/event.ts'
import { keeperOf } from '../../core/foundation/handover/keepers.ts'
import type { MeetingRef } from '../../core/foundation/meetings/meeting-event.ts'
import { incumbents, isHeld } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { awaitingInMotions } from './awaiting-in-motions.ts'
import { awaitingInSeats } from './awaiting-in-seats.ts'
import { concernedInConsultation } from './concerned-in-consultation.ts'
import { concernedInElection } from './concerned-in-election.ts'
import { concernedInPayment } from './concerned-in-payment.ts'
import { concernedInReport } from './concerned-in-report.ts'
import { concernedInRequest } from './concerned-in-request.ts'
import type { NoticeKind } from './notice-kind.ts'
import { decidersOf, peopleOf } from './people-of.ts'

/** Whom something that happened concerns, and as what they are told of it. */
export interface Concern {
  readonly notice: NoticeKind
  readonly to: Iterable<PersonId>
}

/**
 * Of everything but votes that open and close, which have letters of their own. Nobody is told of what they did themselves, nor of
 * what was so before the foundation came here.
 * @param state as it is after the entry, and those that were kept with it
 */
export function concernedBy({ event, at, by }: Entry, state: FoundationState): Concern | undefined {
  if (by.kind === 'founding') return undefined
  const concern = concernOf(event, state, at)
  if (concern === undefined) return undefined
  const to = [...new Set(concern.to)].filter((person) => by.kind !== 'person' || person !== by.person)
  return to.length === 0 ? undefined : { ...concern, to }
}

function concernOf(event: Entry['event'], state: FoundationState, at: Instant): Concern | undefined {
  switch (event.type) {
    case 'SeatTaken':
      // Whom a vote admits is told of the vote.
      return event.motion === undefined && event.backfilled === undefined ? own(event) : undefined
    case 'SeatLeft':
      return event.why === 'erased' ? undefined : own(event)
    case 'OfferTakenBack':
      return event.why === undefined ? undefined : own(event)
    case 'LimitLotDrawn':
      return { notice: 'own seat', to: [event.drawn] }

    case 'StatusAnnounced':
    case 'StatusAverted':
    case 'StatusBegun':
    case 'StatusEnded':
    case 'ProbationOver':
    case 'ProbationEnded':
      return { notice: 'status', to: [event.person] }
    case 'LimitBroken':
      return { notice: 'status', to: event.concerned }
    case 'TermRenewed':
      return { notice: 'term ends', to: [event.person] }
    case 'ConfirmationAsked':
      return { notice: 'confirmation', to: [event.person] }
    case 'HandOverBegan':
      return { notice: 'hand-over', to: [event.person] }
    case 'MattersPassed':
      return { notice: 'hand-over', to: [event.to] }
    case 'Invited':
      return { notice: 'invitation', to: [event.person] }

    case 'VacancyOpened':
    case 'VacancyPassedOn':
    case 'VacancyOverdue':
      return { notice: 'vacancy', to: whoFills(state, event.vacancy, at) }
    case 'MinimumMissed':
      return group(state, event.group, at)

    case 'MeetingMoved':
    case 'MeetingPlaced':
    case 'MeetingCancelled':
    case 'MeetingAdded':
    case 'MeetingAnnounced':
      return { notice: 'meeting', to: whoComes(state, event, at) }
    case 'MinutesApproved':
      return { notice: 'meeting', to: peopleOf(state, event.group, at) }

    case 'CharterAdopted':
    case 'CharterAwaited':
    case 'CharterPassedOver':
    case 'GroupDormant':
    case 'GroupRevived':
    case 'GroupEnded':
    case 'GroupEndMoved':
    case 'EndingAverted':
      return group(state, event.group, at)
    case 'EndingAnnounced': {
      const own = group(state, event.group, at)
      return { ...own, to: [...new Set([...own.to, ...decidersOf(state, event.unless ?? [], at)])] }
    }
    case 'PowerDelegated': {
      const { to } = event
      return { notice: 'group state', to: peopleIn(state, to, at) }
    }
    case 'GiftWithdrawn':
      return group(state, event.to, at)

    case 'MotionMoved':
      return { notice: 'support', to: whoSupports(state, event.motion, at) }
    case 'VoteTied':
      return { notice: 'vote opened', to: peopleIn(state, { kind: 'seat', seat: event.of }, at) }
    case 'MotionLapsed':
    case 'MotionWithdrawn':
    case 'MotionAppealed':
    case 'MotionInEffect':
    case 'ProcedureEnded':
    case 'EffectConfirmed':
    case 'EffectStands':
    case 'EffectUndone':
      return { notice: 'decision closed', to: whoAsked(state, event.motion) }
    case 'PaymentAsked':
    case 'PaymentApproved':
    case 'PaymentRefused':
    case 'PaymentWithdrawn':
    case 'PaymentMade':
      return { notice: 'payment', to: concernedInPayment(event, state, at) }
    case 'MoneyPromised':
      return hasWaited(state, event.motion) ? promise(state, event.motion) : undefined
    case 'PromiseWaits':
    case 'PromiseReleased':
      return promise(state, event.motion)
    case 'AccountGiven':
      return { notice: 'account', to: recipients(state, state.accounts.get(event.motion)?.to ?? [], at) }
    case 'AccountMissed':
      return { notice: 'account', to: [...recipients(state, event.to, at), ...whoAsked(state, event.motion)] }

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
      return concernedInElection(event, state, at)

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
      return concernedInConsultation(event, state, at)
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
      return concernedInRequest(event, state, at)
    case 'ReportAwaited':
    case 'ReportDrafted':
    case 'ReportGiven':
    case 'ReportApproved':
    case 'ReportCorrected':
    case 'ReportMissed':
    case 'ReportExcused':
    case 'ReportDropped':
      return concernedInReport(event, state, at)

    case 'DeliveryNoted': {
      const announcement = state.announcements.get(event.announcement)
      if (event.result.kind !== 'given up' || announcement === undefined) return undefined
      return { notice: 'announcement', to: peopleSeeingTo(state, announcement, at) }
    }
    case 'AnnouncementMade':
    case 'AnnouncementWithdrawn':
    case 'AnnouncementWent':
    case 'DeliveryAskedAgain':
    case 'DeliveryClosed':
    case 'MoneyYearBegan':
    case 'MoneyYearAmended':
    case 'BudgetChanged':
    case 'FundOpened':
    case 'MoneyReceived':
    case 'IndexNoted':
    case 'MotionOpened':
    case 'MotionClosed':
    case 'BallotCast':
    case 'VoterRecused':
    case 'MotionSeconded':
    case 'MotionSigned':
    case 'MotionAnnounced':
    case 'ConflictDeclared':
    case 'MotionEdited':
    case 'MotionCorrected':
    case 'ClockStopped':
    case 'ClockWentOn':
    case 'WindowExtended':
    case 'PresenceNoted':
    case 'ProxyGiven':
    case 'CastingVoteGiven':
    case 'BodyAsked':
    case 'BodyAnswered':
    case 'AppealTimeOver':
    case 'ElectionCalled':
    case 'ProcedureBegun':
    case 'StageBegun':
    case 'StageLengthened':
    case 'StageEnded':
    case 'AgendaItemAdded':
    case 'AgendaItemWithdrawn':
    case 'MeetingBegun':
    case 'MeetingAttended':
    case 'RegretsSent':
    case 'AttendanceNoted':
    case 'MeetingOver':
    case 'MinutesWritten':
    case 'DoneAlone':
    case 'EventRecorded':
    case 'FactDeclared':
    case 'ValuesRelated':
    case 'OptedIn':
    case 'OptedOut':
    case 'LetOntoRoll':
    case 'AlternateNamed':
    case 'StatusVouched':
    case 'LeaveAnnounced':
    case 'ConfirmationGiven':
    case 'ConfirmationMissed':
    case 'AccessPassedOn':
    case 'SuccessorNoteWritten':
    case 'Sponsored':
    case 'InvitationAccepted':
    case 'InvitationDeclined':
    case 'CohortLotSealed':
    case 'CohortsSplit':
    case 'ByElectionCalled':
    case 'LimitRepairBegun':
    case 'LimitHolds':
    case 'CharterDrafted':
    case 'DraftDropped':
    case 'SeatOffered':
    case 'DelegationWithdrawn':
    case 'EffectProvisional':
    case 'FoundationFounded':
    case 'PersonIntroduced':
    case 'AddressGiven':
    case 'FormerHolderNoted':
    case 'StatementMade':
    case 'PersonErased':
    case 'KeyChanged':
      return undefined
  }
}

function own({ person }: { readonly person: PersonId }): Concern {
  return { notice: 'own seat', to: [person] }
}

/** Those who hold a seat of it, or held one up to this moment: a group that has ended has no holders any more. */
function group(state: FoundationState, name: Name, at: Instant): Concern {
  const holdings = [...(state.groups.get(name)?.holdings.values() ?? [])].flat()
  const held = holdings.filter((holding) => holding.ended === at || isHeld(holding, at)).map(({ person }) => person)
  return { notice: 'group state', to: [...held, ...peopleOf(state, name, at)] }
}

function whoFills(state: FoundationState, vacancy: number, at: Instant): readonly PersonId[] {
  return [...awaitingInSeats(state, at)].flatMap((item) =>
    item.kind === 'vacancy' && item.vacancy === vacancy ? [item.person] : [],
  )
}

function whoSupports(state: FoundationState, motion: number, at: Instant): readonly PersonId[] {
  return [...awaitingInMotions(state, at)].flatMap((item) =>
    (item.kind === 'second' || item.kind === 'sign') && item.motion === motion ? [item.person] : [],
  )
}

/** Who sits in the group, and to whom else the charter opens its meetings by a seat or a group. */
function whoComes(state: FoundationState, { group: name, meeting }: MeetingRef, at: Instant): readonly PersonId[] {
  const duty = state.groups.get(name)?.charter.duties?.find((one) => one.name === meeting)
  return [...new Set([...peopleOf(state, name, at), ...recipients(state, duty?.openTo ?? [], at)])]
}

function promise(state: FoundationState, motion: number): Concern {
  const person = state.promises.get(motion)?.person
  return { notice: 'decision closed', to: [...whoAsked(state, motion), ...(person === undefined ? [] : [person])] }
}

/** What is promised by a decision that takes effect is told with the decision. */
function hasWaited(state: FoundationState, motion: number): boolean {
  const promise = state.promises.get(motion)
  return promise !== undefined && promise.since !== promise.decided
}

/** Whoever acts for a matter, whoever moved it, and whom it is about. */
function whoAsked(state: FoundationState, motion: number): readonly PersonId[] {
  const said =
    state.motions.get(motion)?.opened ?? state.proposals.get(motion)?.moved ?? state.courses.get(motion)?.begun
  const known = state.motions.get(motion) ?? state.proposals.get(motion) ?? state.courses.get(motion)
  const about = said !== undefined && 'person' in said.effect ? [said.effect.person] : []
  const moved = known?.mover ?? state.deeds.get(motion)?.by
  return [keeperOf(state, motion), moved, ...about].filter((person) => person !== undefined)
}

export function recipients(state: FoundationState, to: readonly Recipient[], at: Instant): readonly PersonId[] {
  // Everyone, and who reads a channel, reads it where it stands for everybody.
  return to.flatMap((recipient) =>
    recipient.kind === 'group' || recipient.kind === 'seat' ? [...peopleIn(state, recipient, at)] : [],
  )
}

function peopleIn(
  state: FoundationState,
  of: Extract<Recipient, { readonly kind: 'group' | 'seat' }>,
  at: Instant,
): Iterable<PersonId> {
  return of.kind === 'group'
    ? peopleOf(state, of.group, at)
    : incumbents(state, of.seat, at).map(({ person }) => person)
}
