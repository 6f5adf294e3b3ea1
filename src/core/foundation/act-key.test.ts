import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digest, given, smallFoundation } from '../../../test/support/given.ts'
import { actKey } from './act-key.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'

describe('the identifier of an act', () => {
  it('has its key before the first dot, and is its own key without one', () => {
    assert.equal(actKey('4f1c.9ab2.1'), '4f1c')
    assert.equal(actKey('4f1c'), '4f1c')
  })

  it('stands for one act by its key, whatever else is asked under it', () => {
    const { state } = given(smallFoundation()).whenTimePasses('2026-02-01T00:00:00.000Z')
    const ask = (act: string) =>
      decide(
        state,
        { type: 'step down', group: 'tools', seat: 'member' },
        { actor: { kind: 'person', person: 'el' }, at: '2026-02-01T00:00:00.000Z', act, digest },
      )
    const first = ask('key.one')
    assert.ok(first.ok)
    const entry = state.size
    for (const one of first.value.entries) evolve(state, one)
    for (const again of ['key.one', 'key.two', 'key']) {
      assert.deepEqual(ask(again), { ok: false, problem: { type: 'AlreadyDone', entry } })
    }
  })
})
