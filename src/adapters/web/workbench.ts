import type { CheckedDraft } from '../../core/check/check-draft.ts'
import { pageWords } from '../words/page-words.ts'
import { findingList, placeInFile, placeInText } from './finding-lines.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { link } from './routes.ts'

interface Edited {
  /** Where the form is sent, and where script reads what it checks by. */
  readonly action: string
  readonly source: string
  readonly label: string
  readonly written: string
  readonly checked: CheckedDraft
  /** What the form carries before the text, and what stands below it. */
  readonly carries: Html
  readonly below: Html
  readonly heading: Html
}

/** A charter to write on, beside what the check finds in it. With script it is checked while one writes. */
export function workbench(edited: Edited, frame: Frame): Html {
  const { edit } = pageWords(frame.locale)
  const { action, source, label, written, checked, carries, below, heading } = edited
  return html`<remit-charter-editor data-source="${source}" data-schema="${link('schema')}" data-label="${label}" data-clean="${edit.clean}" data-line="${edit.line}" data-fix="${edit.fix}" data-instead="${edit.instead}">
<form method="post" action="${action}">${carries}
<div class="field"><label for="text">${label}</label>
<textarea id="text" name="text" rows="28" maxlength="300000" spellcheck="true" required>
${written}</textarea></div>
${below}
</form>
<div class="found">
${heading}
<div class="findings own" aria-live="polite">${findingList(checked.own, edit, placeInText(edit.line))}</div>
<div class="elsewhere"${checked.elsewhere.length === 0 ? html` hidden` : nothing}>
<h3>${edit.elsewhere}</h3>
<p class="soft">${edit.elsewhereNote}</p>
<div class="findings">${findingList(checked.elsewhere, edit, placeInFile)}</div>
</div>
</div>
</remit-charter-editor>`
}
