import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

export interface ClientModule {
  /** Where it stands below the assets: "src/core/record/proof.ts", "npm/@noble/hashes/sha2.js". */
  readonly path: string
  readonly code: string
}

/**
 * The browser modules and all that they import, as a browser can run them: types stripped, packages found by path. Their
 * own relative imports stay as written, because the folders are served in the same shape.
 */
export function clientModules(entries: readonly string[]): readonly ClientModule[] {
  const modules = new Map<string, ClientModule>()
  const waiting = entries.map((entry) => new URL(`./client/${entry}`, import.meta.url).href)
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (modules.has(address)) continue
    const { module, imports } = readModule(address)
    modules.set(address, module)
    waiting.push(...imports)
  }
  return [...modules.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
}

function readModule(address: string): { readonly module: ClientModule; readonly imports: readonly string[] } {
  const source = readFileSync(new URL(address), 'utf8')
  let code = address.endsWith('.ts') ? stripTypeScriptTypes(source) : source
  const path = pathOf(address)
  const imports: string[] = []
  for (const specifier of specifiersOf(code)) {
    const target = specifier.startsWith('.') ? new URL(specifier, address).href : packageEntry(specifier)
    imports.push(target)
    if (!specifier.startsWith('.'))
      code = code.replaceAll(quoted(specifier), (found) => `${found[0]}${relative(path, pathOf(target))}${found[0]}`)
  }
  return { module: { path, code }, imports }
}

/** Where a package begins for browsers: `yaml` has another file for them than for Node, and says so in conditions of its own. */
function packageEntry(specifier: string): string {
  const found = import.meta.resolve(specifier)
  return specifier === 'yaml' ? new URL('../browser/index.js', found).href : found
}

/** Static imports only: the browser modules have no others. Those in comments are examples. */
function specifiersOf(code: string): ReadonlySet<string> {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  // The word "from" may itself stand in quotes, and what follows it is then no module.
  const pattern = /(?:\bfrom|\bimport)\s*['"]([^'"\s()]+)['"]/g
  return new Set([...bare.matchAll(pattern)].map((match) => match[1] ?? ''))
}

function quoted(specifier: string): RegExp {
  return new RegExp(`(['"])${RegExp.escape(specifier)}\\1`, 'g')
}

function pathOf(address: string): string {
  const [, pack] = address.split('/node_modules/', 2)
  if (pack !== undefined) return `npm/${pack}`
  return address.slice(new URL('../../../', import.meta.url).href.length)
}

/** From one served file to another: "../../npm/x.js". */
function relative(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`
}
