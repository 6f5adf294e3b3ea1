import { ok, type Result } from '../../base/result.ts'
import { castIn } from '../ballots/ballots.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault } from '../count.ts'
import { countContest } from '../count-contest.ts'
import { methods } from '../methods/all.ts'
import { standing } from '../methods/standing.ts'
import type { OpenTie } from '../ties/tie.ts'
import type { Composition } from './composition.ts'
import { type CapTie, type Fit, fitCap, type PassedOver } from './fit-cap.ts'
import { byStrength } from './strength.ts'
import { supportOf } from './support.ts'

/** Who has the seats by the ballots and by all that the election asks beside them. */
export type Composed =
  | Elected
  /** People are to say who has the last places, or a lot is to be drawn. */
  | { readonly kind: 'open'; readonly sure: readonly number[]; readonly tie: OpenTie | CapTie; readonly count: Count }
  | { readonly kind: 'no quorum' }
  | { readonly kind: 'default option'; readonly wins: 'rerun' | 'vacant'; readonly count: Count }
  | { readonly kind: 'no candidates' }

export interface Elected {
  readonly kind: 'elected'
  /** From the strongest on. */
  readonly elected: readonly number[]
  /** Those who stood and were not, from the strongest on, without those whom a cap keeps out: next in line. */
  readonly others: readonly number[]
  readonly passedOver: readonly PassedOver[]
  readonly count: Count
}

export function compose(contest: Contest, composition: Composition): Result<Composed, TallyFault> {
  const { quorum = 0, defaultOption } = composition
  if (standing(contest).every((one) => one === defaultOption?.candidate)) return ok({ kind: 'no candidates' })
  if (castIn(contest.ballots) < quorum) return ok({ kind: 'no quorum' })
  return counting(contest, composition, { barred: withoutSupport(contest, composition), passedOver: [] })
}

interface Without {
  readonly barred: readonly number[]
  readonly passedOver: readonly PassedOver[]
  /** All from the strongest on, as they stood before anybody was passed over. */
  readonly tally?: readonly number[]
}

/** Counts; and again, without whoever is one too many of an entity. */
function counting(contest: Contest, composition: Composition, without: Without): Result<Composed, TallyFault> {
  const { defaultOption, cap } = composition
  const counted = countContest(withIneligible(contest, without))
  if (!counted.ok) return counted
  const count = counted.value
  const { open, order } = count
  if (open !== undefined) return ok({ kind: 'open', sure: count.elected, tie: open, count })

  const limit = defaultOption?.candidate ?? -1
  const isWon = count.elected.includes(limit)
  if (isWon && defaultOption?.wins === 'rerun') return ok({ kind: 'default option', wins: 'rerun', count })
  const strongest = byStrength(contest, count)
  const { tally = strongest } = without
  // Where candidates have an order, nobody below the default option is elected; else it has one seat of them.
  const above = order === undefined || limit === -1 ? strongest : strongest.slice(0, strongest.indexOf(limit))
  const elected = above.filter((one) => count.elected.includes(one) && one !== limit)
  if (isWon && elected.length === 0) return ok({ kind: 'default option', wins: 'vacant', count })

  const out = isOut(without)
  const others = above.filter((one) => !elected.includes(one) && one !== limit && !out(one))
  const fit: Fit =
    cap === undefined ? { kind: 'fits', elected, others, out: [] } : fitCap(contest, cap, { elected, others })
  switch (fit.kind) {
    case 'open':
      return ok({ kind: 'open', sure: elected.filter((one) => !fit.tie.among.includes(one)), tie: fit.tie, count })
    case 'count again':
      return counting(contest, composition, { ...without, tally, passedOver: [...without.passedOver, ...fit.without] })
    case 'fits': {
      const passedOver = [...without.passedOver, ...fit.out]
      const composed: Elected = { kind: 'elected', elected: fit.elected, others: fit.others, passedOver, count }
      return ok(
        cap?.repair.includes('requalify if seats stay empty') === true
          ? requalified(contest, composed, tally)
          : composed,
      )
    }
  }
}

/** Seats that would stay empty are for those who were passed over, "in the rank order of their vote tally" (PEP 772). */
function requalified({ seats }: Contest, composed: Elected, tally: readonly number[]): Elected {
  const { elected, passedOver } = composed
  const again = passedOver
    .toSorted((one, other) => tally.indexOf(one.candidate) - tally.indexOf(other.candidate))
    .slice(0, Math.max(0, seats - elected.length))
  return {
    ...composed,
    elected: [...elected, ...again.map(({ candidate }) => candidate)],
    passedOver: passedOver.filter((one) => !again.includes(one)),
  }
}

function isOut({ barred, passedOver }: Without): (candidate: number) => boolean {
  return (candidate) => barred.includes(candidate) || passedOver.some((one) => one.candidate === candidate)
}

/** Who cannot take a seat is counted all the same where the method has a way for it, and else as if they did not stand. */
function withIneligible(contest: Contest, without: Without): Contest {
  const { params, withdrawn, candidates } = contest
  const out = [...candidates.keys()].filter(isOut(without))
  if (out.length === 0) return contest
  const counts = methods.find(({ name }) => name === contest.method)?.params.includes('ineligible') === true
  if (!counts) return { ...contest, withdrawn: [...new Set([...withdrawn, ...out])] }
  return { ...contest, params: { ...params, ineligible: [...new Set([...(params.ineligible ?? []), ...out])] } }
}

function withoutSupport(contest: Contest, { support: least, defaultOption }: Composition): readonly number[] {
  if (least === undefined) return []
  const support = supportOf(contest, defaultOption?.candidate)
  return standing(contest).filter((one) => one !== defaultOption?.candidate && (support[one] ?? 0) < least)
}
