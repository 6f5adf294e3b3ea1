import type { AccessView, DutyView, HandOverView, MatterView } from '../../../app/read/handover/hand-over-view.ts'
import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { decidedTable } from '../motion-list.ts'
import { groupLink, personLink, personName, subjectLine } from '../names.ts'
import { clauseLink, link } from '../routes.ts'

/** What hangs on a seat, with what its holder passes on and writes to whoever follows. */
export function handOverPage(view: HandOverView, frame: Frame, state: FormState = untouched): Html {
  const { handOver: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const { group, title, person } = view
  const main = html`<header class="title"><p class="kicker">${words.kicker} · ${groupLink(foundation, group)}</p>
<h1>${capital(title)}: ${personName(person, frame)}</h1>
<p class="lede">${words.lede}</p>
<p class="soft">${termLine(view, frame)} <a href="${clauseLink(foundation, view.clause)}">${view.clause.title}</a></p></header>
<section id="matters"><h2>${words.matters}</h2>
${view.matters.length === 0 ? html`<p class="empty">${words.noMatters}</p>` : html`<ul class="plain-list">${view.matters.map((matter) => html`<li>${matterLink(matter, foundation, frame)}</li>`)}</ul>`}</section>
${passedSection(view, frame)}${draftsSection(view, frame)}<section id="duties"><h2>${words.duties}</h2>
${view.duties.length === 0 ? html`<p class="empty">${words.noDuties}</p>` : html`<ul class="plain-list">${view.duties.map((duty) => dutyLine(duty, foundation, frame))}</ul>`}</section>
${view.alone.length === 0 ? nothing : html`<section id="alone"><h2>${words.alone}</h2><ul class="plain-list">${[...new Set(view.alone.map((action) => spokenAction(action)))].map((action) => html`<li class="verb">${action}</li>`)}</ul></section>`}
<section id="accesses"><h2>${words.accesses}</h2>
${view.accesses.length === 0 ? html`<p class="empty">${words.noAccesses}</p>` : html`<ul class="plain-list accesses">${view.accesses.map((access) => accessLine(access, view, frame))}</ul>`}</section>
<section id="to-successor"><h2>${words.note}</h2>${noteSection(view, frame, state)}</section>
<section id="decisions"><h2>${words.decisions}</h2>
${view.decisions.length === 0 ? html`<p class="empty">${words.noDecisions}</p>` : decidedTable(view.decisions, foundation, frame, words.decisions)}</section>`
  const page = words.title(title, personName(person, frame))
  return layout({ title: page, main, kind: 'hand-over-page', part: 'groups', json: true }, frame)
}

function termLine({ since, until, ended, began }: HandOverView, frame: Frame): Html {
  const { handOver: words } = pageWords(frame.locale)
  const end = ended ?? until
  const to = end === undefined ? words.openEnd : html`${words.until} ${dayTime(end, frame)}`
  const asked =
    began !== undefined
      ? html`${words.began} ${dayTime(began, frame)}.`
      : ended !== undefined
        ? nothing
        : until === undefined
          ? words.shortTerm
          : words.notBegun
  return html`${words.held} ${dayTime(since, frame)} ${to}. ${asked}`
}

function matterLink({ number, subject }: MatterView, foundation: string, frame: Frame): Html {
  const { motions } = pageWords(frame.locale)
  return html`<a href="${link('decision', { foundation, number })}">${subjectLine(subject, frame)}</a> <span class="soft">${motions.number(number)}</span>`
}

function passedSection({ passed, foundation }: HandOverView, frame: Frame): Html {
  const { handOver: words } = pageWords(frame.locale)
  if (passed.length === 0) return nothing
  return html`<section id="passed"><h2>${words.passed}</h2><ul class="plain-list">${passed.map(
    (matter) =>
      html`<li>${matterLink(matter, foundation.name, frame)} <span class="soft">${words.passedTo} ${personLink(matter.to, foundation.name, frame)}, ${words.how[matter.how]}</span></li>`,
  )}</ul></section>
`
}

function draftsSection({ drafts, foundation }: HandOverView, frame: Frame): Html {
  const { handOver: words } = pageWords(frame.locale)
  if (drafts.length === 0) return nothing
  return html`<section id="drafts"><h2>${words.drafts}</h2><ul class="plain-list">${drafts.map((draft) => html`<li>${groupLink(foundation.name, draft)}</li>`)}</ul></section>
`
}

function dutyLine({ duty, title, clause, dates }: DutyView, foundation: string, frame: Frame): Html {
  const { handOver: words } = pageWords(frame.locale)
  const next =
    dates.length === 0
      ? html`${words.noDates}`
      : html`${words.dates} ${joined(
          dates.map((date) => dayTime(date, frame)),
          html`, `,
        )}`
  return html`<li><a href="${clauseLink(foundation, clause)}">${capital(title ?? spoken(duty))}</a> <span class="soft">${next}</span></li>`
}

function accessLine({ access, passed, mayPassOn }: AccessView, view: HandOverView, frame: Frame): Html {
  const { handOver: words } = pageWords(frame.locale)
  if (passed !== undefined)
    return html`<li><strong>${access}</strong> <span class="soft">${words.accessPassed} ${dayTime(passed, frame)}</span></li>`
  const isOwn =
    frame.viewer.person?.id === view.person.id && mayPassOn.refusal === undefined && frame.former === undefined
  if (!isOwn) return html`<li><strong>${access}</strong> <span class="soft">${words.accessOpen}</span></li>`
  return html`<li><form method="post" action="${link('passOn', placeOf(view))}">${actFields(frame)}<input type="hidden" name="access" value="${access}"><button class="act quiet" type="submit">${words.passOn(access)}</button></form></li>`
}

function noteSection(view: HandOverView, frame: Frame, state: FormState): Html {
  const { handOver: words } = pageWords(frame.locale)
  const { note, mayWrite } = view
  const written =
    note === undefined
      ? html`<p class="empty">${words.noteNone}</p>`
      : note.text === undefined
        ? html`<p class="empty">${words.noteHidden}</p>`
        : html`<blockquote class="note-text">${note.text.split('\n').map((line) => html`<p>${line}</p>`)}</blockquote><p class="soft">${words.noteWritten} ${dayTime(note.at, frame)}</p>`
  const isOwn =
    frame.viewer.person?.id === view.person.id && mayWrite.refusal === undefined && frame.former === undefined
  if (!isOwn) return written
  const values = { ...state, values: { note: note?.text ?? '', ...state.values } }
  return html`${written}<form method="post" action="${link('successorNote', placeOf(view))}">${actFields(frame)}
${field({ name: 'note', label: words.noteLabel, hint: words.noteHint, required: true, kind: { kind: 'text', rows: 6, maxLength: 20_000 } }, values, frame)}
<button class="act" type="submit">${words.noteDo}</button></form>`
}

function placeOf({ foundation, group, seat, person }: HandOverView) {
  return { foundation: foundation.name, group: group.name, seat, person: person.id }
}
