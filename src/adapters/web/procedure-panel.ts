import type { ProcedureView } from '../../app/read/clause-views.ts'
import { capital } from '../../core/base/capital.ts'
import { spoken } from '../../core/base/name.ts'
import { explainStage } from '../../core/charter/explain/explain-procedure.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { dependantLines } from './dependant-lines.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { waitingList } from './waiting-list.ts'

/** A procedure as its stages, in their order, and what is on its way through it. */
export function procedurePanel(
  { procedure, running, dependants }: ProcedureView,
  foundation: string,
  frame: Frame,
): Html {
  const { charter } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const stages = procedure.stages.map(
    (stage) =>
      html`<li><strong>${capital(spoken(stage.name))}</strong> ${explainStage(stage, procedure.clause.group, charters).join(' ')}</li>`,
  )
  return html`<section class="procedure"><h3>${charter.procedure(spoken(procedure.name))}</h3>
<ol class="stages">${stages}</ol>${procedure.textFrozen ? html`<p class="soft">${charter.textFrozen}</p>` : nothing}
${running.length === 0 ? html`<p class="last"><span class="soft">${charter.noneUnderWay}</span></p>` : html`<p class="last">${charter.underWay}</p>${waitingList(running, foundation, frame, false)}`}${dependantLines(dependants, foundation, frame)}
</section>`
}
