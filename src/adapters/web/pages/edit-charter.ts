import type { EditView } from '../../../app/read/edit-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { findingList, placeInFile, placeInText } from '../finding-lines.ts'
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
<remit-charter-editor data-source="${jsonLink(link('editCharter', place))}" data-schema="${link('schema')}" data-label="${edit.label}" data-clean="${edit.clean}" data-line="${edit.line}" data-fix="${edit.fix}" data-instead="${edit.instead}">
<form method="post" action="${link('editCharter', place)}">${csrfField(frame)}
<div class="field"><label for="text">${edit.label}</label>
<textarea id="text" name="text" rows="28" maxlength="300000" spellcheck="true" required>
${written}</textarea></div>
<p class="buttons"><button class="act" type="submit">${edit.check}</button></p>
</form>
<div class="found">
<h3>${edit.found}</h3>
<div class="findings own" aria-live="polite">${findingList(checked.own, edit, placeInText(edit.line))}</div>
<div class="elsewhere"${checked.elsewhere.length === 0 ? html` hidden` : nothing}>
<h3>${edit.elsewhere}</h3>
<p class="soft">${edit.elsewhereNote}</p>
<div class="findings">${findingList(checked.elsewhere, edit, placeInFile)}</div>
</div>
</div>
</remit-charter-editor>
</section>`
  const page = { title: edit.pageTitle(group.title), main, kind: 'edit-page', part: 'groups', json: true } as const
  return layout({ ...page, scripts: [frame.assets.editor] }, frame)
}
