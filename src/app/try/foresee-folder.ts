import { after, type Instant } from '../../core/base/instant.ts'
import { type Foresight, foresee } from '../../core/foundation/foresight/foresee.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Crypto } from '../ports.ts'
import type { Difference } from './compare.ts'
import { openPlay } from './play.ts'
import { playFounding } from './play-founding.ts'
import type { Folder } from './try-scenario.ts'

/** What will break in a foundation that has just been set up as its folder says; or why it cannot be set up. */
export type FolderForesight =
  | { readonly ok: true; readonly foresight: Foresight; readonly state: FoundationState }
  | { readonly ok: false; readonly differences: readonly Difference[] }

export function foreseeFolder(folder: Folder, at: Instant, days: number, crypto: Crypto): FolderForesight {
  const play = openPlay(folder, at, crypto)
  const differences = playFounding(play, folder)
  if (differences.length > 0) return { ok: false, differences }
  const until = after(at, { count: days, unit: 'day' }, 'UTC')
  return { ok: true, state: play.state, foresight: foresee(play.state, at, until) }
}
