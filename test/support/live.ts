import { epochOf, type Instant, instantOf } from '../../src/core/base/instant.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import { decide } from '../../src/core/foundation/decide.ts'
import type { Entry } from '../../src/core/foundation/event.ts'
import { evolve } from '../../src/core/foundation/evolve.ts'
import type { FoundationState } from '../../src/core/foundation/state.ts'
import { digest, type foundationOf, passTime } from './given.ts'

/** What somebody asks for some time after the one before; a motion is named by how far below the last number it is. */
export interface Ask {
  readonly by: string
  readonly wait_ms: number
  readonly act: Act
}

export interface Lived {
  readonly state: FoundationState
  readonly entries: readonly Entry[]
  readonly now: Instant
}

/**
 * A foundation that is lived in: what may be done is done, and the rest is not.
 *
 * @param looks how long after each ask the clock is looked at besides
 * @param seen what is shown the state after each act that was done
 */
export function live(
  { state, library }: ReturnType<ReturnType<typeof foundationOf>['begin']>,
  asked: readonly Ask[],
  looks: readonly number[] = [],
  seen: (state: FoundationState) => void = () => {},
): Lived {
  const entries: Entry[] = []
  let now = state.last
  for (const [place, ask] of asked.entries()) {
    const then = instantOf(epochOf(now) + ask.wait_ms)
    for (const look of looks) entries.push(...passTime(state, instantOf(Math.min(epochOf(then), epochOf(now) + look))))
    now = then
    entries.push(...passTime(state, now))
    const act = 'motion' in ask.act ? { ...ask.act, motion: Math.max(1, state.numbers - ask.act.motion) } : ask.act
    const made = decide(state, act, {
      actor: { kind: 'person', person: ask.by },
      at: now,
      act: `act-${place}`,
      digest,
      lot: () => digest('a secret'),
    })
    if (!made.ok) continue
    library.add(made.value.documents)
    for (const entry of made.value.entries) {
      evolve(state, entry)
      entries.push(entry)
    }
    seen(state)
  }
  return { state, entries, now }
}
