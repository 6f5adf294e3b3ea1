import type { Words } from './cursor.ts'

// Pieces of a sentence that a charter writes, each with its own place.

/** What stands after a beginning, "appointment of " for example; undefined where the words begin otherwise. */
export function afterWords(words: Words, beginning: RegExp): Words | undefined {
  const found = new RegExp(`^(?:${beginning.source})`, 'i').exec(words.text)
  return found === null ? undefined : pieceOf(words, found[0].length)
}

/** The words and what follows the last place at which a pattern stands in them: "X within 1 month" without its end. */
export function cutAt(words: Words, pattern: RegExp): readonly [Words, Words | undefined] {
  const found = [...words.text.matchAll(new RegExp(pattern.source, 'gi'))].at(-1)
  if (found === undefined) return [words, undefined]
  return [pieceOf(words, 0, found.index), pieceOf(words, found.index + found[0].length)]
}

/** "a, b and c", also in brackets, piece by piece. */
export function piecesOf(words: Words): readonly Words[] {
  const bare = /^\[[^[\]]*\]$/.test(words.text) ? pieceOf(words, 1, words.text.length - 1) : words
  const pieces: Words[] = []
  let from = 0
  for (const joint of bare.text.matchAll(/,\s*(?:and\s+)?|\s+and\s+/gi)) {
    pieces.push(pieceOf(bare, from, joint.index))
    from = joint.index + joint[0].length
  }
  pieces.push(pieceOf(bare, from))
  return pieces.filter(({ text }) => text !== '')
}

export function pieceOf(words: Words, start: number, end = words.text.length): Words {
  const raw = words.text.slice(start, end)
  const lead = raw.length - raw.trimStart().length
  return { text: raw.trim(), at: () => words.at() + start + lead }
}

/** In small letters, with one space between words, for forms that are compared whole. */
export function plainly({ text }: Words): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
