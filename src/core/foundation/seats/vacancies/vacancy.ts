import type { Instant } from '../../../base/instant.ts'
import type { VacancyOpened } from '../seat-event.ts'

/** A place that fell vacant. */
export interface Vacancy {
  readonly opened: VacancyOpened
  readonly at: Instant
  /** The step of the charter's that is tried, until a moment; undefined when none is left. */
  step: number | undefined
  until: Instant | undefined
  /** Since when that is so. */
  since: Instant
  /** Its by-election was called. */
  called?: true
  /** When the by-election was over without anybody for this place. */
  inVain?: Instant
  overdue?: true
}
