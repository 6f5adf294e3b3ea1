import type { ProposedView } from '../../../app/read/changes-view.ts'
import type { EditView } from '../../../app/read/edit-view.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import { changeList } from '../change-list.ts'
import { actFields, csrfField, errorSummary, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { groupHead } from '../group-head.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { isNotKnownYet } from '../not-known-yet.ts'
import { jsonLink, link } from '../routes.ts'
import { workbench } from '../workbench.ts'

/** Where one writes on a charter and sees what `remit check` finds. With script it is checked while one writes. */
export function editCharterPage(view: EditView, frame: Frame, form: FormState = untouched): Html {
  const { edit } = pageWords(frame.locale)
  const { foundation, group, checked, written } = view
  const place = { foundation: foundation.name, group: group.name }
  const editor = workbench(
    {
      action: link('editCharter', place),
      source: jsonLink(link('editCharter', place)),
      label: edit.label,
      written,
      checked,
      carries: csrfField(frame),
      below: html`<p class="buttons"><button class="act" type="submit">${edit.check}</button></p>
<p class="soft">${edit.checkNote}</p>`,
      heading: html`<h3>${edit.found}</h3>`,
    },
    frame,
  )
  const main = html`${groupHead(foundation.name, group, 'charter', frame)}
<section class="workbench" aria-labelledby="workbench-title">
<h2 id="workbench-title">${edit.title}</h2>
<p class="soft">${edit.lede}</p>
${editor}
</section>
${view.proposed === undefined ? nothing : proposing(view, view.proposed, frame, form)}`
  const page = { title: edit.pageTitle(group.title), main, kind: 'edit-page', part: 'groups', json: true } as const
  return layout({ ...page, scripts: [frame.assets.editor] }, frame)
}

/** The change in words, who must agree to it, and the form that proposes it to them. */
function proposing(
  { foundation, group, written }: EditView,
  proposed: ProposedView,
  frame: Frame,
  form: FormState,
): Html {
  const { edit } = pageWords(frame.locale)
  const place = { foundation: foundation.name, group: group.name }
  return html`<section class="proposing" id="propose" aria-labelledby="propose-title">
<h2 id="propose-title">${edit.propose}</h2>
${errorSummary(form, { title: edit.heading, reason: edit.reason }, frame)}
${changeList(proposed, frame)}
${mayPropose(proposed) ? proposalForm(link('proposeCharter', place), written, frame, form) : cannotPropose(proposed, frame)}
</section>`
}

function mayPropose({ permission: { refusal } }: ProposedView): boolean {
  return refusal === undefined || isNotKnownYet(refusal)
}

function proposalForm(to: string, written: string, frame: Frame, form: FormState): Html {
  const { edit } = pageWords(frame.locale)
  const line = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 200 } as const
  const title = { name: 'title', label: edit.heading, hint: edit.headingHint, required: true, kind: line }
  const kind = { kind: 'text', rows: 6, maxLength: 20_000 } as const
  const reason = { name: 'reason', label: edit.reason, hint: edit.reasonHint, required: false, kind }
  return html`<form class="sheet" method="post" action="${to}">${actFields(frame)}
<textarea name="charter" hidden aria-hidden="true" tabindex="-1">
${written}</textarea>
${field(title, form, frame)}${field(reason, form, frame)}
<p><button class="act" type="submit">${edit.proposeDo}</button></p></form>`
}

function cannotPropose({ permission }: ProposedView, frame: Frame): Html {
  const { refusal } = permission
  if (refusal === undefined) return nothing
  const { title, explanation, whatToDo } = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  return html`<p class="note"><strong>${title}.</strong> ${explanation} ${whatToDo}</p>`
}
