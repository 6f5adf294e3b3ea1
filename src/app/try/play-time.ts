import type { Instant } from '../../core/base/instant.ts'
import { momentOf } from './decision-facts.ts'
import { earlier, later } from './moment.ts'
import type { Play } from './play.ts'
import type { Timing } from './scenario.ts'

/** When a step takes place; undefined when the decision that tells it was not opened. */
export function momentOfTiming(
  play: Pick<Play, 'now' | 'decision'>,
  timing: Timing,
  zone: string,
): Instant | undefined {
  switch (timing.kind) {
    case 'at':
      return timing.moment
    case 'after':
      return later(play.now(), timing.lengths, zone)
    case 'before':
    case 'after moment': {
      const decision = play.decision(timing.decision)
      const moment =
        decision === undefined ? undefined : momentOf(decision, timing.of === 'opening' ? 'opens' : 'closes')
      if (moment === undefined) return undefined
      return timing.kind === 'before' ? earlier(moment, timing.lengths, zone) : later(moment, timing.lengths, zone)
    }
  }
}
