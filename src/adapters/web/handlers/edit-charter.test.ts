import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testSite } from '../../../../test/support/test-site.ts'
import { blockSchema } from '../../../core/charter/schema/block-schema.ts'

describe('the workbench of a charter', () => {
  it('serves the schema of blocks to every editor, as JSON and as a schema', async () => {
    const small = await testSite()
    const answer = await small.ask('/schema/charter-1.json')
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/schema\+json/)
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.deepEqual(await answer.json(), JSON.parse(JSON.stringify(blockSchema)))
  })

  it('gives the editor the text and those of the other groups, for which it asks beside the page', async () => {
    const small = await testSite()
    const answer = await small.ask('/small/groups/tools/charter/edit.json')
    assert.equal(answer.status, 200)
    const text = await answer.text()
    assert.match(text, /"current":\{"file":"tools\.md"/)
    assert.match(text, /"others":\[\{"file":"(?!tools)/)
  })

  it('is nowhere for a group that is not there', async () => {
    const small = await testSite()
    assert.equal((await small.ask('/small/groups/nothing/charter/edit')).status, 404)
  })
})
