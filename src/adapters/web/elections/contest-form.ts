import type { ElectionDo } from '../../../app/read/elections/election-do.ts'
import { actFields } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { link } from '../routes.ts'

/** Where a form of an election leads: its number and, where there are several, the electorate. */
export interface ContestPlace {
  readonly foundation: string
  readonly number: number
  readonly electorate?: string
}

/** One button that does one thing in a contest, with what it is about. */
export function contestForm(place: ContestPlace, what: ElectionDo, fields: Html, button: string, frame: Frame): Html {
  return html`<form method="post" action="${link('electionAct', address(place))}">${contestFields(place, frame)}${fields}<button class="act quiet" type="submit" name="do" value="${what}">${button}</button></form>`
}

export function contestFields({ electorate }: ContestPlace, frame: Frame): Html {
  return html`${actFields(frame)}${electorate === undefined ? nothing : html`<input type="hidden" name="electorate" value="${electorate}">`}`
}

export function address({ foundation, number }: ContestPlace): {
  readonly foundation: string
  readonly number: number
} {
  return { foundation, number }
}
