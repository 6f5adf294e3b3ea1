// What holds however an election goes, whatever anybody asks for. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, clockTools, foundationOf } from '../../../../test/support/given.ts'
import type { OpenLibrary } from '../../../app/running/library.ts'
import { epochOf, type Instant, instantOf } from '../../base/instant.ts'
import type { Act } from '../act.ts'
import type { ClockTools } from '../clock-tools.ts'
import { decide } from '../decide.ts'
import type { Entry } from '../event.ts'
import { evolve } from '../evolve.ts'
import { incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { nextDue } from '../tick.ts'

const club = charterOf(
  'club',
  `
facts: { employer: { declared by: holder } }
seats:
  member: { filled by: roll }
  chair: { number: 1, filled by: own word, may leave: any time }
  council: { number: 1, filled by: election, term: 1 year, may leave: any time, vacancy: by-election within 3 months }
rules:
  vote: { voters: chair, options: [for, against], passes: for > 0, open: 3 days, closes early: when certain }
elections:
  council:
    fills: council
    voters: { of: member, approved by: vote }
    method: approval
    every: year
    on: 1 March
    held when: council < 1
    called by: chair
    nominated by: [self, another]
    seconded by: 1 of voters
    unopposed: elected
    tie: lot
    phases: { nominations: 2 weeks, questions: 1 week, vote: 1 week }
`,
)
const holders = { 'club.member': ['ada', 'bo', 'cy', 'di'], 'club.chair': ['ada'] }
const people = ['ada', 'bo', 'cy', 'di', 'fay'] as const
const day_ms = 86_400_000

interface Ask {
  readonly by: string
  readonly wait_ms: number
  readonly act: Act
}

const person = fc.constantFrom(...people)
/** Whoever acts. */
const self = 'self'
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Act>({ type: 'nominate', election: 0, candidate: self }) },
  { weight: 4, arbitrary: person.map((candidate): Act => ({ type: 'nominate', election: 0, candidate })) },
  { weight: 12, arbitrary: person.map((candidate): Act => ({ type: 'support candidate', election: 0, candidate })) },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom('accept nomination' as const, 'decline nomination' as const, 'withdraw candidacy' as const)
      .map((type): Act => ({ type, election: 0 })),
  },
  {
    weight: 10,
    arbitrary: fc
      .uniqueArray(person, { minLength: 1, maxLength: 3 })
      .map((approved): Act => ({ type: 'cast ballot', election: 0, ballot: { kind: 'approvals', approved } })),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'ask candidates', election: 0, question: 'q' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ type: 'step down', group: 'club', seat: 'council' }) },
  { weight: 3, arbitrary: fc.constant<Act>({ type: 'ask for roll', group: 'club', roll: 'council' }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom('for', 'for', 'against').map((option): Act => ({ type: 'vote', motion: 0, option })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Act>({
      type: 'move',
      group: 'club',
      action: { verb: 'open', object: 'election/council' },
      title: 'Now',
    }),
  },
)
const waits = fc.oneof(
  { weight: 40, arbitrary: fc.nat({ max: day_ms }) },
  { weight: 3, arbitrary: fc.constantFrom(7 * day_ms - 1, 7 * day_ms, 14 * day_ms) },
  { weight: 1, arbitrary: fc.nat({ max: 200 * day_ms }) },
)
const asks: fc.Arbitrary<readonly Ask[]> = fc.array(fc.record({ by: person, wait_ms: waits, act: acts }), {
  minLength: 15,
  maxLength: 70,
  size: 'max',
})

/** A foundation with a box for its ballots, as the app keeps one. */
function openClub() {
  const { state, library } = foundationOf({ club }, holders).begin()
  const box = new Map<string, Map<string, string>>()
  const tools: ClockTools = {
    ...clockTools,
    ballots: (election) => ({ kind: 'kept', ballots: [...(box.get(String(election))?.values() ?? [])] }),
  }
  return { state, library, box, tools }
}

function passTime(state: FoundationState, library: OpenLibrary, tools: ClockTools, now: Instant): readonly Entry[] {
  const entries: Entry[] = []
  for (let due = nextDue(state, now, tools); due !== undefined; due = nextDue(state, now, tools)) {
    assert.ok(due.entries.length > 0, 'the clock did nothing, and would do so for ever')
    library.add(due.documents)
    for (const entry of due.entries) evolve(state, entry)
    entries.push(...due.entries)
  }
  return entries
}

function live(
  asked: readonly Ask[],
  {
    looks = [],
    after = () => undefined,
  }: { readonly looks?: readonly number[]; readonly after?: (state: FoundationState, now: Instant) => void } = {},
) {
  const { state, library, box, tools } = openClub()
  const entries: Entry[] = []
  let now = state.last
  for (const [index, ask] of asked.entries()) {
    const then = instantOf(epochOf(now) + ask.wait_ms)
    for (const look of looks) {
      entries.push(...passTime(state, library, tools, instantOf(Math.min(epochOf(then), epochOf(now) + look))))
    }
    now = then
    entries.push(...passTime(state, library, tools, now))
    const act = meant(state, ask)
    const actor = { kind: 'person', person: ask.by } as const
    const decided = decide(state, act, { actor, at: now, act: `act-${index}`, ...clockTools })
    if (decided.ok) {
      library.add(decided.value.documents)
      for (const entry of decided.value.entries) evolve(state, entry)
      entries.push(...decided.value.entries)
      const { ballot } = decided.value
      if (ballot !== undefined) {
        const own = box.get(String(ballot.election)) ?? new Map<string, string>()
        box.set(String(ballot.election), own.set(ballot.owner, ballot.text))
      }
    }
    after(state, now)
  }
  return { state, library, entries, tools, now }
}

/** The last election, or the last motion, is what an act of a story is about. */
function meant(state: FoundationState, { act, by }: Omit<Ask, 'wait_ms'>): Act {
  if ('candidate' in act && act.candidate === self) return meant(state, { act: { ...act, candidate: by }, by })
  if ('election' in act) return { ...act, election: [...state.elections.keys()].at(-1) ?? 0 }
  return act.type === 'vote' ? { ...act, motion: [...state.motions.keys()].at(-1) ?? 0 } : act
}

describe('elections, whatever anybody asks for', () => {
  it('never run twice at once, elect no more than there are seats, and seat only those who stood', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        live(asked, {
          after(state, now) {
            const running = [...state.elections.values()].filter(({ ended }) => ended === undefined)
            assert.ok(running.length <= 1)
            assert.ok(incumbents(state, { group: 'club', seat: 'council' }, now).length <= 1)
            for (const { contests } of state.elections.values()) {
              for (const { contested, candidates, closed } of contests.values()) {
                if (closed?.result.kind !== 'elected') continue
                const { elected } = closed.result
                assert.ok(elected.length <= contested.seats)
                assert.ok(elected.every((one) => candidates.get(one)?.stands === 'accepted'))
              }
            }
          },
        })
      }),
      { numRuns: 30 },
    )
  })

  it('hold no ballot in their record before the close, and name nobody who has voted after it', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { entries } = live(asked)
        for (const { event } of entries) {
          assert.notEqual(String(event.type), 'cast ballot')
          if (event.type === 'BallotsClosed') assert.ok(!JSON.stringify(event).includes('approved'))
        }
      }),
      { numRuns: 10 },
    )
  })

  it('come to the same whether the clock was looked at all the time or not, and leave nothing undone', () => {
    fc.assert(
      fc.property(asks, fc.array(fc.nat({ max: 20 * day_ms }), { maxLength: 5 }), (asked, looks) => {
        const ordered = looks.toSorted((one, other) => one - other)
        const { state, library, entries, tools, now } = live(asked)
        assert.deepEqual(live(asked, { looks: ordered }).entries, entries)
        const end = instantOf(epochOf(now) + 400 * day_ms)
        passTime(state, library, tools, end)
        assert.equal(nextDue(state, end, tools), undefined)
      }),
      { numRuns: 20 },
    )
  })

  it('fold from their record to the same state', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const lived = live(asked)
        const { state: again } = foundationOf({ club }, holders).begin(lived.library)
        for (const entry of lived.entries) evolve(again, JSON.parse(JSON.stringify(entry)))
        assert.deepEqual({ ...again, deadlines: [] }, { ...lived.state, deadlines: [] })
      }),
      { numRuns: 20 },
    )
  })

  it('have in their stories what these laws are about', () => {
    const happened = new Set(
      fc.sample(asks, { numRuns: 160, seed: 1 }).flatMap((asked) => live(asked).entries.map(({ event }) => event.type)),
    )
    const wanted = [
      'ElectionBegun',
      'ElectionPhaseBegan',
      'NominationMade',
      'NominationAccepted',
      'NominationDeclined',
      'CandidacyWithdrawn',
      'CandidateSupported',
      'CandidateLeftOut',
      'BallotsOpened',
      'BallotsClosed',
      'SeatTaken',
      'ElectionEnded',
      'LetOntoRoll',
    ] as const
    assert.deepEqual(
      wanted.filter((type) => !happened.has(type)),
      [],
    )
  })
})
