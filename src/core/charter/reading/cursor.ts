import { capital } from '../../base/capital.ts'
import { type Duration, parseDuration, parseRange, type Range } from '../../base/duration.ts'
import { type Money, parseMoney } from '../../base/money.ts'
import { type Name, nameOf } from '../../base/name.ts'
import { nearest, slipOf } from '../../base/nearest.ts'
import type { ClauseRef, Place } from '../structure/charter.ts'
import { slipFix } from './fix.ts'
import type { Names } from './names.ts'
import type { Report } from './report.ts'
import { offsetInScalar } from './scalar-place.ts'
import { type Field, type FieldsNode, normalKey, shown, type TextNode, type Tree } from './yaml-tree.ts'

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
  /** The other clauses in which some of its keys stand. */
  readonly alsoIn: readonly ClauseRef[]
  readonly place: Place
  field(key: Key): Tree | undefined
  /** The same, with a finding when it is missing. */
  required(key: Key): Tree | undefined
  /** Whether a finding tells already that the key has no usable value. */
  told(key: Key): boolean
  /** Every field of the part in its order, those whose keys only begin as known ones do among them. */
  readonly fields: readonly Field[]
}

export interface Keys<Key extends string> {
  readonly known: readonly Key[]
  /** How keys begin that end in a name: "after " of "after vetoed". */
  readonly beginnings?: readonly string[]
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
    alsoIn: otherClauses(tree).map((index) => clauseOf(reading, index)),
    place: report.placeAt(at),
    field,
    told,
    fields: [...tree.fields.values()],
    required(key) {
      const value = field(key)
      if (value === undefined && !told(key)) report.find('missing-key', at, `${capital(what)} does not say "${key}"`)
      return value
    },
  }
}

function otherClauses({ clause, fields }: FieldsNode): readonly number[] {
  const all = new Set([...fields.values()].map(({ value }) => value.clause))
  all.delete(clause)
  return [...all]
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
    if (keys.beginnings?.some((start) => normal.startsWith(start)) === true) continue
    const suggestion = report.full() ? undefined : nearest(normal, keys.known)
    if (suggestion !== undefined) guessed.add(suggestion)
    // Where one key is near, the others would only hide it.
    const others = suggestion === undefined ? `; it has ${keys.known.join(', ')}` : ''
    report.find('unknown-key', at, `${capital(what)} has no key "${shown(key)}"${others}`, {
      suggestion,
      fix: suggestion === undefined ? undefined : slipFix(report, at, key, slipOf(normal, notSaid(tree, keys.known))),
    })
  }
  return guessed
}

function notSaid(tree: FieldsNode, known: readonly string[]): readonly string[] {
  return known.filter((key) => !tree.fields.has(key) && !tree.told.has(key))
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

/** "15 days", "at least 72 hours", "at most 10 business days", "7 to 14 days". */
export function rangeIn(reading: Reading, tree: Tree, what: string): Range | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const expected = 'a length of time, or "at least", "at most" or two of them with "to": "7 to 14 days"'
  return parseRange(node.text) ?? wrong(reading, node, what, expected)
}

/** "USD 10,000 per request", or without "per request", which is what it means. */
export function amountIn(reading: Reading, tree: Tree, what: string): Money | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const amount = parseMoney(node.text.replace(/\s+per request\s*$/, ''))
  return amount ?? wrong(reading, node, what, 'an amount, as "USD 10,000" or "EUR 12.50 per request"')
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

/** Keeps a key that the part does not have out of what is read from it. */
export function optional<Key extends string, Value>(
  part: Part<Key>,
  key: Key,
  read: (tree: Tree, what: string) => Value | undefined,
): Value | undefined {
  const tree = part.field(key)
  return tree === undefined ? undefined : read(tree, `"${key}" of ${part.what}`)
}

/** A value out of a closed set, written with spaces or as a slug. */
export function oneOf<const Choice extends string>(
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
  const expected = choices.map((candidate) => `"${candidate}"`).join(' or ')
  return wrong(reading, node, what, expected, nearest(normal, choices), slipOf(normal, choices))
}

export function wrong(
  reading: Reading,
  node: TextNode,
  what: string,
  expected: string,
  suggestion?: string,
  meant?: string,
): undefined {
  const { report } = reading
  const { text, at } = wordsOf(report, node)
  const offset = at()
  const fix = slipFix(report, offset, text, meant)
  report.find('wrong-form', offset, `${capital(what)} is ${expected}; "${shown(node.text)}" is not`, {
    suggestion,
    fix,
  })
}

/** A name as it stands in addresses and keys. */
export function slugIn(reading: Reading, tree: Tree, what: string): Name | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  return nameOf(node.text) ?? wrong(reading, node, what, 'a name of letters, digits and hyphens, at most 80')
}
