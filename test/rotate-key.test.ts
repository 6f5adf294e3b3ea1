import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { systemClock } from '../src/adapters/clock/system-clock.ts'
import { keyFiles } from '../src/adapters/crypto/key-files.ts'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { systemChance } from '../src/adapters/crypto/system-chance.ts'
import { openSqliteStore } from '../src/adapters/store/sqlite/store.ts'
import { type House, openHouse } from '../src/app/house.ts'
import { remit } from './support/remit.ts'
import { folderAt } from './support/test-ports.ts'

describe('a record that changes its key', () => {
  let data: string
  let first: string

  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'remit-keys-'))
    const house = await opened(data)
    const founded = await house.found(folderAt(join(import.meta.dirname, 'faults/erasure/tea')))
    assert.ok(founded.ok)
    first = founded.value.files.stored.vkey
    await house.close()
  })
  after(() => rmSync(data, { recursive: true }))

  it('is signed by both keys, so that whoever has either can check it', async () => {
    const rotated = await remit('rotate-key', 'tea', '--data', data)
    assert.match(rotated.out, /^From entry 4 on the record of tea has a new key:\n {2}\S+\n/)
    assert.match(rotated.out, /\.pem\n/)
    assert.equal(keysIn(data), 2)
    const { checkpoint, vkey } = await kept(data)
    assert.equal(checkpoint.match(/^— /gm)?.length, 2)
    assert.notEqual(vkey, first)
    for (const key of [first, vkey]) assert.equal((await verified(data, key)).code, 0, key)
  })

  it('is found by whoever has the first key alone, when old ones were deleted, by the handovers between', async () => {
    const second = (await kept(data)).vkey
    const rotated = await remit('rotate-key', 'tea', '--data', data, '--revoke-old')
    assert.match(rotated.out, /Deleted the old key/)
    assert.equal(keysIn(data), 1)
    const house = await opened(data)
    const done = await house.foundation('tea')?.act({
      act: 'after',
      person: 'ada',
      command: { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'A kettle', text: '' },
    })
    assert.ok(done?.ok, JSON.stringify(done))
    await house.close()
    const { checkpoint, vkey } = await kept(data)
    assert.equal(checkpoint.match(/^— /gm)?.length, 1)
    for (const key of [first, second, vkey]) {
      const { code, out, err } = await verified(data, key)
      assert.equal(code, 0, `${key}: ${out}${err}`)
    }
  })

  it('does not go over to a key that is not held, and says so of a foundation that is not there', async () => {
    const house = await opened(data)
    const { vkey } = await kept(data, house)
    const [origin = ''] = vkey.split('+')
    const stranger = await keyFiles(join(data, 'elsewhere')).signerOf(origin, 'new')
    const { vkeyOf } = await import('../src/app/running/ledger.ts')
    const command = { type: 'change key', vkey: vkeyOf(origin, stranger, nodeCrypto) } as const
    const done = await house.foundation('tea')?.act({ act: 'stranger', by: 'operator', command })
    assert.deepEqual(done, { ok: false, problem: { type: 'Unavailable' } })
    const person = await house.foundation('tea')?.act({ act: 'person', person: 'ada', command })
    assert.deepEqual(person, { ok: false, problem: { type: 'OnlyByOperator' } })
    await house.close()
    assert.equal((await remit('rotate-key', 'coffee', '--data', data)).code, 2)
  })
})

async function opened(data: string): Promise<House> {
  const store = await openSqliteStore(join(data, 'remit.sqlite'))
  const keys = keyFiles(join(data, 'keys'))
  return openHouse(
    { store, clock: systemClock, chance: systemChance, crypto: nodeCrypto, keys, log: { tell: () => {} } },
    'localhost/record',
  )
}

async function kept(data: string, open?: House) {
  const house = open ?? (await opened(data))
  const running = house.foundation('tea')
  assert.ok(running !== undefined)
  const { checkpoint } = await running.files.published()
  const { state } = await running.read()
  const vkey = state.vkey ?? running.files.stored.vkey
  if (open === undefined) await house.close()
  return { checkpoint: new TextDecoder().decode(checkpoint), vkey }
}

/** A copy is checked, because whoever reads a data file in this process keeps the next one who writes to it waiting. */
function verified(data: string, vkey: string) {
  const copy = join(data, 'copy.sqlite')
  copyFileSync(join(data, 'remit.sqlite'), copy)
  return remit('verify', copy, '--foundation', 'tea', '--vkey', vkey)
}

function keysIn(data: string): number {
  return readdirSync(join(data, 'keys')).filter((name) => name.endsWith('.pem')).length
}
