import { nameOf } from '../../core/base/name.ts'
import type { Asking } from './play.ts'
import { clauseOfRefusal, type ExpectedRefusal, type Step } from './scenario.ts'

/** Where an act was refused otherwise than its step says, or not refused, or refused unexpectedly; else undefined. */
export function refusalDifference(
  { refused, asked }: Pick<Step, 'refused' | 'asked'>,
  words: string,
  outcome: Asking,
): { readonly expected: string; readonly found: string } | undefined {
  if (outcome.kind === 'impossible') return { expected: words, found: outcome.because }
  if (refused === undefined) {
    return outcome.kind === 'done' ? undefined : { expected: words, found: spokenRefusal(outcome) }
  }
  const who = asked.length > 1 ? `${words}: ` : ''
  const expected = `${who}${spokenExpected(refused)}`
  if (outcome.kind === 'done') return { expected, found: `${who}done` }
  return isAsExpected(refused, outcome) ? undefined : { expected, found: `${who}${spokenRefusal(outcome)}` }
}

/** "refused: NotInElectorate (Decisions)". */
export function spokenRefusal(outcome: Exclude<Asking, { readonly kind: 'done' }>): string {
  if (outcome.kind === 'impossible') return outcome.because
  const clause = clauseOfRefusal(outcome.refusal)
  return `refused: ${outcome.refusal.type}${clause === undefined ? '' : ` (${clause.title})`}`
}

function spokenExpected({ type, clause }: ExpectedRefusal): string {
  return `refused${type === undefined ? '' : `: ${type}`}${clause === undefined ? '' : ` (${clause})`}`
}

function isAsExpected(
  { type, clause }: ExpectedRefusal,
  { refusal }: Extract<Asking, { readonly kind: 'refused' }>,
): boolean {
  if (type !== undefined && type !== refusal.type) return false
  if (clause === undefined) return true
  const found = clauseOfRefusal(refusal)
  return found !== undefined && (found.title === clause || found.anchor === nameOf(clause))
}
