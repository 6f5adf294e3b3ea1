import { after } from '../base/instant.ts'
import type { Circumstances, Decision } from './decision.ts'
import { electorateOf, fixedSeats } from './electorate.ts'
import type { DocumentRef, FrozenElectorate, MotionOpened, Voter } from './event.ts'
import type { FoundationState } from './state.ts'

export type MotionParts = Omit<MotionOpened, 'type' | 'motion' | 'charter' | 'electorate' | 'opens' | 'closes'>

/** A vote opens with all that it will be decided by: the rule as it stands and the roll as it is at this moment. */
export function openMotion(
  state: FoundationState,
  parts: MotionParts,
  { at, digest }: Circumstances,
): { readonly opened: MotionOpened; readonly documents: Decision['documents'] } {
  const { rule, effect, group } = parts
  const voters = electorateOf(state, rule, at, effect.kind === 'admit' ? effect.person : undefined)
  const roll = rollParts(voters).map((text) => ({ digest: digest(text), text }))
  const electorate: FrozenElectorate = {
    size: voters.length,
    seats: fixedSeats(state, rule, at),
    roll: roll.map(reference),
  }
  const ruling = state.groups.get(rule.clause.group)
  const zone = ruling?.charter.zone ?? 'UTC'
  const charter = state.groups.get(group)?.digest ?? ''
  const closes = after(at, rule.open, zone)
  const motion = state.motions.size + 1
  return { opened: { type: 'MotionOpened', motion, ...parts, charter, electorate, opens: at, closes }, documents: roll }
}

const votersInPart = 500

function rollParts(voters: readonly Voter[]): readonly string[] {
  const parts = Math.ceil(voters.length / votersInPart)
  return Array.from({ length: parts }, (_, part) =>
    JSON.stringify(voters.slice(part * votersInPart, (part + 1) * votersInPart)),
  )
}

function reference({ digest, text }: { readonly digest: string; readonly text: string }): DocumentRef {
  return { digest, bytes: new TextEncoder().encode(text).length, type: 'application/json' }
}
