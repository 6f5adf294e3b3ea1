import type { RequestView } from '../../../app/read/requests/request-view.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'

/** What it costs, item by item, and what comes from elsewhere. */
export function costsSection(view: RequestView, frame: Frame): Html {
  return html`${itemsTable(view, frame)}${sourcesTable(view, frame)}`
}

function itemsTable({ items, costs }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  if (items.length === 0) return nothing
  const rows = items.map(
    ({ what, cost, kind, isEssential }) =>
      html`<tr><th scope="row">${what ?? words.unsaid}${kind === undefined ? nothing : html` <span class="tag">${kind}</span>`}</th><td>${isEssential ? words.yes : nothing}</td><td>${spokenMoney(cost)}</td></tr>
`,
  )
  const sum =
    costs === undefined
      ? nothing
      : html`<tfoot><tr><th scope="row">${words.sum}</th><td></td><td><strong>${spokenMoney(costs)}</strong></td></tr></tfoot>`
  return html`<section id="costs"><h2>${words.costs}</h2><div class="scroll" tabindex="0" role="group" aria-label="${words.costs}"><table class="decided">
<thead><tr><th scope="col">${words.item}</th><th scope="col">${words.essential}</th><th scope="col">${words.cost}</th></tr></thead><tbody>${rows}</tbody>${sum}</table></div></section>`
}

function sourcesTable({ sources }: RequestView, frame: Frame): Html {
  const { request: words } = pageWords(frame.locale)
  if (sources === undefined) return nothing
  const rows = sources.map(
    ({ from, amount }) => html`<tr><th scope="row">${from ?? words.unsaid}</th><td>${spokenMoney(amount)}</td></tr>
`,
  )
  const table = html`<div class="scroll" tabindex="0" role="group" aria-label="${words.sources}"><table class="decided">
<thead><tr><th scope="col">${words.source}</th><th scope="col">${words.amount}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return html`<section id="sources"><h2>${words.sources}</h2>${sources.length === 0 ? html`<p>${words.noSources}</p>` : table}</section>`
}
