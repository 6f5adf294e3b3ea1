import { randomFillSync } from 'node:crypto'
import type { Chance } from '../../app/ports.ts'

/** The random bytes of the operating system. */
export const systemChance: Chance = {
  bytes: (count) => randomFillSync(new Uint8Array(count)),
}
