import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fieldsOf } from './form-fields.ts'
import { applyForm, signOutForm } from './form-schemas.ts'
import { line } from './form-text.ts'

describe('the fields of a form', () => {
  it('are refused when one of them is named like a prototype', () => {
    for (const odd of ['__proto__=1', '__proto__=1&__proto__=2', 'constructor=1', 'toString=1']) {
      const fields = fieldsOf(new URLSearchParams(`csrf=x&${odd}`), [])
      assert.equal(Object.getPrototypeOf(fields), Object.prototype, odd)
      assert.equal(signOutForm.safeParse(fields).success, false, odd)
    }
  })

  it('are refused where a line has nothing that can be seen, or turns what follows', () => {
    for (const unseen of [
      '',
      ' \u00a0',
      '\u200b',
      '\u200d\u2060',
      '\u3164',
      '\ufeff',
      'Ada\u202e',
      'Ada\u2028Bo',
      'Ada\u0000',
    ])
      assert.equal(line(120).safeParse(unseen).success, false, JSON.stringify(unseen))
    for (const name of ['Ada', 'नमस्ते', '\u200fשרה', '👩‍💻', '李'])
      assert.equal(line(120).safeParse(name).success, true, name)
  })

  it('fit into the largest body that is read, in any script', () => {
    const answers = Array.from({ length: 20 }, () => ['answers', 'あ'.repeat(4_000)])
    const body = new URLSearchParams([['csrf', 'x'], ['act', crypto.randomUUID()], ...answers])
    assert.equal(applyForm.safeParse(fieldsOf(body, ['answers'])).success, true)
    assert.ok(body.toString().length < 1024 * 1024)
  })
})
