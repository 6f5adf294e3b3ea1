import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { BallotForm } from './ballot-form.ts'
import { ballotOf, marksOf } from './ballot-marks.ts'

const choices = ['ada', 'bo', 'cy']
const made = (form: BallotForm, marks: Readonly<Record<string, string>>, seats = 1) =>
  ballotOf(form, choices, new Map(Object.entries(marks)), seats)
const content = (form: BallotForm, marks: Readonly<Record<string, string>>, seats?: number) => {
  const ballot = made(form, marks, seats)
  assert.ok(ballot.ok, JSON.stringify(ballot))
  return ballot.value
}

const ranking = { kind: 'ranking', equal: false } as const
const equal = { kind: 'ranking', equal: true } as const
const scores = { kind: 'scores', most: 5 } as const

describe('the ballot that marks make', () => {
  it('ranks in the order of the numbers, and closes up those that were left out', () => {
    assert.deepEqual(content(ranking, { ada: '3', cy: '1' }), {
      content: { kind: 'ranking', ranking: [['cy'], ['ada']] },
      odd: [{ kind: 'ranks closed up', ranks: [2] }],
    })
  })

  it('has equal ranks only where the method compares in pairs', () => {
    assert.deepEqual(made(ranking, { ada: '1', bo: '1' }), {
      ok: false,
      problem: { kind: 'same rank', choices: ['ada', 'bo'], rank: 1 },
    })
    assert.deepEqual(content(equal, { ada: '1', bo: '1', cy: '2' }), {
      content: { kind: 'ranking', ranking: [['ada', 'bo'], ['cy']] },
      odd: [],
    })
  })

  it('tells what is odd: nothing marked, all the same, one of many, no score for some', () => {
    const odd = (form: BallotForm, marks: Readonly<Record<string, string>>, seats?: number) =>
      content(form, marks, seats).odd.map(({ kind }) => kind)
    assert.deepEqual(odd({ kind: 'approvals' }, {}), ['blank'])
    assert.deepEqual(odd({ kind: 'approvals' }, { ada: 'yes', bo: 'yes', cy: 'yes' }), ['all approved'])
    assert.deepEqual(odd({ kind: 'approvals' }, { ada: 'yes' }, 2), ['fewer than seats'])
    assert.deepEqual(odd({ kind: 'one' }, { ada: 'yes' }), [])
    assert.deepEqual(odd(equal, { ada: '1', bo: '1', cy: '1' }), ['all equal'])
    assert.deepEqual(odd(ranking, { bo: '1' }), ['one ranked'])
    assert.deepEqual(odd(scores, { ada: '5' }), ['unmarked'])
    assert.deepEqual(odd(scores, { ada: '2', bo: '2', cy: '2' }), ['all equal'])
    assert.deepEqual(odd(scores, {}), ['blank'])
  })

  it('is none with more or fewer than the charter lets be marked', () => {
    const most = { kind: 'approvals', most: 1 } as const
    assert.deepEqual(made(most, { ada: 'yes', bo: 'yes' }), {
      ok: false,
      problem: { kind: 'too many', limit: 1, given: 2 },
    })
    assert.deepEqual(made({ kind: 'approvals', least: 2 }, { ada: 'yes' }), {
      ok: false,
      problem: { kind: 'too few', limit: 2, given: 1 },
    })
  })

  it('is none where something is marked that stands on no field of it', () => {
    for (const [form, marks] of [
      [{ kind: 'one' }, { eve: 'yes' }],
      [{ kind: 'approvals' }, { ada: '1' }],
      [ranking, { ada: '0' }],
      [ranking, { ada: '4' }],
      [ranking, { ada: 'yes' }],
      [scores, { ada: '6' }],
      [scores, { ada: '1.5' }],
    ] as const) {
      assert.deepEqual(made(form, marks), { ok: false, problem: { kind: 'no mark' } }, JSON.stringify([form, marks]))
    }
  })

  it('can be filled in again as it was', () => {
    for (const [form, marks] of [
      [{ kind: 'approvals' }, { ada: 'yes', cy: 'yes' }],
      [equal, { ada: '2', bo: '1', cy: '2' }],
      [scores, { ada: '5', bo: '0' }],
    ] as const) {
      assert.deepEqual(Object.fromEntries(marksOf(content(form, marks).content)), marks)
    }
  })
})
