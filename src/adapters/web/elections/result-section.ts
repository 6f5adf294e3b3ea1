import type { ContestView } from '../../../app/read/elections/contest-view.ts'
import type { CountedContest } from '../../../app/read/elections/counted-contest.ts'
import type { ElectedView, ResultView } from '../../../app/read/elections/result-view.ts'
import { spoken } from '../../../core/base/name.ts'
import { thresholdWords } from '../../../core/charter/explain/explain-electing.ts'
import type { TieBreak } from '../../../core/charter/structure/election.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime, momentTime } from '../moment.ts'
import { personLink, personName } from '../names.ts'
import { bundleLink, link } from '../routes.ts'
import { type ContestPlace, contestFields } from './contest-form.ts'
import { countSection } from './count-section.ts'

/** What came of a contest: who was elected for how long, how many voted, how ties were broken, and how to count it again. */
export function resultSection(
  contest: ContestView,
  counted: CountedContest | undefined,
  place: ContestPlace,
  frame: Frame,
): Html {
  const { electionResult } = pageWords(frame.locale)
  const { result } = contest
  if (result === undefined) return nothing
  const { cast, voters } = result
  const hasVoted = result.result.kind !== 'elected' || result.result.how === 'count'
  return html`<section class="standing result" id="result${place.electorate === undefined ? '' : `-${place.electorate}`}"><h2>${electionResult.title}</h2>
${outcome(result.result, contest, place, frame)}
${hasVoted && result.bundle !== undefined ? html`<p>${electionResult.turnout(cast, voters)}${quorumWords(contest, frame)}</p>` : nothing}
</section>
${counted === undefined ? nothing : countSection(counted, { lot: result.lot, other: contest.electing.defaultOption?.name }, place, frame)}
${result.bundle === undefined ? nothing : publishedSection(result.bundle, place, frame)}`
}

function outcome(result: ResultView, contest: ContestView, place: ContestPlace, frame: Frame): Html {
  const { electionResult } = pageWords(frame.locale)
  switch (result.kind) {
    case 'elected':
      return electedPart(result, place, frame)
    case 'tied':
      return tiedPart(result, contest, place, frame)
    case 'no quorum':
      return html`<p class="verdict">${electionResult.noQuorum[result.without]}</p>`
    case 'default option': {
      const name = contest.electing.defaultOption?.name ?? electionResult.defaultName
      return html`<p class="verdict">${electionResult.defaultOption[result.wins](name)}</p>`
    }
    case 'no candidates':
      return html`<p class="verdict">${electionResult.noCandidates}</p>`
    case 'rerun':
      return html`<p class="verdict">${electionResult.rerun[result.why]}</p>`
    case 'not counted':
      return html`<p class="verdict">${electionResult.notCounted}</p>`
  }
}

function electedPart(
  result: Extract<ResultView, { readonly kind: 'elected' }>,
  place: ContestPlace,
  frame: Frame,
): Html {
  const { electionResult } = pageWords(frame.locale)
  const { elected, others, passedOver, how } = result
  const note = how === 'unopposed' ? electionResult.unopposed : how === 'lot' ? electionResult.byLot : undefined
  return html`<h3>${electionResult.elected(elected.length)}</h3>
<ol class="elected-people">${elected.map((one) => electedLine(one, place, frame))}</ol>
${note === undefined ? nothing : html`<p>${note}</p>`}${elected.every(({ hasSeat }) => hasSeat) ? nothing : html`<p class="soft">${electionResult.notYet}</p>`}
${passedOver.map(({ person, shares }) => html`<p class="note">${electionResult.passedOver(personName(person, frame), shares)}</p>`)}
${others.length === 0 ? nothing : html`<details><summary>${electionResult.others}</summary><ol class="not-elected">${others.map((person) => html`<li>${personLink(person, place.foundation, frame)}</li>`)}</ol></details>`}`
}

function electedLine({ person, seat, until }: ElectedView, { foundation }: ContestPlace, frame: Frame): Html {
  const { electionResult } = pageWords(frame.locale)
  const term = until === undefined ? nothing : html`, ${electionResult.termUntil} ${dayTime(until, frame)}`
  return html`<li><strong>${personLink(person, foundation, frame)}</strong> <span class="soft">${spoken(seat)}${term}</span></li>`
}

function tiedPart(
  result: Extract<ResultView, { readonly kind: 'tied' }>,
  { electing, own }: ContestView,
  place: ContestPlace,
  frame: Frame,
): Html {
  const { electionResult, election } = pageWords(frame.locale)
  const names = (people: readonly ResultPerson[]) => people.map((person) => personName(person, frame))
  const step =
    result.cap === true ? electionResult.tiedStep.cap : electionResult.tiedStep[askedBy(electing.tie[result.step])]
  const said =
    own.voice === undefined
      ? nothing
      : html`<p class="note note-done">${electionResult.settleSaid(names(own.voice))}</p>`
  const form =
    own.settleTie.refusal === undefined && frame.former === undefined
      ? html`<form method="post" action="${link('electionTie', { foundation: place.foundation, number: place.number })}">${contestFields(place, frame)}<fieldset class="boxes"><legend>${electionResult.settle}</legend>${result.among.map((person) => html`<label><input type="checkbox" name="chosen" value="${person.id}"> ${personName(person, frame)}</label>`)}</fieldset><button class="act" type="submit">${electionResult.settleDo}</button></form>`
      : nothing
  return html`<p class="verdict">${electionResult.tied(names(result.sure), names(result.among), result.places)}</p>
<p>${step}, ${election.until} ${momentTime(result.until, frame)}.</p>${said}${form}`
}

type ResultPerson = ElectedView['person']

function askedBy(
  step: TieBreak | undefined,
): 'agreement of the tied' | 'the elected decide' | 'casting vote' | 'other' {
  switch (step?.kind) {
    case 'agreement of the tied':
    case 'the elected decide':
    case 'casting vote':
      return step.kind
    case 'lot':
    case 'earlier round':
    case 'head to head':
    case 'longest service':
    case 'shortest service':
    case 'rerun':
    case undefined:
      return 'other'
  }
}

function quorumWords({ electing, result }: ContestView, frame: Frame): string {
  const { electionResult } = pageWords(frame.locale)
  if (electing.quorum === undefined) return ''
  const needs = thresholdWords(electing.quorum)
  return ` ${result?.result.kind === 'no quorum' ? electionResult.quorumMissed(needs) : electionResult.quorumMet(needs)}`
}

/** The file with everything, its digest, and a count of one's own. */
function publishedSection(digest: string, place: ContestPlace, frame: Frame): Html {
  const { electionResult } = pageWords(frame.locale)
  return html`<section class="published"><h3>${electionResult.published}</h3>
<p><a class="act quiet" href="${bundleLink(place)}" download>${electionResult.download}</a></p>
<p class="digest"><span>${electionResult.bundleDigest}</span> <code>${digest}</code></p>
<remit-recount data-bundle="${bundleLink(place)}" data-digest="${digest}" data-button="${electionResult.recount}"><p class="soft">${electionResult.noScript}</p></remit-recount>
<p class="soft">${electionResult.recountNote}</p></section>`
}
