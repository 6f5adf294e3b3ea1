import type { Refusal } from '../../../core/foundation/refusal.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { englishAnnouncementRefusal } from './announcement-refusals.ts'
import { englishConsultationRefusal } from './consultation-refusals.ts'
import { englishElectionRefusal } from './election-refusals.ts'
import { englishHandOverRefusal } from './handover-refusals.ts'
import { englishHistoryRefusal } from './history-words.ts'
import { englishKeepingRefusal } from './keeping-refusals.ts'
import { englishLifeRefusal } from './life-refusals.ts'
import { englishMeetingRefusal } from './meeting-refusals.ts'
import { englishMoneyRefusal } from './money-refusals.ts'
import { englishMotionRefusal } from './motion-refusals.ts'
import { englishPeopleRefusal } from './people-refusals.ts'
import { englishPlainRefusal } from './plain-refusals.ts'
import { englishPowerRefusal } from './power-refusals.ts'
import { englishReportRefusal } from './report-refusals.ts'
import { englishRequestRefusal } from './request-refusals.ts'
import { englishSeatRefusal } from './seat-refusals.ts'

/** Every refusal, by the part of the foundation that it comes from. */
export function englishRefusal(refusal: Refusal, lookups: Lookups): Refused {
  switch (refusal.type) {
    case 'AlreadyDone':
    case 'NotSignedIn':
    case 'UnknownPerson':
    case 'WasErased':
    case 'OnlyOneself':
    case 'OnlyByOperator':
    case 'NotIntroduced':
    case 'AlreadyIntroduced':
    case 'UnknownGroup':
    case 'UnknownSeat':
    case 'UnknownMotion':
    case 'GroupIsDraft':
    case 'OnlyAtFounding':
    case 'OnlyByApplication':
    case 'NotByApplication':
    case 'NotEligible':
    case 'AlreadyHolds':
    case 'AlreadyApplied':
    case 'NoFreeSeat':
    case 'DoesNotHold':
    case 'MayNotLeave':
    case 'NobodyCanVote':
    case 'NotAPower':
    case 'OverLimit':
    case 'OtherCurrency':
    case 'NotGiven':
    case 'Reserved':
    case 'AmountNeeded':
    case 'NoVoteNeeded':
    case 'MayNotMove':
    case 'VoteOver':
    case 'NotInElectorate':
    case 'UnknownOption':
    case 'ReasonNeeded':
    case 'HasRecused':
    case 'RecusalForbidden':
      return englishPlainRefusal(refusal, lookups)
    case 'UnknownConsultation':
    case 'NothingAskedOfPublic':
    case 'WrongOptions':
    case 'BeingAsked':
    case 'TooLateToAsk':
    case 'NotYetOpenToAnswers':
    case 'ConsultationOver':
    case 'StillAnswering':
    case 'SummaryThere':
    case 'RunByOthers':
    case 'NotALaterClose':
    case 'AnnouncedThere':
    case 'NoSuchAnswer':
    case 'NotOwnAnswer':
    case 'AnsweredAlready':
    case 'TooManyAnswers':
    case 'UnknownPosition':
    case 'AllAnswersPublic':
    case 'NobodyToConfideIn':
    case 'NoSuchPassage':
    case 'NoMandate':
    case 'NoSuchPoint':
    case 'WhyNeeded':
    case 'NotAVersion':
    case 'PointsOpen':
    case 'NoSummaryYet':
      return englishConsultationRefusal(refusal, lookups)
    case 'NoSuchMeetings':
    case 'NoMeetingThen':
    case 'MeetingThatDay':
    case 'NotKeeperOfMeeting':
    case 'MeetingInThePast':
    case 'MeetingHasBegun':
    case 'MeetingNotBegun':
    case 'MeetingIsOver':
    case 'MeetingIsCancelled':
    case 'NothingMoved':
    case 'MayNotCome':
    case 'AttendsAlready':
    case 'RegretsSentAlready':
    case 'NoSuchAgendaItem':
    case 'NotYourAgendaItem':
    case 'AgendaIsFull':
    case 'NoMinutes':
    case 'MinutesApprovedAlready':
    case 'MinutesBeforeVote':
      return englishMeetingRefusal(refusal, lookups)
    case 'OverBudget':
    case 'FundNeeded':
    case 'UnknownFund':
    case 'UnknownLine':
    case 'NotTheirMoney':
    case 'NoBudget':
    case 'RateNeeded':
    case 'WrongRate':
    case 'OtherAmount':
    case 'WrongIndexValue':
    case 'UnknownIndex':
    case 'NotADay':
    case 'DayToCome':
    case 'NothingToPay':
    case 'MayNotKeepBooks':
    case 'UnknownPromise':
    case 'PromiseWaiting':
    case 'OverPromise':
    case 'ReportFirst':
    case 'MayNotAskForPayment':
    case 'MayNotRelease':
    case 'UnknownPayment':
    case 'PaymentOver':
    case 'MayNotApprove':
    case 'PartyToPayment':
    case 'ApprovedAlready':
    case 'NotYetApproved':
    case 'MayNotWithdrawPayment':
      return englishMoneyRefusal(refusal, lookups)
    case 'NoSuchRule':
    case 'SecretNotYet':
    case 'SubjectNeeded':
    case 'OptionsNeeded':
    case 'LengthOutside':
    case 'TooManyOpen':
    case 'NotAgainYet':
    case 'MoverNotYet':
    case 'NotOpenYet':
    case 'ClockStandsStill':
    case 'ClockRuns':
    case 'NeedsNoSupport':
    case 'MayNotSupport':
    case 'OwnMotion':
    case 'SupportsAlready':
    case 'OnlyTheMover':
    case 'TooEarly':
    case 'NotHeard':
    case 'NotAtMeeting':
    case 'VotesWereCast':
    case 'MayNotWithdraw':
    case 'MayNotCorrect':
    case 'NothingCorrected':
    case 'TextStays':
    case 'NoSuchReason':
    case 'MayNotHold':
    case 'HoldUsedUp':
    case 'MayNotNotePresence':
    case 'NoProxies':
    case 'ProxiesFull':
    case 'NoProxyOf':
    case 'VoteStays':
    case 'OtherBallot':
    case 'TooManyMarked':
    case 'NotTied':
    case 'NoCastingVote':
    case 'NoAppeal':
    case 'MayNotAppeal':
    case 'NotToLengthen':
    case 'UnknownEvent':
    case 'MayNotRecord':
    case 'UnknownFact':
    case 'NotOwnFact':
      return englishMotionRefusal(refusal, lookups)
    case 'ForbiddenMeanwhile':
    case 'OnlyMeanwhile':
    case 'ConditionNotMet':
    case 'GateClosed':
    case 'NoBand':
    case 'OverCeiling':
    case 'PowerNotNow':
    case 'NoSuchDecider':
    case 'NotDelegable':
    case 'RecipientNeeded':
    case 'GivenToItself':
    case 'TimeIsOver':
    case 'NothingToWithdraw':
    case 'NothingToConfirm':
    case 'GiftTakenBack':
    case 'EntryOfPowerNeeded':
    case 'OtherEntry':
    case 'NeededUnknown':
    case 'AskedTooLate':
    case 'NoAccountOwed':
    case 'AccountGivenBefore':
    case 'MayNotAccount':
      return englishPowerRefusal(refusal, lookups)
    case 'GroupLives':
    case 'HeldByRule':
    case 'NotSuchDays':
    case 'NotedAlready':
    case 'HasAddress':
      return englishHistoryRefusal(refusal, lookups)
    case 'NeverHeld':
    case 'NoSuchAccess':
    case 'AccessPassedAlready':
    case 'OnlyTheKeeper':
      return englishHandOverRefusal(refusal, lookups)
    case 'UnknownElection':
    case 'UnknownElectorate':
    case 'NotInThisPhase':
    case 'ElectionOver':
    case 'MayNotNominate':
    case 'MayNotSupportCandidate':
    case 'CannotStand':
    case 'NotACandidate':
    case 'SaidAlready':
    case 'NothingSaid':
    case 'UnknownQuestion':
    case 'NotOnRoll':
    case 'BallotStays':
    case 'BallotsLost':
    case 'WrongBallot':
    case 'NoBallotProxyOf':
    case 'TooManyProxies':
    case 'NotAskedAboutTie':
    case 'WrongTieChoice':
    case 'ElectionRuns':
    case 'CannotBeHeld':
      return englishElectionRefusal(refusal, lookups)
    case 'UnknownAnnouncement':
    case 'NoSuchChannel':
    case 'AnnouncementNeedsText':
    case 'NotToCorrect':
    case 'AnnouncedInThePast':
    case 'AnnouncementGone':
    case 'AnnouncementWasWithdrawn':
    case 'MayNotHandleAnnouncement':
    case 'NoSuchDelivery':
    case 'DeliveryNotOpen':
      return englishAnnouncementRefusal(refusal, lookups)
    case 'UnknownReport':
    case 'UnknownDuty':
    case 'NoReportAwaited':
    case 'MayNotReport':
    case 'ReportIs':
    case 'ReportBeforeApproval':
    case 'OnlyFigures':
    case 'NotInFigures':
      return englishReportRefusal(refusal, lookups)
    case 'NotAskedToConfirm':
    case 'RenewalAsked':
    case 'NotOnTrial':
    case 'OnlyAllRecalled':
    case 'NotToRecall':
    case 'RecallRuns':
    case 'RecallNotAgainYet':
    case 'VouchersNeeded':
    case 'NobodyVouches':
    case 'VouchesAlready':
    case 'MayNotVouch':
    case 'HasStatus':
    case 'StatusNotSo':
    case 'NobodyLetsOnto':
    case 'OnRollAlready':
    case 'RollAsked':
    case 'NotTheSubject':
    case 'AskedByCharter':
    case 'NoSuchDay':
      return englishKeepingRefusal(refusal, lookups)
    case 'GroupIsEnded':
    case 'GroupIsDormant':
    case 'GroupExists':
    case 'NotADraft':
    case 'NothingToRevive':
    case 'OnlyTheDrafter':
    case 'TooManyDrafts':
    case 'MustStandUnder':
    case 'CharterOfAnother':
    case 'CharterHasErrors':
    case 'CharterNeeded':
    case 'ChangeAwaited':
    case 'NothingChanges':
    case 'OneOptionNeeded':
    case 'MustState':
    case 'NeedsNotMet':
    case 'NoSuchOffer':
    case 'OfferedAlready':
    case 'NotByOffer':
    case 'GroupsStandBelow':
    case 'NothingToExtend':
    case 'ExtendedEnough':
    case 'NothingToKeep':
      return englishLifeRefusal(refusal, lookups)
    case 'SponsorsMissing':
    case 'NoSponsorsAsked':
    case 'MayNotSponsor':
    case 'SponsorsPersonAlready':
    case 'NotByInvitation':
    case 'OnlyByInvitation':
    case 'MayNotInvite':
    case 'InvitedAlready':
    case 'NotInvited':
    case 'InvitersMissing':
    case 'EntryNeeded':
    case 'UnknownCohort':
    case 'CohortFull':
    case 'NotProposed':
    case 'NotTheSame':
    case 'StaysVacant':
    case 'AlternatesNamedBy':
      return englishSeatRefusal(refusal, lookups)
    case 'WrongValue':
    case 'NothingRelated':
    case 'MayNotRelate':
    case 'UnknownRoll':
    case 'NoOptingIn':
    case 'NotEligibleBy':
    case 'TermLimitReached':
    case 'HoldsBarred':
    case 'SeatNotAgainYet':
    case 'LimitBroken':
    case 'NotByOwnWord':
    case 'NothingToRenew':
    case 'RenewTooEarly':
    case 'RenewedAlready':
    case 'NoticeGiven':
    case 'NoAlternates':
    case 'AlternatesFull':
    case 'UnknownStatus':
    case 'NotByStatement':
    case 'HasNotStatus':
    case 'NothingAsked':
      return englishPeopleRefusal(refusal, lookups)
    case 'NoRequests':
    case 'UnknownRequest':
    case 'MayNotAsk':
    case 'RequestLacks':
    case 'MoreThanCosts':
    case 'CannotBeAdded':
    case 'NotCovered':
    case 'ReportsOwed':
    case 'RequestOver':
    case 'AtTheVote':
    case 'OnlyTheApplicant':
    case 'OwnRequest':
    case 'NotAReviewer':
    case 'NotAChampion':
    case 'HasChampion':
    case 'ChampionNeeded':
    case 'HasInterest':
    case 'NotAsked':
    case 'HasAnswered':
    case 'StillDiscussed':
    case 'NotInPart':
    case 'ReasonForPart':
    case 'MoreThanAsked':
    case 'NothingGranted':
    case 'NotLess':
    case 'HasReported':
    case 'NoRequestDraft':
      return englishRequestRefusal(refusal, lookups)
  }
}
