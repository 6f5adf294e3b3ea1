import type { ErasureView } from '../../../app/read/erasure-view.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { groupLink } from '../names.ts'
import { link } from '../routes.ts'

/** Says exactly what goes and what stays, before somebody erases everything about themselves. */
export function erasePage(view: ErasureView, frame: Frame): Html {
  const { erasure: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const person = frame.viewer.person?.id ?? ''
  const main = html`<header class="title"><h1>${words.title}</h1><p class="lede">${words.lede}</p></header>
<section><h2>${words.goes}</h2><ul class="lines">${goes(view, frame).map((line) => html`<li>${line}</li>`)}</ul></section>
<section><h2>${words.leaves}</h2>${view.seats.length === 0 ? html`<p class="empty">${words.noSeats}</p>` : html`<ul class="lines">${view.seats.map(({ seat, group }) => html`<li>${spoken(seat)}, ${groupLink(foundation, group)}</li>`)}</ul>`}</section>
<section><h2>${words.stays}</h2><ul class="lines">${stays(view, frame).map((line) => html`<li>${line}</li>`)}</ul></section>
<form class="sheet" method="post" action="${link('erase', { foundation })}">${actFields(frame)}
<p><button class="act danger" type="submit" name="sure" value="yes">${words.send}</button> <a class="soft" href="${link('person', { foundation, person })}">${words.keep}</a></p></form>`
  return layout({ title: words.title, main, kind: 'form-page' }, frame)
}

function goes({ applications, facts }: ErasureView, frame: Frame): readonly string[] {
  const { erasure: words } = pageWords(frame.locale)
  return [
    words.nameAndAddress,
    ...(applications === 0 ? [] : [words.applications(applications)]),
    words.reasons,
    ...(facts.length === 0 ? [] : [words.facts(facts.map(spoken).join(', '))]),
    words.letters,
  ]
}

function stays({ voted, moved }: ErasureView, frame: Frame): readonly string[] {
  const { erasure: words } = pageWords(frame.locale)
  return [
    words.number,
    ...(voted === 0 ? [] : [words.voted(voted)]),
    ...(moved === 0 ? [] : [words.moved(moved)]),
    words.published,
    words.copies,
  ]
}
