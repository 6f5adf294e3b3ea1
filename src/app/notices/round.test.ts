import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { play, smallFoundation, type Told } from '../../../test/support/given.ts'
import type { Act } from '../../core/foundation/act.ts'
import { nobodyVoted } from '../elections/voted.ts'
import type { DecisionClosed, Occasion } from '../occasions.ts'
import type { ChosenKind, Frequency } from './notice-kind.ts'
import { type Owed, type RoundSource, roundOf } from './round.ts'
import { usualWishes, type Wishes } from './wishes.ts'

const by = (person: string, at: string, act: Act): Told => ({ by: person, at, act })
const opening = '2026-03-01T12:00:00.000Z'
const [halfway, day_before, closing] = [
  '2026-03-04T00:00:00.000Z',
  '2026-03-05T12:00:00.000Z',
  '2026-03-06T12:00:00.000Z',
]
const voters = ['ada', 'bo', 'cy', 'di', 'el']
const moved = by('ada', opening, {
  type: 'move',
  group: 'tools',
  action: { verb: 'resolve', object: '' },
  title: 'A kettle',
})

const chose = (chosen: Partial<Record<ChosenKind, Frequency>>): Wishes => ({ ...usualWishes, chosen })

function source(at: string, given: Partial<RoundSource> = {}, ...acts: readonly Told[]): RoundSource {
  const { state } = play([...smallFoundation(), moved, ...acts])
  return { state, at, wishes: new Map(), told: new Map(), owed: new Map(), voted: nobodyVoted, ...given }
}

function toldAfter({ at, ...given }: RoundSource): RoundSource['told'] {
  const { people } = roundOf({ at, ...given })
  return new Map([
    ...given.told,
    ...people.flatMap(({ person, told }) => (told === undefined ? [] : [[person, told] as const])),
  ])
}

const lettersIn = (given: RoundSource) =>
  roundOf(given).people.flatMap(({ person, letter }) => (letter === undefined ? [] : [`${person} ${letter.why}`]))

describe('a reminder', () => {
  it('comes half-way and a day before the close, and to nobody before', () => {
    assert.deepEqual(lettersIn(source('2026-03-03T23:59:59.999Z')), [])
    assert.equal(roundOf(source(opening)).next, halfway)
    assert.deepEqual(
      lettersIn(source(halfway)),
      voters.map((person) => `${person} reminder`),
    )
    const told = toldAfter(source(halfway))
    assert.equal(roundOf(source(halfway, { told })).next, day_before)
    assert.deepEqual(lettersIn(source('2026-03-05T11:59:59.999Z', { told })), [])
    assert.deepEqual(lettersIn(source(day_before, { told })).length, voters.length)
  })

  it('comes once, however often somebody looks', () => {
    const told = toldAfter(source(halfway))
    assert.deepEqual(lettersIn(source(halfway, { told })), [])
    assert.deepEqual(lettersIn(source('2026-03-04T09:00:00.000Z', { told })), [])
  })

  it('goes to those alone who have not acted', () => {
    const acts = [
      by('bo', '2026-03-02T12:00:00.000Z', { type: 'vote', motion: 1, option: 'yes' }),
      by('cy', '2026-03-02T12:00:00.000Z', { type: 'recuse', motion: 1 }),
    ]
    assert.deepEqual(lettersIn(source(halfway, {}, ...acts)), ['ada reminder', 'di reminder', 'el reminder'])
  })

  it('that nobody sent in time comes once for all of them, and not at all when the vote is over', () => {
    const late = source('2026-03-06T11:00:00.000Z')
    assert.equal(lettersIn(late).length, voters.length)
    assert.deepEqual(lettersIn(source('2026-03-06T11:00:00.000Z', { told: toldAfter(late) })), [])
    assert.deepEqual(lettersIn(source(closing)), [])
  })

  it('is spared who wants none, for good: they are not flooded when they want them again', () => {
    const wishes = new Map([['bo', chose({ reminder: 'never' })]])
    const without = source(halfway, { wishes })
    assert.ok(!lettersIn(without).includes('bo reminder'))
    assert.deepEqual(lettersIn(source('2026-03-04T01:00:00.000Z', { told: toldAfter(without) })), [])
  })
})

describe('what was told by a clock that was years ahead', () => {
  it('keeps nobody from being told until then', () => {
    const ahead = { reminded: { 'vote 1': '2036-01-01T00:00:00.000Z' }, daily: '2036-01-01T08:00:00.000Z' }
    const { people } = roundOf(source(halfway, { told: new Map([['bo', ahead]]) }))
    const bo = people.find(({ person }) => person === 'bo')
    assert.deepEqual(
      bo?.letter?.awaiting.map(({ key }) => key),
      ['vote 1'],
    )
    assert.deepEqual(bo?.told, { reminded: { 'vote 1': halfway } })
  })
})

describe('a digest', () => {
  const vote: DecisionClosed = {
    kind: 'decision closed',
    notice: 'decision closed',
    entry: 20,
    foundation: { name: 'small', title: 'Small' },
    group: { name: 'tools', title: 'Tools' },
    opened: motion().opened,
    mover: 'bo',
    charters: new Map(),
    to: [],
    acts: [],
    closed: { type: 'MotionClosed', motion: 1, outcome: 'lost', is: 'lost', why: 'time', counts: {}, recused: 0 },
    at: '2026-03-02T10:00:00.000Z',
  }
  const owed = (one: Partial<Owed> = {}): Owed => ({
    key: 'bo/20',
    occasion: vote,
    at: '2026-03-02T10:00:00.000Z',
    late: false,
    ...one,
  })

  it('comes at its hour with what is owed, and takes it away with it', () => {
    const wishes = new Map([['bo', chose({ 'decision closed': 'daily' })]])
    const given = { wishes, owed: new Map([['bo', [owed()]]]) }
    assert.deepEqual(lettersIn(source('2026-03-03T07:59:59.999Z', given)), [])
    assert.equal(roundOf(source('2026-03-02T10:00:00.000Z', given)).next, '2026-03-03T08:00:00.000Z')
    const { people } = roundOf(source('2026-03-03T08:00:00.000Z', given))
    assert.partialDeepStrictEqual(people, [
      { person: 'bo', settled: ['bo/20'], letter: { why: 'daily', happened: [vote], awaiting: [] } },
    ])
  })

  it('lists what awaits still, once there is something new in it', () => {
    const wishes = new Map([['bo', chose({ 'vote opened': 'daily', reminder: 'never' })]])
    const first = source('2026-03-02T08:00:00.000Z', { wishes })
    assert.deepEqual(lettersIn(first), ['bo daily'])
    const told = toldAfter(first)
    assert.deepEqual(lettersIn(source('2026-03-03T08:00:00.000Z', { wishes, told })), [])
  })

  it('of the week waits for Monday', () => {
    const wishes = new Map([['bo', chose({ 'decision closed': 'weekly', 'vote opened': 'never', reminder: 'never' })]])
    const given = { wishes, owed: new Map([['bo', [owed()]]]) }
    assert.deepEqual(lettersIn(source('2026-03-03T08:00:00.000Z', given)), [])
    assert.ok(lettersIn(source('2026-03-09T08:00:00.000Z', given)).includes('bo weekly'))
  })

  it('is one letter with the reminders of that moment', () => {
    const wishes = new Map([['bo', { ...chose({ 'decision closed': 'daily' }), hour: 0 }]])
    const { people } = roundOf(source(halfway, { wishes, owed: new Map([['bo', [owed()]]]) }))
    const letter = people.find(({ person }) => person === 'bo')?.letter
    assert.deepEqual([letter?.happened.length, letter?.awaiting.length], [1, 1])
  })

  it('of what nobody could be told in time comes at once, with what still holds of it', () => {
    const call: Occasion = { ...about(), kind: 'vote opened', notice: 'vote opened' }
    const given = {
      owed: new Map([['bo', [owed({ late: true }), owed({ key: 'bo/21', occasion: call, late: true })]]]),
    }
    const { people } = roundOf(source('2026-03-03T09:00:00.000Z', given))
    assert.partialDeepStrictEqual(people, [
      {
        person: 'bo',
        settled: ['bo/20', 'bo/21'],
        letter: { why: 'late', happened: [vote], awaiting: [{ kind: 'vote' }] },
      },
    ])
    const voted = by('bo', '2026-03-02T12:00:00.000Z', { type: 'vote', motion: 1, option: 'yes' })
    const over = roundOf(
      source('2026-03-03T09:00:00.000Z', { owed: new Map([['bo', [owed({ occasion: call, late: true })]]]) }, voted),
    )
    assert.partialDeepStrictEqual(over.people, [{ person: 'bo', settled: ['bo/20'] }])
    assert.equal(over.people[0]?.letter, undefined)
  })

  function about() {
    const { closed: _, at: __, ...rest } = vote
    return rest
  }
})

function motion() {
  const motion = source(opening).state.motions.get(1)
  assert.ok(motion !== undefined)
  return motion
}
