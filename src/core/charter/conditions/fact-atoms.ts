import type { Duration } from '../../base/duration.ts'
import { type Name, nameOf, spoken } from '../../base/name.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { FactCondition } from '../structure/fact-condition.ts'
import type { HeldSeat } from '../structure/seat.ts'
import type { FactCursor } from './fact-cursor.ts'

type Read = FactCondition | undefined

/** Reads what is so or not without being compared: who holds what, who was named by whom, facts and statuses alone. */
export function atomParser(
  cursor: FactCursor,
  seatAt: (written: string, at: number) => SeatRef | undefined,
): { parse(): Read | 'none' } {
  const { peek, next, take, takeWord, fail } = cursor
  return { parse }

  function parse(): Read | 'none' {
    for (const words of holding) if (takeWord(...words)) return holds()
    for (const words of havingHeld) if (takeWord(...words)) return before('has held')
    for (const words of removed) if (takeWord(...words)) return before('was removed from')
    for (const words of naming) if (takeWord(...words)) return nominated()
    return named()
  }

  function holds(): Read {
    const seat = heldSeat()
    return seat === undefined ? undefined : { kind: 'holds', seat }
  }

  function before(kind: 'has held' | 'was removed from'): Read {
    const seat = heldSeat()
    if (seat === undefined) return undefined
    const within = timeAfter('within') ?? timeAfter('in')
    return { kind, seat, ...(within === undefined ? {} : { within }) }
  }

  /** "in the last 2 years" and "within 2 years". */
  function timeAfter(word: 'within' | 'in'): Duration | undefined {
    if (!takeWord(word)) return undefined
    takeWord('the', 'last')
    const time = peek()
    if (time.kind === 'time') {
      next()
      return time.length
    }
    return fail(
      'wrong-condition',
      time.at,
      `After "${word}" stands a length of time, as "2 years"; here is ${cursor.spoken()}`,
    )
  }

  function nominated(): Read {
    for (const article of ['any', 'a', 'an', 'the']) if (takeWord(article)) break
    const seat = seatHere()
    return seat === undefined ? undefined : { kind: 'nominated by', by: [seat] }
  }

  function heldSeat(): HeldSeat | undefined {
    if (takeWord('any', 'seat', 'of') || takeWord('a', 'seat', 'of')) {
      const free = cursor.freeWords()
      const of = free === undefined ? undefined : nameOf(free.text)
      return of === undefined
        ? fail('wrong-condition', peek().at, 'Here the name of a group is missing')
        : { kind: 'any seat', group: of }
    }
    for (const article of ['a', 'an', 'the']) if (takeWord(article)) break
    const seat = seatHere()
    return seat === undefined ? undefined : { kind: 'seat', seat }
  }

  function seatHere(): SeatRef | undefined {
    const free = cursor.freeWords()
    return free === undefined ? cursor.unknown() : seatAt(free.text, free.at)
  }

  function named(): Read | 'none' {
    const found = cursor.name()
    if (found === undefined) return 'none'
    const { meaning, at } = found
    switch (meaning.kind) {
      case 'measure':
      case 'seat':
        return 'none'
      case 'given':
        cursor.takeName()
        return { kind: 'given', what: meaning.what }
      case 'status':
        cursor.takeName()
        return { kind: 'status', status: meaning.status }
      case 'fact':
        if (meaning.holds === 'yes or no') return isCounted(found.words) ? 'none' : yesOrNo(meaning.fact)
        return known(meaning.fact, found.words) ?? (meaning.holds === 'name' ? namedValue(meaning.fact, at) : 'none')
    }
  }

  /** "employer is known", "trained on is not known": whether it was declared at all. */
  function known(fact: Name, words: number): Read {
    const isNot = isWordAt(words + 1, 'not')
    const last = words + (isNot ? 2 : 1)
    if (!isWordAt(words, 'is') || !(isWordAt(last, 'known') || isWordAt(last, 'declared'))) return undefined
    cursor.takeName()
    for (let word = words; word <= last; word += 1) next()
    return isNot ? { kind: 'not', condition: { kind: 'is so', fact } } : { kind: 'is so', fact }
  }

  function isWordAt(place: number, word: string): boolean {
    const token = peek(place)
    return token.kind === 'word' && token.word === word
  }

  /** "vouched in 1 year >= 2" counts how often it was so. */
  function isCounted(words: number): boolean {
    const after = peek(words)
    return after.kind === 'word' && (after.word === 'in' || after.word === 'since')
  }

  /** "active", "active = yes", "active is no". */
  function yesOrNo(fact: Name): Read {
    cursor.takeName()
    const same = take('=') || takeWord('is')
    const differs = !same && take('!=')
    if (!same && !differs) return { kind: 'is so', fact }
    const isNot = takeWord('not')
    const value = peek()
    if (value.kind !== 'word' || (value.word !== 'yes' && value.word !== 'no')) {
      return fail('wrong-condition', value.at, `"${spoken(fact)}" is yes or no; here is ${cursor.spoken()}`)
    }
    next()
    const negative = [value.word === 'no', differs, isNot].filter(Boolean).length % 2 === 1
    return negative ? { kind: 'not', condition: { kind: 'is so', fact } } : { kind: 'is so', fact }
  }

  /** "region = africa", "region is not europe", "region in {africa, asia}". */
  function namedValue(fact: Name, at: number): Read {
    cursor.takeName()
    const isNot = take('!=') || takeWord('is', 'not') || takeWord('not')
    const list = takeWord('in')
    if (!list && !isNot && !take('=') && !takeWord('is')) {
      const message = `"${spoken(fact)}" holds a name; write what it is: "= …", "in {…}" or "is known"`
      return fail('wrong-condition', at, message)
    }
    const values = list || (isNot && takeWord('in')) ? valuesIn() : oneValue()
    if (values === undefined) return undefined
    const condition: FactCondition = { kind: 'is one of', fact, values }
    return isNot ? { kind: 'not', condition } : condition
  }

  function valuesIn(): readonly Name[] | undefined {
    if (!take('{'))
      return fail('wrong-condition', peek().at, `After "in" stand values in braces; here is ${cursor.spoken()}`)
    const values: Name[] = []
    do {
      const value = oneValue()
      if (value === undefined) return undefined
      values.push(...value)
    } while (take(','))
    return take('}')
      ? values
      : fail('wrong-condition', peek().at, `The values end with "}"; here is ${cursor.spoken()}`)
  }

  function oneValue(): readonly Name[] | undefined {
    const words: string[] = []
    const { at } = peek()
    for (let token = peek(); token.kind === 'word' && !ending.has(token.word); token = peek()) {
      words.push(token.word)
      next()
    }
    const name = nameOf(words.join(' '))
    return name === undefined
      ? fail('wrong-condition', at, `Here a value is missing; it has ${cursor.spoken()}`)
      : [name]
  }
}

const holding = [['holds'], ['hold']] as const
const havingHeld = [['has', 'held'], ['have', 'held'], ['held']] as const
const removed = [
  ['was', 'removed', 'from'],
  ['removed', 'from'],
] as const
const naming = [
  ['nominated', 'by'],
  ['invited', 'by'],
  ['proposed', 'by'],
  ['endorsed', 'by'],
] as const
const ending: ReadonlySet<string> = new Set(['and', 'or', 'for', 'not'])
