import { spoken } from '../../core/base/name.ts'
import type { Dependant } from '../../core/charter/structure/dependants.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { groupTitle } from './names.ts'
import { link } from './routes.ts'

/** The other groups that would feel a change of a rule or procedure. */
export function dependantLines(dependants: readonly Dependant[], foundation: string, frame: Frame): Html {
  if (dependants.length === 0) return nothing
  const { charter } = pageWords(frame.locale)
  const lines = dependants.map(
    ({ group, how, name }) =>
      html`<li><a href="${link('charter', { foundation, group })}">${groupTitle(group, frame)}</a> ${charter.depends[how]}${name === undefined ? nothing : ` ${charter.as(spoken(name))}`}</li>`,
  )
  return html`<details class="more-rule"><summary>${charter.dependants(dependants.length)}</summary><ul class="lines">${lines}</ul></details>`
}
