import type { DraftView } from '../../../app/read/founding/draft-view.ts'
import { keptDraft } from '../../../app/read/founding/draft-view.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { charterLinks } from '../charter-links.ts'
import { actFields, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { prose } from '../prose.ts'
import { jsonLink, link, signInLink } from '../routes.ts'
import { sentenceList } from '../said-panel.ts'
import { workbench } from '../workbench.ts'

/** The workbench of a draft that is not kept yet: its text, what the check finds, and how it is kept. */
export function foundDraftPage(view: DraftView, frame: Frame, form: FormState = untouched): Html {
  const { found, edit } = pageWords(frame.locale)
  const { draft: words } = found
  const { foundation, checked, written, current, group } = view
  const place = link('foundDraft', { foundation: foundation.name })
  const title = words.title(group?.title)
  const editor = workbench(
    {
      action: place,
      source: jsonLink(`${place}?group=${current.file.replace(/\.md$/, '')}`),
      label: words.label,
      written,
      checked,
      carries: actFields(frame),
      below: html`${sitField(view, form, frame)}
${keeping(view, frame)}`,
      heading: html`<h2>${edit.found}</h2>`,
    },
    frame,
  )
  const main = html`<header class="title"><h1>${title}</h1><p class="lede">${words.lede}</p></header>
<section class="workbench">
${editor}
</section>
${preview(view, frame)}`
  const page = { title, main, kind: 'edit-page', part: 'groups' } as const
  return layout({ ...page, scripts: [frame.assets.editor] }, frame)
}

function sitField({ seats }: DraftView, form: FormState, frame: Frame): Html {
  const { draft: words } = pageWords(frame.locale).found
  const choices = [
    { value: '', label: words.sitNone, disabled: false },
    ...seats.map((seat) => ({ value: seat, label: spoken(seat), disabled: false })),
  ]
  return field(
    { name: 'sit', label: words.sit, hint: words.sitHint, required: false, kind: { kind: 'choice', choices } },
    form,
    frame,
  )
}

function keeping(view: DraftView, frame: Frame): Html {
  const { draft: words } = pageWords(frame.locale).found
  const { site } = pageWords(frame.locale)
  const lacksGift = view.checked.own.some(({ code }) => code === 'power-not-held')
  const says =
    keptDraft(view) === undefined
      ? html`<p class="note note-soon">${words.mayNotKeep}${lacksGift ? html` ${words.notGiven}` : nothing}</p>`
      : html`<p class="note note-done">${words.mayKeep}</p>`
  const keep = frame.viewer.signedIn
    ? html`<button class="act" type="submit" name="do" value="keep">${words.keep}</button>`
    : html`<a class="act" href="${signInLink(link('found', { foundation: view.foundation.name }))}">${site.signIn}</a>`
  return html`${says}<p class="buttons"><button class="act quiet" type="submit" name="do" value="check">${words.check}</button> ${keep}</p>`
}

/** The charter as people will read it, each clause with what its blocks come to. */
function preview({ clauses, foundation }: DraftView, frame: Frame): Html {
  const { draft: words } = pageWords(frame.locale).found
  if (clauses.length === 0) return nothing
  return html`<section class="draft-preview"><h2>${words.preview}</h2><div class="prose">${clauses.map(
    ({ title, prose: text, sentences }) =>
      html`<h3>${title}</h3>${prose(text, charterLinks(foundation.name))}${sentences.length === 0 ? nothing : html`<div class="comes-to">${sentenceList(sentences)}</div>`}
`,
  )}</div></section>`
}
