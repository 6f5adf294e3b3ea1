import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Contest } from '../../contest.ts'
import type { Count, TallyFault, Tied } from '../../count.ts'
import type { DefeatStrength, ParamName } from '../../params/params.ts'
import type { Round } from '../../round.ts'
import { electInOrder } from '../elect-in-order.ts'
import { standing } from '../standing.ts'
import { headToHead } from './head-to-head.ts'
import { type Pairwise, pairwiseOf, pairwiseRound } from './pairwise.ts'

/** A method that makes an order out of how strong the defeats are. */
export interface ByStrength {
  /** The ways of measuring that mean something here; the first is that of the method's source. */
  readonly strengths: readonly DefeatStrength[]
  readonly rank: (pairwise: Pairwise, among: readonly number[], strength: DefeatStrength) => Ranked
}

export interface Ranked {
  readonly order: readonly Tied[]
  /** How it came about. */
  readonly round: Round
}

/** The words of the vocabulary that mean something to them all. */
export const strengthParams: readonly ParamName[] = [
  'rule',
  'defeatStrength',
  'variants',
  'unranked',
  'unmarked',
  'overvote',
  'ties',
  'lot',
  'ineligible',
]

/** Elects by the strength that the contest names, or the first of its variants, and ranks by each variant that it asks for. */
export function countByStrength(contest: Contest, { strengths, rank }: ByStrength): Result<Count, TallyFault> {
  const { defeatStrength, variants } = contest.params
  const main = defeatStrength ?? variants?.[0] ?? strengths[0] ?? 'winning-votes'
  const asked = [main, ...(variants ?? []).filter((strength) => strength !== main)]
  const unknown = asked.find((strength) => !strengths.includes(strength))
  if (unknown !== undefined) {
    return refuse({
      type: 'WrongParam',
      param: unknown === defeatStrength ? 'defeatStrength' : 'variants',
      value: unknown,
    })
  }
  const pairwise = pairwiseOf(contest)
  const ranked = asked.map((strength) => ({ strength, ...rank(pairwise, standing(contest), strength) }))
  const order = ranked[0]?.order ?? []
  const rounds = [pairwiseRound(pairwise), ...ranked.map(({ round }) => round)]
  const orders = variants?.map((strength) => ({
    strength,
    order: ranked.find((one) => one.strength === strength)?.order ?? [],
  }))
  const elected = electInOrder(contest, { order, round: rounds.length, evidence: headToHead(pairwise) })
  return ok({ ...elected, order, ...(orders !== undefined && { variants: orders }), rounds })
}
