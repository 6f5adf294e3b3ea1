import { folded } from '../../../core/base/folded.ts'

/** A piece of a text; a hit is a word in which a term of the query stands. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

const words_before = 8
const words_after = 24

/** A text with the words that were looked for. */
export function marked(text: string, terms: readonly string[]): readonly Piece[] {
  const pieces: { text: string; hit: boolean }[] = []
  for (const part of text.split(word)) {
    if (part === '') continue
    const hit = isHit(part, terms)
    const last = pieces.at(-1)
    if (last?.hit === hit) last.text += part
    else pieces.push({ text: part, hit })
  }
  return pieces
}

/** The words around the first hit; undefined where the text has none. */
export function excerpt(text: string, terms: readonly string[]): string | undefined {
  const words = text.trim().split(/\s+/)
  const first = words.findIndex((one) => isHit(one, terms))
  if (first === -1) return undefined
  const from = Math.max(0, first - words_before)
  const until = first + words_after
  return `${from === 0 ? '' : '… '}${words.slice(from, until).join(' ')}${until < words.length ? ' …' : ''}`
}

/** Splits so that the words stand at the odd places. */
const word = /([\p{L}\p{N}\p{M}]+)/u

function isHit(text: string, terms: readonly string[]): boolean {
  const plain = ` ${folded(text)}`
  return terms.some((term) => plain.includes(` ${term}`) || ([...term].length > 1 && plain.includes(term)))
}
