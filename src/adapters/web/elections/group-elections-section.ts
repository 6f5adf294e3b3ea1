import type { ClauseElection, GroupElections } from '../../../app/read/elections/group-elections.ts'
import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime, distanceTime } from '../moment.ts'
import { personLink, personName } from '../names.ts'
import { link, moveLink } from '../routes.ts'
import { comingList, pastTable, runningCards } from './election-lists.ts'
import { standingWords } from './election-title.ts'

/** A group's elections on its page. */
export function groupElectionsSection(elections: GroupElections | undefined, foundation: string, frame: Frame): Html {
  const { elections: words } = pageWords(frame.locale)
  if (elections === undefined) return nothing
  const { running, coming, past } = elections
  return html`<section id="elections"><h2>${words.inGroup}</h2>
${running.length === 0 ? nothing : html`<div class="grid">${runningCards(running, foundation, frame)}</div>`}
${coming.length === 0 ? nothing : comingList(coming, foundation, frame, 'of the group')}
${past.length === 0 ? nothing : pastTable(past, foundation, frame)}
<p><a class="soft" href="${link('elections', { foundation })}">${words.more}</a></p></section>`
}

/** Beside the clause of an election: what it means now. */
export function clauseElectionPanel(view: ClauseElection, foundation: string, frame: Frame): Html {
  const { elections, election } = pageWords(frame.locale)
  const { name, running, coming, sits, last } = view
  const holders =
    sits.length === 0
      ? html`${elections.nobodySits}`
      : html`${sits.map(
          ({ person, until }, index) =>
            html`${index === 0 ? '' : ', '}${personLink(person, foundation, frame)}${until === undefined ? nothing : html` <span class="soft">(${elections.until} ${dayTime(until, frame)})</span>`}`,
        )}`
  return html`<section class="election-now"><h3>${election.named(capital(spoken(name)))}</h3>
${running === undefined ? comingLine(coming, foundation, frame) : html`<p><a href="${link('election', { foundation, number: running.number })}">${election.kicker(running.number)}</a>: ${standingWords(running.phase, foundation, frame)}</p>`}
<p><span class="soft">${elections.sits}:</span> ${holders}</p>
${
  last === undefined
    ? nothing
    : html`<p><span class="soft">${elections.lastWas}:</span> <a href="${link('election', { foundation, number: last.number })}">${election.kicker(last.number)}</a>, ${elections.elected(last.elected.map((person) => personName(person, frame)))}</p>`
}</section>`
}

function comingLine(coming: ClauseElection['coming'], foundation: string, frame: Frame): Html {
  const { elections } = pageWords(frame.locale)
  if (coming === undefined) return nothing
  const { at, on, call } = coming
  const when =
    at === undefined
      ? html`${on === 'condition' ? elections.byCondition : elections.asCalled}`
      : html`${dayTime(at, frame)} <span class="soft">(${distanceTime(at, frame)})</span>`
  const button =
    call === undefined || frame.former !== undefined
      ? nothing
      : html`<p><a class="act quiet" href="${moveLink(foundation, call.group, call.action)}">${elections.call}</a></p>`
  return html`<p><span class="soft">${elections.nextIs}:</span> ${when}</p>${button}`
}
