import { nearest } from '../../base/nearest.ts'
import type { FindingCode } from '../reading/codes.ts'
import { shown } from '../reading/yaml-tree.ts'
import type { Relation } from '../structure/rule.ts'
import type { Meaning, Meanings } from './fact-names.ts'
import type { FactToken } from './fact-tokens.ts'

/** Tells of a problem at the index of a character. */
export interface Failing {
  fail(code: FindingCode, index: number, message: string, suggestion?: string): undefined
}

/** A place among the tokens of a condition, and what can be read there. */
export interface FactCursor extends Failing {
  peek(ahead?: number): FactToken
  next(): void
  take(mark: string): boolean
  /** Takes these words, when all of them stand here. */
  takeWord(...words: readonly string[]): boolean
  relation(): Relation | undefined
  /** The longest name that begins here. */
  name(): { readonly meaning: Meaning; readonly at: number; readonly words: number } | undefined
  takeName(): Meaning | undefined
  /** Words up to the next mark or word of the grammar, as they stand: the name of something of another charter. */
  freeWords(): { readonly text: string; readonly at: number } | undefined
  /** Tells that nothing is known by the name that stands here. */
  unknown(): undefined
  /** What stands here, in a message. */
  spoken(): string
}

const relations: readonly Relation[] = ['>', '>=', '<', '<=', '=', '!=']
const grammar: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'for', 'within', 'is', 'of', 'as', 'since'])

export function cursorOver(tokens: readonly FactToken[], meanings: Meanings, { fail }: Failing): FactCursor {
  const end: FactToken = { kind: 'end', at: tokens.at(-1)?.at ?? 0 }
  let position = 0

  return { fail, peek, next, take, takeWord, relation, name, takeName, freeWords, unknown, spoken }

  function peek(ahead = 0): FactToken {
    return tokens[position + ahead] ?? end
  }

  function next(): void {
    position += 1
  }

  function take(mark: string): boolean {
    const token = peek()
    if (token.kind !== 'mark' || token.mark !== mark) return false
    next()
    return true
  }

  function takeWord(...words: readonly string[]): boolean {
    const stand = words.every((word, index) => isWord(index, word))
    if (stand) position += words.length
    return stand
  }

  function isWord(ahead: number, word: string): boolean {
    const token = peek(ahead)
    return token.kind === 'word' && token.word === word
  }

  function relation(): Relation | undefined {
    const token = peek()
    const found = token.kind === 'mark' ? relations.find((candidate) => candidate === token.mark) : undefined
    if (found !== undefined) next()
    return found
  }

  function longest(): { readonly meaning: Meaning; readonly words: number } | undefined {
    const words: string[] = []
    let found: { readonly meaning: Meaning; readonly words: number } | undefined
    for (let token = peek(); token.kind === 'word' && words.length < mostWords; token = peek(words.length)) {
      words.push(token.word)
      const meaning = meanings.get(words.join('-'))
      if (meaning !== undefined) found = { meaning, words: words.length }
    }
    return found
  }

  function name(): { readonly meaning: Meaning; readonly at: number; readonly words: number } | undefined {
    const found = longest()
    return found === undefined ? undefined : { ...found, at: peek().at }
  }

  function takeName(): Meaning | undefined {
    const found = longest()
    if (found !== undefined) position += found.words
    return found?.meaning
  }

  function freeWords(): { readonly text: string; readonly at: number } | undefined {
    const { at } = peek()
    const own = longest()
    const words: string[] = []
    for (let token = peek(); token.kind === 'word' && !grammar.has(token.word); token = peek()) {
      if (own !== undefined && words.length >= own.words) break
      words.push(token.word)
      next()
    }
    return words.length === 0 ? undefined : { text: words.join(' '), at }
  }

  function unknown(): undefined {
    const { at } = peek()
    const free = freeWords()
    if (free === undefined) return fail('wrong-condition', at, `Here a name or a number is missing; it has ${spoken()}`)
    const near = nearest(free.text.replaceAll(' ', '-'), meanings.names())
    const message = `"${shown(free.text)}" is no fact, status or seat of this charter, and nothing that Remit measures`
    return fail('unknown-name', free.at, message, near?.replaceAll('-', ' '))
  }

  function spoken(): string {
    const token = peek()
    switch (token.kind) {
      case 'number':
      case 'share':
      case 'stray':
        return `"${token.written}"`
      case 'time':
        return 'a length of time'
      case 'money':
        return 'an amount'
      case 'date':
        return `"${token.date}"`
      case 'word':
        return `"${shown(token.word)}"`
      case 'mark':
        return `"${token.mark}"`
      case 'end':
        return 'nothing more'
    }
  }
}

/** More than any name that is written with spaces has. */
const mostWords = 12
