import type { Name } from '../../core/base/name.ts'

/**
 * Foundations that must not append any more, because a witness has seen another record of theirs than ours. Going on would
 * make the fork longer. They can be read.
 * Only a start of the server with the right record, or without that witness, ends it.
 */
export interface Halts {
  halt(foundation: Name): void
  isHalted(foundation: Name): boolean
}

export function openHalts(): Halts {
  const halted = new Set<Name>()
  return {
    halt: (foundation) => {
      halted.add(foundation)
    },
    isHalted: (foundation) => halted.has(foundation),
  }
}
