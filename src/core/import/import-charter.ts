import { nameOf, spoken } from '../base/name.ts'
import { scanMarkdown } from '../charter/reading/markdown.ts'
import { type Report, reportOn } from '../charter/reading/report.ts'
import type { Place } from '../charter/structure/charter.ts'
import { readCharter } from '../check/read-charter.ts'
import { sortFacts } from './completeness.ts'
import {
  aboutWords,
  draftIn,
  type Fact,
  type Kept,
  type NamedPerson,
  type Question,
  type Surrounding,
} from './draft.ts'
import { frontMatterFor, type Identity } from './front-matter.ts'
import { type ProseSection, sectionsOf } from './passages.ts'
import { readProse, windowFor } from './read-prose.ts'
import { blockOf, commentedOut } from './write-blocks.ts'

export interface Imported extends Identity {
  /** The charter: the prose as it was, front matter before it, a block at the end of each section that says something. */
  readonly text: string
  /** What the text leaves open, by its place in the text that was read. */
  readonly questions: readonly Question[]
  /** For the founding file: no names stand in the blocks. */
  readonly people: readonly NamedPerson[]
  readonly vacancies: readonly { readonly seat: string; readonly place: Place }[]
}

export interface ImportOptions extends Surrounding {
  /** The group's name; made from the title when absent. */
  readonly group?: string
}

/**
 * Makes a charter of a Markdown document that has none of Remit's blocks, as far as its text says what is to be carried out. Where it
 * is silent or can be read in two ways, the block is commented out and a question asked: of what a share is one is never guessed. What is
 * returned has no error for `check`.
 */
export function importCharter(
  document: { readonly file: string; readonly text: string },
  options: ImportOptions = {},
): Imported {
  const report = reportOn(document)
  const scanned = scanMarkdown(report)
  const sections = sectionsOf(document.text, scanned)
  const { draft, kept } = draftIn(options)
  const identity = frontMatterFor(report, scanned, options, draft)
  if (scanned.blocks.length === 0) {
    readProse(draft, sections)
    giveWindows(kept, sections)
  }
  const { complete, waiting } = sortFacts(draft)
  const blocks = sections.map((section): string | undefined => {
    const here = ({ at }: { readonly at: number }) => at >= section.start && at < section.end
    const own = { complete: complete.filter(here), waiting: waiting.filter(here) }
    const about = new Set(own.waiting.map(aboutWords))
    const firstHere = (name: string) => waiting.find((fact) => aboutWords(fact) === name)
    const asked = kept.questions.filter(({ about: of }) => about.has(of) && here(firstHere(of) ?? { at: -1 }))
    return blockOf({
      ...own,
      questions: asked.map(({ at, question }) => `${question} (line ${report.placeAt(at).line})`),
    })
  })
  const text = accepted(document, { front: identity.front, sections, blocks, bodyStart: scanned.bodyStart }, kept)
  return { ...identity.of, text, ...told(report, kept) }
}

/** A length that is said once, of all votes, is written with each rule. */
function giveWindows({ facts }: Kept, sections: readonly ProseSection[]): void {
  const first = new Map<string, Fact>()
  for (const fact of facts) {
    if (fact.section === 'rules' && fact.name !== undefined && !first.has(fact.name)) first.set(fact.name, fact)
  }
  for (const [name, { at }] of first) {
    if (facts.some((fact) => fact.section === 'rules' && fact.name === name && fact.key === 'open')) continue
    const value = windowFor(sections, at)
    if (value !== undefined) facts.push({ section: 'rules', name, key: 'open', value, at })
  }
}

interface Pieces {
  readonly front: string
  readonly bodyStart: number
  readonly sections: readonly ProseSection[]
  readonly blocks: readonly (string | undefined)[]
}

const mostTries = 20

/** Puts it together; a block in which an error is found all the same is commented out, with a question in its place. */
function accepted(document: { readonly file: string; readonly text: string }, pieces: Pieces, kept: Kept): string {
  const blocks = [...pieces.blocks]
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { text, lines } = joined(document.text, { ...pieces, blocks })
    const error = readCharter({ file: document.file, text }).findings.find(({ severity }) => severity === 'error')
    if (error === undefined) return text
    const index = lines.findIndex(
      (span) => span !== undefined && error.place.line >= span.first && error.place.line <= span.last,
    )
    const block = blocks[index]
    const at = pieces.sections[index]?.start
    if (block === undefined || at === undefined) return text
    kept.questions.push({
      at,
      about: 'block',
      question: `How is this to be said? What was read from the text is refused: ${error.message}`,
    })
    // Where a block cannot stand at all, behind a comment that is never closed, none is written.
    blocks[index] = commentedOut(block) === block ? undefined : commentedOut(block)
  }
  return joined(document.text, { ...pieces, blocks: pieces.blocks.map(() => undefined) }).text
}

interface Joined {
  readonly text: string
  /** By section, the lines that its block has in the new text. */
  readonly lines: readonly ({ readonly first: number; readonly last: number } | undefined)[]
}

function joined(source: string, { front, bodyStart, sections, blocks }: Pieces): Joined {
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n'
  let text = front.replaceAll('\n', lineBreak)
  if (text !== '' && !/^\s*\n/.test(source.slice(bodyStart))) text += lineBreak
  const lines = sections.map(({ start, end }, index) => {
    const prose = source.slice(start, end)
    const block = blocks[index]
    if (block === undefined) {
      text += prose
      return undefined
    }
    const after = /\s*$/.exec(prose)?.[0] ?? ''
    text += prose.slice(0, prose.length - after.length) + lineBreak.repeat(2)
    const first = text.split('\n').length
    text += `\`\`\`charter\n${block}\`\`\`\n`.replaceAll('\n', lineBreak)
    const last = text.split('\n').length
    if (end < source.length) text += lineBreak
    return { first, last }
  })
  return { text, lines }
}

function told(
  report: Report,
  { questions, people, vacancies }: Kept,
): Pick<Imported, 'questions' | 'people' | 'vacancies'> {
  const inOrder = <Item extends { readonly at: number }>(items: readonly Item[]) =>
    items.toSorted((a, b) => a.at - b.at)
  return {
    questions: inOrder(questions).map(({ at, about, question }) => ({ place: report.placeAt(at), about, question })),
    people: inOrder(people).map(({ at, name, seat }) => ({ name, seat: seatWords(seat), place: report.placeAt(at) })),
    vacancies: inOrder(vacancies).map(({ at, seat }) => ({ seat: seatWords(seat), place: report.placeAt(at) })),
  }
}

function seatWords(seat: string): string {
  return spoken(nameOf(seat) ?? seat)
}
