import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { bases, conditionWords } from '../charter/conditions/condition-words.ts'
import { readFounding } from '../charter/reading/read-founding.ts'
import { readCharter } from './read-charter.ts'

// docs/charter-language.md says what is carried out now; its examples are read by the reader that carries it out.

const specification = readFileSync(new URL('../../../docs/charter-language.md', import.meta.url), 'utf8')
const examples = [...specification.matchAll(/^(`{3,})charter-example ?(\S*)\n([\s\S]*?)^\1$/gm)]

describe('docs/charter-language.md', () => {
  it('has examples', () => {
    assert.ok(examples.length >= 6)
  })

  for (const [whole, , file = '', text = ''] of examples) {
    const line = specification.slice(0, specification.indexOf(whole)).split('\n').length
    it(`has an example without errors at line ${line}`, () => {
      assert.deepEqual(errorsIn(file, text), [])
    })
  }

  it('names every base and every word of conditions', () => {
    for (const word of [...bases, ...conditionWords]) assert.ok(specification.includes(`\`${word}\``), word)
  })
})

function errorsIn(file: string, text: string) {
  const head = '---\ncharter: 1\ngroup: example\nname: Example\n---\n'
  const document = { file, text: file === '' ? `${head}\n# Example\n\n\`\`\`charter\n${text}\n\`\`\`\n` : text }
  const { findings } = file === 'founding.yaml' ? readFounding(document) : readCharter(document)
  return findings.filter(({ severity }) => severity === 'error')
}
