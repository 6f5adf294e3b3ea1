import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { durationIn, oneOf, optional, type Part, type Reading, wordsOf, yesNoIn } from '../reading/cursor.ts'
import { listIn, seatsIn } from '../reading/forms.ts'
import { otherNamed } from '../reading/names.ts'
import { said } from '../reading/said.ts'
import type { Electing } from '../structure/election.ts'
import { choicesIn, defaultOptionIn, proxiesIn } from './ballots.ts'
import { methodIn } from './methods.ts'
import { nominationsIn, supportIn } from './nominations.ts'
import { phraseIn } from './phrases.ts'
import { heldSeatNamed } from './seat-bars.ts'
import { seatCountIn } from './seat-counts.ts'
import { thresholdIn } from './thresholds.ts'
import { tieBreaksIn, withoutQuorumIn } from './ties.ts'
import { votersIn } from './voters.ts'

export const electingKeys = [
  'voters',
  'seats',
  'method',
  'choices',
  'nominated by',
  'seconded by',
  'endorsed by',
  'eligible',
  'eligible if',
  'barred',
  'barred if',
  'quorum',
  'without quorum',
  'elected when',
  'tie',
  'default option',
  'order',
  'secret',
  'votes',
  'proxies',
  'one ballot per',
  'unopposed',
  'term',
] as const
export type Key = (typeof electingKeys)[number]

/** What an election says of its voting, or one of its electorates for itself. */
export function electingOf(reading: Reading, part: Part<Key>): Electing {
  return {
    ...whoVotes(reading, part),
    ...countOf(reading, part),
    ...candidatesOf(reading, part),
    ...ballotOf(reading, part),
  }
}

function whoVotes(reading: Reading, part: Part<Key>): Pick<Electing, 'voters' | 'ballotPer' | 'proxies'> {
  const voters = optional(part, 'voters', (tree, what) => votersIn(reading, tree, what))
  const proxies = optional(part, 'proxies', (tree, what) => proxiesIn(reading, tree, what))
  const ballotPer = optional(part, 'one ballot per', (tree, what) => {
    const node = phraseIn(reading, tree, what)
    return node === undefined ? undefined : otherNamed(reading, wordsOf(reading.report, node), what, 'facts')
  })
  return {
    ...said(voters, (voters) => ({ voters })),
    ...said(proxies, (proxies) => ({ proxies })),
    ...said(ballotPer, (ballotPer) => ({ ballotPer })),
  }
}

type Count = 'seats' | 'method' | 'quorum' | 'withoutQuorum' | 'electedWhen' | 'tie' | 'term' | 'unopposed'

function countOf(reading: Reading, part: Part<Key>): Pick<Electing, Count> {
  const seats = optional(part, 'seats', (tree, what) => seatCountIn(reading, tree, what))
  const method = optional(part, 'method', (tree, what) => methodIn(reading, tree, what))
  const quorum = optional(part, 'quorum', (tree, what) => thresholdIn(reading, tree, what))
  const withoutQuorum = optional(part, 'without quorum', (tree, what) => withoutQuorumIn(reading, tree, what))
  const electedWhen = optional(part, 'elected when', (tree, what) => thresholdIn(reading, tree, what))
  const tie = optional(part, 'tie', (tree, what) => tieBreaksIn(reading, tree, what))
  const term = optional(part, 'term', (tree, what) => durationIn(reading, tree, what))
  const unopposed = optional(part, 'unopposed', (tree, what) =>
    oneOf<'elected' | 'vote'>(reading, tree, what, ['elected', 'vote']),
  )
  return {
    ...said(seats, (seats) => ({ seats })),
    ...said(method, (method) => ({ method })),
    ...said(quorum, (quorum) => ({ quorum })),
    ...said(withoutQuorum, (withoutQuorum) => ({ withoutQuorum })),
    ...said(electedWhen, (electedWhen) => ({ electedWhen })),
    tie: tie ?? [],
    ...said(term, (term) => ({ term })),
    ...said(unopposed, (unopposed) => ({ unopposed })),
  }
}

type Candidates = 'nominated' | 'seconded' | 'eligible' | 'eligibleIf' | 'barred' | 'barredIf'

function candidatesOf(reading: Reading, part: Part<Key>): Pick<Electing, Candidates> {
  const nominated = optional(part, 'nominated by', (tree, what) => nominationsIn(reading, tree, what))
  const seconded = optional(part, 'seconded by', (tree, what) => supportIn(reading, tree, what))
  const endorsed = optional(part, 'endorsed by', (tree, what) => supportIn(reading, tree, what))
  if (seconded !== undefined && endorsed !== undefined) {
    const message = '"seconded by" and "endorsed by" are two words for the same; say one of them'
    reading.report.find('said-twice', part.field('endorsed by')?.at ?? part.at, message)
  }
  const eligible = optional(part, 'eligible', (tree, what) => seatsIn(reading, tree, what))
  const eligibleIf = optional(part, 'eligible if', (tree, what) => factConditionIn(reading, tree, what))
  const barred = optional(part, 'barred', (tree, what) => listIn(reading, tree, what, heldSeatNamed))
  const barredIf = optional(part, 'barred if', (tree, what) => factConditionIn(reading, tree, what))
  return {
    nominated: nominated ?? [],
    ...said(seconded ?? endorsed, (support) => ({ seconded: support })),
    eligible: eligible ?? [],
    ...said(eligibleIf, (eligibleIf) => ({ eligibleIf })),
    barred: barred ?? [],
    ...said(barredIf, (barredIf) => ({ barredIf })),
  }
}

type Ballot = 'choices' | 'defaultOption' | 'order' | 'secret' | 'votesStay'

function ballotOf(reading: Reading, part: Part<Key>): Pick<Electing, Ballot> {
  const choices = optional(part, 'choices', (tree, what) => choicesIn(reading, tree, what))
  const defaultOption = optional(part, 'default option', (tree, what) => defaultOptionIn(reading, tree, what))
  const order = optional(part, 'order', (tree, what) =>
    oneOf<'random' | 'alphabetical' | 'as nominated'>(reading, tree, what, ['random', 'alphabetical', 'as nominated']),
  )
  const secret = optional(part, 'secret', (tree, what) => yesNoIn(reading, tree, what))
  const votes = optional(part, 'votes', (tree, what) =>
    oneOf<'may be changed' | 'stay'>(reading, tree, what, ['may be changed', 'stay']),
  )
  return {
    ...said(choices, (choices) => ({ choices })),
    ...said(defaultOption, (defaultOption) => ({ defaultOption })),
    ...said(order, (order) => ({ order })),
    ...said(secret, (secret) => ({ secret })),
    ...said(votes, (votes) => ({ votesStay: votes === 'stay' })),
  }
}
