import { atLine, type Fault } from '../../fault.ts'

/** What is told of a file in the BLT form, token by token. A fault that is answered ends it. */
export interface BltTaker {
  number(value: number, isNegative: boolean): Fault | undefined
  /** "=" between two candidates of one rank. */
  equals(): Fault | undefined
  /** "-" by itself: a rank that is left empty. */
  skip(): Fault | undefined
  text(text: string): Fault | undefined
  /** A word such as "=tie". */
  word(word: string): Fault | undefined
  /** A whole line of numbers between single spaces from here on: answers where the next begins, or -1, having done nothing. */
  plainLine(bytes: Uint8Array, from: number): number
}

type Inside =
  | 'nothing'
  | 'number'
  | 'minus'
  | 'equals'
  | 'text'
  | 'escape'
  | 'word'
  | 'hash'
  | 'comment'
  | 'identifier'
  | 'bracket'

/** Numbers, quoted texts and marks; comments from # to the end of the line and between slash and star, and identifiers of ballots in brackets, are passed over. */
export class BltTokens {
  line = 1
  #columnStart = 0
  #read = 0
  #inside: Inside = 'nothing'
  #value = 0
  #digits = 0
  #isNegative = false
  #isStar = false
  #collected: number[] = []
  readonly #taker: BltTaker

  constructor(taker: BltTaker) {
    this.#taker = taker
  }

  at(slip: Fault['slip']): Fault {
    return atLine(this.line, Math.max(1, this.#read - this.#columnStart), slip)
  }

  push(bytes: Uint8Array): Fault | undefined {
    for (let at = 0; at < bytes.length; at += 1) {
      if (this.#inside === 'nothing' && this.#read === this.#columnStart) {
        for (let next = this.#taker.plainLine(bytes, at); next !== -1; next = this.#taker.plainLine(bytes, at)) {
          this.line += 1
          this.#read += next - at
          this.#columnStart = this.#read
          at = next
        }
        if (at === bytes.length) break
      }
      const byte = bytes[at] ?? 0
      this.#read += 1
      if (this.#inside === 'number' && isDigit(byte)) {
        this.#value = 10 * this.#value + byte - nought
        this.#digits += 1
        if (this.#digits > most_digits) return this.#expected(String(this.#value))
        continue
      }
      const fault = this.#take(byte)
      if (fault !== undefined) return fault
    }
    return undefined
  }

  end(): Fault | undefined {
    if (this.#inside === 'text' || this.#inside === 'escape')
      return this.at({ type: 'Expected', what: 'EndOfLine', found: '"' })
    return this.#take(lineFeed)
  }

  #take(byte: number): Fault | undefined {
    switch (this.#inside) {
      case 'nothing':
        return this.#begin(byte)
      case 'number':
        return this.#close(byte, this.#taker.number(this.#value, this.#isNegative))
      case 'minus':
        if (isDigit(byte)) return this.#number(byte, true)
        return this.#close(byte, this.#taker.skip())
      case 'equals':
        if (isLetter(byte)) return this.#collect(byte, 'word')
        return this.#close(byte, this.#taker.equals())
      case 'word':
        if (isLetter(byte)) return this.#collect(byte, 'word')
        return this.#close(byte, this.#taker.word(String.fromCharCode(...this.#collected)))
      case 'text':
        if (byte === quote) return this.#text()
        return this.#collect(byte, byte === backslash ? 'escape' : 'text')
      case 'escape':
        return this.#escaped(byte)
      case 'hash':
        return byte === lineFeed ? this.#close(byte, undefined) : undefined
      case 'comment':
        if (byte === slash && this.#isStar) this.#inside = 'nothing'
        this.#isStar = byte === star
        if (byte === lineFeed) this.#lineEnd()
        return undefined
      case 'identifier':
        if (byte === lineFeed) return this.#expected('(')
        if (byte === closing) this.#inside = 'nothing'
        return undefined
      case 'bracket':
        if (byte !== star) return this.#expected('/')
        this.#inside = 'comment'
        this.#isStar = false
        return undefined
    }
  }

  #begin(byte: number): Fault | undefined {
    switch (byte) {
      case lineFeed:
        this.#lineEnd()
        return undefined
      case space:
      case tab:
      case carriageReturn:
        return undefined
      case minus:
        this.#inside = 'minus'
        return undefined
      case equalsSign:
        this.#collected = []
        this.#inside = 'equals'
        return undefined
      case quote:
        this.#collected = []
        this.#inside = 'text'
        return undefined
      case hash:
        this.#inside = 'hash'
        return undefined
      case slash:
        this.#inside = 'bracket'
        return undefined
      case opening:
        this.#inside = 'identifier'
        return undefined
      case 0xef:
      case 0xbb:
      case 0xbf:
        return this.#read <= 3 ? undefined : this.#expected(String.fromCharCode(byte))
      default:
        return isDigit(byte) ? this.#number(byte, false) : this.#expected(String.fromCharCode(byte))
    }
  }

  #number(byte: number, isNegative: boolean): undefined {
    this.#inside = 'number'
    this.#value = byte - nought
    this.#digits = 1
    this.#isNegative = isNegative
  }

  /** A token has ended before this byte, which begins the next. */
  #close(byte: number, fault: Fault | undefined): Fault | undefined {
    this.#inside = 'nothing'
    if (fault !== undefined) return fault
    return this.#begin(byte)
  }

  #collect(byte: number, inside: 'word' | 'text' | 'escape'): Fault | undefined {
    this.#inside = inside
    if (inside !== 'escape') this.#collected.push(byte)
    if (byte === lineFeed || this.#collected.length > most_letters)
      return this.at({ type: 'Expected', what: 'EndOfLine', found: '"' })
    return undefined
  }

  /** A backslash stands for itself before anything but a quote and another of its kind. */
  #escaped(byte: number): Fault | undefined {
    if (byte !== quote && byte !== backslash) this.#collected.push(backslash)
    return this.#collect(byte, 'text')
  }

  #text(): Fault | undefined {
    this.#inside = 'nothing'
    try {
      return this.#taker.text(decoder.decode(Uint8Array.from(this.#collected)))
    } catch {
      return this.at({ type: 'NotUtf8' })
    }
  }

  #lineEnd(): void {
    this.line += 1
    this.#columnStart = this.#read
  }

  #expected(found: string): Fault {
    return this.at({ type: 'Expected', what: 'BallotContent', found })
  }
}

function isDigit(byte: number): boolean {
  return byte >= nought && byte <= nought + 9
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
}

const decoder = new TextDecoder('utf-8', { fatal: true })
const most_digits = 12
const most_letters = 10_000
const [lineFeed, carriageReturn, space, tab, nought] = [0x0a, 0x0d, 0x20, 0x09, 0x30]
const [minus, equalsSign, quote, hash, slash, star] = [0x2d, 0x3d, 0x22, 0x23, 0x2f, 0x2a]
const [opening, closing, backslash] = [0x28, 0x29, 0x5c]
