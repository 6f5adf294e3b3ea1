import { capital } from '../base/capital.ts'
import { spoken } from '../base/name.ts'
import { anyOfWords } from '../charter/explain/explain-deciding.ts'
import { anyPowerByWords } from '../charter/explain/explain-power-by.ts'
import { groupWords, listed, quoted } from '../charter/explain/explain-wording.ts'
import type { Charter, Deciding } from '../charter/structure/charter.ts'
import { lifeVerbOf } from '../charter/structure/life-action.ts'
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

function approvalOfOne(change: Change, { charter, among }: Version): Approval | undefined {
  const { section } = change
  const sections = [section]
  const amended = charter.life?.amended
  const by = amendersOf(change, charter)
  if (by === 'nobody') return undefined
  if (by === 'default' || amended === undefined) return byDefault(change, { charter, among })
  const said = amended.sections.find((one) => one.section === section)
  const because =
    said === undefined
      ? `the charter names them for whatever it says nothing else of (${amended.clause.title})`
      : `the charter names them for ${quoted(section)} (${amended.clause.title})`
  return { by: anyOfWords(by, charter.group, among), because, sections, clause: amended.clause }
}

/** Any one of whom may make a change, by the charter as it was: the body above by default, and nobody who would have to be asked. */
export function amendersOf(
  { section, key, name, substantive }: Change,
  { life, under }: Charter,
): readonly Deciding[] | 'nobody' | 'default' {
  // Where a group stands is not for itself alone to say.
  if (section === 'charter' && key === 'under' && under !== undefined) return 'default'
  const amended = life?.amended
  if (amended === undefined) return 'default'
  const free = new Set(amended.withoutVote)
  if (free.has(section) || free.has(`${section} ${spoken(name)}`)) return 'nobody'
  if (!substantive && free.has('prose')) return 'nobody'
  const by = amended.sections.find((one) => one.section === section)?.by ?? amended.by
  return by.length === 0 ? 'default' : by
}

function byDefault({ section, key }: Change, { charter, among }: Version): Approval {
  const { under, group } = charter
  const power = charter.powers.find((line) => lifeVerbOf(line.action) === 'amend')
  if (power !== undefined && charter.life?.amended === undefined && key !== 'under') {
    const because = `the charter gives it this power (${power.clause.title})`
    return { by: anyPowerByWords(power.by, group, among), because, sections: [section], clause: power.clause }
  }
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
  return `${capital(by)} must approve what changes in ${listed(sections)}: ${because}.`
}
