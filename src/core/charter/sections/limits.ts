import { clauseOf, durationIn, openPart, type Reading, textIn, type Words, wordsOf } from '../reading/cursor.ts'
import { pieceOf } from '../reading/phrases.ts'
import { said } from '../reading/said.ts'
import type { TextNode, Tree } from '../reading/yaml-tree.ts'
import type { Limit } from '../structure/limit.ts'
import { itemsOf } from './entries.ts'
import { limitNamed } from './limit-sentences.ts'
import { repairsIn } from './repairs.ts'

export const limitKeys = ['limit', 'broken', 'replaced within'] as const
export type Key = (typeof limitKeys)[number]

/** Reads `limits:`, what must hold of all holders together: sentences, alone or with what follows when one is broken. */
export function readLimits(reading: Reading, section: Tree | undefined): readonly Limit[] {
  return itemsOf(reading, section, 'limits', readLimit)
}

function readLimit(reading: Reading, item: Tree): Limit | undefined {
  if (item.kind === 'text') return limitOf(reading, item)
  const part = openPart(reading, item, { what: 'a limit', at: item.at }, { known: limitKeys })
  const tree = part?.required('limit')
  const node = tree === undefined ? undefined : textIn(reading, tree, '"limit" of a limit')
  const limit = node === undefined ? undefined : limitOf(reading, node)
  const [brokenTree, replacedTree] = [part?.field('broken'), part?.field('replaced within')]
  const broken = brokenTree === undefined ? [] : repairsIn(reading, brokenTree, '"broken" of a limit')
  const replacedWithin =
    replacedTree === undefined ? undefined : durationIn(reading, replacedTree, '"replaced within" of a limit')
  return limit === undefined
    ? undefined
    : { ...limit, broken, ...said(replacedWithin, (length) => ({ replacedWithin: length })) }
}

function limitOf(reading: Reading, node: TextNode): Limit | undefined {
  const words: Words = pieceOf(wordsOf(reading.report, node), 0)
  const limit = limitNamed(reading, words)
  if (limit === undefined) return undefined
  return {
    clause: clauseOf(reading, node.clause),
    place: reading.report.placeAt(node.at),
    written: words.text.replace(/\s+/g, ' '),
    ...limit,
    broken: [],
  }
}
