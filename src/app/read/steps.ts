import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { Deciding, SeatRef } from '../../core/charter/structure/charter.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import type { Unheard } from '../../core/foundation/consultations/heard-first.ts'
import { endOf } from '../../core/foundation/deadline.ts'
import type { Motion, Proposal } from '../../core/foundation/motions/motion-state.ts'

/** One step of a motion's way, from being moved to its effect. `left out` is what it no longer comes to. */
export interface Step {
  readonly what: StepKind
  readonly is: 'done' | 'now' | 'ahead' | 'left out'
  /** When it was done. */
  readonly at?: Instant
  /** When it ends, or comes, by itself. */
  readonly until?: Instant
}

export type StepKind =
  | { readonly kind: 'moved' | 'consultation' | 'notice' | 'appeal' | 'effect' }
  | { readonly kind: 'signatures' | 'seconds'; readonly count: number; readonly needed?: number }
  | { readonly kind: 'vote'; readonly extended: number }
  | { readonly kind: 'stopped'; readonly because?: Name }
  | { readonly kind: 'tie'; readonly of?: SeatRef }
  | { readonly kind: 'ratification'; readonly by: Deciding; readonly part?: number }

/** What a motion waits for now, besides what its phase says. */
export interface WaitNow {
  readonly now: Instant
  readonly unheard?: Unheard
}

/** The way of a motion whose vote has not opened. */
export function stepsBefore({ moved, at, phase, support }: Proposal, { now, unheard }: WaitNow): readonly Step[] {
  const { rule } = moved
  const waits = needsOf(rule, support.size)
  const current = waits.findIndex(({ kind }) => kind === (phase.kind === 'time' ? 'notice' : phase.kind))
  const isOver = phase.kind === 'lapsed' || phase.kind === 'withdrawn'
  const before = waits.map((what, index): Step => {
    if (isOver) return { what, is: 'left out' }
    // Notice and discussion run while people are heard.
    if (phase.kind === 'consultation' && what.kind === 'notice') {
      return now < phase.earliest ? { what, is: 'now', until: phase.earliest } : { what, is: 'done' }
    }
    if (phase.kind === 'consultation' && what.kind === 'consultation' && unheard === undefined)
      return { what, is: 'done' }
    if (index === current) return { what, is: 'now', ...untilOf(phase, unheard) }
    return { what, is: index < current ? 'done' : 'ahead' }
  })
  return [
    { what: { kind: 'moved' }, is: 'done', at },
    ...before,
    { what: { kind: 'vote', extended: 0 }, is: isOver ? 'left out' : 'ahead' },
    ...gatesOf(rule).map((what): Step => ({ what, is: isOver ? 'left out' : 'ahead' })),
  ]
}

/** The way of a motion from its opening on. */
export function stepsFrom(motion: Motion): readonly Step[] {
  const { opened, moved, phase, closed } = motion
  const { rule, opens } = opened
  const waited = moved < opens
  return [
    ...(waited ? [{ what: { kind: 'moved' }, is: 'done', at: moved } as const] : []),
    ...(waited ? needsOf(rule, undefined).map((what): Step => ({ what, is: 'done' })) : []),
    ...voteSteps(motion),
    ...(closed === undefined
      ? gatesOf(rule).map((what): Step => ({ what, is: phase.kind === 'settled' ? 'left out' : 'ahead' }))
      : gateSteps(motion)),
  ]
}

function needsOf(rule: Rule, count: number | undefined): readonly StepKind[] {
  const { petition, seconded, consultation, discussion, notice, hearing, advice } = rule
  const support = { count: count ?? seconded?.count ?? 0 }
  const isAnnounced = [discussion, notice, hearing, advice].some((wait) => wait !== undefined)
  return [
    ...(petition === undefined ? [] : [{ kind: 'signatures', ...support } as const]),
    ...(petition !== undefined || seconded === undefined
      ? []
      : [{ kind: 'seconds', ...support, needed: seconded.count } as const]),
    ...(consultation === undefined ? [] : [{ kind: 'consultation' } as const]),
    ...(isAnnounced ? [{ kind: 'notice' } as const] : []),
  ]
}

function untilOf(phase: Proposal['phase'], unheard: Unheard | undefined): { readonly until?: Instant } {
  switch (phase.kind) {
    case 'signatures':
    case 'seconds':
      return { until: phase.until }
    case 'time':
      return { until: phase.opens }
    case 'consultation':
      return unheard?.kind === 'answers' || unheard?.kind === 'time' ? { until: unheard.until } : {}
    case 'opened':
    case 'lapsed':
    case 'withdrawn':
      return {}
  }
}

function voteSteps({ phase, closed, extended, opened }: Motion): readonly Step[] {
  const what = { kind: 'vote', extended: extended.rule + extended.quorum } as const
  const stopped = phase.kind === 'stopped'
  const tied = phase.kind === 'tied'
  const until = endOf(phase)
  if (closed !== undefined) {
    const tie: Step = { what: { kind: 'tie' }, is: 'done', at: closed.at }
    return [
      { what, is: 'done', at: closed.at },
      ...(closed.settled === undefined || closed.settled === 'no quorum' ? [] : [tie]),
    ]
  }
  if (stopped) {
    const { because } = phase
    const why = { kind: 'stopped', ...(because !== undefined && { because }) } as const
    return [
      { what, is: 'now' },
      { what: why, is: 'now', ...(phase.until !== undefined && { until: phase.until }) },
    ]
  }
  if (tied)
    return [
      { what, is: 'done' },
      { what: { kind: 'tie', of: phase.of }, is: 'now', until: phase.until },
    ]
  if (phase.kind === 'settled') return [{ what, is: 'left out' }]
  return [{ what, is: 'now', until: until ?? opened.closes }]
}

/** What a carried motion goes through, in the order of the engine. */
function gatesOf(rule: Rule): readonly StepKind[] {
  const { ratifiedBy = [], appeal, takesEffect } = rule
  return [
    ...(isMeanwhile(rule) ? [{ kind: 'effect' } as const] : []),
    ...ratifiedBy.map((by) => ({ kind: 'ratification', by }) as const),
    ...(appeal === undefined ? [] : [{ kind: 'appeal' } as const]),
    ...(isMeanwhile(rule) || (takesEffect === undefined && ratifiedBy.length === 0 && appeal === undefined)
      ? []
      : [{ kind: 'effect' } as const]),
  ]
}

/** In effect at the close, before all who may still stop it. */
function isMeanwhile({ effectMeanwhile, takesEffect }: Rule): boolean {
  return effectMeanwhile === true && takesEffect === undefined
}

function gateSteps(motion: Motion): readonly Step[] {
  const { opened, phase, closed } = motion
  const gates = gatesOf(opened.rule)
  const canBeAppealed = closed?.is === 'lost' && opened.rule.appeal?.against !== undefined
  if (closed?.is !== 'carried' && !canBeAppealed) return gates.map((what): Step => ({ what, is: 'left out' }))
  const current = currentGate(motion, gates)
  return gates.map((what, index): Step => {
    if (phase.kind === 'settled' && phase.how === 'in effect')
      return { what, is: 'done', ...(what.kind === 'effect' && { at: motion.meanwhile ?? phase.at }) }
    if (what.kind === 'effect' && motion.meanwhile !== undefined) {
      return { what, is: phase.kind === 'settled' ? 'left out' : 'done', at: motion.meanwhile }
    }
    if (phase.kind === 'settled') return { what, is: index < current ? 'done' : 'left out' }
    if (index !== current) return { what, is: index < current ? 'done' : 'ahead' }
    const until = endOf(phase)
    const part = phase.kind === 'awaiting ratification' || phase.kind === 'appealed' ? phase.part : undefined
    const asked = what.kind === 'ratification' && part !== undefined ? { ...what, part } : what
    return { what: asked, is: 'now', ...(until !== undefined && { until }) }
  })
}

/** Which of the gates it stands at. */
function currentGate({ phase, ratified }: Motion, gates: readonly StepKind[]): number {
  const first = (kind: StepKind['kind']) => gates.findIndex((gate) => gate.kind === kind)
  switch (phase.kind) {
    case 'awaiting ratification':
      return Math.max(0, first('ratification')) + ratified
    case 'appealable':
    case 'appealed':
      return first('appeal')
    case 'waiting for its moment':
      return first('effect')
    case 'settled':
      return phase.how === 'not ratified' ? Math.max(0, first('ratification')) + ratified : first('appeal')
    case 'open':
    case 'stopped':
    case 'tied':
      return 0
  }
}
