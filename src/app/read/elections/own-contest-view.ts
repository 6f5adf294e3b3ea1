import type { ContestRun } from '../../../core/foundation/elections/election-state.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import { permission, personRef, type Reader } from '../reader.ts'
import type { Permission, PersonRef } from '../views.ts'
import type { InContestOf } from './candidate-view.ts'

/** What the reader can do in a contest, and why not. */
export interface OwnContestView {
  /** Standing oneself. */
  readonly stand: Permission
  readonly nominate: Permission
  /** Whom one could nominate; undefined where they are too many to be listed. */
  readonly nominees?: readonly PersonRef[]
  /** Nominations that one has made and can take back. */
  readonly nominated: readonly PersonRef[]
  readonly accept: Permission
  readonly decline: Permission
  readonly withdraw: Permission
  readonly state: Permission
  readonly vote: Permission
  readonly proxy?: OwnProxyView
  /** Whose ballots one may cast besides one's own. */
  readonly votesFor: readonly PersonRef[]
  readonly settleTie: Permission
  /** What one has said about a tie. */
  readonly voice?: readonly PersonRef[]
}

export interface OwnProxyView {
  readonly given?: PersonRef
  readonly to: readonly PersonRef[]
}

/** Beyond so many, a list to choose from is of no use. */
const most_listed = 500

export function ownContestView(reader: Reader, contest: ContestRun, place: InContestOf): OwnContestView {
  const { person } = reader
  const may = (type: 'accept nomination' | 'decline nomination' | 'withdraw candidacy' | 'state candidacy') =>
    permission(reader, { type, ...place })
  const nominees = nomineesFor(reader, contest, place)
  const proxy = proxyFor(reader, contest, place)
  const voice = person === undefined ? undefined : contest.voices.get(person)
  return {
    stand: permission(reader, { type: 'nominate', ...place, ...(person !== undefined && { candidate: person }) }),
    nominate: permission(reader, { type: 'nominate', ...place }),
    ...(nominees !== undefined && { nominees }),
    nominated: [...contest.candidates]
      .filter(
        ([candidate]) =>
          permission(reader, { type: 'take back nomination', ...place, candidate }).refusal === undefined,
      )
      .map(([candidate]) => personRef(reader, candidate)),
    accept: may('accept nomination'),
    decline: may('decline nomination'),
    withdraw: may('withdraw candidacy'),
    state: may('state candidacy'),
    vote: permission(reader, { type: 'cast ballot', ...place }),
    ...(proxy !== undefined && { proxy }),
    votesFor: votersFor(reader, contest, place),
    settleTie: permission(reader, { type: 'settle tie', ...place }),
    ...(voice !== undefined && { voice: voice.map((one) => personRef(reader, one)) }),
  }
}

/** Everybody whom the reader may nominate besides themselves. */
function nomineesFor(reader: Reader, contest: ContestRun, place: InContestOf): readonly PersonRef[] | undefined {
  const { state } = reader.snapshot
  if (permission(reader, { type: 'nominate', ...place }).refusal !== undefined) return []
  const others = [...state.people.keys()].filter((id) => id !== reader.person && !contest.candidates.has(id))
  if (others.length > most_listed) return undefined
  return refs(
    reader,
    others.filter((candidate) => permission(reader, { type: 'nominate', ...place, candidate }).refusal === undefined),
  )
}

function proxyFor(reader: Reader, { proxies, voters }: ContestRun, place: InContestOf): OwnProxyView | undefined {
  const { person } = reader
  if (person === undefined) return undefined
  const given = proxies.get(person)
  const to = [...voters.keys()].filter(
    (other) => permission(reader, { type: 'give ballot proxy', ...place, to: other }).refusal === undefined,
  )
  if (given === undefined && to.length === 0) return undefined
  return { ...(given !== undefined && { given: personRef(reader, given) }), to: refs(reader, to) }
}

function votersFor(reader: Reader, { proxies }: ContestRun, place: InContestOf): readonly PersonRef[] {
  const from = [...proxies].filter(
    ([voter, to]) =>
      to === reader.person && permission(reader, { type: 'cast ballot', ...place, for: voter }).refusal === undefined,
  )
  return refs(
    reader,
    from.map(([voter]) => voter),
  )
}

function refs(reader: Reader, people: readonly PersonId[]): readonly PersonRef[] {
  return people.map((person) => personRef(reader, person))
}
