import { isIPv6 } from 'node:net'

/**
 * What attempts are counted by: an IPv4 address, or the first 64 bits of an IPv6 one, because a household or a rented
 * machine has all the addresses behind them. An IPv4 address written as IPv6 is the IPv4 address.
 */
export function clientNetwork(client: string): string {
  const address = client.replace(/%.*$/, '').toLowerCase()
  if (!isIPv6(address)) return client
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

/** The eight groups of a valid address; a dotted end stands for two of them, and which two does not matter here. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::')
  const before = head === '' ? [] : head.split(':')
  const behind = tail === undefined || tail === '' ? [] : tail.split(':')
  const between = tail === undefined ? [] : Array<string>(8 - before.length - behind.length).fill('0')
  return [...before, ...between, ...behind].map((group) => group.replace(/^0+(?=.)/, ''))
}
