import { type Duration, parseDuration } from '../../base/duration.ts'
import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { openPart, optional, type Part, type Reading, type Words, wrong } from '../reading/cursor.ts'
import { decidingsIn, whenIn, whenNamed, wrongWords } from '../reading/forms.ts'
import { said } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { EndEffect, Ending } from '../structure/life.ts'
import type { Placed } from '../structure/placed.ts'
import type { When } from '../structure/when.ts'
import { phraseIn, phrasesIn } from './phrases.ts'
import { recipientNamed } from './recipients.ts'

const known = ['on', 'after', 'at', 'when', 'extended by', 'extended', 'then'] as const
export type Key = (typeof known)[number]

/** "4 months", "2027-03-31", or "{ on: 2027-03-31, extended by: board, then: final report }". */
export function endingIn(reading: Reading, tree: Tree, what: string, own: Placed): Ending | undefined {
  if (tree.kind !== 'fields') {
    const at = phrasesIn(reading, tree, what, whenNamed)
    return at.length === 0 ? undefined : { at, effects: [], ...own }
  }
  const part = openPart<Key>(reading, tree, { what, at: tree.at }, { known })
  if (part === undefined) return undefined
  const at = momentsOf(reading, part)
  const when = optional(part, 'when', (value, of) => factConditionIn(reading, value, of))
  const none = (['on', 'after', 'at', 'when'] as const).every((key) => part.field(key) === undefined && !part.told(key))
  if (none) reading.report.find('missing-key', part.at, 'How the group ends is not said: "on", "after", "at" or "when"')
  const extendedBy = optional(part, 'extended by', (value, of) => decidingsIn(reading, value, of))
  const extension = optional(part, 'extended', (value, of) => extensionIn(reading, value, of))
  const effects = optional(part, 'then', (value, of) => phrasesIn(reading, value, of, effectNamed))
  return {
    at,
    ...said(when, (when) => ({ when })),
    ...said(extendedBy, (extendedBy) => ({ extendedBy })),
    ...said(extension, (extension) => ({ extension })),
    effects: effects ?? [],
    ...own,
  }
}

/** `on` a date, `after` a length of time from the beginning, `at` an event. */
function momentsOf(reading: Reading, part: Part<Key>): readonly When[] {
  const moments: When[] = []
  for (const key of ['on', 'after', 'at'] as const) {
    const tree = part.field(key)
    const when = tree === undefined ? undefined : whenIn(reading, tree, `"${key}" of ${part.what}`)
    if (tree === undefined || when === undefined) continue
    const isDay = when.kind === 'date' || when.kind === 'day of the year'
    if (key === 'on' && !isDay)
      reading.report.find('wrong-form', tree.at, '"on" is a day; a length of time stands under "after"')
    else if (key === 'after' && when.kind !== 'after') {
      reading.report.find(
        'wrong-form',
        tree.at,
        '"after" is a length of time from the beginning; a day stands under "on"',
      )
    } else moments.push(when)
  }
  return moments
}

/** "at most 2 times by 3 months", "by 6 months", "at most once". */
function extensionIn(reading: Reading, tree: Tree, what: string): Ending['extension'] {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text)
  const match = /^(?:at most (once|twice|\d{1,3} times?))?,?\s*(?:by (.+))?$/.exec(plain)
  const length: Duration | undefined = parseDuration(match?.[2] ?? '')
  const isWrong = match === null || plain === '' || (match[2] !== undefined && length === undefined)
  if (isWrong) return wrong(reading, node, what, 'how often and by how long, as "at most 2 times by 3 months"')
  const times = match[1]
  const most =
    times === undefined ? undefined : times === 'once' ? 1 : times === 'twice' ? 2 : Number.parseInt(times, 10)
  return { ...said(most, (most) => ({ most })), ...said(length, (length) => ({ length })) }
}

/** "final report", "final report to board within 1 month", "retired", "dissolved". */
function effectNamed(reading: Reading, words: Words, what: string): EndEffect | undefined {
  const plain = normalKey(words.text)
  if (plain === 'retired' || plain === 'dormant' || plain === 'dissolved') return { kind: plain }
  const match = /^(?:a )?final (?:public )?report(?: to (?:the )?(.+?))?(?: within (.+))?$/i.exec(words.text)
  if (match === null) return wrongWords(reading, words, what, '"final report", "retired", "dormant" or "dissolved"')
  const within = match[2] === undefined ? undefined : parseDuration(match[2])
  if (match[2] !== undefined && within === undefined) {
    return wrongWords(reading, words, what, '"final report to" somebody "within" a length of time')
  }
  const names = match[1] === undefined ? [] : match[1].split(/,\s*|\s+and\s+/)
  const to = names.map((name) => {
    const start = words.text.indexOf(name)
    return recipientNamed(reading, { text: name, at: () => words.at() + start }, what)
  })
  return { kind: 'final report', to: to.filter((one) => one !== undefined), ...said(within, (within) => ({ within })) }
}
