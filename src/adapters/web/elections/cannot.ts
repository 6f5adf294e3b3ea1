import type { Permission } from '../../../app/read/views.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { clauseLink, introduceLink } from '../routes.ts'

/** What the reader may not do, folded, with the reason and the clause. */
export function cannotFold(what: string, permission: Permission, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const why = whyNot(permission, frame)
  return why === nothing
    ? nothing
    : html`<details class="cannot"><summary>${election.cannotYet(what)}</summary><p>${why}</p></details>`
}

/** Why not, in a sentence or two; nothing where it can be done. */
export function whyNot({ refusal }: Permission, frame: Frame): Html {
  const foundation = frame.foundation?.name
  if (refusal === undefined || foundation === undefined) return nothing
  const { title, explanation, whatToDo, clause } = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  const introduce =
    refusal.type === 'NotIntroduced'
      ? html` <a href="${introduceLink(foundation, frame.path)}">${pageWords(frame.locale).foundation.introduce}</a>`
      : nothing
  const source = clause === undefined ? nothing : html` <a href="${clauseLink(foundation, clause)}">${clause.title}</a>`
  return html`${title}. ${explanation} ${whatToDo}${source}${introduce}`
}
