import { type GroupState, groupStates } from '../../../app/read/directory/group-state.ts'
import type { FoundationView } from '../../../app/read/views.ts'
import { pageWords } from '../../words/page-words.ts'
import { charterLinks } from '../charter-links.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { groupFacts, type SomeGroup, stateMark } from '../group-facts.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { decidedTable, openVotes } from '../motion-list.ts'
import { neededPeople } from '../needed-people.ts'
import { inlineProse } from '../prose.ts'
import { link, stateLink } from '../routes.ts'

/** The directory: the groups of a foundation under one another, where people are wanted, and what is being decided. */
export function foundationPage(view: FoundationView, frame: Frame): Html {
  const { foundation: words } = pageWords(frame.locale)
  const { foundation } = view
  const main = html`${directoryHead(view, frame)}
<div class="with-margin">
<div class="column">
${view.only === undefined ? neededPeople(view.groups, foundation.name, frame) : nothing}
${sections(view, frame)}
${view.only === undefined ? recent(view, frame) : nothing}
</div>
<aside class="margin" aria-label="${words.open}">
<section><h2 class="margin-title">${words.open}</h2>
${view.open.length === 0 ? emptyNote(words.noneOpen, frame) : openVotes(view.open, foundation.name, frame)}</section>
${moneyLink(view, frame)}${foundOne(view, frame)}
${introduceYourself(view, frame)}
${formerForm(foundation.name, frame)}
</aside>
</div>`
  return layout({ title: words.groups, main, kind: 'foundation-page', part: 'groups', json: true }, frame)
}

function directoryHead({ foundation, purpose, groups, only }: FoundationView, frame: Frame): Html {
  const { foundation: words } = pageWords(frame.locale)
  const active = groups.filter(({ state }) => state === 'active')
  const people = new Set(
    active.flatMap(({ seats }) => seats.flatMap(({ holders }) => holders.map(({ person }) => person.id))),
  )
  return html`<header class="title directory-title"><p class="kicker">${words.counts(active.length, people.size)}</p>
<h1>${foundation.title}</h1>
<p class="lede">${purpose.trim() === '' ? words.noPurpose : inlineProse(purpose, charterLinks(foundation.name))}</p>
${groups.length === 0 ? nothing : filter(foundation.name, groups, only, frame)}</header>`
}

function filter(foundation: string, groups: readonly SomeGroup[], only: GroupState | undefined, frame: Frame): Html {
  const { foundation: words } = pageWords(frame.locale)
  const chip = (address: string, label: string, count: number, isCurrent: boolean) =>
    html`<li><a href="${address}"${isCurrent ? html` aria-current="page"` : nothing}>${label} <span class="soft">${count}</span></a></li>`
  return html`<nav class="states" aria-label="${words.filter}"><ul>
${chip(link('foundation', { foundation }), words.allStates, groups.length, only === undefined)}
${groupStates.map((state) => {
  const count = groups.filter((group) => group.state === state).length
  return count === 0 && only !== state
    ? nothing
    : chip(stateLink(foundation, state), words.sections[state].title, count, only === state)
})}
</ul></nav>`
}

function sections({ foundation, groups, only }: FoundationView, frame: Frame): Html {
  const { foundation: words, states } = pageWords(frame.locale)
  if (groups.length === 0) return html`<section><h2>${words.groups}</h2><p class="empty">${words.empty}</p></section>`
  const shown = groupStates.filter((state) => only === undefined || only === state)
  return html`${shown.map((state) => {
    const inState = groups.filter((group) => group.state === state)
    if (inState.length === 0 && only === undefined) return nothing
    const { title, lede } = words.sections[state]
    return html`<section><h2>${title}</h2>${lede === '' ? nothing : html`<p class="soft">${lede}</p>`}
${inState.length === 0 ? html`<p class="empty">${words.noneInState(states[state])}</p>` : groupTree(rootsOf(inState), inState, foundation.name, frame)}</section>
`
  })}`
}

/** Groups whose parent is not in the list stand at the top. */
function rootsOf(groups: readonly SomeGroup[]): readonly SomeGroup[] {
  const names = new Set(groups.map((group) => group.name))
  return groups.filter((group) => group.under === undefined || !names.has(group.under.name))
}

/** A charter's `under` cannot go in a circle: every group is checked to reach the root when it is adopted. */
function groupTree(level: readonly SomeGroup[], all: readonly SomeGroup[], foundation: string, frame: Frame): Html {
  return html`<ul class="group-tree">${level.map((group) => {
    const below = all.filter((other) => other.under?.name === group.name)
    return html`<li>${groupCard(group, foundation, frame)}${below.length === 0 ? nothing : groupTree(below, all, foundation, frame)}</li>
`
  })}</ul>`
}

/** What the group under which all stand is for is said above all of them. */
function groupCard(group: SomeGroup, foundation: string, frame: Frame): Html {
  const { card: words } = pageWords(frame.locale)
  const open = group.open === 0 ? nothing : html`<span class="live-dot">${words.openVotes(group.open)}</span>`
  return html`<article class="group-card group-card-${group.state}">
<header><h3><a href="${link('group', { foundation, group: group.name })}">${group.title}</a></h3>
<p class="facts">${group.state === 'active' ? nothing : stateMark(group.state, frame)}${open}</p></header>
${group.decidesRest || group.purpose.trim() === '' ? nothing : html`<p class="purpose">${inlineProse(group.purpose, charterLinks(foundation))}</p>`}
${groupFacts(group, foundation, frame, 'short')}
</article>`
}

function recent({ foundation, recent: decided }: FoundationView, frame: Frame): Html {
  const { foundation: words } = pageWords(frame.locale)
  return html`<section><h2>${words.recent}</h2>
${decided.length === 0 ? emptyNote(words.noneRecent, frame) : html`${decidedTable(decided, foundation.name, frame, words.recent)}<p><a href="${link('decisions', { foundation: foundation.name })}">${words.all}</a></p>`}</section>`
}

function moneyLink({ foundation, money: isThere }: FoundationView, frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  if (isThere !== true) return nothing
  return html`<section><h2 class="margin-title">${money.title}</h2><p><a href="${link('money', { foundation: foundation.name })}">${money.foundationLink}</a></p></section>
`
}

function foundOne({ foundation }: FoundationView, frame: Frame): Html {
  const { foundation: words } = pageWords(frame.locale)
  if (frame.former !== undefined) return nothing
  return html`<section><h2 class="margin-title">${words.found}</h2><p>${words.foundLede}</p><p><a class="act quiet" href="${link('found', { foundation: foundation.name })}">${words.found}</a></p></section>`
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
