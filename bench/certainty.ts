// How long it takes to tell where a vote stands, by the size of its electorate, beside going through every completion.
// Prints a table of medians and the ratios that the issue asks for: a million voters cost about what ten do.

import type { Rule } from '../src/core/charter/structure/rule.ts'
import type { Tally } from '../src/core/voting/standing.ts'
import { standingOf } from '../src/core/voting/standing-of.ts'
import { enumerate } from '../test/support/enumeration.ts'
import {
  aRule,
  aTally,
  compare,
  council_poll,
  every,
  funding,
  grant,
  majority_of_members,
  options,
  passes,
  seatOf,
  share,
} from '../test/support/rules.ts'

const chair = seatOf('chair')
const by_class = aRule({
  name: 'by class',
  options: options('for', 'against', 'abstain'),
  outcomes: passes(
    every(compare('for', '>', share(1, 2, 'cast')), compare({ kind: 'option', option: 'for', from: chair }, '>=', 1)),
  ),
  quorum: {
    needs: compare('cast', '>=', { kind: 'square root', of: { kind: 'base', base: 'electorate' } }),
    without: 'undecided',
  },
})

const rules: readonly Rule[] = [funding, majority_of_members, council_poll, grant, by_class]
const sizes = { few: 10, many: 1_000_000 }

console.log('rule                  10 voters µs   1,000,000 µs   ratio   enumerated 10 µs   ratio')
for (const rule of rules) {
  const few = median_us(() => standingOf(rule, begun(rule, sizes.few)), 300)
  const many = median_us(() => standingOf(rule, begun(rule, sizes.many)), 300)
  const enumerated = median_us(() => enumerate(rule, begun(rule, sizes.few)), 10)
  const cells = [
    few.toFixed(0),
    many.toFixed(0),
    (many / few).toFixed(2),
    enumerated.toFixed(0),
    (enumerated / few).toFixed(1),
  ]
  const widths = [14, 15, 8, 19, 8]
  console.log(rule.name.padEnd(20) + cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join(''))
}

/** A fifth has voted for the first option and nobody else has voted yet. */
function begun(rule: Rule, electorate: number): Tally {
  const [first] = rule.options
  const counts = first === undefined ? {} : { [first.name]: electorate / 5 }
  const parts = [
    { seats: [chair], electorate: 1, recused: 0, counts: {} },
    { seats: [], electorate: electorate - 1, recused: 0, counts },
  ]
  return aTally(electorate, counts, rule === by_class ? { parts, sizes: [{ seat: chair, seats: 1, vacant: 0 }] } : {})
}

function median_us(work: () => unknown, times: number): number {
  for (let warm = 0; warm < times; warm += 1) work()
  const taken = Array.from({ length: times }, () => {
    const from = performance.now()
    work()
    return (performance.now() - from) * 1000
  })
  return taken.toSorted((left, right) => left - right)[Math.floor(times / 2)] ?? 0
}
