import type { CharterView, ClauseView } from '../../../app/read/clause-views.ts'
import { pageWords } from '../../words/page-words.ts'
import { charterLinks } from '../charter-links.ts'
import { clauseElectionPanel } from '../elections/group-elections-section.ts'
import type { Frame } from '../frame.ts'
import { groupHead } from '../group-head.ts'
import { highlighted } from '../highlight.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { channelLines, giftLines, powerLines, reservationLines } from '../power-lines.ts'
import { procedurePanel } from '../procedure-panel.ts'
import { prose } from '../prose.ts'
import { link } from '../routes.ts'
import { rulePanel } from '../rule-panel.ts'
import { saidPanel } from '../said-panel.ts'
import { seatPanel } from '../seat-panel.ts'

/** The charter in the column; beside each clause, in the margin, what it means today. */
export function charterPage(view: CharterView, frame: Frame): Html {
  const { charter } = pageWords(frame.locale)
  const { foundation, group } = view
  const [first, ...rest] = view.clauses
  const opening = first !== undefined && first.level === 1 ? first : undefined
  const clauses = opening === undefined ? view.clauses : rest
  const main = html`${groupHead(foundation.name, group, 'charter', frame)}
${opening === undefined ? nothing : openingClause(opening, view, frame)}
<div class="clauses">${clauses.map((clause) => clauseSection(clause, view, frame))}</div>
<section class="imprint">
${frame.former !== undefined ? nothing : html`<p><a href="${link('editCharter', { foundation: foundation.name, group: group.name })}">${charter.edit}</a></p>`}
<p>${view.adopted === undefined ? html`${charter.draft} ${dayTime(group.since, frame)}` : html`${charter.adopted} ${dayTime(view.adopted, frame)}`}</p>
<p class="digest"><span>${charter.digest}</span> <code>${view.digest}</code><br><span class="soft">${charter.digestNote}</span></p>
</section>`
  return layout({ title: charter.title(group.title), main, kind: 'charter-page', part: 'groups', json: true }, frame)
}

/** What stands under the charter's own title needs no second heading. */
function openingClause(clause: ClauseView, view: CharterView, frame: Frame): Html {
  const text = withoutLede(clause.prose, view.group.purpose)
  if (text === '' && clause.blocks.length === 0 && !isAlive(clause)) return nothing
  return html`<section class="clause opening" id="${clause.anchor}">
<div class="prose">${prose(text, charterLinks(view.foundation.name))}${asCarriedOut(clause, frame)}</div>
${isAlive(clause) ? margin(clause, view, frame) : nothing}
</section>`
}

/** The first paragraph stands above as the group's purpose already. */
function withoutLede(text: string, purpose: string): string {
  const trimmed = text.trim()
  return trimmed.startsWith(purpose.trim()) ? trimmed.slice(purpose.trim().length).trim() : trimmed
}

function clauseSection(clause: ClauseView, view: CharterView, frame: Frame): Html {
  const heading =
    clause.level <= 2
      ? html`<h2 id="${clause.anchor}-title"><a href="#${clause.anchor}">${clause.title}</a></h2>`
      : html`<h3 id="${clause.anchor}-title"><a href="#${clause.anchor}">${clause.title}</a></h3>`
  return html`<section class="clause" id="${clause.anchor}" aria-labelledby="${clause.anchor}-title">
<div class="prose">${heading}
${prose(clause.prose, charterLinks(view.foundation.name))}${asCarriedOut(clause, frame)}</div>
${isAlive(clause) ? margin(clause, view, frame) : nothing}
</section>
`
}

function asCarriedOut(clause: ClauseView, frame: Frame): Html {
  const { charter } = pageWords(frame.locale)
  if (clause.blocks.length === 0) return nothing
  return html`<details class="block"${clause.rules.length > 0 ? html` open` : nothing}><summary>${charter.carriedOut}</summary>${clause.blocks.map(highlighted)}</details>`
}

function isAlive(clause: ClauseView): boolean {
  const { seats, rules, powers, gives, reserved, channels, procedures, said } = clause
  return [seats, rules, powers, gives, reserved, channels, procedures, said].some((part) => part.length > 0)
}

function margin(clause: ClauseView, view: CharterView, frame: Frame): Html {
  const { charter } = pageWords(frame.locale)
  const foundation = view.foundation.name
  return html`<aside class="margin" aria-label="${charter.marginOf(clause.title)}">
${clause.seats.map((seat) => seatPanel(seat, foundation, view.group.name, frame))}
${clause.rules.map((rule) => rulePanel(rule, foundation, frame))}
${clause.procedures.map((procedure) => procedurePanel(procedure, foundation, frame))}
${block(charter.powers, powerLines(clause.powers, foundation, frame))}
${block(charter.gives, giftLines(clause.gives, foundation, frame))}
${block(charter.reserved, reservationLines(clause.reserved, foundation, frame))}
${(clause.elections ?? []).map((one) => clauseElectionPanel(one, foundation, frame))}
${clause.said.map((part) => saidPanel(part, frame))}
${clause.channels.length === 0 ? nothing : block(charter.channels, channelLines(clause.channels, frame))}
</aside>`
}

function block(title: string, lines: Html): Html {
  return lines === nothing ? nothing : html`<section class="powers"><h3>${title}</h3>${lines}</section>`
}
