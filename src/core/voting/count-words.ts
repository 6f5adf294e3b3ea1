import { type Name, spoken } from '../base/name.ts'
import type { Rule } from '../charter/structure/rule.ts'

/** A number is said as it is, with a true minus; a word is quoted, so that "one more “for”" can be read. */
export function labelled(label: string): string {
  return /^[+−-]?\d+$/.test(label) ? label.replace('-', '−') : `“${label}”`
}

export function labelOf({ options }: Rule, name: Name): string {
  return labelled(options.find((option) => option.name === name)?.label ?? spoken(name))
}

const letters = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

export function inLetters(count: number): string {
  return letters[count] ?? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
