import { isName, type Name, nameOf, spoken } from '../base/name.ts'
import type { Decider, RuleRef, SeatRef } from './charter.ts'
import { capital, type Reading, type Words } from './cursor.ts'
import { distanceBetween, nearest } from './nearest.ts'
import { shown } from './yaml-tree.ts'

/** The seats and rules that a charter defines, whether or not each of them can be read. */
export interface Declared {
  readonly seats: ReadonlySet<Name>
  readonly rules: ReadonlySet<Name>
}

export interface Names {
  readonly own: Declared
  /** All groups of the foundation; absent when a charter is read on its own, and then other groups are taken on trust. */
  readonly groups?: ReadonlyMap<Name, Declared>
}

export function groupNamed(reading: Reading, words: Words, what: string): Name | undefined {
  const group = nameOf(words.text)
  if (group === undefined) return notAName(reading, words, what)
  const { groups } = reading.names
  if (groups === undefined || groups.has(group)) return group
  return unknown(reading, words, `${capital(what)} names the group "${spoken(group)}", which has no charter here`, () =>
    nearest(group, groups.keys()),
  )
}

/**
 * "chair" of this group; "psf-board.director" of another; "individual-members", a group by its seat "member". What the
 * words mean does not hang on the other charters: they can only show that there is no such seat.
 */
export function seatNamed(reading: Reading, words: Words, what: string): SeatRef | undefined {
  const dotted = dottedIn(reading, words, what)
  if (dotted === 'wrong') return undefined
  const { own, groups } = reading.names
  if (dotted !== undefined) {
    const { group, name: seat, declared } = dotted
    if (declared === undefined || declared.seats.has(seat)) return { group, seat }
    const message = `The group "${spoken(group)}" has no seat "${spoken(seat)}"`
    return unknown(reading, words, message, () => withGroup(group, nearest(seat, declared.seats)))
  }
  const name = nameOf(words.text)
  if (name === undefined) return notAName(reading, words, what)
  if (own.seats.has(name)) return { group: reading.group, seat: name }
  if (groups === undefined) {
    // A slip in the name of an own seat can only be guessed at without the names of the groups.
    const near = reading.report.full() ? undefined : nearSlip(name, own.seats)
    if (near !== undefined) {
      const message = `${capital(what)} names "${spoken(name)}", which is no seat of this group, so it is read as a group`
      reading.report.find('unknown-name', words.at(), message, { suggestion: spoken(near), severity: 'warning' })
    }
    return { group: name, seat: 'member' }
  }
  const other = groups.get(name)
  if (other === undefined) {
    const message = `${capital(what)} names "${spoken(name)}", which is neither a seat of this group nor a group`
    return unknown(reading, words, message, () => nearest(name, [...own.seats, ...groups.keys()]))
  }
  if (other.seats.has('member')) return { group: name, seat: 'member' }
  const [first] = other.seats
  const message = `The group "${spoken(name)}" has no seat "member"; say which of its seats is meant, as "${name}.${first ?? 'chair'}"`
  return unknown(reading, words, message, () => withGroup(name, first))
}

/** "funding" of this group, or "psf-board.directors" of another. */
export function ruleNamed(reading: Reading, words: Words, what: string): RuleRef | undefined {
  const dotted = dottedIn(reading, words, what)
  if (dotted === 'wrong') return undefined
  if (dotted !== undefined) {
    const { group, name: rule, declared } = dotted
    if (declared === undefined || declared.rules.has(rule)) return { group, rule }
    const message = `The group "${spoken(group)}" has no rule "${spoken(rule)}"`
    return unknown(reading, words, message, () => withGroup(group, nearest(rule, declared.rules)))
  }
  const rule = nameOf(words.text)
  if (rule === undefined) return notAName(reading, words, what)
  const { rules } = reading.names.own
  if (rules.has(rule)) return { group: reading.group, rule }
  const message = `${capital(what)} names the rule "${spoken(rule)}", which this charter does not define`
  return unknown(reading, words, message, () => spokenOr(nearest(rule, rules)))
}

/** A rule, an own seat, or "any" with a seat of whichever group. */
export function deciderNamed(reading: Reading, words: Words, what: string): Decider | undefined {
  const any = /^any\s+/i.exec(words.text)
  if (any !== null) {
    const length = any[0].length
    const seat = seatNamed(reading, { text: words.text.slice(length), at: () => words.at() + length }, what)
    return seat === undefined ? undefined : { kind: 'seat', seat }
  }
  const dotted = dottedIn(reading, words, what)
  if (dotted === 'wrong') return undefined
  if (dotted !== undefined) {
    const { group, name, declared } = dotted
    if (declared === undefined || declared.rules.has(name)) return { kind: 'rule', rule: { group, rule: name } }
    const message = `The group "${spoken(group)}" has no rule "${spoken(name)}"; for a seat of it write "any ${group}.seat"`
    const seat = declared.seats.has(name) ? `any ${group}.${name}` : undefined
    return unknown(reading, words, message, () => seat ?? withGroup(group, nearest(name, declared.rules)))
  }
  const name = nameOf(words.text)
  if (name === undefined) return notAName(reading, words, what)
  const { rules, seats } = reading.names.own
  if (rules.has(name)) return { kind: 'rule', rule: { group: reading.group, rule: name } }
  if (seats.has(name)) return { kind: 'seat', seat: { group: reading.group, seat: name } }
  const message = `${capital(what)} names "${spoken(name)}", which is neither a rule nor a seat of this group`
  return unknown(reading, words, message, () => spokenOr(nearest(name, [...rules, ...seats])))
}

interface Dotted {
  readonly group: Name
  readonly name: Name
  readonly declared: Declared | undefined
}

/** Both halves of "group.name"; undefined when there is no dot, "wrong" when a half is not known. */
function dottedIn(reading: Reading, words: Words, what: string): Dotted | undefined | 'wrong' {
  const dot = words.text.indexOf('.')
  if (dot === -1) return undefined
  const group = groupNamed(reading, { text: words.text.slice(0, dot).trim(), at: words.at }, what)
  if (group === undefined) return 'wrong'
  const name = nameOf(words.text.slice(dot + 1))
  if (name === undefined) {
    notAName(reading, words, what)
    return 'wrong'
  }
  const declared = group === reading.group ? reading.names.own : reading.names.groups?.get(group)
  return { group, name, declared }
}

function nearSlip(name: Name, candidates: Iterable<Name>): Name | undefined {
  const near = nearest(name, candidates)
  return near !== undefined && distanceBetween(name, near) === 1 ? near : undefined
}

function notAName(reading: Reading, words: Words, what: string): undefined {
  const message = `${capital(what)} is a name of letters, digits and spaces, at most 80; "${shown(words.text)}" is not`
  reading.report.find('wrong-form', words.at(), message)
}

function unknown(reading: Reading, words: Words, message: string, near: () => string | undefined): undefined {
  if (reading.report.full()) return
  reading.report.find('unknown-name', words.at(), message, { suggestion: near() })
}

function withGroup(group: Name, name: Name | undefined): string | undefined {
  return name === undefined ? undefined : `${group}.${name}`
}

function spokenOr(name: Name | undefined): string | undefined {
  return name !== undefined && isName(name) ? spoken(name) : name
}
