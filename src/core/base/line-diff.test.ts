import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { lineDiff } from './line-diff.ts'

describe('lineDiff', () => {
  it('shows what went and what came, with the number of the line', () => {
    assert.deepEqual(lineDiff('a\nb\nc', 'a\nB\nc\nd'), ['@@ line 2', '-b', '+B', '@@ line 4', '+d'])
  })

  it('tells nothing of texts that are the same', () => {
    assert.deepEqual(lineDiff('a\nb', 'a\nb'), [])
  })

  it('makes the new text out of the old one', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(fc.property(text, text, (before, after) => assert.equal(applied(before, lineDiff(before, after)), after)))
  })
})

function applied(before: string, diff: readonly string[]): string {
  const old = before.split('\n')
  const now: string[] = []
  let at = 0
  for (const line of diff) {
    const start = /^@@ line (\d+)$/.exec(line)
    if (start !== null) {
      now.push(...old.slice(at, Number(start[1]) - 1))
      at = Number(start[1]) - 1
    } else if (line.startsWith('-')) {
      assert.equal(old[at], line.slice(1))
      at += 1
    } else now.push(line.slice(1))
  }
  return [...now, ...old.slice(at)].join('\n')
}
