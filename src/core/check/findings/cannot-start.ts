import { spoken } from '../../base/name.ts'
import type { Charter, SeatRef } from '../../charter/structure/charter.ts'
import { rulesAmong } from '../../charter/structure/deciding.ts'
import type { Founding } from '../../charter/structure/founding.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import { type Foundation, type FoundationCheck, findFor, isAdopted } from './check.ts'

/**
 * A seat of an adopted group to which nobody can ever be admitted, because those who would vote on it are nobody: members
 * are admitted by members, and there are none. Told only with a founding, which knows who holds what at the beginning.
 */
export const cannotStart: FoundationCheck = (foundation) => {
  const { charters, sound, founded } = foundation
  if (founded === undefined || [...charters.keys()].some((group) => !sound(group))) return
  const startable = seatsThatStart(foundation, founded.founding)
  for (const { group, seats } of charters.values()) {
    if (!isAdopted(foundation, group)) continue
    for (const { name, filledBy, place } of seats) {
      if (filledBy.kind !== 'application' || startable.has(`${group}.${name}`)) continue
      const [rule] = rulesAmong(filledBy.decidedBy)
      if (rule === undefined) continue
      const message = `Nobody can be admitted as "${spoken(name)}": "${spoken(rule.rule)}" has no voters, and the founding names no holders`
      findFor(foundation, group)('cannot-start', place, message)
    }
  }
}

/** The seats that have a holder at the beginning or can get one, step by step from those that do. */
function seatsThatStart({ charters }: Foundation, founding: Founding): ReadonlySet<string> {
  const started: string[] = []
  const waiting = new Map<string, string[]>()
  for (const act of founding.acts) if (act.kind === 'hold') started.push(keyOf(act))
  for (const charter of charters.values()) {
    for (const seat of charter.seats) {
      const key = keyOf({ group: charter.group, seat: seat.name })
      const needs = needsOf(charters, seat)
      if (needs === undefined) started.push(key)
      for (const need of needs ?? []) {
        const others = waiting.get(keyOf(need))
        if (others === undefined) waiting.set(keyOf(need), [key])
        else others.push(key)
      }
    }
  }
  const startable = new Set<string>()
  for (let key = started.pop(); key !== undefined; key = started.pop()) {
    if (startable.has(key)) continue
    startable.add(key)
    for (const next of waiting.get(key) ?? []) started.push(next)
  }
  return startable
}

/** One of these seats must have a holder before this one can; undefined when it needs no vote of a group. */
function needsOf(charters: ReadonlyMap<string, Charter>, { filledBy }: Seat): readonly SeatRef[] | undefined {
  switch (filledBy.kind) {
    case 'application': {
      const rules = rulesAmong(filledBy.decidedBy)
      if (rules.length < filledBy.decidedBy.length) return undefined
      return rules.flatMap(
        ({ group, rule }) => charters.get(group)?.rules.find(({ name }) => name === rule)?.voters ?? [],
      )
    }
    case 'ex officio':
      return [filledBy.office]
    case 'appointment':
    case 'election':
    case 'roll':
    case 'invitation':
    case 'own word':
      return undefined
  }
}

function keyOf({ group, seat }: SeatRef): string {
  return `${group}.${seat}`
}
