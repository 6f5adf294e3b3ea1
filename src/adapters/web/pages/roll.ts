import type { OwnRollView, RollView } from '../../../app/read/roll-views.ts'
import { spoken } from '../../../core/base/name.ts'
import { explainRoll } from '../../../core/charter/explain/explain-facts.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { driveSection } from '../elections/drive-section.ts'
import { actFields } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { groupLink } from '../names.ts'
import { clauseLink, link } from '../routes.ts'

/** A roll: who stands on it by which words, how many, and how its affirmation drive goes. */
export function rollPage(view: RollView, frame: Frame): Html {
  const { rollPage: words } = pageWords(frame.locale)
  const { group, roll, size, drive, own } = view
  const foundation = view.foundation.name
  const { charters } = frame.lookups ?? plainLookups
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation, group)}</p>
<h1>${words.heading(spoken(roll.name))}</h1><p class="lede">${words.size(size)}</p></header>
${own === undefined || frame.former !== undefined ? nothing : ownSection(own, view, frame)}
${drive === undefined ? nothing : driveSection(drive, 'drive', frame)}
<section><h2>${words.rule}</h2>${explainRoll(roll, charters).map((sentence) => html`<p>${sentence}</p>`)}
<p><a class="soft" href="${clauseLink(foundation, roll.clause)}">${roll.clause.title}</a></p></section>`
  const title = words.title(spoken(roll.name), group.title)
  return layout({ title, main, kind: 'roll-page', part: 'groups', json: true }, frame)
}

function ownSection(
  { isOn, asked, runsOut, acts }: OwnRollView,
  { foundation, group, roll }: RollView,
  frame: Frame,
): Html {
  const { rollPage: words, keeping } = pageWords(frame.locale)
  const until = runsOut === undefined ? nothing : html` ${words.runsOut} ${momentTime(runsOut, frame)}.`
  const action = link('roll', { foundation: foundation.name, group: group.name, roll: roll.name })
  const buttons = acts.map(
    (act) =>
      html`<button class="act quiet" type="submit" name="do" value="${act}">${keeping.rollAct(act, asked !== undefined)}</button> `,
  )
  return html`<section><h2>${words.own}</h2><form method="post" action="${action}">${actFields(frame)}<input type="hidden" name="back" value="${frame.path}"><p>${isOn ? words.onRoll : words.offRoll}${until}</p>${buttons}</form></section>`
}
