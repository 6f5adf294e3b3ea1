import { folded } from '../../../core/base/folded.ts'

/** What is searched of a thing: what it is called, and what else is said of it. */
export interface Searched {
  readonly title: string
  readonly text: string
  /** By what else it is found, which is nothing to quote. */
  readonly also?: string
}

export const longest_query = 200
const most_terms = 8

/** The words of a query, each once; of a very long one the first. */
export function termsOf(query: string): readonly string[] {
  const words = folded(query.slice(0, longest_query)).split(' ')
  return [...new Set(words.filter((word) => word !== ''))].slice(0, most_terms)
}

/**
 * How well a thing fits: undefined unless every term occurs in it. A term counts by where it stands best: a whole word of the
 * title 8, the beginning of one 5, anywhere in the title 2; in the rest a whole word 3, the beginning of one 2, anywhere 1.
 * A title that is the query itself gets 20 more. Terms of one letter have to begin a word, since they stand in every text.
 */
export function relevance({ title, text, also = '' }: Searched, terms: readonly string[]): number | undefined {
  if (terms.length === 0) return undefined
  const inTitle = ` ${folded(title)} `
  const inText = ` ${folded(`${text} ${also}`)} `
  let sum = inTitle === ` ${terms.join(' ')} ` ? 20 : 0
  for (const term of terms) {
    const points = Math.max(pointsIn(inTitle, term, [8, 5, 2]), pointsIn(inText, term, [3, 2, 1]))
    if (points === 0) return undefined
    sum += points
  }
  return sum
}

function pointsIn(words: string, term: string, [whole, start, inside]: readonly [number, number, number]): number {
  if (words.includes(` ${term} `)) return whole
  if (words.includes(` ${term}`)) return start
  return [...term].length > 1 && words.includes(term) ? inside : 0
}
