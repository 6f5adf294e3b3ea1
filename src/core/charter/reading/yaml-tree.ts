import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml'
import type { Span } from './markdown.ts'
import type { Report } from './report.ts'

/** YAML as charters use it: texts, lists and fields, each with its place in the whole document and its clause. */
export type Tree = TextNode | ListNode | FieldsNode

export interface TextNode {
  readonly kind: 'text'
  readonly text: string
  readonly at: number
  readonly clause: number
}

export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly Tree[]
  readonly at: number
  readonly clause: number
}

export interface FieldsNode {
  readonly kind: 'fields'
  /** In the order of the document, by the normal form of each key. */
  readonly fields: ReadonlyMap<string, Field>
  /** Keys that are there and have no usable value; a finding tells of each already. */
  readonly told: ReadonlySet<string>
  readonly at: number
  readonly clause: number
}

export interface Field {
  /** The key as it is written. */
  readonly key: string
  readonly at: number
  readonly value: Tree
}

/** Deeper than any charter; the YAML reader calls itself once for each level. */
const deepest = 40

/**
 * Reads one block as YAML 1.2 in which every scalar is a string. What charters have no use for (anchors, aliases, tags,
 * keys that are not text) is refused, as are a key said twice and a key without a value.
 *
 * @returns undefined when the block is empty or cannot be read; the report says why
 */
export function readYaml(report: Report, { start, end }: Span, clause: number): Tree | undefined {
  const source = report.text.slice(start, end)
  const tooDeep = firstTooDeep(source)
  if (tooDeep !== undefined) {
    report.find('yaml-feature', start + tooDeep, 'This is nested deeper than a charter can be')
    return undefined
  }
  const document = parseDocument(source, {
    schema: 'failsafe',
    // The library compares each key with all others; here a map does it, with both places.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  for (const error of document.errors) {
    report.find('not-yaml', start + error.pos[0], yamlProblem(error.code))
  }
  if (document.errors.length > 0 || document.contents === null) return undefined
  return treeOf(document.contents, { report, start, clause })
}

interface Reading {
  readonly report: Report
  readonly start: number
  readonly clause: number
}

/** An escape says them where nothing is to be seen; in a name they would stop letters, whose subjects may have none, or turn a page round. */
const unseen = /[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

function treeOf(node: YamlNode, reading: Reading): Tree | undefined {
  const { report, start, clause } = reading
  const at = start + (node.range?.[0] ?? 0)
  if (isAlias(node)) return refuse(report, at, 'a repetition of another part (*)')
  if (isScalar(node)) {
    refuseProperties(report, node, at)
    const text = String(node.value ?? '')
    if (unseen.test(text)) return refuse(report, at, 'signs that cannot be seen, or turn the direction of what follows')
    return { kind: 'text', text, at, clause }
  }
  if (isSeq<YamlNode>(node)) {
    refuseProperties(report, node, at)
    const items: Tree[] = []
    for (const item of node.items) {
      const tree = treeOf(item, reading)
      if (tree !== undefined) items.push(tree)
    }
    return { kind: 'list', items, at, clause }
  }
  if (isMap<YamlNode, YamlNode | null>(node)) {
    refuseProperties(report, node, at)
    const fields = new Map<string, Field>()
    const told = new Set<string>()
    for (const { key, value } of node.items) {
      const keyAt = start + (key?.range?.[0] ?? node.range?.[0] ?? 0)
      if (!isScalar(key) || hasProperties(key)) {
        refuse(report, keyAt, 'a key that is not plain text')
        continue
      }
      const field = String(key.value)
      const tree = value === null ? { kind: 'text' as const, text: '', at: keyAt, clause } : treeOf(value, reading)
      const isAdded =
        tree !== undefined && addField(report, fields, { key: field, at: keyAt, value: tree }, node.flow === true)
      if (!isAdded) told.add(normalKey(field))
    }
    return { kind: 'fields', fields, told, at, clause }
  }
  return undefined
}

function addField(report: Report, fields: Map<string, Field>, field: Field, isInline: boolean): boolean {
  const { key, at, value } = field
  if (value.kind === 'text' && value.text.trim() === '') {
    // A comma within brackets ends a value, so that what stands behind it looks like a key of its own.
    const quotes = isInline ? '; where it belongs to the value before it, put that in quotes' : ''
    report.find('empty-value', at, `"${shown(key)}" has no value; write one, or leave the key out${quotes}`)
    return false
  }
  const normal = normalKey(key)
  const earlier = fields.get(normal)
  if (earlier === undefined) fields.set(normal, field)
  else saidTwice(report, earlier, field)
  return true
}

/** The form in which keys are compared: a slug and a spaced name are the same. */
export function normalKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
}

/** A text in a message: short, and on one line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`
}

export function saidTwice(report: Report, earlier: Field, later: Field): void {
  const { line, column } = report.placeAt(earlier.at)
  report.find('said-twice', later.at, `"${shown(later.key)}" is said twice; first at line ${line}, column ${column}`)
}

function refuse(report: Report, at: number, what: string): undefined {
  report.find('yaml-feature', at, `A charter block uses no such form of YAML: ${what}`)
}

function refuseProperties(report: Report, node: YamlNode, at: number): void {
  if (hasProperties(node)) refuse(report, at, 'a tag or an anchor')
}

function hasProperties(node: { readonly tag?: string; readonly anchor?: string }): boolean {
  return node.tag !== undefined || node.anchor !== undefined
}

/** The offset at which a block becomes deeper than `deepest`, by its brackets or by its lists in lists. */
function firstTooDeep(source: string): number | undefined {
  let depth = 0
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]
    if (character === '[' || character === '{') {
      depth += 1
      if (depth > deepest) return at
    } else if (character === ']' || character === '}') {
      depth = Math.max(0, depth - 1)
    }
  }
  const deep = new RegExp(`^(?:[ \\t]{${4 * deepest},}|[ \\t]*(?:[-?:][ \\t]+){${deepest},})`, 'm').exec(source)
  return deep?.index
}

function yamlProblem(code: string): string {
  const known = yamlProblems[code]
  return known === undefined ? 'This cannot be read as YAML' : `This cannot be read as YAML: ${known}`
}

const yamlProblems: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'a repetition cannot have a tag or an anchor',
  BAD_ALIAS: 'this repeats something that is not there; put quotes around the text',
  BAD_DIRECTIVE: 'a line that begins with % is a directive; put quotes around the text',
  BAD_DQ_ESCAPE: 'after a backslash in double quotes stands no such letter',
  BAD_INDENT: 'the line is indented otherwise than the ones it belongs to',
  BAD_PROP_ORDER: 'tags and anchors are not used here',
  BAD_SCALAR_START: 'a text that begins with this character needs quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a key and its value stand inside a value; put quotes around a text that holds a colon and a space',
  BLOCK_IN_FLOW: 'inside brackets everything stands in brackets',
  DUPLICATE_KEY: 'a key is said twice',
  IMPOSSIBLE: 'this stands where nothing can stand',
  KEY_OVER_1024_CHARS: 'the key is too long',
  MISSING_CHAR: 'something is missing here: a comma, a colon with a space, a quote or a bracket',
  MULTILINE_IMPLICIT_KEY: 'a key stands on one line; perhaps a colon is missing',
  MULTIPLE_ANCHORS: 'anchors are not used here',
  MULTIPLE_DOCS: 'a block holds one document',
  MULTIPLE_TAGS: 'tags are not used here',
  NON_STRING_KEY: 'a key is a text',
  TAB_AS_INDENT: 'lines are indented by spaces, not by tabs',
  TAG_RESOLVE_FAILED: 'tags are not used here',
  UNEXPECTED_TOKEN: 'this stands where it cannot stand; put quotes around a text with commas, braces or a colon',
}
