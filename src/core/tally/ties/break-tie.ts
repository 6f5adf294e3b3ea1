import type { Contest } from '../contest.ts'
import type { Tied } from '../count.ts'
import { drawnAmong } from './drawn-among.ts'
import type { BrokenTie, OpenTie, Purpose, TieDecision, TieStep } from './tie.ts'

/** A tie as a count comes upon it. */
export interface TieAsked {
  readonly round: number
  readonly purpose: Purpose
  readonly among: readonly number[]
  /** How many of them are to be chosen, fewer than they are: the best to be elected or transferred, the worst to be excluded. */
  readonly places: number
}

/** What a method knows about the tied for a step: groups from the best to the worst, one group where it tells nothing. */
export type Evidence = Readonly<Partial<Record<TieStep, (among: readonly number[]) => readonly Tied[]>>>

/** Who was chosen, in the order in which they were, and each step that told some of them apart. */
export interface TieBroken {
  readonly chosen: readonly number[]
  readonly broken: readonly BrokenTie[]
  /** Where the last of them stays open: then fewer are chosen than were asked for. */
  readonly open?: OpenTie
}

/**
 * Breaks a tie by the steps of a chain in their order. A step that tells only some of them apart leaves the rest to itself, and then to
 * the next. `decision` is for those who would be elected alone: nobody agrees on an exclusion in the middle of a count.
 */
export function breakTie(
  contest: Contest,
  chain: readonly TieStep[],
  asked: TieAsked,
  evidence: Evidence = {},
): TieBroken {
  const { round, purpose, places } = asked
  const among = asked.among.toSorted((one, other) => one - other)
  for (const step of chain) {
    // Nothing that comes later is asked before people have said what they decide, be it nothing.
    if (step === 'decision' && purpose === 'elect' && decisionOn(contest, among) === undefined) break
    const groups = groupsBy(contest, step, { ...asked, among }, evidence)
    if (groups.length < 2) continue
    const { chosen, border } = taken(groups, places)
    const broken = { round, purpose, among, chosen: chosen.length > 0 ? chosen : border, by: step }
    const left = places - chosen.length
    if (left === 0) return { chosen, broken: [broken] }
    const rest = breakTie(contest, chain, { ...asked, among: border, places: left }, evidence)
    return { ...rest, chosen: [...chosen, ...rest.chosen], broken: [broken, ...rest.broken] }
  }
  const asksPeople = purpose === 'elect' && chain.includes('decision') && decisionOn(contest, among) === undefined
  const awaits = asksPeople ? 'decision' : 'lot'
  return { chosen: [], broken: [], open: { round, purpose, among, places, awaits } }
}

/** Whole groups as long as they fit, and the group of which only some do. */
function taken(groups: readonly Tied[], places: number): { readonly chosen: Tied; readonly border: Tied } {
  const chosen: number[] = []
  for (const group of groups) {
    if (chosen.length + group.length > places) return { chosen, border: group }
    chosen.push(...group)
  }
  return { chosen, border: [] }
}

/** From those who are chosen first to those who are last. */
function groupsBy(contest: Contest, step: TieStep, asked: TieAsked, evidence: Evidence): readonly Tied[] {
  switch (step) {
    case 'lot':
      return drawn(contest, asked)
    case 'decision':
      return decided(contest, asked)
    case 'latest-difference':
    case 'head-to-head':
    case 'score':
    case 'top-scores': {
      const groups = evidence[step]?.(asked.among) ?? []
      return asked.purpose === 'exclude' ? groups.toReversed() : groups
    }
  }
}

function drawn({ params: { lot } }: Contest, { purpose, among }: TieAsked): readonly Tied[] {
  const inOrder = drawnAmong(lot, among)?.map((candidate) => [candidate]) ?? []
  const takes = lot?.[purpose] ?? (purpose === 'exclude' ? 'last' : 'first')
  return takes === 'first' ? inOrder : inOrder.toReversed()
}

function decisionOn({ tieDecisions }: Contest, among: readonly number[]): TieDecision | undefined {
  return tieDecisions.find((one) => isSameSet(one.among, among))
}

function decided(contest: Contest, { purpose, among }: TieAsked): readonly Tied[] {
  if (purpose !== 'elect') return []
  const decision = decisionOn(contest, among)
  if (decision === undefined) return []
  const others = among.filter((candidate) => !decision.chosen.includes(candidate))
  return [...decision.chosen.map((candidate) => [candidate]), ...(others.length > 0 ? [others] : [])]
}

export function isSameSet(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member))
}
