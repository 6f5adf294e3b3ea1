import { capital } from '../../../base/capital.ts'
import type { Name } from '../../../base/name.ts'
import { oneOf, optional, type Reading, textIn, textsIn, wordsOf, wrong } from '../../reading/cursor.ts'
import { decidingNamed, seatNamed } from '../../reading/names.ts'
import { normalKey, type TextNode, type Tree } from '../../reading/yaml-tree.ts'
import type { Condition, FollowUp, Quorum, Rule, TieStep } from '../../structure/rule.ts'
import { atLeastIn } from './conditions.ts'
import { type Base, type RulePart, ruleAtHand, type Scope } from './keys.ts'

type Count = Partial<Pick<Rule, 'quorum' | 'tie' | 'recusal' | 'vacantCountAs' | 'missingCountAs' | 'undecided'>>

/** What makes the count valid, and what ties, recusals, vacancies and silence do to it. */
export function readCount(reading: Reading, part: RulePart, base: Base, scope: Scope): Count {
  const without = readWithout(reading, part)
  const needs =
    optional(part, 'quorum', (tree, what) => readQuorum(reading, tree, what, scope)) ?? ruleAtHand(base)?.quorum?.needs
  const tie = optional(part, 'tie', (tree, what) => readTie(reading, tree, what))
  const recusal = optional(part, 'recusal', (tree, what) =>
    oneOf(reading, tree, what, ['leaves the base', 'counts as abstain', 'forbidden']),
  )
  const vacantCountAs = optional(part, 'vacant count as', (tree, what) => optionIn(reading, tree, what, scope))
  const missingCountAs = optional(part, 'missing count as', (tree, what) => optionIn(reading, tree, what, scope))
  const undecided = optional(part, 'undecided', (tree, what) => followUpIn(reading, tree, what)) ?? without?.refer
  const lacksQuorum = without !== undefined && needs === undefined && part.field('quorum') === undefined
  if (lacksQuorum && base !== 'elsewhere') {
    const at = part.field('without quorum')?.at ?? part.at
    reading.report.find('missing-key', at, `${capital(part.what)} says what follows "without quorum", and no "quorum"`)
  }
  const quorum =
    needs === undefined
      ? undefined
      : { needs, without: without?.without ?? ruleAtHand(base)?.quorum?.without ?? 'undecided' }
  return {
    ...(quorum === undefined ? {} : { quorum }),
    ...(tie === undefined || tie.length === 0 ? {} : { tie }),
    ...(recusal === undefined ? {} : { recusal }),
    ...(vacantCountAs === undefined ? {} : { vacantCountAs }),
    ...(missingCountAs === undefined ? {} : { missingCountAs }),
    ...(undecided === undefined ? {} : { undecided }),
  }
}

/**
 * A condition; or a count, which means that at least so many ballots are cast: "1/2 of electorate"; or that so many are
 * present: "2/3 of voters present".
 */
function readQuorum(reading: Reading, tree: Tree, what: string, scope: Scope): Condition | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const start = /^\s*at least\s+/i.exec(node.text)?.[0].length ?? 0
  return atLeastIn(reading, { node, start, end: node.text.length }, 'cast', scope)
}

/** `without quorum: refer to steering` is undecided, and refers. */
function readWithout(
  reading: Reading,
  part: RulePart,
): { readonly without: Quorum['without']; readonly refer?: FollowUp } | undefined {
  return optional(part, 'without quorum', (tree, what) => {
    const node = textIn(reading, tree, what)
    if (node === undefined) return undefined
    const text = normalKey(node.text)
    if (text === 'void' || text === 'undecided') return { without: 'undecided' as const }
    if (text === 'lost' || text === 'extend') return { without: text }
    const refer = referralIn(reading, node, what)
    if (refer === 'none') return wrong(reading, node, what, '"void", "lost", "extend" or "refer to" a body')
    return refer === undefined ? undefined : { without: 'undecided' as const, refer }
  })
}

function readTie(reading: Reading, tree: Tree, what: string): readonly TieStep[] {
  const steps: TieStep[] = []
  for (const node of textsIn(reading, tree, what)) {
    const text = normalKey(node.text)
    const casting = /^\s*casting vote of (?:the )?/i.exec(node.text)
    if (text === 'lot' || text === 'lost' || text === 'carried' || text === 'undecided') steps.push({ kind: text })
    else if (casting === null) {
      wrong(reading, node, what, '"lot", "lost", "carried", "undecided" or "casting vote of" a seat')
    } else {
      const of = seatNamed(reading, wordsOf(reading.report, node, casting[0].length), what)
      if (of !== undefined) steps.push({ kind: 'casting vote', of })
    }
  }
  return steps
}

/** `undecided: refer to board`, `undecided: nothing`. */
function followUpIn(reading: Reading, tree: Tree, what: string): FollowUp | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  if (normalKey(node.text) === 'nothing') return { kind: 'nothing' }
  const refer = referralIn(reading, node, what)
  return refer === 'none' ? wrong(reading, node, what, '"nothing" or "refer to" a body') : refer
}

/** "refer to board.directors"; "none" when the text does not begin so. */
export function referralIn(
  reading: Reading,
  node: TextNode,
  what: string,
  from = 0,
): Extract<FollowUp, { kind: 'refer' }> | undefined | 'none' {
  const refer = /^\s*refer(?:red)? to (?:the )?/i.exec(node.text.slice(from))
  if (refer === null) return 'none'
  const to = decidingNamed(reading, wordsOf(reading.report, node, from + refer[0].length), what)
  return to === undefined ? undefined : { kind: 'refer', to }
}

function optionIn(reading: Reading, tree: Tree, what: string, scope: Scope): Name | undefined {
  if (scope.options === undefined) return undefined
  return oneOf(reading, tree, what, scope.options)
}
