import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sessionMemory } from './session-memory.ts'

const session = { id: 'one', address: 'ada@example.org' }

describe('the memory of sessions', () => {
  it('looks a session up once in a few seconds', async () => {
    let [now, lookups] = [0, 0]
    const memory = sessionMemory(() => now)
    const find = async () => {
      lookups += 1
      return session
    }
    for (now of [0, 4_999, 5_000, 9_999]) assert.equal(await memory.through('cookie', find), session)
    assert.equal(lookups, 2)
  })

  it('does not remember that there is none', async () => {
    const memory = sessionMemory(() => 0)
    assert.equal(await memory.through('cookie', async () => undefined), undefined)
    assert.equal(await memory.through('cookie', async () => session), session)
  })

  it('forgets at once, also what is being looked up at that moment', async () => {
    const memory = sessionMemory(() => 0)
    await memory.through('first', async () => session)
    const { promise, resolve } = Promise.withResolvers<typeof session>()
    const second = memory.through('second', () => promise)
    memory.forget()
    resolve(session)
    await second
    for (const cookie of ['first', 'second'])
      assert.equal(await memory.through(cookie, async () => undefined), undefined)
  })

  it('keeps a bounded number', async () => {
    const memory = sessionMemory(() => 0)
    for (let number = 0; number <= 5_000; number += 1) await memory.through(`cookie ${number}`, async () => session)
    assert.equal(await memory.through('cookie 0', async () => undefined), undefined)
    assert.equal(await memory.through('cookie 5000', async () => undefined), session)
  })
})
