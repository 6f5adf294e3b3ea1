import { capital } from '../../base/capital.ts'
import { type Name, nameOf, spoken } from '../../base/name.ts'
import { distanceBetween, nearest, slipOf } from '../../base/nearest.ts'
import { parseCondition } from '../conditions/condition.ts'
import type { Decider, Deciding, RuleRef, SeatRef } from '../structure/charter.ts'
import type { FactKind } from '../structure/fact.ts'
import type { Reading, Words } from './cursor.ts'
import { slipFix } from './fix.ts'
import { argumentProblem, type RuleForm, splitReference } from './rule-reference.ts'
import { shown } from './yaml-tree.ts'

/** What a charter defines, whether or not each part of it can be read. */
export interface Declared {
  readonly seats: ReadonlySet<Name>
  /** Rules and procedures: both stand wherever something is decided. */
  readonly rules: ReadonlySet<Name>
  /** What references to rules must fit. */
  readonly forms?: ReadonlyMap<Name, RuleForm>
  readonly procedures?: ReadonlySet<Name>
  /** Names of the other sections, each with a space of its own: "events", "facts", "lists", "rolls", "elections". */
  readonly others?: ReadonlyMap<string, ReadonlySet<Name>>
  /** What each fact holds, for conditions over facts. */
  readonly facts?: ReadonlyMap<Name, FactKind>
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
    near(group, groups.keys(), 'slug'),
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
    return unknown(reading, words, message, () => near(seat, declared.seats, { group }))
  }
  const name = nameOf(words.text)
  if (name === undefined) return notAName(reading, words, what)
  if (own.seats.has(name)) return { group: reading.group, seat: name }
  if (groups === undefined) {
    warnOfSlip(reading, words, what, name, own.seats)
    return { group: name, seat: 'member' }
  }
  const other = groups.get(name)
  if (other === undefined) {
    const message = `${capital(what)} names "${spoken(name)}", which is neither a seat of this group nor a group`
    return unknown(reading, words, message, () => near(name, [...own.seats, ...groups.keys()], 'slug'))
  }
  if (other.seats.has('member')) return { group: name, seat: 'member' }
  const [first] = other.seats
  const message = `The group "${spoken(name)}" has no seat "member"; say which of its seats is meant, as "${name}.${first ?? 'chair'}"`
  return unknown(reading, words, message, () => ({ suggestion: withGroup(name, first) }))
}

/** "funding" of this group, "psf-board.directors" of another, "policy(2/3)", "council poll with score >= 4". */
export function ruleNamed(reading: Reading, words: Words, what: string): RuleRef | undefined {
  const { name, argument } = splitReference(words)
  const found = plainRuleNamed(reading, name, what)
  return found === undefined ? undefined : withArgument(reading, found, argument, words, what)
}

function plainRuleNamed(reading: Reading, words: Words, what: string): RuleRef | undefined {
  const dotted = dottedIn(reading, words, what)
  if (dotted === 'wrong') return undefined
  if (dotted !== undefined) {
    const { group, name: rule, declared } = dotted
    if (declared === undefined || declared.rules.has(rule)) return { group, rule }
    const message = `The group "${spoken(group)}" has no rule "${spoken(rule)}"`
    return unknown(reading, words, message, () => near(rule, declared.rules, { group }))
  }
  const rule = nameOf(words.text)
  if (rule === undefined) return notAName(reading, words, what)
  const { rules } = reading.names.own
  if (rules.has(rule)) return { group: reading.group, rule }
  const message = `${capital(what)} names the rule "${spoken(rule)}", which this charter does not define`
  return unknown(reading, words, message, () => near(rule, rules, 'words'))
}

/** What a rule is given must fit what it takes; of a rule whose charter is not at hand it is taken on trust. */
function withArgument(
  reading: Reading,
  ref: RuleRef,
  argument: Words | undefined,
  words: Words,
  what: string,
): RuleRef | undefined {
  const { own, groups } = reading.names
  const form = (ref.group === reading.group ? own : groups?.get(ref.group))?.forms?.get(ref.rule)
  const problem = form === undefined ? undefined : argumentProblem(form, argument?.text, problemsIn(reading, ref.group))
  if (problem === undefined) return argument === undefined ? ref : { ...ref, with: argument.text }
  const at = argument === undefined ? words.at() : argument.at() + (problem.index ?? 0)
  const suggestion = problem.suggestion
  reading.report.find(problem.code, at, `${capital(what)} names the rule "${spoken(ref.rule)}": ${problem.message}`, {
    suggestion,
  })
  return undefined
}

/** In a condition that is given to a rule, "from chair" is a seat of the group whose rule it is. */
function problemsIn(reading: Reading, group: Name): Parameters<typeof argumentProblem>[2] {
  return (condition, options) => {
    const seatOf = (written: string): SeatRef | undefined => {
      if (group === reading.group) return seatNamed(reading, { text: written, at: () => 0 }, 'a class of votes')
      const seat = nameOf(written)
      return seat === undefined ? undefined : { group, seat }
    }
    const parsed = parseCondition(condition, { options, seatNamed: seatOf })
    return parsed.ok ? [] : parsed.problem
  }
}

/** A rule, an own seat, or "any" with a seat of whichever group. */
export function deciderNamed(reading: Reading, words: Words, what: string): Decider | undefined {
  const { name, argument } = splitReference(words)
  const found = plainDeciderNamed(reading, name, what)
  if (found?.kind === 'rule') {
    const rule = withArgument(reading, found.rule, argument, words, what)
    return rule === undefined ? undefined : { kind: 'rule', rule }
  }
  if (found === undefined || argument === undefined) return found
  reading.report.find(
    'wrong-form',
    argument.at(),
    `${capital(what)} names a seat; only a rule can be given "${shown(argument.text)}"`,
  )
  return undefined
}

/** A rule or procedure, an own seat, "any" with a seat of whichever group, or a group, which decides as it resolves. */
export function decidingNamed(reading: Reading, words: Words, what: string): Deciding | undefined {
  const name = nameOf(words.text)
  const { own, groups } = reading.names
  if (name === undefined && /\sand\s/i.test(words.text) && !/[({]|\swith\s/i.test(words.text)) {
    return severalTogether(reading, words, what)
  }
  if (name === undefined || /^any\s/i.test(words.text) || own.rules.has(name) || own.seats.has(name)) {
    return deciderNamed(reading, words, what)
  }
  if (groups === undefined || groups.has(name)) {
    if (groups === undefined && areOwn(reading, words)) return severalTogether(reading, words, what)
    if (groups === undefined) warnOfSlip(reading, words, what, name, [...own.rules, ...own.seats])
    return { kind: 'group', group: name }
  }
  if (/\sand\s/i.test(words.text)) return severalTogether(reading, words, what)
  const message = `${capital(what)} names "${spoken(name)}", which is neither a rule nor a seat of this group, nor a group`
  return unknown(reading, words, message, () => near(name, [...own.rules, ...own.seats, ...groups.keys()], 'words'))
}

/** A name of another section of this charter: an event, a fact, a list, a roll, an election. */
export function otherNamed(reading: Reading, words: Words, what: string, section: string): Name | undefined {
  const name = nameOf(words.text)
  if (name === undefined) return notAName(reading, words, what)
  const names = reading.names.own.others?.get(section) ?? new Set<Name>()
  if (names.has(name)) return name
  const message = `${capital(what)} names "${spoken(name)}", which stands nowhere under "${section}:" in this charter`
  return unknown(reading, words, message, () => near(name, names, 'words'))
}

function plainDeciderNamed(reading: Reading, words: Words, what: string): Decider | undefined {
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
    return unknown(reading, words, message, () =>
      seat === undefined ? near(name, declared.rules, { group }) : { suggestion: seat },
    )
  }
  const name = nameOf(words.text)
  if (name === undefined) return notAName(reading, words, what)
  const { rules, seats } = reading.names.own
  if (rules.has(name)) return { kind: 'rule', rule: { group: reading.group, rule: name } }
  if (seats.has(name)) return { kind: 'seat', seat: { group: reading.group, seat: name } }
  const message = `${capital(what)} names "${spoken(name)}", which is neither a rule nor a seat of this group`
  return unknown(reading, words, message, () => near(name, [...rules, ...seats], 'words'))
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

/** A slip in the name of something of one's own can only be guessed at without the names of the groups. */
function warnOfSlip(reading: Reading, words: Words, what: string, name: Name, own: Iterable<Name>): void {
  const near = reading.report.full() ? undefined : nearSlip(name, own)
  if (near === undefined) {
    refuseCount(reading, words, what, name, own)
    return
  }
  const message = `${capital(what)} names "${spoken(name)}", which is no seat of this group, so it is read as a group`
  reading.report.find('unknown-name', words.at(), message, { suggestion: spoken(near), severity: 'warning' })
}

/** "2 of member", "all members" and "majority of member" are no names of groups; what is meant is said otherwise. */
function refuseCount(reading: Reading, words: Words, what: string, name: Name, own: Iterable<Name>): void {
  const [, counted] = /^(?:\d+|all|both|each|every|half|majority|most|some)-(?:of-)?(?:the-)?(.+)$/.exec(name) ?? []
  const meant = counted === undefined ? undefined : [...own].find((one) => one === counted || nearSlip(counted, [one]))
  if (meant === undefined) return
  const message = `${capital(what)} names one seat, rule or group at a time, and how many of them decide is said in a rule; "${shown(words.text)}" is none`
  reading.report.find('unknown-name', words.at(), message, { suggestion: spoken(meant) })
}

function nearSlip(name: Name, candidates: Iterable<Name>): Name | undefined {
  const near = nearest(name, candidates)
  return near !== undefined && distanceBetween(name, near) === 1 ? near : undefined
}

/** Only powers and appointments say that several agree; elsewhere a rule does. */
function severalTogether(reading: Reading, words: Words, what: string): undefined {
  const message = `${capital(what)} names one at a time, or a list of which any one is enough; for "${shown(words.text)}" together write a rule in which they vote`
  reading.report.find('wrong-form', words.at(), message)
}

/** "chair and co-chair", where no group can be meant. */
function areOwn({ names }: Reading, { text }: Words): boolean {
  const parts = text.split(/\sand\s/i).map(nameOf)
  return parts.length > 1 && parts.every((name) => name !== undefined && names.own.seats.has(name))
}

function notAName(reading: Reading, words: Words, what: string): undefined {
  const message = `${capital(what)} is a name of letters, digits and spaces, at most 80; "${shown(words.text)}" is not`
  reading.report.find('wrong-form', words.at(), message)
}

/** How the name that is meant is written: as the file of a group, as words, or behind the group whose it is. */
type Form = 'slug' | 'words' | { readonly group: Name }

function writtenAs(name: Name, form: Form): string {
  if (form === 'slug') return name
  return form === 'words' ? spoken(name) : `${form.group}.${name}`
}

/** What was meant: most likely, and where that can be told without asking. */
interface Meant {
  readonly suggestion: string | undefined
  readonly slip?: string | undefined
}

function near(name: string, candidates: Iterable<Name>, form: Form): Meant {
  const all = [...candidates]
  const written = (found: Name | undefined) => (found === undefined ? undefined : writtenAs(found, form))
  return { suggestion: written(nearest(name, all)), slip: written(slipOf(name, all)) }
}

function unknown({ report }: Reading, words: Words, message: string, meant: () => Meant): undefined {
  if (report.full()) return
  const { suggestion, slip } = meant()
  const offset = words.at()
  report.find('unknown-name', offset, message, { suggestion, fix: slipFix(report, offset, words.text, slip) })
}

function withGroup(group: Name, name: Name | undefined): string | undefined {
  return name === undefined ? undefined : `${group}.${name}`
}
