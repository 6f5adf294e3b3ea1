import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml'
import { normalKey } from '../reading/yaml-tree.ts'
import { inKeyOrder, type KeyOrder, orderBelow } from './key-order.ts'

/** As wide as the lines of charters and of this program. */
const widest = 120
const step = 2

/**
 * One block, written in the one way: keys in their order, two spaces a level, quotes where they are needed, a map or list in
 * brackets only where it fits on its line, comments kept with what they are about.
 *
 * @param source YAML that can be read, with \n for its line breaks
 */
export function formatBlock(source: string, order: KeyOrder): string {
  const document = parseDocument<Node, false>(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
    logLevel: 'silent',
  })
  if (document.contents === null || document.errors.length > 0) return source
  settle(document.contents, order)
  breakLong(document.contents, { indent: 0, column: 0 })
  const text = document.toString({ lineWidth: widest, indent: step })
  return text.replace(/\n{3,}/g, '\n\n').replace(/^\n+/, '')
}

/** Order, quotes, and whose each comment is. */
function settle(node: Node, order: KeyOrder): void {
  if (isScalar(node)) quote(node, order)
  if (isSeq<Node>(node)) for (const item of node.items) settle(item, orderBelow(order))
  if (!isMap<Scalar, Node | null>(node)) return
  for (const pair of node.items) giveKeyItsComment(pair)
  giveFirstKeyItsComment(node)
  node.items = [...inKeyOrder(node.items, ({ key }) => keyOf(key), order)]
  for (const { key, value } of node.items) {
    quote(key, {})
    if (value !== null) settle(value, orderBelow(order, keyOf(key)))
  }
  const [first] = node.items
  if (first !== undefined) first.key.spaceBefore = false
}

function keyOf(key: Scalar): string {
  return normalKey(String(key.value))
}

/** `funding:   # five days`: the reader takes it for a comment on what follows, which may be written in another order. */
function giveKeyItsComment({ key, value, srcToken }: Pair<Scalar, Node | null>): void {
  const separator = srcToken !== undefined && 'sep' in srcToken ? srcToken.sep : undefined
  const comment = separator?.find(({ type }) => type === 'comment' || type === 'newline')
  if (comment?.type !== 'comment' || value?.commentBefore == null) return
  const [first = '', ...others] = value.commentBefore.split('\n')
  key.comment = first
  value.commentBefore = others.length === 0 ? null : others.join('\n')
}

/** A comment above the first key of a map is kept with the map; it is about the key. */
function giveFirstKeyItsComment(node: YAMLMap<Scalar, Node | null>): void {
  const [first] = node.items
  if (first === undefined || node.commentBefore == null) return
  first.key.commentBefore = joined(node.commentBefore, first.key.commentBefore)
  node.commentBefore = null
}

interface Position {
  /** Where its lines begin when it stands on lines of its own. */
  readonly indent: number
  /** Where it begins when it stands in brackets behind its key. */
  readonly column: number
}

/** What stands in brackets and is too long for its line, or has a comment inside, gets lines of its own. */
function breakLong(node: Node, { indent, column }: Position): void {
  if (!isCollection(node)) return
  if (node.flow === true && !hasCommentInside(node) && column + widthOf(node) <= widest) {
    pad(node)
    return
  }
  node.flow = false
  if (isSeq<Node>(node)) {
    for (const item of node.items) {
      quoteColons(item, false)
      const wasFlow = isCollection(item) && item.flow === true
      breakLong(item, { indent: indent + step, column: indent + step })
      if (wasFlow && item.flow === false) item.commentBefore = joined(item.commentBefore, takenFrom(item))
    }
  }
  if (isMap<Scalar, Node | null>(node)) {
    for (const { key, value } of node.items) {
      if (value === null) continue
      quoteColons(value, false)
      const wasFlow = isCollection(value) && value.flow === true
      breakLong(value, { indent: indent + step, column: indent + String(key.value).length + ': '.length })
      if (wasFlow && value.flow === false) key.comment = joined(key.comment, takenFrom(value))
    }
  }
}

/** The comment that stood behind the closing bracket. */
function takenFrom(node: Node): string | null | undefined {
  const { comment } = node
  node.comment = null
  return comment
}

function joined(...comments: readonly (string | null | undefined)[]): string | null {
  const said = comments.filter((comment) => comment != null)
  return said.length === 0 ? null : said.join('\n')
}

function hasCommentInside(node: Node): boolean {
  if (isSeq<Node>(node)) return node.items.some(hasComment)
  if (!isMap<Scalar, Node | null>(node)) return false
  return node.items.some(({ key, value }) => hasComment(key) || (value !== null && hasComment(value)))
}

function hasComment(node: Node): boolean {
  return node.comment != null || node.commentBefore != null || hasCommentInside(node)
}

function widthOf(node: YAMLMap | YAMLSeq): number {
  pad(node)
  return new Document(node, { schema: 'failsafe' }).toString({ lineWidth: 0 }).trimEnd().length
}

/** What stays in brackets: maps have room inside their braces, lists have none; the library has one setting for both. */
function pad(node: Node): void {
  if (isSeq<Node>(node)) {
    node.toString = (context, ...rest) =>
      YAMLSeq.prototype.toString.call(node, context && { ...context, flowCollectionPadding: '' }, ...rest)
    for (const item of node.items) {
      quoteColons(item, true)
      pad(item)
    }
  }
  if (isMap<Scalar, Node | null>(node)) {
    node.toString = (context, ...rest) =>
      YAMLMap.prototype.toString.call(node, context && { ...context, flowCollectionPadding: ' ' }, ...rest)
    for (const { value } of node.items) {
      if (value === null) continue
      quoteColons(value, true)
      pad(value)
    }
  }
}

/**
 * Plain where it is read as it stands; the library puts quotes around what YAML cannot say plainly. "+1", "-0", "1.10", "~" are
 * texts for Remit, and for many other readers numbers that are written otherwise, or nothing: these have quotes.
 */
function quote(node: Scalar, { areTexts }: KeyOrder): void {
  const text = String(node.value ?? '')
  if (text.includes('\n') || text === '') return
  const isOtherwise = isNumber(text) && (areTexts === true || String(Number(text)) !== text)
  node.type = isOtherwise || isSpecial(text) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN
}

function isNumber(text: string): boolean {
  return /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i.test(text)
}

function isSpecial(text: string): boolean {
  return /^(?:~|[-+]?\.inf|\.nan|0x[\da-f]+|0o[0-7]+)$/i.test(text)
}

/** Inside brackets not every reader of YAML takes a colon for a part of the text. */
function quoteColons(node: Node | null, isInBrackets: boolean): void {
  if (!isScalar(node) || !String(node.value).includes(':') || node.type === Scalar.BLOCK_LITERAL) return
  if (isInBrackets) node.type = Scalar.QUOTE_DOUBLE
  else if (!String(node.value).includes('\n')) node.type = Scalar.PLAIN
}
