import { pageWords } from '../../words/page-words.ts'
import { notShownPage } from '../pages/problem.ts'
import { link } from '../routes.ts'
import { asDataKey } from './data-key.ts'
import { type FoundationVisit, frameOf } from './visit.ts'

/** Says why a foundation cannot be shown as of the moment that was asked for. */
export function notThen(
  inside: FoundationVisit,
  why: 'unreadable' | 'future' | 'too early',
): Response | Promise<Response> {
  const { context } = inside
  const frame = frameOf(inside)
  const words = pageWords(frame.locale).former
  const said = words[why]
  const status = why === 'too early' ? 404 : 400
  if (context.env !== undefined && asDataKey in context.env) return context.json({ problem: said.explanation }, status)
  const next =
    frame.foundation === undefined
      ? {}
      : { next: { address: link('foundation', { foundation: frame.foundation.name }), label: words.asItIs } }
  return context.html(String(notShownPage({ ...said, ...next }, frame)), status)
}
