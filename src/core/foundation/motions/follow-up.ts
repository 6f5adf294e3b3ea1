import { after, type Instant } from '../../base/instant.ts'
import { type ClockStep, type ClockTools, openingAt } from '../clock-tools.ts'
import { daysOf } from '../days.ts'
import { bodyHasAnswered } from '../elections/body-answers.ts'
import type { Event } from '../event.ts'
import { courseIn } from '../numbered.ts'
import { unconfirmed, undoing } from '../powers/undoing.ts'
import type { FoundationState } from '../state.ts'
import { gateAfter } from './after-close.ts'
import { ask } from './begin.ts'
import { goOn } from './course.ts'
import type { FollowUp } from './motion-state.ts'
import type { Begun } from './open-motion.ts'
import { intoEffect } from './phase-over.ts'

/** The first of what follows at once from what happened to a motion, a proposal or a procedure. */
export function followUp(state: FoundationState, number: number, at: Instant, tools: ClockTools): ClockStep {
  const [next] = state.followUps.get(number) ?? []
  if (next === undefined) throw new Error(`Nothing follows from motion ${number}`)
  const motion = state.motions.get(number)
  const under = motion?.opened.rule.clause ?? state.proposals.get(number)?.moved.rule.clause
  switch (next.kind) {
    case 'ask':
      return {
        ...askBody(state, number, next, at, tools),
        under: under ?? state.courses.get(number)?.begun.procedure.clause,
      }
    case 'election': {
      const group = next.group ?? under?.group ?? ''
      const by = next.within === undefined ? {} : { by: after(at, next.within, daysOf(state, group)) }
      return { events: [{ type: 'ElectionCalled', motion: number, group, election: next.of, ...by }], under }
    }
    case 'answer':
      return { events: answer(state, number, next.because.of, at), under }
    case 'go on': {
      const course = courseIn(state, number)
      return { events: goOn(state, course, at), under: course.begun.procedure.clause }
    }
  }
}

function askBody(
  state: FoundationState,
  number: number,
  { as: kind, of }: Extract<FollowUp, { readonly kind: 'ask' }>,
  at: Instant,
  tools: ClockTools,
): Begun {
  const motion = state.motions.get(number)
  const proposal = state.proposals.get(number)
  const course = state.courses.get(number)
  const deed = state.deeds.get(number)
  const known = motion?.opened ?? proposal?.moved ?? course?.begun ?? deed?.done
  const mover = motion?.mover ?? proposal?.mover ?? course?.mover ?? deed?.by
  if (known === undefined || mover === undefined) throw new Error(`There is no motion ${number} to ask anybody about`)
  const { group, action, amount, from, exchanged, effect, matter } = known
  const title = motion?.title ?? proposal?.title ?? known.title
  const proposed = 'proposed' in known ? known.proposed : undefined
  const text = motion === undefined ? known.text : motion.text
  const parts = {
    group,
    action,
    effect,
    ...(amount !== undefined && { amount }),
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    ...(from !== undefined && { from }),
    ...(exchanged !== undefined && { exchanged }),
    ...(matter !== undefined && { matter }),
    ...(proposed !== undefined && { proposed }),
  }
  const stage = course?.stages.at(-1)?.stage ?? 0
  const as = kind === 'stage' ? ({ kind, of: number, stage } as const) : ({ kind, of: number } as const)
  return ask(state, { motion: number, parts, mover, as }, of, openingAt(at, tools))
}

/** A motion that was asked for by another has come to an end: what that makes of the other. */
function answer(state: FoundationState, part: number, parent: number, at: Instant): readonly Event[] {
  const is = answerOf(state, part)
  const outcome = state.motions.get(part)?.closed?.outcome ?? is
  const answered: Event = { type: 'BodyAnswered', motion: parent, part, is, outcome }
  if (state.elections.has(parent)) return [answered, ...bodyHasAnswered(state, parent, part, is, at)]
  const asking = state.motions.get(parent)
  if (asking?.phase.kind === 'awaiting ratification' && is === 'carried') {
    return gateAfter(state, asking, 'ratification', at) === undefined
      ? [answered, ...intoEffect(state, asking, at)]
      : [answered]
  }
  const provisional = state.provisional.get(parent)
  if (provisional !== undefined && provisional.ended === undefined && asking?.phase.kind !== 'awaiting ratification') {
    return is === 'carried' ? [answered] : [answered, ...unconfirmed(state, parent, 'not ratified', at)]
  }
  if (asking?.phase.kind === 'awaiting ratification' && asking.meanwhile !== undefined) {
    return [answered, ...undoing(state, parent, 'not ratified', at)]
  }
  if (asking?.phase.kind === 'appealed' && asking.meanwhile !== undefined && is === 'carried') {
    return [answered, ...undoing(state, parent, 'reversed', at)]
  }
  // An appeal turns round what was decided: what was lost takes effect when it is upheld, what was carried when it is not.
  if (asking?.phase.kind === 'appealed' && (asking.closed?.is === 'lost') === (is === 'carried')) {
    return gateAfter(state, asking, 'appeal', at) === undefined
      ? [answered, ...intoEffect(state, asking, at)]
      : [answered]
  }
  return [answered]
}

function answerOf(state: FoundationState, part: number): 'carried' | 'lost' | 'undecided' {
  const motion = state.motions.get(part)
  if (motion?.phase.kind === 'settled') {
    switch (motion.phase.how) {
      case 'in effect':
        return 'carried'
      case 'lost':
      case 'not ratified':
      case 'reversed':
        return 'lost'
      case 'undecided':
      case 'withdrawn':
        return 'undecided'
    }
  }
  return state.courses.get(part)?.ended?.is ?? 'undecided'
}
