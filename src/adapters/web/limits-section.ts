import type { BrokenLimitView } from '../../app/read/limit-views.ts'
import { dayWords } from '../words/date-words.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { personLink } from './names.ts'
import { clauseLink, link } from './routes.ts'

/** What must hold of all holders and does not, with what is done about it; nothing where all holds. */
export function limitsSection(limits: readonly BrokenLimitView[], foundation: string, frame: Frame): Html {
  if (limits.length === 0) return nothing
  const { keeping } = pageWords(frame.locale)
  return html`<section class="broken-limits"><h2 class="margin-title">${keeping.limits}</h2>${limits.map(
    (view) =>
      html`<div class="note note-soon"><p><strong>${view.limit}</strong> <a class="soft" href="${clauseLink(foundation, view.clause)}">${view.clause.title}</a>, ${keeping.brokenSince} ${dayTime(view.since, frame)}</p>${people(keeping.concerns, view.concerned, foundation, frame)}${people(keeping.noVote, view.withoutVote, foundation, frame)}${mending(view, foundation, frame)}</div>`,
  )}</section>`
}

function people(label: string, of: BrokenLimitView['concerned'], foundation: string, frame: Frame): Html {
  if (of.length === 0) return nothing
  return html`<p>${label} ${of.map((person, index) => html`${index === 0 ? '' : ', '}${personLink(person, foundation, frame)}`)}</p>`
}

function mending({ repair }: BrokenLimitView, foundation: string, frame: Frame): Html {
  if (repair === undefined) return nothing
  const { keeping, motions } = pageWords(frame.locale)
  const until = repair.until === undefined ? undefined : dayWords(repair.until, frame.locale)
  const asked = repair.motions.map(
    (number) => html` <a href="${link('decision', { foundation, number })}">${motions.number(number)}</a>`,
  )
  return html`<p>${keeping.mending(repair.repair, until)}${asked}</p>`
}
