import type { ElectionView } from '../../../app/read/elections/election-view.ts'
import type { TimelineView } from '../../../app/read/elections/phase-view.ts'
import { capital } from '../../../core/base/capital.ts'
import { epochOf } from '../../../core/base/instant.ts'
import { spoken } from '../../../core/base/name.ts'
import { shortDayWords } from '../../words/date-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { announceButton, announcedLines } from '../announced-part.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { momentTime } from '../moment.ts'
import { rowLabel } from '../pictures/row-label.ts'
import { electionAnnouncementLink, electionCalendarLink } from '../routes.ts'

const row_em = 2.3

/** The phases over time with today's line through them, and below it what can be done in each. */
export function timelineSection(view: ElectionView, frame: Frame): Html {
  const { timeline, number, foundation, group, rule } = view
  const { election } = pageWords(frame.locale)
  const steps = timeline.map((phase) => {
    const holds =
      phase.holds === 'vote' && rule.votesStay === true ? election.phaseStays : election.phaseHolds[phase.holds]
    return html`<li class="step ${stepClass[phase.is]}"${phase.is === 'now' ? html` aria-current="step"` : nothing}><strong>${capital(spoken(phase.phase))}</strong> <span class="step-is">${election.phaseIs[phase.is]}</span> <span class="when">${momentTime(phase.from, frame)} – ${momentTime(phase.until, frame)}</span><p class="soft">${holds}</p></li>`
  })
  return html`<section class="timeline"><h2>${election.timeline}</h2>
${picture(timeline, number, frame)}
<ol class="steps">${steps}</ol>
<p><a class="soft" href="${electionCalendarLink(foundation.name, number)}">${election.calendar}</a> · <a class="soft" href="${electionAnnouncementLink(foundation.name, number)}">${election.announcement}</a></p>
${announcedLines(view, foundation.name, frame)}${announceButton(view, { foundation: foundation.name, group: group.name, of: { kind: 'election', number } }, frame)}</section>`
}

const stepClass = { over: 'done', now: 'now', ahead: 'ahead' } as const

function picture(timeline: readonly TimelineView[], number: number, frame: Frame): Html {
  const { election, seats } = pageWords(frame.locale)
  const [first, last] = [timeline[0], timeline.at(-1)]
  if (first === undefined || last === undefined) return nothing
  const axis = axisOf(epochOf(first.from), epochOf(last.until))
  const height = timeline.length * row_em
  const now = epochOf(frame.now)
  const isWithin = first.from <= frame.now && frame.now < last.until
  const id = `timeline-${number}`
  const today = isWithin
    ? html`<line x1="${axis.at(now)}" x2="${axis.at(now)}" y1="0" y2="${em(height + 0.2)}"/><text x="${axis.at(now)}" y="${em(height + 1.2)}" text-anchor="${axis.anchor(now)}">${seats.terms.today}</text>`
    : nothing
  const current = timeline.find(({ is }) => is === 'now')?.phase
  return html`<figure class="terms">
<svg role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${em(height + 1.5)}">
<title id="${id}-title">${election.timeline}</title>
<desc id="${id}-description">${election.timelineDescription(
    timeline.map(({ phase }) => phase),
    current,
  )}</desc>
${timeline.map((phase, index) => row(phase, index, axis, frame))}
<g class="axis">${today}</g>
</svg>
</figure>`
}

function row({ phase, from, until, is }: TimelineView, index: number, axis: Axis, frame: Frame): Html {
  const top = index * row_em
  const [start, end] = [epochOf(from), epochOf(until)]
  const days = `${shortDayWords(from, frame.locale)} – ${shortDayWords(until, frame.locale)}`
  return html`<g class="row phase-${is}">${rowLabel(capital(spoken(phase)), top, 55)}<text class="until" x="100%" y="${em(top + 0.95)}" text-anchor="end">${days}</text><rect class="track" x="0%" y="${em(top + 1.45)}" width="100%" height="0.3em" rx="0.15em"/><rect class="held" x="${axis.at(start)}" y="${em(top + 1.45)}" width="${axis.between(start, end)}" height="0.3em" rx="0.15em"/></g>
`
}

interface Axis {
  at(epoch_ms: number): string
  between(from_ms: number, until_ms: number): string
  /** So that words at an end stay within the picture. */
  anchor(epoch_ms: number): 'start' | 'middle' | 'end'
}

function axisOf(start_ms: number, end_ms: number): Axis {
  const share = (epoch_ms: number) => Math.min(1, Math.max(0, (epoch_ms - start_ms) / Math.max(1, end_ms - start_ms)))
  const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`
  return {
    at: (epoch_ms) => percent(share(epoch_ms)),
    between: (from_ms, until_ms) => percent(share(until_ms) - share(from_ms)),
    anchor: (epoch_ms) => (share(epoch_ms) < 0.1 ? 'start' : share(epoch_ms) > 0.9 ? 'end' : 'middle'),
  }
}

function em(height: number): string {
  return `${Math.round(height * 100) / 100}em`
}
