import type { Receipt } from '../../../app/running/acting.ts'
import { link } from '../routes.ts'
import type { FoundationVisit } from './visit.ts'

/** What stands in the address of a form under that name; nothing is called "". */
export function part({ context }: FoundationVisit, name: string): string {
  return context.req.param(name) ?? ''
}

export function here(inside: FoundationVisit): { readonly foundation: string } {
  return { foundation: part(inside, 'foundation') }
}

export function seatHere(inside: FoundationVisit): { readonly group: string; readonly seat: string } {
  return { group: part(inside, 'group'), seat: part(inside, 'seat') }
}

/** NaN for what is no number, which is the number of no motion. */
export function numberOf(inside: FoundationVisit): number {
  const text = part(inside, 'number')
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : Number.NaN
}

export function decisionPage(inside: FoundationVisit): string {
  return link('decision', { ...here(inside), number: numberOf(inside) })
}

export function groupPage(inside: FoundationVisit): string {
  return link('group', { ...here(inside), group: part(inside, 'group') })
}

export function ownPage(inside: FoundationVisit): string {
  return link('person', { ...here(inside), person: inside.reader.person ?? '' })
}

/** The page of the decision that an act opened, or of which something is still to come. */
export function openedDecision(inside: FoundationVisit, { entries }: Receipt): string | undefined {
  for (const { entry } of entries) {
    const { event } = entry
    if (event.type === 'MotionOpened' || event.type === 'MotionMoved' || event.type === 'ProcedureBegun')
      return link('decision', { ...here(inside), number: event.motion })
    if (event.type === 'DoneAlone' && event.motion !== undefined)
      return link('decision', { ...here(inside), number: event.motion })
  }
  return undefined
}

/** What takes a decision is shown there, all else on the page of the group. */
export function decisionOrGroup(inside: FoundationVisit, _: unknown, receipt: Receipt): string {
  return openedDecision(inside, receipt) ?? groupPage(inside)
}
