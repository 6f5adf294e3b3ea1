import type { ConsultationsAbout } from '../../../app/read/consultations/consultations-about.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { consultLink, link } from '../routes.ts'
import { stageLine } from './consultation-lists.ts'

/** In the margin of a matter or a group: what everybody was asked about it, and for whoever may, the way to ask. */
export function consultationsAbout(
  { consultations = [], mayConsult }: ConsultationsAbout,
  foundation: string,
  of: { readonly motion?: string; readonly draft?: string },
  frame: Frame,
): Html {
  const { consultation: words, consultations: list } = pageWords(frame.locale)
  const canAsk = mayConsult === true && frame.former === undefined
  if (consultations.length === 0 && !canAsk) return nothing
  const lines = consultations.map(
    (one) =>
      html`<li><a href="${link('consultation', { foundation, number: one.number })}">${one.title}</a><br><span class="soft">${stageLine(one, frame)}</span></li>`,
  )
  const all =
    consultations.length === 0
      ? nothing
      : html`<ul class="lines">${lines}</ul><p><a href="${link('consultations', { foundation })}">${list.all}</a></p>`
  const ask = canAsk
    ? html`<p><a class="act quiet" href="${consultLink(foundation, of)}">${words.ask}</a></p>`
    : nothing
  return html`<section><h2 class="margin-title">${list.ofGroup}</h2>${all}${ask}</section>`
}
