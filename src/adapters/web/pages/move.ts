import type { FoundationRef, GroupSummary, MoveView } from '../../../app/read/views.ts'
import { spoken } from '../../../core/base/name.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import { ruleSentences } from '../../words/rule-words.ts'
import { actFields, errorSummary, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { groupLink } from '../names.ts'
import { clauseLink, link } from '../routes.ts'

/** What a group decides by votes, and which of it the reader may move. The chosen action comes in `form.values.action`. */
export interface MovePageView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary
  readonly moves: readonly MoveView[]
}

export function movePage(view: MovePageView, frame: Frame, form: FormState = untouched): Html {
  const { move } = pageWords(frame.locale)
  const { foundation, group, moves } = view
  const title = move.title(group.title)
  const open = moves.filter((candidate) => candidate.permission.refusal === undefined)
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation.name, group)}</p><h1>${title}</h1><p class="lede">${move.lede}</p></header>
<div class="with-margin"><div class="column">
${errorSummary(form, { action: move.action, title: move.heading, text: move.text, amount: move.amount }, frame)}
${open.length === 0 ? cannotMove(view, frame) : moveForm(view, open, frame, form)}</div>
<aside class="margin" aria-label="${move.action}">${byRule(moves).map((same) => ruleOf(same, foundation.name, frame))}</aside></div>`
  return layout({ title, main, kind: 'form-page', part: 'groups' }, frame)
}

function moveForm({ foundation, group }: MovePageView, open: readonly MoveView[], frame: Frame, form: FormState): Html {
  const { move } = pageWords(frame.locale)
  const choices = open.map(({ action, rule }) => ({
    value: action,
    label: `${action}, ${move.rule(spoken(rule.name))}`,
    disabled: false,
  }))
  const takesPerson = open.some((candidate) => candidate.needsPerson === true)
  const takesAmount = open.some((candidate) => candidate.needsAmount)
  return html`<form class="sheet" method="post" action="${link('move', { foundation: foundation.name, group: group.name })}">${actFields(frame)}
${field({ name: 'action', label: move.action, hint: move.actionHint, required: true, kind: { kind: 'choice', choices } }, form, frame)}
${field({ name: 'title', label: move.heading, hint: move.headingHint, required: true, kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 200 } }, form, frame)}
${takesPerson ? field({ name: 'person', label: move.person, hint: move.personHint, required: false, kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 80 } }, form, frame) : nothing}${takesAmount ? field({ name: 'amount', label: move.amount, hint: move.amountHint, required: open.every((candidate) => candidate.needsAmount), kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 40 } }, form, frame) : nothing}
${field({ name: 'text', label: move.text, hint: move.textHint, required: false, kind: { kind: 'text', rows: 10, maxLength: 20_000 } }, form, frame)}
<p><button class="act" type="submit">${move.send}</button></p></form>`
}

function cannotMove({ foundation, moves }: MovePageView, frame: Frame): Html {
  const { move } = pageWords(frame.locale)
  const refusal = moves.find((candidate) => candidate.permission.refusal !== undefined)?.permission.refusal
  if (refusal === undefined) return html`<p class="empty">${move.none}</p>`
  const words = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  const clause =
    words.clause === undefined
      ? nothing
      : html` <a href="${clauseLink(foundation.name, words.clause)}">${words.clause.title}</a>`
  return html`<h2>${move.refused}</h2><p class="note">${words.explanation} ${words.whatToDo}${clause}</p>`
}

/** Moves that are decided by one rule, together. */
function byRule(moves: readonly MoveView[]): readonly (readonly [MoveView, ...MoveView[]])[] {
  const groups = new Map<string, [MoveView, ...MoveView[]]>()
  for (const candidate of moves) {
    const key = `${candidate.rule.clause.group} ${candidate.rule.name}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [candidate])
    else known.push(candidate)
  }
  return [...groups.values()]
}

function ruleOf(same: readonly [MoveView, ...MoveView[]], foundation: string, frame: Frame): Html {
  const { move } = pageWords(frame.locale)
  const { rule } = same[0]
  const actions = same.map(
    ({ action, permission }) =>
      html`<li><span class="verb">${action}</span>${permission.refusal === undefined ? nothing : html` <span class="soft">${move.notYou}</span>`}</li>`,
  )
  return html`<section><h2 class="margin-title">${spoken(rule.name)}</h2><ul class="lines">${actions}</ul><p><a href="${clauseLink(foundation, rule.clause)}">${rule.clause.title}</a></p><ul class="sentences">${ruleSentences(rule, frame.lookups ?? plainLookups).map((sentence) => html`<li>${sentence}</li>`)}</ul></section>`
}
