import type { ScannedDocument, Span } from '../charter/reading/markdown.ts'

/** A sentence or an entry of a list, in the section where it stands. */
export interface Passage {
  /** On one line; each character where it stands in the document, counted from `at`. */
  readonly text: string
  readonly at: number
  readonly isItem: boolean
  /** How far an entry of a list is set in. */
  readonly indent: number
}

/** What stands between two headings. */
export interface ProseSection extends Span {
  readonly title: string
  readonly kind: SectionKind
  readonly passages: readonly Passage[]
}

export type SectionKind =
  | 'scope'
  | 'delegated'
  | 'members'
  | 'eligibility'
  | 'joining'
  | 'terms'
  | 'decisions'
  | 'budget'
  | 'channels'
  | 'reports'
  | 'other'

/** In this order the first that fits. */
const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  ['delegated', /delegat|autonom|powers|what we may do/i],
  ['scope', /scope|responsib|purpose|goals|mission|objective/i],
  ['eligibility', /eligib/i],
  ['joining', /join|future member|becom|new member|apply|application/i],
  ['terms', /terms?\b|leav|remov|renew|step(?:ping)? down/i],
  ['budget', /budget|money|fund|financ|expens/i],
  ['channels', /communicat|\bcomms\b|channel|contact|where (?:we|to)/i],
  ['reports', /report/i],
  ['decisions', /decision|decide|voting|votes?\b|govern/i],
  ['members', /member|people|team|officer|roles?\b|who we are/i],
]

/** Appendices and examples tell what a group might do, and bind nobody. */
const notBinding = /appendix|example|ideas|activities|history|changelog|background/i

/**
 * Cuts a document at its headings; each section knows by its own title, or by that of the section around it, what it is
 * about. Code and HTML comments are passed over.
 */
export function sectionsOf(text: string, { headings, bodyStart }: ScannedDocument): readonly ProseSection[] {
  const above: { readonly level: number; readonly kind: SectionKind; readonly binds: boolean }[] = []
  const first = headings[0]?.start ?? text.length
  const opening = {
    start: bodyStart,
    end: first,
    title: '',
    kind: 'other',
    passages: passagesIn(text, bodyStart, first),
  } as const
  const rest = headings.map(({ title, level, start, end: contentStart }, index): ProseSection => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    const around = above.at(-1)
    const binds = (around?.binds ?? true) && !notBinding.test(title)
    const own = level === 1 ? undefined : kinds.find(([, pattern]) => pattern.test(title))?.[0]
    const kind = binds ? (own ?? around?.kind ?? 'other') : 'other'
    above.push({ level, kind, binds })
    const end = headings[index + 1]?.start ?? text.length
    return { start, end, title, kind, passages: binds ? passagesIn(text, contentStart, end) : [] }
  })
  return [opening, ...rest]
}

function passagesIn(text: string, start: number, end: number): readonly Passage[] {
  const blanked = text
    .slice(start, end)
    .replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1.*$|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))/gm, (code) =>
      code.replace(/[^\n]/g, ' '),
    )
  const passages: Passage[] = []
  let piece = { at: start, text: '' }
  const close = () => {
    if (piece.text.length <= mostCharacters) passages.push(...sentencesIn(piece.text, piece.at))
    piece = { at: start, text: '' }
  }
  for (const { 0: line, index } of blanked.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    if (line.trim() === '' || isItem.test(line) || /^\s*\|/.test(line)) close()
    if (line.trim() === '') continue
    piece = piece.text === '' ? { at: start + index, text: line } : { ...piece, text: piece.text + line }
  }
  close()
  return passages
}

/** A longer paragraph is no prose, and looking for sentences in it would take more than its length. */
const mostCharacters = 5_000

const isItem = /^([^\S\n]*)(?:[-*+]|\d{1,3}[.)])[^\S\n]+/

/** An entry of a list is one passage; a paragraph is cut after its full stops. Every character keeps its place. */
function sentencesIn(piece: string, at: number): readonly Passage[] {
  const marker = isItem.exec(piece)
  const line = piece.replace(/[\r\n\t]/g, ' ')
  if (marker !== null) {
    const from = marker[0].length
    return [{ text: line.slice(from).trimEnd(), at: at + from, isItem: true, indent: (marker[1] ?? '').length }]
  }
  return [...line.matchAll(/\S.*?(?:[.!?](?=\s+[A-Z“"[])|\s*$)/g)].map(({ 0: text, index }) => ({
    text: text.trimEnd(),
    at: at + index,
    isItem: false,
    indent: 0,
  }))
}
