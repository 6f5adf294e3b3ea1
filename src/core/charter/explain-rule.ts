import { spokenDuration } from '../base/duration.ts'
import { spoken } from '../base/name.ts'
import { ballotWords, doesVote, explainCondition } from './explain-condition.ts'
import {
  alone,
  anyHolderWords,
  hasOneHolderAt,
  holdersWords,
  listed,
  numberWord,
  quoted,
  type Surroundings,
  sentence,
} from './explain-wording.ts'
import type { Option, Outcome, Recusal, Rule } from './rule.ts'

/** A rule in sentences, made from its structure: what carries, how long it is open, who votes, and who may open a vote. */
export function explainRule(rule: Rule, among: Surroundings = alone): readonly string[] {
  return [
    ...outcomes(rule),
    sentence(window(rule)),
    sentence(`${whoVotes(rule, among)}`),
    sentence(ballot(rule.options)),
    ...reasons(rule.options),
    sentence(movers(rule, among)),
    recusal[rule.recusal],
  ]
}

function outcomes({ outcomes: all, options }: Rule): readonly string[] {
  const [first, second] = all
  const plain = all.length === 2 && first?.name === 'carried' && second?.name === 'lost'
  if (plain && second.when.kind === 'otherwise') {
    return [sentence(`carried when ${explainCondition(first.when, options)}`)]
  }
  return all.map((outcome, index) => namedOutcome(outcome, index, options))
}

function namedOutcome({ name, is, when }: Outcome, index: number, options: readonly Option[]): string {
  const outcome = `${quoted(spoken(name))}`
  const then = `the motion is then ${is}`
  if (when.kind === 'otherwise') {
    return sentence(index === 0 ? `the outcome is always ${outcome}; ${then}` : `otherwise it is ${outcome}; ${then}`)
  }
  const lead = index === 0 ? 'the outcome is' : 'failing that, it is'
  return sentence(`${lead} ${outcome} when ${explainCondition(when, options)}; ${then}`)
}

function window({ open, closesEarly }: Rule): string {
  const length = spokenDuration(open)
  switch (closesEarly) {
    case 'never':
      return `open for the whole of ${length}`
    case 'when all have voted':
      return `open for ${length}, or until all have voted`
    case 'when certain':
      return `open for ${length}, or until the outcome is certain`
  }
}

function whoVotes({ voters, clause, withoutSubject }: Rule, among: Surroundings): string {
  const [first] = voters
  if (first === undefined) return 'nobody votes'
  const who = listed(voters.map((seat) => holdersWords(seat, clause.group, among)))
  const verb = voters.length === 1 && hasOneHolderAt(first, among) ? 'votes' : 'vote'
  return `${who} ${verb}${withoutSubject ? ', except the person whom the vote is about' : ''}`
}

function ballot(options: readonly Option[]): string {
  const labels = options.map(({ label }) => ballotWords(label))
  const [only] = labels
  if (labels.length === 1 && only !== undefined) return `the only vote there is to cast is ${only}`
  return `a vote is ${listed(labels, 'or')}${scoring(options)}`
}

/** Labels that are figures and count as much as they say are added up without another word. */
function scoring(options: readonly Option[]): string {
  const scored = options.filter(({ score }) => score !== 0)
  if (scored.length === 0) return ''
  if (options.every(({ label, score }) => Number(label) === score)) return '; the score is their sum'
  const each = scored.map(({ label, score }) => `${ballotWords(label)} counts ${signed(score)}`)
  return `; in the score ${listed(each)}`
}

function signed(score: number): string {
  return score < 0 ? `minus ${numberWord(-score)}` : numberWord(score)
}

function reasons(options: readonly Option[]): readonly string[] {
  const needing = options.filter(({ needsReason }) => needsReason).map(({ name }) => name)
  return needing.length === 0 ? [] : [sentence(`whoever ${doesVote(needing, options)} gives a reason`)]
}

function movers({ movedBy, voters, clause }: Rule, among: Surroundings): string {
  if (movedBy === 'anyone') return 'anyone may open a vote'
  const seats = movedBy ?? voters
  return `${listed(
    seats.map((seat) => anyHolderWords(seat, clause.group, among)),
    'or',
  )} may open a vote`
}

const recusal: Readonly<Record<Recusal, string>> = {
  'leaves the base': 'Whoever steps out of a vote is no longer counted among the voters.',
  'counts as abstain': 'Whoever steps out of a vote counts as abstaining.',
  forbidden: 'Nobody may step out of a vote.',
}
