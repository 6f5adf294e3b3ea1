import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { FoundationState } from '../state.ts'

/** A consultation on a calendar: from its opening up to, not at, its close. */
export interface ConsultationDates {
  readonly consultation: number
  readonly group: Name
  readonly title: string
  readonly opens: Instant
  readonly closes: Instant
}

/** Those that take answers at some moment from `from` up to, not at, `until`; of one group where it is given. */
export function consultationDatesIn(
  state: FoundationState,
  from: Instant,
  until: Instant,
  group?: Name,
): readonly ConsultationDates[] {
  return [...state.consultations.values()].flatMap(({ begun, closes }) => {
    const { consultation, title, opens } = begun
    const isThen = opens < until && from < closes && (group === undefined || begun.group === group)
    return isThen ? [{ consultation, group: begun.group, title, opens, closes }] : []
  })
}
