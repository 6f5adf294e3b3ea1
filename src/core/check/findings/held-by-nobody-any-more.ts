import { spoken } from '../../base/name.ts'
import { pathCovers, spokenAction } from '../../charter/structure/action.ts'
import { type ChangeCheck, whereItStood } from './check-change.ts'

/** A power that a group had, and that no charter names any more. The group above still holds it, and has nobody who uses it. */
export const heldByNobodyAnyMore: ChangeCheck = ({ before, after }) => {
  const verbs = Map.groupBy(
    [...after.values()].flatMap(({ powers }) => powers),
    ({ action }) => action.verb,
  )
  return [...before.values()].flatMap((old) =>
    old.powers.flatMap(({ action, clause }) => {
      const others = verbs.get(action.verb) ?? []
      if (others.some((power) => pathCovers(power.action.object, action.object))) return []
      const now = after.get(old.group)
      const group = now?.group ?? old.under ?? old.group
      const message = `Nobody holds "${spokenAction(action)}" any more: it was in the charter of "${spoken(old.group)}", and no charter names it now`
      return [{ code: 'held-by-nobody' as const, group, place: whereItStood(now, clause.anchor), message }]
    }),
  )
}
