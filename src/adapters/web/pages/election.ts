import type { ContestView } from '../../../app/read/elections/contest-view.ts'
import type { CountedContest } from '../../../app/read/elections/counted-contest.ts'
import type { ChallengeView, ElectionView } from '../../../app/read/elections/election-view.ts'
import type { ElectionCause } from '../../../core/foundation/elections/election-event.ts'
import { pageWords } from '../../words/page-words.ts'
import { candidatesSection } from '../elections/candidates-section.ts'
import type { ContestPlace } from '../elections/contest-form.ts'
import { electionMargin } from '../elections/election-margin.ts'
import { electionTitle, standingWords } from '../elections/election-title.ts'
import { ownActs } from '../elections/own-acts.ts'
import { questionsSection } from '../elections/questions-section.ts'
import { resultSection } from '../elections/result-section.ts'
import { rollSection } from '../elections/roll-section.ts'
import { timelineSection } from '../elections/timeline-section.ts'
import { actFields, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime, momentTime } from '../moment.ts'
import { groupLink, personLink } from '../names.ts'
import { link } from '../routes.ts'

/** What is known of a contest beside the record: how many have voted while it is open, and its count once it is over. */
export interface ContestNow {
  readonly cast?: number
  readonly counted?: CountedContest
}

/** An election from its beginning to its seats: what is elected and why, when what can be done, who stands, who votes, and what came of it. */
export function electionPage(view: ElectionView, now: ReadonlyMap<string, ContestNow>, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { group, number, rule, began, because, whole } = view
  const foundation = view.foundation.name
  const title = electionTitle({ group, fills: rule.fills.map(({ seat }) => seat) }, frame)
  const hasResult = view.contests.some(({ result }) => result !== undefined)
  const timeline = timelineSection(view, frame)
  const main = html`<header class="title"><p class="kicker">${election.kicker(number)} ${election.of} ${groupLink(foundation, group)}</p>
<h1>${title}</h1>
<p class="soft">${election.began} ${momentTime(began, frame)}, ${causeWords(because, foundation, frame)}${whole ? html` · ${election.whole}` : nothing}</p></header>
<div class="with-margin">
<div class="column">
<section class="standing where"><p class="verdict">${standingWords(view.phase, foundation, frame)}</p></section>
${view.contests.map((contest) => ownActs(view, contest, placeOf(view, contest), frame))}
${hasResult ? nothing : timeline}
${view.contests.map((contest) => contestSections(view, contest, now.get(contest.electorate ?? '') ?? {}, frame))}
${challengesSection(view, frame)}${questionsSection(view, frame)}
${hasResult ? timeline : nothing}
</div>
${electionMargin(view, frame)}
</div>`
  const scripts = hasResult ? [frame.assets.recount] : []
  return layout({ title, main, kind: 'election-page', part: 'elections', json: true, scripts }, frame)
}

function contestSections(view: ElectionView, contest: ContestView, { cast, counted }: ContestNow, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { electorate, contested, candidates } = contest
  const place = placeOf(view, contest)
  const many = election.seatsFor(candidates.length, contested.seats)
  const isOver = contest.result !== undefined || view.phase.kind === 'over'
  const roll = { roll: contest.roll, isOver, ...(cast !== undefined && { cast }) }
  return html`<section class="contest">
<h2>${electorate === undefined ? many : html`${election.electorate(electorate)} <span class="soft">${many}</span>`}</h2>
${resultSection(contest, counted, place, frame)}
${candidatesSection(contest, place, frame)}
${rollSection(roll, place, view.group.name, frame)}
</section>`
}

function placeOf({ foundation, number }: ElectionView, { electorate }: ContestView): ContestPlace {
  return { foundation: foundation.name, number, ...(electorate !== undefined && { electorate }) }
}

/** "because a seat fell vacant", with a link to what brought it about. */
export function causeWords(because: ElectionCause, foundation: string, frame: Frame): Html {
  const words = pageWords(frame.locale).election.because[because.kind]
  switch (because.kind) {
    case 'calendar':
    case 'condition':
    case 'moment':
    case 'called':
    case 'whole':
    case 'vacancy':
      return html`${words}`
    case 'decision':
    case 'petition':
    case 'recall':
      return html`<a href="${link('decision', { foundation, number: because.motion })}">${words} ${because.motion}</a>`
    case 'rerun':
      return html`<a href="${link('election', { foundation, number: because.of })}">${words} ${because.of}</a>`
  }
}

function challengesSection(view: ElectionView, frame: Frame): Html {
  const { electionResult } = pageWords(frame.locale)
  const { challenges, mayChallenge, phase, foundation, number } = view
  const canChallenge =
    mayChallenge.refusal === undefined && frame.former === undefined && phase.kind === 'challengeable'
  if (challenges.length === 0 && !canChallenge) return nothing
  const reason = {
    name: 'reason',
    label: electionResult.challengeReason,
    hint: electionResult.challengeHint,
    required: true,
    kind: { kind: 'text', rows: 4, maxLength: 4_000 },
  } as const
  const form = canChallenge
    ? html`<details class="act-fold"><summary>${electionResult.challenge}</summary><form method="post" action="${link('electionChallenge', { foundation: foundation.name, number })}">${actFields(frame)}${field(reason, untouched, frame)}<button class="act quiet" type="submit">${electionResult.challengeDo}</button></form></details>`
    : nothing
  return html`<section id="challenges"><h2>${electionResult.challenges}</h2>${challenges.map((one) => challengePart(one, foundation.name, frame))}${form}</section>`
}

function challengePart({ by, at, reason, answered }: ChallengeView, foundation: string, frame: Frame): Html {
  const { electionResult, site } = pageWords(frame.locale)
  return html`<div class="challenge"><blockquote class="typed">${reason ?? site.unnamed}</blockquote><p class="soft">${electionResult.challengedBy} ${personLink(by, foundation, frame)}, ${dayTime(at, frame)} · <strong>${electionResult.challengeIs[answered ?? 'open']}</strong></p></div>
`
}
