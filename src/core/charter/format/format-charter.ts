import type { Finding } from '../reading/finding.ts'
import { type Block, type ScannedDocument, type Span, scanMarkdown } from '../reading/markdown.ts'
import { type Report, reportOn } from '../reading/report.ts'
import { readYaml, type Tree } from '../reading/yaml-tree.ts'
import { formatBlock } from './format-block.ts'
import { blockOrder, frontMatterOrder, type KeyOrder } from './key-order.ts'

export interface Formatted {
  readonly text: string
  /** Why a block was left as it is. */
  readonly left: readonly Finding[]
}

/**
 * Writes the front matter and the blocks of a charter in the one way, and touches nothing else: the prose, its line breaks and
 * the fences stay byte for byte. The line breaks of a block become those of its fence. What a charter means stays
 * the same, and formatting it again changes nothing.
 */
export function formatCharter(document: { readonly file: string; readonly text: string }): Formatted {
  const report = reportOn(document)
  const scanned = scanMarkdown(report)
  const left: Finding[] = [...report.findings]
  const parts: string[] = []
  let from = 0
  for (const { span, order } of partsOf(scanned)) {
    const source = document.text.slice(span.start, span.end)
    const formatted = formatPart(document, span, order)
    if (formatted.problem !== undefined) left.push(formatted.problem)
    parts.push(document.text.slice(from, span.start), formatted.text ?? source)
    from = span.end
  }
  parts.push(document.text.slice(from))
  return { text: parts.join(''), left }
}

interface Part {
  readonly span: Span
  readonly order: KeyOrder
}

function partsOf({ frontMatter, blocks }: ScannedDocument): readonly Part[] {
  const front = frontMatter === undefined ? [] : [{ span: frontMatter, order: frontMatterOrder }]
  return [...front, ...blocks.map((span: Block) => ({ span, order: blockOrder }))]
}

interface FormattedPart {
  readonly text?: string
  readonly problem?: Finding
}

function formatPart(
  document: { readonly file: string; readonly text: string },
  span: Span,
  order: KeyOrder,
): FormattedPart {
  const report = reportOn(document)
  const before = readYaml(report, span, 0)
  const [problem] = report.findings
  if (problem !== undefined) return { problem }
  if (before === undefined) return {}
  const source = document.text.slice(span.start, span.end)
  const text = settled(source.replaceAll('\r\n', '\n'), order)
  if (text === undefined || !meansTheSame(before, text)) return { problem: notWritten(report, span) }
  return { text: source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text }
}

/** Comments in odd places may move once more; what does not come to rest is not touched. */
function settled(source: string, order: KeyOrder): string | undefined {
  let text = formatBlock(source, order)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const again = formatBlock(text, order)
    if (again === text) return text
    text = again
  }
  return undefined
}

const mostTries = 3

/** The last check before a text takes the place of another: it is read again, and would not end its own fence. */
function meansTheSame(before: Tree, text: string): boolean {
  const after = readYaml(reportOn({ file: '', text }), { start: 0, end: text.length }, 0)
  return after !== undefined && isSame(before, after) && !/^ {0,3}(?:`{3,}|~{3,}|---[ \t]*$)/m.test(text)
}

function isSame(one: Tree, other: Tree): boolean {
  switch (one.kind) {
    case 'text':
      return other.kind === 'text' && other.text === one.text
    case 'list':
      return (
        other.kind === 'list' &&
        other.items.length === one.items.length &&
        one.items.every((item, index) => isSameAs(item, other.items[index]))
      )
    case 'fields':
      return (
        other.kind === 'fields' &&
        other.fields.size === one.fields.size &&
        [...one.fields].every(([key, { value }]) => isSameAs(value, other.fields.get(key)?.value))
      )
  }
}

function isSameAs(one: Tree, other: Tree | undefined): boolean {
  return other !== undefined && isSame(one, other)
}

function notWritten(report: Report, span: Span): Finding {
  const message = 'This block cannot be written otherwise without a change of what it says, and is left as it is'
  return { code: 'not-formatted', severity: 'error', file: report.file, place: report.placeAt(span.start), message }
}
