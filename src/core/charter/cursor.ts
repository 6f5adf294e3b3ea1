import { type Duration, parseDuration } from '../base/duration.ts'
import { type Money, parseMoney } from '../base/money.ts'
import { type Name, nameOf } from '../base/name.ts'
import type { ClauseRef, Place } from './charter.ts'
import type { Names } from './names.ts'
import { nearest } from './nearest.ts'
import type { Report } from './report.ts'
import { offsetInScalar } from './scalar-place.ts'
import { type FieldsNode, normalKey, shown, type TextNode, type Tree } from './yaml-tree.ts'

/** What the readers of sections share: where findings go, whose charter it is, and which names there are. */
export interface Reading {
  readonly report: Report
  readonly group: Name
  readonly clauses: readonly ClauseRef[]
  readonly names: Names
}

/** A part of a charter that is made of fields: a seat, a rule, an entry of the powers. */
export interface Part<Key extends string> {
  /** As findings speak of it: `the seat "chair"`. */
  readonly what: string
  readonly at: number
  readonly clause: ClauseRef
  readonly place: Place
  field(key: Key): Tree | undefined
  /** The same, with a finding when it is missing. */
  required(key: Key): Tree | undefined
  /** Whether a finding tells already that the key has no usable value. */
  told(key: Key): boolean
}

export interface Keys<Key extends string> {
  readonly known: readonly Key[]
  /** Keys of the language that this version does not carry out. */
  readonly later: readonly string[]
  /** Beginnings of such keys: "after " of "after vetoed". */
  readonly laterBeginnings?: readonly string[]
}

/** Opens a part and tells of every key in it that this version does not know. */
export function openPart<Key extends string>(
  reading: Reading,
  tree: Tree,
  { what, at }: { readonly what: string; readonly at: number },
  keys: Keys<Key>,
): Part<Key> | undefined {
  const { report } = reading
  if (tree.kind !== 'fields') {
    report.find(
      'wrong-form',
      tree.at,
      `${capital(what)} is written as keys with values; one of them is "${keys.known[0]}"`,
    )
    return undefined
  }
  const guessed = checkKeys(report, tree, what, keys)
  const field = (key: Key) => tree.fields.get(key)?.value
  const told = (key: Key) => tree.told.has(key) || guessed.has(key)
  return {
    what,
    at,
    clause: clauseOf(reading, tree.clause),
    place: report.placeAt(at),
    field,
    told,
    required(key) {
      const value = field(key)
      if (value === undefined && !told(key)) report.find('missing-key', at, `${capital(what)} does not say "${key}"`)
      return value
    },
  }
}

/** @returns the keys that unknown ones were most likely meant to be: they are not missing, only misspelt */
export function checkKeys<Key extends string>(
  report: Report,
  tree: FieldsNode,
  what: string,
  keys: Keys<Key>,
): ReadonlySet<string> {
  const guessed = new Set<string>()
  for (const [normal, { key, at }] of tree.fields) {
    if (keys.known.some((known) => known === normal)) continue
    const isLater = keys.later.includes(normal) || keys.laterBeginnings?.some((start) => normal.startsWith(start))
    if (isLater === true) {
      const message = `This version does not carry out "${shown(key)}" yet; leave it in the prose until it does`
      report.find('not-yet-carried-out', at, message)
      continue
    }
    const suggestion = report.full() ? undefined : nearest(normal, keys.known)
    if (suggestion !== undefined) guessed.add(suggestion)
    report.find('unknown-key', at, `${capital(what)} has no key "${shown(key)}"; it has ${keys.known.join(', ')}`, {
      suggestion,
    })
  }
  return guessed
}

export function clauseOf(reading: Reading, index: number): ClauseRef {
  return reading.clauses[index] ?? { group: reading.group, anchor: 'clause', title: '' }
}

/** A piece of a text, and its place in the document, which is looked for only when a finding needs it. */
export interface Words {
  readonly text: string
  at(): number
}

export function wordsOf(report: Report, node: TextNode, start = 0, end = node.text.length): Words {
  const raw = node.text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  return { text: raw.trim(), at: () => offsetInScalar(report.text, node.at, node.text, from) }
}

/** A value that is a single text. */
export function textIn(reading: Reading, tree: Tree, what: string): TextNode | undefined {
  if (tree.kind !== 'text') {
    reading.report.find('wrong-form', tree.at, `${capital(what)} is a single value, not ${spokenKind[tree.kind]}`)
    return undefined
  }
  if (tree.text.trim() === '') {
    reading.report.find('empty-value', tree.at, `${capital(what)} is empty`)
    return undefined
  }
  return tree
}

const spokenKind = { list: 'a list', fields: 'keys with values' } as const

/** One text or a list of texts, each once. */
export function textsIn(reading: Reading, tree: Tree, what: string): readonly TextNode[] {
  const items = tree.kind === 'list' ? tree.items : [tree]
  if (items.length === 0) reading.report.find('empty-value', tree.at, `${capital(what)} is an empty list`)
  return items.map((item) => textIn(reading, item, what)).filter((node) => node !== undefined)
}

export function nameIn(reading: Reading, node: TextNode, what: string): Name | undefined {
  const name = nameOf(node.text)
  return name ?? wrong(reading, node, what, 'a name of letters, digits and spaces, at most 80')
}

export function durationIn(reading: Reading, tree: Tree, what: string): Duration | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  return parseDuration(node.text) ?? wrong(reading, node, what, 'a length of time, as "5 days" or "12 months"')
}

/** "USD 10,000 per request", or without "per request", which is what it means. */
export function amountIn(reading: Reading, tree: Tree, what: string): Money | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const text = node.text.trim().replace(/\s+per request$/, '')
  const period = /\sper (?:day|week|month|quarter|year)\b/.exec(text)
  if (period !== null) {
    const { at } = wordsOf(reading.report, node, node.text.indexOf(period[0]))
    reading.report.find(
      'not-yet-carried-out',
      at(),
      `This version does not carry out an amount "${period[0].trim()}" yet`,
    )
    return undefined
  }
  return parseMoney(text) ?? wrong(reading, node, what, 'an amount, as "USD 10,000" or "EUR 12.50 per request"')
}

export function wholeNumberIn(reading: Reading, tree: Tree, what: string, least: number): number | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const text = node.text.trim()
  const value = /^[-+]?\d{1,6}$/.test(text) ? Number(text) : undefined
  if (value !== undefined && value >= least) return value
  return wrong(reading, node, what, least < 0 ? 'a whole number' : `a whole number from ${least}`)
}

export function yesNoIn(reading: Reading, tree: Tree, what: string): boolean | undefined {
  const choice = oneOf(reading, tree, what, ['yes', 'no'])
  return choice === undefined ? undefined : choice === 'yes'
}

/** A value out of a closed set, written with spaces or as a slug. */
export function oneOf<Choice extends string>(
  reading: Reading,
  tree: Tree,
  what: string,
  choices: readonly Choice[],
): Choice | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const normal = normalKey(node.text)
  const choice = choices.find((candidate) => candidate === normal)
  if (choice !== undefined) return choice
  return wrong(reading, node, what, choices.map((candidate) => `"${candidate}"`).join(' or '), nearest(normal, choices))
}

export function wrong(
  reading: Reading,
  node: TextNode,
  what: string,
  expected: string,
  suggestion?: string,
): undefined {
  const { report } = reading
  const { at } = wordsOf(report, node)
  report.find('wrong-form', at(), `${capital(what)} is ${expected}; "${shown(node.text)}" is not`, { suggestion })
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
