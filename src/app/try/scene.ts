import { spoken } from '../../core/base/name.ts'
import type { Place } from '../../core/charter/structure/charter.ts'
import { entriesOf } from '../../core/foundation/seats/eligibility.ts'
import { seatOf } from '../../core/foundation/seats/seats.ts'
import type { Difference } from './compare.ts'
import type { Play } from './play.ts'
import { playFounding } from './play-founding.ts'
import { spokenRefusal } from './refused.ts'
import type { Made, Scenario } from './scenario.ts'
import type { Folder } from './try-scenario.ts'

/**
 * What is there before the first step: the founding where the scenario wants it, then its people, the charters in force and
 * who holds which seat. What cannot be so is told as a difference of step 0.
 */
export function setTheScene(play: Play, scenario: Scenario, folder: Folder): readonly Difference[] {
  const differences: Difference[] = []
  const set = (made: Made, expected: string, { line, column }: Place) => {
    const outcome = play.ask(undefined, made)
    if (outcome.kind !== 'done') differences.push({ step: 0, line, column, expected, found: spokenRefusal(outcome) })
  }
  const top: Place = { line: 1, column: 1 }

  if (scenario.founding) differences.push(...playFounding(play, folder))
  else {
    const found = { type: 'found', foundation: 'scenario', name: 'Scenario', sample: true } as const
    set({ kind: 'act', act: found }, 'a foundation', top)
  }
  for (const person of scenario.people) {
    const command = { type: 'introduce', person, name: spoken(person), address: `${person}@example.org` } as const
    set({ kind: 'command', command }, `${person} is known`, top)
  }
  for (const group of scenario.drafts) set({ kind: 'charter', type: 'draft', group }, `${group} is a draft`, top)
  for (const group of scenario.adopts) set({ kind: 'charter', type: 'adopt', group }, `${group} is in force`, top)
  for (const { seat, entry, people, place } of scenario.holders) {
    const entries = entry === undefined ? entriesOf(play.state, seat, seatOf(play.state, seat)?.forEach) : [entry]
    for (const [index, person] of people.entries()) {
      const words = `${person} holds ${seat.group}.${seat.seat}`
      const of = entries[index % entries.length]
      set({ kind: 'act', act: { type: 'hold', ...seat, person, ...(of !== undefined && { entry: of }) } }, words, place)
    }
  }
  return differences
}
