import type { InDoubt, Post } from '../../../app/announcing/channel-port.ts'
import type { GroupRef } from '../../../app/read/announcements/announcements-view.ts'
import type { ComposeView } from '../../../app/read/announcements/compose-view.ts'
import type { FoundationRef } from '../../../app/read/views.ts'
import type { ChannelPlace } from '../../../core/foundation/announcements/announcement-effect.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, errorSummary, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { groupLink } from '../names.ts'
import { prose } from '../prose.ts'
import { announceLink, link } from '../routes.ts'

/** What one of the chosen channels would get; nothing where Remit sends nothing there. */
export interface Preview {
  readonly place: ChannelPlace
  readonly post?: Post
  readonly inDoubt?: InDoubt
  readonly isSetUp: boolean
}

/** For which group, where there are several. */
export function chooseGroupPage(foundation: FoundationRef, groups: readonly GroupRef[], frame: Frame): Html {
  const { compose, announcements } = pageWords(frame.locale)
  const main = html`<header class="title"><h1>${announcements.write}</h1></header>
${
  groups.length === 0
    ? html`<p class="empty">${compose.noGroup}</p>`
    : html`<h2>${compose.choose}</h2><ul class="moves">${groups.map(({ name, title }) => html`<li><a class="act quiet" href="${announceLink(foundation.name, { group: name })}">${title}</a></li>`)}</ul>`
}`
  return layout({ title: announcements.write, main, kind: 'form-page', part: 'announcements' }, frame)
}

/** A title, a text and where they go; once they were looked at, what each channel gets, and the button that announces it. */
export function composePage(
  view: ComposeView,
  chosen: readonly string[],
  previews: readonly Preview[] | undefined,
  frame: Frame,
  form: FormState = untouched,
): Html {
  const { compose } = pageWords(frame.locale)
  const { foundation, group, corrects, alone } = view
  const { of = '' } = form.values
  const to = link('announce', { foundation: foundation.name })
  const title = compose.title(group.title)
  const labels = { title: compose.heading, text: compose.text, on: compose.on, channels: compose.channels }
  const looked = previews === undefined ? nothing : shown(form, previews, frame)
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation.name, group)}</p><h1>${title}</h1><p class="lede">${alone ? compose.lede : compose.ledeVote}</p>
${corrects === undefined ? nothing : html`<p class="note">${compose.correctsLede(corrects.number, corrects.title)}</p>`}${of === '' ? nothing : html`<p class="note">${compose.proposed}</p>`}</header>
${errorSummary(form, labels, frame)}
<form class="sheet" method="post" action="${to}">${actFields(frame)}<input type="hidden" name="group" value="${group.name}">${corrects === undefined ? nothing : html`<input type="hidden" name="corrects" value="${corrects.number}">`}${of === '' ? nothing : html`<input type="hidden" name="of" value="${of}">`}
${looked}
${field({ name: 'title', label: compose.heading, required: true, kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 200 } }, form, frame)}
${field({ name: 'text', label: compose.text, hint: compose.textHint, required: true, kind: { kind: 'text', rows: 14, maxLength: 20_000 } }, form, frame)}
${channelBoxes(view, chosen, frame)}
${field({ name: 'on', label: compose.on, hint: compose.onHint, required: false, kind: { kind: 'line', type: 'date', autocomplete: 'off', maxLength: 10 } }, form, frame)}
<p>${previews === undefined ? html`<button class="act" type="submit" name="look" value="yes">${compose.preview}</button>` : html`<button class="act" type="submit">${compose.send}</button> <button class="act quiet" type="submit" name="look" value="yes">${compose.again}</button>`}</p></form>`
  return layout({ title, main, kind: 'form-page', part: 'announcements' }, frame)
}

function channelBoxes({ channels }: ComposeView, chosen: readonly string[], frame: Frame): Html {
  const { compose } = pageWords(frame.locale)
  if (channels.length === 0) return nothing
  return html`<fieldset class="field"><legend>${compose.channels}</legend>${channels.map(
    ({ kind, at, sends }) =>
      html`<p><label><input type="checkbox" name="channels" value="${at}"${chosen.includes(at) ? html` checked` : nothing}${sends ? nothing : html` disabled`}> ${kind} ${at}</label>${sends ? nothing : html` <span class="soft">${compose.pointsOnly}</span>`}</p>`,
  )}</fieldset>`
}

function shown({ values }: FormState, previews: readonly Preview[], frame: Frame): Html {
  const { compose } = pageWords(frame.locale)
  return html`<section aria-label="${compose.previews}"><h2>${compose.previews}</h2>
<section class="card"><h3>${compose.site}</h3><p><strong>${values.title ?? ''}</strong></p><div class="prose">${prose(values.text ?? '')}</div></section>
${previews.map((one) => previewOf(one, frame))}</section>`
}

function previewOf({ place, post, isSetUp, inDoubt }: Preview, frame: Frame): Html {
  const { compose } = pageWords(frame.locale)
  const heading = html`<h3>${place.kind} ${place.at}</h3>${isSetUp ? nothing : html`<p class="note">${compose.notSetUp}</p>`}`
  if (post === undefined) return html`<section class="card">${heading}</section>`
  const fields = Object.entries(post.fields)
  return html`<section class="card">${heading}
${post.subject === undefined ? nothing : html`<p><span class="soft">${compose.subject}</span> <strong>${post.subject}</strong></p>`}
<pre class="post" tabindex="0">${post.text}</pre>
<p class="soft">${compose.length(post.length, post.most)}${post.cut ? html` ${compose.cut}` : nothing}${inDoubt === undefined ? nothing : html`<br>${compose.inDoubt(inDoubt)}`}</p>
${fields.length === 0 ? nothing : html`<dl class="facts">${fields.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}</section>`
}
