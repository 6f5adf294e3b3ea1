import { spoken } from '../../core/base/name.ts'
import { explainRule } from '../../core/charter/explain/explain-rule.ts'
import { typographic } from '../../core/charter/explain/explain-wording.ts'
import type { Charters } from '../../core/charter/resolving/rule-in.ts'
import type { Procedure } from '../../core/charter/structure/procedure.ts'
import type { Outcome, Rule } from '../../core/charter/structure/rule.ts'
import type { ProcedureSimulation } from '../../core/voting/procedure-simulation.ts'
import type { Simulation } from '../../core/voting/simulation.ts'
import type { SimulationTable, TableRow } from '../../core/voting/simulation-table.ts'
import type { Part, Tally } from '../../core/voting/standing.ts'
import { counted } from '../words/en/counted.ts'
import { styled, type Terminal } from './terminal.ts'

export function printSimulation(terminal: Terminal, rule: Rule, charters: Charters, simulated: Simulation): void {
  head(terminal, rule, charters)
  terminal.out(`\n${tallyWords(rule, simulated.tally)}`)
  answer(terminal, simulated)
}

export function printProcedure(terminal: Terminal, procedure: Procedure, simulated: ProcedureSimulation): void {
  terminal.out(styled(terminal, 'bold', `${spoken(procedure.name)}: ${simulated.is}`))
  for (const stage of simulated.stages) {
    terminal.out(`\n${styled(terminal, 'bold', spoken(stage.stage))}`)
    switch (stage.kind) {
      case 'votes':
        for (const vote of stage.votes) {
          terminal.out(`  By “${spoken(vote.rule)}”.`)
          answer(terminal, vote)
        }
        break
      case 'no vote':
        terminal.out('  Nothing is voted on here.')
        break
      case 'not reached':
        terminal.out('  It does not come to this.')
        break
    }
  }
}

function head(terminal: Terminal, rule: Rule, charters: Charters): void {
  const group = charters.get(rule.clause.group)?.name ?? spoken(rule.clause.group)
  terminal.out(styled(terminal, 'bold', `${group}: ${spoken(rule.name)} (${rule.clause.title})`))
  for (const sentence of explainRule(rule, charters)) terminal.out(`  ${sentence}`)
}

function answer(terminal: Terminal, { is, words, why }: Simulation): void {
  terminal.out(`  ${styled(terminal, is === 'carried' ? 'green' : 'yellow', words)}`)
  for (const sentence of why) terminal.out(`  ${sentence}`)
}

/** "With 7 voters, of whom 1 left the vote; 2 of 9 seats vacant; 3 aye, 1 nay, 0 abstain:" */
function tallyWords(rule: Rule, tally: Tally, varying: ReadonlySet<string> = new Set()): string {
  const { electorate, recused, seats, vacant = 0, present, counts, rankings, parts = [] } = tally
  const left = recused > 0 ? `, of whom ${recused} left the vote` : ''
  const said = rule.options.filter(({ name }) => !varying.has(spoken(name)))
  const votes = said.map(({ name, label }) => `${counts[name] ?? 0} ${typographic(label)}`)
  const ranked = rankings?.map(({ order, count }) => `${count} ${orderWords(order)}`)
  return `With ${[
    `${counted(electorate, 'voter', 'voters')}${left}`,
    ...(vacant > 0 ? [`${vacant} of ${seats} seats vacant`] : []),
    ...(present === undefined ? [] : [`${present} present`]),
    ...[(ranked ?? votes).join(', ')].filter((words) => words !== ''),
    ...parts.flatMap((part) => part.seats.map(({ seat }) => `from ${spoken(seat)} ${classWords(rule, part)}`)),
  ].join('; ')}:`
}

function orderWords(order: readonly (readonly string[])[]): string {
  return order.map((equal) => equal.map(spoken).join(' = ')).join(' > ')
}

function classWords({ options }: Rule, { electorate, counts }: Part): string {
  const votes = options.flatMap(({ name, label }) =>
    (counts[name] ?? 0) > 0 ? [`${counts[name]} ${typographic(label)}`] : [],
  )
  return `${votes.length === 0 ? 'none' : votes.join(', ')} of ${electorate}`
}

/** More lines than a person looks through. */
const mostLines = 200

/**
 * One line for each count of the later options, with what the first comes to: "against 1 | for 0–2 lost, 3–6 carried". The mark
 * between two outcomes is where the boundary is.
 */
export function printTable(
  terminal: Terminal,
  rule: Rule,
  charters: Charters,
  { columns, rows, tally }: SimulationTable,
): void {
  head(terminal, rule, charters)
  terminal.out(`\n${tallyWords(rule, tally, new Set(columns))}\n`)
  const [first = 'nothing', ...others] = columns
  const lines = new Map<string, TableRow[]>()
  for (const row of rows) {
    const key = row.votes.slice(1).join(' ')
    const line = lines.get(key)
    if (line === undefined) lines.set(key, [row])
    else line.push(row)
  }
  const widths = others.map((column) => Math.max(column.length, 4))
  const cells = (values: readonly string[]) =>
    values.map((value, index) => value.padStart(widths[index] ?? 0)).join('  ')
  terminal.out(`  ${cells(others)}${others.length === 0 ? '' : ' | '}${first}`)
  const shown = [...lines.values()].slice(0, mostLines)
  for (const line of shown) {
    const [start] = line
    const left = cells((start?.votes.slice(1) ?? []).map(String))
    terminal.out(`  ${left}${others.length === 0 ? '' : ' | '}${ranges(line)}`)
  }
  if (lines.size > shown.length) {
    terminal.out(`  … and ${lines.size - shown.length} lines more; --json has all of them, or say more of the counts.`)
  }
}

function ranges(line: readonly TableRow[]): string {
  const parts: { outcome: TableRow['outcome']; is: Outcome['is']; from: number; to: number }[] = []
  for (const { votes, outcome, is } of line) {
    const at = votes[0] ?? 0
    const last = parts.at(-1)
    if (last !== undefined && last.outcome === outcome) last.to = at
    else parts.push({ outcome, is, from: at, to: at })
  }
  return parts.map(({ outcome, from, to }) => `${from === to ? from : `${from}–${to}`} ${spoken(outcome)}`).join(', ')
}
