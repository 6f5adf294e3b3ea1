import type { MotionView } from '../../app/read/views.ts'
import type { Option, Rule } from '../../core/charter/structure/rule.ts'
import { pageWords } from '../words/page-words.ts'
import { actFields, field } from './form.ts'
import { type Frame, untouched } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { labelWords } from './names.ts'
import { toneOf } from './pictures/option-tone.ts'
import { link } from './routes.ts'

/** What a form that posts a vote asks for: one button an option, boxes to tick, or an order of preference. */
export function ballotFields(rule: Rule, current: Option | undefined, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const send = html`<button class="act" type="submit">${decision.give}</button>`
  switch (rule.ballot?.kind) {
    case undefined:
      return ballotButtons(rule.options, current, frame)
    case 'approval':
      return html`<fieldset><legend>${decision.approve(rule.ballot.most)}</legend>${rule.options.map((option) => html`<label><input type="checkbox" name="approved" value="${option.name}"> ${labelWords(option.label)}</label> `)}</fieldset>${send}`
    case 'ranking': {
      const options = rule.options.map((option) => labelWords(option.label)).join(', ')
      return html`${field({ name: 'ranking', label: decision.rank, hint: decision.rankHint(options), required: true, kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 4_000 } }, untouched, frame)}${send}`
    }
  }
}

/** One submit button an option, for a form that posts a vote. */
function ballotButtons(options: readonly Option[], current: Option | undefined, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  return html`<div class="choices" role="group" aria-label="${current === undefined ? decision.choose : decision.change}">${options.map((option) => optionButton(option, option === current, frame))}</div>`
}

/** The vote where it is read: beside its clause. What needs a reason is voted on the decision's own page. */
export function marginBallot(motion: MotionView, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const { mine, rule, number } = motion
  const foundation = motion.foundation.name
  if (mine.recused || mine.mayVote.refusal !== undefined || rule.ballot !== undefined) return nothing
  const current = rule.options.find(({ name }) => name === mine.ballot)
  const more = html`<a class="soft" href="${link('decision', { foundation, number })}#ballot">${decision.withReason}</a>`
  return html`<form class="margin-ballot" method="post" action="${link('vote', { foundation, number })}">${actFields(frame)}<input type="hidden" name="back" value="${frame.path}">
${ballotButtons(
  rule.options.filter(({ needsReason }) => !needsReason),
  current,
  frame,
)}<p>${more}</p></form>`
}

function optionButton(option: Option, isCurrent: boolean, frame: Frame): Html {
  const { decision } = pageWords(frame.locale)
  const label = labelWords(option.label)
  const name = isCurrent ? decision.voteNow(label) : decision.vote(label)
  return html`<button class="choice ${toneOf(option)}" type="submit" name="option" value="${option.name}" aria-label="${name}"${isCurrent ? html` aria-pressed="true"` : nothing}>${label}</button>`
}
