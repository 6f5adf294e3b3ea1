import type { EditView } from '../../../app/read/edit-view.ts'
import type { Finding } from '../../../core/charter/finding.ts'
import { pageWords } from '../../words/page-words.ts'
import { csrfField } from '../form.ts'
import type { Frame } from '../frame.ts'
import { groupHead } from '../group-head.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { jsonLink, link } from '../routes.ts'

/** Where one writes on a charter and sees what `remit check` finds. With script it is checked while one writes. */
export function editCharterPage(view: EditView, frame: Frame): Html {
  const { edit } = pageWords(frame.locale)
  const { foundation, group, checked, written } = view
  const place = { foundation: foundation.name, group: group.name }
  const main = html`${groupHead(foundation.name, group, 'charter', frame)}
<section class="workbench" aria-labelledby="workbench-title">
<h2 id="workbench-title">${edit.title}</h2>
<p class="soft">${edit.lede}</p>
<remit-charter-editor data-source="${jsonLink(link('editCharter', place))}" data-schema="${link('schema')}" data-label="${edit.label}" data-clean="${edit.clean}" data-file="${group.name}.md">
<form method="post" action="${link('editCharter', place)}">${csrfField(frame)}
<div class="field"><label for="text">${edit.label}</label>
<textarea id="text" name="text" rows="28" maxlength="300000" spellcheck="true" required>
${written}</textarea></div>
<p class="buttons"><button class="act" type="submit">${edit.check}</button></p>
</form>
<div class="findings" aria-live="polite">${findingList(checked.own, edit.clean)}</div>
</remit-charter-editor>
${
  checked.elsewhere.length === 0
    ? nothing
    : html`<h3>${edit.elsewhere}</h3>
<p class="soft">${edit.elsewhereNote}</p>
${findingList(checked.elsewhere, '')}`
}
</section>`
  const page = { title: edit.pageTitle(group.title), main, kind: 'edit-page', part: 'groups', json: true } as const
  return layout({ ...page, scripts: [frame.assets.editor] }, frame)
}

function findingList(findings: readonly Finding[], clean: string): Html {
  if (findings.length === 0) return html`<p class="clean">${clean}</p>`
  return html`<ol>${findings.map(findingLine)}</ol>`
}

function findingLine({ severity, file, place, message, suggestion, code }: Finding): Html {
  const instead = suggestion === undefined ? nothing : html` <code>${suggestion}</code>`
  return html`<li class="finding finding-${severity}"><span class="finding-place">${file}:${place.line}:${place.column}</span> <strong>${severity}</strong> ${message}${instead} <span class="soft">${code}</span></li>`
}
