// All measurements in one run: `npm run bench`. What is compared with what, and the numbers of one machine: bench/README.md.

import { measureCheck } from './check.ts'
import { measurePages } from './pages.ts'
import { measureStart } from './start.ts'

const pages = await measurePages()
console.log('Processor time of a page, µs     bytes    Remit   bare route   ratio (aim: 2)')
for (const { page, bytes, remit_us, bare_us } of pages) {
  console.log(
    page.padEnd(28) +
      cells([
        [bytes, 10],
        [remit_us, 9],
        [bare_us, 13],
      ]) +
      (remit_us / bare_us).toFixed(2).padStart(8),
  )
}

const { entries, start_ms, rows_ms } = await measureStart()
console.log('\nA start, ms                  entries    Remit   rows, JSON   ratio (aim: 2)')
console.log(
  'one foundation'.padEnd(28) +
    cells([
      [entries, 10],
      [start_ms, 9],
      [rows_ms, 13],
    ]) +
    (start_ms / rows_ms).toFixed(2).padStart(8),
)

const { charters, check_ms, yaml_ms } = measureCheck()
console.log('\nChecking charters, ms         charters    Remit    only YAML   ratio (aim: 5)')
console.log(
  'readFoundation'.padEnd(28) +
    cells([
      [charters, 10],
      [check_ms, 9],
      [yaml_ms, 13],
    ]) +
    (check_ms / yaml_ms).toFixed(2).padStart(8),
)

console.log('')
await import('./certainty.ts')

function cells(values: readonly (readonly [number, number])[]): string {
  return values.map(([value, width]) => value.toFixed(0).padStart(width)).join('')
}
