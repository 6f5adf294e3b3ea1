// What the documents show is run: see "Examples in documents" in CONTRIBUTING.md for the two kinds of block.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'

interface Example {
  readonly place: string
  readonly language: string
  readonly text: string
}

const ROOT = join(import.meta.dirname, '..')
const TIMEOUT_MS = 60_000

const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).toSorted()

describe('the documents', () => {
  for (const { place, language, text } of documents.flatMap(examplesIn)) {
    it(`shows at ${place} what happens`, () => {
      if (language === 'ts') checkProgram(text)
      else if (language === 'sh') checkSession(text)
      else assert.fail(`${place}: only "ts run" and "sh run" can be run, not "${language} run"`)
    })
  }
})

describe('the decision records', () => {
  const names = globSync('*.md', { cwd: join(ROOT, 'docs/decisions') }).toSorted()

  for (const [place, name] of names.entries()) {
    it(`say in ${name} what was chosen, what was weighed, and when to look again`, () => {
      const record = readFileSync(join(ROOT, 'docs/decisions', name), 'utf8')
      const number = String(place + 1).padStart(3, '0')
      assert.ok(name.startsWith(`${number}-`), `the record after ${names[place - 1]} has the number ${number}`)
      assert.ok(record.startsWith(`# ${number}: `), 'its title begins with its number')
      const sections = Array.from(record.matchAll(/^## (Chosen|Weighed|Look again)$/gm), ([, title]) => title)
      assert.deepEqual(sections, ['Chosen', 'Weighed', 'Look again'])
    })
  }
})

describe('the links of the documents', () => {
  for (const place of globSync(['*.md', 'bench/README.md', '{docs,foundations,test}/**/README.md', 'docs/**/*.md'], {
    cwd: ROOT,
  })) {
    it(`lead in ${place} to files that are there, and so do the paths that it names`, () => {
      const markdown = readFileSync(join(ROOT, place), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '')
      const linked = Array.from(markdown.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ([, path = '']) =>
        join(ROOT, dirname(place), path),
      )
      const named = Array.from(
        markdown.matchAll(/`((?:src|core|app|adapters|test|docs|bench|bin|scripts|foundations)\/(?!\S*NNN)[\w./-]+)`/g),
        ([, path = '']) => join(ROOT, /^(?:core|app|adapters)\//.test(path) ? 'src' : '', path),
      )
      assert.deepEqual(
        [...linked, ...named].filter((path) => !existsSync(path)),
        [],
      )
    })
  }
})

/** The program must end well and print, line by line, what its "// → " comments say. */
function checkProgram(program: string): void {
  const expected = [...program.matchAll(/\/\/ → (.*)$/gm)].map(([, printed = '']) => printed)
  const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-'], options(program))
  assert.equal(run.status, 0, run.stderr)
  if (expected.length > 0) assert.deepEqual(linesOf(run.stdout), expected)
}

/** Every "$ npx remit …" must print the lines that follow it; a line "…" stands for any number of lines. */
function checkSession(session: string): void {
  for (const { command, printed } of commandsIn(session)) {
    const run = spawnSync(
      'sh',
      ['-c', command.replace(/^npx remit\b/, `"${process.execPath}" bin/remit.js`)],
      options(''),
    )
    const actual = linesOf(run.stdout + run.stderr)
    if (!matches(actual, printed)) assert.deepEqual(actual, printed, `$ ${command}`)
  }
}

function commandsIn(session: string): readonly { readonly command: string; readonly printed: readonly string[] }[] {
  return session
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...printed] = linesOf(part)
      return { command, printed }
    })
}

function matches(actual: readonly string[], printed: readonly string[]): boolean {
  const pattern = printed.map((line) => (line === '…' ? '(?:.*\\n)*' : `${RegExp.escape(line)}\\n`)).join('')
  return new RegExp(`^${pattern}$`).test(actual.map((line) => `${line}\n`).join(''))
}

function examplesIn(path: string): readonly Example[] {
  const markdown = readFileSync(join(ROOT, path), 'utf8')
  return [...markdown.matchAll(/^```(\w+) run\n([\s\S]*?)^```$/gm)].map((match) => ({
    place: `${path}:${markdown.slice(0, match.index).split('\n').length}`,
    language: match[1] ?? '',
    text: match[2] ?? '',
  }))
}

function linesOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
}

function options(input: string) {
  return {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  } as const
}
