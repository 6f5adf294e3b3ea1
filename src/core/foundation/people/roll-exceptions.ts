import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, Deciding } from '../../charter/structure/charter.ts'
import type { Roll } from '../../charter/structure/roll.ts'
import { activeGroup } from '../active.ts'
import type { Effect } from '../effect.ts'
import { ballotAsked } from '../elections/roll/may-ask-for-ballot.ts'
import type { PersonId } from '../event.ts'
import { notUnder } from '../motions/may-move.ts'
import { pendingFor } from '../motions/pending-for.ts'
import type { Refusal } from '../refusal.ts'
import { type Way, wayOfDeciding } from '../rule-of.ts'
import { lettingOnto } from '../seats/decide-keeping.ts'
import type { FoundationState } from '../state.ts'
import { onRoll } from './roll.ts'

/** Whether somebody may ask to be let onto a roll, and by which way that is decided. */
export function mayAskForRoll(
  state: FoundationState,
  person: PersonId,
  { group: name, roll: called }: { readonly group: Name; readonly roll: Name },
  at: Instant,
): Result<{ readonly clause: ClauseRef; readonly way: Way }, Refusal> {
  const group = activeGroup(state, name)
  if (!group.ok) return group
  const roll = group.value.charter.rolls?.find((candidate) => candidate.name === called)
  const asked =
    roll === undefined
      ? ballotAsked(state, person, { group: name, roll: called }, at)
      : rollAsked(state, person, name, roll, at)
  if (asked === undefined) return refuse({ type: 'UnknownRoll', group: name, roll: called })
  const { clause, by, isOn } = asked
  const way = by.map((one) => wayOfDeciding(state, one)).find((one) => one !== undefined)
  if (way === undefined) return refuse({ type: 'NobodyLetsOnto', group: name, roll: called, clause })
  if (isOn) return refuse({ type: 'OnRollAlready', group: name, roll: called, clause })
  const effect: Effect = { kind: 'let onto roll', group: name, roll: called, person }
  const pending = pendingFor(
    state,
    (one) => one.kind === 'let onto roll' && one.group === name && one.roll === called && one.person === person,
  )
  if (pending !== undefined) return refuse({ type: 'RollAsked', group: name, roll: called, motion: pending })
  const matter = { group: way.group, action: lettingOnto(called), effect }
  const under = way.kind === 'rule' ? notUnder(state, way.rule, matter, person, at) : undefined
  return under === undefined ? ok({ clause, way }) : refuse(under)
}

/** Who lets others onto a roll, and whether somebody stands on it without that. */
interface Asked {
  readonly clause: ClauseRef
  readonly by: readonly Deciding[]
  readonly isOn: boolean
}

function rollAsked(
  state: FoundationState,
  person: PersonId,
  group: Name,
  { name, clause, plus = [] }: Roll,
  at: Instant,
): Asked {
  const by = plus.flatMap((addition) => (addition.kind === 'approved' ? addition.by : []))
  const isOn = onRoll(state, { group, seat: name }, at).some((one) => one.person === person)
  return { clause, by, isOn }
}
