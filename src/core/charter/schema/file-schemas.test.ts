import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseDocument } from 'yaml'
import { foundingSchema } from './founding-schema.ts'
import { frontMatterSchema } from './front-matter-schema.ts'

const root = new URL('../../../../', import.meta.url).pathname
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
ajv.addKeyword('x-remit')
const frontMatter = ajv.compile(frontMatterSchema)
const founding = ajv.compile(foundingSchema)

describe('the schema of front matter', () => {
  for (const file of globSync(['foundations/*/*.md', 'test/rules/**/*.md'], { cwd: root })) {
    const [, head] = /^---\n([\s\S]*?)^---$/m.exec(read(file)) ?? []
    if (head === undefined) continue
    it(`takes that of ${file}`, () => {
      for (const yaml of ['failsafe', 'core'] as const) assert.deepEqual(errorsIn(frontMatter, head, yaml), [])
    })
  }

  it('refuses what is no key, what is missing, and a day that is none', () => {
    for (const wrong of ['grop: club', 'charter: 2\ngroup: a\nname: A', 'charter: 1\ngroup: a\nname: A\nfrom: March'])
      assert.notDeepEqual(errorsIn(frontMatter, wrong, 'failsafe'), [], wrong)
  })
})

describe('the schema of founding.yaml', () => {
  const examples = [
    ...read('docs/charter-language.md').matchAll(/^```charter-example founding\.yaml\n([\s\S]*?)^```$/gm),
  ]
  const texts = [
    ...globSync(['foundations/*/founding.yaml', 'test/**/founding.yaml'], { cwd: root }).map(
      (file) => [file, read(file)] as const,
    ),
    ...examples.map(([, text = ''], index) => [`example ${index + 1} of docs/charter-language.md`, text] as const),
  ]

  for (const [place, text] of texts) {
    it(`takes ${place}`, () => {
      for (const yaml of ['failsafe', 'core'] as const) assert.deepEqual(errorsIn(founding, text, yaml), [])
    })
  }

  it('refuses an act that is none, and one that lacks a key', () => {
    const before = 'founding: 1\nfoundation: a\nname: A\npeople: { a: { name: A, address: a@example.org } }\n'
    for (const act of ['{ on: 2021-03-03, dance: board }', '{ adopt: board }', '{ on: soon, adopt: board }'])
      assert.notDeepEqual(errorsIn(founding, `${before}acts: [${act}]`, 'failsafe'), [], act)
    assert.deepEqual(errorsIn(founding, `${before}acts: [{ on: 2021-03-03, adopt: board }]`, 'failsafe'), [])
  })
})

function read(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8')
}

function errorsIn(validate: typeof founding, text: string, schema: 'failsafe' | 'core'): readonly string[] {
  validate(parseDocument(text, { schema, logLevel: 'silent' }).toJS())
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
