import { pageWords } from '../../words/page-words.ts'
import { scopes } from '../api/tokens/token.ts'
import { token_days } from '../api/tokens/token-forms.ts'
import type { TokensView, TokenView } from '../api/tokens/tokens-view.ts'
import { actFields, csrfField, errorSummary, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { link } from '../routes.ts'

/** The programs that the reader lets act for them, and the form that makes another token. */
export function tokensPage(view: TokensView, frame: Frame, form: FormState = untouched): Html {
  const { tokens: words } = pageWords(frame.locale)
  const main = html`<header class="title"><h1>${words.title}</h1><p class="lede">${words.lede}</p><p><a href="${link('apiReference')}">${words.reference}</a></p></header>
${madeNow(view, frame)}
<section><h2>${words.yours}</h2>
${view.tokens.length === 0 ? html`<p class="empty">${words.none}</p>` : list(view.tokens, frame)}</section>
<section><h2>${words.make}</h2>
${view.foundations.length === 0 ? html`<p class="empty">${words.nowhere}</p>` : makeForm(view, frame, form)}</section>`
  return layout({ title: words.title, main, kind: 'form-page' }, frame)
}

function madeNow({ made }: TokensView, frame: Frame): Html {
  if (made === undefined) return nothing
  const { tokens: words } = pageWords(frame.locale)
  return html`<section class="notice notice-done" role="status"><h2>${words.made(made.name)}</h2><p>${words.madeOnce}</p><p><code class="secret">${made.secret}</code></p></section>`
}

/** A list rather than a table, so that a phone shows the button as well. */
function list(tokens: readonly TokenView[], frame: Frame): Html {
  return html`<ul class="plain-list">${tokens.map((token) => line(token, frame))}</ul>`
}

function line({ key, name, scopes: may, foundations, expires, isOver }: TokenView, frame: Frame): Html {
  const { tokens: words } = pageWords(frame.locale)
  const where = foundations.map(({ title }) => title).join(', ')
  const until = isOver ? words.over : html`${words.until} ${dayTime(expires, frame)}`
  return html`<li><strong>${name}</strong> <span class="soft">${may.map((scope) => words.may[scope]).join(', ')} · ${where} · ${until}</span> <form class="inline" method="post" action="${link('withdrawToken')}">${csrfField(frame)}<input type="hidden" name="key" value="${key}"><button class="plain" type="submit" aria-label="${words.withdrawNamed(name)}">${words.withdraw}</button></form></li>`
}

function makeForm({ foundations }: TokensView, frame: Frame, form: FormState): Html {
  const { tokens: words } = pageWords(frame.locale)
  const labels = { name: words.name, scopes: words.scopes, foundations: words.foundations, days: words.days }
  const days = token_days.map((count) => ({ value: String(count), label: words.forDays(count), disabled: false }))
  return html`${errorSummary(form, labels, frame)}<form class="sheet" method="post" action="${link('tokens')}">${actFields(frame)}
${field({ name: 'name', label: words.name, hint: words.nameHint, required: true, kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 80 } }, form, frame)}
${boxes(
  'scopes',
  words.scopes,
  scopes.map((scope) => ({ value: scope, label: words.scope[scope] })),
)}
${boxes(
  'foundations',
  words.foundations,
  foundations.map(({ name, title }) => ({ value: name, label: title })),
)}
${field({ name: 'days', label: words.days, required: true, kind: { kind: 'choice', choices: days } }, form, frame)}
<p><button class="act" type="submit">${words.send}</button></p></form>`
}

function boxes(
  name: string,
  legend: string,
  choices: readonly { readonly value: string; readonly label: string }[],
): Html {
  return html`<fieldset class="boxes" id="${name}"><legend>${legend}</legend>${choices.map(
    ({ value, label }) =>
      html`<label><input type="checkbox" name="${name}" value="${value}"${choices.length === 1 ? html` checked` : nothing}> ${label}</label>`,
  )}</fieldset>`
}
