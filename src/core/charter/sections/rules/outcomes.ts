import { capital } from '../../../base/capital.ts'
import { type Name, nameOf, spoken } from '../../../base/name.ts'
import { oneOf, openPart, type Reading, textIn } from '../../reading/cursor.ts'
import { normalKey, shown, type Tree } from '../../reading/yaml-tree.ts'
import type { BallotForm, Condition, Outcome, Rule, TableRow } from '../../structure/rule.ts'
import { outcomesOfWinner } from '../../structure/winner.ts'
import { itemsOf } from '../entries.ts'
import { conditionIn, wholeOf } from './conditions.ts'
import { type Base, mustSay, type RulePart, type Scope } from './keys.ts'
import type { Ballot } from './options.ts'
import { readWinnerNeeds } from './winner.ts'

type Outcomes = Pick<Rule, 'outcomes' | 'table' | 'winner'>

/** `passes`, short for carried and lost, `outcomes`, or `winner`; a ranking needs none, since its winner is the outcome. */
export function readOutcomes(
  reading: Reading,
  part: RulePart,
  base: Base,
  scope: Scope,
  ballot: Ballot | undefined,
): Outcomes | undefined {
  const passes = part.field('passes')
  const listed = part.field('outcomes')
  if (ballot?.ballot?.kind === 'ranking') return ofRanking(reading, part, ballot.options, ballot.ballot)
  const winner = part.field('winner')
  if (winner !== undefined || ballot?.winner !== undefined) return ofWinner(reading, part, winner, scope, ballot)
  if (passes !== undefined && listed !== undefined) {
    const message = `${capital(part.what)} says both "passes" and "outcomes"; "passes" is the short form of two outcomes`
    reading.report.find('said-twice', Math.max(passes.at, listed.at), message)
    return undefined
  }
  if (passes !== undefined) return readPasses(reading, part, passes, scope)
  if (listed !== undefined) return readListed(reading, part, listed, scope)
  const isMissing = mustSay(base) || part.field('options') !== undefined
  if (!isMissing || base === 'elsewhere' || part.told('passes') || part.told('outcomes')) return undefined
  const message = `${capital(part.what)} does not say when it "passes", nor its "outcomes"`
  reading.report.find('missing-key', part.at, message)
  return undefined
}

/** The motion is carried with the option that wins, and lost when the standard does or when nothing wins. */
function ofRanking(
  reading: Reading,
  part: RulePart,
  options: Rule['options'],
  { standard }: Extract<BallotForm, { kind: 'ranking' }>,
): Outcomes {
  leaveOut(reading, part, 'ranks')
  const carried = options
    .filter(({ name }) => name !== standard)
    .map(({ name }): Outcome => ({ name, is: 'carried', when: { kind: 'wins', option: name } }))
  return { outcomes: [...carried, { name: standard ?? 'lost', is: 'lost', when: otherwise }] }
}

/** The motion is carried with the option that has the most votes, and lost when that is the standard. */
function ofWinner(
  reading: Reading,
  part: RulePart,
  tree: Tree | undefined,
  scope: Scope,
  ballot: Ballot | undefined,
): Outcomes | undefined {
  leaveOut(reading, part, 'chooses a winner')
  const said = tree === undefined ? {} : readWinnerNeeds(reading, tree, `"winner" of ${part.what}`, scope)
  if (said === undefined || ballot?.winner === undefined) return undefined
  const { needs, ...others } = ballot.winner
  const winner = tree === undefined ? ballot.winner : { ...others, ...said }
  return { outcomes: outcomesOfWinner(ballot.options, winner), winner }
}

function leaveOut(reading: Reading, part: RulePart, does: string): void {
  for (const key of ['passes', 'outcomes'] as const) {
    const other = part.field(key)
    if (other === undefined) continue
    const message = `${capital(part.what)} ${does}, so the option that wins is its outcome; leave "${key}" out`
    reading.report.find('wrong-form', other.at, message)
  }
}

function readPasses(reading: Reading, part: RulePart, tree: Tree, scope: Scope): Outcomes | undefined {
  const rows = tree.kind === 'fields' ? openTable(reading, part, tree) : tree.kind === 'list' ? tree : undefined
  if (rows !== undefined) return readTable(reading, part, rows, scope)
  const node = tree.kind === 'fields' ? undefined : textIn(reading, tree, `"passes" of ${part.what}`)
  const when = node === undefined ? undefined : conditionIn(reading, wholeOf(node), scope)
  return when === undefined ? undefined : { outcomes: carriedWhen(when) }
}

function openTable(reading: Reading, part: RulePart, tree: Tree): Tree | undefined {
  const what = `"passes" of ${part.what}`
  return openPart(reading, tree, { what, at: tree.at }, { known: ['table'] })?.required('table')
}

function carriedWhen(when: Condition): readonly Outcome[] {
  return [
    { name: 'carried', is: 'carried', when },
    { name: 'lost', is: 'lost', when: otherwise },
  ]
}

/** Rows of `when` with `needs`, `never: yes` or `always: yes`; the first that applies decides. */
function readTable(reading: Reading, part: RulePart, tree: Tree, scope: Scope): Outcomes | undefined {
  const count = tree.kind === 'list' ? tree.items.length : 0
  const rows = itemsOf(reading, tree, 'passes', (_, item) => readRow(reading, part, item, scope))
  if (tree.kind === 'list' && count === 0)
    reading.report.find('empty-value', tree.at, `${capital(part.what)} has an empty table`)
  if (count === 0 || rows.length < count) return undefined
  const early = rows.findIndex((row, index) => row.when === undefined && index < count - 1)
  if (early !== -1) {
    const message = `Row ${early + 1} of the table of ${part.what} applies always, so the rows after it never do`
    reading.report.find('wrong-form', tree.at, message)
    return undefined
  }
  const when = conditionOf(rows)
  if (when === undefined) {
    reading.report.find('wrong-form', tree.at, `No row of the table of ${part.what} can carry a motion`)
    return undefined
  }
  return { outcomes: carriedWhen(when), table: rows }
}

/** The table as one condition, from its last row up; undefined for what never holds. */
function conditionOf(rows: readonly TableRow[]): Condition | undefined {
  let rest: Condition | undefined
  for (const { when, does } of rows.toReversed()) {
    if (when === undefined) rest = does === 'lost' ? undefined : does === 'carried' ? always : does
    else if (does === 'carried') rest = rest === undefined ? when : either(when, rest)
    else if (does === 'lost') rest = rest === undefined ? undefined : both({ kind: 'not', condition: when }, rest)
    else if (rest === undefined) rest = both(when, does)
    else rest = either(both(when, does), both({ kind: 'not', condition: when }, rest))
  }
  return rest
}

function either(one: Condition, other: Condition): Condition {
  return { kind: 'any', of: [one, other] }
}

function both(one: Condition, other: Condition): Condition {
  return { kind: 'all', of: [one, other] }
}

const rowKeys = ['when', 'needs', 'never', 'always', 'otherwise'] as const

function readRow(reading: Reading, part: RulePart, item: Tree, scope: Scope): TableRow | undefined {
  const what = `a row of the table of ${part.what}`
  const row = openPart(reading, item, { what, at: item.at }, { known: rowKeys })
  if (row === undefined) return undefined
  const said = rowKeys.filter((key) => key !== 'when' && row.field(key) !== undefined)
  const [key, more] = said
  if (key === undefined || more !== undefined) {
    const message = `${capital(what)} says one of "needs", "never: yes" and "always: yes"`
    reading.report.find(key === undefined ? 'missing-key' : 'wrong-form', item.at, message)
    return undefined
  }
  const does = readThen(reading, row.field(key), key, `"${key}" of ${what}`, scope)
  const tree = row.field('when')
  if (tree === undefined) return does === undefined ? undefined : { does }
  if (key === 'otherwise') {
    reading.report.find('wrong-form', tree.at, `${capital(what)} that says "otherwise" has no "when"`)
    return undefined
  }
  const node = textIn(reading, tree, `"when" of ${what}`)
  const when = node === undefined ? undefined : conditionIn(reading, wholeOf(node), scope)
  return when === undefined || does === undefined ? undefined : { when, does }
}

function readThen(
  reading: Reading,
  tree: Tree | undefined,
  key: (typeof rowKeys)[number],
  what: string,
  scope: Scope,
): TableRow['does'] | undefined {
  if (tree === undefined) return undefined
  if (key === 'never' || key === 'always') {
    const said = oneOf(reading, tree, what, ['yes'])
    return said === undefined ? undefined : key === 'never' ? 'lost' : 'carried'
  }
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const text = normalKey(node.text)
  if (key === 'otherwise' && (text === 'lost' || text === 'carried')) return text
  return conditionIn(reading, wholeOf(node), scope)
}

/** Entries of two keys: the outcome's own name with its condition, and `is`. */
function readListed(reading: Reading, part: RulePart, tree: Tree, scope: Scope): Outcomes | undefined {
  const { report } = reading
  const count = tree.kind === 'list' ? tree.items.length : 0
  const taken = new Set<Name>()
  let index = 0
  const outcomes = itemsOf(reading, tree, 'outcomes', (_, item) => {
    index += 1
    const outcome = readOutcome(reading, part, item, scope)
    if (outcome === undefined) return undefined
    if (taken.has(outcome.name)) {
      report.find('said-twice', item.at, `${capital(part.what)} has two outcomes called "${spoken(outcome.name)}"`)
      return undefined
    }
    taken.add(outcome.name)
    const isLast = index === count
    if ((outcome.when.kind === 'otherwise') !== isLast) {
      const message = isLast
        ? 'The last outcome holds when no other does: write "otherwise" for its condition'
        : 'Only the last outcome is "otherwise"; the ones after it could never hold'
      report.find('wrong-form', item.at, message)
      return undefined
    }
    return outcome
  })
  if (tree.kind === 'list' && count === 0) report.find('empty-value', tree.at, `${capital(part.what)} has no outcomes`)
  return count > 0 && outcomes.length === count ? { outcomes } : undefined
}

const meanings = ['carried', 'lost', 'undecided'] as const

function readOutcome(reading: Reading, part: RulePart, item: Tree, scope: Scope): Outcome | undefined {
  const { report } = reading
  const named = item.kind === 'fields' ? [...item.fields].filter(([key]) => key !== 'is').map(([, field]) => field) : []
  const [own, more] = named
  if (item.kind !== 'fields' || own === undefined || more !== undefined) {
    const message = `An outcome of ${part.what} is its name with a condition, and below it "is: carried", "is: lost" or "is: undecided"`
    report.find('wrong-form', more?.at ?? item.at, message)
    return undefined
  }
  const name = nameOf(own.key)
  if (name === undefined) {
    const message = `The name of an outcome has letters, digits and spaces; "${shown(own.key)}" has not`
    report.find('wrong-form', own.at, message)
    return undefined
  }
  const tree = item.fields.get('is')?.value
  if (tree === undefined)
    report.find('missing-key', own.at, `The outcome "${shown(own.key)}" does not say what it "is"`)
  const is = tree === undefined ? undefined : oneOf(reading, tree, '"is" of an outcome', meanings)
  const node = textIn(reading, own.value, `the condition of "${shown(own.key)}"`)
  if (node === undefined) return undefined
  const when = normalKey(node.text) === 'otherwise' ? otherwise : conditionIn(reading, wholeOf(node), scope)
  return is === undefined || when === undefined ? undefined : { name, is, when }
}

const otherwise: Condition = { kind: 'otherwise' }
const always: Condition = { kind: 'all', of: [] }
