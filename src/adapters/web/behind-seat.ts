import type { PersonPageView } from '../../app/read/person-views.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, joined } from './html.ts'
import { link } from './routes.ts'

type Behind = NonNullable<PersonPageView['seats'][number]['behind']>

/** What gave and took a seat: the decisions, and the entries of the record. */
export function behindSeat({ motion, endedBy, entries }: Behind, foundation: string, frame: Frame): Html {
  const { history } = pageWords(frame.locale)
  const decisions = [motion, endedBy].flatMap((number) =>
    number === undefined
      ? []
      : [html`<a href="${link('decision', { foundation, number })}">${history.decision(number)}</a>`],
  )
  const written = entries.map(
    (index) => html`<a href="${link('entry', { foundation, index })}">${history.entry(index)}</a>`,
  )
  return joined([...decisions, ...written], html`, `)
}
