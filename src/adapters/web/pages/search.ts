import { marked } from '../../../app/read/search/marked.ts'
import { termsOf } from '../../../app/read/search/relevance.ts'
import type { Found, SearchView } from '../../../app/read/search/search-view.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { electionTitle } from '../elections/election-title.ts'
import { field } from '../form.ts'
import type { Frame } from '../frame.ts'
import { stateMark } from '../group-facts.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { personName, subjectLine } from '../names.ts'
import { clauseLink, link, powersLink } from '../routes.ts'
import { answerSection } from './powers.ts'

/** What fits a query; a question of who may decide something is answered on top. */
export function searchPage(view: SearchView, frame: Frame): Html {
  const { search: words } = pageWords(frame.locale)
  const { foundation, asked, answer } = view
  const title = asked === undefined ? words.title : words.titleAsked(asked)
  const main = html`<header class="title"><h1>${title}</h1>${asked === undefined ? html`<p class="lede">${words.lede}</p>` : nothing}</header>
${queryForm(view, frame)}
${answer === undefined ? nothing : html`<section class="search-answer"><h2><a href="${powersLink(foundation.name, answer.action)}">${words.answer(answer.action, answer.amount)}</a></h2>${answerSection(answer.whoMay, foundation.name, frame, answer.people)}</section>`}
${asked === undefined ? nothing : foundSection(view, asked, frame)}`
  return layout({ title, main, kind: 'search-page', json: true }, frame)
}

function queryForm({ foundation, asked = '' }: SearchView, frame: Frame): Html {
  const { search: words } = pageWords(frame.locale)
  const line = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 200 } as const
  const definition = { name: 'q', label: words.label, hint: words.hint, required: true, kind: line }
  return html`<form class="ask" method="get" action="${link('search', { foundation: foundation.name })}">
${field(definition, { values: { q: asked }, errors: {} }, frame)}
<button class="act" type="submit">${words.find}</button></form>`
}

function foundSection({ found, more, foundation, answer }: SearchView, asked: string, frame: Frame): Html {
  const { search: words } = pageWords(frame.locale)
  if (found.length === 0)
    return answer === undefined
      ? html`<section><h2>${words.found}</h2><p class="empty">${words.none}</p></section>`
      : nothing
  const terms = termsOf(asked)
  return html`<section><h2>${words.found} <span class="soft">${words.count(found.length + more)}</span></h2>
<ol class="found-things">${found.map((thing) => html`<li>${foundLine(thing, terms, foundation.name, frame)}</li>`)}</ol>
${more === 0 ? nothing : html`<p class="soft">${words.more(more)}</p>`}</section>`
}

function foundLine(thing: Found, terms: readonly string[], foundation: string, frame: Frame): Html {
  const { search: words } = pageWords(frame.locale)
  const { title, address, where } = shownAs(thing, foundation, frame)
  const { excerpt } = thing
  return html`<p class="found-kind">${words.kinds[thing.kind]}${where}</p>
<p class="found-title"><a href="${address}">${pieces(title, terms)}</a></p>
${excerpt === undefined ? nothing : html`<p class="found-text">${pieces(excerpt, terms)}</p>`}`
}

interface ShownAs {
  readonly title: string
  readonly address: string
  readonly where: Html
}

function shownAs(thing: Found, foundation: string, frame: Frame): ShownAs {
  const { search: words } = pageWords(frame.locale)
  switch (thing.kind) {
    case 'group': {
      const { name, title, state } = thing.group
      const where = html` · ${stateMark(state, frame)}`
      return { title, address: link('group', { foundation, group: name }), where }
    }
    case 'person': {
      const { person } = thing
      return {
        title: personName(person, frame),
        address: link('person', { foundation, person: person.id }),
        where: nothing,
      }
    }
    case 'seat':
      return { title: spoken(thing.seat), address: clauseLink(foundation, thing.clause), where: inGroup(thing) }
    case 'power':
      return {
        title: words.mayInGroup(thing.action),
        address: powersLink(foundation, thing.action),
        where: inGroup(thing),
      }
    case 'decision': {
      const { number, subject } = thing
      const where = html` ${number}${inGroup(thing)}`
      return { title: subjectLine(subject, frame), address: link('decision', { foundation, number }), where }
    }
    case 'election': {
      const { number, group, fills } = thing
      const where = html` ${number}${inGroup(thing)}`
      return { title: electionTitle({ group, fills }, frame), address: link('election', { foundation, number }), where }
    }
    case 'clause':
      return { title: thing.clause.title, address: clauseLink(foundation, thing.clause), where: inGroup(thing) }
  }
}

function inGroup({ group }: Extract<Found, { readonly group: unknown }>): Html {
  return html` · ${group.title}`
}

function pieces(text: string, terms: readonly string[]): Html {
  return html`${marked(text, terms).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text))}`
}
