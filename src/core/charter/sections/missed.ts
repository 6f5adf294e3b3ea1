import { type Part, type Reading, wordsOf } from '../reading/cursor.ts'
import { wrongWords } from '../reading/forms.ts'
import { decidingNamed } from '../reading/names.ts'
import { type Field, normalKey, shown, type TextNode } from '../reading/yaml-tree.ts'
import type { Missed, MissedEffect } from '../structure/duty.ts'
import { phraseNodesIn } from './phrases.ts'
import { recipientNamed } from './recipients.ts'

/** "missed twice: presumed dormant", "missed 2 in a row: [told to board, refer to board]". */
export function missedIn(reading: Reading, part: Pick<Part<string>, 'fields'>): readonly Missed[] {
  return part.fields.filter(({ key }) => normalKey(key).startsWith('missed ')).flatMap((field) => oneIn(reading, field))
}

function oneIn(reading: Reading, { key, at, value }: Field): readonly Missed[] {
  const [, count = '', row] = /^missed (once|twice|\d{1,3})(?: times)?( in a row)?$/.exec(normalKey(key)) ?? []
  const times = count === 'once' ? 1 : count === 'twice' ? 2 : Number(count)
  if (count === '' || times === 0) {
    const message = `"missed" says how often, as "missed twice" or "missed 3 in a row"; "${shown(key)}" does not`
    reading.report.find('wrong-form', at, message)
    return []
  }
  return phraseNodesIn(reading, value, `"${shown(key)}"`)
    .map((node) => effectIn(reading, node, `"${shown(key)}"`))
    .filter((effect) => effect !== undefined)
    .map((effect) => ({ times, inARow: row !== undefined || count === 'twice', effect }))
}

function effectIn(reading: Reading, node: TextNode, what: string): MissedEffect | undefined {
  const words = wordsOf(reading.report, node)
  const plain = normalKey(words.text)
  if (/^(?:presumed )?(?:dormant|defunct|inactive)$/.test(plain)) return { kind: 'dormant' }
  if (/^(?:is )?(?:retired|dissolved)$/.test(plain)) return { kind: 'retired' }
  if (plain === 'no vote') return { kind: 'no vote' }
  const [lead] = /^(?:told|reported) to\s+|^refer(?:red)? to\s+/i.exec(words.text) ?? []
  if (lead === undefined) {
    const expected = '"presumed dormant", "retired", "no vote", "told to" or "refer to" with who it is'
    return wrongWords(reading, words, what, expected)
  }
  const rest = { text: words.text.slice(lead.length), at: () => words.at() + lead.length }
  if (/^refer/i.test(lead)) {
    const to = decidingNamed(reading, rest, what)
    return to === undefined ? undefined : { kind: 'refer', to }
  }
  const to = recipientNamed(reading, rest, what)
  return to === undefined ? undefined : { kind: 'told', to: [to] }
}
