import type { RuleView } from '../../app/read/clause-views.ts'
import { spoken } from '../../core/base/name.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { ruleSentences } from '../words/rule-words.ts'
import { marginBallot } from './ballot-buttons.ts'
import { dependantLines } from './dependant-lines.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { motionLink, outcomeMark, voteCard } from './motion-list.ts'
import { groupTitle } from './names.ts'
import { link } from './routes.ts'
import { sentenceList } from './said-panel.ts'
import { waitingList } from './waiting-list.ts'

/** A rule as it works today: who may vote, what it takes, what runs under it, what it last decided, and who else uses it. */
export function rulePanel(view: RuleView, foundation: string, frame: Frame): Html {
  const { charter } = pageWords(frame.locale)
  const { rule, today, open, last } = view
  const sentences = ruleSentences(rule, frame.lookups ?? plainLookups)
  const first = sentences.slice(0, told_at_once)
  const others = sentences.slice(told_at_once)
  const carrying = rule.parameter === undefined ? html`<strong>${charter.mayVote(today.electorate)}</strong> ` : nothing
  const decided =
    last === undefined
      ? html`<span class="soft">${charter.lastNone}</span>`
      : html`${motionLink(last, foundation, frame)} ${outcomeMark(last, frame)}`
  return html`<section class="rule"><h3>${rule.parameter === undefined ? charter.ruleToday(spoken(rule.name)) : charter.ruleOf(spoken(rule.name), rule.parameter)}</h3>
${borrowedLine(view, foundation, frame)}<p>${carrying}${first.join(' ')}</p>
${others.length === 0 ? nothing : html`<details class="more-rule"><summary>${charter.moreOfRule}</summary>${sentenceList(others)}</details>`}
${view.waiting.length === 0 ? nothing : html`<p class="last">${charter.waiting}</p>${waitingList(view.waiting, foundation, frame, false)}`}${open.map((motion) => voteCard(motion, foundation, frame, false, marginBallot(motion, frame)))}
${rule.parameter === undefined ? html`<p class="last">${charter.last}: ${decided}</p>` : nothing}${dependantLines(view.dependants, foundation, frame)}
</section>`
}

function borrowedLine({ from }: RuleView, foundation: string, frame: Frame): Html {
  if (from === undefined) return nothing
  const { charter } = pageWords(frame.locale)
  const { group, rule } = from.rule
  const other = html`<a href="${link('charter', { foundation, group })}">${groupTitle(group, frame)}</a>`
  return html`<p class="soft">${charter.borrowed(spoken(rule))} ${other}, ${charter.borrowedHow[from.how]}</p>`
}

/** What carries a vote and how long it is open come first among the sentences on a rule. */
const told_at_once = 2
