import type { Report } from './report.ts'

/** What of a Markdown document a charter is made of: its front matter, its headings and its charter blocks. */
export interface ScannedDocument {
  /** The YAML between the first two `---` lines; absent when there is none. */
  readonly frontMatter?: Span
  readonly headings: readonly Heading[]
  readonly blocks: readonly Block[]
  /** Where the document begins after the front matter. */
  readonly bodyStart: number
}

/** Offsets into the text of the document: from the start up to, not at, the end. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Heading extends Span {
  readonly level: number
  readonly title: string
}

/** The content of a block, and the fence around it. */
export interface Block extends Span {
  readonly fence: Span
}

/**
 * Reads headings (`## Title`) and fences as CommonMark does at the top level of a document
 * (https://spec.commonmark.org/0.31.2/#atx-headings, #fenced-code-blocks). What looks like a charter block but stands in
 * a comment, a quotation or a code block would be hidden from readers or missed by them, and is a finding.
 */
export function scanMarkdown(report: Report): ScannedDocument {
  const { text } = report
  const headings: Heading[] = []
  const blocks: Block[] = []
  const { frontMatter, bodyStart } = scanFrontMatter(report)
  let fence: OpenFence | undefined
  let inComment = false

  for (let start = bodyStart; start < text.length; ) {
    const next = lineEnd(text, start)
    const line = withoutBreak(text.slice(start, next))
    if (fence !== undefined) {
      if (closes(fence, line)) {
        if (fence.isCharter)
          blocks.push({ start: fence.contentStart, end: start, fence: { start: fence.start, end: next } })
        fence = undefined
      }
    } else if (inComment || startsComment(line)) {
      if (looksLikeCharterFence(line)) hide(report, start, 'in an HTML comment')
      inComment = !line.includes('-->')
    } else {
      fence = openedBy(line, start, next)
      const heading = fence === undefined ? headingOf(line) : undefined
      if (heading !== undefined) headings.push({ ...heading, start, end: next })
      else if (fence === undefined && looksLikeCharterFence(line)) hide(report, start, 'inside another element')
    }
    start = next
  }

  if (fence?.isCharter === true) {
    report.find('unclosed-block', fence.start, 'This charter block is never closed; end it with a line of ```')
  }
  return { ...(frontMatter === undefined ? {} : { frontMatter }), headings, blocks, bodyStart }
}

function scanFrontMatter({ text }: Report): { readonly frontMatter?: Span; readonly bodyStart: number } {
  const byteOrderMark = text.startsWith('\uFEFF') ? 1 : 0
  const first = lineEnd(text, byteOrderMark)
  if (text.slice(byteOrderMark, first).trimEnd() !== '---') return { bodyStart: byteOrderMark }
  for (let start = first; start < text.length; ) {
    const next = lineEnd(text, start)
    if (text.slice(start, next).trimEnd() === '---')
      return { frontMatter: { start: first, end: start }, bodyStart: next }
    start = next
  }
  return { bodyStart: byteOrderMark }
}

interface OpenFence {
  readonly mark: string
  readonly length: number
  readonly isCharter: boolean
  readonly start: number
  readonly contentStart: number
}

function openedBy(line: string, start: number, contentStart: number): OpenFence | undefined {
  const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
  if (match === null) return undefined
  const [, marks = '', info = ''] = match
  const mark = marks.charAt(0)
  if (mark === '`' && info.includes('`')) return undefined
  const isCharter = info.trim().split(/\s/, 1)[0] === 'charter'
  return { mark, length: marks.length, isCharter, start, contentStart }
}

function closes({ mark, length }: OpenFence, line: string): boolean {
  const match = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)
  const marks = match?.[1] ?? ''
  return marks.startsWith(mark) && marks.length >= length
}

function headingOf(line: string): { readonly level: number; readonly title: string } | undefined {
  const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line)
  if (match === null) return undefined
  const words = (match[2] ?? '').trim()
  const title = /^#+$/.test(words) ? '' : words.replace(/[ \t]#+$/, '')
  return { level: (match[1] ?? '#').length, title: withoutMarks(title.trim()) }
}

/** A heading as it is read, without the marks of emphasis, code and links. */
function withoutMarks(title: string): string {
  return title
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .trim()
}

function startsComment(line: string): boolean {
  return /^ {0,3}<!--/.test(line)
}

function looksLikeCharterFence(line: string): boolean {
  return /^[\s>*+-]*(?:`{3,}|~{3,})[ \t]*charter[ \t]*$/.test(line)
}

function hide(report: Report, start: number, where: string): void {
  report.find(
    'hidden-block',
    start,
    `This charter block stands ${where} and is not carried out; let it stand at the beginning of the line, between paragraphs`,
  )
}

/** Where the line that begins here ends, its break included. */
function lineEnd(text: string, start: number): number {
  const at = text.indexOf('\n', start)
  return at === -1 ? text.length : at + 1
}

function withoutBreak(line: string): string {
  return line.replace(/\r?\n$/, '')
}
