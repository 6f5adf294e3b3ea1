import { bestThiele } from './best-thiele.ts'
import type { CommitteeRule } from './committee-rule.ts'
import {
  equalShares,
  equalSharesAlone,
  equalSharesThenApprovals,
  equalSharesWithIncrements,
} from './equal-shares-committee.ts'
import { minimaxav } from './minimax-approval.ts'
import { monroe } from './monroe.ts'
import { enestroem, seqphragmen } from './phragmen.ts'
import { av, sav } from './separable.ts'
import { reverseThiele, sequentialThiele } from './sequential-thiele.ts'
import { halving, harmonic, oddHarmonic, once } from './thiele.ts'

/** The rules by the names that abcvoting gives them. */
export const committeeRules: ReadonlyMap<string, CommitteeRule> = new Map([
  ['av', av],
  ['sav', sav],
  ['pav', bestThiele(harmonic)],
  ['slav', bestThiele(oddHarmonic)],
  ['cc', bestThiele(once)],
  ['geom2', bestThiele(halving)],
  ['seqpav', sequentialThiele(harmonic)],
  ['revseqpav', reverseThiele(harmonic)],
  ['revseqcc', reverseThiele(once)],
  ['seqslav', sequentialThiele(oddHarmonic)],
  ['seqcc', sequentialThiele(once)],
  ['seqphragmen', seqphragmen],
  ['phragmen-enestroem', enestroem],
  ['monroe', monroe],
  ['minimaxav', minimaxav],
  ['equal-shares', equalShares],
  ['equal-shares-with-av-completion', equalSharesThenApprovals],
  ['equal-shares-with-increment-completion', equalSharesWithIncrements],
  ['equal-shares-without-completion', equalSharesAlone],
])
