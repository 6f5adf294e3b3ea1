import type { FoundationView, GroupSummary } from '../../../app/read/views.ts'
import { pageWords } from '../../words/page-words.ts'
import { charterLinks } from '../charter-links.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { decidedTable, openVotes } from '../motion-list.ts'
import { inlineProse } from '../prose.ts'
import { link } from '../routes.ts'

/** The groups of a foundation under one another, and what is being decided. */
export function foundationPage(view: FoundationView, frame: Frame): Html {
  const { foundation: words } = pageWords(frame.locale)
  const { foundation } = view
  const active = view.groups.filter((group) => group.status === 'active')
  const drafts = view.groups.filter((group) => group.status === 'draft')
  const main = html`<header class="title"><h1>${foundation.title}</h1><p class="lede">${words.lede(active.length, drafts.length)}</p></header>
<div class="with-margin">
<div class="column">
<section><h2>${words.groups}</h2>
${active.length === 0 ? html`<p class="empty">${words.empty}</p>` : groupTree(rootsOf(active), active, foundation.name, frame)}</section>
${drafts.length === 0 ? nothing : html`<section><h2>${words.drafts}</h2><p class="soft">${words.draftsLede}</p><ul class="groups">${drafts.map((group) => html`<li>${groupLine(group, foundation.name, frame)}</li>`)}</ul></section>`}
<section><h2>${words.recent}</h2>
${view.recent.length === 0 ? html`<p class="empty">${words.noneRecent}</p>` : html`${decidedTable(view.recent, foundation.name, frame, words.recent)}<p><a href="${link('decisions', { foundation: foundation.name })}">${words.all}</a></p>`}</section>
</div>
<aside class="margin" aria-label="${words.open}">
<section><h2 class="margin-title">${words.open}</h2>
${view.open.length === 0 ? html`<p class="empty">${words.noneOpen}</p>` : openVotes(view.open, foundation.name, frame)}</section>
${introduceYourself(view, frame)}
${formerForm(foundation.name, frame)}
</aside>
</div>`
  return layout({ title: words.groups, main, kind: 'foundation-page', part: 'groups', json: true }, frame)
}

/** Groups whose parent is not in the list stand at the top. */
function rootsOf(groups: readonly GroupSummary[]): readonly GroupSummary[] {
  const names = new Set(groups.map((group) => group.name))
  return groups.filter((group) => group.under === undefined || !names.has(group.under.name))
}

/** A charter's `under` cannot go in a circle: every group is checked to reach the root when it is adopted. */
function groupTree(
  level: readonly GroupSummary[],
  all: readonly GroupSummary[],
  foundation: string,
  frame: Frame,
): Html {
  return html`<ul class="groups">${level.map((group) => {
    const below = all.filter((other) => other.under?.name === group.name)
    return html`<li>${groupLine(group, foundation, frame)}${below.length === 0 ? nothing : groupTree(below, all, foundation, frame)}</li>
`
  })}</ul>`
}

export function groupLine(group: GroupSummary, foundation: string, frame: Frame): Html {
  const { foundation: words, home, group: state } = pageWords(frame.locale)
  const open = group.open === 0 ? nothing : html`<span class="live-dot">${home.open(group.open)}</span>`
  return html`<div class="group-line"><h3><a href="${link('group', { foundation, group: group.name })}">${group.title}</a></h3>
<p class="facts"><span>${group.status === 'draft' ? html`<span class="state state-draft">${state.draft}</span>` : words.people(group.people)}</span>${open}</p>
${group.purpose.trim() === '' ? nothing : html`<p class="purpose">${inlineProse(group.purpose, charterLinks(foundation))}</p>`}</div>`
}

/** One day back, or many: every page below keeps it. */
function formerForm(foundation: string, frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  const { former, now } = frame
  return html`<section><form data-now class="former-form" method="get" action="${link('foundation', { foundation })}"><label for="at">${site.showDay}</label>
<input id="at" type="date" name="at" required max="${now.slice(0, 10)}" value="${former?.isDay === true ? former.written : ''}"><button class="act quiet" type="submit">${site.showDayDo}</button></form></section>`
}

function introduceYourself({ foundation }: FoundationView, frame: Frame): Html {
  const { foundation: words } = pageWords(frame.locale)
  if (!frame.viewer.signedIn || frame.viewer.person !== undefined) return nothing
  return html`<section class="note"><p>${words.introduceLede}</p><p><a class="act" href="${link('introduce', { foundation: foundation.name })}">${words.introduce}</a></p></section>`
}
