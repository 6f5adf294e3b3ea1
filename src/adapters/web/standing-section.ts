import type { MotionView } from '../../app/read/views.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { standingWords, whyWords } from '../words/rule-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { distanceTime, momentTime } from './moment.ts'
import { standingWord } from './motion-list.ts'
import { voteBar } from './pictures/vote-bar.ts'
import { link } from './routes.ts'

/** Where an open vote stands, or how it ended, with its numbers and why. */
export function standingSection(view: MotionView, frame: Frame): Html {
  const { decision, motions } = pageWords(frame.locale)
  const { result } = view
  const foundation = view.foundation.name
  const heading = result === undefined ? decision.state : decision.result
  const said =
    result === undefined
      ? openWords(view, frame)
      : html`<p class="verdict"><strong class="outcome outcome-${result.is}">${standingWord(view, frame)}</strong> ${momentTime(result.at, frame)}, ${motions.why[result.why]}${result.settled === undefined ? nothing : html`, ${motions.settled[result.settled]}`}.</p>`
  const isLive = result === undefined && frame.former === undefined
  const live = isLive
    ? html` data-live-source="${link('live', { foundation, number: view.number })}" data-live-words="${decision.updated}"`
    : nothing
  return html`<section class="standing"${live}><h2>${heading}</h2><div data-live="standing">${voteBar(view, frame, 'page')}${said}${phaseNote(view, foundation, frame)}${why(view, frame)}</div>${isLive ? html`<p class="unseen" role="status" data-live-status></p>` : nothing}</section>`
}

/** What would be, what would change it, and when it closes; on a tie none of that is open any more. */
function openWords({ rule, tally, standing, phase, closes }: MotionView, frame: Frame): Html {
  const { motions, way } = pageWords(frame.locale)
  if (phase.kind === 'tied') return html`<p class="verdict"><strong>${way.tie}</strong></p>`
  const words = standingWords(rule, tally, standing)
  const ends =
    phase.kind === 'open'
      ? html`<p>${motions.closes} ${distanceTime(closes, frame)}, ${momentTime(closes, frame)}.</p>`
      : nothing
  return html`<p class="verdict"><strong>${words.verdict}</strong> ${words.rest}</p>${ends}`
}

/** What a vote waits for besides its close, or a carried decision besides its effect. */
function phaseNote({ phase, result }: MotionView, foundation: string, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  const part = (number: number | undefined) =>
    number === undefined
      ? nothing
      : html` <a href="${link('decision', { foundation, number })}">${way.part(number)}</a>`
  const said = (words: string | Html) => html`<p class="note">${words}</p>`
  switch (phase.kind) {
    case 'open':
      return nothing
    case 'stopped':
      return said(
        phase.until === undefined
          ? way.stopped(phase.because)
          : html`${way.stopped(phase.because)} ${way.until} ${momentTime(phase.until, frame)}`,
      )
    case 'tied':
      return said(html`${way.tied(phase.of)} ${momentTime(phase.until, frame)}.`)
    case 'awaiting ratification':
      return said(html`${way.ratification}${part(phase.part)}`)
    case 'appealable':
      return said(html`${way.appealable} ${momentTime(phase.until, frame)}.`)
    case 'appealed':
      return said(html`${way.appealed}${part(phase.part)}`)
    case 'waiting for its moment':
      return said(
        phase.until === undefined ? way.waitingForEvent : html`${way.waiting} ${momentTime(phase.until, frame)}.`,
      )
    case 'settled':
      if (phase.how === 'in effect' && result?.is === 'lost') return said(way.carriedOnAppeal)
      return way.settled[phase.how] === '' ? nothing : said(way.settled[phase.how])
  }
}

/** What the rule asked of the counts, one after the other, with both sides of each comparison. */
function why({ rule, tally, phase, result }: MotionView, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  const reasons = whyWords(rule, tally, frame.lookups ?? plainLookups).map(({ sentence, holds }) => {
    const mark = holds === undefined ? nothing : html` class="${holds ? 'holds' : 'fails'}"`
    const word = holds === undefined ? nothing : html`<span class="unseen">${holds ? way.holds : way.fails}</span> `
    return html`<li${mark}>${word}${sentence}</li>`
  })
  const settled =
    result?.settled === 'casting vote' || result?.settled === 'lot'
      ? html`<li>${way.settledBy[result.settled]}</li>`
      : nothing
  return html`<details class="why"${result === undefined ? nothing : html` open`}><summary>${phase.kind === 'open' || phase.kind === 'stopped' ? way.whyNow : way.why}</summary><ol class="reasons">${reasons}${settled}</ol></details>`
}
