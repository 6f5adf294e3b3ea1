import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Backfilled, SeatLeft } from '../../../core/foundation/seats/holding-event.ts'
import type { Holding } from '../../../core/foundation/seats/seat-state.ts'
import type { RecordFiles } from '../../record/record-files.ts'
import { personRef, type Reader } from '../reader.ts'
import type { HolderView } from '../seat-views.ts'
import { howTaken } from '../seat-views.ts'
import type { PersonRef } from '../views.ts'
import { entriesAt } from './entries-at.ts'

/** One time that somebody held a seat, with what decided it and where it is written. */
export interface HeldView {
  readonly person: PersonRef
  readonly since: Instant
  readonly until?: Instant
  readonly ended?: Instant
  /** Another term follows this one. */
  readonly renewed?: true
  readonly why?: SeatLeft['why']
  /** Of a seat that exists for each entry of a list. */
  readonly entry?: Name
  readonly motion?: number
  /** Where no decision did. */
  readonly how?: HolderView['how']
  /** The decision that ended it. */
  readonly endedBy?: number
  /** Where the record tells how it began and ended. */
  readonly entries: readonly number[]
  /** It was so before it was written down. */
  readonly backfilled?: BackfilledView
}

export interface BackfilledView extends Backfilled {
  /** When it was written down. */
  readonly recorded: Instant
}

export function heldViews(
  reader: Reader,
  files: Pick<RecordFiles, 'entries'>,
  holdings: readonly Holding[],
): Promise<readonly HeldView[]> {
  return Promise.all(holdings.toReversed().map((holding) => heldView(reader, files, holding)))
}

async function heldView(reader: Reader, files: Pick<RecordFiles, 'entries'>, holding: Holding): Promise<HeldView> {
  const { person, since, until, ended, renewed, why, entry, motion, by, endedBy, entries, backfilled } = holding
  const [first] = backfilled === undefined ? [] : await entriesAt(files, entries.slice(0, 1))
  return {
    person: personRef(reader, person),
    since,
    entries,
    ...(until !== undefined && { until }),
    ...(ended !== undefined && { ended }),
    ...(renewed === true && { renewed }),
    ...(why !== undefined && { why }),
    ...(entry !== undefined && { entry }),
    ...(motion !== undefined && { motion }),
    ...(by !== undefined && { how: howTaken(by, person) }),
    ...(endedBy !== undefined && { endedBy }),
    ...(backfilled !== undefined && first !== undefined && { backfilled: { ...backfilled, recorded: first.entry.at } }),
  }
}
