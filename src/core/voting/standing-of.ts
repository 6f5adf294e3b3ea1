import type { Outcome, Rule } from '../charter/structure/rule.ts'
import { formulaOf } from './condition.ts'
import { fewestVoices } from './fewest-voices.ts'
import { Forms } from './forms.ts'
import { any, type Formula } from './formula.ts'
import { furtherVoices } from './further-voice.ts'
import { verdictOf } from './outcome.ts'
import { type FewOptions, pluralityQuestions } from './plurality.ts'
import { explored } from './ranked-standing.ts'
import { spreadOut } from './spread.ts'
import type { Reachable, Standing, Tally } from './standing.ts'
import { verdictsOf } from './verdicts.ts'
import { type Asked, askedAbout, reachableBy } from './voice-question.ts'
import { missingVotes } from './voices.ts'

/**
 * Where a vote stands, exactly and for any size of electorate. A completion gives each missing voter one vote for any option,
 * silence, or (unless the rule forbids it) a recusal; only how many of each class do what matters, so it is a list of whole numbers
 * x ≥ 0 with Σ x ≤ missing for each class, and every condition compares linear forms of x. An outcome comes about where its verdict's
 * formula holds; the least Σ x of such a completion is a small exact integer programme (`fewestVoices`,
 * with the bound on the work, which the size of the electorate is not in).
 *
 * Of the completions that are equally short, the example has the fewest recusals, then prefers options in the order of the rule.
 * Where the strongest option wins, all but a few options fall out of what is asked (`pluralityQuestions`).
 * Rankings are gone through one by one where they are few (`explored`). A tally that cannot be (see `tallyFault`) is a defect and throws.
 */
export function standingOf(rule: Rule, tally: Tally): Standing {
  const verdict = verdictOf(rule, tally)
  const now = verdict.outcome
  const missing = missingVotes(tally)
  const start = { now, missing, ...(verdict.why !== undefined && { why: verdict.why }) }
  const here: Reachable = { outcome: now, further: 0, by: {}, recusals: 0 }
  if (missing === 0) return { ...start, certain: true, reachable: [here] }
  const others = rule.ballot?.kind === 'ranking' ? explored(rule, tally) : reachableOthers(rule, tally, now)
  if (others === undefined) return { ...start, certain: false, reachable: [here], unexplored: true }
  const reachable = outcomesOf(rule).flatMap((outcome): readonly Reachable[] => {
    if (isSame(outcome, now)) return [here]
    const found = others.find((other) => isSame(other.outcome, outcome))
    return found === undefined ? [] : [found]
  })
  return { ...start, certain: reachable.length === 1, reachable }
}

/** In the rule's order; what only a missing quorum or a tie brings stands last. */
function outcomesOf(rule: Rule): readonly Outcome[] {
  const outcomes = [...rule.outcomes]
  for (const { outcome } of verdictsOf(
    rule,
    () => never,
    () => false,
  )) {
    if (!outcomes.some((other) => isSame(other, outcome))) outcomes.push(outcome)
  }
  return outcomes
}

const never: Formula = { kind: 'known', holds: false }

function isSame(one: Outcome, other: Outcome): boolean {
  return one.name === other.name && one.is === other.is
}

function reachableOthers(rule: Rule, tally: Tally, now: Outcome): readonly Reachable[] | undefined {
  const reachable: Reachable[] = []
  const questions = pluralityQuestions(rule, tally) ?? questionsOf(rule, tally).map((asked): FewOptions => ({ asked }))
  for (const { asked, spread } of questions) {
    if (isSame(asked.outcome, now)) continue
    const found = fewestVoices(asked.question)
    if (found === 'given up') return undefined
    if (found === undefined) continue
    const reached = spreadOut(rule, tally, reachableBy(asked, found), spread)
    const index = reachable.findIndex(({ outcome }) => isSame(outcome, reached.outcome))
    const best = reachable[index]
    if (best === undefined) reachable.push(reached)
    else if (isSooner(reached, best)) reachable[index] = reached
  }
  return reachable
}

function isSooner(one: Reachable, other: Reachable): boolean {
  return one.further < other.further || (one.further === other.further && one.recusals < other.recusals)
}

/** What is asked about each outcome. Verdicts with the same outcome are one question. */
export function questionsOf(rule: Rule, tally: Tally): readonly Asked[] {
  const voices = furtherVoices(rule, tally)
  const forms = new Forms()
  const verdicts = verdictsOf(rule, (condition) => formulaOf(rule, tally, voices, forms, condition))
  const byOutcome = new Map<string, { readonly outcome: Outcome; readonly formulas: Formula[] }>()
  for (const { outcome, when } of verdicts) {
    const key = `${outcome.is} ${outcome.name}`
    const known = byOutcome.get(key)
    if (known === undefined) byOutcome.set(key, { outcome, formulas: [when] })
    else known.formulas.push(when)
  }
  const asked = askedAbout(rule, voices, forms.list)
  return [...byOutcome.values()].map(({ outcome, formulas }) => asked(outcome, any(formulas)))
}
