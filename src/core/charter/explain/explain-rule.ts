import { type Name, spoken } from '../../base/name.ts'
import type { Option, Outcome, Recusal, Rule, TableRow } from '../structure/rule.ts'
import { explainCondition } from './explain-condition.ts'
import { aftermathSentences } from './explain-rule-aftermath.ts'
import { ballotSentences } from './explain-rule-ballot.ts'
import { countSentences } from './explain-rule-count.ts'
import { startSentences } from './explain-rule-start.ts'
import { windowSentences } from './explain-rule-window.ts'
import { alone, quoted, type Surroundings, sentence } from './explain-wording.ts'

/** Whose rule it is, and what is known of other groups. */
interface Near {
  readonly own: Name
  readonly among: Surroundings
}

/** A rule in sentences, made from its structure: what carries, how long it is open, who votes, who may open a vote, what follows. */
export function explainRule(rule: Rule, among: Surroundings = alone): readonly string[] {
  return [
    ...parameter(rule),
    ...outcomes(rule, { own: rule.clause.group, among }),
    ...countSentences(rule, among),
    ...windowSentences(rule, among),
    ...ballotSentences(rule, among),
    ...startSentences(rule, among),
    recusal[rule.recusal],
    ...aftermathSentences(rule, among),
  ]
}

function parameter({ parameter: name, name: rule }: Rule): readonly string[] {
  if (name === undefined) return []
  const use = `${spoken(rule)}(2/3)`
  return [
    sentence(
      `it takes a number or a share for ${quoted(spoken(name))} where it is used, as ${quoted(use)}, and decides nothing without`,
    ),
  ]
}

function outcomes({ outcomes: all, options, table, ballot, winner }: Rule, near: Near): readonly string[] {
  if (ballot?.kind === 'ranking' || winner !== undefined) return []
  if (table !== undefined) return table.map((row, index) => tableRow(row, index, options, near))
  const [first, second] = all
  const plain = all.length === 2 && first?.name === 'carried' && second?.name === 'lost'
  if (plain && second.when.kind === 'otherwise') {
    return [sentence(`carried when ${explainCondition(first.when, options, near)}`)]
  }
  return all.map((outcome, index) => namedOutcome(outcome, index, options, near))
}

function tableRow({ when, does }: TableRow, index: number, options: readonly Option[], near: Near): string {
  const lead =
    when === undefined
      ? 'otherwise'
      : `${index === 0 ? '' : 'failing that, '}when ${explainCondition(when, options, near)},`
  if (does === 'carried' || does === 'lost') return sentence(`${lead} it is ${does}`)
  return sentence(`${lead} it is carried when ${explainCondition(does, options, near)}, and lost otherwise`)
}

function namedOutcome({ name, is, when }: Outcome, index: number, options: readonly Option[], near: Near): string {
  const outcome = `${quoted(spoken(name))}`
  const then = is === 'undecided' ? 'nothing is then decided' : `the motion is then ${is}`
  if (when.kind === 'otherwise') {
    return sentence(index === 0 ? `the outcome is always ${outcome}; ${then}` : `otherwise it is ${outcome}; ${then}`)
  }
  const lead = index === 0 ? 'the outcome is' : 'failing that, it is'
  return sentence(`${lead} ${outcome} when ${explainCondition(when, options, near)}; ${then}`)
}

const recusal: Readonly<Record<Recusal, string>> = {
  'leaves the base': 'Whoever steps out of a vote is no longer counted among the voters.',
  'counts as abstain': 'Whoever steps out of a vote counts as abstaining.',
  forbidden: 'Nobody may step out of a vote.',
}
