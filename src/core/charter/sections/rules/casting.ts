import { oneOf, optional, type Reading, textIn, wordsOf, wrong } from '../../reading/cursor.ts'
import { seatNamed } from '../../reading/names.ts'
import type { Tree } from '../../reading/yaml-tree.ts'
import type { Rule } from '../../structure/rule.ts'
import type { RulePart } from './keys.ts'
import { splitNames } from './start.ts'
import { withoutAny } from './voters.ts'

/** Whether votes may be changed and who sees them, and who may vote for others. */
export function readCasting(
  reading: Reading,
  part: RulePart,
): Partial<Pick<Rule, 'votesStay' | 'ballots' | 'proxies'>> {
  const votes = optional(part, 'votes', (tree, what) => oneOf(reading, tree, what, ['may be changed', 'stay']))
  const ballots = optional(part, 'ballots', (tree, what) =>
    oneOf(reading, tree, what, ['public', 'hidden until the close', 'secret']),
  )
  const proxies = optional(part, 'proxies', (tree, what) => readProxies(reading, tree, what))
  return {
    ...(votes === 'stay' ? { votesStay: true } : {}),
    ...(ballots === undefined || ballots === 'public' ? {} : { ballots }),
    ...(proxies === undefined ? {} : { proxies }),
  }
}

/** "at most 1", "at most 2 of member". */
function readProxies(reading: Reading, tree: Tree, what: string): Rule['proxies'] {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, lead = '', count = '0', between = '', who] =
    /^(\s*(?:at most\s+)?)(\d{1,4})(?:(\s+of\s+)(.+))?$/is.exec(node.text) ?? []
  const most = Number(count)
  if (most === 0)
    return wrong(reading, node, what, 'for how many one may vote, as "at most 1" or "at most 1 of member"')
  if (who === undefined) return { most }
  const start = lead.length + count.length + between.length
  const seats = splitNames(wordsOf(reading.report, node, start)).map((words) =>
    seatNamed(reading, withoutAny(words), what),
  )
  const from = seats.filter((seat) => seat !== undefined)
  return from.length === seats.length ? { most, from } : undefined
}
