import { spoken } from '../../base/name.ts'
import { completeBorrowed, ruleIn } from '../../charter/resolving/rule-in.ts'
import { cyclesIn } from '../../charter/structure/cycles.ts'
import type { Borrowed } from '../../charter/structure/procedure.ts'
import { type Foundation, type FoundationCheck, findFor } from './check.ts'

/** Rules that borrow each other in a circle; and of the others, whether what each says otherwise fits the rule that it borrows. */
export const borrowedCycle: FoundationCheck = (foundation) => {
  const all = [...foundation.charters.values()].flatMap(({ borrowed = [] }) => borrowed)
  const next = (borrowed: Borrowed) => borrowedFrom(foundation, borrowed)
  const inCircles = new Set<Borrowed>()
  for (const cycle of cyclesIn(all, next)) {
    for (const borrowed of cycle) inCircles.add(borrowed)
    const [first] = cycle
    if (first === undefined) continue
    const round = [...cycle, first].map(written).join(' is another form of ')
    const message = `These rules borrow each other, so that none of them says anything: ${round}`
    findFor(foundation, first.clause.group)('borrowed-cycle', first.place, message)
  }
  for (const borrowed of all) if (!inCircles.has(borrowed)) checkChanges(foundation, borrowed)
}

function checkChanges({ charters, sound, reportOf }: Foundation, borrowed: Borrowed): void {
  const { group } = borrowed.clause
  const charter = charters.get(group)
  const report = reportOf(group)
  const base = ruleIn(charters, borrowed.from)
  if (charter === undefined || report === undefined || base === undefined || !sound(group)) return
  completeBorrowed(charter, borrowed, base, report)
}

function borrowedFrom({ charters }: Foundation, { from }: Borrowed): Borrowed | undefined {
  return charters.get(from.group)?.borrowed?.find(({ name }) => name === from.rule)
}

function written({ name, clause }: Borrowed): string {
  return `"${spoken(name)}" of "${spoken(clause.group)}"`
}
