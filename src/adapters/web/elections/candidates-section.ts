import type { CandidateView } from '../../../app/read/elections/candidate-view.ts'
import type { ContestView } from '../../../app/read/elections/contest-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { personLink, personName } from '../names.ts'
import { prose } from '../prose.ts'
import { link } from '../routes.ts'
import { type ContestPlace, contestForm } from './contest-form.ts'

/** With more, those who say nothing of themselves stand in one list, so that what the others say is found. */
const most_cards = 8

/** Who stands, each with what they say of themselves and who backs them; below, who does not stand and why. */
export function candidatesSection(contest: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const silent = contest.candidates.filter(({ statement, answers }) => statement === undefined && answers.length === 0)
  const isFolded = contest.candidates.length > most_cards && silent.length > 1
  const cards = contest.candidates.flatMap((candidate) =>
    isFolded && silent.includes(candidate) ? [] : [candidateCard(candidate, contest, place, frame)],
  )
  const empty =
    contest.result === undefined
      ? emptyNote(election.noCandidates, frame)
      : html`<p class="empty">${election.noCandidatesLeft}</p>`
  const list =
    contest.candidates.length === 0
      ? empty
      : html`${cards.length === 0 ? nothing : html`<ul class="candidate-cards">${cards}</ul>`}${isFolded ? silentFold(silent, contest, place, frame) : nothing}`
  // Once it is known who was elected, few want to read what all of them said before.
  const shown =
    contest.result === undefined || contest.candidates.length === 0
      ? list
      : html`<details><summary>${election.allCandidates(contest.candidates.length)}</summary>${list}</details>`
  return html`<section class="candidates"><h3>${election.candidates}</h3>
${shown}
${othersFold(contest.others, place, frame)}</section>`
}

function silentFold(silent: readonly CandidateView[], contest: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  return html`<details class="candidates-silent"><summary>${election.silent(silent.length)}</summary><ul class="plain-list">${silent.map((candidate) => silentLine(candidate, contest, place, frame))}</ul></details>`
}

function silentLine(candidate: CandidateView, contest: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const waits = candidate.stands === 'nominated' ? ` · ${election.stands.nominated}` : ''
  return html`<li id="candidate-${candidate.person.id}">${personLink(candidate.person, place.foundation, frame)}${candidate.isMine ? html` <span class="tag">${election.you}</span>` : nothing} <span class="soft">${nominatedWords(candidate, frame)}${waits}</span>${judgedPart(candidate, place, frame)}${supportPart(candidate, contest, place, frame)}</li>
`
}

function judgedPart({ judged }: CandidateView, { foundation }: ContestPlace, frame: Frame): readonly Html[] {
  const { election } = pageWords(frame.locale)
  return judged.map(
    ({ motion, qualified }) =>
      html`<p class="soft"><a href="${link('decision', { foundation, number: motion })}">${election.judged(qualified)}</a></p>`,
  )
}

function candidateCard(candidate: CandidateView, contest: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { person, stands, statement, answers, support, isMine } = candidate
  const name = personName(person, frame)
  const waits = stands === 'nominated' ? html` <span class="tag">${election.stands.nominated}</span>` : nothing
  const mine = isMine ? html` <span class="tag">${election.you}</span>` : nothing
  return html`<li class="candidate" id="candidate-${person.id}">
<h4>${personLink(person, place.foundation, frame)}${mine}${waits}</h4>
<p class="soft candidate-by">${nominatedWords(candidate, frame)}${statement === undefined ? ` · ${election.noStatement}` : ''}</p>
${statement === undefined ? nothing : html`<div class="prose statement-text">${prose(statement)}</div>`}
${answers.length === 0 ? nothing : html`<details><summary>${election.answersOf(name)}</summary><dl class="answers">${answers.map(({ asked, answer }) => html`<div><dt>${asked}</dt><dd class="typed">${answer}</dd></div>`)}</dl></details>`}
${judgedPart(candidate, place, frame)}${support === undefined ? nothing : supportPart(candidate, contest, place, frame)}
</li>
`
}

function nominatedWords({ person, nominatedBy }: CandidateView, frame: Frame): string {
  const { election } = pageWords(frame.locale)
  const others = nominatedBy.filter(({ id }) => id !== person.id)
  return others.length === 0 ? election.stoodUp : election.nominatedBy(others.map((one) => personName(one, frame)))
}

function supportPart(candidate: CandidateView, contest: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { support, person, maySupport, mayWithdrawSupport } = candidate
  if (support === undefined) return nothing
  const { have, need, different, by } = support
  const name = personName(person, frame)
  const missing = have < need ? ` ${election.supportMissing(need - have, different)}.` : ''
  const button =
    maySupport.refusal === undefined
      ? contestForm(
          place,
          'support candidate',
          html`<input type="hidden" name="person" value="${person.id}">`,
          election.back(name),
          frame,
        )
      : mayWithdrawSupport.refusal === undefined
        ? contestForm(
            place,
            'withdraw support',
            html`<input type="hidden" name="person" value="${person.id}">`,
            election.unback(name),
            frame,
          )
        : nothing
  const backers =
    by.length === 0
      ? nothing
      : html`<p class="soft">${election.supportedBy}: ${by.map((one, index) => html`${index === 0 ? '' : ', '}${personLink(one, place.foundation, frame)}`)}</p>`
  // After the opening it is settled who had enough.
  if (contest.opened !== undefined) return backers
  return html`<div class="support"><p><meter class="support-meter" min="0" max="${need}" value="${Math.min(have, need)}" aria-label="${election.supportedBy}"></meter> <strong>${election.support(have, need, different)}.</strong>${missing}</p>${backers}${button}</div>`
}

function othersFold(others: readonly CandidateView[], { foundation }: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  if (others.length === 0) return nothing
  return html`<details class="candidates-gone"><summary>${election.others(others.length)}</summary><ul class="plain-list">${others.map(({ person, stands }) => html`<li>${personLink(person, foundation, frame)} <span class="soft">${election.stands[stands]}</span></li>`)}</ul></details>`
}
