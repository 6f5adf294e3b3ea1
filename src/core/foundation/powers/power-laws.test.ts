// What holds whatever is done by powers and with them. A failing run prints its seed and the shortest story.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charterOf, digest, foundationOf, passTime } from '../../../../test/support/given.ts'
import { type Ask, type Lived, live } from '../../../../test/support/live.ts'
import { epochOf, instantOf } from '../../base/instant.ts'
import type { GivenTo } from '../../charter/powers/given-power.ts'
import type { Act } from '../act.ts'
import { evolve } from '../evolve.ts'
import { incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'

const club = charterOf(
  'club',
  `
seats:
  member: { filled by: roll, number: 3 }
  chair: { filled by: roll, number: 1 }
  helper: { filled by: roll, number: 2 }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 2 days, closes early: when certain, corrected by: chair, withdrawn by: chair }
  quick: { as: vote, ratified by: chair, in effect meanwhile: yes }
powers:
  - { may: resolve, by: vote, report to: everyone within 2 days }
  - { may: spend, by: chair, up to: ["USD 10 per request", "USD 20 per month"] }
  - { may: appoint helper, by: quick }
  - { may: remove helper, by: quick }
  - may: remove member
    by: any helper
    in emergency: { account: 1 day, to: member, ratified by: vote, within: 3 days, unratified: undone }
while:
  - state: emergency
    forbids: spend
    declared by: chair
    until: 5 days
    expires: { appoint: 2 days }
    confirmed by: vote
`,
)
const crew = charterOf(
  'crew',
  `
seats:
  lead: { filled by: roll, number: 1 }
rules:
  agreed: { voters: lead, options: [for, against], passes: for > against, open: 1 day, closes early: when certain }
powers:
  - { may: resolve, by: agreed }
`,
  'club',
)
const holders = {
  'club.member': ['ada', 'bo', 'cy'],
  'club.chair': ['ada'],
  'club.helper': ['di'],
  'crew.lead': ['el'],
}

const day_ms = 86_400_000
const usd = (amount: number) => ({ currency: 'USD', minor: amount * 100 })
const text = { digest: digest('text'), bytes: 4, type: 'text/markdown' } as const
const lead = { kind: 'seat', seat: { group: 'crew', seat: 'lead' } } as const
const recipients: readonly GivenTo[] = [lead, { kind: 'group', group: 'crew' }, { kind: 'group', group: 'club' }]

const person = fc.constantFrom('ada', 'ada', 'bo', 'cy', 'di', 'el')
const motion = fc.nat({ max: 2 })
const move = (group: string, verb: string, object: string, more: object = {}): Act => ({
  type: 'move',
  group,
  action: { verb, object },
  title: 'A matter',
  ...more,
})
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ group: fc.constantFrom('club', 'crew'), amount: fc.constantFrom(1, 6, 10, 11) })
      .map(({ group, amount }) => move(group, 'spend', '', { amount: usd(amount) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        verb: fc.constantFrom('delegate', 'delegate', 'withdraw'),
        group: fc.constantFrom('club', 'crew'),
        to: fc.constantFrom(...recipients),
        most: fc.constantFrom(5, 10, 40),
      })
      .map(({ verb, group, to, most }) => move(group, verb, 'spend', { gift: { to, upTo: usd(most) } })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ verb: fc.constantFrom('appoint', 'remove', 'reconfirm'), whom: fc.constantFrom('di', 'fay', 'gus') })
      .map(({ verb, whom: of }) =>
        move('club', verb, verb === 'reconfirm' ? 'appoint/helper' : 'helper', { person: of }),
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom('bo', 'cy').map((of) => move('club', 'remove', 'member', { person: of })) },
  { weight: 2, arbitrary: fc.constantFrom('declare', 'end').map((verb) => move('club', verb, 'emergency')) },
  { weight: 1, arbitrary: fc.constant(move('club', 'resolve', '')) },
  {
    weight: 14,
    arbitrary: fc.record({
      type: fc.constant('vote'),
      motion,
      option: fc.constantFrom('for', 'for', 'for', 'against'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('account'), motion, text: fc.constant(text) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('correct'), motion, title: fc.constantFrom('A matter', 'Another') }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('withdraw'), motion }) },
)
const waits = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 3_600_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(day_ms, 2 * day_ms, 3 * day_ms - 1, 3 * day_ms) },
  { weight: 1, arbitrary: fc.nat({ max: 12 * day_ms }) },
)
const asks: fc.Arbitrary<readonly Ask[]> = fc.array(fc.record({ by: person, wait_ms: waits, act: acts }), {
  maxLength: 60,
  size: 'max',
})

/** The club, lived in. */
function story(
  asked: readonly Ask[],
  looks: readonly number[] = [],
  seen: (state: FoundationState) => void = () => {},
): Lived {
  return live(foundationOf({ club, crew }, holders).begin(), asked, looks, seen)
}

describe('powers, whatever is done with them', () => {
  it('spend no more in a month than their first holder may, in however many hands they are', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { entries } = story(asked)
        const spent = new Map<string, number>()
        for (const { event, at } of entries) {
          // What the whole club resolves is the root's own: what it gives so is no part of what its chair may spend.
          if (event.type === 'PowerDelegated' && event.by.kind === 'rule') break
          if (event.type !== 'DoneAlone' || event.action.verb !== 'spend') continue
          const month = at.slice(0, 7)
          spent.set(month, (spent.get(month) ?? 0) + (event.amount?.minor ?? 0))
          assert.ok((event.amount?.minor ?? 0) <= 1000)
        }
        for (const sum of spent.values()) assert.ok(sum <= 2000, `${sum} were spent in a month`)
      }),
      { numRuns: 150 },
    )
  })

  it('are the same whether the clock was looked at all the time or not', () => {
    fc.assert(
      fc.property(asks, fc.array(fc.nat({ max: 3 * day_ms }), { maxLength: 5 }), (asked, looks) => {
        const ordered = looks.toSorted((one, other) => one - other)
        assert.deepEqual(story(asked, ordered).entries, story(asked).entries)
      }),
      { numRuns: 100 },
    )
  })

  it('fold from their record to the same state', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const lived = story(asked)
        const { state: again } = foundationOf({ club, crew }, holders).begin(lived.state.library)
        for (const entry of lived.entries) evolve(again, JSON.parse(JSON.stringify(entry)))
        assert.deepEqual({ ...again, deadlines: [] }, { ...lived.state, deadlines: [] })
      }),
      { numRuns: 100 },
    )
  })

  it('leave no seat with more holders than it has places, though seats are given back', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        story(asked, [], (state) => {
          for (const [seat, most] of [
            ['helper', 2],
            ['member', 3],
          ] as const) {
            const held = incumbents(state, { group: 'club', seat }, state.last).map((one) => one.person)
            assert.ok(held.length <= most)
            assert.equal(new Set(held).size, held.length)
          }
        })
      }),
      { numRuns: 100 },
    )
  })

  it('are accounted for, or it is told that they were not; and nothing stays provisional for ever', () => {
    fc.assert(
      fc.property(asks, (asked) => {
        const { state, now } = story(asked)
        passTime(state, instantOf(epochOf(now) + 400 * day_ms))
        for (const { told, given, missed } of state.accounts.values()) {
          assert.ok(told || given !== undefined || missed !== undefined)
        }
        for (const { ended } of state.provisional.values()) assert.ok(ended !== undefined)
      }),
      { numRuns: 100 },
    )
  })

  it('are among the stories that these laws are tried on', () => {
    const happened = new Set(
      fc
        .sample(asks, { numRuns: 300, seed: 1 })
        .flatMap((asked) => story(asked).entries.map(({ event }) => event.type)),
    )
    const wanted = [
      'PowerDelegated',
      'DelegationWithdrawn',
      'AccountGiven',
      'AccountMissed',
      'EffectProvisional',
      'EffectUndone',
      'MotionInEffect',
      'MotionCorrected',
      'MotionWithdrawn',
    ] as const
    assert.deepEqual(
      wanted.filter((type) => !happened.has(type)),
      [],
    )
  })
})
