// What holds however seats come to be filled, whatever anybody asks for. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, clockTools, digest, foundationOf, passTime } from '../../../../test/support/given.ts'
import { epochOf, type Instant, instantOf } from '../../base/instant.ts'
import type { Act } from '../act.ts'
import { decide } from '../decide.ts'
import type { Entry } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { FoundationState } from '../state.ts'
import { nextDue } from '../tick.ts'
import { entriesOf } from './eligibility.ts'
import { incumbents } from './seats.ts'

const harbour = charterOf(
  'harbour',
  `
lists: { pier: [north, south] }
facts: { employer: { declared by: holder } }
seats:
  skipper: { filled by: application, decided by: master, sponsored by: 1 of skipper, may leave: any time, minimum: 2, vacancy: as filled }
  guest: { filled by: [invitation of any skipper, appointment of master], ratified by: vote, number: 2, may leave: any time }
  keeper: { filled by: own word, for each: pier, number: 1, joint holders: 2, alternates: 1, may leave: any time, term: 6 months, vacancy: as filled }
  pilot:
    filled by: own word
    number: 3
    cohorts: { red: 1, green: 2 }
    first split: by lot
    term: 1 year
    may leave: any time
    vacancy: [stays vacant if less than 2 months remain, appointment of master from the same employer within 1 month, master, as filled]
    fills within: 2 weeks
    interim: master
  master: { number: 1, filled by: own word, may leave: any time, vacancy: by-election within 1 month, interim: skipper }
rules:
  vote: { voters: skipper, options: [for, against], passes: for > against, open: 3 days, closes early: when certain }
`,
)
const holders = { 'harbour.skipper': ['ada', 'bo', 'cy'], 'harbour.master': ['ada'] }
const day_ms = 86_400_000
const people = ['ada', 'bo', 'cy', 'di', 'fay', 'gus'] as const
const seats = ['skipper', 'guest', 'keeper', 'pilot', 'master'] as const

interface Ask {
  readonly by: string
  readonly wait_ms: number
  readonly act: Act
}

const person = fc.constantFrom(...people)
const seat = fc.constantFrom(...seats)
const place = fc.record({ seat, entry: fc.constantFrom('north', 'south', 'none') }).map(({ seat: name, entry }) => ({
  group: 'harbour',
  seat: name,
  ...((name === 'keeper') !== (entry === 'none') && entry !== 'none' && { entry }),
}))

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: place.map((of): Act => ({ type: 'take', ...of })) },
  { weight: 5, arbitrary: place.map((of): Act => ({ type: 'step down', ...of })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(seat, person)
      .map(([name, whom]): Act => ({ type: 'sponsor', group: 'harbour', seat: name, person: whom })),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('guest', ...seats), person)
      .map(([name, whom]): Act => ({ type: 'invite', group: 'harbour', seat: name, person: whom })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('accept invitation' as const, 'accept invitation' as const, 'decline invitation' as const),
        seat,
      )
      .map(([type, name]): Act => ({ type, group: 'harbour', seat: name })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(seat, person)
      .map(([name, whom]): Act => ({ type: 'name alternate', group: 'harbour', seat: name, person: whom })),
  },
  {
    weight: 3,
    arbitrary: seat.map((name): Act => ({ type: 'apply', group: 'harbour', seat: name, answers: digest('one') })),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(seat, person).map(
      ([object, whom]): Act => ({
        type: 'move',
        group: 'harbour',
        action: { verb: 'appoint', object },
        title: 'Them',
        person: whom,
      }),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom('for', 'for', 'against').map((option): Act => ({ type: 'vote', motion: 0, option })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('acme', 'other').map((value): Act => ({ type: 'declare', fact: 'employer', value })),
  },
)
const waits = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: 3_600_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(14 * day_ms - 1, 14 * day_ms, 31 * day_ms) },
  { weight: 1, arbitrary: fc.nat({ max: 200 * day_ms }) },
)
const asks: fc.Arbitrary<readonly Ask[]> = fc.array(fc.record({ by: person, wait_ms: waits, act: acts }), {
  minLength: 10,
  maxLength: 80,
  size: 'max',
})

function live(
  asked: readonly Ask[],
  {
    looks = [],
    after = () => undefined,
  }: { readonly looks?: readonly number[]; readonly after?: (state: FoundationState, now: Instant) => void } = {},
) {
  const { state, library } = foundationOf({ harbour }, holders).begin()
  const entries: Entry[] = []
  let now = state.last
  for (const [index, ask] of asked.entries()) {
    const then = instantOf(epochOf(now) + ask.wait_ms)
    for (const look of looks) entries.push(...passTime(state, instantOf(Math.min(epochOf(then), epochOf(now) + look))))
    now = then
    entries.push(...passTime(state, now))
    const act = 'motion' in ask.act ? { ...ask.act, motion: Math.max(1, state.numbers) } : ask.act
    const actor = { kind: 'person', person: ask.by } as const
    const made = decide(state, act, { actor, at: now, act: `act-${index}`, digest, lot: () => digest('a secret') })
    if (!made.ok) continue
    library.add(made.value.documents)
    for (const entry of made.value.entries) {
      evolve(state, entry)
      entries.push(entry)
    }
    after(state, now)
  }
  return { state, entries, now }
}

describe('however seats are filled', () => {
  it('nobody is in one without their own act, a decision, or what the charter says', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { entries } = live(asked)
        const alone = new Set(entries.flatMap(({ act, event }) => (event.type === 'DoneAlone' ? [act] : [])))
        for (const { act, by, event } of entries) {
          if (event.type !== 'SeatTaken' || event.motion !== undefined || by.kind === 'clock') continue
          const isOwn = by.kind === 'person' && by.person === event.person
          assert.ok(isOwn || alone.has(act), JSON.stringify(event))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('an invitation alone seats nobody', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { entries } = live(asked)
        const inviting = new Set(entries.flatMap(({ act, event }) => (event.type === 'Invited' ? [act] : [])))
        assert.ok(!entries.some(({ act, event }) => event.type === 'SeatTaken' && inviting.has(act)))
      }),
      { numRuns: 50 },
    )
  })

  it('no place is held by more than may hold it, and nobody holds one twice', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        live(asked, {
          after: (state, now) => {
            for (const described of state.groups.get('harbour')?.charter.seats ?? []) {
              const ref = { group: 'harbour', seat: described.name }
              const held = incumbents(state, ref, now)
              const listed = entriesOf(state, ref, described.forEach)
              for (const entry of listed.length === 0 ? [undefined] : listed) {
                const here = held.filter((one) => one.entry === entry)
                assert.equal(new Set(here.map((one) => one.person)).size, here.length)
                const most = (described.number ?? Infinity) * (described.jointHolders ?? 1)
                assert.ok(here.length <= most, `${here.length} hold ${described.name}`)
                const shared = Map.groupBy(here, (one) => one.place)
                for (const [number, together] of shared) {
                  if (number !== undefined) assert.ok(together.length <= (described.jointHolders ?? 1))
                }
              }
            }
          },
        })
      }),
      { numRuns: 100 },
    )
  })

  it('every vacancy is of a place that is empty, and ends by whoever takes it', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        live(asked, {
          after: (state, now) => {
            const open = Map.groupBy(state.vacancies.values(), ({ opened }) => `${opened.seat} ${opened.entry ?? ''}`)
            for (const vacancies of open.values()) {
              const { seat: name, entry } = vacancies[0]?.opened ?? { seat: '' }
              const described = state.groups.get('harbour')?.charter.seats.find((one) => one.name === name)
              const held = incumbents(state, { group: 'harbour', seat: name }, now).filter((one) => one.entry === entry)
              const places = new Set(held.map((one) => one.place ?? one.person)).size
              const wanted = described?.number ?? described?.minimum ?? 0
              if (described?.number !== undefined)
                assert.ok(places + vacancies.length <= wanted, `${name}: ${places} and ${vacancies.length}`)
            }
          },
        })
      }),
      { numRuns: 100 },
    )
  })

  it('comes to the same whether the clock was looked at all the time or not, and leaves nothing undone', () => {
    fc.assert(
      fc.property(asks, fc.array(fc.nat({ max: 20 * day_ms }), { maxLength: 5 }), (asked, looks) => {
        const ordered = looks.toSorted((one, other) => one - other)
        const { state, entries, now } = live(asked)
        assert.deepEqual(live(asked, { looks: ordered }).entries, entries)
        const end = instantOf(epochOf(now) + 900 * day_ms)
        passTime(state, end)
        assert.equal(nextDue(state, end, clockTools), undefined)
      }),
      { numRuns: 60 },
    )
  })

  it('folds from its record to the same state', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const lived = live(asked)
        const { state: again } = foundationOf({ harbour }, holders).begin(lived.state.library)
        for (const entry of lived.entries) evolve(again, JSON.parse(JSON.stringify(entry)))
        assert.deepEqual({ ...again, deadlines: [] }, { ...lived.state, deadlines: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('has in its stories what these laws are about', () => {
    const happened = new Set(
      fc.sample(asks, { numRuns: 150, seed: 1 }).flatMap((asked) => live(asked).entries.map(({ event }) => event.type)),
    )
    const wanted = [
      'SeatTaken',
      'SeatLeft',
      'Sponsored',
      'Invited',
      'InvitationAccepted',
      'InvitationDeclined',
      'AlternateNamed',
      'CohortLotSealed',
      'CohortsSplit',
      'VacancyOpened',
      'VacancyPassedOn',
      'VacancyOverdue',
      'ByElectionCalled',
      'MinimumMissed',
      'MotionOpened',
    ] as const
    assert.deepEqual(
      wanted.filter((type) => !happened.has(type)),
      [],
    )
  })
})
