import { nameOf } from '../../base/name.ts'
import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { openPart, optional, type Reading, wordsOf, yesNoIn } from '../reading/cursor.ts'
import { anyoneOrSeatsIn, decidingsIn } from '../reading/forms.ts'
import { seatNamed } from '../reading/names.ts'
import { said } from '../reading/said.ts'
import type { TextNode, Tree } from '../reading/yaml-tree.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { Voters } from '../structure/election.ts'
import { phraseIn, phraseNodesIn } from './phrases.ts'

const known = ['of', 'opted in', 'only if', 'approved by', 'as of'] as const
export type Key = (typeof known)[number]

/** Seats and rolls, "voting-members who opted in", "anyone", or with conditions: "{ of: member, only if: tenure >= 3 months }". */
export function votersIn(reading: Reading, tree: Tree, what: string): Voters | undefined {
  if (tree.kind === 'fields') return votersOf(reading, tree, what)
  const all = tree.kind === 'text' ? anyoneIn(tree) : false
  if (all) return { of: [], anyone: true }
  const read = phraseNodesIn(reading, tree, what).map((node) => someIn(reading, node, what))
  const of = read.flatMap(({ seats }) => seats)
  if (of.length === 0) return undefined
  const opted = read.filter(({ optedIn }) => optedIn).length
  if (opted > 0 && opted < read.length) {
    const message = `${what}: "who opted in" is said of some and not of others; write a roll for those who vote`
    reading.report.find('wrong-form', tree.at, message)
  }
  return { of, ...(opted > 0 ? { optedIn: true } : {}) }
}

function anyoneIn(node: TextNode): boolean {
  return /^\s*(?:anyone|everyone|anybody|everybody)\s*$/i.test(node.text)
}

function someIn(
  reading: Reading,
  node: TextNode,
  what: string,
): { readonly seats: readonly SeatRef[]; readonly optedIn: boolean } {
  const match = /\s+who (?:have )?(?:opted in|asked for a ballot|affirmed)\s*$/i.exec(node.text)
  const end = match?.index ?? node.text.length
  const seat = seatNamed(reading, wordsOf(reading.report, node, 0, end), what)
  return { seats: seat === undefined ? [] : [seat], optedIn: match !== null }
}

function votersOf(reading: Reading, tree: Tree, what: string): Voters | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known })
  const ofTree = part?.required('of')
  const of = ofTree === undefined ? undefined : anyoneOrSeatsIn(reading, ofTree, `"of" of ${what}`)
  if (part === undefined) return undefined
  const optedIn = optional(part, 'opted in', (value, of) => yesNoIn(reading, value, of))
  const onlyIf = optional(part, 'only if', (value, of) => factConditionIn(reading, value, of))
  const approvedBy = optional(part, 'approved by', (value, of) => decidingsIn(reading, value, of))
  const asOf = optional(part, 'as of', (value, of) => {
    const node = phraseIn(reading, value, of)
    return node === undefined ? undefined : nameOf(node.text)
  })
  if (of === undefined) return undefined
  return {
    ...(of === 'anyone' ? { of: [], anyone: true } : { of }),
    ...(optedIn === true ? { optedIn } : {}),
    ...said(onlyIf, (onlyIf) => ({ onlyIf })),
    ...said(approvedBy, (approvedBy) => ({ approvedBy })),
    ...said(asOf, (asOf) => ({ asOf })),
  }
}
