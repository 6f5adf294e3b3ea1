// What holds on every way that a motion can go, whatever anybody asks for. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, clockTools, digest, foundationOf, passTime } from '../../../../test/support/given.ts'
import { type Ask, type Lived, live } from '../../../../test/support/live.ts'
import { epochOf, instantOf } from '../../base/instant.ts'
import type { Act, MotionAct } from '../act.ts'
import { endOf } from '../deadline.ts'
import { evolve } from '../evolve.ts'
import { nextDue } from '../tick.ts'

const powers = ['seconded', 'petition', 'polls', 'held', 'tied', 'agreed', 'appealed', 'released', 'amendment'] as const

const council = charterOf(
  'council',
  `
seats:
  member: { filled by: election, number: 5, removed by: polls }
  chair: { filled by: election, number: 1, from: member }
events:
  release: { recorded by: member }
facts:
  employer: { declared by: holder }
statuses:
  idle: { of: member, when: votes missed in a row >= 2, notice: 1 day, effect: no vote, ends: [1 vote cast, after 3 days] }
  quiet: { of: chair, when: time without participation >= 4 days, answer within: 1 day, effect: noted }
rules:
  seconded: &vote
    voters: member
    options: [for, against, abstain]
    passes: for > against
    open: 2 days
    seconded by: 2 others within 3 days
    notice: 1 to 3 days
  petition:
    as: polls
    petition: 2/5 of voters within 2 days
  polls:
    voters: member
    options: [for, against, abstain]
    passes: for > against
    open: 2 days
    extended: 1 day while cast <= 1/2 of voters, at most 2 times
    decided within: 5 days
    closes early: when certain
    undecided: refer to board
    quorum: cast >= 2
  held:
    as: polls
    hold: by chair at most 2 days
    stands still while: waiting
    edited: restart, votes void
    proxies: at most 1
  tied:
    as: polls
    tie: [casting vote of chair, lot]
  agreed:
    as: polls
    ratified by: [chair, board]
    after lost: not again before 2 weeks
  appealed:
    as: polls
    appeal: to board within 2 days
    takes effect: 1 week after the close
  released:
    as: polls
    one ballot per: employer
    takes effect: next release
procedures:
  amendment:
    stages:
      - council: { by: polls }
      - review: { review: at least 1 day, longer: 3 days }
      - board: { by: board.resolution, otherwise: go on }
      - both: { by: [agreed, held] }
powers:
  - { may: resolve, by: polls }
${powers.map((name) => `  - { may: ${name}, by: ${name} }`).join('\n')}
  - { may: publish, by: chair }
`.replace(': &vote', ':'),
  'board',
)
const board = charterOf(
  'board',
  `
seats:
  director: { filled by: election, number: 2 }
rules:
  resolution:
    voters: director
    options: [for, against]
    passes: for > against
    open: 1 day
    closes early: when all have voted
powers:
  - { may: resolve, by: resolution }
gives:
${[...powers, 'publish'].map((name) => `  - { to: council, may: ${name} }`).join('\n')}
`,
)

const day_ms = 86_400_000
const people = ['ada', 'bo', 'cy', 'di', 'fay', 'gus'] as const

const person = fc.constantFrom(...people)
/** How far below the last number that a motion has. */
const motion = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 3 }) })
const moves: fc.Arbitrary<Act> = fc
  .record({ verb: fc.constantFrom(...powers, 'remove', 'publish'), person })
  .map(({ verb, person: whom }) => ({
    type: 'move',
    group: 'council',
    action: { verb, object: verb === 'remove' ? 'member' : '' },
    title: 'A matter',
    ...(verb === 'remove' && { person: whom }),
  }))
const text = { digest: digest('text'), bytes: 4, type: 'text/markdown' } as const
const onMotion: fc.Arbitrary<MotionAct> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('vote'),
      motion,
      option: fc.constantFrom('for', 'for', 'against', 'abstain'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('second', 'sign', 'open'), motion }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('recuse', 'declare conflict', 'close', 'withdraw', 'appeal', 'lengthen', 'resume'),
      motion,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('casting vote'), motion, option: fc.constantFrom('for', 'against') }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('present'), motion, person }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('proxy'), motion, to: person }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('edit'), motion, text: fc.constant(text) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('pause'), motion, because: fc.constantFrom('waiting', 'lunch') }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pause'), motion }) },
)
const others: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>({ type: 'record', group: 'council', event: 'release' }),
  fc.constantFrom('acme', 'other').map((value): Act => ({ type: 'declare', fact: 'employer', value })),
)
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: moves },
  { weight: 12, arbitrary: onMotion },
  { weight: 1, arbitrary: others },
)
const waits = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 3_600_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(day_ms - 1, day_ms, 2 * day_ms - 1, 2 * day_ms) },
  { weight: 1, arbitrary: fc.nat({ max: 20 * day_ms }) },
)
const asks: fc.Arbitrary<readonly Ask[]> = fc.array(fc.record({ by: person, wait_ms: waits, act: acts }), {
  maxLength: 60,
  size: 'max',
})

function story(asked: readonly Ask[], looks: readonly number[] = []): Lived {
  return live(
    foundationOf(
      { board, council },
      { 'board.director': ['fay', 'gus'], 'council.member': ['ada', 'bo', 'cy', 'di'], 'council.chair': ['ada'] },
    ).begin(),
    asked,
    looks,
  )
}

describe('every way of a motion', () => {
  it('is gone without a break, to an end that time alone brings unless somebody is waited for', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { state, now } = story(asked)
        const end = instantOf(epochOf(now) + 400 * day_ms)
        passTime(state, end)
        assert.equal(nextDue(state, end, clockTools), undefined)
        for (const { phase } of state.motions.values()) {
          const until = endOf(phase)
          assert.ok(until === undefined || until > end)
          assert.ok(phase.kind !== 'open' && phase.kind !== 'tied' && phase.kind !== 'appealable')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is the same whether the clock was looked at all the time or not', () => {
    fc.assert(
      fc.property(asks, fc.array(fc.nat({ max: 3 * day_ms }), { maxLength: 5 }), (asked, looks) => {
        const ordered = looks.toSorted((one, other) => one - other)
        assert.deepEqual(story(asked, ordered).entries, story(asked).entries)
      }),
      { numRuns: 100 },
    )
  })

  it('folds from its record to the same state', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const lived = story(asked)
        const { state: again } = foundationOf(
          { board, council },
          { 'board.director': ['fay', 'gus'], 'council.member': ['ada', 'bo', 'cy', 'di'], 'council.chair': ['ada'] },
        ).begin(lived.state.library)
        for (const entry of lived.entries) evolve(again, JSON.parse(JSON.stringify(entry)))
        assert.deepEqual({ ...again, deadlines: [] }, { ...lived.state, deadlines: [] })
      }),
      { numRuns: 100 },
    )
  })

  it('dates everything in order, and nothing after the moment at which it was asked', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { entries, now } = story(asked)
        const times = entries.map(({ at }) => at)
        assert.deepEqual(times, times.toSorted())
        assert.ok(times.every((at) => at <= now))
      }),
      { numRuns: 100 },
    )
  })

  it('is among the stories that these laws are tried on', () => {
    const happened = new Set(
      fc
        .sample(asks, { numRuns: 400, seed: 1 })
        .flatMap((asked) => story(asked).entries.map(({ event }) => event.type)),
    )
    const wanted = [
      'MotionMoved',
      'MotionSeconded',
      'MotionSigned',
      'MotionLapsed',
      'MotionWithdrawn',
      'MotionOpened',
      'MotionEdited',
      'ClockStopped',
      'ClockWentOn',
      'WindowExtended',
      'BodyAsked',
      'BodyAnswered',
      'MotionClosed',
      'DoneAlone',
      'ProcedureBegun',
      'StageBegun',
      'StageEnded',
      'ProcedureEnded',
      'EventRecorded',
      'FactDeclared',
      'PresenceNoted',
      'ProxyGiven',
    ] as const
    assert.deepEqual(
      wanted.filter((type) => !happened.has(type)),
      [],
    )
  })
})
