import { spoken } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import { alone, type Surroundings } from '../charter/explain/explain-wording.ts'
import type { ClauseRef } from '../charter/structure/charter.ts'
import type { Outcome, Rule } from '../charter/structure/rule.ts'
import { type FixedNumber, imaginedTally } from './imagined-tally.ts'
import { inWords } from './in-words.ts'
import { saidVotes } from './said-votes.ts'
import type { Standing, Tally } from './standing.ts'
import { standingOf } from './standing-of.ts'
import { whyOf } from './why.ts'
import { whyInWords } from './why-words.ts'
import { withImagined } from './with-proposed.ts'

/** What a rule makes of an imagined vote: its outcome if it closed now, and what further votes could still do. */
export interface Simulation {
  /** "carried", "lost" or "undecided" for a rule with `passes`; else the outcome's own name, as "no action". */
  readonly outcome: string
  readonly is: Outcome['is']
  readonly certain: boolean
  /** By outcome that can still come about, the fewest further votes that bring it: 0 for the outcome now. */
  readonly fewest: Readonly<Record<string, number>>
  /** How many have neither voted nor recused themselves. */
  readonly missing: number
  /** Where the vote stands, as its page says it. */
  readonly words: string
  /** What decided, with the numbers. */
  readonly why: readonly string[]
  readonly clause: ClauseRef
  readonly tally: Tally
}

/**
 * @param words "yes=3", "no=1", "voters=7", "yes from chair=1", "a > b: 2"; the problem is one sentence about one of them
 * @param among the charters that know how seats are held, for the sentences
 */
export function simulate(
  rule: Rule,
  words: readonly string[],
  fixed: FixedNumber,
  among: Surroundings = alone,
): Result<Simulation, string> {
  const asked = withImagined(rule, words)
  const said = saidVotes(asked, words)
  if (!said.ok) return refuse(said.problem)
  const tally = imaginedTally(asked, said.value, fixed)
  return tally.ok ? ok(simulation(asked, tally.value, among)) : refuse(tally.problem)
}

export function simulation(rule: Rule, tally: Tally, among: Surroundings = alone): Simulation {
  const standing = standingOf(rule, tally)
  return {
    outcome: spoken(standing.now.name),
    is: standing.now.is,
    certain: standing.certain,
    fewest: fewest(standing),
    missing: standing.missing,
    words: inWords(rule, tally, standing),
    why: whyInWords(rule, whyOf(rule, tally), among),
    clause: rule.clause,
    tally,
  }
}

function fewest({ reachable }: Standing): Readonly<Record<string, number>> {
  return Object.fromEntries(reachable.map(({ outcome, further }) => [spoken(outcome.name), further]))
}
