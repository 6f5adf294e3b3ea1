import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { golden } from '../../../../test/support/golden.ts'
import { readCharter } from '../../check/read-charter.ts'
import { explainCharter } from './explain.ts'

const file = 'every-section.md'
const text = readFileSync(new URL(`../../../../test/support/${file}`, import.meta.url), 'utf8')

describe('a charter that says every key of what a group may do, owes, spends, elects and becomes', () => {
  const { charter, findings } = readCharter({ file, text })

  it('is read without an error', () => {
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    )
  })

  it('is told in sentences', () => {
    assert.ok(charter)
    const told = explainCharter(charter).flatMap(({ clause, parts }) => [
      `${clause.title} (#${clause.anchor})`,
      ...parts
        .filter(({ title }) => !/^(?:Seat|Rule) /.test(title))
        .flatMap(({ title, sentences }) => [`  ${title}`, ...sentences.map((sentence) => `    ${sentence}`)]),
    ])
    golden('explain/every-section.txt', `${told.join('\n')}\n`)
  })

  it('is told under the clause that each part stands in', () => {
    assert.ok(charter)
    const parts = explainCharter(charter, 'days').flatMap(({ parts: all }) => all.map(({ title }) => title))
    assert.deepEqual(parts, ['Calendar'])
  })

  it('leaves no undefined, no empty list and no doubled blank in a sentence', () => {
    assert.ok(charter)
    for (const { sentences } of explainCharter(charter)) {
      for (const sentence of sentences) assert.doesNotMatch(sentence, /undefined|\[object|\s\s|\s[.,;]|NaN/, sentence)
    }
  })
})
