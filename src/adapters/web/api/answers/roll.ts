import { z } from '@hono/zod-openapi'
import type { RollView } from '../../../../app/read/roll-views.ts'
import { explainRoll } from '../../../../core/charter/explain/explain-facts.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, groupRef, moment } from './common.ts'

/** A roll of a charter, and how its affirmation drive goes. */
export const roll = z
  .object({
    group: groupRef,
    roll: z.string(),
    clause: clauseRef,
    sentences: z.array(z.string()).describe('Who stands on it, as its charter says.'),
    size: z.int().describe('How many would stand on it for a vote that opened now.'),
    drive: z
      .object({
        affirmed: z.int().describe('How many want a ballot now.'),
        step: z.enum(['week', 'month']),
        points: z
          .array(
            z.object({
              from: moment,
              affirmed: z.int(),
              ahead: z.boolean().describe('It is to come: how many it would be if nobody said so again.'),
            }),
          )
          .describe('How many at the end of each week from Monday or month, in UTC, and now of the one that runs.'),
        runsOut: z
          .object({ by: moment, count: z.int() })
          .optional()
          .describe('For how many it runs out soon, unless they say so again.'),
      })
      .optional()
      .describe('Where people have to ask to stand on it.'),
  })
  .openapi('Roll')

export function rollOf({ group, roll: of, size, drive }: RollView, lookups: Lookups): z.input<typeof roll> {
  return {
    group,
    roll: of.name,
    clause: of.clause,
    sentences: [...explainRoll(of, lookups.charters)],
    size,
    ...(drive !== undefined && {
      drive: {
        ...drive,
        points: drive.points.map(({ from, affirmed, ahead = false }) => ({ from, affirmed, ahead })),
      },
    }),
  }
}
