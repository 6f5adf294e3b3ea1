import { formatBlock } from '../charter/format/format-block.ts'
import { blockOrder } from '../charter/format/key-order.ts'
import type { Fact } from './draft.ts'

/** What waits for an answer stands in the block as a comment, below the questions. */
export interface BlockOf {
  readonly complete: readonly Fact[]
  readonly waiting: readonly Fact[]
  readonly questions: readonly string[]
}

/** One block, formatted; undefined where a section says nothing that a block could say. */
export function blockOf({ complete, waiting, questions }: BlockOf): string | undefined {
  const said = yamlOf(complete)
  const open = yamlOf(waiting)
  if (said === '' && open === '' && questions.length === 0) return undefined
  const active = said === '' ? '' : formatBlock(said, blockOrder)
  const asked = questions.map((question) => `# Open: ${question}\n`).join('')
  const commented = open === '' ? '' : commentedOut(formatBlock(open, blockOrder))
  return active === '' ? `${asked}${commented}` : `${active}${asked}${commented}`
}

export function commentedOut(text: string): string {
  return text.replace(/^(?!#)(.+)$/gm, '# $1')
}

function yamlOf(facts: readonly Fact[]): string {
  const sections = grouped(facts, ({ section }) => section)
  return [...sections].map(([section, own]) => sectionYaml(section, own)).join('')
}

function sectionYaml(section: string, facts: readonly Fact[]): string {
  const said = facts.filter(({ value }) => value !== '')
  if (said.length === 0) return ''
  const lines: string[] = [`${section}:`]
  for (const fact of said.filter(({ name }) => name === undefined)) lines.push(`  - ${fact.value}`)
  const named = grouped(said, ({ name }) => name)
  for (const [name, own] of named) {
    if (name === undefined) continue
    // An entry of one value has no keys of its own: the year of the money.
    const whole = own.find(({ key }) => key === undefined)
    lines.push(whole === undefined ? `  ${name}:` : `  ${name}: ${whole.value}`)
    for (const { key, value } of own) if (key !== undefined) lines.push(`    ${key}: ${value}`)
  }
  return `${lines.join('\n')}\n`
}

function grouped<Key>(facts: readonly Fact[], keyOf: (fact: Fact) => Key): ReadonlyMap<Key, readonly Fact[]> {
  const groups = new Map<Key, Fact[]>()
  for (const fact of facts) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact])
  return groups
}
