import type { Method } from '../method.ts'
import { approval } from './approval.ts'
import { approvalCommittee } from './approval-committee.ts'
import { blocStar } from './bloc-star.ts'
import { condorcetIrv } from './condorcet-irv.ts'
import { copeland } from './copeland.ts'
import { debian } from './debian.ts'
import { irv } from './irv.ts'
import { limitedApproval } from './limited-approval.ts'
import { lot } from './lot.ts'
import { minimax } from './minimax.ts'
import { pbEqualShares } from './pb-equal-shares.ts'
import { pbGreedy } from './pb-greedy.ts'
import { plurality } from './plurality.ts'
import { rankedPairs } from './ranked-pairs.ts'
import { schulze } from './schulze.ts'
import { score } from './score.ts'
import { star } from './star.ts'
import { starPr } from './star-pr.ts'
import { stv } from './stv.ts'

/** Every method of counting, in the order in which the documents tell them. */
export const methods: readonly Method[] = [
  lot,
  plurality,
  limitedApproval,
  approval,
  score,
  star,
  blocStar,
  starPr,
  irv,
  stv,
  schulze,
  rankedPairs,
  minimax,
  copeland,
  condorcetIrv,
  debian,
  approvalCommittee,
  pbGreedy,
  pbEqualShares,
]
