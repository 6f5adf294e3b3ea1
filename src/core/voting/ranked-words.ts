import type { Name } from '../base/name.ts'
import { spoken } from '../base/name.ts'
import { listed, numberWord, quoted, sentence } from '../charter/explain/explain-wording.ts'
import type { Rule } from '../charter/structure/rule.ts'
import type { Defeat, Ranking, RankingStep } from './ranked.ts'

/** How ranked ballots came to their end, a sentence a step, in the order in which they were counted. */
export function rankingInWords(rule: Rule, { winners, steps }: Ranking): readonly string[] {
  const label = (name: Name) => quoted(rule.options.find((option) => option.name === name)?.label ?? spoken(name))
  const standard = rule.ballot?.kind === 'ranking' ? rule.ballot.standard : undefined
  const said = steps.map((step) => stepInWords(step, label, standard)).filter((words) => words !== undefined)
  const [winner, other] = winners
  const names = winners.map(label)
  const end =
    winner === undefined ? 'nothing wins' : other === undefined ? `${label(winner)} wins` : `${listed(names)} are even`
  return [...said, sentence(end)]
}

function stepInWords(step: RankingStep, label: (name: Name) => string, standard: Name | undefined): string | undefined {
  switch (step.kind) {
    case 'out': {
      const [option, against] = [label(step.option), standard === undefined ? 'the standard' : label(standard)]
      if (step.why === 'quorum') return sentence(`${option} is out: ${few(step.above)} it above ${against}`)
      return sentence(`${option} is out: ${step.above} rank it above ${against} and ${step.below} below`)
    }
    case 'defeats':
      if (step.defeats.length === 0) return undefined
      return sentence(step.defeats.map((defeat) => defeatInWords(defeat, label)).join(', '))
    case 'schwartz set':
      if (step.options.length < 2) return undefined
      return sentence(`nothing outside ${listed(step.options.map(label))} defeats any of them`)
    case 'dropped': {
      const dropped = step.defeats.map(({ winner, loser }) => `that of ${label(loser)} by ${label(winner)}`)
      return sentence(
        `the weakest of the defeats among them, ${listed(dropped)}, ${dropped.length === 1 ? 'is' : 'are'} dropped`,
      )
    }
  }
}

function few(count: number): string {
  if (count === 0) return 'nobody ranks'
  return count === 1 ? 'only one ranks' : `only ${numberWord(count)} rank`
}

function defeatInWords({ winner, loser, above, below }: Defeat, label: (name: Name) => string): string {
  return `${label(winner)} defeats ${label(loser)} by ${above} to ${below}`
}
