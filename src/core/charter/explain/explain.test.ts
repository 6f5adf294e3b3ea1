import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../../test/support/golden.ts'
import { sampleFoundation, samples } from '../../../../test/support/sample-folder.ts'
import { readCharter } from '../../check/read-charter.ts'
import { explainCharter } from './explain.ts'

describe('explainCharter', () => {
  for (const sample of samples) {
    const { charters } = sampleFoundation(sample)
    for (const charter of charters.values()) {
      it(`says what ${sample}/${charter.group} carries out`, () => {
        const clauses = explainCharter(charter, undefined, charters).map(({ clause, parts }) => {
          const told = parts.map(({ title, sentences }) => [`  ${title}`, ...sentences.map((text) => `    ${text}`)])
          return [`${clause.title} (#${clause.anchor})`, ...told.flat()].join('\n')
        })
        golden(`explain/${sample}/${charter.group}.txt`, `${charter.name}\n\n${clauses.join('\n\n')}\n`)
      })
    }
  }

  it('says one clause when asked for one', () => {
    const { charters } = sampleFoundation('python')
    const packaging = charters.get('packaging')
    assert.ok(packaging)
    const [only, ...others] = explainCharter(packaging, 'how-we-decide')
    assert.equal(only?.clause.title, 'How we decide')
    assert.equal(only?.sentences[0], 'Carried when at least two vote +1, more vote +1 than −0, and nobody votes −1.')
    assert.deepEqual(others, [])
  })

  it('tells a seat in every clause that says something of it, when asked for that clause', () => {
    const block = (yaml: string) => `\`\`\`charter\nseats: { member: { ${yaml} } }\n\`\`\`\n`
    const text = `---\ncharter: 1\ngroup: club\nname: Club\n---\n\n# Club\n\n${block('filled by: roll')}\n## Leaving\n\n${block('may leave: any time')}`
    const { charter } = readCharter({ file: 'club.md', text })
    assert.ok(charter)
    assert.deepEqual(
      explainCharter(charter).map(({ clause }) => clause.title),
      ['Club'],
    )
    assert.match(
      explainCharter(charter, 'leaving')
        .flatMap(({ sentences }) => sentences)
        .join(' '),
      /may leave at any time/,
    )
  })
})

describe('the sample foundations', () => {
  for (const sample of samples) {
    it(`${sample} has no error and no warning`, () => {
      const { findings, founding } = sampleFoundation(sample)
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'advice'),
        [],
      )
      assert.equal(founding?.sample, true)
    })

    it(`${sample} names nobody who could be reached`, () => {
      const people = sampleFoundation(sample).founding?.people ?? []
      assert.ok(people.length > 0)
      assert.deepEqual(
        people.filter(({ address }) => !address.endsWith('@example.org')),
        [],
      )
    })
  }
})
