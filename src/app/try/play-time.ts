import type { Instant } from '../../core/base/instant.ts'
import { earlier, later } from './moment.ts'
import type { Play } from './play.ts'
import type { Timing } from './scenario.ts'

/** When a step takes place; undefined when the decision that tells it was not opened. */
export function momentOfTiming(play: Play, timing: Timing, zone: string): Instant | undefined {
  switch (timing.kind) {
    case 'at':
      return timing.moment
    case 'after':
      return later(play.now(), timing.lengths, zone)
    case 'before':
    case 'after moment': {
      const motion = play.motion(timing.decision)
      if (motion === undefined) return undefined
      const { opened, closed } = motion
      const moment = timing.of === 'opening' ? opened.opens : (closed?.at ?? opened.closes)
      return timing.kind === 'before' ? earlier(moment, timing.lengths, zone) : later(moment, timing.lengths, zone)
    }
  }
}
