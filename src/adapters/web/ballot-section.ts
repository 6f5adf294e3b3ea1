import type { MotionView, PersonRef } from '../../app/read/views.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { ballotFields } from './ballot-buttons.ts'
import { actFields, errorSummary, field } from './form.ts'
import { type FormState, type Frame, untouched } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { labelWords, markedWords, personName } from './names.ts'
import { clauseLink, introduceLink, link, signInLink } from './routes.ts'

/** The ballot: one form, one button an option; the last vote counts. */
export function ballotSection(view: MotionView, frame: Frame, form: FormState): Html {
  const { decision } = pageWords(frame.locale)
  const { mine, number } = view
  const foundation = view.foundation.name
  const { refusal } = mine.mayVote
  const others = view.forms.for ?? []
  if (mine.recused && others.length === 0)
    return html`<section class="ballot"><h2>${decision.your}</h2><p class="note">${decision.youRecused}</p></section>`
  if (refusal !== undefined && others.length === 0) return cannotVote(view, frame)
  const needing = view.rule.options.filter((option) => option.needsReason)
  const hint =
    needing.length === 0
      ? decision.reasonOptional
      : decision.reasonNeeded(needing.map((option) => labelWords(option.label)).join(', '))
  const current = view.rule.options.find((option) => option.name === mine.ballot)
  return html`<section class="ballot" id="ballot"><h2>${decision.your}</h2>
${errorSummary(form, { reason: decision.reason, option: decision.choose }, frame)}
${mine.marked === undefined ? nothing : html`<p class="note note-done">${decision.youVoted(markedWords(view.rule, mine.marked) || decision.approvedNothing)}</p>`}
<form method="post" action="${link('vote', { foundation, number })}">${actFields(frame)}
${others.length === 0 ? nothing : whoseField(others, refusal === undefined && !mine.recused, frame)}${field({ name: 'reason', label: decision.reason, hint, required: false, kind: { kind: 'text', rows: 2, maxLength: 1000 } }, form, frame)}
${ballotFields(view.rule, current, frame)}
</form>
${recusing(view, frame)}</section>`
}

/** Whose vote it is, for somebody who has the proxies of others. */
function whoseField(others: readonly PersonRef[], isVoter: boolean, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const own = isVoter ? [{ value: '', label: decision.forMyself, disabled: false }] : []
  const choices = [
    ...own,
    ...others.map((person) => ({ value: person.id, label: personName(person, frame), disabled: false })),
  ]
  return field(
    { name: 'for', label: decision.whose, required: false, kind: { kind: 'choice', choices } },
    untouched,
    frame,
  )
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
  if (refusal === undefined || frame.former !== undefined) return nothing
  const foundation = view.foundation.name
  const page = link('decision', { foundation, number: view.number })
  if (refusal.type === 'NotSignedIn') {
    return html`<section class="ballot"><h2>${decision.your}</h2><p>${decision.signIn} <a class="act" href="${signInLink(page)}">${site.signIn}</a></p></section>`
  }
  const words = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  const introduce =
    refusal.type === 'NotIntroduced'
      ? html` <a href="${introduceLink(foundation, page)}">${pageWords(frame.locale).foundation.introduce}</a>`
      : nothing
  const clause =
    words.clause === undefined
      ? nothing
      : html` <a href="${clauseLink(foundation, words.clause)}">${words.clause.title}</a>`
  return html`<section class="ballot"><h2>${decision.cannotVote}</h2><p class="note">${words.title}. ${words.explanation} ${words.whatToDo}${clause}${introduce}</p></section>`
}
