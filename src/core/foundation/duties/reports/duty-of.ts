import { type Instant, latest } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { textOfData } from '../../../base/text-of-data.ts'
import type { Charter } from '../../../charter/structure/charter.ts'
import type { Duty } from '../../../charter/structure/duty.ts'
import type { Group } from '../../life/group.ts'
import { howEnded } from '../../life/in-force.ts'
import type { FoundationState } from '../../state.ts'
import { isMeeting } from '../is-meeting.ts'

/** The duties of a charter that are handed in. */
export function reportDuties({ duties = [] }: Pick<Charter, 'duties'>): readonly Duty[] {
  return duties.filter((duty) => !isMeeting(duty))
}

export function reportDuty(state: FoundationState, group: Name, name: Name): Duty | undefined {
  const of = state.groups.get(group)
  return of === undefined
    ? undefined
    : [...reportDuties(of.charter), ...lastDuties(of)].find((duty) => duty.name === name)
}

/** What a group that is over owes: the duties that its charter has for the end, and the report that its end asks for. */
export function lastDuties({ charter, life, status }: Group): readonly Duty[] {
  if (howEnded(status) === undefined) return []
  const own = reportDuties(charter).filter(({ due }) => due.some(({ kind }) => kind === 'at the end'))
  const { report } = life
  const ends = charter.life?.ends
  if (own.length > 0 || report === undefined || ends === undefined) return own
  const { clause, place } = ends
  const nothing = { by: [], openTo: [], about: [], reminders: [], missed: [] }
  return [{ ...nothing, name: 'final-report', due: [{ kind: 'at the end' }], to: report.to, clause, place }]
}

/** Since when a group has owed it as it does now: an amendment of something else does not begin it anew, nor does one of its words. */
export function owedSince(state: FoundationState, { name, since, life }: Group, duty: Duty): Instant {
  const versions = state.versions.get(name) ?? []
  const due = textOfData(duty.due)
  let first = since
  for (const version of versions.toReversed()) {
    const known = reportDuties(state.library.charter(version.digest)).find((one) => one.name === duty.name)
    if (known === undefined || textOfData(known.due) !== due) break
    first = version.since
  }
  return latest(first, life.begins ?? '')
}
