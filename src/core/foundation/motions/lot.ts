import type { Name } from '../../base/name.ts'
import type { Digest } from '../event.ts'
import type { Motion } from './motion-state.ts'
import type { MotionClosed } from './vote-event.ts'

/** What a lot is drawn with: how to digest, and what stands behind the commitment of an opening. */
export interface Lots {
  readonly digest: (text: string) => string
  /** Undefined where it was not kept; the rule's next step then decides. */
  readonly reveal?: (commitment: string) => { readonly value: string; readonly salt: string } | undefined
}

/**
 * One of the options, by a number that nobody could know before the close and anyone can work out after it: the SHA-256 of
 * the value that the opening committed to and of the final ballots, modulo the number of options in the order of the rule.
 */
export function drawLot(
  { opened, ballots }: Motion,
  options: readonly Name[],
  lots: Lots | undefined,
): NonNullable<MotionClosed['lot']> | undefined {
  const kept = opened.lot === undefined ? undefined : lots?.reveal?.(opened.lot)
  if (kept === undefined || lots === undefined) return undefined
  const final: Digest = lots.digest(
    JSON.stringify([...ballots].map(([voter, { option }]) => [voter, option]).toSorted(byVoter)),
  )
  const number = BigInt(`0x${lots.digest(`${kept.value}\n${final}`)}`)
  const drawn = options[Number(number % BigInt(options.length))]
  return drawn === undefined ? undefined : { ...kept, ballots: final, drawn }
}

function byVoter([left = '']: readonly string[], [right = '']: readonly string[]): number {
  return left < right ? -1 : left > right ? 1 : 0
}
