import { blockedBySubject } from './blocked-by-subject.ts'
import { borrowedCycle } from './borrowed-cycle.ts'
import { canLoseLastVoter } from './can-lose-last-voter.ts'
import { cannotStart } from './cannot-start.ts'
import { channelNotReached } from './channel-not-reached.ts'
import type { CharterCheck, FoundationCheck } from './check.ts'
import { clockWithoutEnd } from './clock-without-end.ts'
import { countedTwoWays } from './counted-two-ways.ts'
import { electionFillsAnother } from './election-fills-another.ts'
import { exOfficioCycle } from './ex-officio-cycle.ts'
import { foundingNotPossible } from './founding-not-possible.ts'
import { giftNotBelow } from './gift-not-below.ts'
import { givesWhatItLacks } from './gives-what-it-lacks.ts'
import { hardToJudge } from './hard-to-judge.ts'
import { heldAlone } from './held-alone.ts'
import { heldByNobody } from './held-by-nobody.ts'
import { heldByTwo } from './held-by-two.ts'
import { limitCannotBeMet } from './limit-cannot-be-met.ts'
import { methodFillsNoSeats } from './method-fills-no-seats.ts'
import { minimumOverNumber } from './minimum-over-number.ts'
import { moreVotesLose } from './more-votes-lose.ts'
import { notYetCarriedOut } from './not-yet-carried-out.ts'
import { oneRoot } from './one-root.ts'
import { passesOnEmptyVote } from './passes-on-empty-vote.ts'
import { phasesOverlap } from './phases-overlap.ts'
import { powerNotHeld } from './power-not-held.ts'
import { quorumOverSeats } from './quorum-over-seats.ts'
import { recusalNotProvided } from './recusal-not-provided.ts'
import { referredInACircle } from './referred-in-a-circle.ts'
import { ruleNotUsed } from './rule-not-used.ts'
import { termsEndTogether } from './terms-end-together.ts'
import { tieWithoutEnd } from './tie-without-end.ts'
import { tooLarge } from './too-large.ts'
import { twoSayTheSame } from './two-say-the-same.ts'
import { underCycle } from './under-cycle.ts'
import { unreachableThreshold } from './unreachable-threshold.ts'
import { vacancyNotProvided } from './vacancy-not-provided.ts'
import { windowDoesNotFit } from './window-does-not-fit.ts'

// What is found in the finished structure, in the order in which it is looked for. What is found in reading stands with
// the readers. The code of each is the name of its file and of its page in docs/findings/.

export const partChecks: readonly CharterCheck[] = [
  hardToJudge,
  unreachableThreshold,
  quorumOverSeats,
  passesOnEmptyVote,
  moreVotesLose,
  tieWithoutEnd,
  clockWithoutEnd,
  referredInACircle,
  electionFillsAnother,
  methodFillsNoSeats,
  tooLarge,
  windowDoesNotFit,
  phasesOverlap,
]

export const charterChecks: readonly CharterCheck[] = [
  minimumOverNumber,
  twoSayTheSame,
  countedTwoWays,
  limitCannotBeMet,
  blockedBySubject,
  heldAlone,
  canLoseLastVoter,
  termsEndTogether,
  vacancyNotProvided,
  recusalNotProvided,
  channelNotReached,
  notYetCarriedOut,
]

export const foundationChecks: readonly FoundationCheck[] = [
  oneRoot,
  underCycle,
  borrowedCycle,
  exOfficioCycle,
  giftNotBelow,
  givesWhatItLacks,
  powerNotHeld,
  heldByTwo,
  heldByNobody,
  ruleNotUsed,
  cannotStart,
  foundingNotPossible,
]
