import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { serverHealth } from './server-health.ts'

const answering = { ready: async () => {} }

describe('whether a server is ready', () => {
  it('is yes while its store answers and its clock goes on', async () => {
    assert.equal(await serverHealth(answering).trouble(), undefined)
  })

  it('is no while the store refuses, or does not answer within a second', async () => {
    assert.equal(await serverHealth({ ready: () => Promise.reject(new Error('away')) }).trouble(), 'store')
    assert.equal(await serverHealth({ ready: () => new Promise(() => {}) }).trouble(), 'store')
  })

  it('is no after the clock was set back by more than a minute', async () => {
    let now_ms = 10_000_000
    const health = serverHealth(answering, () => now_ms)
    now_ms -= 59_000
    assert.equal(await health.trouble(), undefined)
    now_ms -= 2_000
    assert.equal(await health.trouble(), 'clock')
  })

  it('is no from the moment at which it stops', async () => {
    const health = serverHealth(answering)
    health.stopping()
    assert.equal(await health.trouble(), 'stopping')
  })
})
