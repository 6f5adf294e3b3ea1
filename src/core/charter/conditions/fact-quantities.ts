import type { Duration } from '../../base/duration.ts'
import type { Fraction } from '../../base/fraction.ts'
import { type Name, nameOf } from '../../base/name.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { Quantity, Window } from '../structure/fact-condition.ts'
import { type About, type Dimension, measures } from '../structure/measure.ts'
import { calculate } from './condition-numbers.ts'
import type { FactCursor } from './fact-cursor.ts'
import type { Meaning } from './fact-names.ts'

/** A quantity and where it stands; `unit` where it was written as "days without answer". */
export interface Sized {
  readonly quantity: Quantity
  readonly at: number
  readonly unit?: Duration['unit']
}

interface Setting {
  readonly group: Name
  readonly about?: readonly About[]
  /** A name that means nothing else is a seat. */
  readonly anySeat?: true
}

/** Reads the sides of a comparison. */
export function quantityParser(
  cursor: FactCursor,
  seatAt: (written: string, at: number) => SeatRef | undefined,
  setting: Setting,
): { sum(): Sized | undefined } {
  const { peek, next, take, takeWord, fail } = cursor
  let depth = 0
  return { sum }

  function sum(): Sized | undefined {
    let left = term()
    while (left !== undefined) {
      const kind = take('+') ? 'sum' : take('-') ? 'difference' : undefined
      if (kind === undefined) return left
      const right = term()
      left = right === undefined ? undefined : joined(kind, left, right)
    }
    return undefined
  }

  function joined(kind: 'sum' | 'difference', left: Sized, right: Sized): Sized | undefined {
    const [is, and] = [dimensionOf(left.quantity), dimensionOf(right.quantity)]
    if (is === and) return { quantity: { kind, left: left.quantity, right: right.quantity }, at: left.at }
    return fail('wrong-condition', right.at, 'Only what counts the same thing is added or taken away')
  }

  function term(): Sized | undefined {
    let left = factor()
    while (left !== undefined) {
      const kind = take('*') ? 'product' : take('/') ? 'quotient' : undefined
      if (kind === undefined) return left
      const right = factor()
      left = right === undefined ? undefined : multiplied(kind, left, right)
    }
    return undefined
  }

  function multiplied(kind: 'product' | 'quotient', left: Sized, right: Sized): Sized | undefined {
    const [one, other] = [numberOf(left.quantity), numberOf(right.quantity)]
    if (kind === 'quotient' && other?.numerator === 0)
      return fail('wrong-condition', right.at, 'Nothing can be divided by 0')
    if (one !== undefined && other !== undefined) {
      const value = calculate(kind, one, other)
      if (value === undefined) return fail('wrong-condition', left.at, 'This number is too large to be exact')
      return { quantity: { kind: 'number', value }, at: left.at }
    }
    if (one !== undefined && kind === 'product')
      return { ...right, quantity: { kind: 'product', factor: one, of: right.quantity } }
    const factor = other === undefined ? undefined : calculate(kind, { numerator: 1, denominator: 1 }, other)
    if (factor === undefined)
      return fail('not-linear', right.at, 'A quantity is multiplied or divided by a number only')
    return { ...left, quantity: { kind: 'product', factor, of: left.quantity } }
  }

  function factor(): Sized | undefined {
    const token = peek()
    const { at } = token
    if (take('(')) {
      if (depth >= deepest) return fail('wrong-condition', at, 'This condition is nested too deeply')
      depth += 1
      const inner = sum()
      depth -= 1
      if (inner === undefined) return undefined
      return take(')') ? inner : fail('wrong-condition', peek().at, `Here a ")" is missing; it has ${cursor.spoken()}`)
    }
    switch (token.kind) {
      case 'number':
        next()
        return { quantity: { kind: 'number', value: token.value }, at }
      case 'share':
        next()
        return part(token)
      case 'time':
        next()
        return { quantity: { kind: 'time', length: token.length }, at }
      case 'money':
        next()
        return { quantity: { kind: 'money', amount: token.amount }, at }
      case 'date':
        next()
        return { quantity: { kind: 'date', date: token.date }, at }
      case 'word':
        return named(at)
      case 'mark':
      case 'stray':
      case 'end':
        return fail('wrong-condition', at, `Here a name or a number is missing; it has ${cursor.spoken()}`)
    }
  }

  function part({
    value,
    written,
    at,
  }: {
    readonly value: Fraction
    readonly written: string
    readonly at: number
  }): Sized | undefined {
    if (!takeWord('of')) return { quantity: { kind: 'share', value, written }, at }
    const of = factor()
    return of === undefined ? undefined : { quantity: { kind: 'part', share: value, written, of: of.quantity }, at }
  }

  function named(at: number): Sized | undefined {
    const meaning = cursor.takeName()
    if (meaning !== undefined) return ofMeaning(meaning, at)
    if (takeWord('time', 'since')) return sinceFact(at)
    for (const kind of ['elected', 'vacant', 'seats'] as const) {
      const words = kind === 'elected' ? [kind] : [kind, 'of']
      if (takeWord(...words) || (kind === 'vacant' && takeWord(kind))) return ofSeat(kind, at)
    }
    takeWord('holders', 'of')
    const dotted = peek()
    if (dotted.kind === 'word' && dotted.word.includes('.')) return ofSeat('holders', at)
    const again = cursor.takeName()
    if (again !== undefined) return ofMeaning(again, at)
    return setting.anySeat === true ? ofOthers(at) : cursor.unknown()
  }

  function ofOthers(at: number): Sized | undefined {
    const seat = nameOf(cursor.freeWords()?.text ?? '')
    return seat === undefined
      ? cursor.unknown()
      : { quantity: { kind: 'holders', of: { group: setting.group, seat } }, at }
  }

  function sinceFact(at: number): Sized | undefined {
    takeWord('last')
    const meaning = cursor.takeName()
    if (meaning?.kind === 'fact') return { quantity: { kind: 'time since', fact: meaning.fact }, at }
    const message = 'After "time since" stands a fact of this charter; what else Remit measures is a closed list'
    return meaning === undefined ? cursor.unknown() : fail('wrong-condition', at, message)
  }

  function ofSeat(kind: 'elected' | 'vacant' | 'seats' | 'holders', at: number): Sized | undefined {
    const free = cursor.freeWords()
    const of = free === undefined ? cursor.unknown() : seatAt(free.text, free.at)
    if (of === undefined) return undefined
    const seats: Quantity = { kind: 'seats', of }
    const holders: Quantity = { kind: 'holders', of }
    if (kind === 'seats') return { quantity: seats, at }
    if (kind === 'vacant') return { quantity: { kind: 'difference', left: seats, right: holders }, at }
    return { quantity: kind === 'elected' ? { ...holders, elected: true } : holders, at }
  }

  function ofMeaning(meaning: Meaning, at: number): Sized | undefined {
    switch (meaning.kind) {
      case 'measure':
        return measured(meaning, at)
      case 'seat':
        return { quantity: { kind: 'holders', of: { group: setting.group, seat: meaning.seat } }, at }
      case 'fact':
        return counted(meaning, at)
      case 'status':
      case 'given':
        return fail('wrong-condition', at, 'This is so or not; it is not compared with anything')
    }
  }

  function counted({ fact, holds }: Extract<Meaning, { kind: 'fact' }>, at: number): Sized | undefined {
    const window = windowAt()
    if (window === 'wrong') return undefined
    if (holds === 'number' || (holds === 'yes or no' && window !== undefined)) {
      return { quantity: { kind: 'fact', fact, ...(window === undefined ? {} : { in: window }) }, at }
    }
    if (holds === 'date' && window === undefined) return { quantity: { kind: 'date of', fact }, at }
    const message = `The fact holds ${holds === 'name' ? 'a name' : `"${holds}"`}; only numbers and dates are compared`
    return fail('wrong-condition', at, message)
  }

  function measured({ measure, unit }: Extract<Meaning, { kind: 'measure' }>, at: number): Sized | undefined {
    const { about, windowed } = measures[measure]
    if (setting.about?.includes(about) === false) {
      const message = `"${measure}" is about ${aboutWords[about]}; here conditions are about ${setting.about.map((one) => aboutWords[one]).join(' or ')}`
      return fail('wrong-condition', at, message)
    }
    const as = takeWord('as') ? seatAfterAs() : undefined
    if (as === 'wrong') return undefined
    const start = peek().at
    const window = windowAt()
    if (window === 'wrong') return undefined
    if (window !== undefined && !windowed)
      return fail('wrong-condition', start, `"${measure}" is not counted within a time`)
    const quantity: Quantity = {
      kind: 'measure',
      measure,
      ...(as === undefined ? {} : { as }),
      ...(window === undefined ? {} : { in: window }),
    }
    return { quantity, at, ...(unit === undefined ? {} : { unit }) }
  }

  function seatAfterAs(): SeatRef | 'wrong' {
    const free = cursor.freeWords()
    return (free === undefined ? cursor.unknown() : seatAt(free.text, free.at)) ?? 'wrong'
  }

  /** "in 12 months", "in the last year", "in the year", "in the year before", "in the term", "since the last election", "since slacker". */
  function windowAt(): Window | undefined | 'wrong' {
    if (takeWord('since', 'the', 'last', 'election')) return { kind: 'since the last election' }
    if (takeWord('since')) return sinceStatus()
    const set = peek(1)
    if (set.kind === 'mark' && set.mark === '{') return undefined
    const { at } = peek()
    if (!takeWord('in') && !takeWord('within')) return undefined
    if (takeWord('the', 'year', 'before')) return { kind: 'last year' }
    if (takeWord('the', 'year')) return { kind: 'year' }
    if (takeWord('the', 'term')) return { kind: 'term' }
    const last = takeWord('the', 'last') || takeWord('last')
    const token = peek()
    if (token.kind === 'time') {
      next()
      return { kind: 'last', length: token.length }
    }
    const unit = token.kind === 'word' && last ? singles.find((single) => single === token.word) : undefined
    if (unit === undefined) {
      fail('wrong-condition', at, 'After "in" stands a length of time, "the year", "the year before" or "the term"')
      return 'wrong'
    }
    next()
    return { kind: 'last', length: { count: 1, unit } }
  }

  function sinceStatus(): Window | 'wrong' {
    const { at } = peek()
    const meaning = cursor.takeName()
    if (meaning?.kind === 'status') return { kind: 'since status', status: meaning.status }
    fail('wrong-condition', at, 'After "since" stands "the last election" or a status of this charter')
    return 'wrong'
  }
}

const deepest = 40
const singles = ['day', 'week', 'month', 'quarter', 'year'] as const
const aboutWords = { person: 'a person', group: 'a group', request: 'a request for money' } as const

function numberOf(quantity: Quantity): Fraction | undefined {
  return quantity.kind === 'number' || quantity.kind === 'share' ? quantity.value : undefined
}

/** What a quantity counts in. */
export function dimensionOf(quantity: Quantity): Dimension {
  switch (quantity.kind) {
    case 'number':
    case 'fact':
    case 'holders':
    case 'seats':
      return 'number'
    case 'share':
      return 'share'
    case 'time':
    case 'time since':
      return 'time'
    case 'money':
      return 'money'
    case 'date':
    case 'date of':
      return 'date'
    case 'measure':
      return measures[quantity.measure].dimension
    case 'part':
    case 'product':
      return dimensionOf(quantity.of)
    case 'sum':
    case 'difference':
      return dimensionOf(quantity.left)
  }
}
