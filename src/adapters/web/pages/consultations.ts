import type { ConsultationsView } from '../../../app/read/consultations/consultation-summary.ts'
import { pageWords } from '../../words/page-words.ts'
import { consultationCards, overTable } from '../consultations/consultation-lists.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'

/** All consultations: those that take answers, those whose answers are being answered, and those that are summed up. */
export function consultationsPage(view: ConsultationsView, frame: Frame): Html {
  const { consultations } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const feed = link('consultationsFeed', { foundation })
  const answering =
    view.answering.length === 0
      ? nothing
      : html`<section><h2>${consultations.answering}</h2><div class="grid">${consultationCards(view.answering, foundation, frame)}</div></section>`
  const main = html`<header class="title"><h1>${consultations.title}</h1><p class="lede">${consultations.lede}</p></header>
<section><h2>${consultations.open}</h2>${view.open.length === 0 ? emptyNote(consultations.noneOpen, frame) : html`<div class="grid">${consultationCards(view.open, foundation, frame)}</div>`}</section>
${answering}
<section><h2>${consultations.over}</h2>${view.over.length === 0 ? emptyNote(consultations.noneOver, frame) : overTable(view.over, foundation, frame)}
<p><a href="${feed}">${consultations.feed}</a></p></section>`
  return layout(
    { title: consultations.title, main, kind: 'elections-page', part: 'consultations', json: true, feed },
    frame,
  )
}
