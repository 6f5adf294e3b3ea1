// What holds whatever anybody asks for, at any time, in any order. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  clockTools,
  digest,
  founding,
  passTime,
  smallFoundation,
  type Told,
  testLibrary,
} from '../../../test/support/given.ts'
import { epochOf, type Instant, instantOf } from '../base/instant.ts'
import type { Result } from '../base/result.ts'
import { decodeCanonical, encodeCanonical } from '../record/canonical.ts'
import type { Act } from './act.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import type { Entry } from './event.ts'
import { evolve } from './evolve.ts'
import type { Motion } from './motions/motion-state.ts'
import { tallyOf } from './motions/tally.ts'
import type { Refusal } from './refusal.ts'
import { incumbents } from './seats/seats.ts'
import { emptyFoundation, type FoundationState } from './state.ts'
import { nextDue } from './tick.ts'

describe('whatever people ask for', () => {
  it('is decided or refused and never breaks; asking alone changes nothing', () => {
    holds((asked, world) => {
      for (const ask of asked) {
        world.passTimeTo(ask)
        const before = copyOf(world.state)
        world.decide(ask)
        assert.deepEqual(copyOf(world.state), before)
        world.act(ask)
      }
    })
  })

  it('counts every ballot once, of a voter of the frozen electorate, from the opening up to the close', () => {
    holds((asked, world) => {
      for (const ask of asked) world.act(ask)
      for (const motion of world.state.motions.values()) checkBallots(motion, world.entries)
    })
  })

  it('gives nobody a seat but at the founding or by a carried motion about them, and once for each motion', () => {
    holds((asked, world) => {
      for (const ask of asked) world.act(ask)
      checkSeatsTaken(world.entries)
    })
  })

  it('never exceeds the number of a seat, and gives no seat twice to one person at once', () => {
    holds((asked, world) => {
      for (const ask of asked) {
        world.act(ask)
        checkNumbers(world.state, world.now)
      }
    })
  })

  it('leaves a closed motion as it was closed', () => {
    holds((asked, world) => {
      const closed = new Map<number, unknown>()
      for (const ask of asked) {
        world.act(ask)
        for (const [number, motion] of world.state.motions) {
          if (motion.closed === undefined) continue
          if (!closed.has(number)) closed.set(number, structuredClone(motion))
          assert.deepEqual(motion, closed.get(number))
          assert.equal(world.state.open.has(number), false)
        }
      }
    })
  })

  it('lets time go forward only, and dates nothing in the future', () => {
    holds((asked, world) => {
      for (const ask of asked) {
        world.act(ask)
        assert.ok(world.state.last <= world.now)
      }
      const times = world.entries.map(({ at }) => at)
      assert.deepEqual(times, times.toSorted())
    })
  })

  it('does an act once, however often it is sent', () => {
    holds((asked, world) => {
      for (const ask of asked) {
        const done = world.act(ask)
        if (!done.ok) continue
        const size = world.state.size
        const again = world.act({ ...ask, wait_ms: 0, act: done.value.entries[0]?.act ?? '' })
        assert.ok(!again.ok && again.problem.type === 'AlreadyDone')
        assert.equal(world.state.size, size)
      }
    })
  })
})

describe('the record of whatever was done', () => {
  it('folds to the same state after it was written as canonical JSON and read again', () => {
    holds((asked, world) => {
      for (const ask of asked) world.act(ask)
      const folded = emptyFoundation(world.state.library)
      for (const entry of world.entries) evolve(folded, throughBytes(entry))
      assert.deepEqual(folded, world.state)
    })
  })

  it('is the same whether the clock was looked at all the time or once at the end', () => {
    fc.assert(
      fc.property(asks, fc.array(fc.integer({ min: 0, max: 900 * day_ms }), { maxLength: 20 }), (asked, looks) => {
        const [slept, awake] = [newWorld(), newWorld()]
        for (const ask of asked) {
          slept.act(ask)
          awake.act(ask)
        }
        const end = epochOf(slept.now) + 900 * day_ms
        for (const look of looks.toSorted((one, other) => one - other))
          awake.lookAt(instantOf(epochOf(slept.now) + look))
        awake.lookAt(instantOf(end))
        slept.lookAt(instantOf(end))
        assert.deepEqual(awake.entries, slept.entries)
        assert.equal(nextDue(slept.state, instantOf(end), clockTools), undefined)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the stories that the laws are tried on', () => {
  it('have in them what the laws are about', () => {
    const happened = fc.sample(asks, { numRuns: 100, seed: 1 }).flatMap((asked) => {
      const world = newWorld()
      for (const ask of asked) world.act(ask)
      return world.entries.slice(smallFoundation().length).map(({ event }) => whatHappened(event))
    })
    const often = Map.groupBy(happened, (what) => what)
    const wanted = [
      'SeatTaken',
      'MotionClosed time',
      'MotionClosed certain',
      'VoterRecused',
      'SeatLeft term ended',
      'PersonIntroduced',
    ]
    assert.deepEqual(
      wanted.filter((what) => (often.get(what)?.length ?? 0) < 5),
      [],
    )
  })
})

function whatHappened(event: Entry['event']): string {
  return 'why' in event ? `${event.type} ${event.why}` : event.type
}

const day_ms = 86_400_000
const people = ['ada', 'bo', 'cy', 'di', 'el', 'fay', 'gus', 'nobody'] as const
const groups = ['board', 'tools', 'helpers', 'nowhere'] as const
const seats = ['director', 'member', 'treasurer', 'helper', 'nothing'] as const
const options = ['yes', 'mild-yes', 'mild-no', 'no', 'for', 'against', 'object', 'abstain', 'perhaps'] as const

interface Ask {
  readonly by: string
  readonly wait_ms: number
  readonly asked: Act
  /** An identifier that was used before. */
  readonly act?: string
}

const commitment = fc.constantFrom(digest('one'), digest('other'))
/** In place of a number: the motion that was opened last, and the one before it. */
const latest = -1
const lastButOne = -2
const motion = fc.oneof({ weight: 4, arbitrary: fc.constant(latest) }, fc.nat({ max: 6 }))
const seatRef = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom({ group: 'tools', seat: 'member' }, { group: 'helpers', seat: 'helper' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...groups), fc.constantFrom(...seats))
      .map(([group, seat]) => ({ group, seat })),
  },
)
const amount = fc.option(
  fc
    .tuple(fc.constantFrom('USD', 'EUR'), fc.integer({ min: 0, max: 200_000 }))
    .map(([currency, minor]) => ({ currency, minor })),
  { nil: undefined },
)

const votes: fc.Arbitrary<Act> = fc
  .record({
    motion,
    option: fc.oneof(fc.constantFrom('yes', 'for'), fc.constantFrom(...options)),
    reason: fc.option(commitment, { nil: undefined }),
  })
  .map(({ reason, ...ballot }) => ({ type: 'vote', ...ballot, ...(reason !== undefined && { reason }) }))

const moves: fc.Arbitrary<Act> = fc
  .record({
    group: fc.constantFrom(...groups),
    verb: fc.constantFrom('resolve', 'resolve', 'grant', 'admit', 'publish'),
    amount,
  })
  .map(({ group, verb, amount: money }) => ({
    type: 'move',
    group,
    action: { verb, object: '' },
    title: 'A title',
    ...(money !== undefined && { amount: money }),
  }))

const others: fc.Arbitrary<Act> = fc.oneof(
  seatRef.map((ref): Act => ({ type: 'step down', ...ref })),
  motion.map((number): Act => ({ type: 'recuse', motion: number })),
  fc
    .constantFrom(...people)
    .map((person): Act => ({ type: 'introduce', person, name: digest(person), address: digest(`${person}@`) })),
  seatRef.map((ref): Act => ({ type: 'hold', ...ref, person: 'fay' })),
  fc.constant<Act>({ type: 'found', foundation: 'other', name: 'Other', sample: false }),
)

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: votes },
  {
    weight: 2,
    arbitrary: fc.tuple(seatRef, commitment).map(([ref, answers]): Act => ({ type: 'apply', ...ref, answers })),
  },
  { weight: 1, arbitrary: moves },
  { weight: 2, arbitrary: others },
)

/** Mostly little time between acts, now and then a window's or a term's, and moments next to the edge of a window. */
const waits = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 0, max: 3_600_000 }) },
  { weight: 3, arbitrary: fc.constantFrom(5 * day_ms - 1, 5 * day_ms, 7 * day_ms - 1, 7 * day_ms, 3 * day_ms) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 800 * day_ms }) },
)

const anything: fc.Arbitrary<readonly Ask[]> = fc
  .record({ by: fc.constantFrom(...people), wait_ms: waits, asked: acts })
  .map((ask) => [ask])

/** Somebody opens a vote and members answer it, mostly as its rule lets them: rare by chance alone. */
const poll: fc.Arbitrary<readonly Ask[]> = fc
  .tuple(
    fc.constantFrom('bo', 'di', 'el', 'fay'),
    fc.constantFrom<Act>(
      { type: 'apply', group: 'tools', seat: 'member', answers: digest('one') },
      { type: 'apply', group: 'helpers', seat: 'helper', answers: digest('one') },
      { type: 'move', group: 'tools', action: { verb: 'resolve', object: '' }, title: 'A title' },
      { type: 'move', group: 'helpers', action: { verb: 'resolve', object: '' }, title: 'A title' },
    ),
    fc.array(
      fc.record({
        by: fc.constantFrom('ada', 'bo', 'cy', 'di', 'el'),
        wait_ms: fc.nat({ max: 3_600_000 }),
        answer: fc.constantFrom('for', 'for', 'for', 'against', 'recuse'),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([by, opening, answers]) => [
    { by, wait_ms: 1, asked: opening },
    ...answers.map(({ answer, ...ask }) => ({ ...ask, asked: answering(opening, answer) })),
  ])

function answering(opening: Act, answer: string): Act {
  if (answer === 'recuse') return { type: 'recuse', motion: latest }
  const isTools = 'group' in opening && opening.group === 'tools'
  const option = isTools ? { for: 'yes', against: 'no' }[answer] : { for: 'for', against: 'abstain' }[answer]
  return { type: 'vote', motion: latest, option: option ?? answer }
}

/** Two ask for the one seat that is left, and both are admitted. */
const race: fc.Arbitrary<readonly Ask[]> = fc
  .shuffledSubarray(['di', 'el', 'fay'], { minLength: 2, maxLength: 2 })
  .map((both) => {
    const admitting = [latest, lastButOne].flatMap((number) =>
      ['ada', 'bo', 'cy'].map((by): [string, Act] => [by, { type: 'vote', motion: number, option: 'for' }]),
    )
    const applying = both.map((by): [string, Act] => [
      by,
      { type: 'apply', group: 'helpers', seat: 'helper', answers: digest(by) },
    ])
    return [...applying, ...admitting].map(([by, asked]) => ({ by, wait_ms: 1, asked }))
  })

const parts = fc.oneof(
  { weight: 9, arbitrary: anything },
  { weight: 3, arbitrary: poll },
  { weight: 1, arbitrary: race },
)

const asks: fc.Arbitrary<readonly Ask[]> = fc
  .array(parts, {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  })
  .map((story) => story.flat())

function holds(law: (asked: readonly Ask[], world: World) => void): void {
  fc.assert(
    fc.property(asks, (asked) => law(asked, newWorld())),
    { numRuns: 100 },
  )
}

/** The small foundation, lived in. */
interface World {
  readonly state: FoundationState
  readonly entries: readonly Entry[]
  readonly now: Instant
  passTimeTo(ask: Ask): void
  lookAt(now: Instant): void
  decide(ask: Ask): Result<Decision, Refusal>
  act(ask: Ask): Result<Decision, Refusal>
}

function newWorld(): World {
  const library = testLibrary()
  const state = emptyFoundation(library)
  const entries: Entry[] = []
  let now = state.last
  const reached = new Set<Ask>()

  const take = (decided: Result<Decision, Refusal>) => {
    if (!decided.ok) return
    library.add(decided.value.documents)
    for (const entry of decided.value.entries) {
      evolve(state, entry)
      entries.push(entry)
    }
  }
  const lookAt = (moment: Instant) => {
    now = moment
    entries.push(...passTime(state, moment))
  }
  const passTimeTo = (ask: Ask) => {
    if (reached.has(ask)) return
    reached.add(ask)
    lookAt(instantOf(epochOf(now) + ask.wait_ms))
  }
  const decideAsked = ({ by, asked, act = `act-${state.size}` }: Ask) =>
    decide(state, meant(state, asked), { actor: { kind: 'person', person: by }, at: now, act, digest })
  const told = ({ at, act }: Told) => {
    lookAt(at)
    const decided = decide(state, act, { actor: { kind: founding }, at, act: `act-${state.size}`, digest })
    assert.ok(decided.ok, JSON.stringify(decided))
    take(decided)
  }

  for (const beginning of smallFoundation()) told(beginning)
  return {
    state,
    entries,
    get now() {
      return now
    },
    passTimeTo,
    lookAt,
    decide: decideAsked,
    act(ask) {
      passTimeTo(ask)
      const decided = decideAsked(ask)
      take(decided)
      return decided
    },
  }
}

function meant(state: FoundationState, asked: Act): Act {
  return 'motion' in asked && asked.motion < 0 ? { ...asked, motion: state.numbers + 1 + asked.motion } : asked
}

function checkBallots(open: Motion, entries: readonly Entry[]): void {
  const { opened, electorate, ballots, recused, counts, closed } = open
  const last = new Map<string, string>()
  const left = new Set<string>()
  let isOver = false
  for (const { at, by, event } of entries) {
    if (!('motion' in event) || event.motion !== opened.motion) continue
    if (event.type === 'BallotCast' || event.type === 'VoterRecused') {
      assert.ok(!isOver && at >= opened.opens && at < opened.closes, 'a voice outside the window')
      assert.deepEqual(by, { kind: 'person', person: event.voter })
      assert.ok(electorate.has(event.voter) && !left.has(event.voter))
    }
    if (event.type === 'BallotCast') last.set(event.voter, event.option)
    if (event.type === 'VoterRecused') {
      last.delete(event.voter)
      left.add(event.voter)
    }
    if (event.type === 'MotionClosed') {
      assert.equal(isOver, false, 'closed twice')
      isOver = true
      assert.ok(at <= opened.closes)
    }
  }
  const expected = Object.fromEntries(opened.rule.options.map(({ name }) => [name, 0]))
  for (const option of last.values()) expected[option] = (expected[option] ?? 0) + 1
  assert.deepEqual(counts, expected)
  assert.deepEqual(new Map([...ballots].map(([voter, { option }]) => [voter, option])), last)
  assert.deepEqual(new Set(recused.keys()), left)
  assert.equal(
    Object.values(counts).reduce((sum, count) => sum + count, 0),
    ballots.size,
  )
  assert.ok(ballots.size + recused.size <= electorate.size)
  if (closed !== undefined) assert.deepEqual([closed.counts, closed.recused], [tallyOf(open).counts, left.size])
}

function checkSeatsTaken(entries: readonly Entry[]): void {
  const opened = new Map<number, Extract<Entry['event'], { readonly type: 'MotionOpened' }>>()
  const used = new Set<number>()
  for (const [index, { by, act, event }] of entries.entries()) {
    if (event.type === 'MotionOpened') opened.set(event.motion, event)
    if (event.type !== 'SeatTaken') continue
    const { group, seat, person, motion: number } = event
    if (number === undefined) {
      assert.equal(by.kind, 'founding')
      continue
    }
    const { type: _, ...closing } = entries[index - 1]?.event ?? { type: 'none' }
    assert.partialDeepStrictEqual(closing, { motion: number, is: 'carried' })
    assert.equal(entries[index - 1]?.act, act)
    assert.partialDeepStrictEqual(opened.get(number)?.effect, { kind: 'admit', group, seat, person })
    assert.ok(!used.has(number))
    used.add(number)
  }
}

function checkNumbers(state: FoundationState, now: Instant): void {
  for (const { name: group, charter } of state.groups.values()) {
    for (const { name: seat, number } of charter.seats) {
      const holders = incumbents(state, { group, seat }, now).map(({ person }) => person)
      assert.ok(holders.length <= (number ?? Infinity), `${holders.length} hold ${group}.${seat}`)
      assert.equal(new Set(holders).size, holders.length)
    }
  }
}

function throughBytes(entry: Entry): Entry {
  const bytes = encodeCanonical(entry)
  assert.ok(bytes.ok, JSON.stringify(bytes))
  const value = decodeCanonical(bytes.value)
  assert.ok(value.ok)
  return JSON.parse(JSON.stringify(value.value))
}

function copyOf({ library: _, ...state }: FoundationState): unknown {
  return structuredClone(state)
}
