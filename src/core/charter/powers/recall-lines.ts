import type { Charter, Deciding } from '../structure/charter.ts'
import type { Power } from '../structure/power.ts'
import { recallAction, recallsIn } from '../structure/recalls-in.ts'

/** Who ends terms early, as elections say, as lines of powers: the vote does, or where there is none whoever finds a reason. */
export function recallLines(charter: Charter): readonly Power[] {
  const lines = recallsIn(charter).flatMap(({ election, recall, called }) =>
    election.fills.map((seat): Power => {
      const { by, foundBy = [], needs, petition, clause, place } = recall
      const own: Deciding = { kind: 'rule', rule: { group: charter.group, rule: called } }
      const isFound = by === undefined && needs === undefined && petition === undefined
      return {
        action: recallAction(seat, charter.group),
        except: [],
        by: isFound && foundBy.length > 0 ? foundBy : [by ?? own],
        with: [],
        clause,
        place,
      }
    }),
  )
  // Of one holder and of all it is often the same vote.
  return lines.filter((line, index) => lines.findIndex((other) => isSameLine(line, other)) === index)
}

function isSameLine(one: Power, other: Power): boolean {
  return (
    one.action.object === other.action.object &&
    one.clause.anchor === other.clause.anchor &&
    JSON.stringify(one.by) === JSON.stringify(other.by)
  )
}
