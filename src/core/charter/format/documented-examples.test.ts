import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readCharter } from '../../check/read-charter.ts'
import { diffFiles } from '../../diff/read-versions.ts'
import { formatCharter } from './format-charter.ts'

// Whatever the specification shows, the formatter can write and diff can compare: also what the language comes to say later.

const specification = readFileSync(new URL('../../../../docs/charter-language.md', import.meta.url), 'utf8')
const head = '---\ncharter: 1\ngroup: example\nname: Example\nunder: board\n---\n\n# Example\n\n'
const examples = [...specification.matchAll(/^(`{3,})charter-example ?(\S*)\n([\s\S]*?)^\1$/gm)].flatMap((match) => {
  const [, , file = '', text = ''] = match
  const line = specification.slice(0, match.index).split('\n').length
  if (file.endsWith('.yaml')) return []
  return [{ line, text: file === '' ? `${head}\`\`\`charter\n${text}\`\`\`\n` : text }]
})

describe('the examples of the specification', () => {
  for (const { line, text } of examples) {
    it(`mean the same after formatting, which leaves them the second time (line ${line})`, () => {
      const once = formatCharter({ file: 'example.md', text })
      assert.deepEqual(once.left, [])
      assert.equal(formatCharter({ file: 'example.md', text: once.text }).text, once.text)
      const compared = diffFiles({ file: 'a.md', text }, { file: 'b.md', text: once.text })
      assert.ok(compared.ok, JSON.stringify(compared))
      assert.deepEqual(compared.changes, [])
    })

    it(`differ from nothing said in every part, and each part can be said in words (line ${line})`, () => {
      const { charter } = readCharter({ file: 'a.md', text })
      const empty = { file: 'a.md', text: `---\ncharter: 1\ngroup: ${charter?.group}\nname: X\n---\n\n# X\n` }
      for (const [before, after] of [
        [empty, { file: 'b.md', text }],
        [{ file: 'b.md', text }, empty],
      ] as const) {
        const compared = diffFiles(before, after)
        assert.ok(compared.ok)
        for (const { words, kind, substantive } of compared.changes) {
          assert.match(words, /^\S.*\.$/s)
          assert.doesNotMatch(words, /undefined|\[object|NaN/)
          assert.ok(kind !== 'wording' || !substantive)
        }
      }
    })
  }
})
