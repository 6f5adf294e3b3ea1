/** Where in a charter block a cursor stands: the keys above it, and whether a key or a value is being written. */
export interface BlockPath {
  readonly path: readonly string[]
  readonly writing: 'key' | 'value'
  /** What has been typed of it so far, and where that begins in the text. */
  readonly typed: string
  readonly from: number
}

/**
 * Reads lines and brackets, not YAML: what is being written is mostly no YAML yet. Undefined outside of charter blocks.
 * A list adds nothing to the path: the entries of `powers` have the path ["powers"].
 */
export function blockPathAt(text: string, offset: number): BlockPath | undefined {
  const lines = linesOfBlock(text, offset)
  if (lines === undefined) return undefined
  const current = lines.at(-1) ?? ''
  const lead = leadOf(current)
  const above = keysAbove(lines.slice(0, -1), lead.limit)
  const rest = current.slice(lead.length)
  const open = innermost(rest)
  const path = [...above, ...open.path]
  const [, key, value] = /^\s*([^:{}[\],"']+):\s+(.*)$/.exec(open.text) ?? []
  if (key !== undefined && value !== undefined)
    return { path: [...path, normal(key)], writing: 'value', typed: value, from: offset - value.length }
  const typed = open.text.trimStart()
  return { path, writing: open.isList ? 'value' : 'key', typed, from: offset - typed.length }
}

/** The lines of the block from its fence to the cursor. */
function linesOfBlock(text: string, offset: number): readonly string[] | undefined {
  const before = text.slice(0, offset).split('\n')
  let start: number | undefined
  before.forEach((line, index) => {
    const fence = /^ {0,3}(?:`{3,}|~{3,})\s*(\S*)/.exec(line)
    if (fence === null) return
    start = start === undefined && fence[1] === 'charter' ? index + 1 : undefined
  })
  return start === undefined || start >= before.length + 1 ? undefined : before.slice(start)
}

interface Lead {
  /** Everything before the key, dashes included. */
  readonly length: number
  /** A key above holds this line when it begins before this column. A list may begin in the column of its key. */
  readonly limit: number
}

function leadOf(line: string): Lead {
  const { length } = /^(?:\s|-(?=\s|$))*/.exec(line)?.[0] ?? ''
  const column = line.length - line.trimStart().length
  return { length, limit: length > column ? column + 1 : column }
}

function keysAbove(lines: readonly string[], begin: number): readonly string[] {
  const path: string[] = []
  let limit = begin
  for (const line of lines.toReversed()) {
    const lead = leadOf(line)
    const isNearer = lead.length < limit
    const key = /^([^:{}[\]"'#]+):\s*$/.exec(line.slice(lead.length))?.[1]
    if (key !== undefined && isNearer) path.unshift(normal(key))
    if ((key !== undefined && isNearer) || lead.limit < lead.length) limit = Math.min(limit, lead.limit)
  }
  return path
}

/** What stands in the innermost bracket that is still open: "a: { b: [x, " is in the list of b. */
function innermost(text: string): {
  readonly path: readonly string[]
  readonly text: string
  readonly isList: boolean
} {
  const open: { readonly key: string | undefined; readonly at: number; readonly isList: boolean }[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '{' || character === '[') {
      const key = /([^,:{}[\]]+):\s*$/.exec(text.slice(from, at))?.[1]
      open.push({ key: key === undefined ? undefined : normal(key), at: at + 1, isList: character === '[' })
      from = at + 1
    } else if (character === '}' || character === ']') {
      open.pop()
      from = at + 1
    } else if (character === ',' && open.length > 0) from = at + 1
  }
  const path = open.flatMap(({ key }) => (key === undefined ? [] : [key]))
  return { path, text: open.length === 0 ? text : text.slice(from), isList: open.at(-1)?.isList === true }
}

function normal(key: string): string {
  return key.trim().toLowerCase().replaceAll('-', ' ')
}
