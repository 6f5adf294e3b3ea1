import type { FoundationRef } from '../../../app/read/views.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, csrfField } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { link } from '../routes.ts'

export interface OwnCalendarView {
  readonly foundation: FoundationRef
  /** Since when the reader has an address. */
  readonly since?: Instant
  /** The whole address, on the one page that shows it. */
  readonly made?: string
}

/** Where the reader makes and withdraws the secret address of their own calendar. */
export function ownCalendarPage({ foundation, since, made }: OwnCalendarView, frame: Frame): Html {
  const { ownCalendar: words } = pageWords(frame.locale)
  const to = { foundation: foundation.name }
  const main = html`<header class="title"><h1>${words.title}</h1><p class="lede">${words.lede(foundation.title)}</p></header>
${made === undefined ? nothing : madeNow(made, frame)}
<section><p>${words.secret}</p>
${since === undefined ? html`<p class="empty">${words.none}</p>` : html`<p>${words.madeOn} ${dayTime(since, frame)}.</p>`}
<div class="acts"><form method="post" action="${link('ownCalendar', to)}">${actFields(frame)}<button class="act" type="submit">${since === undefined ? words.make : words.makeAnother}</button></form>
${since === undefined ? nothing : html`<form method="post" action="${link('withdrawOwnCalendar', to)}">${csrfField(frame)}<button class="act quiet" type="submit">${words.withdraw}</button></form>`}</div></section>`
  return layout({ title: words.title, main, kind: 'form-page' }, frame)
}

function madeNow(made: string, frame: Frame): Html {
  const { ownCalendar: words, calendar } = pageWords(frame.locale)
  return html`<section class="notice notice-done" role="status"><h2>${words.made}</h2><p>${words.madeOnce}</p><p><code class="secret">${made}</code></p><p><a href="${made.replace(/^https?:/, 'webcal:')}">${calendar.webcal}</a></p></section>`
}
