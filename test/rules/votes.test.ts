import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { remit } from '../support/remit.ts'
import { root, rules, voteTables } from './hundred.ts'
import type { VoteCase, VoteTable } from './votes/table.ts'

// Every table is counted by `remit simulate`, as anybody could who reads the charter.

for (const table of voteTables) {
  describe(`${table.id}, ${table.rule}`, () => {
    it('is of the hundred, and has counts on both sides', () => {
      assert.ok(rules.some(({ id }) => id === table.id))
      assert.ok(new Set(table.cases.map(({ outcome }) => outcome)).size > 1)
    })

    for (const one of table.cases) {
      it(`${one.why}: ${one.outcome}`, async () => {
        const { out, err, code } = await remit('simulate', ...wordsOf(table, one))
        assert.equal(code, 0, err)
        const { outcome, certain, tally } = JSON.parse(out)
        assert.equal(outcome, one.outcome, JSON.stringify(tally))
        if (one.certain !== undefined) assert.equal(certain, one.certain)
      })
    }
  })
}

const sizes = ['voters', 'vacant', 'recused', 'present', 'seats', 'cast'] as const

/** The tables speak of people who can vote, and of vacant seats beside them. */
function wordsOf({ charter, rule }: VoteTable, one: VoteCase): readonly string[] {
  const seats = one.seats ?? (one.vacant === undefined ? undefined : (one.voters ?? 0) + one.vacant)
  const numbers = { ...one, seats }
  const said = sizes.flatMap((size) => (numbers[size] === undefined ? [] : [`--${size}`, String(numbers[size])]))
  const votes = Object.entries(one.votes).map(([what, count]) => `${what}${/[>=]/.test(what) ? ': ' : '='}${count}`)
  return ['--json', ...said, join(root, charter), rule, '--', ...votes]
}
