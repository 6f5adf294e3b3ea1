import { capital } from '../../../base/capital.ts'
import { spoken } from '../../../base/name.ts'
import { type Reading, textIn, wordsOf, wrong } from '../../reading/cursor.ts'
import type { Tree } from '../../reading/yaml-tree.ts'
import { leavesIn } from '../../structure/leaves.ts'
import type { Expression, Rule, Winner } from '../../structure/rule.ts'
import { expressionIn } from './conditions.ts'
import type { RulePart, Scope } from './keys.ts'

/** "most votes", "most votes, at least 1/3 of cast", "more than 1/2 of cast". What is left out asks for no more than the most votes. */
export function readWinnerNeeds(
  reading: Reading,
  tree: Tree,
  what: string,
  { parameters }: Scope,
): Pick<Winner, 'needs'> | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, most = '', relation = '', share = ''] =
    /^(\s*(?:the )?most votes\s*(?:,?\s*(?:and|with|but)\b|,)?)?(?:\s*(at least|more than|>=|>))?\s*(.*?)\s*$/is.exec(
      node.text,
    ) ?? []
  if (most !== '' && relation === '' && share === '') return {}
  if (relation === '' || share === '') {
    const expected = '"most votes", "most votes, at least 1/3 of cast" or "more than 1/2 of cast"'
    return wrong(reading, node, what, expected)
  }
  const start = node.text.lastIndexOf(share)
  const than = expressionIn(reading, { node, start, end: start + share.length }, { options: [], parameters })
  if (than === undefined || countsScores(reading, than, () => wordsOf(reading.report, node, start).at()))
    return undefined
  return { needs: { relation: relation === '>' || /more/i.test(relation) ? '>' : '>=', than } }
}

function countsScores({ report }: Reading, than: Expression, at: () => number): boolean {
  const counts = leavesIn(than).some((leaf) => leaf.kind === 'base' && leaf.base === 'score')
  if (counts)
    report.find(
      'wrong-condition',
      at(),
      'What a winner needs is measured against votes and voters, not against the score',
    )
  return counts
}

/** What cannot be where the strongest option wins. */
export function tellOfWinner({ report }: Reading, part: RulePart, { winner, options, tie }: Rule): void {
  if (winner === undefined) return
  const sides = options.filter(({ abstains }) => !abstains)
  const at = part.field('options')?.at ?? part.at
  if (sides.length < 2 && !winner.proposed) {
    report.find('wrong-form', at, `${capital(part.what)} chooses a winner, and has not two options that can win`)
  }
  const [taken] = sides.filter(({ name }) => name === 'carried' || name === 'lost' || name === 'undecided')
  if (taken !== undefined) {
    const message = `The winner is the outcome of ${part.what}, and "${spoken(taken.name)}" is what any vote can be; call the option otherwise`
    report.find('wrong-form', at, message)
  }
  if (tie?.some(({ kind }) => kind === 'carried') === true) {
    const message = `"tie: carried" does not say which of the options wins by ${part.what}; write "lot", "lost", "undecided" or "casting vote of" a seat`
    report.find('wrong-form', part.field('tie')?.at ?? part.at, message)
  }
}
