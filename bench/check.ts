// What checking a thousand charters costs (reading, all findings, the charters of each foundation against each other) beside
// only parsing the YAML of their blocks with the same library. The aim is five times.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readFoundation } from '../src/core/check/read-foundation.ts'
import { median } from './median.ts'

export interface CheckMeasure {
  readonly charters: number
  readonly check_ms: number
  readonly yaml_ms: number
}

interface File {
  readonly file: string
  readonly text: string
}

const wanted = 1000
const rounds = 5

export function measureCheck(): CheckMeasure {
  const foundations = foldersWithCharters()
  const repeated: (readonly File[])[] = []
  let charters = 0
  for (let index = 0; charters < wanted; index += 1) {
    const files = foundations[index % foundations.length] ?? []
    repeated.push(files)
    charters += files.filter(({ file }) => file.endsWith('.md')).length
  }
  const blocks = repeated.flat().flatMap(({ file, text }) => (file.endsWith('.md') ? blocksIn(text) : [text]))
  const [check, yaml]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    check.push(timed_ms(() => repeated.map((files) => readFoundation(files))))
    yaml.push(timed_ms(() => blocks.map((block) => parse(block, { schema: 'failsafe' }))))
  }
  return { charters, check_ms: median(check.slice(1)), yaml_ms: median(yaml.slice(1)) }
}

function foldersWithCharters(): readonly (readonly File[])[] {
  const roots = ['foundations', 'test/rules'].filter((root) => existsSync(root))
  const folders = roots.flatMap((root) =>
    readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${root}/${name}`),
  )
  const sets = folders.map((folder) =>
    readdirSync(folder)
      .filter((name) => (name.endsWith('.md') && name !== 'README.md') || name === 'founding.yaml')
      .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  )
  return sets.filter((files) => files.length > 0)
}

function blocksIn(text: string): readonly string[] {
  return [...text.matchAll(/^```charter\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
}

function timed_ms(work: () => unknown): number {
  const from = process.cpuUsage()
  work()
  return process.cpuUsage(from).user / 1000
}

if (import.meta.main) console.log(measureCheck())
