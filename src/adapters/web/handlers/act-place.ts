import { link } from '../routes.ts'
import type { FoundationVisit } from './visit.ts'

export function here({ context }: FoundationVisit): { readonly foundation: string } {
  return { foundation: context.req.param('foundation') ?? '' }
}

/** NaN for what is no number, which is the number of no motion. */
export function numberOf({ context }: FoundationVisit): number {
  const text = context.req.param('number') ?? ''
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : Number.NaN
}

export function decisionLink(inside: FoundationVisit): string {
  return link('decision', { ...here(inside), number: numberOf(inside) })
}
