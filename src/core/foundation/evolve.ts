import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import { actKey } from './act-key.ts'
import { applyToAnnouncements } from './announcements/evolve-announcements.ts'
import { noteInChronicle } from './chronicle.ts'
import { applyToConsultation } from './consultations/evolve-consultation.ts'
import { dropStale } from './deadline.ts'
import { applyToReports } from './duties/reports/evolve-reports.ts'
import { lookAtReports } from './duties/reports/look-at-reports.ts'
import { lookAtElections } from './elections/calling/due-election.ts'
import { noteFounding } from './elections/calling/founding-past.ts'
import { applyToElection } from './elections/evolve-election.ts'
import type { Entry } from './event.ts'
import { applyToHandOver, lookWhoKeeps } from './handover/evolve-handover.ts'
import { keepFrom } from './handover/keepers.ts'
import { beginOf } from './history/backfill.ts'
import { applyHistory } from './history/evolve-history.ts'
import { applyToLife } from './life/evolve-life.ts'
import type { Group } from './life/group.ts'
import { lookAtLives } from './life/look-at-lives.ts'
import { applyToMeeting, noteMeetingRecorded } from './meetings/evolve-meeting.ts'
import { lookAtMeetings } from './meetings/meeting-clock.ts'
import { applyToMoney, lookAtMoney } from './money/books/evolve-money.ts'
import { applyToRequest, lookAtRequests } from './money/requests/evolve-request.ts'
import { countRequests } from './money/requests/request-sums.ts'
import { applyToCourse } from './motions/evolve-course.ts'
import { applyToMotion, beginWait, lookForMoments } from './motions/evolve-motion.ts'
import { applyToVote } from './motions/evolve-vote.ts'
import { moverOf, newMotion, newProposal } from './motions/new-motion.ts'
import { enter, enterWait, follow } from './motions/phases.ts'
import { entriesOf } from './numbered.ts'
import { erasePerson } from './people/evolve-erased.ts'
import { decidedOf, declareFact, listIn, noteActivity, optIn, relateValues } from './people/evolve-people.ts'
import { applyToPowers, beginAftermath } from './powers/evolve-powers.ts'
import { lookAtProvisions } from './powers/provisions.ts'
import { applyFilling } from './seats/evolve-filling.ts'
import { announceLeave, endTermsByEvents, leaveSeat, nameAlternate, renewTerm, takeSeat } from './seats/evolve-seats.ts'
import { applyToTerm, forgetAsking, lookAtConfirmations } from './seats/evolve-terms.ts'
import type { SeatTaken } from './seats/holding-event.ts'
import { applyToLimit, lookAtLimits, noteAsked } from './seats/limits/evolve-limits.ts'
import type { FoundationState } from './state.ts'
import { applyStatus, dropStatuses, lookAtStatuses } from './statuses/evolve-status.ts'

/** Folds the next entry of the record into the state, which it changes and gives back. A record that contradicts itself throws. */
export function evolve(state: FoundationState, entry: Entry): FoundationState {
  const index = state.size
  state.size = index + 1
  state.last = entry.at
  const act = actKey(entry.act)
  if (!state.acts.has(act)) state.acts.set(act, index)
  apply(state, entry, index)
  noteFounding(state, entry)
  noteInChronicle(state, entry.event, index)
  noteActivity(state, entry)
  lookAtStatuses(state, entry)
  lookAtConfirmations(state, entry)
  lookAtLimits(state, entry)
  lookAtProvisions(state, entry.at)
  lookAtLives(state, entry)
  lookAtElections(state, entry)
  lookAtRequests(state, entry)
  lookAtMoney(state, entry)
  countRequests(state, entry.event)
  lookAtReports(state, entry)
  lookWhoKeeps(state, entry.event, entry.at)
  lookAtMeetings(state, entry)
  dropStale(state)
  return state
}

function apply(state: FoundationState, entry: Entry, index: number): void {
  const { event, at } = entry
  switch (event.type) {
    case 'FoundationFounded':
      state.founded = { name: event.foundation, title: event.name, sample: event.sample }
      return
    case 'PersonIntroduced': {
      const { person: id, name, address } = event
      state.people.set(id, { id, name, introduced: at, ...(address !== undefined && { address }) })
      return
    }
    case 'FormerHolderNoted':
    case 'AddressGiven':
      applyHistory(state, event)
      return
    case 'PersonErased':
      erasePerson(state, event.person, at)
      return
    case 'KeyChanged':
      state.vkey = event.vkey
      return
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
      applyToLife(state, event, entry, index)
      return
    case 'SeatTaken':
      takeSeat(state, groupIn(state, event.group), event, { since: takenAt(state, event, at), by: entry.by })
      // It may be what an election that was called has come to.
      if (state.called.length > 0) lookForMoments(state, at)
      if (event.motion !== undefined) entriesOf(state, event.motion).push(index)
      return
    case 'SeatLeft':
      leaveSeat(state, groupIn(state, event.group), event, at)
      dropStatuses(state, event.person, at)
      forgetAsking(state, event)
      if (event.motion !== undefined) entriesOf(state, event.motion).push(index)
      return
    case 'DoneAlone': {
      const by = moverOf({}, entry, index)
      state.decided.push(decidedOf(event, by, at, event.motion))
      if (event.motion === undefined) return
      state.deeds.set(event.motion, { done: event, by, at, under: entry.under, entries: [index] })
      state.numbers = Math.max(state.numbers, event.motion)
      beginAftermath(state, event.motion, event, at)
      return
    }
    case 'EventRecorded': {
      const { group, event: name, on, present } = event
      state.events.push({ group, event: name, on, ...(present !== undefined && { present }) })
      noteMeetingRecorded(state, event)
      lookForMoments(state, at)
      endTermsByEvents(state, at)
      return
    }
    case 'ConfirmationAsked':
    case 'ConfirmationGiven':
    case 'ConfirmationMissed':
    case 'ProbationOver':
    case 'ProbationEnded':
      applyToTerm(state, groupIn(state, event.group), event, at)
      return
    case 'LimitBroken':
    case 'LimitRepairBegun':
    case 'LimitLotDrawn':
    case 'LimitHolds':
      applyToLimit(state, event, at)
      return
    case 'LetOntoRoll':
      listIn(state.lettings, `${event.group}.${event.roll}`).push({
        person: event.person,
        at,
        ...(event.motion !== undefined && { motion: event.motion }),
      })
      return
    case 'StatementMade':
      state.statements.set(event.motion, { person: event.person, statement: event.statement, at })
      entriesOf(state, event.motion).push(index)
      return
    case 'TermRenewed':
      renewTerm(state, groupIn(state, event.group), event, at)
      return
    case 'LeaveAnnounced':
      announceLeave(groupIn(state, event.group), state, event, at)
      return
    case 'StatusAnnounced':
    case 'StatusAverted':
    case 'StatusBegun':
    case 'StatusVouched':
    case 'StatusEnded':
      applyStatus(state, event, at)
      return
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
      applyToMeeting(state, event, entry, index)
      return
    case 'HandOverBegan':
    case 'AccessPassedOn':
    case 'SuccessorNoteWritten':
    case 'MattersPassed':
      applyToHandOver(state, event, index, at)
      return
    case 'PowerDelegated':
    case 'DelegationWithdrawn':
    case 'GiftWithdrawn':
    case 'AccountGiven':
    case 'AccountMissed':
    case 'EffectProvisional':
    case 'EffectConfirmed':
    case 'EffectStands':
    case 'EffectUndone':
      applyToPowers(state, event, at)
      if (event.motion !== undefined) entriesOf(state, event.motion).push(index)
      return
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
      applyFilling(state, event, at)
      return
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
      applyToElection(state, event, entry, index)
      return
    case 'AnnouncementMade':
    case 'AnnouncementWithdrawn':
    case 'AnnouncementWent':
    case 'DeliveryNoted':
    case 'DeliveryAskedAgain':
    case 'DeliveryClosed':
      applyToAnnouncements(state, event, entry, index)
      if ('motion' in event && event.motion !== undefined) entriesOf(state, event.motion).push(index)
      return
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
      applyToConsultation(state, event, entry, index)
      return
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
      applyToRequest(state, event, index, at)
      return
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
      applyToMoney(state, event, entry, index)
      return
    case 'ReportAwaited':
    case 'ReportDrafted':
    case 'ReportGiven':
    case 'ReportApproved':
    case 'ReportCorrected':
    case 'ReportMissed':
    case 'ReportExcused':
    case 'ReportDropped':
      applyToReports(state, event, entry, index)
      return
    case 'AlternateNamed':
      nameAlternate(state, event)
      return
    case 'FactDeclared':
      declareFact(state, event, at)
      return
    case 'ValuesRelated':
      relateValues(state, event)
      return
    case 'OptedIn':
    case 'OptedOut':
      optIn(state, event, at)
      return
    case 'MotionMoved': {
      const proposal = newProposal(event, entry, index)
      state.proposals.set(event.motion, proposal)
      state.numbers = Math.max(state.numbers, event.motion)
      keepFrom(state, event.motion, proposal.mover, event, at)
      noteAsked(state, event.effect, event.motion)
      beginWait(state, proposal, event.needs, at)
      return
    }
    case 'MotionOpened': {
      const motion = newMotion(state, event, entry, index)
      state.motions.set(event.motion, motion)
      state.numbers = Math.max(state.numbers, event.motion)
      state.open.add(event.motion)
      keepFrom(state, event.motion, motion.mover, event, at)
      noteAsked(state, event.effect, event.motion)
      enter(state, motion, motion.phase)
      const proposal = state.proposals.get(event.motion)
      if (proposal !== undefined) enterWait(state, proposal, { kind: 'opened', at })
      return
    }
    case 'ProcedureBegun': {
      const mover = moverOf(event, entry, index)
      state.courses.set(event.motion, { begun: event, mover, stages: [], ended: undefined, entries: [index] })
      keepFrom(state, event.motion, mover, event, at)
      noteAsked(state, event.effect, event.motion)
      state.numbers = Math.max(state.numbers, event.motion)
      follow(state, event.motion, { kind: 'go on' }, at)
      return
    }
    case 'BallotCast':
    case 'VoterRecused':
    case 'MotionClosed':
      applyToVote(state, event, at)
      entriesOf(state, event.motion).push(index)
      return
    case 'StageBegun':
    case 'StageLengthened':
    case 'StageEnded':
    case 'ProcedureEnded':
      applyToCourse(state, event, at)
      entriesOf(state, event.motion).push(index)
      return
    case 'MotionSeconded':
    case 'MotionSigned':
    case 'MotionAnnounced':
    case 'MotionLapsed':
    case 'MotionWithdrawn':
    case 'ConflictDeclared':
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
      applyToMotion(state, event, at)
      entriesOf(state, event.motion).push(index)
      return
  }
}

/** What was written down later has been so since the day that it tells. */
function takenAt(state: FoundationState, { group, backfilled }: SeatTaken, at: Instant): Instant {
  return backfilled?.on === undefined ? at : beginOf(state, group, backfilled.on)
}

function groupIn(state: FoundationState, name: Name): Group {
  const group = state.groups.get(name)
  if (group === undefined) throw new Error(`The record speaks of the group ${name} before it exists`)
  return group
}
