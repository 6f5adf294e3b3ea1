import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainText } from './search-things.ts'

describe('the words of a text', () => {
  it('are without the marks of Markdown', () => {
    assert.equal(
      plainText('## How\n\n- *We* [decide](charter.md#how), `slowly`\n\n1. | a | b |'),
      'How We decide, slowly a b',
    )
  })

  it('are found about as quickly as the text is long, whatever it is full of', () => {
    for (const part of ['[', '[a](', '![[](', '](', '# ', '> ', ' \n', '1.']) {
      const text = part.repeat(Math.ceil(300_000 / part.length))
      const began_ms = performance.now()
      plainText(text)
      const took_ms = performance.now() - began_ms
      assert.ok(took_ms < 2_000, `${JSON.stringify(part)} takes ${took_ms} ms`)
    }
  })
})
