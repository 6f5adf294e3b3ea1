// All measurements in one run: `npm run bench`, or `npm run bench -- long` with a record of a million entries; `-- elections` counts elections
// alone. What is compared with what, and the numbers of one machine: bench/README.md.

import { measureElections, measureMillion } from './elections.ts'

measureElections()
measureMillion()
if (!process.argv.includes('elections')) await import('./site.ts')
