import type { Name } from '../base/name.ts'
import type { Tally } from '../voting/standing.ts'
import type { PersonId } from './event.ts'
import type { Motion } from './state.ts'

/** What has been said in a motion's vote so far. */
export function tallyOf({ opened, recused, counts }: Motion): Tally {
  const { size, seats } = opened.electorate
  return { electorate: size, recused: recused.size, seats, counts }
}

export type Voice =
  | { readonly kind: 'ballot'; readonly voter: PersonId; readonly option: Name }
  | { readonly kind: 'recusal'; readonly voter: PersonId }

/** What it would be after one more voice, which replaces the voter's earlier one. */
export function tallyAfter(motion: Motion, voice: Voice): Tally {
  const tally = tallyOf(motion)
  const counts = { ...tally.counts }
  const earlier = motion.ballots.get(voice.voter)
  if (earlier !== undefined) counts[earlier.option] = (counts[earlier.option] ?? 0) - 1
  switch (voice.kind) {
    case 'ballot':
      counts[voice.option] = (counts[voice.option] ?? 0) + 1
      return { ...tally, counts }
    case 'recusal':
      return { ...tally, counts, recused: tally.recused + 1 }
  }
}
