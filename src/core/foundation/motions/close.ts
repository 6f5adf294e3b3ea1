import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Outcome, Rule } from '../../charter/structure/rule.ts'
import { conditionHolds, verdictOf } from '../../voting/outcome.ts'
import type { Tally } from '../../voting/standing.ts'
import { tiedFirst } from '../../voting/strongest.ts'
import { whenDecided } from '../../voting/when-decided.ts'
import { daysOf } from '../days.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import { incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { gateAfter } from './after-close.ts'
import { outcomeOf } from './effects.ts'
import { drawLot, type Lots } from './lot.ts'
import type { Motion } from './motion-state.ts'
import { tallyOf } from './tally.ts'
import type { MotionClosed } from './vote-event.ts'
import { closeOf, grown, limitOf } from './window.ts'

/** The events that end a vote at once when its rule says so, with the effect of what was decided; none while it stays open. */
export function closeIfDecided(
  state: FoundationState,
  motion: Motion,
  tally: Tally,
  { at }: { readonly at: Instant },
): readonly Event[] {
  const { rule } = motion.opened
  const decided = whenDecided(rule, tally)
  if (decided === 'open' || needsLot(rule, tally)) return []
  return closing(state, motion, tally, { why: decided, at })
}

/** What the window's end brings: it grows, or the vote closes. */
export function windowOver(state: FoundationState, motion: Motion, at: Instant, lots: Lots): readonly Event[] {
  const tally = tallyOf(motion)
  return extension(state, motion, tally, at) ?? closing(state, motion, tally, { why: 'time', at, lots })
}

/** An extension is asked for at each close, and so is a quorum that the rule waits for; undefined when the window ends. */
function extension(state: FoundationState, motion: Motion, tally: Tally, at: Instant): readonly Event[] | undefined {
  const { opened, extended } = motion
  const { rule, motion: number } = opened
  const days = daysOf(state, rule.clause.group)
  const limit = limitOf(rule, motion.moved, days)
  const growing = rule.extended
  if (growing !== undefined && extended.rule < growing.most && conditionHolds(rule, tally, growing.while)) {
    const closes = grown(rule, at, growing.by, limit, days)
    if (closes > at) return [{ type: 'WindowExtended', motion: number, closes, why: 'rule' }]
  }
  const { quorum } = rule
  if (quorum?.without === 'extend' && extended.quorum === 0 && !conditionHolds(rule, tally, quorum.needs)) {
    const closes = closeOf(
      rule,
      { opens: at, limit, ...(opened.length !== undefined && { length: opened.length }) },
      days,
    )
    if (closes > at) return [{ type: 'WindowExtended', motion: number, closes, why: 'no quorum' }]
  }
  return undefined
}

interface Close {
  readonly why: MotionClosed['why']
  readonly at: Instant
  readonly lots?: Lots
  /** From which of the steps that break a tie on; the ones before have come to nothing. */
  readonly step?: number
}

/**
 * The events that end a vote: its outcome with the numbers that made it and, when it is carried and nothing else has to
 * come first, what it brings about. On a tie the steps of the rule are gone through in their order.
 */
export function closing(state: FoundationState, motion: Motion, tally: Tally, close: Close): readonly Event[] {
  const { why, at, lots, step = 0 } = close
  const rule = fromStep(motion.opened.rule, step)
  const verdict = verdictOf(rule, tally)
  const first = rule.tie?.[0]
  if (verdict.why !== 'tie' || first === undefined) {
    return closed(
      state,
      motion,
      tally,
      close,
      verdict.outcome,
      verdict.why === undefined ? {} : { settled: verdict.why },
    )
  }
  switch (first.kind) {
    case 'carried':
    case 'lost':
    case 'undecided':
      return closed(state, motion, tally, close, verdict.outcome, { settled: 'tie' })
    case 'casting vote': {
      const next = () => closing(state, motion, tally, { ...close, step: step + 1 })
      const days = daysOf(state, rule.clause.group)
      // Nobody is waited for longer than the vote itself took, so that a tie has an end.
      const until = closeOf(rule, { opens: at, limit: limitOf(rule, motion.moved, days) }, days)
      if (incumbents(state, first.of, at).length === 0 || until <= at) return next()
      return [{ type: 'VoteTied', motion: motion.opened.motion, of: first.of, until, step, why }]
    }
    case 'lot': {
      const lot = drawLot(motion, tiedOptions(rule, tally), lots)
      if (lot === undefined) return closing(state, motion, tally, { ...close, step: step + 1 })
      const outcome = outcomeWith(rule, tally, lot.drawn)
      return closed(state, motion, tally, close, outcome, { settled: 'lot', lot })
    }
  }
}

/** The events of a vote that a casting vote decides. */
export function closingBy(
  state: FoundationState,
  motion: Motion,
  option: Name,
  why: Close['why'],
  at: Instant,
): readonly Event[] {
  const tally = tallyOf(motion)
  const outcome = outcomeWith(motion.opened.rule, tally, option)
  return closed(state, motion, tally, { why, at }, outcome, { settled: 'casting vote' })
}

function closed(
  state: FoundationState,
  motion: Motion,
  { counts, recused }: Tally,
  { why, at }: Close,
  { name, is }: Outcome,
  more: Pick<MotionClosed, 'settled' | 'lot'>,
): readonly Event[] {
  const { opened } = motion
  const event: Event = { type: 'MotionClosed', motion: opened.motion, outcome: name, is, why, counts, recused, ...more }
  if (is !== 'carried') return [event]
  const gate = gateAfter(state, motion, 'close', at)
  const decision = { motion: opened.motion, mover: motion.mover, at }
  const decided = { ...opened, effect: effectOf(opened.effect, name) }
  if (gate === undefined) return [event, ...outcomeOf(state, decided, decision)]
  const { rule } = opened
  // A moment that the rule names itself is waited for all the same.
  if (rule.effectMeanwhile !== true || rule.takesEffect !== undefined) return [event]
  const inEffect: Event = { type: 'MotionInEffect', motion: opened.motion, meanwhile: true }
  return [event, inEffect, ...outcomeOf(state, decided, decision)]
}

/** Where the vote names one of several, it is about whom it names. */
function effectOf(effect: Effect, outcome: Name): Effect {
  if (effect.kind !== 'one goes') return effect
  const { group, limit, of } = effect
  return of.includes(outcome) ? { kind: 'goes', group, limit, person: outcome } : { kind: 'none' }
}

/** A deciding vote is one more, of one more voter: so shares of the voters and of the votes are asked alike. */
function outcomeWith({ tie: _, ...rule }: Rule, tally: Tally, option: Name): Outcome {
  const counts = { ...tally.counts, [option]: (tally.counts[option] ?? 0) + 1 }
  const { ballots, present, rankings } = tally
  return verdictOf(rule, {
    ...tally,
    electorate: tally.electorate + 1,
    counts: rankings === undefined ? counts : tally.counts,
    ...(ballots !== undefined && { ballots: ballots + 1 }),
    ...(present !== undefined && { present: present + 1 }),
    ...(rankings !== undefined && { rankings: [...rankings, { order: [[option]], count: 1 }] }),
  }).outcome
}

/** The options that have the most votes of all that do not abstain, those of vacant seats and of the missing among them. */
function tiedOptions(rule: Rule, tally: Tally): readonly Name[] {
  if (rule.ballot?.kind !== 'ranking') return tiedFirst(rule, tally).map(({ name }) => name)
  return rule.options.filter(({ abstains }) => !abstains).map(({ name }) => name)
}

function needsLot(rule: Rule, tally: Tally): boolean {
  return rule.tie?.[0]?.kind === 'lot' && verdictOf(rule, tally).why === 'tie'
}

function fromStep(rule: Rule, step: number): Rule {
  if (step === 0 || rule.tie === undefined) return rule
  const { tie, ...others } = rule
  const left = tie.slice(step)
  return left.length === 0 ? others : { ...others, tie: left }
}
