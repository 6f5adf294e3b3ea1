import { nameOf } from '../../base/name.ts'
import { durationIn, openPart, optional, type Reading, rangeIn } from '../reading/cursor.ts'
import { decidingsIn } from '../reading/forms.ts'
import { said } from '../reading/said.ts'
import { shown, type Tree } from '../reading/yaml-tree.ts'
import type { Phase, Qualification } from '../structure/election.ts'
import { thresholdIn } from './thresholds.ts'

/** "{ roll: 2 weeks, nominations: 2 weeks, vote: 2 weeks }", one after the other as they stand; a list of such entries too. */
export function phasesIn(reading: Reading, tree: Tree, what: string): readonly Phase[] {
  const parts = tree.kind === 'list' ? tree.items : [tree]
  const phases: Phase[] = []
  for (const part of parts) {
    if (part.kind !== 'fields') {
      reading.report.find(
        'wrong-form',
        part.at,
        `${what} are names with a length of time: "{ nominations: 2 weeks, vote: 2 weeks }"`,
      )
      continue
    }
    for (const { key, at, value } of part.fields.values()) {
      const name = nameOf(key)
      if (name === undefined) {
        reading.report.find(
          'wrong-form',
          at,
          `The name of a phase has letters, digits and spaces; "${shown(key)}" has not`,
        )
        continue
      }
      const length = rangeIn(reading, value, `the phase "${shown(key)}"`)
      if (length !== undefined) phases.push({ name, length })
    }
  }
  if (phases.length > 0 && !phases.some(({ name }) => name === 'vote' || name === 'draw')) {
    reading.report.find('missing-key', tree.at, `${what} have no "vote", the phase in which ballots are cast`)
  }
  return phases
}

const known = ['by', 'needs', 'quorum', 'within'] as const
export type Key = (typeof known)[number]

/** "{ by: [governing-board, council], needs: more than 1/2 of cast, quorum: 1/2 of voters, within: 2 weeks }". */
export function qualificationIn(reading: Reading, tree: Tree, what: string): Qualification | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known })
  const byTree = part?.required('by')
  const by = byTree === undefined ? [] : decidingsIn(reading, byTree, `"by" of ${what}`)
  if (part === undefined) return undefined
  const needs = optional(part, 'needs', (value, of) => thresholdIn(reading, value, of))
  const quorum = optional(part, 'quorum', (value, of) => thresholdIn(reading, value, of))
  const within = optional(part, 'within', (value, of) => durationIn(reading, value, of))
  return {
    by,
    ...said(needs, (needs) => ({ needs })),
    ...said(quorum, (quorum) => ({ quorum })),
    ...said(within, (within) => ({ within })),
  }
}
