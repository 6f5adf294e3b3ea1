import type { MarkedBallot, Marks } from '../../../app/read/elections/ballot-marks.ts'
import type { BallotView } from '../../../app/read/elections/ballot-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { ballotSaid, oddWords } from '../elections/ballot-words.ts'
import { electionTitle } from '../elections/election-title.ts'
import { actFields } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { personName } from '../names.ts'
import { link } from '../routes.ts'
import { contestFieldsOf } from './ballot.ts'

/** What somebody is about to cast, in words, with what is odd about it; cast from here, or changed first. */
export function ballotReviewPage(view: BallotView, { content, odd }: MarkedBallot, marks: Marks, frame: Frame): Html {
  const { ballot } = pageWords(frame.locale)
  const title = electionTitle(view.election, frame)
  const place = { foundation: view.foundation.name, number: view.election.number }
  const { voter } = view
  const proxy =
    voter === undefined || voter.id === frame.viewer.person?.id
      ? nothing
      : html`<p>${ballot.forPerson(personName(voter, frame))}</p>`
  const oddities =
    odd.length === 0
      ? nothing
      : html`<div class="note note-draft"><p><strong>${ballot.odd}</strong></p><ul>${odd.map((one) => html`<li>${oddWords(one, view, frame)}</li>`)}</ul></div>`
  const fields = html`${contestFieldsOf(view)}${[...marks].map(([choice, mark]) =>
    view.form.kind === 'one'
      ? html`<input type="hidden" name="only" value="${choice}">`
      : html`<input type="hidden" name="mark.${choice}" value="${mark}">`,
  )}`
  const main = html`<header class="title"><p class="kicker">${title}</p><h1>${ballot.reviewHeading}</h1><p class="lede">${ballot.reviewNote}</p></header>
<section class="ballot review">${proxy}${ballotSaid(content, view, frame)}${oddities}
<form method="post" action="${link('ballot', place)}">${actFields(frame)}${fields}<p class="buttons"><button class="act" type="submit">${ballot.cast}</button>
<button class="act quiet" type="submit" formaction="${link('ballotReview', place)}" name="do" value="change">${ballot.change}</button></p></form></section>`
  return layout({ title: ballot.reviewTitle(title), main, kind: 'ballot-page', part: 'elections' }, frame)
}
