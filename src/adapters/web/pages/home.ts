import type { HomeView } from '../../../app/read/views.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'

/** The foundations that are kept here. */
export function homePage(view: HomeView, frame: Frame): Html {
  const { home, site } = pageWords(frame.locale)
  const main = html`<header class="title nameplate">
<p class="wordmark">${site.name}</p>
<h1>${home.title}</h1>
<p class="lede">${home.lede}</p>
</header>
${view.foundations.length === 0 ? html`<p class="empty">${home.empty}</p>` : html`<ul class="foundations">${view.foundations.map((foundation) => foundationCard(foundation, frame))}</ul>`}
<section class="how"><h2>${home.how}</h2><ol>${home.steps.map(([name, text]) => html`<li><strong>${name}</strong> ${text}</li>`)}</ol></section>`
  return layout({ title: home.title, main, kind: 'home-page', json: true }, frame)
}

function foundationCard(foundation: HomeView['foundations'][number], frame: Frame): Html {
  const { home } = pageWords(frame.locale)
  const { name, title, sample, groups, open, entries } = foundation
  return html`<li><article class="foundation-card"><h2><a href="${link('foundation', { foundation: name })}">${title}</a>${sample ? html` <span class="tag">${home.sample}</span>` : nothing}</h2>
<ul class="facts"><li>${home.groups(groups)}</li><li>${home.open(open)}</li><li><a href="${link('record', { foundation: name })}">${home.entries(entries)}</a></li></ul></article></li>
`
}
