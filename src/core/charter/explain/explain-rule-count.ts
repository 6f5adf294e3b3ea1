import { type Name, spoken } from '../../base/name.ts'
import type { Quorum, Ranking, Rule, TieStep, Winner } from '../structure/rule.ts'
import { explainCondition, explainExpression } from './explain-condition.ts'
import { anyHolderWords, numberWord, quoted, type Surroundings, sentence } from './explain-wording.ts'

/** What wins where ballots rank, what makes the count valid, and what ties and silence do to it. */
export function countSentences(rule: Rule, among: Surroundings): readonly string[] {
  const { quorum, tie, options, vacantCountAs, missingCountAs, ballot, winner, clause } = rule
  return [
    ...(ballot?.kind === 'ranking' ? rankingSentences(ballot, rule) : []),
    ...(winner === undefined ? [] : winnerSentences(rule, winner, among)),
    ...(quorum === undefined
      ? []
      : [
          sentence(
            `the vote counts only when ${explainCondition(quorum.needs, options, { own: clause.group, among })}; otherwise ${withoutQuorum[quorum.without]}`,
          ),
        ]),
    ...(tie === undefined
      ? []
      : [
          sentence(
            `in a tie of the two strongest options ${tie.map((step) => tieStep(step, clause.group, among)).join(', failing that ')}`,
          ),
        ]),
    ...(vacantCountAs === undefined
      ? []
      : [sentence(`a vacant seat counts as a vote ${optionWords(rule, vacantCountAs)}`)]),
    ...(missingCountAs === undefined
      ? []
      : [sentence(`at the close, whoever has not voted counts as a vote ${optionWords(rule, missingCountAs)}`)]),
  ]
}

const withoutQuorum: Readonly<Record<Quorum['without'], string>> = {
  undecided: 'nothing is decided',
  lost: 'the motion is lost',
  extend: 'the vote goes on once more for as long as it was open, and then decides nothing',
}

function rankingSentences(
  { standard, quorum, ratio, ratios = [], proposed }: Ranking,
  { outcomes, options }: Rule,
): readonly string[] {
  const measure = standard === undefined ? '' : quoted(spoken(standard))
  const winner = outcomes.some(({ is }) => is === 'carried') || proposed
  return [
    sentence(
      standard === undefined
        ? 'the option that more rank above each other one than below it is the outcome'
        : `the option that more rank above each other one than below it is the outcome; when that is ${measure}, the motion is lost`,
    ),
    'Where options defeat each other in a circle, the weakest defeats are dropped until one option is left (Debian’s method).',
    ...(winner && standard !== undefined
      ? [
          ...ratios.map((own) =>
            sentence(aboveWords(own.ratio, measure, `an option whose name begins with ${quoted(spoken(own.begins))}`)),
          ),
          sentence(aboveWords(ratio, measure, ratios.length > 0 ? 'any other option' : 'an option')),
        ]
      : []),
    ...(quorum === undefined || standard === undefined
      ? []
      : [
          sentence(
            `an option stays in only when at least ${explainExpression(quorum, options)} rank it above ${measure}`,
          ),
        ]),
  ]
}

function winnerSentences({ options, tie, clause }: Rule, winner: Winner, among: Surroundings): readonly string[] {
  const { standard, needs } = winner
  const outcome = 'the option that has more votes than every other is the outcome'
  const lost = standard === undefined ? '' : `; when that is ${quoted(spoken(standard))}, the motion is lost`
  const least =
    needs === undefined
      ? ''
      : `${needs.relation === '>' ? 'more than' : 'at least'} ${explainExpression(needs.than, options, { own: clause.group, among })}`
  const none = [
    ...(least === '' ? [] : ['has so many']),
    ...(tie === undefined ? ['has more than every other'] : ['has a vote']),
  ]
  return [
    sentence(`${outcome}${lost}`),
    ...(least === '' ? [] : [sentence(`to win it needs ${least}`)]),
    sentence(`when no option ${none.join(', or none ')}, nothing is decided`),
  ]
}

function aboveWords(ratio: Ranking['ratio'], measure: string, which: string): string {
  const { numerator, denominator } = ratio ?? { numerator: 1, denominator: 1 }
  if (numerator === denominator) return `${which} stays in only when more rank it above ${measure} than below it`
  const times = denominator === 1 ? `${numberWord(numerator)} times` : `${numerator}/${denominator} times`
  return `${which} stays in only when at least ${times} as many rank it above ${measure} as below it, and more do`
}

function tieStep(step: TieStep, own: Name, among: Surroundings): string {
  switch (step.kind) {
    case 'casting vote':
      return `the casting vote of ${anyHolderWords(step.of, own, among)} decides`
    case 'lot':
      return 'the lot decides'
    case 'carried':
    case 'lost':
      return `the motion is ${step.kind}`
    case 'undecided':
      return 'nothing is decided'
  }
}

function optionWords({ options }: Rule, name: string): string {
  const label = options.find((option) => option.name === name)?.label ?? spoken(name)
  return `${/^[a-z]/i.test(label) ? quoted(label) : label}`
}
