import type { StatementView } from '../../app/read/statement-views.ts'
import { pageWords } from '../words/page-words.ts'
import { actFields, field } from './form.ts'
import { type Frame, untouched } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { personName } from './names.ts'
import { link } from './routes.ts'

/** What whoever a decision is about says to it, and the form in which they say it. */
export function statementSection(
  view: StatementView | undefined,
  { foundation, number }: { readonly foundation: string; readonly number: number },
  frame: Frame,
): Html {
  if (view === undefined) return nothing
  const { keeping, site } = pageWords(frame.locale)
  const said =
    view.said === undefined
      ? nothing
      : html`<p class="soft">${keeping.statementBy(personName(view.said.person, frame))}</p><blockquote class="typed">${view.said.text ?? site.unnamed}</blockquote>`
  const definition = {
    name: 'statement',
    label: keeping.makeStatement,
    hint: keeping.statementHint,
    required: true,
    kind: { kind: 'text', rows: 5, maxLength: 4_000 },
  } as const
  const form =
    view.mayMake && frame.former === undefined
      ? html`<form method="post" action="${link('statement', { foundation, number })}">${actFields(frame)}${field(definition, untouched, frame)}<button class="act" type="submit">${keeping.statementDo}</button></form>`
      : nothing
  return html`<section class="statement"><h2>${keeping.statement}</h2>${said}${form}</section>`
}
