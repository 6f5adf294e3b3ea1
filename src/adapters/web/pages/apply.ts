import type { SeatView } from '../../../app/read/seat-views.ts'
import type { FoundationRef, GroupSummary } from '../../../app/read/views.ts'
import { spoken } from '../../../core/base/name.ts'
import { anyOfWords } from '../../../core/charter/explain/explain-deciding.ts'
import type { Deciding } from '../../../core/charter/structure/charter.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { ruleSentences } from '../../words/rule-words.ts'
import { actFields, errorSummary, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { groupLink } from '../names.ts'
import { clauseLink, link } from '../routes.ts'
import { seatTerms } from '../seat-panel.ts'

/** A seat for which the reader may apply now. Whoever may not is shown the refusal instead. */
export interface ApplyView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary
  readonly seat: SeatView
}

/** @param form values and errors of the answers by "answers.0", "answers.1" */
export function applyPage(view: ApplyView, frame: Frame, form: FormState = untouched): Html {
  const { apply, filling } = pageWords(frame.locale)
  const { foundation, group, seat } = view
  const asks = seat.application?.asks ?? []
  const title = apply.title(seat.title, group.title)
  const labels = Object.fromEntries(asks.map((asked, index) => [`answers.${index}`, apply.capital(asked)]))
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation.name, group)}</p><h1>${title}</h1><p class="lede">${apply.lede}</p></header>
<div class="with-margin"><div class="column">
${seatTerms(seat, group.name, frame)}<p>${filling.youMay} ${openFor(view, frame)}</p>
${errorSummary(form, labels, frame)}
<form class="sheet" method="post" action="${link('apply', { foundation: foundation.name, group: group.name, seat: seat.seat.name })}">${actFields(frame)}
${placeFields(view, form, frame)}
${asks.length === 0 ? html`<p class="empty">${apply.noAsks}</p>` : asks.map((asked, index) => field({ name: 'answers', key: `answers.${index}`, label: apply.capital(asked), required: true, kind: { kind: 'text', rows: 6, maxLength: 4000 } }, form, frame))}
${field({ name: 'conflict', label: filling.conflict, hint: filling.conflictHint, required: false, kind: { kind: 'text', rows: 3, maxLength: 4000 } }, form, frame)}
<p class="note">${apply.readable}</p>
<p><button class="act" type="submit">${apply.send}</button></p></form></div>
<aside class="margin" aria-label="${apply.rule}"><section><h2 class="margin-title">${apply.rule}</h2>${ruleOf(view, frame)}</section></aside></div>`
  return layout({ title, main, kind: 'form-page', part: 'groups' }, frame)
}

/** Which place of several, and who of several is to decide. */
function placeFields({ group, seat }: ApplyView, form: FormState, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const entries = (seat.filling?.entries ?? []).map(({ entry, free }) => {
    return { value: entry, label: spoken(entry), disabled: seat.seat.number !== undefined && free === 0 }
  })
  const deciders = (seat.application?.deciders ?? []).map((by) => {
    return { value: nameOfDecider(by), label: anyOfWords([by], group.name, charters), disabled: false }
  })
  const choice = (name: string, label: string, choices: typeof entries, hint?: string) =>
    choices.length === 0
      ? nothing
      : field(
          { name, label, required: true, kind: { kind: 'choice', choices }, ...(hint !== undefined && { hint }) },
          form,
          frame,
        )
  return html`${choice('entry', filling.entry, entries)}${choice('decider', filling.decider, deciders, filling.deciderHint)}`
}

function nameOfDecider(by: Deciding): string {
  switch (by.kind) {
    case 'rule':
      return `${by.rule.group}.${by.rule.rule}`
    case 'seat':
      return `${by.seat.group}.${by.seat.seat}`
    case 'group':
      return by.group
  }
}

/** How long the vote is open, where the rule says it. */
function openFor({ seat }: ApplyView, frame: Frame): string {
  const rule = seat.application?.rule
  if (rule === undefined) return ''
  const { apply } = pageWords(frame.locale)
  return rule.atMeeting === true ? '' : apply.openFor(rule.open)
}

function ruleOf({ foundation, seat }: ApplyView, frame: Frame): Html {
  const rule = seat.application?.rule
  if (rule === undefined) return nothing
  const { powers } = pageWords(frame.locale)
  return html`<p><a href="${clauseLink(foundation.name, rule.clause)}">${powers.by(spoken(rule.name))}</a></p><ul class="sentences">${ruleSentences(rule, frame.lookups ?? plainLookups).map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}
