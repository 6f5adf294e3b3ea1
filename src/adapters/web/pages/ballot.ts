import { type Marks, marksOf, type WrongMarks } from '../../../app/read/elections/ballot-marks.ts'
import type { BallotView } from '../../../app/read/elections/ballot-view.ts'
import { methodWords } from '../../words/method-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { ballotFields } from '../elections/ballot-fields.ts'
import { ballotSaid, wrongWords } from '../elections/ballot-words.ts'
import { whyNot } from '../elections/cannot.ts'
import { electionTitle } from '../elections/election-title.ts'
import { csrfField } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { personName } from '../names.ts'
import { ballotLink, link, signInLink } from '../routes.ts'

/** What was filled in when it could not be cast, or is to be changed. */
export interface Filled {
  readonly marks: Marks
  readonly wrong?: WrongMarks
}

/** The ballot of one voter: what they have cast, which they alone see, and the form for another. */
export function ballotPage(view: BallotView, frame: Frame, filled?: Filled): Html {
  const { ballot } = pageWords(frame.locale)
  const title = electionTitle(view.election, frame)
  const foundation = view.foundation.name
  const back = link('election', { foundation, number: view.election.number })
  const main = html`<header class="title"><p class="kicker"><a href="${back}">${title}</a></p><h1>${ballot.heading}</h1>
${view.closes === undefined ? nothing : html`<p class="lede">${ballot.closes} ${momentTime(view.closes, frame)}. ${view.stays ? ballot.stays : ballot.changeable}</p>`}</header>
${whoseLinks(view, frame)}${castPart(view, frame)}${formPart(view, frame, filled)}
<p><a href="${back}">${ballot.back}</a></p>`
  const scripts = [frame.assets.ballot]
  return layout({ title: ballot.title(title), main, kind: 'ballot-page', part: 'elections', scripts }, frame)
}

/** What the voter has cast already. */
function castPart(view: BallotView, frame: Frame): Html {
  const { ballot } = pageWords(frame.locale)
  const { cast, voter } = view
  if (cast === undefined) return nothing
  const isOwn = voter === undefined || voter.id === frame.viewer.person?.id
  const heading = isOwn ? ballot.yours : ballot.yoursOf(personName(voter, frame))
  return html`<section class="ballot cast-ballot" id="cast"><h2>${heading}</h2>${ballotSaid(cast, view, frame)}<p class="soft">${ballot.yoursNote}</p></section>`
}

function formPart(view: BallotView, frame: Frame, filled: Filled | undefined): Html {
  const { ballot, election, site } = pageWords(frame.locale)
  if (view.form.kind === 'none') return html`<p class="note">${ballot.drawn}</p>`
  if (frame.former !== undefined) return nothing
  if (!frame.viewer.signedIn)
    return html`<section class="ballot"><h2>${ballot.heading}</h2><p>${election.signIn} <a class="act" href="${signInLink(frame.path)}">${site.signIn}</a></p></section>`
  if (view.mayVote.refusal !== undefined)
    return html`<section class="ballot"><h2>${ballot.cannot}</h2><p class="note">${whyNot(view.mayVote, frame)}</p></section>`
  if (view.cast !== undefined && view.stays) return nothing
  const marks = filled?.marks ?? (view.cast === undefined ? new Map<string, string>() : marksOf(view.cast))
  const wrong =
    filled?.wrong === undefined
      ? nothing
      : html`<div class="error-summary" role="alert" tabindex="-1"><h2>${ballot.wrongTitle}</h2><p>${wrongWords(filled.wrong, view, frame)}</p></div>`
  return html`<section class="ballot" id="ballot">${view.cast === undefined ? nothing : html`<h2>${ballot.open}</h2>`}
${wrong}<p class="soft">${methodLine(view, frame)} ${orderWords(view, frame)}</p>
<form class="ballot-form" method="post" action="${link('ballotReview', { foundation: view.foundation.name, number: view.election.number })}">${csrfField(frame)}${contestFieldsOf(view)}
${ballotFields(view, marks, frame)}
${'least' in view.form && view.form.least !== undefined ? nothing : html`<p class="soft">${ballot.blank}</p>`}
<p class="buttons"><button class="act" type="submit" name="do" value="review">${ballot.review}</button></p></form></section>`
}

/** The electorate and the voter, where they are not plain. */
export function contestFieldsOf({ electorate, voter }: BallotView, own?: string): Html {
  return html`${electorate === undefined ? nothing : html`<input type="hidden" name="electorate" value="${electorate}">`}${voter === undefined || voter.id === own ? nothing : html`<input type="hidden" name="for" value="${voter.id}">`}`
}

function methodLine({ method }: BallotView, frame: Frame): string {
  return method === undefined ? '' : methodWords(method, frame.locale)
}

function orderWords({ order, choices }: BallotView, frame: Frame): string {
  const { ballot } = pageWords(frame.locale)
  if (choices.length < 2) return ''
  switch (order) {
    case 'random':
      return ballot.order
    case 'alphabetical':
      return ballot.orderAlphabetical
    case 'as nominated':
      return ballot.orderNominated
  }
}

/** For whoever votes in several contests, or for others as well. */
function whoseLinks(view: BallotView, frame: Frame): Html {
  const { ballot, election } = pageWords(frame.locale)
  const place = { foundation: view.foundation.name, number: view.election.number }
  const contests = view.electorates.filter((name) => name !== view.electorate)
  const others = view.votesFor.filter(({ id }) => id !== view.voter?.id)
  if (contests.length + others.length === 0) return nothing
  const here = { ...place, ...(view.electorate !== undefined && { electorate: view.electorate }) }
  return html`<nav class="whose" aria-label="${ballot.whose}"><ul class="plain-list">${contests.map((electorate) => html`<li><a href="${ballotLink({ ...place, electorate })}">${election.electorate(electorate)}</a></li>`)}${others.map((person) => html`<li><a href="${ballotLink(here, person.id)}">${ballot.yoursOf(personName(person, frame))}</a></li>`)}</ul></nav>`
}
