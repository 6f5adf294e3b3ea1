import type { CountedContest } from '../../../app/read/elections/counted-contest.ts'
import { defaultChoice } from '../../../core/foundation/elections/ballots/ballot-form.ts'
import type { DrawnFrom } from '../../../core/foundation/elections/election-event.ts'
import type { BrokenTie } from '../../../core/tally/ties/tie.ts'
import { countWords } from '../../words/count-words.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { countFigure } from '../pictures/count/count-figure.ts'
import { picturesOf } from '../pictures/count/pictures-of.ts'
import type { ContestPlace } from './contest-form.ts'

/** The count from its first round to its last: pictures with their tables, what broke ties, and what the lot was drawn from. */
export function countSection(
  { contest, count }: CountedContest,
  { lot, other }: { readonly lot: DrawnFrom | undefined; readonly other: string | undefined },
  { electorate }: ContestPlace,
  frame: Frame,
): Html {
  const { electionResult } = pageWords(frame.locale)
  const named = { ...contest, candidates: contest.candidates.map((candidate) => nameOf(candidate, other, frame)) }
  const id = electorate === undefined ? 'count' : `count-${electorate}`
  const pictures = picturesOf(named, count, countWords(frame.locale)).map((picture, index) =>
    countFigure(picture, `${id}-${index + 1}`, frame.locale),
  )
  return html`<section class="count"><h3>${electionResult.rounds}</h3>
${pictures}
${count.open === undefined ? tiesPart(count.ties, named.candidates, frame) : nothing}${lot === undefined ? nothing : lotPart(lot, frame)}</section>`
}

/** The option against all candidates has no person behind it, and is called as the charter calls it. */
function nameOf(candidate: string, other: string | undefined, frame: Frame): string {
  return candidate === defaultChoice && other !== undefined ? other : (frame.lookups ?? plainLookups).person(candidate)
}

function tiesPart(ties: readonly BrokenTie[], names: readonly string[], frame: Frame): Html {
  const { electionResult } = pageWords(frame.locale)
  if (ties.length === 0) return html`<p class="soft">${electionResult.noTies}</p>`
  const namesOf = (candidates: readonly number[]) => candidates.map((candidate) => names[candidate] ?? '')
  return html`<h4>${electionResult.ties}</h4><ul class="plain-list">${ties.map(
    ({ round, purpose, among, chosen, by }) =>
      html`<li>${electionResult.tie(round, purpose, namesOf(among), namesOf(chosen), electionResult.tieBy[by])}</li>`,
  )}</ul>`
}

function lotPart({ value, salt, ballots, seed }: DrawnFrom, frame: Frame): Html {
  const { electionResult } = pageWords(frame.locale)
  const rows: readonly (readonly [string, string])[] = [
    [electionResult.lotValue, value],
    [electionResult.lotSalt, salt],
    [electionResult.lotBallots, ballots],
    [electionResult.lotSeed, seed],
  ]
  return html`<details><summary>${electionResult.lot}</summary><p>${electionResult.lotDrawn}</p><dl class="facts-list">${rows.map(([title, text]) => html`<div><dt>${title}</dt><dd><code>${text}</code></dd></div>`)}</dl></details>`
}
