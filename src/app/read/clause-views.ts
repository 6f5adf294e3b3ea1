import type { Instant } from '../../core/base/instant.ts'
import { spoken } from '../../core/base/name.ts'
import { type ExplainedPart, explainOthers } from '../../core/charter/explain/explain.ts'
import { explainBorrowed } from '../../core/charter/explain/explain-borrowed.ts'
import { quoted } from '../../core/charter/explain/explain-wording.ts'
import type { Channel } from '../../core/charter/structure/channel.ts'
import type { Charter, RuleRef } from '../../core/charter/structure/charter.ts'
import type { Dependant } from '../../core/charter/structure/dependants.ts'
import { dependantsOf } from '../../core/charter/structure/dependants.ts'
import type { Gift, Power, Reservation } from '../../core/charter/structure/power.ts'
import type { Borrowed, Procedure } from '../../core/charter/structure/procedure.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import { activeCharters } from '../../core/foundation/active.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import type { Course } from '../../core/foundation/motions/course-state.ts'
import { electorateOf, fixedSeats } from '../../core/foundation/motions/electorate.ts'
import type { Motion } from '../../core/foundation/motions/motion-state.ts'
import { wayOf } from '../../core/foundation/rule-of.ts'
import type { Tally } from '../../core/voting/standing.ts'
import { type ClauseElection, clauseElections } from './elections/group-elections.ts'
import { motionSummary, motionView } from './motion-views.ts'
import type { Reader } from './reader.ts'
import type { SeatView } from './seat-views.ts'
import { seatView } from './seat-views.ts'
import type { FoundationRef, GroupSummary, MotionSummary, MotionView, WaitingView } from './views.ts'

import { runningCourses, waitingProposals } from './waiting-views.ts'

export interface CharterView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary
  readonly digest: string
  readonly adopted?: Instant
  readonly clauses: readonly ClauseView[]
}

export interface ClauseView {
  readonly anchor: string
  readonly title: string
  readonly level: number
  /** Markdown, without the blocks. */
  readonly prose: string
  readonly blocks: readonly string[]
  readonly seats: readonly SeatView[]
  readonly rules: readonly RuleView[]
  readonly powers: readonly Power[]
  readonly gives: readonly Gift[]
  readonly reserved: readonly Reservation[]
  readonly channels: readonly Channel[]
  readonly procedures: readonly ProcedureView[]
  /** What its elections mean now. */
  readonly elections?: readonly ClauseElection[]
  /** Everything else that its blocks say, in sentences: limits, facts, duties, money, elections, life and the like. */
  readonly said: readonly ExplainedPart[]
}

/** A procedure as the charter has it, with what is on its way through it. */
export interface ProcedureView {
  readonly procedure: Procedure
  readonly running: readonly WaitingView[]
  readonly dependants: readonly Dependant[]
}

/** A rule as it works today: the counts it would have if a vote opened now, what runs under it, what it last decided. */
export interface RuleView {
  readonly rule: Rule
  readonly today: Tally
  /** The rule of another group of which it is another form. */
  readonly from?: { readonly rule: RuleRef; readonly how: 'follows' | 'pinned' }
  readonly dependants: readonly Dependant[]
  readonly waiting: readonly WaitingView[]
  readonly open: readonly MotionView[]
  readonly last?: MotionSummary
}

type Charters = ReadonlyMap<string, Charter>

/** The clauses of a charter, each with what it means today. */
export function clauseViews(reader: Reader, group: Group): readonly ClauseView[] {
  const charters: Charters = new Map([...activeCharters(reader.snapshot.state), [group.name, group.charter]])
  return group.charter.clauses.map((clause) => clauseView(reader, group, clause, charters))
}

function clauseView(reader: Reader, group: Group, clause: Charter['clauses'][number], charters: Charters): ClauseView {
  const { charter } = group
  const here = <Part extends { readonly clause: { readonly anchor: string } }>(parts: readonly Part[] = []) =>
    parts.filter((part) => part.clause.anchor === clause.anchor)
  const borrowed = here(charter.borrowed).map((one) => borrowedView(reader, group, one, charters))
  return {
    anchor: clause.anchor,
    title: clause.title,
    level: clause.level,
    prose: clause.prose,
    blocks: clause.blocks.map((block) => block.text),
    seats: here(charter.seats).map((seat) => seatView(reader, group, seat)),
    rules: [
      ...here(charter.rules).map((rule) => ruleView(reader, group, rule, charters)),
      ...borrowed.flatMap(({ view }) => view ?? []),
    ],
    powers: here(charter.powers),
    gives: here(charter.gives),
    reserved: here(charter.reserved),
    channels: here(charter.channels),
    procedures: here(charter.procedures).map((procedure) => procedureView(reader, group, procedure, charters)),
    elections: clauseElections(reader, group, clause.anchor),
    said: [...borrowed.flatMap(({ said }) => said ?? []), ...saidIn(charter, clause.anchor, charters)],
  }
}

function ruleView(reader: Reader, group: Group, rule: Rule, charters: Charters): RuleView {
  const { state, at } = reader.snapshot
  const under = ({ opened }: Motion) => opened.rule.clause.group === group.name && opened.rule.name === rule.name
  const open = [...state.open].flatMap((number) => state.motions.get(number) ?? []).filter(under)
  const last = [...state.motions.values()].findLast((motion) => motion.closed !== undefined && under(motion))
  return {
    rule,
    today: {
      electorate: electorateOf(state, rule, at).length,
      recused: 0,
      seats: fixedSeats(state, rule, at),
      counts: Object.fromEntries(rule.options.map((option) => [option.name, 0])),
    },
    dependants: dependantsOf(charters, { group: group.name, rule: rule.name }),
    waiting: waitingProposals(
      reader,
      ({ moved }) => moved.rule.clause.group === group.name && moved.rule.name === rule.name,
    ),
    open: open.map((motion) => motionView(reader, motion)),
    ...(last !== undefined && { last: motionSummary(reader, last) }),
  }
}

/** A rule from elsewhere, whole where the other charter is at hand; else what is said of it. */
function borrowedView(
  reader: Reader,
  group: Group,
  borrowed: Borrowed,
  charters: Charters,
): { readonly view?: RuleView; readonly said?: ExplainedPart } {
  const { name, from, how } = borrowed
  const way = wayOf(reader.snapshot.state, { group: group.name, rule: name })
  if (way?.kind === 'rule') {
    return { view: { ...ruleView(reader, group, way.rule, charters), from: { rule: from, how } } }
  }
  return { said: { title: `Rule ${quoted(spoken(name))}`, sentences: explainBorrowed(borrowed, charters) } }
}

function procedureView(reader: Reader, group: Group, procedure: Procedure, charters: Charters): ProcedureView {
  const isIt = ({ begun }: Course) =>
    begun.procedure.name === procedure.name && begun.procedure.clause.group === group.name
  return {
    procedure,
    running: runningCourses(reader, isIt),
    dependants: dependantsOf(charters, { group: group.name, rule: procedure.name }),
  }
}

/** Sentences hang on the charters alone, which change seldom and are read often. */
const saidBy = new WeakMap<
  Charter,
  { readonly around: readonly Charter[]; readonly parts: Map<string, readonly ExplainedPart[]> }
>()

function saidIn(charter: Charter, anchor: string, charters: Charters): readonly ExplainedPart[] {
  const around = [...charters.values()]
  const known = saidBy.get(charter)
  const isSame =
    known !== undefined &&
    known.around.length === around.length &&
    around.every((one, index) => one === known.around[index])
  const parts = isSame ? known.parts : new Map<string, readonly ExplainedPart[]>()
  if (!isSame) saidBy.set(charter, { around, parts })
  const said = parts.get(anchor) ?? explainOthers(charter, anchor, charters)
  parts.set(anchor, said)
  return said
}
