import { cannotStart } from './cannot-start.ts'
import type { CharterCheck, FoundationCheck } from './check.ts'
import { exOfficioCycle } from './ex-officio-cycle.ts'
import { foundingNotPossible } from './founding-not-possible.ts'
import { giftNotBelow } from './gift-not-below.ts'
import { givesWhatItLacks } from './gives-what-it-lacks.ts'
import { hardToJudge } from './hard-to-judge.ts'
import { heldAlone } from './held-alone.ts'
import { minimumOverNumber } from './minimum-over-number.ts'
import { oneRoot } from './one-root.ts'
import { passesOnEmptyVote } from './passes-on-empty-vote.ts'
import { powerNotHeld } from './power-not-held.ts'
import { ruleNotUsed } from './rule-not-used.ts'
import { twoSayTheSame } from './two-say-the-same.ts'
import { underCycle } from './under-cycle.ts'
import { unreachableThreshold } from './unreachable-threshold.ts'

// What is found in the finished structure, in the order in which it is looked for. What is found in reading stands with
// the readers. The code of each is the name of its file and of its page in docs/findings/.

export const partChecks: readonly CharterCheck[] = [hardToJudge, unreachableThreshold, passesOnEmptyVote]

export const charterChecks: readonly CharterCheck[] = [minimumOverNumber, twoSayTheSame, heldAlone]

export const foundationChecks: readonly FoundationCheck[] = [
  oneRoot,
  underCycle,
  exOfficioCycle,
  giftNotBelow,
  givesWhatItLacks,
  powerNotHeld,
  ruleNotUsed,
  cannotStart,
  foundingNotPossible,
]
