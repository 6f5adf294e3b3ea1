import type { Instant } from '../../core/base/instant.ts'
import { momentOf } from './decision-facts.ts'
import { momentOfElection } from './election-facts.ts'
import { earlier, later } from './moment.ts'
import type { Play } from './play.ts'
import type { Timing } from './scenario.ts'

/** When a step takes place; undefined when the decision that tells it was not opened. */
export function momentOfTiming(
  play: Pick<Play, 'now' | 'decision' | 'election'>,
  timing: Timing,
  zone: string,
): Instant | undefined {
  switch (timing.kind) {
    case 'at':
      return timing.moment
    case 'after':
      return later(play.now(), timing.lengths, zone)
    case 'before election':
    case 'after election': {
      const election = play.election(timing.election)
      const moment =
        election === undefined ? undefined : momentOfElection(election, timing.of === 'opening' ? 'opens' : 'closes')
      if (moment === undefined) return undefined
      const isBefore = timing.kind === 'before election'
      return isBefore ? earlier(moment, timing.lengths, zone) : later(moment, timing.lengths, zone)
    }
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
