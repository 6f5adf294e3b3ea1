import type { Name } from '../../base/name.ts'
import type { Base } from '../structure/rule.ts'

/** Words with a meaning of their own in conditions: no option can bear them as its name. */
export const conditionWords = ['and', 'or', 'not', 'in', 'of', 'from', 'otherwise'] as const

export const bases: readonly Base[] = [
  'electorate',
  'recused',
  'voters',
  'cast',
  'counted',
  'seats',
  'vacant',
  'present',
  'score',
  'signed',
]

/** What a petition is measured by: nobody has voted yet. */
export const petitionBases: readonly Base[] = ['signed', 'electorate', 'voters', 'seats', 'vacant']

/** What no option can be called. One called `present` can be: it hides the base from the conditions of its rule. */
export const reservedNames: ReadonlySet<Name> = new Set([
  ...conditionWords,
  ...bases.filter((base) => base !== 'present'),
  'turnout',
])

/** A share in words is no share: of what it is one must be said. */
export function inFigures(words: readonly string[]): string {
  const isShare = words.some((word) => /^(?:majority|unanimous|unanimously|half|thirds?|quarters?|percent)$/.test(word))
  return isShare
    ? '; a share is written in figures and says of what, as "yes > 1/2 of voters" or "yes >= 2/3 of cast"'
    : ''
}
