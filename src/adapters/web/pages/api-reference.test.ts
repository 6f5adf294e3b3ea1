import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { testSite } from '../../../../test/support/test-site.ts'
import { refusals } from '../../../app/try/refusal-names.ts'
import { commandSchemas } from '../api/acts/command-schemas.ts'
import { operations } from '../api/operations/all.ts'

describe('the reference of the API', () => {
  it('tells of every operation, every act, every shape and every kind of problem', async () => {
    const { page, anchors } = await reference()
    for (const { id } of operations) assert.ok(anchors.has(id), id)
    for (const type of Object.keys(commandSchemas)) assert.ok(page.includes(`&quot;${type}&quot;`), type)
    for (const code of [...Object.keys(refusals), 'TokenNeeded', 'KeyUsed'])
      assert.ok(anchors.has(`problem-${code}`), code)
  })

  it('leads nowhere where nothing stands', async () => {
    const { page, anchors } = await reference()
    const inside = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, anchor = '']) => anchor)
    assert.ok(inside.length > 100, String(inside.length))
    assert.deepEqual(
      inside.filter((anchor) => !anchors.has(anchor)),
      [],
    )
  })

  it('is valid, needs no script, and is kept by the policy of the site', async () => {
    const { page, headers } = await reference()
    const { results } = await validator.validateString(page)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)),
      [],
    )
    assert.doesNotMatch(page, /<script(?! type="module" src="\/assets\/)| style="| on\w+="/)
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
  })
})

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    'attribute-boolean-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'prefer-native-element': 'off',
  },
})

async function reference() {
  const site = await testSite()
  const answer = await site.ask('/docs/api')
  assert.equal(answer.status, 200)
  const page = await answer.text()
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
  assert.equal(new Set(ids).size, ids.length)
  return { page, headers: answer.headers, anchors: new Set(ids) }
}
