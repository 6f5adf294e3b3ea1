// The site, its records and its charters, measured.

import { measureCalendar } from './calendar.ts'
import { measureCheck } from './check.ts'
import { measureOverview } from './overview.ts'
import { measurePages } from './pages.ts'
import { measureLong } from './start.ts'
import { printTable } from './table.ts'
import { measureVotes } from './votes.ts'

const isLong = process.argv.includes('long')

for (const database of ['SQLite', 'PostgreSQL'] as const) {
  const rows = await measurePages(database)
  printTable(
    `Page on ${database}, µs of a core`,
    [
      { title: 'bytes', width: 10 },
      { title: 'Remit', width: 9 },
      { title: 'bare route', width: 13 },
      { title: database === 'SQLite' ? 'ratio (aim: 2)' : 'ratio', width: 17, decimals: 2 },
    ],
    rows.map(({ page, bytes, remit_us, bare_us }) => [page, bytes, remit_us, bare_us, remit_us / bare_us]),
  )
}

for (const database of ['SQLite', 'PostgreSQL'] as const) {
  const { bare, others } = await measureVotes(database)
  printTable(
    `Votes a second on ${database}`,
    [
      { title: 'a second', width: 10 },
      { title: 'p50 ms', width: 9, decimals: 1 },
      { title: 'p99 ms', width: 9, decimals: 1 },
      { title: 'ratio (aim: 0.5)', width: 19, decimals: 2 },
    ],
    [bare, ...others].map(({ what, votes_s, p50_ms, p99_ms }) => [
      what,
      votes_s,
      p50_ms,
      p99_ms,
      what === bare.what ? undefined : votes_s / bare.votes_s,
    ]),
  )
}

const long = await measureLong(isLong ? 1_000_000 : 100_000, isLong ? 3 : 5)
printTable(
  'An act, by the record before it',
  [
    { title: 'entries', width: 10 },
    { title: 'µs of a core', width: 15, decimals: 1 },
    { title: 'µs elapsed', width: 13, decimals: 1 },
  ],
  long.acts.map(({ entries, processor_us, elapsed_us }) => ['in commits of 256', entries, processor_us, elapsed_us]),
)
printTable(
  `${long.entries.toLocaleString('en')} entries, ms`,
  [
    { title: 'Remit', width: 10 },
    { title: 'bare', width: 9 },
    { title: 'ratio', width: 9, decimals: 2 },
    { title: 'aim', width: 7, decimals: 1 },
  ],
  [
    ['start / reading the snapshot', long.start_ms, long.thaw_ms, long.start_ms / long.thaw_ms, 2],
    ['fold / reading the rows', long.fold_ms, long.rows_ms, long.fold_ms / long.rows_ms, 1.5],
    ['verify / hashing each part', long.verify_ms, long.hash_ms, long.verify_ms / long.hash_ms, 1.5],
    ['verify / one hash of all bytes', long.verify_ms, long.stream_ms, long.verify_ms / long.stream_ms],
    ['in memory, bytes an entry', long.memory_bytes],
  ],
)

const { charters, check_ms, yaml_ms } = measureCheck()
printTable(
  'Checking charters, ms',
  [
    { title: 'charters', width: 10 },
    { title: 'Remit', width: 9 },
    { title: 'only YAML', width: 13 },
    { title: 'ratio (aim: 5)', width: 17, decimals: 2 },
  ],
  [['readFoundation', charters, check_ms, yaml_ms, check_ms / yaml_ms]],
)

const calendar = measureCalendar()
printTable(
  'A calendar of two years, ms',
  [
    { title: 'dates', width: 10 },
    { title: 'bytes', width: 11 },
    { title: 'Remit', width: 9 },
    { title: 'JSON from memory', width: 19 },
    { title: 'ratio (aim: 3)', width: 17, decimals: 1 },
  ],
  [
    [
      '200 groups',
      calendar.items,
      calendar.bytes,
      calendar.remit_ms,
      calendar.json_ms,
      calendar.remit_ms / calendar.json_ms,
    ],
  ],
)

printTable(
  'Overview of 100,000 requests, µs',
  [
    { title: 'bytes', width: 10 },
    { title: 'Remit', width: 9 },
    { title: 'from memory', width: 14 },
    { title: 'ratio (aim: 3)', width: 17, decimals: 2 },
  ],
  measureOverview().map(({ answer, bytes, remit_us, bare_us }) => [
    answer,
    bytes,
    remit_us,
    bare_us,
    remit_us / bare_us,
  ]),
)

await import('./certainty.ts')
