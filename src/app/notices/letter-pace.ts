import type { Instant } from '../../core/base/instant.ts'
import type { PersonId } from '../../core/foundation/event.ts'

/** Letters that one person is sent at once on one day; what comes then is told together, a few minutes' worth in a letter. */
const most_a_day = 50

/** How many letters of their own people have had today, so that nobody can be flooded by whoever moves a thousand motions. */
export interface LetterPace {
  /** Whether somebody can have one more, which is counted. */
  takes(person: PersonId, at: Instant): boolean
}

/** What is counted is gone with the process: it is a bound, and nothing that anybody is owed. */
export function letterPace(): LetterPace {
  let today = ''
  const had = new Map<PersonId, number>()
  return {
    takes(person, at) {
      const day = at.slice(0, 'YYYY-MM-DD'.length)
      if (day !== today) had.clear()
      today = day
      const count = had.get(person) ?? 0
      if (count >= most_a_day) return false
      had.set(person, count + 1)
      return true
    },
  }
}
