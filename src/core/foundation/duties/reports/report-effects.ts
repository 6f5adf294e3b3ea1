import type { Instant } from '../../../base/instant.ts'
import type { Event } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { reportDuty } from './duty-of.ts'
import { periodFrom } from './next-period.ts'
import { awaitedBy } from './report-course.ts'
import type { ReportEffect } from './report-effect.ts'
import { standingOf } from './report-state.ts'
import { reportIn, whichOf } from './reports-in.ts'

/** What a decision about reports brings about. Where that has come otherwise meanwhile nothing is; the decision stands. */
export function reportEffects(
  state: FoundationState,
  effect: ReportEffect,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  const by = motion === undefined ? {} : { motion }
  switch (effect.kind) {
    case 'publish report': {
      const report = reportIn(state, effect.report)
      const isLast = motion !== undefined && report.versions.at(-1)?.motion === motion
      return isLast ? [{ type: 'ReportApproved', ...whichOf(report), motion }] : []
    }
    case 'excuse report': {
      const report = reportIn(state, effect.report)
      const standing = standingOf(report)
      if (standing !== 'awaited' && standing !== 'missed') return []
      return [{ type: 'ReportExcused', ...whichOf(report), ...by }]
    }
    case 'request report': {
      const group = state.groups.get(effect.group)
      const duty = reportDuty(state, effect.group, effect.duty)
      const asked = duty?.due.find(({ kind }) => kind === 'on request')
      if (group === undefined || duty === undefined || asked?.kind !== 'on request') return []
      const within = asked.within === undefined ? {} : { within: asked.within }
      const period = periodFrom(state, group, duty, { at, because: { kind: 'request', ...by }, ...within })
      return [awaitedBy(state, group.name, duty, period)]
    }
  }
}
