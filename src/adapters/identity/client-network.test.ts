import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clientNetwork } from './client-network.ts'

describe('the network of a client', () => {
  const networks = {
    '192.0.2.7': '192.0.2.7',
    '::ffff:192.0.2.7': '192.0.2.7',
    '2001:db8:1:2:3:4:5:6': '2001:db8:1:2::/64',
    '2001:0DB8:0001:0002::9': '2001:db8:1:2::/64',
    '2001:db8::1': '2001:db8:0:0::/64',
    '::1': '0:0:0:0::/64',
    'fe80::1%eth0': 'fe80:0:0:0::/64',
    '64:ff9b::192.0.2.7': '64:ff9b:0:0::/64',
    '': '',
    'a terminal': 'a terminal',
  }
  for (const [client, network] of Object.entries(networks)) {
    it(`of "${client}" is "${network}"`, () => assert.equal(clientNetwork(client), network))
  }
})
