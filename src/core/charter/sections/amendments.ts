import { nearest } from '../../base/nearest.ts'
import type { Reading, Words } from '../reading/cursor.ts'
import { decidingsIn, whenIn, wrongWords } from '../reading/forms.ts'
import { said } from '../reading/said.ts'
import { normalKey, shown, type Tree } from '../reading/yaml-tree.ts'
import type { Deciding } from '../structure/charter.ts'
import type { Amendments } from '../structure/life.ts'
import type { Placed } from '../structure/placed.ts'
import { phrasesIn } from './phrases.ts'

/** What can be amended apart: the front matter, the sections of a charter, and its text outside all blocks. */
export const amendable = [
  'charter',
  'seats',
  'rules',
  'procedures',
  'powers',
  'gives',
  'reserved',
  'duties',
  'money',
  'limits',
  'facts',
  'lists',
  'events',
  'rolls',
  'statuses',
  'elections',
  'channels',
  'life',
  'calendar',
  'while',
  'prose',
] as const

/** "board", or by section: "{ powers: board, money: board, else: chair, without a vote: [channels, duties] }". */
export function amendmentsIn(reading: Reading, tree: Tree, what: string, own: Placed): Amendments | undefined {
  if (tree.kind !== 'fields') {
    const by = decidingsIn(reading, tree, what)
    return by.length === 0 ? undefined : { by, sections: [], withoutVote: [], ...own }
  }
  const sections: { readonly section: string; readonly by: readonly Deciding[] }[] = []
  let rest: readonly Deciding[] = []
  let withoutVote: readonly string[] = []
  let takesEffect: Amendments['takesEffect']
  for (const { key, at, value } of tree.fields.values()) {
    const section = normalKey(key)
    if (section === 'else') rest = decidingsIn(reading, value, `"else" of ${what}`)
    else if (section === 'without a vote')
      withoutVote = phrasesIn(reading, value, `"without a vote" of ${what}`, sectionNamed)
    else if (section === 'takes effect') takesEffect = whenIn(reading, value, `"takes effect" of ${what}`)
    else if (isAmendable(section))
      sections.push({ section, by: decidingsIn(reading, value, `"${section}" of ${what}`) })
    else {
      const keys = [...amendable, 'else', 'without a vote', 'takes effect']
      const message = `What can be amended is a section, as "powers", or the rest, as "else"; there is no "${shown(key)}"`
      reading.report.find('unknown-key', at, message, { suggestion: nearest(section, keys) })
    }
  }
  if (rest.length === 0 && !tree.fields.has('else') && !tree.told.has('else')) {
    const message = 'Who amends the other sections is not said: add "else"'
    reading.report.find('missing-key', tree.at, message)
  }
  sections.sort((a, b) => rankOf(a.section) - rankOf(b.section))
  return { by: rest, sections, withoutVote, ...said(takesEffect, (takesEffect) => ({ takesEffect })), ...own }
}

/** A section, or one entry of it: "channels", "duties meeting". */
function sectionNamed(reading: Reading, words: Words, what: string): string | undefined {
  const name = normalKey(words.text)
  if (isAmendable(name.split(' ')[0] ?? '')) return name
  return wrongWords(
    reading,
    words,
    what,
    'a section, or a section and one of its names: "channels" or "duties meeting"',
  )
}

/** In one order, so that it means the same however it is written. */
function rankOf(section: string): number {
  const order: readonly string[] = amendable
  return order.indexOf(section)
}

function isAmendable(section: string): boolean {
  return amendable.some((known) => known === section)
}
