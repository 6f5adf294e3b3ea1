import { readdirSync, readFileSync } from 'node:fs'
import type { Contest } from '../../src/core/tally/contest.ts'
import { contestOf, type Said } from '../../src/core/tally/formats/contest-of.ts'
import type { ElectionFile } from '../../src/core/tally/formats/election-file.ts'
import { readUniform } from '../../src/core/tally/formats/uniform/read-uniform.ts'

const folder = new URL('../vectors/elections/', import.meta.url)

/** The elections with known results, by name: "maemo-council-2018". */
export const electionNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))

export function electionText(name: string): string {
  return readFileSync(new URL(`${name}.json`, folder), 'utf8')
}

export function electionFile(name: string): ElectionFile {
  return uniform(JSON.parse(electionText(name)))
}

/** The contest of one of them, with words of `params` that are to be otherwise. */
export function election(name: string, params: Said['params'] = {}): Contest {
  return contestFrom(electionFile(name), { params })
}

/** An election written down in a test, in the uniform form. */
export function uniform(data: unknown): ElectionFile {
  const read = readUniform(data)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

export function contestFrom(file: ElectionFile, said: Said = {}): Contest {
  const contest = contestOf(file, said)
  if (!contest.ok) throw new Error(JSON.stringify(contest.problem))
  return contest.value
}
