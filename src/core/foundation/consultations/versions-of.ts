import type { Digest } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { Consultation } from './consultation-state.ts'

/** The versions of the text that a consultation asks about, the one that it asks about first and the newest last. */
export function versionsOf(state: FoundationState, { begun }: Pick<Consultation, 'begun'>): readonly Digest[] {
  const { about, because } = begun
  if (about.kind !== 'draft') return []
  const { charterOf } = about
  const group = charterOf === undefined ? undefined : state.groups.get(charterOf)
  const adopted = charterOf === undefined ? [] : (state.versions.get(charterOf) ?? []).map(({ digest }) => digest)
  const moved = because.kind === 'matter' || because.kind === 'stage' ? textNow(state, because.motion) : undefined
  const later = [...adopted, group?.digest, moved].filter((digest) => digest !== undefined)
  return [...new Set([about.document.digest, ...later.filter((digest) => digest !== about.document.digest)])]
}

/** The text of a motion as it stands. */
function textNow(state: FoundationState, motion: number): Digest | undefined {
  const text =
    state.motions.get(motion)?.text ?? state.proposals.get(motion)?.text ?? state.courses.get(motion)?.begun.text
  return text?.digest
}
