import type { MotionSummary } from '../../app/read/views.ts'
import { labelOfOutcome } from '../../core/voting/outcome-label.ts'
import { pageWords } from '../words/page-words.ts'
import { standingWords } from '../words/rule-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime, distanceTime, momentTime } from './moment.ts'
import { groupLink, subjectLine } from './names.ts'
import { voteBar } from './pictures/vote-bar.ts'
import { link } from './routes.ts'

/**
 * Open votes as cards, each with its bar and where it stands.
 *
 * @param on the group on whose page they stand, which is not named again
 */
export function openVotes(motions: readonly MotionSummary[], foundation: string, frame: Frame, on?: string): Html {
  return html`<ul class="votes">${motions.map((motion) => html`<li>${voteCard(motion, foundation, frame, motion.group.name !== on)}</li>`)}</ul>`
}

/** @param below what the reader can do about it */
export function voteCard(
  motion: MotionSummary,
  foundation: string,
  frame: Frame,
  withGroup: boolean,
  below: Html = nothing,
): Html {
  const { motions } = pageWords(frame.locale)
  return html`<article class="vote">
<p class="vote-kicker">${motions.number(motion.number)}${withGroup ? html` · ${groupLink(foundation, motion.group)}` : nothing}</p>
<h3 class="vote-title">${motionLink(motion, foundation, frame)}</h3>
${voteBar(motion, frame, 'margin')}
<p class="vote-state">${stateWords(motion, frame)}</p>
${below}</article>`
}

function stateWords({ rule, tally, standing, phase, closes }: MotionSummary, frame: Frame): Html {
  const { motions, way } = pageWords(frame.locale)
  if (phase.kind === 'tied')
    return html`<strong>${way.tie}</strong> ${way.tied(phase.of)} ${momentTime(phase.until, frame)}.`
  const said = standingWords(rule, tally, standing)
  const ends =
    phase.kind === 'stopped' ? way.stopped(phase.because) : html`${motions.closes} ${distanceTime(closes, frame)}.`
  return html`<strong>${said.verdict}</strong> ${said.rest} ${ends}`
}

export function motionLink(motion: MotionSummary, foundation: string, frame: Frame): Html {
  return html`<a href="${link('decision', { foundation, number: motion.number })}">${subjectLine(motion.subject, frame)}</a>`
}

/** The outcome now, or the result. */
export function standingWord({ result, standing, rule }: MotionSummary, frame: Frame): string {
  const { motions } = pageWords(frame.locale)
  return result === undefined
    ? motions.wouldNamed(standing.now.is, labelOfOutcome(rule, standing.now.name))
    : motions.outcomeNamed(result.is, labelOfOutcome(rule, result.outcome))
}

/**
 * Decided motions as a table.
 *
 * @param on the group on whose page it stands: where all of them are its own, none says so
 */
export function decidedTable(
  motions: readonly MotionSummary[],
  foundation: string,
  frame: Frame,
  caption: string,
  on?: string,
): Html {
  const { decisions } = pageWords(frame.locale)
  const withGroup = motions.some(({ group }) => group.name !== on)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table class="decided">
<thead><tr><th scope="col" class="number">${decisions.number}</th><th scope="col">${decisions.subject}</th>${withGroup ? html`<th scope="col">${decisions.group}</th>` : nothing}<th scope="col">${decisions.result}</th><th scope="col">${decisions.when}</th></tr></thead>
<tbody>${motions.map((motion) => decidedRow(motion, foundation, frame, withGroup))}</tbody>
</table></div>`
}

function decidedRow(motion: MotionSummary, foundation: string, frame: Frame, withGroup: boolean): Html {
  const { result } = motion
  return html`<tr><td class="number">${motion.number}</td><th scope="row">${motionLink(motion, foundation, frame)}</th>${withGroup ? html`<td>${groupLink(foundation, motion.group)}</td>` : nothing}<td>${outcomeMark(motion, frame)}</td><td>${result === undefined ? nothing : dayTime(result.at, frame)}</td></tr>`
}

/** The outcome with its own shape: a filled disc for carried, a ring for lost. */
export function outcomeMark(motion: MotionSummary, frame: Frame): Html {
  const is = motion.result?.is ?? motion.standing.now.is
  return html`<span class="outcome outcome-${motion.result === undefined ? 'open' : is}">${standingWord(motion, frame)}</span>`
}
