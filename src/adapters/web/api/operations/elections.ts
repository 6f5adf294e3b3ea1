import { hash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { ballotView } from '../../../../app/read/elections/ballot-view.ts'
import { comingElections } from '../../../../app/read/elections/coming-elections.ts'
import { electionRollView } from '../../../../app/read/elections/election-roll-view.ts'
import { electionSummary as summaryView } from '../../../../app/read/elections/election-summary.ts'
import { electionView } from '../../../../app/read/elections/election-view.ts'
import { rollSummary } from '../../../../app/read/elections/roll-summary.ts'
import { personRef as personView, type Reader } from '../../../../app/read/reader.ts'
import type { Name } from '../../../../core/base/name.ts'
import { ballotOwner } from '../../../../core/foundation/elections/ballot-owner.ts'
import { ballotOf } from '../../../../core/foundation/elections/ballots/ballot-text.ts'
import { openContests } from '../../../../core/foundation/elections/open-contests.ts'
import { listOf, personRef } from '../answers/common.ts'
import {
  comingElection,
  comingElectionOf,
  election,
  electionOf,
  electionSummary,
  electionSummaryOf,
} from '../answers/election.ts'
import { ownContestOf, ownElection, rollVoter, rollVoterOf } from '../answers/own-election.ts'
import { listQuery, partOf } from '../cursor.ts'
import { wholeNumber } from '../parameters.ts'
import { type Asked, reading } from '../reading.ts'

const electionParams = z.object({ number: wholeNumber(1).openapi({ example: 2 }) })
const inElectorate = z.object({
  electorate: z.string().max(80).optional().describe('Of several electorates, in whose vote.'),
})

type AskedElection = Asked<z.output<typeof electionParams>, object>

export const listElections = reading({
  id: 'listElections',
  path: '/{foundation}/elections',
  params: z.object({}),
  query: listQuery.extend({
    stage: z.enum(['running', 'over']).optional().describe('Only those that run, or are over.'),
    group: z.string().max(80).optional().describe('Only those of this group.'),
  }),
  answer: listOf(electionSummary, 'ElectionList'),
  load: ({ reader, query }) => {
    const runs = [...reader.snapshot.state.elections.values()]
    const part = partOf(
      runs,
      ({ begun }) => begun.election,
      query,
      ({ begun, ended }) =>
        (query.stage === undefined || query.stage === (ended === undefined ? 'running' : 'over')) &&
        (query.group === undefined || query.group === begun.group),
    )
    return part && { items: part.items.map((run) => electionSummaryOf(summaryView(reader, run))), next: part.next }
  },
})

export const listComingElections = reading({
  id: 'listComingElections',
  path: '/{foundation}/coming-elections',
  params: z.object({}),
  query: z.object({}),
  answer: z.object({ items: z.array(comingElection) }).openapi('ComingElectionList'),
  load: ({ reader }) => ({ items: comingElections(reader).map(comingElectionOf) }),
})

export const readElection = reading({
  id: 'readElection',
  path: '/{foundation}/elections/{number}',
  params: electionParams,
  query: z.object({}),
  answer: election,
  changes: async (asked) => JSON.stringify([...(await castIn(asked))]),
  load: async (asked) => {
    const view = electionView(asked.reader, asked.params.number)
    return view && electionOf(view, await castIn(asked), asked.lookups)
  },
})

/** How many have voted, by electorate; of a former day nobody knows any more. */
async function castIn({ reader, running, params, isFormer }: AskedElection): Promise<ReadonlyMap<Name, number>> {
  if (isFormer) return new Map()
  const open = openContests(reader.snapshot.state).filter((one) => one.election === params.number)
  return new Map(
    await Promise.all(open.map(async (urn) => [urn.electorate ?? '', await running.ballots.count(urn)] as const)),
  )
}

export const listRoll = reading({
  id: 'listRoll',
  path: '/{foundation}/elections/{number}/roll',
  params: electionParams,
  query: listQuery,
  answer: listOf(rollVoter, 'RollVoterList'),
  load: ({ reader, params, query }) => {
    const view = electionRollView(reader, params.number)
    const all = view?.contests.flatMap((contest) => contest.voters.map((voter) => rollVoterOf(contest, voter)))
    const part = all && partOf(all, ({ electorate, person }) => `${electorate ?? ''} ${person.id}`.trim(), query)
    return part && { items: [...part.items], next: part.next }
  },
})

export const readBundle = reading({
  id: 'readBundle',
  path: '/{foundation}/elections/{number}/bundle',
  params: electionParams,
  query: inElectorate,
  answer: z
    .object({
      digest: z.string(),
      text: z.string().describe('The document as it is, so that it has this digest.'),
      candidates: z.array(personRef).describe('Whom its identifiers mean.'),
    })
    .openapi('Bundle'),
  load: ({ reader, params, query: { electorate = '' } }) => {
    const contest = reader.snapshot.state.elections.get(params.number)?.contests.get(electorate)
    const bundle = contest?.closed?.bundle
    return (
      bundle && {
        digest: bundle.digest,
        text: reader.snapshot.text(bundle.digest),
        candidates: standing(reader, contest),
      }
    )
  },
})

function standing(
  reader: Reader,
  { opened }: { readonly opened: { readonly candidates: readonly string[] } | undefined },
) {
  return (opened?.candidates ?? []).map((person) => personView(reader, person))
}

export const readOwnElection = reading({
  id: 'readOwnElection',
  path: '/{foundation}/me/elections/{number}',
  params: electionParams,
  query: z.object({}),
  answer: ownElection,
  isPersonal: true,
  changes: async (asked) => JSON.stringify([...(await ownBallots(asked))]),
  load: async (asked) => {
    const { reader, params, lookups } = asked
    const run = reader.snapshot.state.elections.get(params.number)
    if (run === undefined) return undefined
    const texts = await ownBallots(asked)
    const contests = [...run.contests].flatMap(([name, contest]) => {
      const of = { number: params.number, ...(name !== '' && { electorate: name }) }
      const text = texts.get(name)
      const cast = text === undefined ? undefined : ballotOf(text)
      const view = ballotView(reader, of, (order) => hash('sha256', order), cast)
      const roll = rollSummary(reader, run, contest)
      return view === undefined ? [] : [ownContestOf({ group: run.begun.group, roll, view }, lookups)]
    })
    return { election: params.number, contests }
  },
})

/** What the person has in the boxes that are open, by electorate. */
async function ownBallots({ reader, running, params }: AskedElection): Promise<ReadonlyMap<Name, string>> {
  const { person = '', snapshot } = reader
  const open = openContests(snapshot.state).filter(
    ({ election: number, contest }) => number === params.number && contest.voters.has(person),
  )
  const found = await Promise.all(
    open.map(async (urn) => {
      const text = await running.ballots.own(urn, ballotOwner(urn.contest, person))
      return text === undefined ? [] : [[urn.electorate ?? '', text] as const]
    }),
  )
  return new Map(found.flat())
}
