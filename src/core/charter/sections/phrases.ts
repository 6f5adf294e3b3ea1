import { capital } from '../../base/capital.ts'
import { type Reading, textIn, textsIn, type Words, wordsOf } from '../reading/cursor.ts'
import type { TextNode, Tree } from '../reading/yaml-tree.ts'

// Phrases such as "3 of voters from 3 different employer" are read by patterns, whose time grows faster than the text.

const longest = 500

export function phraseIn(reading: Reading, tree: Tree, what: string): TextNode | undefined {
  const node = textIn(reading, tree, what)
  return node === undefined || isShort(reading, node, what) ? node : undefined
}

export function phraseNodesIn(reading: Reading, tree: Tree, what: string): readonly TextNode[] {
  return textsIn(reading, tree, what).filter((node) => isShort(reading, node, what))
}

/** One phrase, or a list of them, each read by the same reader; what cannot be read is told and left out. */
export function phrasesIn<Value>(
  reading: Reading,
  tree: Tree,
  what: string,
  read: (reading: Reading, words: Words, what: string) => Value | undefined,
): readonly Value[] {
  return phraseNodesIn(reading, tree, what)
    .map((node) => read(reading, wordsOf(reading.report, node), what))
    .filter((value) => value !== undefined)
}

function isShort({ report }: Reading, node: TextNode, what: string): boolean {
  if (node.text.length <= longest) return true
  const message = `${capital(what)} has at most ${longest} characters; this has ${node.text.length}`
  report.find('wrong-form', node.at, message)
  return false
}
