import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Electing } from '../../../core/charter/structure/election.ts'
import { defaultChoice } from '../../../core/foundation/elections/ballots/ballot-form.ts'
import { electingOf } from '../../../core/foundation/elections/electing-of.ts'
import type { BallotChoice, BallotContent } from '../../../core/foundation/elections/election-act.ts'
import type { ContestRun } from '../../../core/foundation/elections/election-state.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import type { MethodName } from '../../../core/tally/method-names.ts'
import { foundationRef, permission, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef, Permission, PersonRef } from '../views.ts'
import { type BallotForm, ballotFormView } from './ballot-form.ts'

import { type ElectionSummary, electionSummary } from './election-summary.ts'

/** A ballot for one voter: what can be marked, in the order in which they see it. */
export interface BallotView {
  readonly foundation: FoundationRef
  readonly election: ElectionSummary
  readonly electorate?: Name
  /** All electorates, where there are several. */
  readonly electorates: readonly Name[]
  readonly seats: number
  readonly method?: MethodName
  readonly form: BallotForm
  readonly choices: readonly ChoiceView[]
  readonly order: NonNullable<Electing['order']>
  readonly closes?: Instant
  readonly stays: boolean
  readonly mayVote: Permission
  /** For whom else the reader may vote, and for whom this ballot is. */
  readonly votesFor: readonly PersonRef[]
  readonly voter?: PersonRef
  /** What the voter has cast; nobody else is ever shown it. */
  readonly cast?: BallotContent
}

export type ChoiceView =
  | {
      readonly kind: 'candidate'
      readonly choice: BallotChoice
      readonly person: PersonRef
      readonly statement?: string
    }
  | { readonly kind: 'default'; readonly choice: BallotChoice; readonly name: string }

export interface AskedBallot {
  readonly number: number
  readonly electorate?: Name
  /** Whose ballot it is, where that is another whose proxy the reader has. */
  readonly for?: PersonId
}

/**
 * Undefined where there is no such contest. `digest` draws the order: that of the digests of election, voter and candidate together, so that it
 * is another for each voter and the same however often and wherever they look.
 */
export function ballotView(
  reader: Reader,
  asked: AskedBallot,
  digest: (text: string) => string,
  cast?: BallotContent,
): BallotView | undefined {
  const { number, electorate } = asked
  const run = reader.snapshot.state.elections.get(number)
  const contest = run?.contests.get(electorate ?? '')
  if (run === undefined || contest === undefined) return undefined
  const electing = electingOf(run.begun.rule, contest.contested.electorate)
  const place = { election: number, ...(electorate !== undefined && { electorate }) }
  const voter = asked.for ?? reader.person
  return {
    foundation: foundationRef(reader),
    election: electionSummary(reader, run),
    ...(electorate !== undefined && { electorate }),
    electorates: [...run.contests.keys()].filter((name) => name !== ''),
    seats: contest.contested.seats,
    ...(electing.method !== undefined && { method: electing.method.name }),
    form: ballotFormView(run, contest),
    choices: choicesFor(reader, contest, electing, (candidate) =>
      digest(`${number} ${electorate ?? ''} ${voter ?? ''} ${candidate}`),
    ),
    order: electing.order ?? 'random',
    ...(contest.closes !== undefined && { closes: contest.closes }),
    stays: electing.votesStay === true,
    mayVote: permission(reader, { type: 'cast ballot', ...place, ...(asked.for !== undefined && { for: asked.for }) }),
    votesFor: [...contest.proxies].flatMap(([from, to]) => (to === reader.person ? [personRef(reader, from)] : [])),
    ...(voter !== undefined && { voter: personRef(reader, voter) }),
    ...(cast !== undefined && { cast }),
  }
}

function choicesFor(
  reader: Reader,
  contest: ContestRun,
  { order = 'random', defaultOption }: Electing,
  drawn: (candidate: PersonId) => string,
): readonly ChoiceView[] {
  const candidates = contest.opened?.candidates ?? []
  const views = candidates.map((choice) => candidateChoice(reader, contest, choice))
  const key = ({ choice, person }: (typeof views)[number]): string => {
    switch (order) {
      case 'alphabetical':
        return person.name ?? ''
      case 'as nominated':
        return contest.candidates.get(choice)?.since ?? ''
      case 'random':
        return drawn(choice)
    }
  }
  const keyed = views.map((view) => ({ view, key: key(view) }))
  const sorted = keyed.toSorted((one, other) =>
    order === 'alphabetical'
      ? one.key.localeCompare(other.key, 'en')
      : one.key < other.key
        ? -1
        : one.key > other.key
          ? 1
          : 0,
  )
  return [
    ...sorted.map(({ view }) => view),
    ...(defaultOption === undefined
      ? []
      : [{ kind: 'default', choice: defaultChoice, name: defaultOption.name } as const]),
  ]
}

function candidateChoice(reader: Reader, contest: ContestRun, choice: PersonId) {
  const statement = contest.candidates.get(choice)?.statement
  const text = statement === undefined ? undefined : sealedText(reader, statement)
  return {
    kind: 'candidate',
    choice,
    person: personRef(reader, choice),
    ...(text !== undefined && { statement: text }),
  } as const
}
