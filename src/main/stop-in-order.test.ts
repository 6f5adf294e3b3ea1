import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LogEvent } from '../app/log.ts'
import { stopInOrder } from './stop-in-order.ts'

describe('a stop', () => {
  it('takes its steps one after the other', async () => {
    const taken: string[] = []
    const step = (of: string) => ({
      of,
      stop: async () => {
        await new Promise((resolve) => setImmediate(resolve))
        taken.push(of)
      },
    })
    assert.equal(await stopInOrder([step('the listener'), step('the store')], 10_000, { tell() {} }), true)
    assert.deepEqual(taken, ['the listener', 'the store'])
  })

  it('goes on after a step that fails, and waits no longer than its limit for one that does not end', async () => {
    const told: LogEvent[] = []
    const taken: string[] = []
    const clean = await stopInOrder(
      [
        { of: 'a letter', stop: () => Promise.reject(new Error('the mail server is away')) },
        { of: 'an act', stop: () => new Promise(() => {}) },
        { of: 'the store', stop: async () => taken.push('the store') },
      ],
      50,
      { tell: (event) => told.push(event) },
    )
    assert.equal(clean, false)
    assert.deepEqual(
      told.map((event) => (event.event === 'cut-off' ? event.step : event.event)),
      ['warning', 'a letter', 'an act'],
    )
    assert.deepEqual(taken, ['the store'])
  })
})
