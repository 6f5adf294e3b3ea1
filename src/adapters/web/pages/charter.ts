import type { CharterView, ClauseView, RuleView } from '../../../app/read/views.ts'
import { spoken } from '../../../core/base/name.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { ruleSentences } from '../../words/rule-words.ts'
import { marginBallot } from '../ballot-buttons.ts'
import { charterLinks } from '../charter-links.ts'
import type { Frame } from '../frame.ts'
import { groupHead } from '../group-head.ts'
import { highlighted } from '../highlight.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { motionLink, outcomeMark, voteCard } from '../motion-list.ts'
import { channelLines, giftLines, powerLines, reservationLines } from '../power-lines.ts'
import { prose } from '../prose.ts'
import { link } from '../routes.ts'
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
<p><a href="${link('editCharter', { foundation: foundation.name, group: group.name })}">${charter.edit}</a></p>
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
  const { seats, rules, powers, gives, reserved, channels } = clause
  return [seats, rules, powers, gives, reserved, channels].some((part) => part.length > 0)
}

function margin(clause: ClauseView, view: CharterView, frame: Frame): Html {
  const { charter } = pageWords(frame.locale)
  const foundation = view.foundation.name
  return html`<aside class="margin" aria-label="${charter.marginOf(clause.title)}">
${clause.seats.map((seat) => seatPanel(seat, foundation, view.group.name, frame, 3))}
${clause.rules.map((rule) => rulePanel(rule, foundation, frame))}
${block(charter.powers, powerLines(clause.powers, foundation, frame))}
${block(charter.gives, giftLines(clause.gives, foundation, frame))}
${block(charter.reserved, reservationLines(clause.reserved, foundation, frame))}
${clause.channels.length === 0 ? nothing : block(charter.channels, channelLines(clause.channels, frame))}
</aside>`
}

function block(title: string, lines: Html): Html {
  return lines === nothing ? nothing : html`<section class="powers"><h3>${title}</h3>${lines}</section>`
}

/** A rule as it works today: who may vote, what it takes, what runs under it, and what it last decided. */
function rulePanel(view: RuleView, foundation: string, frame: Frame): Html {
  const { charter } = pageWords(frame.locale)
  const { rule, today, open, last } = view
  const sentences = ruleSentences(rule, frame.lookups ?? plainLookups)
  const first = sentences.slice(0, told_at_once)
  const others = sentences.slice(told_at_once)
  return html`<section class="rule"><h3>${charter.ruleToday(spoken(rule.name))}</h3>
<p><strong>${charter.mayVote(today.electorate)}</strong> ${first.join(' ')}</p>
${others.length === 0 ? nothing : html`<details class="more-rule"><summary>${charter.moreOfRule}</summary><ul class="sentences">${others.map((sentence) => html`<li>${sentence}</li>`)}</ul></details>`}
${open.map((motion) => voteCard(motion, foundation, frame, false, marginBallot(motion, frame)))}
<p class="last">${charter.last}: ${last === undefined ? html`<span class="soft">${charter.lastNone}</span>` : html`${motionLink(last, foundation, frame)} ${outcomeMark(last, frame)}`}</p>
</section>`
}

/** What carries a vote and how long it is open come first among the sentences on a rule. */
const told_at_once = 2
