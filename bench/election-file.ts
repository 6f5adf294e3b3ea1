// A process of its own that reads a file of ballots: `lines` its lines and nothing else, as Node's documentation tells it; `count` all of
// `remit count` but printing. It prints what that took.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { nodeTerminal } from '../src/adapters/cli/node-terminal.ts'
import { readElection } from '../src/adapters/cli/read-election.ts'
import { countContest } from '../src/core/tally/count-contest.ts'
import { contestOf } from '../src/core/tally/formats/contest-of.ts'

const [, , what = '', path = '', format = ''] = process.argv
const before = process.cpuUsage()
if (what === 'lines') await readLines()
else readAndCount()
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ processor_ms: (user + system) / 1000, memory_mb: process.resourceUsage().maxRSS / 1024 }))

async function readLines(): Promise<number> {
  let lines = 0
  for await (const _ of createInterface({ input: createReadStream(path) })) lines += 1
  return lines
}

function readAndCount(): void {
  const election = readElection(nodeTerminal({}), path, { method: 'irv', format })
  if (!election.ok) throw new Error(election.problem)
  const contest = contestOf(election.value, { method: 'irv' })
  if (!contest.ok) throw new Error(JSON.stringify(contest.problem))
  const count = countContest(contest.value)
  if (!count.ok) throw new Error(JSON.stringify(count.problem))
}
