// What holds of requests, whatever anybody asks for. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { asking, askingFoundation, usd, wholeRules } from '../../../../../test/support/asking-foundation.ts'
import { clockTools, digest, passTime } from '../../../../../test/support/given.ts'
import { epochOf, instantOf } from '../../../base/instant.ts'
import type { Act } from '../../act.ts'
import { decide } from '../../decide.ts'
import type { Entry } from '../../event.ts'
import { evolve } from '../../evolve.ts'
import type { FoundationState } from '../../state.ts'
import { type GrantRequest, isOpen, stageOf } from './grant-request.ts'

const grants = askingFoundation([
  ...wholeRules.filter((rule) => !rule.startsWith('past reports')),
  'bands: [{ up to: "USD 100 per request", automatic: yes }, { by: grant }]',
])
const people = ['ada', 'bo', 'cy', 'di', 'el', 'fay', 'gus'] as const
const day_ms = 86_400_000

const request = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }))
const motion = fc.integer({ min: 1, max: 9 })
const report = { digest: digest('report'), bytes: 6, type: 'text/markdown' } as const

/** What applicants do; others try it as well. */
const applying: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ amount: fc.constantFrom(50, 2_000, 2_200, 12_000), event: fc.constantFrom('fair', 'school') })
      .map(({ amount, event }) => asking({ amount: usd(amount), event, needed: '2028-01-01T00:00:00.000Z' })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ request, question: fc.integer({ min: 1, max: 2 }) })
      .map((which): Act => ({ type: 'answer for request', ...which, answer: digest('!') })),
  },
  { weight: 1, arbitrary: request.map((request): Act => ({ type: 'withdraw request', request })) },
  { weight: 2, arbitrary: request.map((request): Act => ({ type: 'reduce award', request, to: usd(10) })) },
  { weight: 3, arbitrary: request.map((request): Act => ({ type: 'report on award', request, report })) },
)
const reviewing: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: request.map((request): Act => ({ type: 'ask applicant', request, question: digest('?') })) },
  {
    weight: 4,
    arbitrary: fc.record({ request, part: fc.boolean() }).map(
      ({ request, part }): Act => ({
        type: 'put to vote',
        request,
        ...(part && { amount: usd(1_000), reason: digest('why') }),
      }),
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .record({ motion, option: fc.constantFrom('aye', 'aye', 'nay', 'object', 'for') })
      .map((vote): Act => ({ type: 'vote', ...vote, reason: digest('why') })),
  },
  { weight: 1, arbitrary: request.map((request): Act => ({ type: 'champion request', request })) },
  { weight: 1, arbitrary: request.map((request): Act => ({ type: 'declare interest', request })) },
  { weight: 4, arbitrary: motion.map((motion): Act => ({ type: 'withdraw', motion })) },
)
const erasing = fc.constantFrom(...people).map((person): Act => ({ type: 'erase', person }))

interface Ask {
  readonly by: string
  readonly wait_ms: number
  readonly act: Act
}

const wait_ms = fc.nat({ max: 6 * day_ms })
const asks: fc.Arbitrary<readonly Ask[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ by: fc.constantFrom('el', 'el', 'el', 'cy'), wait_ms, act: applying }) },
    { weight: 20, arbitrary: fc.record({ by: fc.constantFrom(...people), wait_ms, act: reviewing }) },
    { weight: 1, arbitrary: fc.record({ by: fc.constantFrom(...people), wait_ms, act: erasing }) },
  ),
  { maxLength: 50, size: 'max' },
)

/** @param looks whether the clock is looked at on every day that passes, or only when somebody acts */
function live(asked: readonly Ask[], looks: 'daily' | 'rarely') {
  const { state, library } = grants.begin()
  const entries: Entry[] = []
  const pass = (to: string) => {
    for (const entry of passTime(state, to)) {
      entries.push(entry)
      check(state)
    }
  }
  let now = epochOf(state.last)
  for (const [place, { by, wait_ms, act }] of asked.entries()) {
    if (looks === 'daily') for (let step = now + day_ms; step < now + wait_ms; step += day_ms) pass(instantOf(step))
    now += wait_ms
    pass(instantOf(now))
    const actor = { kind: 'person', person: by } as const
    const made = decide(state, act, { actor, at: instantOf(now), act: `asked-${place}`, ...clockTools })
    if (!made.ok) continue
    library.add(made.value.documents)
    for (const entry of made.value.entries) {
      evolve(state, entry)
      entries.push(entry)
    }
    check(state)
  }
  pass(instantOf(now + 100 * day_ms))
  return { state, library, entries }
}

/** Open or over, never both; what is decided has its number; nothing is granted twice or without a decision. */
function check(state: FoundationState): void {
  for (const [number, one] of state.requests) {
    const { award, phase, waiting, made } = one
    assert.equal(state.openRequests.has(number), isOpen(one), `request ${number} is open and over at once`)
    assert.equal(award !== undefined, phase.kind === 'over' && phase.how === 'granted')
    assert.ok(waiting === undefined || isOpen(one), `request ${number} is over and waits`)
    if (award === undefined) continue
    assert.ok(award.amount.minor <= award.granted.minor && award.granted.minor <= made.amount.minor)
    assert.equal(state.decided.filter(({ request }) => request === number).length, 1)
  }
}

describe('requests', () => {
  it('are open or over, and granted once by a decision', () => {
    fc.assert(
      fc.property(asks, (asked) => void live(asked, 'rarely')),
      { numRuns: 100 },
    )
  })

  it('go the same way whether or not anybody looks at the clock', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const [daily, rarely] = [live(asked, 'daily'), live(asked, 'rarely')]
        const told = ({ entries }: typeof daily) => entries.map(({ event, at }) => ({ event, at }))
        assert.deepEqual(told(daily), told(rarely))
      }),
      { numRuns: 60 },
    )
  })

  it('are what their record says, folded anew', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { state, library, entries } = live(asked, 'rarely')
        const again = entries.reduce(evolve, grants.begin(library).state)
        assert.deepEqual(again.requests, state.requests)
        assert.deepEqual(again.openRequests, state.openRequests)
        assert.deepEqual(again.reportsAwaited, state.reportsAwaited)
      }),
      { numRuns: 40 },
    )
  })

  it('come to the sums that the state keeps of them', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { state } = live(asked, 'rarely')
        const kept = [...state.requestSums.values()].map(({ row: _, ...sums }) => sums)
        assert.deepEqual(new Set(kept), new Set(summed(state)))
      }),
      { numRuns: 60 },
    )
  })

  it('have the time in which the applicant was waited for left out', () => {
    const waits = fc.record({ before_ms: fc.nat({ max: 4 * day_ms }), waited_ms: fc.nat({ max: 40 * day_ms }) })
    fc.assert(
      fc.property(waits, ({ before_ms, waited_ms }) => {
        const story: readonly Ask[] = [
          { by: 'el', wait_ms: day_ms, act: asking({ needed: '2028-01-01T00:00:00.000Z' }) },
          { by: 'ada', wait_ms: before_ms, act: { type: 'ask applicant', request: 1, question: digest('?') } },
          {
            by: 'el',
            wait_ms: waited_ms,
            act: { type: 'answer for request', request: 1, question: 1, answer: digest('!') },
          },
        ]
        const { entries } = live(story, 'rarely')
        const overdue = entries.find(({ event }) => event.type === 'RequestOverdue')
        const put = entries.find(({ event }) => event.type === 'RequestPutToVote')
        const made = entries.find(({ event }) => event.type === 'RequestMade')
        assert.ok(put !== undefined && made !== undefined && overdue === undefined)
        // Ten business days are two weeks, wherever they begin, but for a wait that begins or ends on a weekend.
        const talked_ms = epochOf(put.at) - epochOf(made.at) - waited_ms
        assert.ok(Math.abs(talked_ms - 14 * day_ms) <= 4 * day_ms, `${talked_ms / day_ms} days`)
      }),
      { numRuns: 100 },
    )
  })

  it('come to all that this is tried on', () => {
    const stories = fc.sample(asks, { numRuns: 200, seed: 1 })
    const happened = new Set(stories.flatMap((asked) => live(asked, 'rarely').entries.map(({ event }) => event.type)))
    const wanted = [
      'RequestGranted',
      'RequestGrantedByCharter',
      'RequestDenied',
      'RequestClosed',
      'RequestWithdrawn',
      'RequestBack',
      'ProcedureBegun',
      'AwardReported',
      'AwardReduced',
    ] as const
    assert.deepEqual(
      wanted.filter((type) => !happened.has(type)),
      [],
    )
  })
})

/** All requests added up anew. */
function summed(state: FoundationState) {
  const alike = Map.groupBy(state.requests.values(), (one) =>
    [one.made.group, one.at.slice(0, 4), one.made.object, one.made.amount.currency, stageOf(one)].join(),
  )
  return [...alike.values()].flatMap((all) => {
    const [first] = all
    if (first === undefined) return []
    const sum = (part: (one: GrantRequest) => number | undefined) =>
      all.reduce((so, one) => so + BigInt(part(one) ?? 0), 0n)
    const { group, object, amount } = first.made
    return [
      {
        ...{ group, year: first.at.slice(0, 4), object, currency: amount.currency, stage: stageOf(first) },
        requests: all.length,
        asked: sum(({ made }) => made.amount.minor),
        granted: sum(({ award }) => award?.amount.minor),
        paid: sum(({ award }) => (award === undefined ? 0 : state.promises.get(award.decision)?.paid)),
      },
    ]
  })
}
