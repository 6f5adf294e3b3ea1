// Nothing that is open is ever without somebody who can act on it, whoever comes and goes. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, digest, foundationOf, passTime } from '../../../../test/support/given.ts'
import { epochOf, instantOf } from '../../base/instant.ts'
import type { Act } from '../act.ts'
import { decide } from '../decide.ts'
import { evolve } from '../evolve.ts'
import { isErased } from '../people/erasing.ts'
import { holds, incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'

const board = charterOf(
  'board',
  `
seats:
  director: { filled by: own word, number: 2, may leave: any time }
rules:
  resolution: { voters: director, options: [for, against], passes: for > against, open: 5 days }
powers:
  - { may: resolve, by: resolution }
gives:
  - { to: club, may: resolve }
  - { to: club, may: settle }
`,
)
const club = charterOf(
  'club',
  `
seats:
  member: { filled by: own word, may leave: any time, term: 20 days }
  chair: { filled by: own word, number: 1, may leave: after notice of 3 days, interim: deputy }
  deputy: { filled by: own word, number: 1, may leave: any time, barred: chair }
  guest: { filled by: own word, may leave: any time, votes: no }
rules:
  vote: { voters: [member, chair, deputy], moved by: [chair, member], options: [for, against], passes: for > against, open: 10 days, ratified by: board }
  talk: { as: vote, seconded by: 1 other within 6 days, undecided: refer to board }
procedures:
  slow:
    stages:
      - first: { by: vote }
      - last: { by: board.resolution }
powers:
  - { may: resolve, by: vote }
  - { may: resolve talk, by: talk }
  - { may: settle, by: slow }
`,
  'board',
)

const people = ['ada', 'bo', 'cy', 'di', 'fay'] as const
const seats = ['member', 'chair', 'deputy', 'guest', 'director'] as const
const day_ms = 86_400_000

const seat = fc.constantFrom(...seats).map((name) => ({ group: name === 'director' ? 'board' : 'club', seat: name }))
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: seat.map((ref): Act => ({ type: 'take', ...ref })) },
  { weight: 5, arbitrary: seat.map((ref): Act => ({ type: 'step down', ...ref })) },
  {
    weight: 5,
    arbitrary: fc.constantFrom('resolve', 'resolve talk', 'settle').map((written): Act => {
      const [verb = '', object = ''] = written.split(' ')
      return { type: 'move', group: 'club', action: { verb, object }, title: 'A matter' }
    }),
  },
  { weight: 1, arbitrary: fc.nat({ max: 4 }).map((motion): Act => ({ type: 'second', motion })) },
  { weight: 2, arbitrary: fc.nat({ max: 4 }).map((motion): Act => ({ type: 'vote', motion, option: 'for' })) },
  { weight: 1, arbitrary: fc.constantFrom(...people).map((person): Act => ({ type: 'erase', person })) },
)
const asks = fc.array(fc.record({ by: fc.constantFrom(...people), wait_ms: fc.nat({ max: 6 * day_ms }), act: acts }), {
  maxLength: 40,
})

function live(
  asked: readonly { readonly by: string; readonly wait_ms: number; readonly act: Act }[],
  look: (state: FoundationState, now: string) => void,
) {
  const { state, library } = foundationOf(
    { board, club },
    { 'club.chair': ['ada'], 'club.member': ['bo'], 'board.director': ['fay'] },
  ).begin()
  let now = state.last
  const happened: string[] = []
  for (const [place, ask] of asked.entries()) {
    now = instantOf(epochOf(now) + ask.wait_ms)
    happened.push(...passTime(state, now).map(({ event }) => event.type))
    const actor = { kind: 'person', person: ask.by } as const
    const made = decide(state, ask.act, {
      actor,
      at: now,
      act: `asked-${place}`,
      digest,
      lot: () => digest('a secret'),
    })
    if (made.ok) {
      library.add(made.value.documents)
      for (const entry of made.value.entries) evolve(state, entry)
    }
    happened.push(...passTime(state, now).map(({ event }) => event.type))
    look(state, now)
  }
  return happened
}

/** Whoever keeps it holds a seat by which they do; only where nobody is left in the group and above it does it wait. */
function checkKeepers(state: FoundationState, now: string): void {
  for (const number of state.matters) {
    const keeper = state.keepers.get(number)
    assert.ok(keeper !== undefined, `nobody keeps ${number}`)
    const acts =
      !isErased(state, keeper.person) &&
      (keeper.by.length === 0 || keeper.by.some((ref) => holds(state, keeper.person, ref, now)))
    const others = seats
      .filter((name) => name !== 'guest')
      .flatMap((name) => incumbents(state, { group: name === 'director' ? 'board' : 'club', seat: name }, now))
      .filter(({ person }) => person !== keeper.person)
    assert.ok(acts || others.length === 0, `${keeper.person} keeps ${number} without a seat`)
  }
}

describe('whatever comes and goes', () => {
  it('leaves nothing that is open without a holder who can act', () => {
    fc.assert(
      fc.property(asks, (asked) => void live(asked, checkKeepers)),
      { numRuns: 200 },
    )
  })

  it('is among the stories that this is tried on', () => {
    const happened = new Set(fc.sample(asks, { numRuns: 200, seed: 1 }).flatMap((asked) => live(asked, () => {})))
    assert.ok(
      ['MattersPassed', 'SeatLeft', 'BodyAsked', 'MotionLapsed', 'MotionClosed'].every((type) => happened.has(type)),
      [...happened].join(),
    )
  })

  it('keeps every matter that is not over, and none that is', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        void live(asked, (state) => {
          const open = [
            ...[...state.motions].filter(([, { phase }]) => phase.kind !== 'settled').map(([number]) => number),
            ...[...state.proposals]
              .filter(([, { phase }]) => ['signatures', 'seconds', 'time'].includes(phase.kind))
              .map(([number]) => number),
            ...[...state.courses].filter(([, { ended }]) => ended === undefined).map(([number]) => number),
          ]
          assert.deepEqual([...state.matters].toSorted(byNumber), [...new Set(open)].toSorted(byNumber))
        })
      }),
      { numRuns: 100 },
    )
  })
})

function byNumber(one: number, other: number): number {
  return one - other
}
