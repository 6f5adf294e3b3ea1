import type {
  ContestRollView,
  ElectionRollView,
  RollVoterView,
} from '../../../app/read/elections/election-roll-view.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { electionTitle } from '../elections/election-title.ts'
import { ownStanding } from '../elections/roll-section.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime, momentTime } from '../moment.ts'
import { personLink } from '../names.ts'
import { link } from '../routes.ts'

const most_voters = 500

/** Who can vote in an election and why each of them, exceptions, and how many there were before. */
export function electionRollPage(view: ElectionRollView, frame: Frame): Html {
  const { electionRoll } = pageWords(frame.locale)
  const { election, contests, overTime } = view
  const foundation = view.foundation.name
  const title = electionTitle(election, frame)
  const back = link('election', { foundation, number: election.number })
  const main = html`<header class="title"><p class="kicker"><a href="${back}">${title}</a></p>
<h1>${electionRoll.heading}</h1><p class="lede">${electionRoll.lede}</p></header>
${contests.map((contest) => contestPart(contest, view, frame))}
${overTime.length === 0 ? nothing : history(overTime, foundation, frame)}
<p><a href="${back}">${electionRoll.back}</a></p>`
  return layout({ title: electionRoll.title(title), main, kind: 'roll-page', part: 'elections', json: true }, frame)
}

function contestPart(contest: ContestRollView, { election, foundation }: ElectionRollView, frame: Frame): Html {
  const { electionRoll, election: words } = pageWords(frame.locale)
  const { electorate, voters, isSettled, settles, own, size, rolls = [] } = contest
  const exceptions = voters.filter(({ exception }) => exception !== undefined)
  const state = isSettled ? electionRoll.settled : electionRoll.notSettled
  const when = settles === undefined ? nothing : html` ${words.rollSettles} ${momentTime(settles, frame)}.`
  return html`<section><h2>${electorate === undefined ? electionRoll.votersOf(size) : html`${spoken(electorate)}: ${electionRoll.votersOf(size)}`}</h2>
<p class="soft">${state}.${when}</p>
${own === undefined ? nothing : ownStanding(own, isSettled ? 'settled' : 'not settled', election.group.name, frame)}
${rolls.map(({ group, roll }) => html`<p><a href="${link('roll', { foundation: foundation.name, group, roll })}">${electionRoll.drive(spoken(roll))}</a></p>`)}${voters.length === 0 ? emptyNote(electionRoll.noVoters, frame) : votersTable(voters.slice(0, most_voters), foundation.name, frame)}
${voters.length > most_voters ? html`<p class="more">${electionRoll.more(voters.length - most_voters)}</p>` : nothing}
${exceptions.length === 0 ? nothing : exceptionsPart(exceptions, foundation.name, frame)}</section>`
}

function votersTable(voters: readonly RollVoterView[], foundation: string, frame: Frame): Html {
  const { electionRoll } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${electionRoll.heading}"><table class="voters">
<thead><tr><th scope="col">${electionRoll.voter}</th><th scope="col">${electionRoll.why}</th></tr></thead>
<tbody>${voters.map(
    (
      voter,
    ) => html`<tr><th scope="row">${personLink(voter.person, foundation, frame)}</th><td>${whyWords(voter, frame)}</td></tr>
`,
  )}</tbody></table></div>`
}

function whyWords({ because, exception }: RollVoterView, frame: Frame): Html {
  const { election, electionRoll } = pageWords(frame.locale)
  const seats = because.map(
    ({ seat, since }) =>
      html`<span class="because">${election.asHolder(spoken(seat.seat))}, ${election.since} ${dayTime(since, frame)}</span>`,
  )
  return html`${seats}${exception === undefined ? nothing : html`<span class="because">${electionRoll.letOn}</span>`}`
}

function exceptionsPart(exceptions: readonly RollVoterView[], foundation: string, frame: Frame): Html {
  const { electionRoll, site } = pageWords(frame.locale)
  return html`<h3>${electionRoll.exceptions}</h3><p class="soft">${electionRoll.exceptionsNote}</p>
<ul class="plain-list">${exceptions.map(({ person, exception }) => {
    const by =
      typeof exception === 'number'
        ? html` · <a href="${link('decision', { foundation, number: exception })}">${site.decisions} ${exception}</a>`
        : nothing
    return html`<li>${personLink(person, foundation, frame)}${by}</li>`
  })}</ul>`
}

function history(overTime: ElectionRollView['overTime'], foundation: string, frame: Frame): Html {
  const { electionRoll, election } = pageWords(frame.locale)
  return html`<section><h2>${electionRoll.overTime}</h2><p class="soft">${electionRoll.overTimeNote}</p><ul class="plain-list">${overTime.map(
    ({ number, at, size }) =>
      html`<li>${dayTime(at, frame)}: <strong>${electionRoll.votersOf(size)}</strong> · <a href="${link('election', { foundation, number })}">${election.kicker(number)}</a></li>`,
  )}</ul></section>`
}
