import type { Electing, TieBreak } from '../../../charter/structure/election.ts'
import type { Method } from '../../../charter/structure/election-method.ts'
import type { TieStep } from '../../../tally/ties/tie.ts'
import { kindOf, usualMaxScore } from '../ballots/ballot-form.ts'

/** A charter's method and what it says of ties in the words of the count, as plain data that `core/tally/params` reads. */
export function contestParams(
  method: Method,
  { tie }: Pick<Electing, 'tie'>,
  size: ContestSize,
): Readonly<Record<string, unknown>> {
  const said = Object.entries(method.options).map(([option, value]) => paramOf(method, option, value))
  return {
    ...usualParams(method, size),
    ...Object.fromEntries(said),
    ...(tie.length > 0 && { ties: tieChain(tie) }),
  }
}

export interface ContestSize {
  /** How many have a ballot. */
  readonly voters: number
  /** How many stand on the ballot, the default option among them. */
  readonly options: number
  readonly defaultOption: number | undefined
}

/** Words that a method needs and a charter does not have to say. */
function usualParams(
  { name }: Method,
  { voters, options, defaultOption }: ContestSize,
): Readonly<Record<string, unknown>> {
  if (kindOf(name) === 'scores') return { maxScore: usualMaxScore }
  if (name !== 'debian' || defaultOption === undefined) return {}
  // Debian Constitution, A.5: a quorum of developers, and each option defeats the default one by a simple majority.
  return {
    defaultOption,
    majorities: Array.from({ length: options }, (_, option) => (option === defaultOption ? null : 1)),
    majority: 'strictly-more-than-ratio',
    developers: voters,
    quorum: 'three-halves-root-of-developers',
  }
}

function paramOf({ name }: Method, option: string, value: string): readonly [string, unknown] {
  const param = option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  if (param === 'rule' && name === 'approval-committee') return ['rules', [value]]
  if (value === 'yes' || value === 'no') return [param, value === 'yes']
  // An amount stays as it is written.
  if (param === 'omega') return [param, value]
  return [param, /^\d+(\.\d+)?$/.test(value) ? Number(value) : value]
}

/**
 * The chain of a charter as the count knows it. Everything that people or the record say of the tied is one step, at the place of the first of
 * them; a lot ends every chain.
 */
export function tieChain(tie: readonly TieBreak[]): readonly TieStep[] {
  return [...new Set([...tie.map(stepOf), 'lot' as const])]
}

function stepOf({ kind }: TieBreak): TieStep {
  switch (kind) {
    case 'earlier round':
      return 'latest-difference'
    case 'head to head':
      return 'head-to-head'
    case 'lot':
      return 'lot'
    case 'agreement of the tied':
    case 'the elected decide':
    case 'casting vote':
    case 'longest service':
    case 'shortest service':
    case 'rerun':
      return 'decision'
  }
}
