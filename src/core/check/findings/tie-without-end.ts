import { spoken } from '../../base/name.ts'
import type { TieBreak } from '../../charter/structure/election.ts'
import type { TieStep } from '../../charter/structure/rule.ts'
import type { CharterCheck } from './check.ts'

/**
 * A tie that may last: of an election or of ranked options without a word on ties, or with none that settles it in every case.
 * A vote of yes and no needs none: what has no majority is lost.
 */
export const tieWithoutEnd: CharterCheck = ({ rules, elections = [] }, find) => {
  for (const { name, ballot, tie, outcomes, place } of rules) {
    const gap = tie === undefined ? undefined : gapInSteps(tie)
    if (gap !== undefined) find('tie-without-end', place, `A tie in a vote by "${spoken(name)}" ${gap}`)
    const isRanked =
      ballot?.kind === 'ranking' && tie === undefined && outcomes.some(({ when }) => when.kind === 'wins')
    if (isRanked) {
      const message = `Nothing says what ends a tie of the strongest options in a vote by "${spoken(name)}"`
      find('tie-without-end', place, message, { suggestion: 'tie: lot' })
    }
  }
  for (const { name, tie, method, electorates, place } of elections) {
    if (method?.name === 'lot') continue
    const gap =
      gapIn(tie) ?? electorates.map((part) => (part.tie.length === 0 ? undefined : gapIn(part.tie))).find(Boolean)
    if (gap === undefined) continue
    find('tie-without-end', place, `A tie in the election "${spoken(name)}" ${gap}`, { suggestion: 'tie: lot' })
  }
}

function gapInSteps(steps: readonly TieStep[]): string | undefined {
  const last = steps.at(-1)
  if (last?.kind !== 'casting vote') return undefined
  return `ends only by "${spoken(last.of.seat)}", and nobody breaks it while that seat is vacant; add "lost" or "lot" after it`
}

function gapIn(ties: readonly TieBreak[]): string | undefined {
  const last = ties.at(-1)
  if (last === undefined) return 'is ended by nothing that the charter says'
  switch (last.kind) {
    case 'lot':
      return undefined
    case 'agreement of the tied':
      return 'ends only if the tied agree; add "lot" after it'
    case 'the elected decide':
      return 'ends only if the elected agree; add "lot" after it'
    case 'earlier round':
    case 'head to head':
    case 'longest service':
    case 'shortest service':
    case 'rerun':
      return `may stand again after "${last.kind}"; add "lot" after it`
    case 'casting vote':
      return 'ends only by a casting vote, and nobody breaks it while that seat is vacant; add "lot" after it'
  }
}
