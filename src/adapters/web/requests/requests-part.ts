import type { GroupView } from '../../../app/read/views.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { link, requestsLink } from '../routes.ts'

/** In the margin of a group that can be asked for money: how many have, and the way to ask. */
export function requestsPart({ requests, foundation, group }: GroupView, frame: Frame): Html {
  if (requests === undefined) return nothing
  const { requests: words } = pageWords(frame.locale)
  const list = requestsLink(foundation.name, { group: group.name })
  const isAsked = group.state === 'active' && frame.former === undefined
  const ask = isAsked
    ? html`<p><a class="act quiet" href="${link('askForMoney', { foundation: foundation.name, group: group.name })}">${words.ask(group.title)}</a></p>`
    : nothing
  return html`<section><h2 class="margin-title">${words.part}</h2><p><a href="${list}">${words.partLine(requests.all, requests.open)}</a></p>${ask}</section>`
}
