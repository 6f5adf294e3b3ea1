import type { FoundationRef, PersonRef } from '../../../app/read/views.ts'
import { pageWords } from '../../words/page-words.ts'
import { csrfField, errorSummary, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { personName } from '../names.ts'
import { link } from '../routes.ts'

export interface SignInView {
  /** Where to go afterwards: a path on this site. */
  readonly back?: string
  /** Sample foundations and the people as whom a visitor may enter; empty where there is none. */
  readonly samples: readonly { readonly foundation: FoundationRef; readonly people: readonly SamplePerson[] }[]
}

export interface SamplePerson {
  readonly person: PersonRef
  /** The seats they hold, in words: "director of the Board". */
  readonly holds: readonly string[]
}

export function signInPage(view: SignInView, frame: Frame, form: FormState = untouched): Html {
  const { signIn } = pageWords(frame.locale)
  const main = html`<header class="title"><h1>${signIn.title}</h1><p class="lede">${signIn.lede}</p></header>
${errorSummary(form, { address: signIn.address }, frame)}
<form class="sheet" method="post" action="${link('signIn')}">${csrfField(frame)}${backField(view.back)}
${field({ name: 'address', label: signIn.address, hint: signIn.addressHint, required: true, kind: { kind: 'line', type: 'email', autocomplete: 'email', maxLength: 254 } }, form, frame)}
<p><button class="act" type="submit">${signIn.send}</button></p></form>
${view.samples.length === 0 ? nothing : samplePeople(view, frame)}`
  return layout({ title: signIn.title, main, kind: 'sign-in-page' }, frame)
}

function samplePeople(view: SignInView, frame: Frame): Html {
  const { signIn } = pageWords(frame.locale)
  return html`<section class="samples" id="samples"><h2>${signIn.sample}</h2><p>${signIn.sampleLede}</p>
${view.samples.map(
  ({ foundation, people }) => html`<h3>${foundation.title}</h3>
${people.length === 0 ? html`<p class="empty">${signIn.sampleNone}</p>` : html`<ul class="people">${people.map((sample) => html`<li>${enterForm(foundation, sample, view.back, frame)}</li>`)}</ul>`}`,
)}</section>`
}

function enterForm(
  foundation: FoundationRef,
  { person, holds }: SamplePerson,
  back: string | undefined,
  frame: Frame,
): Html {
  const { signIn } = pageWords(frame.locale)
  const name = personName(person, frame)
  return html`<form method="post" action="${link('signInSample')}">${csrfField(frame)}${backField(back)}<input type="hidden" name="foundation" value="${foundation.name}"><button class="person-card" type="submit" name="person" value="${person.id}"><strong><span class="unseen">${signIn.enter} </span>${name}</strong><span>${holds.length === 0 ? signIn.noSeat : holds.join(' · ')}</span></button></form>`
}

export function backField(back: string | undefined): Html {
  return back === undefined ? nothing : html`<input type="hidden" name="back" value="${back}">`
}
