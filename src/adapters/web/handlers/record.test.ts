import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testClock, testPorts } from '../../../../test/support/test-ports.ts'
import { type TestSite, testSite } from '../../../../test/support/test-site.ts'
import { crypto, keyOf } from '../../../../test/vectors/record/vectors.ts'
import { openPublication } from '../../../app/record/publication.ts'
import { parseValues } from '../../../app/record/values-file.ts'
import { parseKeyHistory } from '../../../core/record/key-history.ts'
import { formatVkey } from '../../../core/record/note-key.ts'
import { formatPolicy, type Policy } from '../../../core/record/policy.ts'

const moves = {
  type: 'move',
  group: 'tools',
  action: { verb: 'resolve', object: '' },
  title: 'A kettle',
  text: 'For the **kitchen**.',
} as const

describe('beside a record', () => {
  it('a document that it names is served as it is, for ever, and no other', async () => {
    const site = await testSite()
    const { state } = await site.small.read()
    const digest = state.groups.get('tools')?.digest
    const answer = await site.ask(`/record/small/documents/${digest}`)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'text/markdown; charset=utf-8')
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
    assert.equal(Buffer.from(crypto.sha256(new Uint8Array(await answer.arrayBuffer()))).toString('hex'), digest)
    assert.equal((await site.ask(`/record/small/documents/${'0'.repeat(64)}`)).status, 404)
  })

  it('the sealed values that everybody may read are served, and kept by nobody', async () => {
    const site = await testSite()
    await site.act('ada', moves)
    await site.act('bo', { type: 'vote', motion: 1, option: 'yes', reason: 'We need it.' })
    const answer = await site.ask('/record/small/values.json')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    const text = await answer.text()
    const values = parseValues(text)
    assert.ok(values !== undefined && values.length > 0)
    assert.ok(values.every(({ readers }) => readers.kind === 'public'))
    assert.ok(!text.includes('ada@example.org'))
    const rest = parseValues(await (await site.ask(`/record/small/values.json?from=${values.length - 1}`)).text())
    assert.deepEqual(rest, values.slice(-1))
    assert.equal((await site.ask('/record/small/values.json?from=-1')).status, 404)
  })

  it('the keys that it has had and the policy that it is published by are served', async () => {
    const site = await testSite()
    const { vkey } = site.small.files.stored
    const keys = parseKeyHistory(crypto.sha256, await bytesAt(site, '/record/small/keys'))
    assert.ok(keys.ok)
    assert.deepEqual([formatVkey(keys.value.first), keys.value.changes], [vkey, []])
    assert.equal(await (await site.ask('/record/small/policy')).text(), `log ${vkey}\nquorum none\n`)
  })
})

describe('an entry that witnesses have not seen yet', () => {
  it('has no proof, and is told when to ask again', async () => {
    const { site, keepAsCosigned, policy } = await witnessed()
    await keepAsCosigned()
    await site.act('ada', moves)
    const index = (await site.small.read()).state.size - 1
    const proof = await site.ask(`/record/small/entries/${index}.tlog-proof`)
    assert.equal(proof.status, 404)
    assert.equal(proof.headers.get('retry-after'), '5')
    assert.match(await proof.text(), /not under the published checkpoint yet/)
    assert.equal((await site.ask(`/record/small/entries/${index - 1}.tlog-proof`)).status, 200)
    assert.match(await (await site.ask(`/small/record/${index}`)).text(), /not yet under the published checkpoint/)
    assert.match(await (await site.ask('/small/record')).text(), /One entry after it waits for the witnesses/)
    assert.equal((await site.ask(`/record/small/tile/entries/000.p/${index + 1}`)).status, 404)
    assert.equal((await site.ask(`/record/small/tile/entries/000.p/${index}`)).status, 200)
    assert.ok((await (await site.ask('/record/small/policy')).text()).endsWith(formatPolicy(policy)))
    await keepAsCosigned()
    assert.equal((await site.ask(`/record/small/entries/${index}.tlog-proof`)).status, 200)
    assert.doesNotMatch(await (await site.ask('/small/record')).text(), /waits for the witnesses/)
  })
})

async function witnessed() {
  const key = keyOf('w.example.org', 'cosignature/v1', '3'.repeat(64))
  const policy: Policy = { logs: [], witnesses: [{ name: 'w', key }], groups: [], quorum: 'w' }
  const clock = testClock('2026-03-01T12:00:00.000Z')
  const ports = testPorts({ clock })
  const { store } = ports
  const site = await testSite({ ports: { ...ports, publication: openPublication({ store, clock, policy }) } })
  return {
    site,
    policy,
    /** As if the witness had cosigned; who it was is another test's. */
    async keepAsCosigned() {
      const { size } = (await site.small.read()).state
      await store.keepCosigned('small', size, (await store.checkpoint('small')) ?? assert.fail())
    },
  }
}

async function bytesAt(site: TestSite, path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await site.ask(path)).arrayBuffer())
}
