import type { Money } from '../../core/base/money.ts'
import { type Name, nameOf } from '../../core/base/name.ts'
import { nearest } from '../../core/base/nearest.ts'
import { amountIn, nameIn, type Part, type Reading, textIn, wordsOf, wrong } from '../../core/charter/reading/cursor.ts'
import { groupNamed, seatNamed } from '../../core/charter/reading/names.ts'
import { shown, type Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { SeatRef } from '../../core/charter/structure/charter.ts'
import { type DecisionName, decisionCalled } from './decision.ts'
import { peopleIn } from './people.ts'

/** One step of a scenario while it is read. */
export interface StepReading {
  /** Its group is the one that is meant where none is named. */
  readonly reading: Reading
  readonly part: Part<string>
  readonly by: readonly Name[]
  readonly people: ReadonlySet<Name>
  /** The names that steps up to here have given to decisions. */
  readonly decisions: ReadonlySet<Name>
  /** In which times of day stand. */
  readonly zone: string
}

/** "grants.chair", or "chair" of the group that is meant. */
export function seatIn({ reading }: Pick<StepReading, 'reading'>, tree: Tree, what: string): SeatRef | undefined {
  const node = textIn(reading, tree, what)
  return node === undefined ? undefined : seatNamed(reading, wordsOf(reading.report, node), what)
}

/** "administrator", or "administrator for forum", where the seat exists for each entry of a list. */
export function placeNamed(
  reading: Reading,
  written: string,
  at: number,
  what: string,
): { readonly seat: SeatRef; readonly entry?: Name } | undefined {
  const [text = '', of] = written.split(/\s+for\s+/)
  const seat = seatNamed(reading, { text, at: () => at }, what)
  const entry = of === undefined ? undefined : nameOf(of)
  return seat === undefined ? undefined : { seat, ...(entry !== undefined && { entry }) }
}

/** The group that a step names, or the one that is meant throughout. */
export function groupIn({ reading, part }: StepReading): Name | undefined {
  const tree = part.field('group')
  if (tree === undefined && reading.group !== '') return reading.group
  const named = tree ?? part.required('group')
  return named === undefined ? undefined : groupOf(reading, named, '"group"')
}

export function groupOf(reading: Reading, tree: Tree, what: string): Name | undefined {
  const node = textIn(reading, tree, what)
  return node === undefined ? undefined : groupNamed(reading, wordsOf(reading.report, node), what)
}

/** The decision that a step is about: "on: first", "on: 2", or the last one. */
export function decisionOn(step: StepReading): DecisionName | undefined {
  const tree = step.part.field('on')
  return tree === undefined ? { base: 'last', written: 'last' } : decisionIn(step, tree, '"on"')
}

export function decisionIn(
  { reading, decisions }: Pick<StepReading, 'reading' | 'decisions'>,
  tree: Tree,
  what: string,
): DecisionName | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const decision = decisionCalled(node.text, decisions)
  if (decision !== undefined) return decision
  const { report } = reading
  const name = nameOf(node.text)
  if (name === undefined)
    return wrong(reading, node, what, 'a decision, by the name that "as" gave it or by its number')
  const suggestion = report.full() ? undefined : nearest(name, decisions)
  const message = `No step before this one opens a decision as "${shown(node.text)}"`
  report.find('unknown-name', wordsOf(report, node).at(), message, { suggestion })
  return undefined
}

export function wordsIn({ reading, part }: StepReading, key: string): string | undefined {
  const tree = part.field(key)
  return tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)?.text.trim()
}

export function moneyIn({ reading, part }: StepReading, key: string): Money | undefined {
  const tree = part.field(key)
  return tree === undefined ? undefined : amountIn(reading, tree, `"${key}"`)
}

/** One person of the scenario. */
export function personIn({ reading, part, people }: StepReading, key: string): Name | undefined {
  const tree = part.field(key)
  return tree === undefined ? undefined : peopleIn(reading, tree, { what: `"${key}"`, known: people })[0]
}

export function nameWritten({ reading, part }: StepReading, key: string): Name | undefined {
  const tree = part.field(key)
  const node = tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)
  return node === undefined ? undefined : nameIn(reading, node, `"${key}"`)
}
