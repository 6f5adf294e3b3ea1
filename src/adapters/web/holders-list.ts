import type { HolderView, SeatView } from '../../app/read/seat-views.ts'
import { pageWords } from '../words/page-words.ts'
import { backfilledMark } from './backfilled-mark.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { personLink } from './names.ts'
import { howHeld } from './pictures/terms-picture.ts'

const most_lines = 9

/** Who holds a seat without an end, and since when: a picture would be of full bars alone. */
export function holdersList({ holders }: SeatView, foundation: string, frame: Frame): Html {
  const { terms } = pageWords(frame.locale).seats
  const lines = holders.map((holder) => line(holder, foundation, frame))
  // One more than fits is shown, rather than a line that says that there is one more.
  const shown = lines.length === most_lines + 1 ? lines : lines.slice(0, most_lines)
  const rest = lines.slice(shown.length)
  return html`<ul class="holders">${shown}</ul>${rest.length === 0 ? nothing : html`<details class="same"><summary>${terms.more(rest.length)}</summary><ul class="holders">${rest}</ul></details>`}`
}

function line(holder: HolderView, foundation: string, frame: Frame): Html {
  const { since } = pageWords(frame.locale).group
  const isFounding =
    holder.byOffice === undefined && holder.motion === undefined && (holder.how ?? 'founding') === 'founding'
  const how = isFounding ? nothing : html` · ${howHeld(holder, foundation, frame)}`
  return html`<li>${personLink(holder.person, foundation, frame)} <span class="soft">${since} ${dayTime(holder.since, frame)}${backfilledMark(holder.backfilled, frame)}${how}</span></li>`
}
