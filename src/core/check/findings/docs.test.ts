import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { severityOf } from '../../charter/reading/codes.ts'
import type { Finding } from '../../charter/reading/finding.ts'
import { readFoundation } from '../read-foundation.ts'
import { checkChange } from './check-change.ts'

// Every finding has a page with an example that yields it and one that does not. An example is what stands in a block of
// a small charter, or whole files, each named behind the fence; those of `before/` are what the others change.

const folder = new URL('../../../../docs/findings/', import.meta.url)
const pages = readdirSync(folder).map((file) => file.replace(/\.md$/, ''))
const withoutExample = ['too-large', 'too-many-findings']

describe('docs/findings', () => {
  it('has a page for every finding and for nothing else', () => {
    assert.deepEqual(pages.toSorted(), Object.keys(severityOf).toSorted())
  })

  for (const [code, severity] of Object.entries(severityOf)) {
    const page = readFileSync(new URL(`${code}.md`, folder), 'utf8')

    it(`says how serious ${code} is`, () => {
      assert.ok(page.startsWith(`# ${code}\n\n*${severity}`))
    })

    if (withoutExample.includes(code)) continue

    it(`shows what yields ${code}`, () => {
      const found = checked(page, 'Wrong').filter((finding) => finding.code === code)
      assert.ok(found.length > 0, JSON.stringify(checked(page, 'Wrong')))
      assert.equal(found[0]?.severity, severity)
    })

    it(`shows what to write instead of ${code}`, () => {
      const found = checked(page, 'Right').filter((finding) => finding.code === code || finding.severity === 'error')
      assert.deepEqual(found, [])
    })
  }

  it('is silent about the rest of a document after two hundred findings', () => {
    const keys = Array.from({ length: 300 }, (_, index) => `key${index}: 1`).join('\n')
    const { findings } = readFoundation([wrapped(keys)])
    assert.equal(findings.length, 201)
    assert.ok(findings.some(({ code }) => code === 'too-many-findings'))
  })

  it('refuses a document above its size', () => {
    const { findings } = readFoundation([{ file: 'packaging.md', text: ' '.repeat(1024 * 1024 + 1) }])
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['too-large'],
    )
  })
})

function checked(page: string, section: 'Wrong' | 'Right'): readonly Finding[] {
  const start = page.indexOf(`\n## ${section}\n`)
  const end = section === 'Wrong' ? page.indexOf('\n## Right\n') : page.length
  assert.ok(start !== -1 && end > start)
  const examples = [...page.slice(start, end).matchAll(/^(`{3,})charter-example ?(\S*)\n([\s\S]*?)^\1$/gm)]
  assert.ok(examples.length > 0)
  const files = examples.map(([, , file = '', text = '']) => (file === '' ? wrapped(text) : { file, text }))
  const before = files.filter(({ file }) => file.startsWith('before/'))
  if (before.length === 0) return readFoundation(files).findings
  const after = readFoundation(files.filter((file) => !before.includes(file)))
  const change = { before: readFoundation(before).charters, after: after.charters }
  return [...after.findings, ...checkChange(change, (group) => `${group}.md`)]
}

function wrapped(block: string) {
  const head = '---\ncharter: 1\ngroup: packaging\nname: Packaging\n---\n'
  return { file: 'packaging.md', text: `${head}\n# Packaging\n\n\`\`\`charter\n${block}\n\`\`\`\n` }
}
