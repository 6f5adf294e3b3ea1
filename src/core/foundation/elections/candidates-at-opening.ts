import type { Electing, Nomination, Support } from '../../charter/structure/election.ts'
import type { PersonId } from '../event.ts'
import { isErased } from '../people/erasing.ts'
import { sharedValue } from '../people/facts/declared-value.ts'
import { actsAs } from '../seats/seats.ts'
import type { LeftOut } from './election-event.ts'
import type { CandidateState } from './election-state.ts'
import { fitnessOf } from './fitness.ts'
import type { InRun } from './may-in-election.ts'
import { supports, waysOf } from './may-stand.ts'

/** Who stands on the ballot, in the order of their identifiers, which tells nothing; and who does not, with why. */
export function candidatesAtOpening(
  within: InRun,
  electing: Electing,
): {
  readonly standing: readonly PersonId[]
  readonly leftOut: readonly { readonly candidate: PersonId; readonly why: LeftOut }[]
} {
  const judged = [...within.contest.candidates]
    .filter(([, { stands }]) => stands === 'nominated' || stands === 'accepted')
    .map(([candidate, known]) => ({ candidate, why: whyLeftOut(within, candidate, known, electing) }))
  return {
    standing: judged.flatMap(({ candidate, why }) => (why === undefined ? [candidate] : [])).toSorted(),
    leftOut: judged.flatMap(({ candidate, why }) => (why === undefined ? [] : [{ candidate, why }])),
  }
}

/** What keeps a nominee from the ballot as things stand; undefined when nothing does. */
export function whyLeftOut(
  within: InRun,
  candidate: PersonId,
  known: CandidateState,
  electing: Electing,
): LeftOut | undefined {
  if (isErased(within.state, candidate)) return 'erased'
  if (known.stands !== 'accepted') return 'not accepted'
  if (!waysOf(electing).some((way) => isNominated(within, candidate, known, way))) return 'too little support'
  if (
    electing.seconded !== undefined &&
    backersOf(within, known, electing, electing.seconded) < electing.seconded.count
  ) {
    return 'too little support'
  }
  return fitnessOf(within, candidate, electing)?.why ?? notQualified(within, candidate)
}

function isNominated(
  { state, at }: InRun,
  candidate: PersonId,
  { nominatedBy, nominatedIn }: CandidateState,
  way: Nomination,
): boolean {
  switch (way.kind) {
    case 'self':
      return nominatedBy.has(candidate)
    case 'another':
      return [...nominatedBy].some((one) => one !== candidate)
    case 'anyone':
      return nominatedBy.size > 0
    case 'by': {
      const { by, count } = way
      if (by.kind !== 'seat') return nominatedIn.size > 0
      return [...nominatedBy].filter((one) => actsAs(state, one, by.seat, at)).length >= count
    }
  }
}

/** Those who back somebody and whose word counts; of those who share what the charter names, one. */
export function backersOf(within: InRun, known: CandidateState, electing: Electing, { different }: Support): number {
  const { state, run, at } = within
  const backing = [...known.supporters].filter((one) => supports(within, one, electing))
  const value = (one: PersonId) =>
    (different === undefined ? undefined : sharedValue(state, one, different, at, run.begun.group)) ?? `person ${one}`
  return new Set(backing.map(value)).size
}

/** Every body that was asked and can answer must have found that they qualify; one that has not answered has not. */
function notQualified({ run, contest }: InRun, candidate: PersonId): LeftOut | undefined {
  if (run.begun.rule.qualification === undefined) return undefined
  const { electorate } = contest.contested
  const asked = run.asked.filter(
    ({ about, part }) =>
      about.kind === 'judge candidate' &&
      about.person === candidate &&
      about.electorate === electorate &&
      part !== undefined,
  )
  return asked.every(({ is }) => is === 'carried') ? undefined : 'not qualified'
}
