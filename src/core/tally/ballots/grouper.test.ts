import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { castIn } from './ballots.ts'
import { canonicalLines } from './canonical-lines.ts'
import { inCanonicalOrder } from './canonical-order.ts'
import { Grouper } from './grouper.ts'

const candidates = 12

function textOf(rows: readonly (readonly number[])[], grouper = new Grouper()): string {
  for (const row of rows) grouper.add(Uint16Array.from(row), row.length, 1)
  const { ballots } = inCanonicalOrder('rankings', grouper.rows(), candidates)
  assert.equal(castIn(ballots), rows.length)
  return Buffer.concat([...canonicalLines(ballots)]).toString()
}

/** What it must come to, by plain means. */
function plainly(rows: readonly (readonly number[])[]): string {
  const lines = rows.map((row) => row.map((id) => String(id).padStart(2, '0')).join('>'))
  const grouped = [...Map.groupBy(lines, (line) => line)].map(([line, same]) => `${line} ${same.length}\n`)
  return grouped.toSorted().join('')
}

describe('grouping', () => {
  it('tells each distinct ballot once, in the order of bytes, however they came', () => {
    const row = fc.uniqueArray(fc.integer({ min: 0, max: candidates - 1 }), { maxLength: candidates })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300 }), (rows) => {
        assert.equal(textOf(rows), plainly(rows))
        assert.equal(textOf(rows.toReversed(), new Grouper(true)), plainly(rows))
      }),
    )
  })

  it('finds the few that are the same among very many', () => {
    const rows = Array.from({ length: 70_000 }, (_, number) =>
      [...number.toString(11).padStart(5, '0')].map((digit) => Number.parseInt(digit, 11)),
    )
    const all = [...rows, ...rows.slice(0, 100), ...rows.slice(69_000)]
    assert.equal(textOf(all), plainly(all))
    assert.equal(textOf(all, new Grouper(true)), plainly(all))
  })
})
