import type { BackfilledView } from '../../app/read/history/held-view.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'

/** What was so before the foundation came here, and was written down afterwards, says so. */
export function backfilledMark(backfilled: BackfilledView | undefined, frame: Frame): Html {
  if (backfilled === undefined) return nothing
  const { history } = pageWords(frame.locale)
  const source = backfilled.source === undefined ? nothing : html`, ${history.source(backfilled.source)}`
  return html` <span class="backfilled soft">${history.backfilled} ${dayTime(backfilled.recorded, frame)}${source}</span>`
}
