import { type Name, nameOf } from '../../base/name.ts'
import { nearest } from '../../base/nearest.ts'
import type { WrittenBallot } from '../structure/founding-election.ts'
import { type Part, type Reading, textIn, textsIn, wrong } from './cursor.ts'
import { shown, type Tree } from './yaml-tree.ts'

export type BallotKey = (typeof ballotKeys)[number]
export const ballotKeys = ['ranks', 'approves', 'scores'] as const

/** How somebody votes in an election: by `ranks`, `approves` or `scores`; without any of them the ballot is blank. */
export function ballotIn(
  reading: Reading,
  part: Pick<Part<BallotKey>, 'field'>,
  people: ReadonlySet<Name>,
): WrittenBallot {
  const { report } = reading
  const known = (names: readonly string[], tree: Tree) => {
    for (const name of names) {
      if (name === 'default' || people.has(name)) continue
      const suggestion = report.full() ? undefined : nearest(name, people)
      report.find('unknown-name', tree.at, `"${shown(name)}" is none of the people here`, { suggestion })
    }
  }
  const approves = part.field('approves')
  if (approves !== undefined) {
    const approved = textsIn(reading, approves, '"approves"').flatMap(({ text }) => choices(text))
    known(approved, approves)
    return { kind: 'approvals', approved }
  }
  const scores = part.field('scores')
  if (scores?.kind === 'fields') {
    const given = [...scores.fields.values()].flatMap(({ key, value }) => {
      const score = scoreIn(reading, value, `"${shown(key)}"`)
      return score === undefined ? [] : [{ choice: nameOf(key) ?? key, score }]
    })
    known(
      given.map(({ choice }) => choice),
      scores,
    )
    return { kind: 'scores', scores: given }
  }
  const ranks = part.field('ranks')
  const ranking = ranks === undefined ? [] : textsIn(reading, ranks, '"ranks"').map(({ text }) => choices(text))
  if (ranks !== undefined) known(ranking.flat(), ranks)
  return { kind: 'ranking', ranking }
}

function scoreIn(reading: Reading, tree: Tree, what: string): number | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  return /^\s*-?\d{1,6}(?:\.\d{1,6})?\s*$/.test(node.text) ? Number(node.text) : wrong(reading, node, what, 'a number')
}

/** "bo = cy", who stand in one rank. */
function choices(text: string): readonly Name[] {
  return text.split('=').map((one) => nameOf(one) ?? one.trim())
}
