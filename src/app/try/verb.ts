import type { Name } from '../../core/base/name.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { Command } from '../command.ts'
import type { Decision, DecisionName } from './decision.ts'
import type { Asked, Made, Present } from './scenario.ts'
import { decisionIn, type StepReading, wordsIn } from './step-reading.ts'

/** Something that a step can do. The step's key is the verb, and what it takes stands behind it. */
export interface Verb {
  readonly actor: 'person' | 'founding' | 'operator' | 'either'
  /** What stands behind the verb, and what it does: docs/scenarios.md shows both. */
  readonly takes: string
  readonly does: string
  readonly keys: readonly string[]
  readonly opens: boolean
  read(step: StepReading, value: Tree): readonly Asked[]
}

/** Everybody who acts in the step asks for the same. */
export function byEach(step: StepReading, words: string, command: (person: Name) => Command): readonly Asked[] {
  return step.by.map((person) => ({
    by: person,
    words: `${person} ${words}`,
    make: () => ({ kind: 'command', command: command(person) }),
  }))
}

/** A verb that takes a decision and nothing else that must be said. */
export function aboutDecision(
  verb: string,
  { words, does, keys = [] }: { readonly words: string; readonly does: string; readonly keys?: readonly string[] },
  command: (step: StepReading) => (motion: number) => Command,
): Verb {
  return {
    actor: 'person',
    takes: 'a decision',
    does,
    keys,
    opens: false,
    read(step, value) {
      const decision = decisionIn(step, value, `"${verb}"`)
      const made = command(step)
      if (decision === undefined) return []
      return step.by.map((person) => ({
        by: person,
        words: `${person} ${words} ${decision.written}`,
        make: (now) => onDecision(now, decision, (number) => made(number)),
      }))
    },
  }
}

/** A number that no decision has is for the foundation to refuse; a name that stands for none cannot be asked about. */
export function onDecision(
  now: Present,
  name: DecisionName,
  command: (number: number, decision: Decision | undefined) => Command,
): Made {
  const decision = now.decision(name)
  if (decision !== undefined) return { kind: 'command', command: command(decision.number, decision) }
  if (typeof name.base === 'number' && name.part === undefined) {
    return { kind: 'command', command: command(name.base, undefined) }
  }
  return { kind: 'impossible', because: `there is no decision “${name.written}”` }
}

export function reasonOf(step: StepReading): { readonly reason?: string } {
  const reason = wordsIn(step, 'reason')
  return reason === undefined ? {} : { reason }
}
