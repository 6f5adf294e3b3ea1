import type { RevivalView } from '../../../app/read/directory/revival-view.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import { endSentence } from '../end-note.ts'
import type { Frame } from '../frame.ts'
import { groupFacts, stateMark } from '../group-facts.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { decidedTable } from '../motion-list.ts'
import { clauseOf, decidedBy } from '../move-words.ts'
import { groupLink, groupTitle } from '../names.ts'
import { emptySeats } from '../needed-people.ts'
import { isNotKnownYet } from '../not-known-yet.ts'
import { clauseLink, moveLink } from '../routes.ts'

/** How a group that sleeps or was retired comes back: who decides, what was missing, and who is. */
export function revivePage(view: RevivalView, frame: Frame): Html {
  const { revive: words } = pageWords(frame.locale)
  const { foundation, group, decided } = view
  const title = words.title(group.title)
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation.name, group)} · ${stateMark(group.state, frame)}</p><h1>${title}</h1><p class="lede">${words.lede}</p></header>
<div class="with-margin"><div class="column">
<section><h2>${view.ended === undefined ? words.why : words.how}</h2>${whatWasMissing(view, frame)}</section>
${view.revive === undefined ? nothing : html`<section><h2>${words.who}</h2>${whoDecides(view, frame)}</section>`}
${view.revive === undefined || group.state === 'retired' ? nothing : emptySeatsOf(view, frame)}
${decided.length === 0 ? nothing : html`<section><h2>${words.decided}</h2>${decidedTable(decided, foundation.name, frame, words.decided)}</section>`}
</div>
<aside class="margin" aria-label="${group.title}">${groupFacts(group, foundation.name, frame, 'short')}</aside></div>`
  return layout({ title, main, kind: 'revive-page', part: 'groups', json: true }, frame)
}

function whatWasMissing({ group, ended, conditions, foundation }: RevivalView, frame: Frame): Html {
  const { revive: words } = pageWords(frame.locale)
  switch (group.state) {
    case 'active':
    case 'forming':
    case 'wanted':
      return html`<p class="empty">${words.notNeeded}</p>`
    case 'retired':
    case 'dissolved': {
      const end = ended === undefined ? nothing : html`<p>${endSentence(ended, foundation.name, frame)}</p>`
      const next =
        group.successor === undefined
          ? nothing
          : html`<p>${words.goesOn} ${groupLink(foundation.name, group.successor)}.</p>`
      return html`${end}${next}${group.state === 'dissolved' ? html`<p>${words.forGood}</p>` : nothing}`
    }
    case 'dormant': {
      if (conditions.length === 0) return html`<p>${words.whyNone}</p>`
      const { charters } = frame.lookups ?? plainLookups
      return html`<p>${words.conditions}</p><ul>${conditions.map(
        ({ condition, now }) =>
          html`<li>${explainFactCondition(condition, group.name, charters)} <span class="soft">(${words.now[now]})</span></li>`,
      )}</ul>`
    }
  }
}

function whoDecides({ revive: move, group, foundation }: RevivalView, frame: Frame): Html {
  const { revive: words } = pageWords(frame.locale)
  if (move === undefined) return nothing
  const clause = clauseOf(move.by)
  const body = { name: clause.group, title: groupTitle(clause.group, frame) }
  const way = html`<p>${groupLink(foundation.name, body)}, <a href="${clauseLink(foundation.name, clause)}">${decidedBy(move.by, frame)}</a></p>`
  const { refusal } = move.permission
  if (frame.former !== undefined) return way
  if (refusal === undefined || isNotKnownYet(refusal)) {
    const label = move.by.kind === 'alone' ? words.alone : words.do
    return html`${way}<p><a class="act" href="${moveLink(foundation.name, group.name, move.action)}">${label}</a></p>`
  }
  const { title, explanation, whatToDo } = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  return html`${way}<p class="note"><strong>${title}.</strong> ${explanation} ${whatToDo}</p>`
}

function emptySeatsOf({ group, foundation }: RevivalView, frame: Frame): Html {
  const { revive: words } = pageWords(frame.locale)
  if (group.seats.every(({ missing }) => missing === 0)) return nothing
  return html`<section class="needed"><h2>${words.seats}</h2><p class="soft">${words.seatsLede}</p>${emptySeats(group, foundation.name, frame)}</section>`
}
