import type { MotionParts } from '../../core/foundation/motions/motion-parts.ts'
import { permission, personRef, type Reader, sealedText } from './reader.ts'
import type { PersonRef } from './views.ts'

/** What whoever a decision is about says to it, and whether the reader is they and can say it. */
export interface StatementView {
  readonly said?: { readonly person: PersonRef; readonly text?: string }
  readonly mayMake: boolean
}

/** Of a part of a procedure, what was said to the whole of it counts as well. */
export function statementView(
  reader: Reader,
  number: number,
  { because }: Pick<MotionParts, 'because'>,
): StatementView | undefined {
  const { statements } = reader.snapshot.state
  const said = statements.get(number) ?? (because === undefined ? undefined : statements.get(because.of))
  const mayMake = permission(reader, { type: 'make statement', motion: number }).refusal === undefined
  if (said === undefined) return mayMake ? { mayMake } : undefined
  const text = sealedText(reader, said.statement)
  return { mayMake, said: { person: personRef(reader, said.person), ...(text !== undefined && { text }) } }
}
