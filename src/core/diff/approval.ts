import { anyOfWords } from '../charter/explain/explain-deciding.ts'
import { groupWords, listed, quoted } from '../charter/explain/explain-wording.ts'
import type { Deciding } from '../charter/structure/charter.ts'
import type { Approval, Change } from './change.ts'
import type { Version } from './stakes.ts'

/**
 * Who must agree to the changes, by the charter as it was: section by section whom its `amended by` names, else the body
 * above; for a charter that stands under no other, the group itself. What it lets be changed `without a vote` needs nobody.
 */
export function approvalOf(changes: readonly Change[], old: Version): readonly Approval[] {
  const approvals = new Map<string, Approval>()
  for (const change of changes) {
    const approval = approvalOfOne(change, old)
    if (approval === undefined) continue
    const key = `${approval.by}\n${approval.because}`
    const earlier = approvals.get(key)
    approvals.set(
      key,
      earlier === undefined ? approval : { ...earlier, sections: merged(earlier.sections, approval.sections) },
    )
  }
  return [...approvals.values()]
}

function approvalOfOne({ section, key, substantive }: Change, { charter, among }: Version): Approval | undefined {
  const sections = [section]
  const amended = charter.life?.amended
  if (amended === undefined) return byDefault(section, { charter, among })
  const free = new Set(amended.withoutVote)
  if (free.has(section) || (key !== undefined && free.has(key))) return undefined
  if (!substantive && (free.has('wording') || free.has('prose'))) return undefined
  const said = amended.sections.find((one) => one.section === section)
  const by: readonly Deciding[] = said?.by ?? amended.by
  if (by.length === 0) return byDefault(section, { charter, among })
  const because =
    said === undefined
      ? `the charter names them for whatever it says nothing else of (${amended.clause.title})`
      : `the charter names them for ${quoted(section)} (${amended.clause.title})`
  return { by: anyOfWords(by, charter.group, among), because, sections, clause: amended.clause }
}

function byDefault(section: string, { charter, among }: Version): Approval {
  const { under, group } = charter
  return under === undefined
    ? {
        by: groupWords(group, among),
        because: 'nothing stands above it, and its charter does not say',
        sections: [section],
      }
    : {
        by: groupWords(under, among),
        because: 'the group stands under it, and its charter does not say who amends it',
        sections: [section],
      }
}

function merged(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...some, ...others])]
}

/** "The Board of Directors must approve, for seats and rules: the charter …". */
export function approvalWords({ by, because, sections }: Approval): string {
  return `${by.charAt(0).toUpperCase()}${by.slice(1)} must approve what changes in ${listed(sections)}: ${because}.`
}
