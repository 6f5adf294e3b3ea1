import { type Fraction, fraction } from '../../base/fraction.ts'

export type Token =
  | {
      readonly kind: 'number'
      readonly value: Fraction
      readonly percent: boolean
      readonly written: string
      readonly at: number
    }
  | { readonly kind: 'word'; readonly word: string; readonly at: number }
  | { readonly kind: 'mark'; readonly mark: string; readonly at: number }
  /** A character that no condition holds. */
  | { readonly kind: 'stray'; readonly written: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number }

/**
 * Cuts a condition into numbers, words and marks; the last token is always the end. A hyphen inside a word belongs to it
 * ("mild-no"), a minus between names has spaces.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    if (token === undefined) at += 1
    else {
      tokens.push(token.token)
      at += token.length
    }
  }
  tokens.push({ kind: 'end', at: text.trimEnd().length })
  return tokens
}

const space = /\s/
const numberPattern = /(\d{1,9})(?:\.(\d{1,6}))?(%?)(?![\p{L}\p{N}_.])/uy
const wordPattern = /[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/uy
const markPattern = /[<>!]=|[<>=+\-*/(){},.]/y

function tokenAt(text: string, at: number): { readonly token: Token; readonly length: number } | undefined {
  if (space.test(text.charAt(at))) return undefined
  const number = matchAt(numberPattern, text, at)
  if (number !== null) {
    const [written, whole = '', decimals = '', percent = ''] = number
    const denominator = 10 ** decimals.length * (percent === '' ? 1 : 100)
    const value = fraction(Number(whole + decimals), denominator)
    return { token: { kind: 'number', value, percent: percent !== '', written, at }, length: written.length }
  }
  const word = matchAt(wordPattern, text, at)?.[0]
  if (word !== undefined) return { token: { kind: 'word', word: word.toLowerCase(), at }, length: word.length }
  const mark = matchAt(markPattern, text, at)?.[0]
  if (mark !== undefined) return { token: { kind: 'mark', mark, at }, length: mark.length }
  const written = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return { token: { kind: 'stray', written, at }, length: written.length }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
