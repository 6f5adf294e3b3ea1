import type { EndView } from '../../app/read/directory/end-view.ts'
import type { GroupState } from '../../app/read/directory/group-state.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { link } from './routes.ts'

/** What stands above a group that sleeps or is over, with the way to its revival. */
export function endNote(
  group: { readonly name: string; readonly state: GroupState },
  ended: EndView | undefined,
  foundation: string,
  frame: Frame,
): Html {
  const { ended: words } = pageWords(frame.locale)
  const revive = html`<a href="${link('revive', { foundation, group: group.name })}">${words.revive}</a>`
  if (group.state === 'dormant') return html`<p class="note note-soon">${words.asleep} ${revive}</p>`
  if (ended === undefined) return nothing
  return html`<p class="note">${endSentence(ended, foundation, frame)} ${ended.how === 'retired' ? revive : nothing}</p>`
}

/** "This group was retired on 3 March 2026, by a decision." */
export function endSentence({ how, why, at, motion }: EndView, foundation: string, frame: Frame): Html {
  const { ended: words } = pageWords(frame.locale)
  const because =
    motion === undefined
      ? html`${words.why[why]}`
      : html`<a href="${link('decision', { foundation, number: motion })}">${words.why[why]}</a>`
  return html`${words.how[how]} ${words.on} ${dayTime(at, frame)}, ${because}.`
}
