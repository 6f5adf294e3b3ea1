import type { Name } from '../../base/name.ts'
import type { Expression, Relation } from '../structure/rule.ts'
import type { Token } from './condition-tokens.ts'

/** Where the reading of a condition's tokens stands; whoever reads moves it. */
export interface Cursor {
  position: number
  peek(): Token
  isWord(word: string): boolean
  isMark(mark: string): boolean
  /** Goes past a mark if it stands here. */
  take(mark: string): boolean
  relationAt(): Relation | undefined
  /** The longest name that begins at a token. */
  nameAt(start: number): { readonly expression: Expression; readonly words: number } | undefined
}

const relations: readonly Relation[] = ['>', '>=', '<', '<=', '=', '!=']

export function cursorOver(tokens: readonly Token[], names: ReadonlyMap<Name, Expression>): Cursor {
  const mostWords = Math.max(...[...names.keys()].map((name) => name.split('-').length))
  const cursor: Cursor = { position: 0, peek, isWord, isMark, take, relationAt, nameAt }
  return cursor

  function nameAt(start: number): { readonly expression: Expression; readonly words: number } | undefined {
    for (let words = mostWords; words > 0; words -= 1) {
      const spelled = spelledOut(start, words)
      const expression = spelled === undefined ? undefined : names.get(spelled)
      if (expression !== undefined) return { expression, words }
    }
    return undefined
  }

  function spelledOut(start: number, words: number): string | undefined {
    const parts: string[] = []
    for (let index = start; index < start + words; index += 1) {
      const token = tokens[index]
      if (token?.kind === 'word') parts.push(token.word)
      else if (token?.kind === 'number' && words > 1) parts.push(token.written)
      else return undefined
    }
    return parts.join('-')
  }

  function peek(): Token {
    return tokens[Math.min(cursor.position, tokens.length - 1)] ?? { kind: 'end', at: 0 }
  }

  function isWord(word: string): boolean {
    const token = peek()
    return token.kind === 'word' && token.word === word
  }

  function isMark(mark: string): boolean {
    const token = peek()
    return token.kind === 'mark' && token.mark === mark
  }

  function take(mark: string): boolean {
    if (!isMark(mark)) return false
    cursor.position += 1
    return true
  }

  function relationAt(): Relation | undefined {
    const token = peek()
    return token.kind === 'mark' ? relations.find((relation) => relation === token.mark) : undefined
  }
}
