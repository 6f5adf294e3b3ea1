import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseDocument } from 'yaml'
import { scenarioSchema } from './scenario-schema.ts'
import { verbs } from './verbs.ts'

const root = new URL('../../../', import.meta.url).pathname
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
ajv.addKeyword('x-remit')
const validate = ajv.compile(scenarioSchema)

describe('the schema of scenarios', () => {
  for (const [place, scenario] of scenarios()) {
    it(`takes ${place}`, () => {
      assert.deepEqual(errorsIn(scenario), [])
    })
  }

  it('describes every act and every key', () => {
    const steps = scenarioSchema.properties?.steps?.items?.properties ?? {}
    for (const [verb, { keys }] of Object.entries(verbs)) {
      for (const key of [verb, ...keys]) assert.match(steps[key]?.description ?? '', /^[A-Z].*\.$/, key)
    }
  })

  it('refuses a key that no step has', () => {
    assert.notDeepEqual(errorsIn('scenario: 1\nsteps: [{ dance: yes }]'), [])
  })
})

function scenarios(): readonly (readonly [string, string])[] {
  const files = globSync(['foundations/**/scenarios/*.yaml', 'test/**/*.yaml'], { cwd: root }).filter((file) =>
    /^scenario: 1$/m.test(read(file)),
  )
  const page = read('docs/scenarios.md')
  const examples = [...page.matchAll(/^```scenario-example\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: text = '' }) => [`docs/scenarios.md:${page.slice(0, index).split('\n').length}`, text] as const,
  )
  return [...files.map((file) => [file, read(file)] as const), ...examples]
}

function read(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8')
}

function errorsIn(text: string): readonly string[] {
  validate(parseDocument(text, { schema: 'failsafe', logLevel: 'silent' }).toJS())
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
