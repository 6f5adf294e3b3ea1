// The table in ARCHITECTURE.md is the only statement of who may import whom; this test reads it there. Change the table in
// the same commit as the code that needs it, and say why in docs/decisions/.

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, it } from 'node:test'

interface Row {
  readonly folder: string
  readonly imports: readonly string[]
  readonly outside: readonly string[]
}

const ROOT = join(import.meta.dirname, '..')
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bMath\.random\b|\bprocess\.|\bconsole\.|\basync\b|\bawait\b|\bset(?:Timeout|Interval|Immediate)\b|\bfetch\(/

const AROUND_PORTS =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bMath\.random\b|\bprocess\.|\bconsole\.|\bfetch\(/

const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g
const IMPORT = /(?:^(?:import|export)\b[^'"`]*\bfrom\s*|^import\s*|\bimport\(\s*)['"](?<specifier>[^'"\n]+)['"]/gm

const rows = rowsOf(read('ARCHITECTURE.md'))
const sources = globSync('src/**/*.ts', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.test.ts'))

describe('architecture', () => {
  it('shows every folder in its tree', () => {
    const [tree = ''] = /(?:^ {4}.*\n)+/m.exec(read('ARCHITECTURE.md')) ?? []
    const folders = ['*/', 'src/*/', 'src/core/*/', 'src/app/*/', 'src/adapters/*/']
      .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
      .map((path) => basename(path))
      .filter((name) => !['node_modules', 'build', 'data'].includes(name))
    assert.ok(folders.length > 20)
    assert.deepEqual(
      folders.filter((name) => !new RegExp(`(?<![\\w-])${name}/`).test(tree)),
      [],
    )
  })

  it('has a row for every source file', () => {
    const without = sources.filter((file) => rowOf(file) === undefined)
    assert.deepEqual(without, [])
  })

  it('names in its rows only folders that have a row', () => {
    const unknown = rows.flatMap((row) => row.imports.filter((name) => foldersNamed(name).length === 0))
    assert.deepEqual(unknown, [])
  })

  it('lets a folder import only what its row allows', () => {
    const forbidden = sources.flatMap(forbiddenImports)
    assert.deepEqual(forbidden, [])
  })

  it('keeps the core free of clocks, chance, waiting and surroundings', () => {
    const impure = sources.filter((file) => file.startsWith('src/core/')).flatMap((file) => found(IMPURE, file))
    assert.deepEqual(impure, [])
  })

  it('lets the app have the date, chance and the process from its ports alone', () => {
    const around = sources.filter((file) => file.startsWith('src/app/')).flatMap((file) => found(AROUND_PORTS, file))
    assert.deepEqual(around, [])
  })
})

function forbiddenImports(file: string): readonly string[] {
  const row = rowOf(file)
  if (row === undefined) return []
  return specifiersIn(file)
    .filter(
      (specifier) => !(specifier.startsWith('.') ? allowsInside(row, file, specifier) : allowsOutside(row, specifier)),
    )
    .map((specifier) => `${file} imports ${specifier}, which the row of ${row.folder} does not allow`)
}

function allowsInside(row: Row, file: string, specifier: string): boolean {
  const target = rowOf(join(dirname(file), specifier).replaceAll('\\', '/'))
  if (target === undefined) return false
  return target === row || row.imports.some((name) => foldersNamed(name).includes(target.folder))
}

function allowsOutside(row: Row, specifier: string): boolean {
  return row.outside.some((name) => name === 'any' || specifier === name || specifier.startsWith(`${name}/`))
}

function found(what: RegExp, file: string): readonly string[] {
  return read(file)
    .replace(COMMENT_OR_STRING, keepLines)
    .split('\n')
    .flatMap((line, index) => {
      const [word] = what.exec(line) ?? []
      return word === undefined ? [] : [`${file}:${index + 1}: ${word}`]
    })
}

function rowOf(file: string): Row | undefined {
  return rows
    .filter(({ folder }) => file === folder || file.startsWith(`${folder}/`))
    .reduce<Row | undefined>(
      (longest, row) => (longest && longest.folder.length > row.folder.length ? longest : row),
      undefined,
    )
}

function foldersNamed(name: string): readonly string[] {
  const folders = rows.map((row) => row.folder)
  if (name === 'everything') return folders
  if (name === 'every folder of core') return folders.filter((folder) => folder.startsWith('src/core/'))
  return folders.filter((folder) => folder.endsWith(`/${name}`))
}

function rowsOf(markdown: string): readonly Row[] {
  return [...markdown.matchAll(/^\| `(src\/[^`]+)` \|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, folder = '', imports = '', outside = '']) => ({ folder, imports: listOf(imports), outside: listOf(outside) }),
  )
}

function listOf(cell: string): readonly string[] {
  return cell
    .replaceAll('`', '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Comments and quoted words are prose, "await the result" in them is no waiting; but lines keep their numbers. */
function keepLines(prose: string): string {
  return prose.replace(/[^\n]/g, '')
}

function specifiersIn(file: string): readonly string[] {
  const code = read(file).replace(COMMENT_OR_STRING, (piece) => (piece.startsWith('/') ? keepLines(piece) : piece))
  return [...code.matchAll(IMPORT)].map(({ groups }) => groups?.specifier ?? '')
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
