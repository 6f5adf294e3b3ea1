// What holds of groups whatever anybody asks for, at any time, in any order. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, clockTools, digest, foundationOf, passTime } from '../../../../test/support/given.ts'
import { type OpenLibrary, openLibrary } from '../../../app/running/library.ts'
import { epochOf, type Instant, instantOf } from '../../base/instant.ts'
import type { Act } from '../act.ts'
import { activeCharters } from '../active.ts'
import { decide } from '../decide.ts'
import type { Entry } from '../event.ts'
import { evolve } from '../evolve.ts'
import { incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { nextDue } from '../tick.ts'
import { isInForce } from './in-force.ts'

const board = charterOf(
  'board',
  `seats:
  director: { number: 3, filled by: own word, may leave: any time }
rules:
  quick: { voters: director, moved by: anyone, options: [for, against], passes: for >= 1 and against = 0, open: 2 days, closes early: when certain }
powers:
  - { may: resolve, by: quick }
life:
  groups below: { created by: quick, needs: member >= 1, dissolved by: quick }`,
)

const lives = {
  plain: '',
  sleepy: 'life: { dormant when: member < 1, revived by: quick, retired when: "member < 1, after 30 days" }',
  timed:
    'life: { amended by: { else: board, takes effect: 3 days }, ends: { after: 20 days, extended by: board, extended: at most 2 times by 5 days }, hand over to: board }',
  bound: 'life: { dissolved with: { groups: twin, barred: 10 days }, retired when: { if: member < 1, unless: board } }',
  slow: 'life: { begins: 2026-01-08, amended by: { else: board, without a vote: channels, takes effect: 3 days }, review: 1 day to 2 days }',
}

function groupWith(name: string, life: string, under = 'board'): string {
  const own = 'quick: { voters: member, options: [for, against], passes: for >= 1 and against = 0, open: 2 days }'
  return charterOf(
    name,
    `seats:\n  member: { number: 2, filled by: own word, may leave: any time }\n  guest: { filled by: own word, may leave: any time }\nrules:\n  ${own}\npowers:\n  - { may: resolve, by: quick }\n${life}`,
    under,
  )
}

const names = ['club', 'twin', 'lab', 'team'] as const
const texts = names.flatMap((name) =>
  Object.values(lives).flatMap((life) => {
    const text = groupWith(name, life, name === 'team' ? 'club' : 'board')
    return [text, text.replace(/ {2}guest.*\n/, ''), text.replace('Decides.', 'Decides something.')]
  }),
)
const first = {
  board,
  club: groupWith('club', lives.sleepy),
  twin: groupWith('twin', lives.bound),
  lab: groupWith('lab', lives.timed),
}
const foundation = foundationOf(first, {
  'board.director': ['ada', 'bo'],
  'club.member': ['ada', 'cy'],
  'twin.member': ['di'],
})

describe('whatever becomes of groups', () => {
  it('nobody sits in one that is not in force, and one root holds everything', () => {
    holds((world) => {
      const { state, now } = world
      for (const group of state.groups.values()) {
        if (isInForce(group)) continue
        for (const { name: seat } of group.charter.seats)
          assert.deepEqual(incumbents(state, { group: group.name, seat }, now()), [])
      }
      const charters = activeCharters(state)
      assert.deepEqual(
        [...charters.values()].filter(({ under }) => under === undefined).map(({ group }) => group),
        ['board'],
      )
      for (const { under } of charters.values())
        assert.ok(under === undefined || charters.has(under), `nothing is ${under}`)
    })
  })

  it('what ended decides nothing, and every seat that was left in it says so', () => {
    holds(({ entries }) => {
      for (const [index, { event }] of entries.entries()) {
        if (event.type !== 'SeatLeft' || event.why !== 'group ended') continue
        const ends = entries
          .slice(index)
          .some(({ event: next }) => next.type === 'GroupEnded' && next.group === event.group)
        assert.ok(ends, `${event.group} goes on`)
      }
    })
  })

  it('the record folds to the same state', () => {
    holds(({ state, entries }) => {
      const { state: folded } = foundation.begin(state.library)
      for (const entry of entries) evolve(folded, structuredClone(entry))
      assert.deepEqual(folded, state)
    })
  })

  it('a server that slept decides the same as one that did not', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat({ max: 90 * day_ms }), { maxLength: 12 }), (story, looks) => {
        const [slept, awake] = [newWorld(), newWorld()]
        for (const ask of story) for (const world of [slept, awake]) world.act(ask)
        const from = epochOf(slept.now())
        for (const look of looks.toSorted((one, other) => one - other)) awake.lookAt(instantOf(from + look))
        for (const world of [slept, awake]) world.lookAt(instantOf(from + 90 * day_ms))
        assert.deepEqual(awake.entries, slept.entries)
        assert.equal(nextDue(slept.state, slept.now(), clockTools), undefined)
      }),
      { numRuns: 20 },
    )
  })

  it('has in it what these laws are about', () => {
    const happened = new Set(
      fc.sample(stories, { numRuns: 60, seed: 1 }).flatMap((story) => {
        const world = newWorld()
        for (const ask of story) world.act(ask)
        return world.entries.map(({ event }) => event.type)
      }),
    )
    const wanted = [
      'CharterDrafted',
      'CharterAdopted',
      'CharterAwaited',
      'CharterPassedOver',
      'SeatOffered',
      'OfferTakenBack',
      'GroupDormant',
      'GroupRevived',
      'GroupEnded',
      'GroupEndMoved',
      'EndingAnnounced',
      'EndingAverted',
      'DraftDropped',
    ] as const
    assert.deepEqual(
      wanted.filter((type) => !happened.has(type)),
      [],
    )
  })
})

interface Ask {
  readonly by: string
  readonly wait_ms: number
  readonly act: Act
}

const day_ms = 86_400_000
const anybody = fc.constantFrom('ada', 'bo', 'cy', 'di', 'el')
const directors = fc.constantFrom('ada', 'bo')
const aGroup = fc.constantFrom(...names)
const seat = fc.constantFrom('member', 'member', 'guest')

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ text: fc.constantFrom(...texts) }).map(({ text }): Act => {
    const group = /^group: (.+)$/m.exec(text)?.[1] ?? ''
    return { type: 'draft', group, name: group, charter: reference(text) }
  }),
  fc.record({ group: aGroup, seat }).map((ref): Act => ({ type: 'offer', ...ref })),
  fc.record({ group: aGroup, seat }).map((ref): Act => ({ type: 'take back offer', ...ref })),
  fc.record({ group: aGroup, seat }).map((ref): Act => ({ type: 'take', ...ref })),
  fc.record({ group: aGroup, seat }).map((ref): Act => ({ type: 'step down', ...ref })),
  aGroup.map((group): Act => ({ type: 'drop draft', group })),
)

const verbs = fc.constantFrom(
  'adopt',
  'adopt',
  'amend',
  'amend',
  'retire',
  'dissolve',
  'revive',
  'extend',
  'keep',
  'resolve',
)

/** Somebody moves something about a group, and directors mostly carry it. */
const decisions: fc.Arbitrary<readonly Ask[]> = fc
  .record({
    by: directors,
    verb: verbs,
    group: aGroup,
    text: fc.constantFrom(...texts),
    successor: fc.option(aGroup, { nil: undefined }),
    wait_ms: fc.nat({ max: 3 * day_ms }),
    votes: fc.array(directors, { maxLength: 3 }),
  })
  .map(({ by, verb, group, text, successor, wait_ms, votes }) => {
    const object = verb === 'adopt' || verb === 'amend' ? 'charter' : verb === 'resolve' ? '' : 'group'
    const move: Act = {
      type: 'move',
      group,
      action: { verb, object },
      title: 'A title',
      ...(verb === 'amend' && { charter: { name: group, document: reference(text) } }),
      ...(successor !== undefined && { successor }),
    }
    const voting = votes.map(
      (voter): Ask => ({ by: voter, wait_ms: 1, act: { type: 'vote', motion: -1, option: 'for' } }),
    )
    return [{ by, wait_ms, act: move }, ...voting]
  })

/** What is rare by chance alone: a group is formed, falls asleep and comes back, or is mended just in time. */
const chapters: fc.Arbitrary<readonly Ask[]> = fc
  .record({
    text: fc.constantFrom(...texts.slice(-15)),
    takenBack: fc.boolean(),
    wait_ms: fc.nat({ max: 3 * day_ms }),
    left: fc.constantFrom('club', 'twin'),
  })
  .map(({ text, takenBack, wait_ms, left }) => {
    const ask = (by: string, act: Act, wait = 1): Ask => ({ by, wait_ms: wait, act })
    const move = (verb: string, group: string): Act => ({
      type: 'move',
      group,
      action: { verb, object: verb === 'adopt' ? 'charter' : 'group' },
      title: 'A title',
    })
    const carried = ['ada', 'bo'].map((by) => ask(by, { type: 'vote', motion: -1, option: 'for' }))
    return [
      ask('el', { type: 'draft', group: 'team', name: 'team', charter: reference(text) }, wait_ms),
      ...['el', 'di', 'cy'].map((by) => ask(by, { type: 'offer', group: 'team', seat: 'member' })),
      ask('el', move('adopt', 'team')),
      ...(takenBack ? ['el', 'di', 'cy'] : ['di']).map((by) =>
        ask(by, { type: 'take back offer', group: 'team', seat: 'member' }),
      ),
      ...carried,
      ...['ada', 'cy', 'di'].map((by) => ask(by, { type: 'step down', group: left, seat: 'member' })),
      ask('bo', move(left === 'club' ? 'revive' : 'keep', left), wait_ms),
      ...carried,
      ask('bo', { type: 'take', group: left, seat: 'member' }),
      ask('el', { type: 'drop draft', group: 'team' }),
      ask('ada', move('extend', 'lab')),
      ...carried,
    ]
  })

const stories: fc.Arbitrary<readonly Ask[]> = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ by: anybody, wait_ms: fc.nat({ max: 4 * day_ms }), act: acts }).map((ask) => [ask]),
      },
      { weight: 4, arbitrary: decisions },
      { weight: 1, arbitrary: chapters },
    ),
    { minLength: 1, maxLength: 25, size: 'max' },
  )
  .map((parts) => parts.flat())

interface World {
  readonly state: FoundationState
  readonly entries: readonly Entry[]
  now(): Instant
  lookAt(now: Instant): void
  act(ask: Ask): void
}

function holds(law: (world: World) => void): void {
  fc.assert(
    fc.property(stories, (story) => {
      const world = newWorld()
      for (const ask of story) {
        world.act(ask)
        world.lookAt(world.now())
      }
      law(world)
    }),
    { numRuns: 20 },
  )
}

function newWorld(): World {
  const library: OpenLibrary = openLibrary(
    [...Object.values(first), ...texts].map((text) => ({ digest: digest(text), text })),
  )
  const { state } = foundation.begin(library)
  const entries: Entry[] = []
  let now = state.last
  const lookAt = (moment: Instant) => {
    now = moment
    entries.push(...passTime(state, moment))
  }
  return {
    state,
    entries,
    now: () => now,
    lookAt,
    act({ by, wait_ms, act }) {
      lookAt(instantOf(epochOf(now) + wait_ms))
      const meant = act.type === 'vote' ? { ...act, motion: state.numbers } : act
      const decided = decide(state, meant, {
        actor: { kind: 'person', person: by },
        at: now,
        act: `act-${state.size}`,
        ...clockTools,
      })
      if (!decided.ok) return
      library.add(decided.value.documents)
      for (const entry of decided.value.entries) {
        evolve(state, entry)
        entries.push(entry)
      }
    },
  }
}

function reference(text: string) {
  return { digest: digest(text), bytes: Buffer.byteLength(text), type: 'text/markdown' } as const
}
