import type { FoundationRef, PersonRef } from '../../app/read/views.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { personLink } from './names.ts'

/** Who acts for a motion whose mover has left. */
export function keptBy(
  { keeper, foundation }: { readonly keeper?: PersonRef; readonly foundation: FoundationRef },
  frame: Frame,
): Html {
  if (keeper === undefined) return nothing
  return html`, ${pageWords(frame.locale).decision.kept} ${personLink(keeper, foundation.name, frame)}`
}
