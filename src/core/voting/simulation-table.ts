import { type Name, spoken } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { Outcome, Rule } from '../charter/structure/rule.ts'
import { type FixedNumber, imaginedTally } from './imagined-tally.ts'
import { verdictOf } from './outcome.ts'
import { type SaidNumbers, type SaidVotes, saidVotes } from './said-votes.ts'
import type { Part, Tally } from './standing.ts'
import { tallyFault } from './tally-fault.ts'
import { presentIn } from './voices.ts'
import { withImagined } from './with-proposed.ts'

/** What a rule makes of every count that there can be, those that were said left as they are. */
export interface SimulationTable {
  /** What varies: "yes", "no", "yes from chair". */
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** What every row has in common; what varies is nought in it. */
  readonly tally: Tally
}

export interface TableRow {
  /** In the order of the columns. */
  readonly votes: readonly number[]
  /** As "no action". */
  readonly outcome: string
  readonly is: Outcome['is']
}

/** More rows than these nobody reads, and a machine asks for single ones. */
export const mostRows = 20_000

export function simulationTable(
  asked: Rule,
  words: readonly string[],
  fixed: FixedNumber,
): Result<SimulationTable, string> {
  const rule = withImagined(asked, words)
  if (rule.ballot !== undefined) return refuse('A table needs ballots for one option each; this rule has others')
  const said = saidVotes(rule, words)
  if (!said.ok) return refuse(said.problem)
  const start = imaginedTally(rule, said.value, fixed)
  if (!start.ok) return refuse(start.problem)
  const cells = cellsOf(rule, said.value, start.value)
  const count = rowCount(start.value, cells)
  if (count > BigInt(mostRows)) {
    return refuse(`There are ${count} ways to vote, and a table has at most ${mostRows}; say more of the counts`)
  }
  const rows = fillings(start.value, cells).flatMap((votes): readonly TableRow[] => {
    const tally = withVotes(start.value, said.value.whole, cells, votes)
    // More may vote than were said to be present, or from a seat than were said in all.
    if (tallyFault(rule, tally) !== undefined) return []
    const { outcome } = verdictOf(rule, tally)
    return [{ votes, outcome: spoken(outcome.name), is: outcome.is }]
  })
  return ok({ columns: cells.map(({ label }) => label), rows, tally: start.value })
}

/** One count that varies: an option, in one part of the electorate where the rule tells several apart. */
interface Cell {
  readonly label: string
  readonly option: Name
  readonly part: number
}

function cellsOf({ options }: Rule, { whole, classes }: SaidVotes, tally: Tally): readonly Cell[] {
  return partsOf(tally).flatMap(({ seats }, part) => {
    const [seat] = seats
    const from = seat === undefined ? (classes.length === 0 ? '' : ' from others') : ` from ${spoken(seat.seat)}`
    const numbers: SaidNumbers = classes[part]?.numbers ?? whole
    return options
      .filter(({ name }) => !numbers.counts.has(name))
      .map(({ name }): Cell => ({ label: `${spoken(name)}${from}`, option: name, part }))
  })
}

function partsOf(tally: Tally): readonly Part[] {
  return tally.parts ?? [{ ...tally, seats: [] }]
}

/** How many votes of a part are not said already; of those in no class, at most, since what was said of all is in them. */
function roomIn({ electorate, recused, counts, seats }: Part, tally: Tally, varying: readonly Cell[]): number {
  if (tally.parts !== undefined && seats.length === 0) return electorate - recused
  const said = Object.entries(counts).filter(([name]) => !varying.some(({ option }) => option === name))
  return said.reduce((left, [, votes]) => left - votes, electorate - recused)
}

/** The product over the parts of C(room + k, k), for k cells among which the room is shared and need not be used up. */
function rowCount(tally: Tally, cells: readonly Cell[]): bigint {
  return partsOf(tally).reduce((product, part, index) => {
    const own = cells.filter((cell) => cell.part === index)
    const room = BigInt(Math.max(roomIn(part, tally, own), 0))
    let ways = 1n
    for (let k = 1n; k <= BigInt(own.length); k += 1n) ways = (ways * (room + k)) / k
    return product * ways
  }, 1n)
}

function fillings(tally: Tally, cells: readonly Cell[]): readonly (readonly number[])[] {
  const rooms = partsOf(tally).map((part, index) =>
    roomIn(
      part,
      tally,
      cells.filter((cell) => cell.part === index),
    ),
  )
  return cells.reduce<readonly (readonly number[])[]>(
    (before, { part }, place) =>
      before.flatMap((votes) => {
        const used = votes.reduce((total, each, index) => (cells[index]?.part === part ? total + each : total), 0)
        const most = Math.max((rooms[part] ?? 0) - used, 0)
        return place < cells.length ? Array.from({ length: most + 1 }, (_, each) => [...votes, each]) : [votes]
      }),
    [[]],
  )
}

function withVotes(tally: Tally, whole: SaidNumbers, cells: readonly Cell[], votes: readonly number[]): Tally {
  const parts = partsOf(tally).map((part, index): Part => {
    const own = cells.flatMap((cell, place) => (cell.part === index ? [[cell.option, votes[place] ?? 0] as const] : []))
    return { ...part, counts: { ...part.counts, ...Object.fromEntries(own) } }
  })
  const [only] = parts
  if (tally.parts === undefined) return only === undefined ? tally : { ...tally, counts: only.counts }
  const all = withRest(parts, whole, tally.present)
  const total = (name: Name) => all.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0)
  const counts = Object.fromEntries(Object.keys(tally.counts).map((name) => [name, total(name)]))
  return { ...tally, parts: all, counts }
}

/** The last part are those who hold none of the seats: of what was said of all, they have what the other parts leave. */
function withRest(parts: readonly Part[], { counts }: SaidNumbers, present: number | undefined): readonly Part[] {
  const classes = parts.slice(0, -1)
  const left = (all: number, of: (part: Part) => number) => classes.reduce((rest, part) => rest - of(part), all)
  const said = [...counts].map(([name, all]) => [name, left(all, (part) => part.counts[name] ?? 0)] as const)
  return [
    ...classes,
    ...parts.slice(-1).map((rest) => ({
      ...rest,
      counts: { ...rest.counts, ...Object.fromEntries(said) },
      ...(present !== undefined && { present: left(present, presentIn) }),
    })),
  ]
}
