import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseDocument, stringify } from 'yaml'
import { readCharter } from '../../check/read-charter.ts'
import { blockSchema } from './block-schema.ts'
import type { Schema } from './schema.ts'

const root = new URL('../../../../', import.meta.url).pathname
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
ajv.addKeyword('x-remit')
const validate = ajv.compile(blockSchema)

const head = '---\ncharter: 1\ngroup: example\nname: Example\n---\n\n# Example\n'
const fence = (block: string) => `${head}\n\`\`\`charter\n${block}\n\`\`\`\n`

describe('the schema of charter blocks', () => {
  const blocks = rightBlocks()

  it('is tried on many', () => {
    assert.ok(blocks.length > 150, `${blocks.length}`)
  })

  for (const [place, block] of blocks) {
    it(`takes the block at ${place}, its scalars as texts or as numbers and truth values`, () => {
      assert.deepEqual(errorsIn(block, 'failsafe'), [])
      assert.deepEqual(errorsIn(block, 'core'), [])
    })
  }

  for (const page of ['unknown-key', 'wrong-form']) {
    const [[, block = ''] = []] = examplesOf(`docs/findings/${page}.md`, 'Wrong')
    it(`refuses what is wrong in docs/findings/${page}.md`, () => {
      assert.notDeepEqual(errorsIn(block, 'failsafe'), [])
    })
  }

  for (const wrong of [
    'seats: [member]',
    'rules: { vote: { closes early: soon } }',
    'rules: { vote: { open: at a meeting, notice: soon } }',
    'rules: { vote: { outcomes: [{ accepted: score >= 3 }] } }',
    'rules: { vote: { passes: [{ when: turnout < 5%, nevr: yes }] } }',
    'powers: { may: resolve }',
    'powers: [{ by: chair }]',
    'seats: { chair: { term: [1 year] } }',
    'seats: { chair: { number: { most: 1 } } }',
    'elections: { council: { unopposed: maybe } }',
    'channels: [{ kind: mail, at: a@example.org }]',
    'procedures: { change: { stages: [{ one: { by: a }, two: { by: b } }] } }',
  ]) {
    it(`refuses ${wrong}`, () => {
      assert.notDeepEqual(errorsIn(wrong, 'failsafe'), [])
      assert.notDeepEqual(readCharter({ file: 'example.md', text: fence(wrong) }).findings, [])
    })
  }
})

describe('the keys of the schema', () => {
  it('are each described in one sentence, shortly', () => {
    const bare = everyKey(blockSchema).filter(([, { description }]) => !/^[A-Z].{3,160}\.$/.test(description ?? ''))
    assert.deepEqual(
      bare.map(([key]) => key),
      [],
    )
  })

  for (const { path, keys } of closedParts(blockSchema)) {
    it(`are those that the reader has: ${path.join(' > ') || 'a block'}`, () => {
      const { findings } = readCharter({ file: 'example.md', text: fence(stringify(writtenAt(path))) })
      const told = findings.find(({ message }) => message.includes('"qqq"'))
      const listed = /; it has (.*)$/.exec(told?.message ?? '')?.[1]
      assert.ok(told !== undefined || isReadKeyByKey(path), JSON.stringify(findings))
      if (listed === undefined || isReadKeyByKey(path)) return
      const own = listed.split(', ').filter((key) => !sayNothingAt(path).includes(key))
      assert.deepEqual(own.sort(), [...keys].sort())
    })
  }
})

/** A key that nobody has, at the place; beside it what the reader wants to see before it looks there. */
function writtenAt(path: readonly string[]): unknown {
  const besides: Readonly<Record<string, object>> = {
    'rules > some': { options: ['object'] },
    'elections > some': { fills: 'member' },
    'seats > some > cohorts': { second: 1 },
  }
  return path.reduceRight<object>(
    (inner, step, index) => {
      if (step === '-') return [inner]
      return {
        [step]: Array.isArray(inner) ? inner : Object.assign(inner, besides[path.slice(0, index + 1).join(' > ')]),
      }
    },
    { qqq: 'x' },
  )
}

/** Keys that are known and say nothing here: whose a status is under its seat, and the state where it is the key itself. */
function sayNothingAt(path: readonly string[]): readonly string[] {
  if (path[0] === 'seats' && (path.includes('status') || path.includes('statuses'))) return ['of']
  return path[0] === 'while' && path.at(-1) === 'some' ? ['state', 'while'] : []
}

/** Not against a list: which way of filling, and which section is amended. */
function isReadKeyByKey(path: readonly string[]): boolean {
  return path.includes('filled by') || path.at(-1) === 'amended by' || path.at(-1) === 'method'
}

interface ClosedPart {
  readonly path: readonly string[]
  readonly keys: readonly string[]
}

/** Every place where the schema refuses other keys than its own: "-" is an entry of a list, "some" a name that people choose. */
function closedParts(schema: Schema, path: readonly string[] = []): readonly ClosedPart[] {
  const { properties = {}, additionalProperties, items, anyOf = [] } = schema
  return [
    ...(additionalProperties === false ? [{ path, keys: Object.keys(properties) }] : []),
    ...Object.entries(properties).flatMap(([key, below]) => closedParts(below, [...path, key])),
    ...(typeof additionalProperties === 'object' ? closedParts(additionalProperties, [...path, 'some']) : []),
    ...(items === undefined ? [] : closedParts(items, [...path, '-'])),
    ...anyOf.flatMap((one) => closedParts(one, path)),
  ]
}

function everyKey(schema: Schema): readonly (readonly [string, Schema])[] {
  const { properties = {}, patternProperties = {}, additionalProperties, items, anyOf = [] } = schema
  const own = [...Object.entries(properties), ...Object.entries(patternProperties)]
  const below = [...own.map(([, one]) => one), additionalProperties, items, ...anyOf]
  return [...own, ...below.flatMap((one) => (typeof one === 'object' ? everyKey(one) : []))]
}

/** The blocks of charters in which the check finds no error, so that what is being written does not stand in the way. */
function rightBlocks(): readonly (readonly [string, string])[] {
  const charters = globSync(['foundations/**/*.md', 'test/rules/**/*.md'], { cwd: root }).filter(
    (file) => !readCharter({ file, text: read(file) }).findings.some(({ severity }) => severity === 'error'),
  )
  const pages = globSync('docs/findings/*.md', { cwd: root })
  return [
    ...charters.flatMap((file) => blocksIn(read(file), file)),
    ...examplesOf('docs/charter-language.md'),
    ...pages.flatMap((file) => examplesOf(file, 'Right')),
  ]
}

/** Examples that are a block by themselves, and the blocks in those that are whole charters. */
function examplesOf(file: string, section?: 'Wrong' | 'Right'): readonly (readonly [string, string])[] {
  const page = read(file)
  const cut = page.indexOf('\n## Right\n')
  const text = section === undefined ? page : section === 'Right' ? page.slice(Math.max(cut, 0)) : page.slice(0, cut)
  return [...text.matchAll(/^(`{3,})charter-example ?(\S*)\n([\s\S]*?)^\1$/gm)].flatMap(
    ([whole, , name = '', example = '']) => {
      const place = `${file}:${page.slice(0, page.indexOf(whole)).split('\n').length}`
      if (name === '') return [[place, example] as const]
      return name.endsWith('.md') ? blocksIn(example, place) : []
    },
  )
}

function blocksIn(text: string, place: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^(`{3,})charter\n([\s\S]*?)^\1$/gm)].map(
    ({ index, 2: block = '' }) => [`${place}:${text.slice(0, index).split('\n').length}`, block] as const,
  )
}

function read(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8')
}

function errorsIn(block: string, schema: 'failsafe' | 'core') {
  validate(parseDocument(block, { schema, logLevel: 'silent' }).toJS())
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
