import type { WaitingView } from '../../app/read/views.ts'
import { spoken } from '../../core/base/name.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { groupLink, subjectLine } from './names.ts'
import { link } from './routes.ts'

/** What is on its way and has no open vote, each with what it waits for. */
export function waitingList(
  waiting: readonly WaitingView[],
  foundation: string,
  frame: Frame,
  withGroup: boolean,
): Html {
  const lines = waiting.map(
    ({ number, group, subject, at }) =>
      html`<li><a href="${link('decision', { foundation, number })}">${subjectLine(subject, frame)}</a>${withGroup ? html` · ${groupLink(foundation, group)}` : nothing} <span class="soft">${waitWords(at, frame)}</span></li>`,
  )
  return html`<ul class="lines">${lines}</ul>`
}

function waitWords(at: WaitingView['at'], frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  if (at.kind === 'consultation') return html`${way.waitsFor.consultation}`
  if (at.kind !== 'stage') return html`${way.waitsFor[at.kind]} ${dayTime(at.until, frame)}`
  const until = at.until === undefined ? nothing : html`, ${way.until} ${dayTime(at.until, frame)}`
  return html`${way.atStage(spoken(at.stage))}${until}`
}
