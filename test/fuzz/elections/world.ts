import assert from 'node:assert/strict'
import { epochOf, type Instant, instantOf } from '../../../src/core/base/instant.ts'
import type { Act } from '../../../src/core/foundation/act.ts'
import type { ClockTools } from '../../../src/core/foundation/clock-tools.ts'
import { decide } from '../../../src/core/foundation/decide.ts'
import { ballotForm } from '../../../src/core/foundation/elections/ballots/ballot-form.ts'
import type { BallotContent } from '../../../src/core/foundation/elections/election-act.ts'
import type { ElectionRun } from '../../../src/core/foundation/elections/election-state.ts'
import type { Entry } from '../../../src/core/foundation/event.ts'
import { evolve } from '../../../src/core/foundation/evolve.ts'
import type { FoundationState } from '../../../src/core/foundation/state.ts'
import { nextDue } from '../../../src/core/foundation/tick.ts'
import { clockTools, digest, foundationOf } from '../../support/given.ts'
import type { Ask } from './arbitrary-asks.ts'
import { amended, type ElectingCharters } from './arbitrary-charters.ts'

export const holders = {
  'board.director': ['fay', 'gus'],
  'club.member': ['ada', 'bo', 'cy', 'di', 'el'],
  'club.chair': ['ada'],
}

/** So many entries come of the clock at one moment at most: a loop is found rather than waited for. */
const most_at_once = 400

/** A foundation with a box for its ballots, as the app keeps one: by whose they are. */
export function openWorld(charters: ElectingCharters) {
  const { state, library } = foundationOf({ board: charters.board, club: charters.club }, holders).begin()
  const versions = amended(charters).map((text) => ({ digest: digest(text), text }))
  library.add(versions)
  const box = new Map<string, Map<string, string>>()
  const urn = (election: number, electorate = '') => `${election}/${electorate}`
  const tools: ClockTools = {
    ...clockTools,
    ballots: (election, electorate) => ({
      kind: 'kept',
      ballots: [...(box.get(urn(election, electorate))?.values() ?? [])],
    }),
  }
  const entries: Entry[] = []
  const refused = new Set<string>()
  let now = state.last

  function keep(decided: {
    readonly entries: readonly Entry[]
    readonly documents: Parameters<typeof library.add>[0]
  }) {
    library.add(decided.documents)
    for (const entry of decided.entries) evolve(state, entry)
    entries.push(...decided.entries)
  }

  function passTime(until: Instant): void {
    let at = ''
    let together = 0
    for (let due = nextDue(state, until, tools); due !== undefined; due = nextDue(state, until, tools)) {
      together = state.last === at ? together + 1 : 0
      at = state.last
      assert.ok(together < most_at_once, `the clock goes on for ever at ${at}`)
      keep(due)
    }
  }

  function act(ask: Ask, looks: readonly number[] = []): void {
    const then = instantOf(epochOf(now) + ask.wait_ms)
    for (const look of looks) passTime(instantOf(Math.min(epochOf(then), epochOf(now) + look)))
    now = then
    passTime(now)
    const meant = meantBy(state, ask, versions)
    const actor = { kind: 'person', person: ask.by } as const
    const decided = decide(state, meant, { actor, at: now, act: `act-${state.size}`, ...clockTools })
    if (!decided.ok) {
      refused.add(decided.problem.type)
      return
    }
    keep(decided.value)
    const { ballot } = decided.value
    if (ballot === undefined) return
    const { election, electorate, owner, text } = ballot
    const own = box.get(urn(election, electorate)) ?? new Map<string, string>()
    box.set(urn(election, electorate), own.set(owner, text))
  }

  return {
    state,
    library,
    entries,
    refused,
    box,
    tools,
    act,
    passTime,
    get now() {
      return now
    },
  }
}

function meantBy(
  state: FoundationState,
  { act, by }: Ask,
  versions: readonly { readonly digest: string; readonly text: string }[],
): Act {
  if (act.type === 'amend') {
    const { digest: of, text } = versions[act.version] ?? { digest: '', text: '' }
    const document = { digest: of, bytes: Buffer.byteLength(text), type: 'text/markdown' } as const
    const action = { verb: 'amend', object: 'charter' }
    return { type: 'move', group: 'club', action, title: 'Otherwise', charter: { name: 'club', document } }
  }
  const run = [...state.elections.values()].at(-1)
  const election = run?.begun.election ?? 0
  if (act.type === 'go on') return goingOn(state, act, by)
  if (act.type === 'prefer') return preferring(run, act.order, by)
  if ('election' in act && typeof act.election === 'number') {
    if (!('electorate' in act) || run?.contests.has(act.electorate ?? '') !== false) return { ...act, election }
    const { electorate: _, ...whole } = act
    return { ...whole, election }
  }
  return 'motion' in act ? { ...act, motion: [...state.motions.keys()].at(-1) ?? 0 } : act
}

/** What brings an election on, from its beginning to its seats. */
function goingOn(
  state: FoundationState,
  { turn, order }: Extract<Ask['act'], { readonly type: 'go on' }>,
  by: string,
): Act {
  const run = [...state.elections.values()].at(-1)
  const open = [...state.open].at(turn % Math.max(1, state.open.size))
  if (open !== undefined && turn < 4) return { type: 'vote', motion: open, option: turn === 3 ? 'against' : 'for' }
  if (run === undefined || run.ended !== undefined) {
    return { type: 'move', group: 'club', action: { verb: 'open', object: 'election/council' }, title: 'Now' }
  }
  const all = [...run.contests.values()]
  const [contest] = all.slice(turn % Math.max(1, all.length))
  const electorate = contest?.contested.electorate
  const of = { election: run.begun.election, ...(electorate !== undefined && { electorate }) }
  if (contest?.closed?.result.kind === 'tied') {
    return { type: 'settle tie', ...of, chosen: contest.closed.result.among.slice(0, contest.closed.result.places) }
  }
  if (all.some(({ opened, closed }) => opened !== undefined && closed === undefined)) return preferring(run, order, by)
  const candidates = [...(contest?.candidates.keys() ?? [])]
  const candidate = candidates.at(turn % Math.max(1, candidates.length)) ?? by
  if (turn < 2) return { type: 'nominate', ...of, candidate: by }
  if (turn === 2) return { type: 'nominate', ...of, candidate: order[0] ?? by }
  if (turn === 3) return { type: 'accept nomination', ...of }
  return { type: 'support candidate', ...of, candidate }
}

function preferring(run: ElectionRun | undefined, order: readonly string[], by: string): Act {
  const contests = [...(run?.contests.values() ?? [])]
  const contest = contests.find(({ voters }) => voters.has(by)) ?? contests[0]
  const form = run && contest && ballotForm(run, contest)
  const electorate = contest?.contested.electorate
  const of = { election: run?.begun.election ?? 0, ...(electorate !== undefined && { electorate }) }
  const chosen = order.filter((one) => form?.choices.includes(one) === true).slice(0, form?.most ?? 0)
  return { type: 'cast ballot', ...of, ballot: contentOf(form?.kind ?? 'approvals', chosen) }
}

function contentOf(kind: BallotContent['kind'], order: readonly string[]): BallotContent {
  switch (kind) {
    case 'approvals':
      return { kind, approved: order }
    case 'ranking':
      return { kind, ranking: order.map((one) => [one]) }
    case 'scores':
      return { kind, scores: order.map((choice, place) => ({ choice, score: Math.max(0, 5 - place) })) }
  }
}
