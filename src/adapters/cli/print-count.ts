import { castIn, distinctIn } from '../../core/tally/ballots/ballots.ts'
import type { Contest } from '../../core/tally/contest.ts'
import type { Count } from '../../core/tally/count.ts'
import type { Compared } from '../../core/tally/expected/compare.ts'
import type { ElectionFile } from '../../core/tally/formats/election-file.ts'
import { isObject } from '../../core/tally/params/values.ts'
import type { Told } from '../../core/tally/told/told-round.ts'
import { openTieWords, tieWords } from '../words/tally-words.ts'
import { styled, type Terminal } from './terminal.ts'

/** A count as a file of SVG. */
export type DrawCount = (election: Pick<ElectionFile, 'title'>, contest: Contest, count: Count) => string

interface Shown {
  readonly title: string | undefined
  readonly contest: Contest
  readonly count: Count
  /** What `--json` prints. */
  readonly answer: Told
}

/** A count as a person reads it: who is elected, a table of the rounds, the ties, the digest. */
export function printCount(terminal: Terminal, { title, contest, count, answer }: Shown): void {
  const { method, params, seats, candidates, ballots } = contest
  const number = (value: number) => value.toLocaleString('en')
  if (title !== undefined) terminal.out(styled(terminal, 'bold', title))
  const rule = params.rule === undefined || params.rule === method ? method : `${method}, ${params.rule}`
  const size = `${number(castIn(ballots))} ballots, ${number(distinctIn(ballots))} of them different`
  terminal.out(`${rule}: ${number(seats)} of ${number(candidates.length)}, ${size}`)
  terminal.out('')
  const names = count.elected.map((id) => candidates[id] ?? '')
  terminal.out(names.length === 0 ? 'Nobody is elected.' : `Elected: ${styled(terminal, 'bold', names.join('; '))}`)
  const rounds = Array.isArray(answer.rounds) ? answer.rounds.filter(isObject) : []
  for (const line of [...roundTable(rounds, candidates), ...otherRounds(rounds)]) terminal.out(line)
  if (count.order !== undefined) terminal.out(`\nOrder: ${orderText(count.order, candidates)}`)
  for (const { strength, order } of count.variants ?? []) {
    terminal.out(`Order by ${strength}: ${orderText(order, candidates)}`)
  }
  for (const { rule: by, committees } of count.committees ?? []) {
    const each = committees.map((members) => members.map((id) => candidates[id] ?? '').join(', '))
    terminal.out(`${by}: ${each.join(styled(terminal, 'faint', ' or '))}`)
  }
  if (count.ties.length > 0) terminal.out('')
  for (const tie of count.ties) terminal.out(tieWords(tie, candidates))
  if (count.open !== undefined) terminal.out(`\n${styled(terminal, 'yellow', openTieWords(count.open, candidates))}`)
  terminal.out(`\nDigest ${String(answer.digest)}`)
}

function orderText(order: readonly (readonly number[])[], candidates: readonly string[]): string {
  return order.map((tied) => tied.map((id) => candidates[id] ?? '').join(' = ')).join(' > ')
}

const amounts = ['votes', 'tally', 'scores', 'approvals', 'totals'] as const
const happenings = [
  ['surplusOf', 'surplus of'],
  ['excluded', 'excluded'],
  ['eliminated', 'eliminated'],
  ['elected', 'elected'],
] as const

/** More columns than a line can hold. */
const most_columns = 12

/** A row for each candidate, a column for each round that says what everybody has; under them what happened. */
function roundTable(rounds: readonly Told[], candidates: readonly string[]): readonly string[] {
  const told = rounds.flatMap((round) => {
    const amount = amounts.map((key) => round[key]).find(isObject)
    return amount === undefined ? [] : [{ amount, round }]
  })
  const shown = told.slice(0, most_columns)
  if (shown.length === 0) return []
  const rows = candidates.map((name) => [name, ...shown.map(({ amount }) => String(amount[name] ?? ''))])
  const rest = (['nonTransferable', 'exhausted'] as const)
    .filter((key) => shown.some(({ round }) => round[key] !== undefined))
    .map((key) => [
      key === 'exhausted' ? 'exhausted' : 'not transferable',
      ...shown.map(({ round }) => String(round[key] ?? '')),
    ])
  const events = told.flatMap(({ round }, index) => {
    const said = happenings.flatMap(([key, word]) => {
      const who = [round[key]].flat().filter((name) => typeof name === 'string')
      return who.length === 0 ? [] : [`${word} ${who.join('; ')}`]
    })
    return said.length === 0 ? [] : [`${index + 1}: ${said.join(', ')}`]
  })
  const more =
    told.length > shown.length ? [`… and ${told.length - shown.length} more rounds, which --json prints`] : []
  return ['', ...columns([['', ...shown.map((_, index) => `${index + 1}`)], ...rows, ...rest]), ...more, '', ...events]
}

/** The first column to the left, the others to the right. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** Steps that say something else, one a line. */
function otherRounds(rounds: readonly Told[]): readonly string[] {
  const others = rounds.filter((round) => !amounts.some((key) => isObject(round[key])))
  return others.map(({ kind, ...round }) => `${String(kind)}: ${JSON.stringify(round)}`)
}

/** To the standard error where the other has JSON. */
export function printDifferences(terminal: Terminal, { differences, notCompared }: Compared, isJson: boolean): void {
  const print = isJson ? terminal.err : terminal.out
  for (const path of notCompared) terminal.err(`not compared: ${path}`)
  for (const { path, expected, got } of differences) print(`${path}: expected ${expected}, got ${got}`)
  if (differences.length === 0) print('As expected.')
}
