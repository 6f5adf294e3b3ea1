// What holds however a consultation goes, whatever anybody asks for. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, clockTools, digest, foundationOf, passTime, reference } from '../../../../test/support/given.ts'
import type { OpenLibrary } from '../../../app/running/library.ts'
import { epochOf, type Instant, instantOf } from '../../base/instant.ts'
import type { Act } from '../act.ts'
import { decide } from '../decide.ts'
import type { Entry } from '../event.ts'
import { evolve } from '../evolve.ts'
import type { FoundationState } from '../state.ts'
import { leftOpen } from './consultation-state.ts'

describe('whatever is asked of a consultation', () => {
  it('takes answers from its opening up to its close and at no other moment', () => {
    holds(({ entries, state }) => {
      for (const { at, event } of entries) {
        if (event.type !== 'AnswerGiven' && event.type !== 'AnswerWithdrawn') continue
        const { begun, closes } = consultationIn(state, event.consultation)
        assert.ok(begun.opens <= at && at < closes)
      }
    })
  })

  it('has for each person one answer for themselves at most that stands', () => {
    holds(({ state }) => {
      for (const { answers } of state.consultations.values()) {
        const own = [...answers.values()].filter(
          ({ given, withdrawn }) => given.behalf.kind === 'self' && withdrawn === undefined,
        )
        assert.equal(new Set(own.map(({ given }) => given.person)).size, own.length)
      }
    })
  })

  it('has points of answers that are there, and a summary once each answer has its point and each point its answer', () => {
    holds(({ state }) => {
      for (const consultation of state.consultations.values()) {
        for (const { answers } of consultation.points.values()) {
          for (const answer of answers) assert.ok(consultation.answers.has(answer))
        }
        if (consultation.phase.kind !== 'summarised') continue
        assert.deepEqual(leftOpen(consultation), { answers: [], points: [] })
      }
    })
  })

  it('closes once, when it was to, and changes no more after its summary', () => {
    holds(({ entries, state }) => {
      for (const [number, { closes, phase }] of state.consultations) {
        const own = entries.filter(({ event }) => 'consultation' in event && event.consultation === number)
        const closed = own.filter(({ event }) => event.type === 'ConsultationClosed')
        assert.deepEqual(
          closed.map(({ at }) => at),
          phase.kind === 'closed' || phase.kind === 'summarised' ? [closes] : [],
        )
        const summed = own.findIndex(({ event }) => event.type === 'SummaryPublished')
        assert.ok(summed === -1 || summed === own.length - 1)
      }
    })
  })

  it('is the same whether it was looked at all the time or once at the end', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat(60 * day_ms), { maxLength: 12 }), (asks, looks) => {
        const [slept, awake] = [live(asks), live(asks, looks)]
        assert.deepEqual(awake.entries, slept.entries)
      }),
      { numRuns: 100 },
    )
  })

  it('folds to the same state from its record', () => {
    holds(({ entries, state, beginning }) => {
      const again = beginning()
      for (const entry of entries) evolve(again, structuredClone(entry))
      assert.deepEqual(again.consultations, state.consultations)
      assert.deepEqual(again.keepers, state.keepers)
      assert.deepEqual(again.deadlines, state.deadlines)
    })
  })
})

const council = charterOf(
  'council',
  `seats:
  member: { number: 3, filled by: own word, may leave: any time }
  chair: { number: 1, filled by: own word, may leave: any time }
powers:
  - { may: consult, by: chair }`,
)
const small = foundationOf({ council }, { 'council.member': ['ada', 'bo', 'cy'], 'council.chair': ['ada'] })
const day_ms = 86_400_000
const begins = '2026-03-01T00:00:00.000Z'
const text = reference('# Told')

interface Ask {
  readonly by: string
  readonly wait_ms: number
  readonly act: Act
}

const people = ['ada', 'bo', 'cy', 'di', 'el'] as const
const number = fc.integer({ min: 1, max: 3 })
const consultation = fc.integer({ min: 1, max: 2 })
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(1, 5, 14).map((days): Act => {
      const asks = {
        title: 'What next?',
        about: { kind: 'question', options: [] },
        addressed: [],
        open: { count: days, unit: 'day' },
        ...(days === 5 && { opens: '2026-03-08T00:00:00.000Z' }),
      } as const
      return { type: 'move', group: 'council', action: { verb: 'consult', object: '' }, title: 'Ask', asks }
    }),
  },
  {
    weight: 12,
    arbitrary: fc
      .record({
        consultation,
        position: fc.constantFrom('for', 'against', 'concern', 'maybe'),
        behalf: fc.constantFrom(
          { kind: 'self' } as const,
          { kind: 'organisation' } as const,
          { kind: 'group', group: 'council' } as const,
        ),
        answer: fc.option(number, { nil: undefined }),
      })
      .map(({ answer, ...said }): Act => {
        const own = answer === undefined ? {} : { answer }
        return { type: 'answer consultation', ...said, ...own, passages: [], said: digest('words') }
      }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ consultation, answer: number }).map((said): Act => ({ type: 'withdraw answer', ...said })),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({
        consultation,
        answers: fc.array(number, { maxLength: 4 }),
        point: fc.option(number, { nil: undefined }),
      })
      .map(({ point, ...said }): Act => {
        const again = point === undefined ? {} : { point }
        return { type: 'make point', title: 'This', ...said, ...again }
      }),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({ consultation, point: number })
      .map((said): Act => ({ type: 'settle point', ...said, disposition: 'not accepted', text })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ consultation, point: number }).map((said): Act => ({ type: 'drop point', ...said })),
  },
  {
    weight: 4,
    arbitrary: consultation.map((one): Act => ({ type: 'publish summary', consultation: one, summary: text })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ consultation, days: fc.nat(60) }).map(
      ({ days, ...of }): Act => ({
        type: 'extend consultation',
        ...of,
        closes: instantOf(epochOf(begins) + days * day_ms),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'step down', group: 'council', seat: 'chair' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'take', group: 'council', seat: 'chair' }) },
)
const stories: fc.Arbitrary<readonly Ask[]> = fc.array(
  fc.record({
    by: fc.oneof({ weight: 3, arbitrary: fc.constant('ada') }, { weight: 5, arbitrary: fc.constantFrom(...people) }),
    wait_ms: fc.oneof(fc.constant(0), fc.nat(3 * day_ms), fc.constant(day_ms)),
    act: acts,
  }),
  { maxLength: 40 },
)

interface Lived {
  readonly state: FoundationState
  readonly entries: readonly Entry[]
  beginning(): FoundationState
}

function holds(law: (lived: Lived) => void): void {
  fc.assert(
    fc.property(stories, (asks) => law(live(asks))),
    { numRuns: 200 },
  )
}

/** What comes of it. `looks` are moments at which the clock is looked at besides. */
function live(asks: readonly Ask[], looks: readonly number[] = []): Lived {
  const { state, library } = small.begin()
  const entries: Entry[] = []
  let now = epochOf(begins)
  const moments = looks.map((look) => now + look).toSorted((one, other) => one - other)
  for (const { by, wait_ms, act } of asks) {
    now += wait_ms
    while (moments[0] !== undefined && moments[0] < now)
      entries.push(...passTime(state, instantOf(moments.shift() ?? now)))
    ask(state, library, { by, act, at: instantOf(now) }, entries)
  }
  entries.push(...passTime(state, instantOf(epochOf(begins) + 400 * day_ms)))
  return { state, entries, beginning: () => small.begin(library).state }
}

function ask(
  state: FoundationState,
  library: OpenLibrary,
  { by, act, at }: { readonly by: string; readonly act: Act; readonly at: Instant },
  entries: Entry[],
): void {
  entries.push(...passTime(state, at))
  const actor = { kind: 'person', person: by } as const
  const decided = decide(state, act, { actor, at, act: `act-${state.size}`, ...clockTools })
  if (!decided.ok) return
  library.add(decided.value.documents)
  for (const entry of decided.value.entries) evolve(state, entry)
  entries.push(...decided.value.entries)
}

function consultationIn(state: FoundationState, of: number) {
  const found = state.consultations.get(of)
  assert.ok(found !== undefined)
  return found
}
