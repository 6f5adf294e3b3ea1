import type { Clause, Place } from '../structure/charter.ts'
import type { Block, ScannedDocument } from './markdown.ts'
import type { Report } from './report.ts'

/** The clauses of a document, and for each of its blocks the index of the clause that it stands in. */
export interface Clauses {
  readonly clauses: readonly Clause[]
  readonly clauseOf: ReadonlyMap<Block, number>
}

/**
 * Cuts a document at its headings. What stands before the first heading makes a clause of its own, titled with the
 * charter's name, when there is anything.
 */
export function cutClauses(report: Report, { headings, blocks, bodyStart }: ScannedDocument, name: string): Clauses {
  const anchorOf = anchors()
  const clauseOf = new Map<Block, number>()
  const clauses: Clause[] = []
  const first = headings[0]
  let nextBlock = 0

  function add(title: string, level: number, place: Place, start: number, end: number): void {
    const own: Block[] = []
    for (let block = blocks[nextBlock]; block !== undefined && block.start < end; block = blocks[nextBlock]) {
      own.push(block)
      clauseOf.set(block, clauses.length)
      nextBlock += 1
    }
    clauses.push({
      anchor: anchorOf(title),
      title,
      level,
      place,
      prose: withoutBlocks(report.text, start, end, own),
      blocks: own.map((block) => ({
        text: report.text.slice(block.start, block.end),
        place: report.placeAt(block.start),
      })),
    })
  }

  const preambleEnd = first?.start ?? report.text.length
  if (report.text.slice(bodyStart, preambleEnd).trim() !== '') {
    add(name, 1, report.placeAt(bodyStart), bodyStart, preambleEnd)
  }
  headings.forEach((heading, index) => {
    const end = headings[index + 1]?.start ?? report.text.length
    add(heading.title, heading.level, report.placeAt(heading.start), heading.end, end)
  })
  return { clauses, clauseOf }
}

function withoutBlocks(text: string, start: number, end: number, blocks: readonly Block[]): string {
  const parts: string[] = []
  let from = start
  for (const { fence } of blocks) {
    parts.push(text.slice(from, fence.start).trim())
    from = fence.end
  }
  parts.push(text.slice(from, end).trim())
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Gives each title its address within the document: "decisions", and "decisions-2" for the second of that title. */
function anchors(): (title: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (title) => {
    const slug = slugOf(title)
    let count = counts.get(slug) ?? 1
    let anchor = count === 1 ? slug : `${slug}-${count}`
    while (taken.has(anchor)) {
      count += 1
      anchor = `${slug}-${count}`
    }
    counts.set(slug, count + 1)
    taken.add(anchor)
    return anchor
  }
}

export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'clause'
}
