import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isPublic, request } from './request.ts'

describe('an address', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'nowhere',
  ]) {
    it(`${address} is nobody's on the internet`, () => assert.equal(isPublic(address), false))
  }
  for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e']) {
    it(`${address} is somebody's on the internet`, () => assert.equal(isPublic(address), true))
  }
})

describe('a request', () => {
  for (const url of [
    'http://example.org/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://me:secret@example.org/',
  ]) {
    it(`is not sent to ${url}`, async () => {
      assert.equal((await request({ method: 'GET', url, headers: {} })).kind, 'not reached')
    })
  }

  it('is not sent to a name that points inside of the network', async () => {
    const answer = await request({ method: 'GET', url: 'https://localhost/', headers: {} })
    assert.deepEqual(answer, { kind: 'not reached', said: 'an address inside of a network is not asked' })
  })
})
