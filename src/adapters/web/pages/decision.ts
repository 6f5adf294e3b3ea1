import type { MotionView, VoterView } from '../../../app/read/views.ts'
import type { Settled } from '../../../core/foundation/motions/motion-state.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { ruleSentences } from '../../words/rule-words.ts'
import { aftermathSection, askedNote, correctionsSection } from '../aftermath-section.ts'
import { ballotSection } from '../ballot-section.ts'
import { changesSection } from '../change-list.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { keptBy } from '../kept-by.ts'
import { layout } from '../layout.ts'
import { dayTime, momentTime } from '../moment.ts'
import { promisePart } from '../money/promise-part.ts'
import { motionActs } from '../motion-acts.ts'
import { groupLink, markedWords, personLink, personName, subjectLine } from '../names.ts'
import { toneOf } from '../pictures/option-tone.ts'
import { prose } from '../prose.ts'
import { clauseLink, link } from '../routes.ts'
import { someSentences } from '../said-panel.ts'
import { standingSection } from '../standing-section.ts'
import { statementSection } from '../statement-section.ts'
import { waySection } from '../way-section.ts'

/** A vote: what it is about, where it stands, how to vote in it, who may and why, and its entries in the record. */
export function decisionPage(view: MotionView, frame: Frame, form: FormState = untouched): Html {
  const { decision } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const title = subjectLine(view.subject, frame)
  const where = { foundation, number: view.number }
  const acts = motionActs(view, where, frame)
  const ballot = view.phase.kind === 'open' ? ballotSection(view, frame, form) : nothing
  // Whoever can vote came for that; to others, what else they can do comes first.
  const actsFirst = view.mine.mayVote.refusal !== undefined
  const main = html`<header class="title"><p class="kicker">${decision.kicker(view.number)} ${decision.of(view.group.title)} ${groupLink(foundation, view.group)}</p>
<h1>${title}</h1>
<p class="soft">${movedBy(view, frame)} · ${decision.opened} ${momentTime(view.opens, frame)}${closing(view, frame)}</p>
${askedNote(view.opened.because, foundation, frame)}</header>
<div class="with-margin">
<div class="column">
${standingSection(view, frame)}${statementSection(view.statement, where, frame)}${actsFirst ? [acts, ballot] : [ballot, acts]}
${waySection(view, foundation, frame)}
${aftermathSection(view.aftermath, { foundation, number: view.number, group: view.group.name }, frame)}
${correctionsSection(view.corrections, frame)}
${matterSection(view, frame)}
${votersSection(view, frame)}
</div>
<aside class="margin" aria-label="${decision.rule}">
${ruleSection(view, frame)}
${effectSection(view, frame)}
${promisePart(view.promise, foundation, frame)}<section><h2 class="margin-title">${decision.proof}</h2><p class="soft">${decision.proofNote}</p><ul class="entries">${view.entries.map((index) => html`<li><a href="${link('entry', { foundation, index })}">${decision.entry(index)}</a></li>`)}</ul></section>
</aside>
</div>`
  return layout({ title, main, kind: 'decision-page', part: 'decisions', json: true }, frame)
}

/** What the charter itself has asked is moved by nobody. */
function movedBy(view: MotionView, frame: Frame): Html {
  const { decision, keeping } = pageWords(frame.locale)
  const { askedBy, foundation, mover } = view
  return askedBy === undefined
    ? html`${decision.moved} ${personLink(mover, foundation.name, frame)}${keptBy(view, frame)}`
    : html`${keeping.askedByCharter} <a href="${clauseLink(foundation.name, askedBy)}">${askedBy.title}</a>`
}

/** Of a vote whose clock stands still, or that is tied, it is not known. */
function closing({ result, closes, phase }: MotionView, frame: Frame): Html {
  const { motions } = pageWords(frame.locale)
  if (result !== undefined) return html` · ${motions.closed} ${momentTime(result.at, frame)}`
  return phase.kind === 'open' ? html` · ${motions.closes} ${momentTime(closes, frame)}` : nothing
}

function matterSection(view: MotionView, frame: Frame): Html {
  const { decision, filling } = pageWords(frame.locale)
  if (view.subject.kind === 'resolution') {
    const text =
      view.text === undefined
        ? nothing
        : html`<section><h2>${decision.text}</h2><div class="prose">${prose(view.text)}</div></section>`
    return html`${changesSection(view.changes, view.foundation.name, frame)}${text}`
  }
  const answers = view.answers ?? []
  if (view.answersHidden)
    return html`<section><h2>${decision.answers}</h2><p class="empty">${decision.answersHidden}</p></section>`
  const said = view.conflict === undefined ? [] : [{ asked: filling.conflictSaid, answer: view.conflict }]
  const all = [...answers, ...said]
  if (all.length === 0) return nothing
  return html`<section><h2>${decision.answers}</h2><dl class="answers">${all.map(({ asked, answer }) => html`<div><dt>${asked}</dt><dd class="typed">${answer}</dd></div>`)}</dl></section>`
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
      html` <span class="because">${seatTitle}, ${decision.since} ${dayTime(since, frame)}</span>`,
  )
  return html`<tr><th scope="row">${personLink(voter.person, view.foundation.name, frame)}${why}</th><td>${voteCell(voter, view, frame)}</td></tr>
`
}

function voteCell({ ballot, recused }: VoterView, view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  if (recused !== undefined) return html`<span class="soft">${decision.recused}</span>${reason(recused.reason)}`
  if (ballot === undefined)
    return html`<span class="soft">${view.result === undefined ? decision.hasNotVoted : decision.didNotVote}</span>`
  const option =
    view.rule.ballot === undefined ? view.rule.options.find(({ name }) => name === ballot.option) : undefined
  const tone = option === undefined ? 'neutral' : toneOf(option)
  return html`<span class="cast ${tone}">${markedWords(view.rule, ballot.marked) || decision.approvedNothing}</span>${reason(ballot.reason)}`
}

function reason(text: string | undefined): Html {
  return text === undefined ? nothing : html`<p class="reason typed">${text}</p>`
}

function ruleSection(view: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const { rule } = view
  return html`<section><h2 class="margin-title">${decision.rule}</h2><p><a href="${clauseLink(view.foundation.name, rule.clause)}">${rule.clause.title}</a></p>${someSentences(ruleSentences(rule, frame.lookups ?? plainLookups), frame, 6)}<p class="soft">${decision.ruleNote}</p></section>`
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
  const heading = result === undefined ? decision.effect : isPending(view) ? decision.effectPending : decision.done
  return html`<section><h2 class="margin-title">${heading}</h2>${amount}<p>${effectWords(view, frame)}${effectDone?.until === undefined ? nothing : html`, ${pageWords(frame.locale).seats.until} ${dayTime(effectDone.until, frame)}`}</p>${joint}</section>`
}

/** It is carried, and others may still stop it, or its day has not come. */
function isPending({ result, phase }: MotionView): boolean {
  return result !== undefined && phase.kind !== 'settled'
}

function effectWords(view: MotionView, frame: Frame): string {
  const { decision } = pageWords(frame.locale)
  const { subject, phase, term, effectDone } = view
  const result = isPending(view) ? undefined : view.result
  if (phase.kind === 'settled' && isWithoutEffect.has(phase.how)) return decision.withoutEffect
  const isLost =
    result !== undefined && result.is !== 'carried' && !(phase.kind === 'settled' && phase.how === 'in effect')
  if (subject.kind === 'resolution') return isLost ? decision.lostNone : resolvedWords(view, frame)
  if (subject.kind === 'keeping')
    return isLost ? decision.lostNone : keepingEffect(subject, result !== undefined, frame)
  const name = personName(subject.person, frame)
  if (subject.kind === 'remove') {
    if (result === undefined) return decision.effectRemove(name, subject.seatTitle)
    return isLost ? decision.lostRemove(name) : decision.doneRemove(name, subject.seatTitle)
  }
  if (result === undefined) return decision.effectAdmit(name, subject.seatTitle, term)
  if (isLost) return decision.lostAdmit(name)
  return effectDone === undefined ? decision.fullAdmit(name) : decision.doneAdmit(name, subject.seatTitle)
}

/** What comes of it besides its being resolved; the answer of a body that was asked counts for who asked it. */
function resolvedWords({ opened: { effect, because } }: MotionView, frame: Frame): string {
  const { decision } = pageWords(frame.locale)
  if (because !== undefined && because.kind !== 'referral') return decision.effectElsewhere(because.of)
  switch (effect.kind) {
    case 'adopt':
    case 'amend':
    case 'retire':
    case 'dissolve':
    case 'revive':
    case 'extend':
    case 'keep':
    case 'delegate':
    case 'withdraw':
    case 'confirm':
    case 'change budget':
      return decision.effectOf(effect, frame.lookups ?? plainLookups)
    case 'announce':
      return decision.effectAnnounce(effect)
    case 'consult':
    case 'open election':
    case 'nominate candidate':
    case 'certify election':
    case 'ratify election':
    case 'appoint elected':
    case 'hold again':
    case 'judge candidate':
    case 'answer challenge':
    case 'publish report':
    case 'excuse report':
    case 'request report':
    case 'none':
    case 'admit':
    case 'appoint':
    case 'remove':
    case 'name alternate':
    case 'renew':
    case 'end probation':
    case 'give status':
    case 'end status':
    case 'let onto roll':
    case 'goes':
    case 'one goes':
    case 'recall':
    case 'approve minutes':
    case 'award':
      return decision.effectNone
  }
}

function keepingEffect(
  { what, people, of }: Extract<MotionView['subject'], { readonly kind: 'keeping' }>,
  isDone: boolean,
  frame: Frame,
): string {
  const { keeping } = pageWords(frame.locale)
  const names = people.map((person) => personName(person, frame))
  return isDone ? keeping.done(what, names, of) : keeping.effect(what, names, of)
}

/** Ways in which a carried decision comes to nothing. */
const isWithoutEffect: ReadonlySet<Settled> = new Set<Settled>(['not ratified', 'reversed', 'withdrawn', 'undone'])
