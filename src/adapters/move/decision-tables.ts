import { decisionView } from '../../app/read/motion-views.ts'
import { pendingView } from '../../app/read/pending-views.ts'
import type { Reader } from '../../app/read/reader.ts'
import { spokenMoney } from '../../core/base/money.ts'
import { spokenAction } from '../../core/charter/structure/action.ts'
import { exportedSubject } from '../words/export-words.ts'
import type { Cell } from './csv.ts'
import type { Table } from './table.ts'

/** Whatever has a number among the foundation's decisions, by that number. */
export function decisionsTable(reader: Reader): Table {
  return {
    columns: [
      'number',
      'kind',
      'group',
      'subject',
      'action',
      'mover',
      'moved',
      'opened',
      'closed',
      'rule',
      'outcome',
      'is',
      'why',
      'settled by',
      'voters',
      'counts',
      'recused',
    ],
    rows: numbersIn(reader).flatMap((number) => {
      const row = motionRow(reader, number) ?? pendingRow(reader, number)
      return row === undefined ? [] : [row]
    }),
  }
}

/** The numbers of motions, of motions that wait for their vote, and of procedures. */
export function numbersIn({ snapshot }: Reader): readonly number[] {
  return Array.from({ length: snapshot.state.numbers }, (_, place) => place + 1)
}

function motionRow(reader: Reader, number: number): readonly Cell[] | undefined {
  const motion = reader.snapshot.state.motions.get(number)
  const view = decisionView(reader, number)
  if (motion === undefined || view === undefined) return undefined
  const { opened, closed } = motion
  const counts = Object.entries(view.tally.counts).map(([option, count]) => `${option} ${count}`)
  return [
    number,
    'vote',
    opened.group,
    exportedSubject(view.subject),
    spokenAction(opened.action),
    motion.mover,
    motion.moved,
    opened.opens,
    closed?.at,
    opened.rule.name,
    closed?.outcome,
    closed?.is ?? view.phase.kind,
    closed?.why,
    closed?.settled,
    opened.electorate.size,
    counts.join('; '),
    view.tally.recused,
  ]
}

function pendingRow(reader: Reader, number: number): readonly Cell[] | undefined {
  const { proposals, courses } = reader.snapshot.state
  const view = pendingView(reader, number)
  const said = proposals.get(number)?.moved ?? courses.get(number)?.begun
  if (view === undefined || said === undefined) return undefined
  const is = view.kind === 'proposal' ? view.phase.kind : (view.ended?.is ?? 'under way')
  const closed = view.kind === 'procedure' ? view.ended?.at : undefined
  const rule = view.kind === 'proposal' ? view.rule.name : view.name
  const moved = proposals.get(number)?.at ?? courses.get(number)?.stages[0]?.began
  const start = [number, view.kind, said.group, exportedSubject(view.subject), spokenAction(said.action), view.mover.id]
  return [...start, moved, undefined, closed, rule, undefined, is, ...Array<Cell>(5).fill(undefined)]
}

/** Decisions that have called an election: elections themselves are not carried out yet. */
export function electionsTable({ snapshot }: Reader): Table {
  return {
    columns: ['group', 'election', 'called'],
    rows: snapshot.state.called.map(({ group, election, at }) => [group, election, at]),
  }
}

/** Decisions with an amount, which took effect: payments themselves are not carried out yet. */
export function moneyTable({ snapshot }: Reader): Table {
  return {
    columns: ['at', 'group', 'action', 'amount', 'for', 'matter', 'decision'],
    rows: snapshot.state.decided.flatMap(({ at, group, action, amount, applicant, matter, motion }) =>
      amount === undefined
        ? []
        : [[at, group, spokenAction(action), spokenMoney(amount), applicant, matter, motion] as const],
    ),
  }
}
