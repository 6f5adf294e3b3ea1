import type { Instant } from '../../../base/instant.ts'
import type { Deciding } from '../../../charter/structure/charter.ts'
import type { TieBreak } from '../../../charter/structure/election.ts'
import type { PersonId } from '../../event.ts'
import { isErased } from '../../people/erasing.ts'
import { wayOfDeciding } from '../../rule-of.ts'
import { acting } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import { electingOf } from '../electing-of.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'

/** Who is asked about a tie, and how many of them must say the same. */
export interface TieAsked {
  readonly by: 'agreement of the tied' | 'agreement of the affected' | 'the elected decide' | 'casting vote'
  readonly people: readonly PersonId[]
  readonly needs: number
}

/** Those who are asked about the tie of a contest now; undefined where it has none. */
export function tieAsked(
  state: FoundationState,
  run: ElectionRun,
  { closed, contested }: ContestRun,
  at: Instant,
): TieAsked | undefined {
  const result = closed?.result
  if (result?.kind !== 'tied') return undefined
  if (result.cap === true) return byAgreement(state, result.among, 'agreement of the affected')
  const step = electingOf(run.begun.rule, contested.electorate).tie[result.step]
  return step && askedAt(state, step, result, at)
}

/** Whom a step of the charter's chain asks; undefined where it asks nobody, or there is nobody to ask. */
export function askedAt(
  state: FoundationState,
  step: TieBreak,
  { sure, among }: { readonly sure: readonly PersonId[]; readonly among: readonly PersonId[] },
  at: Instant,
): TieAsked | undefined {
  switch (step.kind) {
    case 'agreement of the tied':
      return byAgreement(state, among, step.kind)
    case 'the elected decide': {
      const people = sure.filter((person) => !isErased(state, person))
      return people.length === 0 ? undefined : { by: step.kind, people, needs: Math.floor(people.length / 2) + 1 }
    }
    case 'casting vote': {
      const people = castersOf(state, step.of, at)
      // Whoever holds the one seat alone; of a body more than half of it.
      const needs = step.of.kind === 'seat' ? 1 : Math.floor(people.length / 2) + 1
      return people.length === 0 ? undefined : { by: step.kind, people, needs }
    }
    case 'lot':
    case 'earlier round':
    case 'head to head':
    case 'longest service':
    case 'shortest service':
    case 'rerun':
      return undefined
  }
}

function byAgreement(
  state: FoundationState,
  among: readonly PersonId[],
  by: 'agreement of the tied' | 'agreement of the affected',
): TieAsked | undefined {
  // Nobody agrees for whoever cannot be asked any more.
  return among.some((person) => isErased(state, person)) ? undefined : { by, people: among, needs: among.length }
}

function castersOf(state: FoundationState, of: Deciding, at: Instant): readonly PersonId[] {
  if (of.kind === 'seat') return acting(state, of.seat, at).map(({ person }) => person)
  const way = wayOfDeciding(state, of)
  if (way?.kind !== 'rule') return []
  return [...new Set(way.rule.voters.flatMap((seat) => acting(state, seat, at).map(({ person }) => person)))]
}

/** What those who are asked agree on; undefined as long as too few of them say the same. */
export function saidOfTie({ people, needs }: TieAsked, { voices }: ContestRun): readonly PersonId[] | undefined {
  const said = people.flatMap((person) => {
    const chosen = voices.get(person)
    return chosen === undefined ? [] : [chosen.toSorted()]
  })
  const alike = Map.groupBy(said, (chosen) => chosen.join(' ')).values()
  return alike.find((same) => same.length >= needs)?.[0]
}
