import type { When } from '../structure/when.ts'
import { explainWhen } from './explain-when.ts'

/** When something happens: "on 31 March 2027", "1 month after the election", "at the next feature release". */
export function momentWords(when: When, since: string): string {
  const words = explainWhen(when, since)
  switch (when.kind) {
    case 'date':
    case 'day of the year':
      return `on ${words}`
    case 'after':
      return words
    case 'event':
      return when.after === undefined && when.before === undefined ? `at ${words}` : words
    case 'later of':
    case 'earlier of':
      return `at ${words}`
  }
}
