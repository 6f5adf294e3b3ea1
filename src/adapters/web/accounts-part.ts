import type { GroupView } from '../../app/read/views.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { link } from './routes.ts'

/** In the margin of a group: the ways to its money and its reports, where there are any. */
export function accountsPart({ accounts, foundation, group }: GroupView, frame: Frame): Html {
  if (accounts === undefined) return nothing
  const { money, reports } = pageWords(frame.locale)
  const place = { foundation: foundation.name, group: group.name }
  const ways = [
    ...(accounts.money ? [[link('groupMoney', place), money.title] as const] : []),
    ...(accounts.reports ? [[link('groupReports', place), reports.title] as const] : []),
  ]
  return html`<section id="accounts"><h2 class="margin-title">${money.accounts}</h2><ul class="plain-list">${ways.map(([address, title]) => html`<li><a href="${address}">${title}</a></li>`)}</ul></section>
`
}
