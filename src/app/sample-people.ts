import type { PersonId } from '../core/foundation/event.ts'
import type { House } from './house.ts'
import type { Snapshot } from './running.ts'

/**
 * The people of a sample whom anyone may enter as without a letter, by address: those that were invented with it. Nobody
 * reads mail at example.org (RFC 2606), so nobody real is among them.
 */
export function samplePeople({
  state,
  addresses,
}: Snapshot): readonly (readonly [address: string, person: PersonId])[] {
  if (state.founded?.sample !== true) return []
  return [...addresses].filter(([address]) => address.endsWith('@example.org'))
}

/** Whether a session proves to a foundation who its holder is: to a real one, an address does not that anyone may enter as. */
export async function isProof(address: string, to: Snapshot, house: House): Promise<boolean> {
  if (to.state.founded?.sample === true || !address.endsWith('@example.org')) return true
  const running = house.names().flatMap((name) => house.foundation(name) ?? [])
  const snapshots = await Promise.all(running.map((foundation) => foundation.read()))
  return !snapshots.some((snapshot) => samplePeople(snapshot).some(([known]) => known === address))
}
