import type { Instant } from '../../core/base/instant.ts'
import type { Backfilled } from '../../core/foundation/seats/holding-event.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'

/** What was so before the foundation came here, and was written down afterwards, says so. */
export function backfilledMark(
  backfilled: (Backfilled & { readonly recorded?: Instant }) | undefined,
  frame: Frame,
): Html {
  if (backfilled === undefined) return nothing
  const { history } = pageWords(frame.locale)
  const source = backfilled.source === undefined ? nothing : html`, ${history.source(backfilled.source)}`
  const on =
    backfilled.recorded === undefined ? nothing : html`, ${history.recorded} ${dayTime(backfilled.recorded, frame)}`
  return html` <span class="backfilled soft">${history.backfilled}${on}${source}</span>`
}
