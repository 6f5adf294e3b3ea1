import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import { moneyRows } from './money-rows.ts'
import { sumsOf } from './money-sums.ts'

const board = (money: string) =>
  charterOf(
    'board',
    `
seats: { director: { filled by: roll, number: 1 } }
powers: [{ may: spend, by: director }]
money:
  currency: USD
${money}`,
  )

describe('the rows of a group’s money', () => {
  it('add up to its budget, with what is promised on each line and beside all of them', () => {
    const rows = rowsOf(
      '  year: { from: 1 January, budget: "USD 100" }\n  lines: { travel: "USD 30", swag: "USD 20" }',
      [spends('travel', 1_000), spends('printing', 700)],
    )
    assert.deepEqual(rows.map(said), [
      ['line travel', 3_000, 1_000, 2_000],
      ['line swag', 2_000, 0, 2_000],
      ['beside lines', 5_000, 700, 4_300],
    ])
    const { total, promised, left } = sumsOf('USD', rows)
    assert.deepEqual([total.minor, promised.minor, left.minor], ['10000', '1700', '8300'])
  })

  it('are one where lines have been given more than there is', () => {
    const rows = rowsOf(
      '  year: { from: 1 January, budget: "USD 40" }\n  lines: { travel: "USD 30", swag: "USD 20" }',
      [spends('travel', 1_000)],
    )
    assert.deepEqual(rows.map(said), [['budget', 4_000, 1_000, 3_000]])
  })

  it('have no amount where a charter says none, and take what is promised from the whole', () => {
    const rows = rowsOf('  year: { from: 1 January, budget: "USD 100" }\n  lines: { travel: { by: director } }', [
      spends('travel', 1_000),
    ])
    assert.deepEqual(rows.map(said), [
      ['line travel', undefined, 1_000, undefined],
      ['beside lines', 10_000, 0, 9_000],
    ])
  })

  it('tell what only the powers limit by its year', () => {
    const rows = rowsOf('  requests: { itemised: yes }', [spends('stamps', 500), spends('stamps', 250, '2027-02-01')])
    assert.deepEqual(
      rows.map((row) => [row.year?.year, ...said(row)]),
      [
        ['2027', 'powers', undefined, 250, undefined],
        ['2026', 'powers', undefined, 500, undefined],
      ],
    )
  })
})

function rowsOf(money: string, story: readonly Told[]) {
  const { state } = foundationOf({ board: board(money) }, { 'board.director': ['ada'] }).play(...story)
  return moneyRows(state, 'board', state.promises.values())
}

function spends(object: string, minor: number, on = '2026-02-01'): Told {
  const amount = { currency: 'USD', minor }
  const action = { verb: 'spend', object }
  return { by: 'ada', at: `${on}T12:00:00.000Z`, act: { type: 'move', group: 'board', action, amount, title: object } }
}

function said({ purpose, total, promised, left }: ReturnType<typeof rowsOf>[number]) {
  return ['name' in purpose ? `${purpose.kind} ${purpose.name}` : purpose.kind, total, promised, left] as const
}
