import { folded } from '../../../core/base/folded.ts'
import { pathCovers } from '../../../core/charter/structure/action.ts'
import type { Action } from '../../../core/charter/structure/charter.ts'

/** What a group is about, in words and in powers. */
export interface About {
  readonly words: string
  readonly actions: readonly Action[]
}

export interface Overlap {
  /** Powers that both have or would have. */
  readonly powers: readonly Action[]
  /** Words that both use, and few others. */
  readonly words: readonly string[]
}

const shortest_word = 4
const fewest_words = 2

/**
 * Where a new group would do what another does already: a power of both, or at least two words that both use. A word that more
 * than a third of all groups use tells nothing, so that no list of common words is needed, in any language.
 */
export function overlapping(idea: About, groups: readonly About[]): readonly (Overlap | undefined)[] {
  const said = groups.map(({ words }) => wordsIn(words))
  const common = Math.max(1, Math.floor(groups.length / 3))
  const rare = (word: string) => said.filter((words) => words.has(word)).length <= common
  const own = [...wordsIn(idea.words)].filter(rare)
  return groups.map(({ actions }, index) => {
    const words = own.filter((word) => said[index]?.has(word))
    const powers = idea.actions.filter((action) => actions.some((other) => meet(action, other)))
    return powers.length === 0 && words.length < fewest_words ? undefined : { powers, words }
  })
}

function meet(one: Action, other: Action): boolean {
  return one.verb === other.verb && (pathCovers(one.object, other.object) || pathCovers(other.object, one.object))
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(
    folded(text)
      .split(' ')
      .filter((word) => [...word].length >= shortest_word),
  )
}
