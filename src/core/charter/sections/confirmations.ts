import type { Name } from '../../base/name.ts'
import { durationIn, oneOf, openPart, type Reading, textIn, textsIn, wordsOf, wrong } from '../reading/cursor.ts'
import { decidingsIn, whenNamed } from '../reading/forms.ts'
import { decidingNamed, otherNamed } from '../reading/names.ts'
import { months, parseDayOfYear, parseWhen } from '../reading/parse-when.ts'
import { afterWords, plainly } from '../reading/phrases.ts'
import { said } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Confirmation, Probation } from '../structure/seat.ts'
import type { EventRef } from '../structure/when.ts'
import { everyIn } from './seat-terms.ts'

const confirmationKeys = { known: ['every', 'in', 'on', 'after', 'answer within', 'without answer'] } as const

/** `{ every: year, in: January, answer within: 7 days, without answer: leaves }`. */
export function confirmationIn(reading: Reading, tree: Tree, what: string): Confirmation | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, confirmationKeys)
  if (part === undefined) return undefined
  const value = (key: (typeof confirmationKeys.known)[number]) => part.field(key)
  const [everyTree, inTree, onTree, afterTree] = [value('every'), value('in'), value('on'), value('after')]
  const every = everyTree === undefined ? undefined : everyIn(reading, everyTree, `"every" of ${what}`)
  const month = inTree === undefined ? undefined : monthIn(reading, inTree, `"in" of ${what}`)
  const on = onTree === undefined ? undefined : dayIn(reading, onTree, `"on" of ${what}`)
  const after = afterTree === undefined ? undefined : eventIn(reading, afterTree, `"after" of ${what}`)
  if (everyTree === undefined && onTree === undefined && inTree === undefined && afterTree === undefined) {
    reading.report.find(
      'missing-key',
      tree.at,
      `${what} does not say when holders are asked: "every", "in", "on" or "after"`,
    )
  }
  const withinTree = part.required('answer within')
  const within = withinTree === undefined ? undefined : durationIn(reading, withinTree, `"answer within" of ${what}`)
  const withoutTree = part.required('without answer')
  const without =
    withoutTree === undefined ? undefined : withoutAnswerIn(reading, withoutTree, `"without answer" of ${what}`)
  if (within === undefined || without === undefined) return undefined
  return {
    ...said(every, (length) => ({ every: length })),
    ...said(month, (number) => ({ month: number })),
    ...said(on, (day) => ({ on: day })),
    ...said(after, (event) => ({ after: event })),
    within,
    without,
  }
}

function withoutAnswerIn(reading: Reading, tree: Tree, what: string): Confirmation['without'] | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const words = wordsOf(reading.report, node)
  if (['leaves', 'leave', 'removed'].includes(plainly(words))) return { kind: 'leaves' }
  const status: Name | undefined = otherNamed(reading, words, what, 'statuses')
  return status === undefined ? undefined : { kind: 'status', status }
}

function monthIn(reading: Reading, tree: Tree, what: string): number | undefined {
  const chosen = oneOf(
    reading,
    tree,
    what,
    months.map((month) => month.toLowerCase()),
  )
  return chosen === undefined ? undefined : months.findIndex((month) => month.toLowerCase() === chosen) + 1
}

function dayIn(reading: Reading, tree: Tree, what: string): Confirmation['on'] | undefined {
  const node = textIn(reading, tree, what)
  return node === undefined
    ? undefined
    : (parseDayOfYear(node.text) ?? wrong(reading, node, what, 'a day of the year, as "1 January"'))
}

function eventIn(reading: Reading, tree: Tree, what: string): EventRef | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const when = parseWhen(node.text)
  if (when?.kind !== 'event' || when.after !== undefined || when.before !== undefined) {
    return wrong(reading, node, what, 'an event, as "election of psf-board" or one that this charter declares')
  }
  return whenNamed(reading, wordsOf(reading.report, node), what) === undefined ? undefined : when.event
}

const probationKeys = { known: ['lasts', 'then', 'votes'] } as const

/** "6 months", or `{ lasts: 6 months, then: by vote of X, votes: no }`. */
export function probationIn(reading: Reading, tree: Tree, what: string): Probation | undefined {
  if (tree.kind === 'text') {
    const lasts = durationIn(reading, tree, what)
    return lasts === undefined ? undefined : { lasts }
  }
  const part = openPart(reading, tree, { what, at: tree.at }, probationKeys)
  const lastsTree = part?.required('lasts')
  const lasts = lastsTree === undefined ? undefined : durationIn(reading, lastsTree, `"lasts" of ${what}`)
  const then = part?.field('then')
  const endedBy = then === undefined ? undefined : endedByIn(reading, then, `"then" of ${what}`)
  const votes = part?.field('votes')
  const noVote = votes !== undefined && oneOf(reading, votes, `"votes" of ${what}`, ['yes', 'no']) === 'no'
  if (lasts === undefined || endedBy === 'wrong') return undefined
  return { lasts, ...said(endedBy, (by) => ({ endedBy: by })), ...(noVote ? { noVote: true } : {}) }
}

function endedByIn(reading: Reading, tree: Tree, what: string): Probation['endedBy'] | 'wrong' {
  const [node] = textsIn(reading, tree, what)
  if (node === undefined) return 'wrong'
  if (['automatic', 'by itself'].includes(normalKey(node.text))) return undefined
  const vote = afterWords(wordsOf(reading.report, node), /by (?:a )?vote (?:of|by)\s+/)
  if (vote === undefined) {
    const by = decidingsIn(reading, tree, what)
    return by.length === 0 ? 'wrong' : by
  }
  const by = decidingNamed(reading, vote, what)
  return by === undefined ? 'wrong' : [by]
}
