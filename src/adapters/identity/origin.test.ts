import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromThisSite } from './origin.ts'

const here = 'https://remit.example.org'
const told = (headers: Record<string, string>) => fromThisSite(new Headers(headers), here)

describe('a request from this site', () => {
  it('is one of which the browser says so', () => {
    assert.equal(told({ 'sec-fetch-site': 'same-origin', origin: here }), true)
  })

  it('may hide its origin, as pages without a referrer do', () => {
    assert.equal(told({ 'sec-fetch-site': 'same-origin', origin: 'null' }), true)
  })

  it('may come from the address bar', () => {
    assert.equal(told({ 'sec-fetch-site': 'none' }), true)
  })

  it('may come from a browser that tells the origin alone', () => {
    assert.equal(told({ origin: here }), true)
  })

  it('may come from a program that is no browser', () => {
    assert.equal(told({}), true)
  })
})

describe('a request from elsewhere', () => {
  it('is one from another site, or from a neighbour under the same domain', () => {
    assert.equal(told({ 'sec-fetch-site': 'cross-site', origin: here }), false)
    assert.equal(told({ 'sec-fetch-site': 'same-site', origin: 'https://wiki.example.org' }), false)
  })

  it('is one with another origin: host, scheme, port, or none at all', () => {
    for (const origin of [
      'https://evil.example',
      'http://remit.example.org',
      `${here}:8443`,
      `${here}.evil.example`,
      'null',
      '',
    ]) {
      assert.equal(told({ origin }), false, origin)
    }
  })
})
