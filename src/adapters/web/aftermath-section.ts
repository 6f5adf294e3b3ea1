import type { AftermathView, CorrectionView } from '../../app/read/aftermath-view.ts'
import type { Name } from '../../core/base/name.ts'
import { anyOfWords } from '../../core/charter/explain/explain-deciding.ts'
import { recipientsWords } from '../../core/charter/explain/explain-recipients.ts'
import type { Because } from '../../core/foundation/motions/motion-event.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { actFields, field } from './form.ts'
import { type Frame, untouched } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { momentTime } from './moment.ts'
import { groupTitle, personLink } from './names.ts'
import { prose } from './prose.ts'
import { clauseLink, link } from './routes.ts'

interface Where {
  readonly foundation: string
  readonly number: number
  readonly group: Name
}

/** What is still to come of a decision in effect, with the form by which its account is given. */
export function aftermathSection(view: AftermathView, where: Where, frame: Frame): Html {
  const { aftermath } = pageWords(frame.locale)
  const parts = [
    ...(view.meanwhile === undefined
      ? []
      : [
          html`<p class="note">${aftermath.meanwhile} ${momentTime(view.meanwhile, frame)}. ${aftermath.meanwhileNote}</p>`,
        ]),
    ...(view.brought === undefined ? [] : [brought(view.brought, where, frame)]),
    ...(view.provisional === undefined ? [] : [provisional(view.provisional, where, frame)]),
    ...(view.account === undefined ? [] : [account(view.account, where, frame)]),
    ...(view.referred === undefined ? [] : [referred(view.referred, where, frame)]),
  ]
  return parts.length === 0 ? nothing : html`<section id="aftermath"><h2>${aftermath.title}</h2>${parts}</section>`
}

/** Of what a body was asked by another vote: which, and what for. */
export function askedNote(because: Because | undefined, foundation: string, frame: Frame): Html {
  const { aftermath } = pageWords(frame.locale)
  if (because === undefined) return nothing
  const number = because.of
  const asks =
    because.kind === 'election'
      ? html`<a href="${link('election', { foundation, number })}">${aftermath.election(number)}</a>`
      : html`<a href="${link('decision', { foundation, number })}">${aftermath.decision(number)}</a>`
  return html`<p class="soft">${aftermath.askedFor[because.kind]} ${asks}.</p>`
}

function referred(number: number, { foundation }: Where, frame: Frame): Html {
  const { aftermath } = pageWords(frame.locale)
  return html`<p class="note">${aftermath.referred} <a href="${link('decision', { foundation, number })}">${aftermath.decision(number)}</a>.</p>`
}

/** What somebody has put right, and what stood there before: whoever has voted sees what has changed since. */
export function correctionsSection(corrections: readonly CorrectionView[], frame: Frame): Html {
  const { aftermath } = pageWords(frame.locale)
  if (corrections.length === 0) return nothing
  const items = corrections.map(({ at, title, text = [] }) => {
    const lines = text.map((line) => html`<span class="line">${differs(line, frame)}</span>`)
    return html`<li><p>${aftermath.corrected} ${momentTime(at, frame)}</p>
${title === undefined ? nothing : html`<p><del>${title.before}</del> <ins>${title.after}</ins></p>`}
${lines.length === 0 ? nothing : html`<div class="scroll" tabindex="0" role="group" aria-label="${aftermath.difference}">${lines}</div>`}</li>`
  })
  return html`<section id="corrections"><h2>${aftermath.corrections}</h2><p class="soft">${aftermath.correctionsNote}</p><ul class="corrections">${items}</ul></section>`
}

function differs(line: string, frame: Frame): Html {
  const { aftermath } = pageWords(frame.locale)
  if (line.startsWith('@@ line '))
    return html`<span class="soft">${aftermath.line(line.slice('@@ line '.length))}</span>`
  return line.startsWith('-') ? html`<del>${line.slice(1)}</del>` : html`<ins>${line.slice(1)}</ins>`
}

function brought(
  { from, clause, needed, answerBy, late }: NonNullable<AftermathView['brought']>,
  { foundation }: Where,
  frame: Frame,
): Html {
  const { aftermath } = pageWords(frame.locale)
  return html`<p>${aftermath.brought(groupTitle(from, frame))} <a href="${clauseLink(foundation, clause)}">${clause.title}</a>.${needed === undefined ? nothing : html` ${aftermath.needed} ${momentTime(needed, frame)}.`}${late === true ? html` <strong>${aftermath.late}</strong>` : nothing}${answerBy === undefined ? nothing : html` ${aftermath.answerBy} ${momentTime(answerBy, frame)}.`}</p>`
}

function provisional(
  { kind, by, part, until, ended }: NonNullable<AftermathView['provisional']>,
  { foundation, group }: Where,
  frame: Frame,
): Html {
  const { aftermath } = pageWords(frame.locale)
  if (ended !== undefined)
    return html`<p class="note">${aftermath.ended[ended.how]} ${momentTime(ended.at, frame)}.</p>`
  const who =
    by.length === 0 ? groupTitle(group, frame) : anyOfWords(by, group, (frame.lookups ?? plainLookups).charters)
  const asked =
    part === undefined
      ? nothing
      : html` <a href="${link('decision', { foundation, number: part })}">${aftermath.asked(part)}</a>`
  return html`<p class="note">${aftermath[kind](who)}${asked}${until === undefined ? nothing : html` ${aftermath.until} ${momentTime(until, frame)}.`}</p>`
}

function account(view: NonNullable<AftermathView['account']>, where: Where, frame: Frame): Html {
  const { aftermath } = pageWords(frame.locale)
  const { to, due, missed, given, mayGive } = view
  const who = to.length === 0 ? '' : recipientsWords(to, where.group, (frame.lookups ?? plainLookups).charters)
  const owed = html`<h3>${aftermath.account}</h3><p>${aftermath.accountOwed(who)} ${momentTime(due, frame)}.${missed === true ? html` <strong>${aftermath.accountMissed}</strong>` : nothing}</p>`
  if (given !== undefined) {
    return html`${owed}<p class="soft">${personLink(given.by, where.foundation, frame)}, ${momentTime(given.at, frame)}</p><div class="prose">${prose(given.text)}</div>`
  }
  if (mayGive.refusal !== undefined) {
    const words = refusalWords(mayGive.refusal, frame.locale, frame.lookups ?? plainLookups)
    return html`${owed}<p class="soft">${words.explanation}</p>`
  }
  return html`${owed}<form method="post" action="${link('motionAccount', where)}">${actFields(frame)}
${field({ name: 'text', key: 'account', label: aftermath.accountText, hint: aftermath.accountHint, required: true, kind: { kind: 'text', rows: 6, maxLength: 20_000 } }, untouched, frame)}
<button class="act" type="submit">${aftermath.accountDo}</button></form>`
}
