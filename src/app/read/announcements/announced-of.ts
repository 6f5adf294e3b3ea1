import type { Name } from '../../../core/base/name.ts'
import type { ToldOf } from '../../../core/foundation/announcements/announcement-effect.ts'
import type { Announcement } from '../../../core/foundation/announcements/announcement-state.ts'
import type { Reader } from '../reader.ts'
import { type AnnouncementSummary, announcementSummary } from './announcements-view.ts'
import { notToAnnounce } from './compose-view.ts'

/** What was announced of something, or by a group, and whether the reader may announce it. */
export interface AnnouncedOf {
  /** The newest first; what waits for its moment among them, what was withdrawn not. */
  readonly announced?: readonly AnnouncementSummary[]
  readonly mayAnnounce?: true
}

/** Of a consultation or an election of a group. */
export function announcedOf(reader: Reader, { kind, number }: ToldOf, group: Name): AnnouncedOf {
  return announced(reader, ({ of }) => of?.kind === kind && of.number === number, group)
}

export function announcedBy(reader: Reader, group: Name): AnnouncedOf {
  return announced(reader, (one) => one.group === group, group)
}

function announced(reader: Reader, isMeant: (one: Announcement) => boolean, group: Name): AnnouncedOf {
  const found = [...reader.snapshot.state.announcements.values()]
    .filter((one) => one.phase.kind !== 'withdrawn' && isMeant(one))
    .toReversed()
  const may = reader.person !== undefined && notToAnnounce(reader, group) === undefined
  return {
    ...(found.length > 0 && { announced: found.map((one) => announcementSummary(reader, one)) }),
    ...(may && { mayAnnounce: true }),
  }
}
