import type { AnnouncementView, DeliveryView } from '../../../app/read/announcements/announcements-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { groupLink, personLink, personName } from '../names.ts'
import { prose } from '../prose.ts'
import { announceLink, link } from '../routes.ts'

/** One announcement: its words, what became of it in each channel, and what the reader can do about it. */
export function announcementPage(view: AnnouncementView, frame: Frame): Html {
  const { announcements } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const { number, group, title, corrects, corrected, of, text, withdrawn, is } = view
  const other = (which: number, words: string) =>
    html`<p class="note"><a href="${link('announcement', { foundation, number: which })}">${words}</a></p>`
  const main = html`<header class="title"><p class="kicker">${announcements.kicker(number)} · ${groupLink(foundation, group)}</p><h1>${title}</h1></header>
${withdrawn === undefined ? nothing : html`<p class="note">${announcements.withdrawn(personName(withdrawn.by, frame))}${withdrawn.reason === undefined ? nothing : html` “${withdrawn.reason}”`}</p>`}
${is === 'waiting' ? html`<p class="note">${announcements.waits}</p>` : nothing}
${corrects === undefined ? nothing : other(corrects, announcements.corrects(corrects))}
${corrected === undefined ? nothing : other(corrected, announcements.corrected(corrected))}
${of === undefined ? nothing : html`<p class="note"><a href="${link(of.kind, { foundation, number: of.number })}">${announcements.of[of.kind](of.number)}</a></p>`}
<div class="with-margin"><div class="column"><div class="prose">${prose(text)}</div>${whereItGoes(view, frame)}</div>
<aside class="margin">${factsOf(view, frame)}${actsOf(view, frame)}</aside></div>`
  return layout({ title, main, kind: 'announcement-page', part: 'announcements', json: true }, frame)
}

function factsOf(
  { foundation: { name: foundation }, at, is, author, decided, decision, entries }: AnnouncementView,
  frame: Frame,
): Html {
  const { announcements } = pageWords(frame.locale)
  const moved = { waiting: announcements.goes, gone: announcements.went, withdrawn: announcements.withdrawnAt }[is]
  const by =
    decision === undefined
      ? nothing
      : html`, <a href="${link('decision', { foundation, number: decision })}">${announcements.decision(decision)}</a>`
  return html`<dl class="facts"><div><dt>${moved}</dt><dd>${momentTime(at, frame)}</dd></div>
${author === undefined ? nothing : html`<div><dt>${announcements.by}</dt><dd>${personLink(author, foundation, frame)}</dd></div>`}
<div><dt>${announcements.decided}</dt><dd>${momentTime(decided, frame)}${by}</dd></div>
<div><dt>${announcements.entries}</dt><dd>${entries.map((index) => html`<a href="${link('entry', { foundation, index })}">${index}</a> `)}</dd></div></dl>`
}

function actsOf(view: AnnouncementView, frame: Frame): Html {
  const { announcements } = pageWords(frame.locale)
  const { foundation, group, number, is, corrected } = view
  if (frame.former !== undefined) return nothing
  if (is === 'waiting' && view.mayWithdraw.refusal === undefined) {
    const reason = {
      name: 'reason',
      label: announcements.reason,
      required: false,
      kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 500 },
    } as const
    return html`<form class="sheet" method="post" action="${link('announcementAct', { foundation: foundation.name, number })}">${actFields(frame)}<input type="hidden" name="do" value="withdraw">${field(reason, untouched, frame)}
<p><button class="act" type="submit">${announcements.withdraw}</button></p></form>`
  }
  // Whoever might have withdrawn it may put it right.
  const mayCorrect = is === 'gone' && corrected === undefined && view.mayWithdraw.refusal?.type === 'AnnouncementGone'
  return mayCorrect
    ? html`<p><a class="act quiet" href="${announceLink(foundation.name, { group: group.name, corrects: number })}">${announcements.correct}</a></p>`
    : nothing
}

function whereItGoes(view: AnnouncementView, frame: Frame): Html {
  const { announcements } = pageWords(frame.locale)
  if (view.deliveries.length === 0) return html`<p class="soft">${announcements.siteAlone}</p>`
  return html`<section><h2>${announcements.channels}</h2>
${view.sample ? html`<p class="note">${announcements.sample}</p>` : nothing}
<div class="scroll" tabindex="0" role="group" aria-label="${announcements.channels}"><table><thead><tr><th scope="col">${announcements.channel}</th><th scope="col">${announcements.state}</th></tr></thead>
<tbody>${view.deliveries.map((delivery) => html`<tr><td>${placeOf(delivery, frame)}</td><td>${standing(delivery, frame)}${deliveryActs(view.foundation.name, view.number, delivery, frame)}</td></tr>`)}</tbody></table></div></section>`
}

export function placeOf({ place: { kind, at, public: open } }: Pick<DeliveryView, 'place'>, frame: Frame): Html {
  const { announcements } = pageWords(frame.locale)
  const address = /^https?:/i.test(at) ? html`<a href="${at}" rel="nofollow noopener external">${at}</a>` : at
  return html`${kind} ${address}${open ? nothing : html` <span class="soft">(${announcements.notPublic})</span>`}`
}

export function standing({ is, why, url, at }: DeliveryView, frame: Frame): Html {
  const { announcements } = pageWords(frame.locale)
  const post =
    url === undefined ? nothing : html`: <a href="${url}" rel="nofollow noopener external">${announcements.post}</a>`
  const when = at === undefined ? nothing : html` <span class="soft">${momentTime(at, frame)}</span>`
  return html`${announcements.is[is]}${why === undefined ? nothing : html`: ${announcements.why[why]}`}${post}${when}`
}

/** What the reader can do about a channel that it has not reached. */
export function deliveryActs(
  foundation: string,
  number: number,
  { channel, is, mayRetry, mayClose }: DeliveryView,
  frame: Frame,
): Html {
  const { announcements } = pageWords(frame.locale)
  if (frame.former !== undefined || mayClose.refusal !== undefined) return nothing
  const button = (what: string, words: string) =>
    html`<button class="act quiet" type="submit" name="do" value="${what}">${words}</button> `
  return html`<form class="row" method="post" action="${link('announcementAct', { foundation, number })}">${actFields(frame)}<input type="hidden" name="channel" value="${channel}">
${mayRetry.refusal === undefined ? button('retry', announcements.retry) : nothing}${is === 'given up' ? button('seen', announcements.seen) : nothing}${button('drop', announcements.drop)}</form>`
}
