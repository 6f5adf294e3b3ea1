import type { Act } from '../../core/foundation/act.ts'
import { reportDuty } from '../../core/foundation/duties/reports/duty-of.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { SealedValue, StoredDocument } from '../ports.ts'
import { seal } from './seal.ts'
import type { SealingTools } from './seal-facts.ts'

export interface SealedReport {
  readonly act: Act
  readonly sealed: readonly SealedValue[]
  readonly documents: readonly StoredDocument[]
}

/** A report that is not for everybody is sealed, so that its text stands in no document; undefined for whatever else is asked. */
export function sealReport(
  act: Act,
  documents: readonly StoredDocument[],
  person: PersonId,
  tools: SealingTools,
): SealedReport | undefined {
  if (act.type !== 'save report' && act.type !== 'hand in report' && act.type !== 'correct report') return undefined
  const { content } = act
  const known = act.report === undefined ? undefined : tools.state.reports.get(act.report)?.awaited
  const group = act.type === 'hand in report' ? act.group : known?.group
  const duty = act.type === 'hand in report' ? act.duty : known?.duty
  if (content.kind !== 'text' || group === undefined || duty === undefined) return undefined
  if (!isHidden(tools.state, group, duty)) return undefined
  const text = documents.find(({ digest }) => digest === content.text.digest)?.text ?? ''
  const value = seal(text, { kind: 'group', group, person }, tools)
  return {
    act: { ...act, content: { kind: 'sealed', text: value.commitment } },
    sealed: [value],
    documents: documents.filter(({ digest }) => digest !== content.text.digest),
  }
}

function isHidden(state: FoundationState, group: string, duty: string): boolean {
  return reportDuty(state, group, duty)?.public === false
}
