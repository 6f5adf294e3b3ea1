import type { NameKind } from '../../../core/charter/schema/schema.ts'

export interface DeclaredName {
  readonly kind: NameKind
  readonly name: string
  /** For options: the rule that has them. */
  readonly of?: string
}

/**
 * The names that a charter declares. Reads lines and brackets, not YAML: what is being written is mostly no YAML yet, and a slip
 * further up takes no names away.
 */
export function declaredNames(text: string): readonly DeclaredName[] {
  return blocksOf(text).flatMap(namesIn)
}

/** The group whose charter it is, by its front matter. */
export function groupOf(text: string): string | undefined {
  return /^---\n(?:.*\n)*?group:[ ]*(.+?)[ ]*\n(?:.*\n)*?---/.exec(text)?.[1]
}

const kindOf: Readonly<Record<string, NameKind>> = {
  seats: 'seat',
  rolls: 'roll',
  rules: 'rule',
  procedures: 'rule',
  facts: 'fact',
  lists: 'list',
  events: 'event',
  elections: 'election',
  statuses: 'status',
  status: 'status',
}

function blocksOf(text: string): readonly string[] {
  const fenced = /^ {0,3}(`{3,}|~{3,})charter[ ]*\n([\s\S]*?)(?:^ {0,3}\1|$(?![\s\S]))/gm
  return [...text.matchAll(fenced)].map(([, , block = '']) => block)
}

function namesIn(block: string): readonly DeclaredName[] {
  const names: DeclaredName[] = []
  let section = ''
  let depth: number | undefined
  let entry = ''
  for (const line of block.split('\n')) {
    const [, indent = '', dash = '', key = '', rest = ''] = /^(\s*)(- )?([^:#{}[\]"']+):(?:\s+(.*))?$/.exec(line) ?? []
    if (key === '') continue
    if (indent === '' && dash === '') {
      section = key.trim().toLowerCase()
      depth = undefined
      for (const name of namesInBraces(rest)) add(name)
      continue
    }
    depth ??= indent.length
    if (indent.length === depth && dash === '') {
      entry = key.trim()
      add(entry)
    }
    addInside(indent.length === depth ? rest : line)
  }
  return names

  function add(name: string): void {
    const kind = kindOf[section]
    if (kind !== undefined) names.push({ kind, name: name.replace(/\s*\(.*$/, '') })
  }

  function addInside(written: string): void {
    const channel = section === 'channels' ? /\bkind:\s*([^,}]+)/.exec(written)?.[1] : undefined
    if (channel !== undefined) names.push({ kind: 'channel', name: channel.trim() })
    const options = section === 'rules' ? /\boptions:\s*([[{].*?[\]}])/.exec(written)?.[1] : undefined
    for (const name of options === undefined ? [] : namesInBrackets(options))
      names.push({ kind: 'option', name, of: entry })
    if (section === 'money' && /^\s{2}lines:/.test(written))
      for (const name of namesInBraces(written.slice(written.indexOf('{')))) names.push({ kind: 'line', name })
  }
}

function namesInBrackets(text: string): readonly string[] {
  if (text.startsWith('{')) return namesInBraces(text)
  return text
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The keys of the outermost braces. */
function namesInBraces(text: string): readonly string[] {
  const names: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if ('{['.includes(character)) depth += 1
    if ('}]'.includes(character)) depth -= 1
    if (depth === 1 && '{,'.includes(character)) from = at + 1
    if (depth === 1 && character === ':' && from > 0) {
      names.push(text.slice(from, at).trim())
      from = 0
    }
  }
  return names
}
