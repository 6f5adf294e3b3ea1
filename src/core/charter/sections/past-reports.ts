import { parseDuration } from '../../base/duration.ts'
import { durationIn, openPart, optional, type Reading, wrong } from '../reading/cursor.ts'
import { said } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { PastReports } from '../structure/money-rules.ts'
import { phraseIn, phraseNodesIn } from './phrases.ts'

const subjects = ['applicant', 'event', 'organisation'] as const
type Subject = (typeof subjects)[number]

/** "within 3 years", "of applicant or event within 3 years", "yes", or "{ within: 3 years, of: [applicant, event] }". */
export function pastReportsIn(reading: Reading, tree: Tree, what: string): PastReports | undefined {
  if (tree.kind === 'fields') return fromFields(reading, tree, what)
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text)
  if (plain === 'yes') return { of: ['applicant'] }
  if (plain === 'no') return undefined
  const [, before, length, after] =
    /^(?:of (?:the )?(.+?)(?: |$))?(?:within (.+?))?(?: of (?:the )?(.+))?$/.exec(plain) ?? []
  const within = length === undefined ? undefined : parseDuration(length)
  const of = subjectsOf(before ?? after ?? 'applicant')
  if (of === undefined || (within === undefined && (length !== undefined || before === undefined))) {
    return wrong(reading, node, what, '"within 3 years" or "of applicant or event within 3 years"')
  }
  return { ...said(within, (within) => ({ within })), of }
}

function fromFields(reading: Reading, tree: Tree, what: string): PastReports | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known: ['within', 'of'] as const })
  if (part === undefined) return undefined
  const within = optional(part, 'within', (value, of) => durationIn(reading, value, of))
  const nodes = optional(part, 'of', (value, of) => phraseNodesIn(reading, value, of)) ?? []
  const of = nodes.flatMap((node) => {
    const known = subjectsOf(normalKey(node.text))
    if (known === undefined) wrong(reading, node, `"of" of ${what}`, subjects.map((one) => `"${one}"`).join(' or '))
    return known ?? []
  })
  return { ...said(within, (within) => ({ within })), of: of.length === 0 ? ['applicant'] : of }
}

function subjectsOf(text: string): readonly Subject[] | undefined {
  const words = text.split(/\s*,\s*|\s+(?:or|and)\s+(?:the\s+)?/)
  const known = words.map((word) => subjects.find((subject) => subject === word))
  const found = known.filter((subject) => subject !== undefined)
  return found.length === words.length ? found : undefined
}
