import type { PowersView } from '../../../app/read/powers-view.ts'
import type { RegisterView } from '../../../app/read/register-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { stateWords } from '../../../core/charter/explain/explain-state.ts'
import { deciderConditions, reservedWords } from '../../../core/charter/explain/explain-who-may.ts'
import { anyHolderWords } from '../../../core/charter/explain/explain-wording.ts'
import type { MayDecide, ReservedTo, WhoMay, Withheld } from '../../../core/charter/powers/answer.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { field } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { groupTitle, personLink } from '../names.ts'
import { registerSection } from '../register-section.ts'
import { clauseLink, link } from '../routes.ts'
import { sentenceList } from '../said-panel.ts'

export interface PowersPageView extends PowersView {
  readonly register: RegisterView
}

/** "Who may decide this?", with the chain of clauses up to the body that the power came from. */
export function powersPage(view: PowersPageView, frame: Frame): Html {
  const { powers } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const asked = view.asked ?? ''
  const title = view.answer === undefined ? powers.title : powers.titleAsked(asked)
  const main = html`<header class="title"><h1>${title}</h1>${view.answer === undefined ? html`<p class="lede">${powers.lede}</p>` : nothing}</header>
${askForm(view, frame)}
${view.answer === undefined ? nothing : answerSection(view.answer, foundation, frame, view.people)}
${registerSection(view.register, foundation, frame)}`
  return layout({ title, main, kind: 'powers-page', part: 'powers', json: true }, frame)
}

function askForm({ asked = '', amount = '', problem, foundation }: PowersView, frame: Frame): Html {
  const { powers, site } = pageWords(frame.locale)
  const wrong = problem === 'not an amount' ? 'amount' : 'may'
  const errors = problem === undefined ? {} : { [wrong]: powers.problem[problem] }
  const state = { values: { may: asked, amount }, errors }
  const line = (maxLength: number) => ({ kind: 'line', type: 'text', autocomplete: 'off', maxLength }) as const
  return html`<form class="ask" method="get" action="${link('powers', { foundation: foundation.name })}">
${field({ name: 'may', label: powers.label, hint: powers.hint, required: true, kind: line(120) }, state, frame)}${field({ name: 'amount', label: powers.amount, hint: powers.amountHint, required: false, kind: line(40) }, state, frame)}
<button class="act" type="submit">${site.ask}</button></form>`
}

type People = NonNullable<PowersView['people']>

/**
 * Who may, with what is taken elsewhere and what does not hold.
 * @param people of each who may decide it, those who do now
 */
export function answerSection(answer: WhoMay, foundation: string, frame: Frame, people: People = []): Html {
  const { powers } = pageWords(frame.locale)
  const deciders =
    answer.deciders.length === 0
      ? html`<p class="empty">${powers.nobody}</p>`
      : html`<ul class="deciders">${answer.deciders.map((decider, place) => html`<li>${deciderCard(decider, people[place], foundation, frame)}</li>`)}</ul>`
  return html`<section class="answer">${deciders}
${answer.reserved.length === 0 ? nothing : html`<h2>${powers.reserved}</h2><ul class="lines">${answer.reserved.map((line) => reservedLine(line, answer.amount, foundation, frame))}</ul>`}
${answer.withheld.length === 0 ? nothing : html`<h2>${powers.withheld}</h2><ul class="lines">${answer.withheld.map((line) => withheldLine(line, foundation, frame))}</ul>`}
</section>`
}

function deciderCard(decider: MayDecide, people: People[number], foundation: string, frame: Frame): Html {
  const { powers, powersInWords } = pageWords(frame.locale)
  const limits = decider.upTo === undefined ? [] : [powersInWords.upTo(spokenMoney(decider.upTo))]
  return html`<article class="decider"><h2><a href="${link('group', { foundation, group: decider.group })}">${groupTitle(decider.group, frame)}</a> <span class="soft">${powers.may}</span></h2>
<p>${[byWords(decider, frame), ...limits].join(', ')}</p>
${peopleNow(people, foundation, frame)}
${sentenceList(deciderConditions(decider, chartersOf(frame)))}
<h3>${powers.chain}</h3>
<ol class="chain">${decider.chain.map((step) => html`<li><strong>${groupTitle(step.group, frame)}</strong> ${powers.says[step.says]}${step.clause === undefined ? nothing : html`: <a href="${clauseLink(foundation, step.clause)}">${step.clause.title}</a>`}</li>`)}</ol></article>`
}

function peopleNow(people: People[number], foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  if (people === undefined) return nothing
  if (people.length === 0) return html`<p class="soft">${register.now} ${register.nobody}</p>`
  if (people.length > 12) return html`<p class="soft">${register.now} ${register.many(people.length)}</p>`
  return html`<p>${register.now} ${people.map((person, index) => html`${index === 0 ? nothing : ', '}${personLink(person, foundation, frame)}`)}</p>`
}

function byWords({ by, group }: MayDecide, frame: Frame): string {
  const { powers } = pageWords(frame.locale)
  switch (by.kind) {
    case 'rule':
      return powers.by(spoken(by.rule.rule))
    case 'seat':
      return powers.alone(anyHolderWords(by.seat, group, chartersOf(frame)))
    case 'group':
      return powers.byGroup(groupTitle(by.group, frame))
    case 'together':
      return powers.together(by.of.map((seat) => anyHolderWords(seat, group, chartersOf(frame))))
    case 'body':
      return powers.body
  }
}

function reservedLine(line: ReservedTo, amount: WhoMay['amount'], foundation: string, frame: Frame): Html {
  const { powers } = pageWords(frame.locale)
  const words = reservedWords(line, amount, chartersOf(frame))
  return html`<li>${powers.reservedLine(words)} <a class="soft" href="${clauseLink(foundation, line.clause)}">${line.clause.title}</a></li>`
}

function chartersOf(frame: Frame) {
  return (frame.lookups ?? plainLookups).charters
}

function withheldLine(line: Withheld, foundation: string, frame: Frame): Html {
  const { powers } = pageWords(frame.locale)
  const because =
    line.because === 'no gift' && line.at !== undefined
      ? powers.noGiftAt(groupTitle(line.at, frame))
      : powers.because[line.because]
  const limit = line.upTo === undefined ? '' : `; ${powers.limit(spokenMoney(line.upTo))}`
  const time =
    line.state === undefined
      ? ''
      : `; ${powers.meanwhile[line.because === 'only meanwhile' ? 'only' : 'not'](stateWords(line.state, line.group, chartersOf(frame)))}`
  return html`<li><strong>${groupTitle(line.group, frame)}</strong>: ${because}${limit}${time} (<a href="${clauseLink(foundation, line.clause)}">${line.clause.title}</a>)</li>`
}
