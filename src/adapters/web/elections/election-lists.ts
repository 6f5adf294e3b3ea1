import type { ComingElection } from '../../../app/read/elections/coming-elections.ts'
import type { ElectionSummary } from '../../../app/read/elections/election-summary.ts'
import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime, distanceTime } from '../moment.ts'
import { groupLink, personName } from '../names.ts'
import { clauseLink, link, moveLink } from '../routes.ts'
import { electionTitle, standingWords } from './election-title.ts'

/** Elections that run, each as a card with where it stands. */
export function runningCards(running: readonly ElectionSummary[], foundation: string, frame: Frame): Html {
  const { election, elections } = pageWords(frame.locale)
  return html`${running.map(
    (one) =>
      html`<article class="vote election-card"><p class="vote-kicker">${election.kicker(one.number)} · ${elections.candidateCount(one.candidates)} · ${elections.seatCount(one.seats)}</p>
<h3 class="vote-title"><a href="${link('election', { foundation, number: one.number })}">${electionTitle(one, frame)}</a></h3>
<p class="vote-state">${standingWords(one.phase, foundation, frame)}</p></article>`,
  )}`
}

/** Elections to come, with their moment where a calendar has one, and a button for those who may call them. */
export function comingList(
  coming: readonly ComingElection[],
  foundation: string,
  frame: Frame,
  which: 'all' | 'of the group',
): Html {
  const { elections } = pageWords(frame.locale)
  return html`<ul class="plain-list coming-elections">${coming.map(
    ({ group, name, fills, clause, at, on, call, seats }) => {
      const when =
        at !== undefined
          ? html`${elections.begins} ${dayTime(at, frame)} <span class="soft">(${distanceTime(at, frame)})</span>`
          : html`${on === 'condition' ? elections.byCondition : elections.asCalled}`
      const of = which === 'all' ? html`${groupLink(foundation, group)}: ` : nothing
      const button =
        call === undefined || frame.former !== undefined
          ? nothing
          : html` <a class="act quiet" href="${moveLink(foundation, call.group, call.action)}">${elections.call}</a>`
      return html`<li>${of}<strong>${capital(fills.map(spoken).join(', '))}</strong>${seats === undefined ? nothing : html`, ${elections.seatCount(seats)}`} <span class="soft">(${spoken(name)})</span> ${when} · <a class="soft" href="${clauseLink(foundation, clause)}">${clause.title}</a>${button}</li>`
    },
  )}</ul>`
}

/** Elections that are over, with who was elected. */
export function pastTable(past: readonly ElectionSummary[], foundation: string, frame: Frame): Html {
  const { elections } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${elections.past}"><table class="decided">
<thead><tr><th scope="col">${elections.election}</th><th scope="col">${elections.result}</th><th scope="col">${elections.ended}</th></tr></thead>
<tbody>${past.map((one) => {
    const names = one.elected.map((person) => personName(person, frame))
    const ended = one.phase.kind === 'over' ? dayTime(one.phase.at, frame) : nothing
    return html`<tr><th scope="row"><a href="${link('election', { foundation, number: one.number })}">${electionTitle(one, frame)}</a></th><td>${elections.elected(names)}</td><td>${ended}</td></tr>
`
  })}</tbody></table></div>`
}
