import type { MotionView, VoterView } from '../../../app/read/views.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import { ruleSentences, standingWords } from '../../words/rule-words.ts'
import { ballotFields } from '../ballot-buttons.ts'
import { actFields, errorSummary, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime, distanceTime, momentTime } from '../moment.ts'
import { motionActs } from '../motion-acts.ts'
import { standingWord } from '../motion-list.ts'
import { groupLink, labelWords, personLink, personName, subjectWords } from '../names.ts'
import { toneOf } from '../pictures/option-tone.ts'
import { voteBar } from '../pictures/vote-bar.ts'
import { prose } from '../prose.ts'
import { clauseLink, link, signInLink } from '../routes.ts'

/** A vote: what it is about, where it stands, how to vote in it, who may and why, and its entries in the record. */
export function decisionPage(view: MotionView, frame: Frame, form: FormState = untouched): Html {
  const { decision, motions } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const title = subjectWords(view.subject, frame)
  const main = html`<header class="title"><p class="kicker">${decision.kicker(view.number)} ${decision.of(view.group.title)} ${groupLink(foundation, view.group)}</p>
<h1>${title}</h1>
<p class="soft">${decision.moved} ${personLink(view.mover, foundation, frame)} · ${decision.opened} ${momentTime(view.opens, frame)} · ${view.result === undefined ? motions.closes : motions.closed} ${momentTime(view.result?.at ?? view.closes, frame)}</p></header>
<div class="with-margin">
<div class="column">
${standingSection(view, frame)}${phaseSection(view, frame)}${motionActs(view.acts, { foundation, number: view.number }, frame)}
${view.result === undefined ? votingSection(view, frame, form) : nothing}
${matterSection(view, frame)}
${votersSection(view, frame)}
</div>
<aside class="margin" aria-label="${decision.rule}">
${ruleSection(view, frame)}
${effectSection(view, frame)}
<section><h2 class="margin-title">${decision.proof}</h2><p class="soft">${decision.proofNote}</p><ul class="entries">${view.entries.map((index) => html`<li><a href="${link('entry', { foundation, index })}">${decision.entry(index)}</a></li>`)}</ul></section>
</aside>
</div>`
  return layout({ title, main, kind: 'decision-page', part: 'decisions', json: true }, frame)
}

function standingSection(view: MotionView, frame: Frame): Html {
  const { decision, motions } = pageWords(frame.locale)
  const { result, standing, rule, tally } = view
  const words = standingWords(rule, tally, standing)
  const heading = result === undefined ? decision.state : decision.result
  const said =
    result === undefined
      ? html`<p class="verdict"><strong>${words.verdict}</strong> ${words.rest}</p>
<p>${motions.closes} ${distanceTime(view.closes, frame)}, ${momentTime(view.closes, frame)}.</p>`
      : html`<p class="verdict"><strong class="outcome outcome-${result.is}">${standingWord(view, frame)}</strong> ${momentTime(result.at, frame)}, ${motions.why[result.why]}${result.settled === undefined ? nothing : html`, ${motions.settled[result.settled]}`}.</p>`
  const live =
    result === undefined
      ? html` data-live-source="${link('live', { foundation: view.foundation.name, number: view.number })}" data-live-words="${decision.updated}"`
      : nothing
  return html`<section class="standing"${live}><h2>${heading}</h2><div data-live="standing">${voteBar(view, frame, 'page')}${said}</div>${result === undefined ? html`<p class="unseen" role="status" data-live-status></p>` : nothing}</section>`
}

/** What a vote waits for besides its close, or a carried decision besides its effect. */
function phaseSection({ phase, foundation }: MotionView, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  const part = (number: number | undefined) =>
    number === undefined
      ? nothing
      : html` <a href="${link('decision', { foundation: foundation.name, number })}">${way.part(number)}</a>`
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
      return way.settled[phase.how] === '' ? nothing : said(way.settled[phase.how])
  }
}

/** The ballot: one form, one button an option; the last vote counts. */
function votingSection(view: MotionView, frame: Frame, form: FormState): Html {
  const { decision } = pageWords(frame.locale)
  const { mine, number } = view
  const foundation = view.foundation.name
  const { refusal } = mine.mayVote
  if (mine.recused)
    return html`<section class="ballot"><h2>${decision.your}</h2><p class="note">${decision.youRecused}</p></section>`
  if (refusal !== undefined) return cannotVote(view, frame)
  const needing = view.rule.options.filter((option) => option.needsReason)
  const hint =
    needing.length === 0
      ? decision.reasonOptional
      : decision.reasonNeeded(needing.map((option) => labelWords(option.label)).join(', '))
  const current = view.rule.options.find((option) => option.name === mine.ballot)
  return html`<section class="ballot" id="ballot"><h2>${decision.your}</h2>
${errorSummary(form, { reason: decision.reason, option: decision.choose }, frame)}
${current === undefined ? nothing : html`<p class="note note-done">${decision.youVoted(labelWords(current.label))}</p>`}
<form method="post" action="${link('vote', { foundation, number })}">${actFields(frame)}
${field({ name: 'reason', label: decision.reason, hint, required: false, kind: { kind: 'text', rows: 2, maxLength: 1000 } }, form, frame)}
${ballotFields(view.rule, current, frame)}
</form>
${recusing(view, frame)}</section>`
}

function recusing(view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const { mine, rule, number } = view
  if (mine.mayRecuse.refusal?.type === 'RecusalForbidden')
    return html`<p class="soft">${decision.recuseWhat('forbidden')}</p>`
  if (mine.mayRecuse.refusal !== undefined) return nothing
  return html`<details class="recuse"><summary>${decision.recuse}</summary>
<form method="post" action="${link('recuse', { foundation: view.foundation.name, number })}">${actFields(frame)}
<p>${decision.recuseWhat(rule.recusal)}</p>
${field({ name: 'reason', key: 'conflict', label: decision.recuseReason, hint: decision.recuseReasonHint, required: false, kind: { kind: 'text', rows: 2, maxLength: 1000 } }, untouched, frame)}
<button class="act danger" type="submit" name="sure" value="yes">${decision.recuseDo}</button></form></details>`
}

function cannotVote(view: MotionView, frame: Frame): Html {
  const { decision, site } = pageWords(frame.locale)
  const { refusal } = view.mine.mayVote
  if (refusal === undefined) return nothing
  const foundation = view.foundation.name
  const page = link('decision', { foundation, number: view.number })
  if (refusal.type === 'NotSignedIn') {
    return html`<section class="ballot"><h2>${decision.your}</h2><p>${decision.signIn} <a class="act" href="${signInLink(page)}">${site.signIn}</a></p></section>`
  }
  const words = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  const introduce =
    refusal.type === 'NotIntroduced'
      ? html` <a href="${link('introduce', { foundation })}?back=${encodeURIComponent(page)}">${pageWords(frame.locale).foundation.introduce}</a>`
      : nothing
  const clause =
    words.clause === undefined
      ? nothing
      : html` <a href="${clauseLink(foundation, words.clause)}">${words.clause.title}</a>`
  return html`<section class="ballot"><h2>${decision.cannotVote}</h2><p class="note">${words.title}. ${words.explanation} ${words.whatToDo}${clause}${introduce}</p></section>`
}

function matterSection(view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  if (view.subject.kind === 'resolution') {
    return view.text === undefined
      ? nothing
      : html`<section><h2>${decision.text}</h2><div class="prose">${prose(view.text)}</div></section>`
  }
  const answers = view.answers ?? []
  if (view.answersHidden)
    return html`<section><h2>${decision.answers}</h2><p class="empty">${decision.answersHidden}</p></section>`
  if (answers.length === 0) return nothing
  return html`<section><h2>${decision.answers}</h2><dl class="answers">${answers.map(({ asked, answer }) => html`<div><dt>${asked}</dt><dd class="typed">${answer}</dd></div>`)}</dl></section>`
}

function votersSection(view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  return html`<section><h2>${decision.voters}</h2><p class="soft">${decision.votersNote}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${decision.voters}" data-live="voters"><table class="voters">
<thead><tr><th scope="col">${decision.voter}</th><th scope="col">${decision.voted}</th></tr></thead>
<tbody>${view.voters.map((voter) => voterRow(voter, view, frame))}</tbody></table></div></section>`
}

function voterRow(voter: VoterView, view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const why = voter.because.map(
    ({ seatTitle, since }) =>
      html`<span class="because">${seatTitle}, ${decision.since} ${dayTime(since, frame)}</span>`,
  )
  return html`<tr><th scope="row">${personLink(voter.person, view.foundation.name, frame)}${why}</th><td>${voteCell(voter, view, frame)}</td></tr>
`
}

function voteCell({ ballot, recused }: VoterView, view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  if (recused !== undefined) return html`<span class="soft">${decision.recused}</span>${reason(recused.reason)}`
  if (ballot === undefined)
    return html`<span class="soft">${view.result === undefined ? decision.hasNotVoted : decision.didNotVote}</span>`
  const option = view.rule.options.find(({ name }) => name === ballot.option)
  return html`<span class="cast ${option === undefined ? 'neutral' : toneOf(option)}">${labelWords(ballot.label)}</span>${reason(ballot.reason)}`
}

function reason(text: string | undefined): Html {
  return text === undefined ? nothing : html`<p class="reason typed">${text}</p>`
}

function ruleSection(view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const { rule } = view
  return html`<section><h2 class="margin-title">${decision.rule}</h2><p><a href="${clauseLink(view.foundation.name, rule.clause)}">${rule.clause.title}</a></p>${sentences(ruleSentences(rule, frame.lookups ?? plainLookups))}<p class="soft">${decision.ruleNote}</p></section>`
}

function effectSection(view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const { subject, result, effectDone, opened } = view
  const partners = (opened.with ?? []).map((group) => (frame.lookups ?? plainLookups).group(group))
  const joint = partners.length === 0 ? nothing : html`<p class="note">${decision.joint(partners)}</p>`
  const amount =
    subject.kind === 'resolution' && subject.amount !== undefined
      ? html`<p>${decision.amount}: <strong>${subject.amount}</strong></p>`
      : nothing
  return html`<section><h2 class="margin-title">${result === undefined ? decision.effect : decision.done}</h2>${amount}<p>${effectWords(view, frame)}${effectDone?.until === undefined ? nothing : html`, ${pageWords(frame.locale).seats.until} ${dayTime(effectDone.until, frame)}`}</p>${joint}</section>`
}

function effectWords({ subject, result, term, effectDone }: MotionView, frame: Frame): string {
  const { decision } = pageWords(frame.locale)
  const isLost = result !== undefined && result.is !== 'carried'
  if (subject.kind === 'resolution') return isLost ? decision.lostNone : decision.effectNone
  const name = personName(subject.person, frame)
  if (subject.kind === 'remove') {
    if (result === undefined) return decision.effectRemove(name, subject.seatTitle)
    return isLost ? decision.lostRemove(name) : decision.doneRemove(name, subject.seatTitle)
  }
  if (result === undefined) return decision.effectAdmit(name, subject.seatTitle, term)
  if (isLost) return decision.lostAdmit(name)
  return effectDone === undefined ? decision.fullAdmit(name) : decision.doneAdmit(name, subject.seatTitle)
}

function sentences(words: readonly string[]): Html {
  return words.length === 0
    ? nothing
    : html`<ul class="sentences">${words.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}
