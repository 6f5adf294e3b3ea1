import type { Commitment, PersonId } from '../../event.ts'
import type { Lots } from '../../motions/lot.ts'

/**
 * One of several people, by a number that nobody could know before and anyone can work out after it: the SHA-256 of the value that was
 * committed to and of those among whom it is drawn, modulo how many they are. Undefined where the value was not kept.
 */
export function drawPerson(
  committed: Commitment | undefined,
  among: readonly PersonId[],
  lots: Lots,
): { readonly drawn: PersonId; readonly value: string; readonly salt: string } | undefined {
  const kept = committed === undefined ? undefined : lots.reveal?.(committed)
  if (kept === undefined) return undefined
  const number = BigInt(`0x${lots.digest(`${kept.value}\n${lots.digest(JSON.stringify(among))}`)}`)
  const drawn = among[Number(number % BigInt(among.length))]
  return drawn === undefined ? undefined : { drawn, ...kept }
}
