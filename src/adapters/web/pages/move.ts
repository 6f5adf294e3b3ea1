import type { FoundationRef, GroupSummary, MoveView } from '../../../app/read/views.ts'
import { capital } from '../../../core/base/capital.ts'
import { spokenRange } from '../../../core/base/duration.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { takesProposed } from '../../../core/charter/structure/winner.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import { ruleSentences } from '../../words/rule-words.ts'
import { actFields, errorSummary, type Field, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { actionOf, clauseOf, decidedBy } from '../move-words.ts'
import { movesByWay } from '../moves-by-way.ts'
import { groupLink, personName } from '../names.ts'
import { clauseLink, link, moveLink } from '../routes.ts'
import { someSentences } from '../said-panel.ts'

/** What a group decides, and which of it the reader may move or do. The chosen action comes in `form.values.action`. */
export interface MovePageView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary
  readonly moves: readonly MoveView[]
}

/** First what is to be decided, by a link for each; then the form for that, which asks for what it takes and nothing else. */
export function movePage(view: MovePageView, frame: Frame, form: FormState = untouched): Html {
  const { foundation, group, moves } = view
  const chosen = moves.find(({ action }) => action === form.values.action)
  const title = titleOf(view, chosen, frame)
  const { move } = pageWords(frame.locale)
  const lede = chosen?.by.kind === 'alone' ? move.ledeAlone : chosen === undefined ? move.ledeChoose : move.lede
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation.name, group)}</p><h1>${title}</h1><p class="lede">${lede}</p></header>
<div class="with-margin"><div class="column">
${errorSummary(form, labelsOf(frame), frame)}
${chosen === undefined ? choices(view, frame) : formOrRefusal(view, chosen, frame, form)}</div>
<aside class="margin" aria-label="${move.action}">${(chosen === undefined ? movesByWay(moves) : [[chosen] as const]).map((same) => wayOf(same, foundation.name, frame))}</aside></div>`
  return layout({ title, main, kind: 'form-page', part: 'groups' }, frame)
}

function titleOf({ group }: MovePageView, chosen: MoveView | undefined, frame: Frame): string {
  const { move } = pageWords(frame.locale)
  if (chosen === undefined) return move.title(group.title)
  return chosen.by.kind === 'alone'
    ? move.titleAlone(actionOf(chosen, frame))
    : move.titleChosen(actionOf(chosen, frame))
}

function choices(view: MovePageView, frame: Frame): Html {
  const { move } = pageWords(frame.locale)
  const open = view.moves.filter(({ permission }) => permission.refusal === undefined)
  if (open.length === 0) return cannotMove(view, view.moves[0], frame)
  const choice = (one: MoveView) =>
    html`<li><a class="act quiet" href="${moveLink(view.foundation.name, view.group.name, one.action)}">${actionOf(one, frame)}</a></li>`
  return html`<h2>${move.action}</h2>${movesByWay(open).map(
    (same) =>
      html`<div class="moves-way"><p class="soft">${capital(decidedBy(same[0].by, frame))}</p><ul class="moves">${same.map(choice)}</ul></div>`,
  )}`
}

function formOrRefusal(view: MovePageView, chosen: MoveView, frame: Frame, form: FormState): Html {
  return chosen.permission.refusal === undefined ? moveForm(view, chosen, frame, form) : cannotMove(view, chosen, frame)
}

function moveForm({ foundation, group }: MovePageView, chosen: MoveView, frame: Frame, form: FormState): Html {
  const { move } = pageWords(frame.locale)
  const fields = fieldsOf(chosen, frame).map((definition) => field(definition, form, frame))
  const to = link('move', { foundation: foundation.name, group: group.name })
  return html`<form class="sheet" method="post" action="${to}">${actFields(frame)}<input type="hidden" name="action" value="${chosen.action}">
${fields}
<p><button class="act" type="submit">${chosen.by.kind === 'alone' ? move.sendAlone : move.send}</button> <a class="soft" href="${to}">${move.other}</a></p></form>`
}

function fieldsOf(chosen: MoveView, frame: Frame): readonly Field[] {
  const { by, needsPerson, needsAmount, successors, entries } = chosen
  const { move } = pageWords(frame.locale)
  const rule = by.kind === 'vote' ? by.rule : undefined
  const line = (maxLength: number) => ({ kind: 'line', type: 'text', autocomplete: 'off', maxLength }) as const
  const range = rule?.openRange
  return [
    ...(needsPerson === true ? [personField(chosen, frame)] : []),
    ...(entries === undefined ? [] : [entryField(entries, frame)]),
    ...(successors === undefined ? [] : [successorField(successors, frame)]),
    ...powerFields(chosen, frame),
    { name: 'title', label: move.heading, hint: move.headingHint, required: true, kind: line(200) },
    ...(needsAmount
      ? [{ name: 'amount', label: move.amount, hint: move.amountHint, required: true, kind: line(40) } as const]
      : []),
    ...(rule !== undefined && takesProposed(rule)
      ? [
          {
            name: 'proposed',
            label: move.proposed,
            hint: move.proposedHint(rule.options.map(({ label }) => label)),
            required: true,
            kind: { kind: 'text', rows: 4, maxLength: 4_000 },
          } as const,
        ]
      : []),
    {
      name: 'text',
      label: move.text,
      hint: by.kind === 'alone' ? move.textHintAlone : move.textHint(rule?.edited !== undefined),
      required: false,
      kind: { kind: 'text', rows: 10, maxLength: 20_000 },
    },
    ...(rule === undefined || range === undefined
      ? []
      : [
          {
            name: 'length',
            label: move.length,
            hint: move.lengthHint(spokenRange(range), rule.open),
            required: false,
            kind: line(40),
          } as const,
        ]),
  ]
}

/** Who goes on with what a group did that ends; nobody where none is chosen. */
function successorField(successors: NonNullable<MoveView['successors']>, frame: Frame): Field {
  const { move } = pageWords(frame.locale)
  const choices = successors.map(({ name, title }) => ({ value: name, label: title, disabled: false }))
  const nobody = { value: '', label: move.successorNone, disabled: false }
  const kind = { kind: 'choice', choices: [nobody, ...choices] } as const
  return { name: 'successor', label: move.successor, hint: move.successorHint, required: false, kind }
}

/** Where a power is handed on, to whom, how far and until when; where it is needed by a day, which. */
function powerFields({ recipients, isBounded, needsDay }: MoveView, frame: Frame): readonly Field[] {
  const { move } = pageWords(frame.locale)
  const day = { kind: 'line', type: 'date', autocomplete: 'off', maxLength: 10 } as const
  const most = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 200 } as const
  const choices = (recipients ?? []).map(({ value, title, seatTitle }) => {
    return { value, label: seatTitle === undefined ? title : move.seatOf(title, seatTitle), disabled: false }
  })
  return [
    ...(recipients === undefined
      ? []
      : [
          {
            name: 'to',
            label: isBounded === true ? move.to : move.from,
            required: true,
            kind: { kind: 'choice', choices },
          } as const,
        ]),
    ...(isBounded === true
      ? [
          { name: 'most', label: move.most, hint: move.mostHint, required: false, kind: most } as const,
          { name: 'until', label: move.until, hint: move.untilHint, required: false, kind: day } as const,
        ]
      : []),
    ...(needsDay === true ? [{ name: 'needed', label: move.needed, required: true, kind: day } as const] : []),
  ]
}

/** For which of a list, where the seat exists for each. */
function entryField(entries: readonly Name[], frame: Frame): Field {
  const choices = entries.map((entry) => ({ value: entry, label: spoken(entry), disabled: false }))
  return {
    name: 'entry',
    label: pageWords(frame.locale).filling.entry,
    required: true,
    kind: { kind: 'choice', choices },
  }
}

/** A list to choose from; of too many, the identifier is typed. */
function personField({ people, orAll }: MoveView, frame: Frame): Field {
  const { move } = pageWords(frame.locale)
  const label = move.person
  if (people === undefined) {
    const kind = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 80 } as const
    return { name: 'person', label, hint: move.personHint, required: true, kind }
  }
  const choices = people.map((person) => ({ value: person.id, label: personName(person, frame), disabled: false }))
  const none = orAll === true ? move.personAll : people.length === 0 ? move.personNone : move.personChoose
  const first = { value: '', label: none, disabled: false }
  return { name: 'person', label, required: orAll !== true, kind: { kind: 'choice', choices: [first, ...choices] } }
}

function labelsOf(frame: Frame): Readonly<Record<string, string>> {
  const { move } = pageWords(frame.locale)
  return {
    action: move.action,
    title: move.heading,
    text: move.text,
    amount: move.amount,
    person: move.person,
    proposed: move.proposed,
    successor: move.successor,
    length: move.length,
    to: move.to,
    most: move.most,
    until: move.until,
    needed: move.needed,
  }
}

function cannotMove({ foundation }: MovePageView, wanted: MoveView | undefined, frame: Frame): Html {
  const { move } = pageWords(frame.locale)
  const refusal = wanted?.permission.refusal
  if (refusal === undefined) return html`<p class="empty">${move.none}</p>`
  const words = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  const clause =
    words.clause === undefined
      ? nothing
      : html` <a href="${clauseLink(foundation.name, words.clause)}">${words.clause.title}</a>`
  return html`<h2>${move.refused}</h2><p class="note">${words.explanation} ${words.whatToDo}${clause}</p>`
}

function wayOf(same: readonly [MoveView, ...MoveView[]], foundation: string, frame: Frame): Html {
  const { move } = pageWords(frame.locale)
  const { by } = same[0]
  const actions = same.map(
    (one) =>
      html`<li><span class="verb">${actionOf(one, frame)}</span>${one.permission.refusal === undefined ? nothing : html` <span class="soft">${move.notYou}</span>`}</li>`,
  )
  const clause = clauseOf(by)
  return html`<section><h2 class="margin-title">${wayTitle(by)}</h2><ul class="lines">${actions}</ul><p><a href="${clauseLink(foundation, clause)}">${clause.title}</a></p>${by.kind === 'vote' && by.procedure !== undefined ? html`<p class="soft">${move.firstStage(spoken(by.rule.name))}</p>` : nothing}${someSentences(waySentences(by, frame), frame)}</section>`
}

function wayTitle(by: MoveView['by']): string {
  switch (by.kind) {
    case 'alone':
      return spoken(by.seat.seat)
    case 'together':
      return by.seats.map(({ seat }) => spoken(seat)).join(', ')
    case 'vote':
      return spoken(by.procedure ?? by.rule.name)
  }
}

function waySentences(by: MoveView['by'], frame: Frame): readonly string[] {
  const { move } = pageWords(frame.locale)
  switch (by.kind) {
    case 'alone':
      return [move.alone]
    case 'together':
      return [move.together]
    case 'vote':
      return ruleSentences(by.rule, frame.lookups ?? plainLookups)
  }
}
