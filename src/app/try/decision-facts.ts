import { type Name, nameOf } from '../../core/base/name.ts'
import type { Motion } from '../../core/foundation/state.ts'
import { tallyOf } from '../../core/foundation/tally.ts'
import { inWords } from '../../core/voting/in-words.ts'
import { countOf } from '../../core/voting/voices.ts'
import { missingVotes, ballotsIn } from '../../core/voting/voices.ts'
import type { Standing, Tally } from '../../core/voting/standing.ts'
import { standingOf } from '../../core/voting/standing-of.ts'
import { ballotsIn, countOf, missingVotes } from '../../core/voting/voices.ts'
import { isMoment, spokenMoment } from './moment.ts'
import { typesOf } from './type-names.ts'

/** What can be expected of a decision, with what it means; docs/scenarios.md shows this table. */
export const facts = {
  state: '`open` or `closed`',
  outcome: 'the outcome by its name; while the vote is open, what it would be now',
  is: '`carried`, `lost` or `undecided`: what the outcome comes to',
  certain: '`yes` when no vote that is missing can change the outcome; a closed vote is certain',
  fewest: 'outcomes with the fewest further votes that bring each: 0 for the outcome now, `none` where it is out of reach',
  counts: 'options with the ballots for each',
  electorate: 'how many could vote at the opening',
  recused: 'how many left the vote',
  cast: 'how many ballots were given',
  missing: 'how many have neither voted nor left',
  opens: 'when the vote opened',
  closes: 'when it closed, or will',
  why: 'why it closed: `time`, `all have voted`, `certain`; `none` while it is open',
  clause: 'the clause of its rule, by title',
  words: 'a part of the sentences in which a person reads where the vote stands',
} as const satisfies Readonly<Record<string, string>>

export type FactName = keyof typeof facts

export const factNames = typesOf<FactName>(facts)

/** Facts that are several, by name. */
export const factsByName: readonly FactName[] = ['fewest', 'counts']

/** What is true of a decision: the text to compare with what was expected. */
export function foundFact(motion: Motion, fact: FactName, part: Name | undefined, zone: string): string {
  const { opened, closed } = motion
  const { rule } = opened
  const tally = tallyOf(motion)
  const standing = standingOf(rule, tally)
  switch (fact) {
    case 'state':
      return closed === undefined ? 'open' : 'closed'
    case 'outcome':
      return closed?.outcome ?? standing.now.name
    case 'is':
      return closed?.is ?? standing.now.is
    case 'certain':
      return closed !== undefined || standing.certain ? 'yes' : 'no'
    case 'fewest':
      return fewest(standing, part)
    case 'counts':
      return counted(motion, tally, part)
    case 'electorate':
      return String(tally.electorate)
    case 'recused':
      return String(tally.recused)
    case 'cast':
      return String(ballotsIn(tally))
    case 'missing':
      return String(missingVotes(tally))
    case 'opens':
      return spokenMoment(opened.opens, zone)
    case 'closes':
      return spokenMoment(closed?.at ?? opened.closes, zone)
    case 'why':
      return closed?.why ?? 'none'
    case 'clause':
      return rule.clause.title
    case 'words':
      return inWords(rule, tally, standing)
  }
}

/** Names are compared as names, a day with any moment of it, and sentences by a part of them. */
export function isAsExpected(motion: Motion, fact: FactName, expected: string, found: string, zone: string): boolean {
  switch (fact) {
    case 'opens':
      return isMoment(motion.opened.opens, expected, zone)
    case 'closes':
      return isMoment(motion.closed?.at ?? motion.opened.closes, expected, zone)
    case 'words':
      return plain(found).includes(plain(expected))
    case 'state':
    case 'outcome':
    case 'is':
    case 'certain':
    case 'fewest':
    case 'counts':
    case 'electorate':
    case 'recused':
    case 'cast':
    case 'missing':
    case 'why':
    case 'clause':
      return found === expected || (nameOf(found) ?? found) === (nameOf(expected) ?? expected)
  }
}

function fewest({ reachable }: Standing, outcome: Name | undefined): string {
  const found = reachable.find((candidate) => candidate.outcome.name === outcome)
  return found === undefined ? 'none' : String(found.further)
}

function counted({ opened }: Motion, { counts }: Tally, written: Name | undefined): string {
  const option = opened.rule.options.find(({ name, label }) => name === written || label === written)
  return option === undefined ? 'no such option' : String(countOf(counts, option.name))
}

function plain(text: string): string {
  return text.replaceAll('−', '-').replace(/[“”"]/g, '').toLowerCase()
}
