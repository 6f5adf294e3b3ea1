import type { DeliveryItem } from '../../../app/announcing/deliveries.ts'
import type { unsentView } from '../../../app/read/announcements/announcements-view.ts'
import type { FoundationRef } from '../../../app/read/views.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { groupLink } from '../names.ts'
import { link } from '../routes.ts'
import { deliveryActs, placeOf, standing } from './announcement.ts'

/** What has not reached its channels, for those who may see to it: how far each has come, and what to do. */
export function deliveriesPage(
  foundation: FoundationRef,
  unsent: ReturnType<typeof unsentView>,
  items: readonly DeliveryItem[],
  frame: Frame,
): Html {
  const { deliveries } = pageWords(frame.locale)
  const itemOf = (announcement: number, channel: number) =>
    items.find((item) => item.announcement === announcement && item.channel === channel)
  const cards = unsent.map(({ announcement, delivery }) => {
    const { number, title, group } = announcement
    return html`<section class="card"><h2><a href="${link('announcement', { foundation: foundation.name, number })}">${title}</a></h2>
<p class="soft">${groupLink(foundation.name, group)}</p><p>${placeOf(delivery, frame)}</p><p>${standing(delivery, frame)}</p>
${trials(itemOf(number, delivery.channel), frame)}
${delivery.why === 'not set up' ? html`<p>${deliveries.notSetUpHow}</p>` : nothing}${delivery.why === 'unknown whether sent' ? html`<p>${deliveries.lookFirst}</p>` : nothing}
${deliveryActs(foundation.name, number, delivery, frame)}</section>`
  })
  const main = html`<header class="title"><p class="kicker"><a href="${link('announcements', { foundation: foundation.name })}">${pageWords(frame.locale).announcements.title}</a></p><h1>${deliveries.title}</h1><p class="lede">${deliveries.lede}</p></header>
${cards.length === 0 ? emptyNote(deliveries.none, frame) : cards}`
  return layout({ title: deliveries.title, main, kind: 'announcements-page', part: 'announcements' }, frame)
}

function trials(item: DeliveryItem | undefined, frame: Frame): Html {
  const { deliveries } = pageWords(frame.locale)
  if (item === undefined || item.attempts === 0) return nothing
  return html`<p class="soft">${deliveries.tried(item.attempts)}, ${deliveries.next} ${momentTime(item.due, frame)}.${item.error === undefined ? nothing : html` ${deliveries.said}: “${item.error}”`}</p>`
}
