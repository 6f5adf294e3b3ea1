import type { Instant } from '../../../core/base/instant.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import type { Change } from '../../../core/diff/change.ts'
import { activeCharters } from '../../../core/foundation/active.ts'
import type { Entry } from '../../../core/foundation/event.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import type { RecordFiles } from '../../record/record-files.ts'
import { groupSummary } from '../group-views.ts'
import { foundationRef, type Reader } from '../reader.ts'
import type { SeatView } from '../seat-views.ts'
import { seatView } from '../seat-views.ts'
import type { FoundationRef, GroupSummary } from '../views.ts'
import { changesBetween } from './changes-between.ts'
import { entriesAt } from './entries-at.ts'
import { type HeldView, heldViews } from './held-view.ts'

/** How a group has come to be what it is: its charters, its states and everybody who sat in its seats, each with its entry. */
export interface HistoryView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary
  /** What happened to the group as a whole, the newest first. */
  readonly events: readonly HappenedView[]
  /** Every version that was in force, the newest first. */
  readonly versions: readonly VersionView[]
  readonly seats: readonly SuccessionView[]
}

export interface HappenedView {
  readonly index: number
  readonly entry: Entry
  /** The decision behind it. */
  readonly motion?: number
}

export interface VersionView {
  readonly index: number
  readonly since: Instant
  readonly name: string
  readonly digest: string
  readonly motion?: number
  /** What it says otherwise than the version before; undefined of the first, and where one of the two cannot be read any more. */
  readonly changes?: readonly Change[]
}

export interface SuccessionView {
  readonly seat: Name
  readonly title: string
  /** As it is held now; absent where the charter has no such seat any more. */
  readonly now?: SeatView
  /** The newest first. */
  readonly held: readonly HeldView[]
}

const most_events = 200

export async function historyView(
  reader: Reader,
  files: Pick<RecordFiles, 'entries'>,
  name: Name,
): Promise<HistoryView | undefined> {
  const { state } = reader.snapshot
  const group = state.groups.get(name)
  if (group === undefined) return undefined
  const found = await entriesAt(files, (state.chronicle.get(name) ?? []).slice(-most_events))
  const events = found.map(({ index, entry }): HappenedView => {
    const motion = 'motion' in entry.event ? entry.event.motion : undefined
    return { index, entry, ...(motion !== undefined && { motion }) }
  })
  return {
    foundation: foundationRef(reader),
    group: groupSummary(reader, group),
    events: events.toReversed(),
    versions: versionsIn(reader, events).toReversed(),
    seats: await successions(reader, files, group),
  }
}

function versionsIn(reader: Reader, events: readonly HappenedView[]): readonly VersionView[] {
  const { state, text } = reader.snapshot
  const around = activeCharters(state)
  const adopted = events.flatMap(({ index, entry: { event, at }, motion }) =>
    event.type === 'CharterAdopted'
      ? [{ index, since: at, name: event.name, digest: event.charter.digest, ...(motion !== undefined && { motion }) }]
      : [],
  )
  return adopted.map((version, place): VersionView => {
    const before = adopted[place - 1]
    if (before === undefined) return version
    const changes = changesBetween(
      { digest: before.digest, text: text(before.digest) },
      { digest: version.digest, text: text(version.digest) },
      around,
    )
    return changes === undefined ? version : { ...version, changes }
  })
}

/** The seats of the charter in force in its order, and those that were there before. */
async function successions(
  reader: Reader,
  files: Pick<RecordFiles, 'entries'>,
  group: Group,
): Promise<readonly SuccessionView[]> {
  const now = new Map(group.charter.seats.map((seat) => [seat.name, seat]))
  const names = [...new Set([...now.keys(), ...group.holdings.keys()])]
  return Promise.all(
    names.map(async (seat) => {
      const described = now.get(seat)
      return {
        seat,
        title: spoken(seat),
        ...(described !== undefined && { now: seatView(reader, group, described) }),
        held: await heldViews(reader, files, group.holdings.get(seat) ?? []),
      }
    }),
  )
}
