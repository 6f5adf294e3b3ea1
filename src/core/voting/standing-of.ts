import type { Outcome, Rule } from '../charter/rule.ts'
import { formulaOf } from './condition.ts'
import { fewestVoices, type Question } from './fewest-voices.ts'
import { Forms } from './forms.ts'
import { all, type Formula, known, not } from './formula.ts'
import { type FurtherVoice, furtherVoices } from './further-voice.ts'
import { missingVotes } from './missing-votes.ts'
import { lastOutcome, outcomeOf } from './outcome.ts'
import type { Reachable, Standing, Tally } from './standing.ts'

/**
 * Where a vote stands, exactly and for any size of electorate. A completion gives each missing voter one vote for any option,
 * silence, or (unless the rule forbids it) a recusal; only how many do what matters, so it is a list of whole numbers
 * x ≥ 0 with Σ x ≤ missing, and every condition compares linear forms of x. Outcome j comes about where its condition holds
 * and those before it do not; the least Σ x of such a completion is a small exact integer programme (`fewestVoices`,
 * with the bound on the work, which the size of the electorate is not in).
 *
 * Of the completions that are equally short, the example has the fewest recusals, then prefers options in the order of the rule.
 * A tally that cannot be (see `tallyFault`) is a defect and throws.
 */
export function standingOf(rule: Rule, tally: Tally): Standing {
  const now = outcomeOf(rule, tally)
  const missing = missingVotes(tally)
  const others = missing === 0 ? new Map<Outcome, Reachable>() : reachableOthers(rule, tally, now)
  const reachable = rule.outcomes.flatMap((outcome): readonly Reachable[] => {
    if (outcome === now) return [{ outcome, further: 0, by: {}, recusals: 0 }]
    const found = others.get(outcome)
    return found === undefined ? [] : [found]
  })
  return { now, missing, certain: reachable.length === 1, reachable }
}

function reachableOthers(rule: Rule, tally: Tally, now: Outcome): ReadonlyMap<Outcome, Reachable> {
  const voices = furtherVoices(rule)
  const others = new Map<Outcome, Reachable>()
  const { kinds, questions } = questionsOf(rule, tally)
  for (const [outcome, question] of questions) {
    if (outcome === now) continue
    const found = fewestVoices(question)
    if (found !== undefined) others.set(outcome, reachableBy(outcome, found, kinds, voices))
  }
  return others
}

/** What is asked about each outcome, over the kinds of voice that matter: indices into those of `furtherVoices`. */
export function questionsOf(
  rule: Rule,
  tally: Tally,
): { readonly kinds: readonly number[]; readonly questions: ReadonlyMap<Outcome, Question> } {
  const voices = furtherVoices(rule)
  const forms = new Forms()
  const formulas = firstToHold(rule, (outcome) => formulaOf(rule, tally, voices, forms, outcome.when))
  const kinds = distinctKinds(forms.list, voices)
  const missing = missingVotes(tally)
  const questions = [...formulas].map(
    ([outcome, formula]) => [outcome, questionOf(formula, forms.list, kinds, voices, missing)] as const,
  )
  return { kinds, questions: new Map(questions) }
}

/** For each outcome: that its condition holds and none before it does; the last one holds where no other does. */
function firstToHold(rule: Rule, whenOf: (outcome: Outcome) => Formula): ReadonlyMap<Outcome, Formula> {
  const last = lastOutcome(rule)
  const formulas = new Map<Outcome, Formula>()
  const earlier: Formula[] = []
  for (const outcome of rule.outcomes) {
    const when = outcome === last ? known(true) : whenOf(outcome)
    formulas.set(outcome, all([...earlier, when]))
    earlier.push(not(when))
  }
  return formulas
}

/** Of kinds of voice that every condition weighs alike the first is enough, and none of those that no condition weighs. */
function distinctKinds(forms: readonly (readonly bigint[])[], voices: readonly FurtherVoice[]): readonly number[] {
  const columns = voices.map((_, kind) => forms.map((form) => form[kind] ?? 0n))
  const keys = columns.map((column) => column.join(' '))
  return keys.flatMap((key, kind) => {
    const counts = columns[kind]?.some((slope) => slope !== 0n) === true
    return counts && keys.indexOf(key) === kind ? [kind] : []
  })
}

/** Costs are weighed so that one voice more outweighs any recusals, and one recusal any order of the options. */
function questionOf(
  formula: Formula,
  forms: readonly (readonly bigint[])[],
  kinds: readonly number[],
  voices: readonly FurtherVoice[],
  missing: number,
): Question {
  const most = BigInt(missing)
  const ofRecusal = most * BigInt(voices.length) + 1n
  const ofAny = most * ofRecusal + 1n
  return {
    formula,
    forms: forms.map((form) => kinds.map((kind) => form[kind] ?? 0n)),
    costs: kinds.map((kind) => ofAny + (voices[kind]?.kind === 'recusal' ? ofRecusal : BigInt(kind))),
    most,
  }
}

function reachableBy(
  outcome: Outcome,
  found: readonly bigint[],
  kinds: readonly number[],
  voices: readonly FurtherVoice[],
): Reachable {
  const by: Record<string, number> = {}
  let recusals = 0
  let further = 0
  for (const [index, kind] of kinds.entries()) {
    const count = Number(found[index] ?? 0n)
    const voice = voices[kind]
    if (voice === undefined || count === 0) continue
    further += count
    if (voice.kind === 'recusal') recusals += count
    else by[voice.option] = count
  }
  return { outcome, further, by, recusals }
}
