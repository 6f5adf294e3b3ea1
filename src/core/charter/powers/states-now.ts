import type { Name } from '../../base/name.ts'
import { textOfData } from '../../base/text-of-data.ts'
import { pathCovers } from '../structure/action.ts'
import type { Action, Charter, ClauseRef } from '../structure/charter.ts'
import type { State } from '../structure/exceptional-state.ts'
import type { PowerBy } from '../structure/power.ts'

/** An exceptional state that holds in a group. */
export interface Meanwhile {
  readonly group: Name
  readonly state: State
}

/** Whether a state holds; what hangs on a condition is known only to whoever can count. */
export function isNow(
  state: State,
  group: Name,
  meanwhile: readonly Meanwhile[] | undefined,
): 'yes' | 'no' | 'unknown' {
  if (meanwhile === undefined) return 'unknown'
  return meanwhile.some((now) => now.group === group && isSame(now.state, state)) ? 'yes' : 'no'
}

/** A state in which something cannot be decided as usual, and who decides it then. */
export interface Forbidding {
  readonly state: State
  readonly clause: ClauseRef
  readonly by?: readonly PowerBy[]
}

/** The states of a charter in which an action cannot be decided. */
export function forbiddenBy({ exceptions = [] }: Charter, action: Action): readonly Forbidding[] {
  return exceptions
    .filter(({ forbids, forbidsAll, allows = [] }) => {
      if (allows.some((allowed) => actionCovers(allowed, action))) return false
      return forbidsAll === true || forbids.some((forbidden) => actionCovers(forbidden, action))
    })
    .map(({ state, clause, by }) => ({ state, clause, ...(by !== undefined && { by }) }))
}

/** An action of the same verb on the branch of another one. */
export function actionCovers(line: Action, action: Action): boolean {
  return line.verb === action.verb && pathCovers(line.object, action.object)
}

function isSame(one: State, other: State): boolean {
  switch (one.kind) {
    case 'election open':
      return other.kind === 'election open' && other.of === one.of
    case 'recall open':
      return other.kind === 'recall open' && other.name === one.name && other.of === one.of
    case 'vote open':
      return other.kind === 'vote open' && other.by.group === one.by.group && other.by.rule === one.by.rule
    case 'emergency':
    case 'dormant':
      return other.kind === one.kind
    case 'condition':
      return other.kind === 'condition' && textOfData(other.condition) === textOfData(one.condition)
  }
}
