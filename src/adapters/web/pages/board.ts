import type { AskedOf } from '../../../app/read/board/asked-of.ts'
import type { BoardView, ComingView, OverlapView } from '../../../app/read/board/board-view.ts'
import type { Owed } from '../../../app/read/board/owed-to.ts'
import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import type { Prevention } from '../../../core/foundation/foresight/coming.ts'
import { preventionWords } from '../../words/foresight-words.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { groupHead } from '../group-head.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime, distanceTime } from '../moment.ts'
import { groupLink, subjectLine } from '../names.ts'
import { comingPicture, titleOf } from '../pictures/coming-picture.ts'
import { clauseLink, link, moveLink, powersLink } from '../routes.ts'

/** What a body that answers for others has to see to: what will break below it, what is asked of it, what it is told. */
export function boardPage(view: BoardView, frame: Frame): Html {
  const { board } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const due = view.coming.filter(({ what }) => what.kind === 'duty due')
  const breaking = view.coming.filter(({ what }) => what.kind !== 'duty due')
  const main = html`${groupHead(foundation, view.group, 'board', frame)}
<p class="lede over-sections">${board.lede}</p>
<section id="coming"><h2>${board.coming}</h2>
${breaking.length === 0 ? html`<p class="empty">${board.none}</p>` : html`${comingPicture(breaking, view, { id: 'coming', foundation }, frame)}<ol class="comings">${breaking.map((one) => comingItem(one, view, frame))}</ol>`}</section>
${due.length === 0 ? nothing : html`<section id="due"><h2>${board.due}</h2><p class="soft">${board.duty}</p><ul class="plain-list">${due.map((one) => dueItem(one, foundation, frame))}</ul></section>`}
<section id="asked"><h2>${board.asked}</h2>
${view.asked.length === 0 ? html`<p class="empty">${board.noneAsked}</p>` : html`<ul class="plain-list">${view.asked.map((one) => askedItem(one, view, frame))}</ul>`}</section>
<section id="owed"><h2>${board.owed}</h2>
${view.owed.length === 0 ? html`<p class="empty">${board.noneOwed}</p>` : owedTable(view.owed, foundation, frame)}</section>
<section id="overlaps"><h2>${board.overlaps}</h2>
${view.overlaps.length === 0 ? html`<p class="empty">${board.noOverlaps}</p>` : html`<ul class="plain-list">${view.overlaps.map((one) => overlapItem(one, foundation))}</ul>`}
<p class="soft"><a href="${link('powers', { foundation })}">${board.register}</a></p></section>`
  return layout({ title: board.title(view.group.title), main, kind: 'board-page', part: 'groups', json: true }, frame)
}

function comingItem(one: ComingView, { from, foundation }: BoardView, frame: Frame): Html {
  const { board } = pageWords(frame.locale)
  const { title, more } = titleOf(one, frame)
  const clause =
    one.under === undefined
      ? nothing
      : html` <a class="soft" href="${clauseLink(foundation.name, one.under)}">${one.under.title}</a>`
  const when = one.at <= from ? html`${board.now}` : html`${dayTime(one.at, frame)} · ${distanceTime(one.at, frame)}`
  return html`<li><article class="coming-item"><p class="vote-kicker">${when} · ${groupLink(foundation.name, one.group)}</p>
<h3>${title}</h3>
<p>${more}${clause}</p>
${ways(one, foundation.name, frame)}</article></li>`
}

function dueItem({ at, under, group, ...one }: ComingView, foundation: string, frame: Frame): Html {
  const { title } = titleOf({ at, group, ...one }, frame)
  const named = under === undefined ? title : html`<a href="${clauseLink(foundation, under)}">${title}</a>`
  return html`<li>${dayTime(at, frame)} · ${named}</li>`
}

function ways({ prevent }: ComingView, foundation: string, frame: Frame): Html {
  const { board } = pageWords(frame.locale)
  if (prevent.length === 0) return html`<p class="soft">${board.nobody}</p>`
  return html`<ul class="ways">${prevent.map((way) => html`<li>${wayLine(way, foundation, frame)}</li>`)}</ul>`
}

function wayLine(way: Prevention, foundation: string, frame: Frame): Html {
  const words = preventionWords(way, frame.locale, frame.lookups ?? plainLookups)
  return html`<a href="${wayLink(way, foundation)}">${words}</a>`
}

/** The page on which the act is done. */
function wayLink({ act }: Prevention, foundation: string): string {
  switch (act.type) {
    case 'vote':
    case 'second':
    case 'sign':
    case 'account':
      return link('decision', { foundation, number: act.motion })
    case 'nominate':
      return link('election', { foundation, number: act.election })
    case 'opt in':
      return link('group', { foundation, group: act.group })
    case 'apply':
      return link('apply', { foundation, group: act.group, seat: act.seat })
    case 'move':
      return moveLink(foundation, act.group, `${act.action.verb} ${act.action.object}`.trim())
    case 'renew':
    case 'confirm':
    case 'take':
    case 'step down':
    case 'answer':
    case 'invite':
      return `${link('group', { foundation, group: act.group })}#seats`
  }
}

function askedItem(one: AskedOf, { foundation }: BoardView, frame: Frame): Html {
  const { board } = pageWords(frame.locale)
  switch (one.kind) {
    case 'decision': {
      const because =
        one.because === undefined
          ? nothing
          : html` <span class="soft">${board.because[one.because]}, ${board.from} ${groupLink(foundation.name, one.group)}</span>`
      const until =
        one.until === undefined ? nothing : html` <span class="soft">${board.until} ${dayTime(one.until, frame)}</span>`
      return html`<li><a href="${link('decision', { foundation: foundation.name, number: one.number })}">${subjectLine(one.subject, frame)}</a>${because}${until}</li>`
    }
    case 'vacancy':
      return html`<li><a href="${link('group', { foundation: foundation.name, group: one.group.name })}#seats">${board.vacancy(one.title, one.vacant)}</a> <span class="soft">${one.group.title}</span></li>`
    case 'draft':
      return html`<li>${groupLink(foundation.name, one.group)} <span class="soft">${board.draft}</span></li>`
  }
}

function overlapItem({ action, groups, clause }: OverlapView, foundation: string): Html {
  return html`<li><a class="verb" href="${powersLink(foundation, action)}">${action}</a> ${joined(
    groups.map((group) => groupLink(foundation, group)),
    html`, `,
  )} <a class="soft" href="${clauseLink(foundation, clause)}">${clause.title}</a></li>`
}

function owedTable(owed: readonly Owed[], foundation: string, frame: Frame): Html {
  const { board } = pageWords(frame.locale)
  const { duties } = board
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${board.owed}"><table>
<thead><tr><th scope="col">${duties.what}</th><th scope="col">${duties.group}</th><th scope="col">${duties.next}</th><th scope="col">${duties.last}</th></tr></thead>
<tbody>${owed.map(
    ({ duty, title, group, under, next, last }) =>
      html`<tr><th scope="row"><a href="${clauseLink(foundation, under)}">${capital(title ?? spoken(duty))}</a></th><td>${groupLink(foundation, group)}</td><td>${next === undefined ? duties.unknown : dayTime(next, frame)}</td><td>${last === undefined ? duties.never : dayTime(last, frame)}</td></tr>`,
  )}</tbody>
</table></div>`
}
