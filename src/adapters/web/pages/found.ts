import type { FoundView } from '../../../app/read/founding/found-view.ts'
import { spoken } from '../../../core/base/name.ts'
import { anyOfWords } from '../../../core/charter/explain/explain-deciding.ts'
import { listed, withArticle, withThe } from '../../../core/charter/explain/explain-wording.ts'
import { joiningWays, planTerms, reportTimes } from '../../../core/charter/init/group-plan.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { ruleSentences } from '../../words/rule-words.ts'
import { charterLinks } from '../charter-links.ts'
import { choiceCards, tickBox } from '../choice-cards.ts'
import { csrfField, errorSummary, type Field, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { groupLink } from '../names.ts'
import { inlineProse } from '../prose.ts'
import { clauseLink, link, signInLink } from '../routes.ts'
import { sentenceList } from '../said-panel.ts'

/** The guide to a new group: six steps on one page, each with its reason. */
export function foundPage(view: FoundView, frame: Frame, form: FormState = untouched): Html {
  const { found: words } = pageWords(frame.locale)
  const shown = { view, frame, form }
  const main = html`<header class="title"><h1>${words.title}</h1><p class="lede">${words.lede}</p></header>
<div class="with-margin"><div class="column">
${frame.viewer.signedIn ? nothing : html`<p class="note">${words.notSignedIn} <a href="${signInLink(frame.path)}">${pageWords(frame.locale).site.signIn}</a></p>`}
${errorSummary(form, labelsOf(view, frame), frame)}
<form class="guide" method="post" action="${link('found', { foundation: view.foundation.name })}">${csrfField(frame)}
${step('fit', fit(shown), frame)}
${step('people', people(shown), frame)}
${step('joining', joining(shown), frame)}
${step('deciding', deciding(shown), frame)}
${step('needs', needs(shown), frame)}
${step('talking', talking(shown), frame)}
<p class="buttons"><button class="act" type="submit" name="do" value="write">${words.write}</button></p>
</form></div>
<aside class="margin" aria-label="${words.next}">${nextSteps(view, frame)}${askedOf(view, frame)}</aside></div>`
  return layout({ title: words.title, main, kind: 'found-page', part: 'groups', json: true }, frame)
}

interface Shown {
  readonly view: FoundView
  readonly frame: Frame
  readonly form: FormState
}

type Step = 'fit' | 'people' | 'joining' | 'deciding' | 'needs' | 'talking'

function step(name: Step, fields: Html, frame: Frame): Html {
  const { title, why } = pageWords(frame.locale).found.steps[name]
  return html`<section class="guide-step" aria-labelledby="step-${name}"><h2 id="step-${name}">${title}</h2><p class="why">${why}</p>
${fields}</section>`
}

function fit({ view, frame, form }: Shown): Html {
  const { found: words } = pageWords(frame.locale)
  const { mission, groups, under, foundation } = view
  const choices = groups.map(({ name, title }) => ({ value: name, label: title, disabled: false }))
  const placed = { ...form, values: { ...form.values, under: under.name } }
  const likes = [{ value: '', label: words.likeNone, disabled: false }, ...choices]
  return html`${mission.text.trim() === '' ? nothing : html`<figure class="mission"><blockquote><p>${inlineProse(mission.text, charterLinks(foundation.name))}</p></blockquote><figcaption class="soft">${words.mission(withThe(mission.group.title))}</figcaption></figure>`}
${field({ name: 'name', label: words.name, hint: words.nameHint, required: true, kind: lineOf(120) }, form, frame)}
${field({ name: 'purpose', label: words.purpose, hint: words.purposeHint, required: true, kind: { kind: 'text', rows: 4, maxLength: 4000 } }, form, frame)}
${field({ name: 'under', label: words.under, hint: words.underHint, required: true, kind: { kind: 'choice', choices } }, placed, frame)}
<p class="buttons"><button class="act quiet" type="submit" name="do" value="look" formnovalidate>${words.look}</button></p>
${overlaps(view, frame, form)}
${field({ name: 'group', label: words.group, hint: words.groupHint, required: false, kind: lineOf(80) }, form, frame)}
<details class="like"${form.values.like === undefined || form.values.like === '' ? nothing : html` open`}><summary>${words.like}</summary>
${field({ name: 'like', label: words.like, hint: words.likeHint, required: false, kind: { kind: 'choice', choices: likes } }, form, frame)}
<p class="buttons"><button class="act quiet" type="submit" name="do" value="copy" formnovalidate>${words.copy}</button></p></details>`
}

function overlaps({ overlaps: close, foundation }: FoundView, frame: Frame, form: FormState): Html {
  const { found: words } = pageWords(frame.locale)
  const hasLooked = (form.values.purpose ?? '') !== '' || (form.values.powers ?? '') !== ''
  if (!hasLooked) return nothing
  if (close.length === 0) return html`<p class="note note-done" role="status">${words.noOverlap}</p>`
  return html`<div class="note overlaps" role="status"><p><strong>${words.overlaps}</strong></p><ul>${close.map(
    ({ group, powers, words: shared }) =>
      html`<li>${groupLink(foundation.name, group)} <span class="soft">${[
        ...(powers.length === 0 ? [] : [words.overlapPowers(listed(powers.map(spokenAction)))]),
        ...(shared.length === 0 ? [] : [words.overlapWords(listed(shared.slice(0, 5).map((word) => `“${word}”`)))]),
      ].join(', ')}</span></li>`,
  )}</ul></div>`
}

function people({ view, frame, form }: Shown): Html {
  const { found: words } = pageWords(frame.locale)
  const { asked, under } = view
  const isNew = form.values.do === undefined
  const least = { ...form, values: { least: String(Math.max(3, asked.members)), ...form.values } }
  const has = (seat: string) => asked.offices.some((office) => office.seat === seat)
  return html`${field({ name: 'least', label: words.least, hint: words.leastHint, required: true, kind: lineOf(2) }, least, frame)}
${asked.offices.length === 0 ? nothing : html`<p class="note">${words.askedOffices(officesOf(asked))}</p>`}
${has('chair') ? nothing : tickBox('chair', words.chair, isNew || form.values.chair === 'yes')}
${asked.offices.some(({ filledBy }) => filledBy === 'above') ? nothing : tickBox('liaison', words.liaison(withThe(under.title)), form.values.liaison === 'yes')}`
}

function officesOf({ offices }: FoundView['asked']): string {
  return listed(
    offices.map(({ seat, number }) => (number === 1 ? withArticle(spoken(seat)) : `${number} × ${spoken(seat)}`)),
  )
}

function joining({ frame, form }: Shown): Html {
  const { found: words } = pageWords(frame.locale)
  const choices = joiningWays.map((way) => {
    const [label = '', more = ''] = words.joinings[way]
    return { value: way, label, more: html`${more}` }
  })
  const asks = { ...form, values: { asks: words.asksDefault, term: '12 months', ...form.values } }
  const terms = planTerms.map((term) => ({ value: term, label: words.terms[term], disabled: false }))
  return html`${choiceCards({ name: 'joining', label: words.joining, choices, chosen: 'application' }, form, frame)}
${field({ name: 'asks', label: words.asks, hint: words.asksHint, required: false, kind: { kind: 'text', rows: 3, maxLength: 1000 } }, asks, frame)}
${field({ name: 'term', label: words.term, required: true, kind: { kind: 'choice', choices: terms } }, asks, frame)}`
}

function deciding({ view, frame, form }: Shown): Html {
  const { found: words } = pageWords(frame.locale)
  const choices = view.ways.map(({ way, rule }) => ({
    value: way,
    label: words.decidings[way],
    more: html`${ruleSentences(rule, frame.lookups ?? plainLookups).join(' ')}`,
  }))
  return choiceCards({ name: 'deciding', label: words.deciding, choices, chosen: 'majority' }, form, frame)
}

function needs({ frame, form }: Shown): Html {
  const { found: words } = pageWords(frame.locale)
  return html`${field({ name: 'powers', label: words.powers, hint: words.powersHint, required: false, kind: { kind: 'text', rows: 3, maxLength: 2000 } }, form, frame)}
${field({ name: 'spends', label: words.spends, hint: words.spendsHint, required: false, kind: lineOf(40) }, form, frame)}`
}

function talking({ view, frame, form }: Shown): Html {
  const { found: words } = pageWords(frame.locale)
  const times = reportTimes.map((time) => ({ value: time, label: words.reportTimes[time], disabled: false }))
  const reporting = { ...form, values: { reports: 'quarter', ...form.values } }
  return html`${field({ name: 'channel', label: words.channel, hint: words.channelHint, required: false, kind: lineOf(300) }, form, frame)}
${field({ name: 'reports', label: words.reports, required: true, kind: { kind: 'choice', choices: times } }, reporting, frame)}
${statedFields(view, frame).map((one) => field(one, form, frame))}`
}

function statedFields({ asked, under }: FoundView, frame: Frame): readonly Field[] {
  const { found: words } = pageWords(frame.locale)
  return asked.others.map((about, index) => ({
    name: 'stated',
    key: `stated.${index}`,
    label: words.stated(about),
    hint: words.statedHint(withThe(under.title)),
    required: true,
    kind: { kind: 'text', rows: 3, maxLength: 4000 },
  }))
}

function nextSteps({ adopters, under }: FoundView, frame: Frame): Html {
  const { found: words } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const steps = words.nextSteps(anyOfWords(adopters, '', charters))
  return html`<section><h2 class="margin-title">${words.next}</h2><ol class="next-steps">${steps.map((one) => html`<li>${one}</li>`)}</ol><p class="soft">${groupLink(frame.foundation?.name ?? '', under)}</p></section>`
}

function askedOf({ asked, under, foundation }: FoundView, frame: Frame): Html {
  const { found: words } = pageWords(frame.locale)
  const stated = [...Object.values(asked.headings), ...asked.others]
  const lines = [
    ...(asked.offices.length === 0 ? [] : [words.askedOffices(officesOf(asked))]),
    ...(asked.members === 0 ? [] : [words.askedMembers(asked.members)]),
    ...(stated.length === 0 ? [] : [words.askedStated(listed([...new Set(stated)]))]),
  ]
  if (lines.length === 0) return nothing
  const source =
    asked.clause === undefined
      ? nothing
      : html`<p><a href="${clauseLink(foundation.name, asked.clause)}">${asked.clause.title}</a></p>`
  return html`<section><h2 class="margin-title">${words.asked(withThe(under.title))}</h2>${sentenceList(lines)}${source}</section>`
}

const labelled = [
  'name',
  'group',
  'purpose',
  'under',
  'least',
  'asks',
  'powers',
  'spends',
  'channel',
  'like',
  'joining',
  'deciding',
  'term',
  'reports',
] as const

function labelsOf(view: FoundView, frame: Frame): Readonly<Record<string, string>> {
  const { found: words } = pageWords(frame.locale)
  const asked = labelled.map((name) => [name, words[name]] as const)
  const stated = statedFields(view, frame).map(({ key, name, label }) => [key ?? name, label] as const)
  return Object.fromEntries([...asked, ...stated])
}

function lineOf(maxLength: number): Field['kind'] {
  return { kind: 'line', type: 'text', autocomplete: 'off', maxLength }
}
