import { type CountedContest, countedContest } from '../../../app/read/elections/counted-contest.ts'

/** Counts of bundles, each made once: a bundle of the record never changes. */
export interface CountedBundles {
  /** Undefined where the ballots were not counted. `text` is asked for only when the count is not there. */
  of(digest: string, text: () => string): CountedContest | undefined
}

const most_kept = 20

export function countedBundles(): CountedBundles {
  const known = new Map<string, CountedContest | undefined>()
  return {
    of(digest, text) {
      if (known.has(digest)) return known.get(digest)
      const counted = countedContest(text())
      known.set(digest, counted)
      const oldest = known.keys().next()
      if (known.size > most_kept && !oldest.done) known.delete(oldest.value)
      return counted
    },
  }
}
