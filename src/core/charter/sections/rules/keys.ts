import type { Name } from '../../../base/name.ts'
import type { Part } from '../../reading/cursor.ts'
import type { Rule } from '../../structure/rule.ts'

/** The keys of a rule in the order in which they are best written. */
export const ruleKeys = [
  'as',
  'voters',
  'one ballot per',
  'moved by',
  'at most',
  'seconded by',
  'petition',
  'advice',
  'consultation',
  'discussion',
  'notice',
  'hearing',
  'ballot',
  'options',
  'abstaining',
  'scores',
  'objection',
  'standard',
  'quorum per option',
  'majority per option',
  'winner',
  'passes',
  'outcomes',
  'quorum',
  'without quorum',
  'tie',
  'recusal',
  'vacant count as',
  'missing count as',
  'open',
  'ends',
  'extended',
  'decided within',
  'closes early',
  'stands still while',
  'edited',
  'withdrawn by',
  'corrected by',
  'hold',
  'votes',
  'ballots',
  'proxies',
  'undecided',
  'takes effect',
  'ratified by',
  'appeal',
  'in effect meanwhile',
] as const
export type RuleKey = (typeof ruleKeys)[number]

/** "after vetoed", "after vetoed twice". */
export const ruleBeginnings = ['after '] as const

export type RulePart = Part<RuleKey>

/** What a rule is another form of: nothing, a rule that is at hand, or one of a charter that is not. */
export type Base = Rule | 'elsewhere' | undefined

/** What the conditions of a rule may speak of. The options are undefined where they stand in a charter that is not at hand. */
export interface Scope {
  readonly options: readonly Name[] | undefined
  readonly parameters: readonly Name[]
}

/** Whether the part has to say a key: what it is another form of says it otherwise. */
export function mustSay(base: Base): base is undefined {
  return base === undefined
}

export function ruleAtHand(base: Base): Rule | undefined {
  return base === 'elsewhere' ? undefined : base
}
