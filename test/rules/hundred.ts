import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import hundred from './rules.json' with { type: 'json' }
import type { VoteTable } from './votes/table.ts'

export const root = join(import.meta.dirname, '..', '..')

/** A rule of a real organisation that the language says. */
export interface RealRule {
  readonly id: string
  readonly organisation: string
  readonly category: string
  readonly source: string
}

export const rules: readonly RealRule[] = hundred

/** Where a charter says it: a comment `# rule <id>` in a block, above the key that does. */
export interface Place {
  readonly id: string
  /** From the project's folder. */
  readonly charter: string
  readonly line: number
}

export const charters = globSync(['test/rules/*/*.md', 'foundations/*/*.md'], { cwd: root })
  .filter((file) => !file.endsWith('README.md'))
  .toSorted()

export const places: readonly Place[] = charters.flatMap((charter) => {
  const lines = readFileSync(join(root, charter), 'utf8').split('\n')
  return lines.flatMap((text, index) => {
    const [, id] = /^\s*# rule ([A-Z0-9]+-\d+)$/.exec(text) ?? []
    return id === undefined ? [] : [{ id, charter, line: index + 1 }]
  })
})

export const scenarios = globSync('test/rules/*/scenarios/*.yaml', { cwd: root }).toSorted()

/** "test/rules/gentoo/scenarios/GEN-1-half-present.yaml" is of GEN-1. */
export function idOfScenario(file: string): string | undefined {
  return /\/([A-Z0-9]+-\d+)(?:-[a-z0-9-]+)?\.yaml$/.exec(file)?.[1]
}

export const voteTables: readonly VoteTable[] = (
  await Promise.all(
    globSync('test/rules/votes/*.ts', { cwd: root, exclude: ['**/table.ts'] })
      .toSorted()
      .map(async (file) => {
        const read: { readonly votes: readonly VoteTable[] } = await import(pathToFileURL(join(root, file)).href)
        return read.votes
      }),
  )
).flat()
