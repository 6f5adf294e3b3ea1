import { optional, type Reading, textIn, textsIn, type Words, wordsOf } from '../../reading/cursor.ts'
import { otherNamed, seatNamed } from '../../reading/names.ts'
import { normalKey, type TextNode } from '../../reading/yaml-tree.ts'
import type { SeatRef } from '../../structure/charter.ts'
import type { Exclusion, Rule } from '../../structure/rule.ts'
import { type Base, mustSay, type RulePart } from './keys.ts'

type Voters = Pick<Rule, 'voters' | 'anyoneVotes' | 'withoutSubject' | 'without'>

/** `voters: member except subject`, `voters: [member, chair]`, `voters: anyone`. */
export function readVoters(reading: Reading, part: RulePart, base: Base): Voters | undefined {
  const tree = mustSay(base) ? part.required('voters') : part.field('voters')
  if (tree === undefined) return undefined
  const what = `"voters" of ${part.what}`
  const voters: SeatRef[] = []
  const without: Exclusion[] = []
  let anyoneVotes = false
  let withoutSubject = false
  for (const node of textsIn(reading, tree, what)) {
    const except = /\sexcept\s+/i.exec(node.text)
    for (const words of except === null ? [] : exclusions(reading, node, except.index + except[0].length)) {
      if (normalKey(words.text) === 'subject') withoutSubject = true
      else without.push(...exclusionNamed(reading, words, what))
    }
    const who = wordsOf(reading.report, node, 0, except?.index)
    if (isAnyone(who.text)) {
      anyoneVotes = true
      continue
    }
    const seat = seatNamed(reading, withoutAny(who), what)
    if (seat !== undefined) voters.push(seat)
  }
  if (anyoneVotes && voters.length > 0) {
    reading.report.find('wrong-form', tree.at, `${part.what}: where anyone votes, no seat is named beside`)
  }
  if (voters.length === 0 && !anyoneVotes) return undefined
  return {
    voters: anyoneVotes ? [] : voters,
    ...(anyoneVotes ? { anyoneVotes } : {}),
    withoutSubject,
    ...(without.length === 0 ? {} : { without }),
  }
}

/** `one ballot per: employer`: a fact that the charter declares. */
export function readBallotPer(reading: Reading, part: RulePart): Pick<Rule, 'ballotPer'> | undefined {
  const ballotPer = optional(part, 'one ballot per', (tree, what) => {
    const node = textIn(reading, tree, what)
    return node === undefined ? undefined : otherNamed(reading, wordsOf(reading.report, node), what, 'facts')
  })
  return ballotPer === undefined ? undefined : { ballotPer }
}

export function isAnyone(text: string): boolean {
  return /^(?:anyone|everyone|anybody|everybody)$/i.test(text.trim())
}

/** "any member" is a member. */
export function withoutAny(words: Words): Words {
  const any = /^any\s+/i.exec(words.text)?.[0].length ?? 0
  return any === 0 ? words : { text: words.text.slice(any), at: () => words.at() + any }
}

function exclusions(reading: Reading, node: TextNode, start: number): readonly Words[] {
  const all: Words[] = []
  let from = start
  for (const separator of node.text.slice(start).matchAll(/,\s*(?:and\s+)?|\s+and\s+/gi)) {
    const end = start + separator.index
    all.push(wordsOf(reading.report, node, from, end))
    from = end + separator[0].length
  }
  all.push(wordsOf(reading.report, node, from))
  return all
}

function exclusionNamed(reading: Reading, words: Words, what: string): readonly Exclusion[] {
  const word = normalKey(words.text).replace(/^the /, '')
  if (word === 'conflicted' || word === 'mover') return [{ kind: word }]
  const seat = seatNamed(reading, withoutAny(words), what)
  return seat === undefined ? [] : [{ kind: 'seat', seat }]
}
