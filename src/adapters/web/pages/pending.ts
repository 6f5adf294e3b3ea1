import type { CourseView, ProposalView } from '../../../app/read/pending-views.ts'
import { capital } from '../../../core/base/capital.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { ruleSentences } from '../../words/rule-words.ts'
import { aftermathSection, correctionsSection } from '../aftermath-section.ts'
import { changesSection } from '../change-list.ts'
import { consultationsAbout } from '../consultations/consultations-about.ts'
import { heardFirst } from '../consultations/heard-first.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { keptBy } from '../kept-by.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { promisePart } from '../money/promise-part.ts'
import { motionActs } from '../motion-acts.ts'
import { groupLink, personLink, subjectLine } from '../names.ts'
import { prose } from '../prose.ts'
import { clauseLink, link } from '../routes.ts'
import { statementSection } from '../statement-section.ts'
import { waySection } from '../way-section.ts'

/** A motion that waits for its vote, or a procedure: where it stands and what its reader can do. */
export function pendingPage(view: ProposalView | CourseView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const title = subjectLine(view.subject, frame)
  const text =
    view.text === undefined
      ? nothing
      : html`<section><h2>${decision.text}</h2><div class="prose">${prose(view.text)}</div></section>`
  const main = html`<header class="title"><p class="kicker">${decision.kicker(view.number)} ${decision.of(view.group.title)} ${groupLink(foundation, view.group)}</p>
<h1>${title}</h1><p class="soft">${decision.moved} ${personLink(view.mover, foundation, frame)}${keptBy(view, frame)}</p></header>
<div class="with-margin"><div class="column">
${view.kind === 'proposal' ? waitSection(view, frame) : stagesSection(view, frame)}
${statementSection(view.statement, { foundation, number: view.number }, frame)}
${motionActs(view, { foundation, number: view.number }, frame)}
${view.kind === 'proposal' ? waySection(view, foundation, frame) : nothing}
${aftermathSection(view.aftermath, { foundation, number: view.number, group: view.group.name }, frame)}
${correctionsSection(view.corrections, frame)}
${changesSection(view.changes, foundation, frame)}
${text}
</div><aside class="margin" aria-label="${decision.rule}">
${view.kind === 'proposal' ? ruleSection(view, frame) : nothing}${consultationsAbout(view, foundation, { motion: String(view.number) }, frame)}
${promisePart(view.promise, foundation, frame)}<section><h2 class="margin-title">${decision.proof}</h2><p class="soft">${decision.proofNote}</p><ul class="entries">${view.entries.map((index) => html`<li><a href="${link('entry', { foundation, index })}">${decision.entry(index)}</a></li>`)}</ul></section>
</aside></div>`
  return layout({ title, main, kind: 'decision-page', part: 'decisions', json: true }, frame)
}

function waitSection(view: ProposalView, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  const supporters =
    view.support.length === 0
      ? html`<p class="soft">${way.nobody}</p>`
      : html`<ul>${view.support.map((person) => html`<li>${personLink(person, view.foundation.name, frame)}</li>`)}</ul>`
  const asksSupport = view.rule.seconded !== undefined || view.rule.petition !== undefined
  return html`<section class="standing"><h2>${way.waits}</h2>${waitWords(view, frame)}${asksSupport ? html`<h3>${way.supporters}</h3>${supporters}` : nothing}${view.conflicted.length === 0 ? nothing : html`<h3>${way.conflicted}</h3><ul>${view.conflicted.map((person) => html`<li>${personLink(person, view.foundation.name, frame)}</li>`)}</ul>`}</section>`
}

function waitWords({ phase, unheard, foundation }: ProposalView, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  switch (phase.kind) {
    case 'signatures':
    case 'seconds':
      return html`<p class="verdict">${way[phase.kind]} ${momentTime(phase.until, frame)}.</p>`
    case 'time':
      return html`<p class="verdict">${way.opens} ${momentTime(phase.opens, frame)}.</p>${phase.earliest < phase.opens ? html`<p>${way.earliest} ${momentTime(phase.earliest, frame)}.</p>` : nothing}`
    case 'consultation':
      return heardFirst({ earliest: phase.earliest, unheard }, foundation.name, frame)
    case 'lapsed':
    case 'withdrawn':
      return html`<p class="verdict">${way[phase.kind]} ${momentTime(phase.at, frame)}.</p>`
    case 'opened':
      return nothing
  }
}

function stagesSection(view: CourseView, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const stage = ({ name, asks, began, until, is, parts }: CourseView['stages'][number]) => {
    const state = is === undefined ? (began === undefined ? way.stageAhead : way.stageRuns) : (way.stageIs[is] ?? is)
    const shape = is === undefined ? (began === undefined ? 'ahead' : 'now') : is === 'carried' ? 'done' : 'left-out'
    const asked = parts.map(
      (number) => html` <a href="${link('decision', { foundation, number })}">${way.part(number)}</a>`,
    )
    const ends =
      is === undefined && until !== undefined
        ? html` <span class="when">${way.until} ${momentTime(until, frame)}</span>`
        : began === undefined
          ? nothing
          : html` <span class="when">${way.since} ${momentTime(began, frame)}</span>`
    return html`<li class="step ${shape}"${shape === 'now' ? html` aria-current="step"` : nothing}><strong>${capital(name)}</strong> <span class="step-is">${state}</span>${ends}${asked}${asks === undefined ? nothing : html`<p class="soft">${asks}</p>`}</li>`
  }
  const ended =
    view.ended === undefined
      ? nothing
      : html`<p class="verdict">${way.ended[view.ended.is]} ${momentTime(view.ended.at, frame)}.</p>`
  return html`<section class="standing"><h2>${way.procedure(view.name)}</h2>${ended}<ol class="steps">${view.stages.map(stage)}</ol></section>`
}

function ruleSection(view: ProposalView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const sentences = ruleSentences(view.rule, frame.lookups ?? plainLookups)
  return html`<section><h2 class="margin-title">${decision.rule}</h2><p><a href="${clauseLink(view.foundation.name, view.rule.clause)}">${view.rule.clause.title}</a></p><ul class="sentences">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>`
}
