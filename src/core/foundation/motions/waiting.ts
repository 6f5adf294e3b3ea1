import type { Proposal } from './motion-state.ts'

/** Whether a motion is still before its vote. */
export function isWaiting({ kind }: Proposal['phase']): boolean {
  return kind === 'signatures' || kind === 'seconds' || kind === 'time' || kind === 'consultation'
}
