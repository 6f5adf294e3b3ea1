import { z } from '@hono/zod-openapi'
import type { ContestResultView, ResultView } from '../../../../app/read/elections/result-view.ts'
import { moment, personRef } from './common.ts'

/** What came of a contest, once its vote has closed. */
export const contestResult = z
  .object({
    closed: moment,
    cast: z.int(),
    voters: z.int().describe('Of so many on the roll.'),
    kind: z
      .string()
      .describe('"elected", "tied", "no quorum", "default option", "no candidates", "rerun" or "not counted".'),
    how: z.enum(['count', 'unopposed', 'lot']).optional(),
    elected: z
      .array(
        z.object({
          person: personRef,
          seat: z.string(),
          cohort: z.string().optional(),
          until: moment.optional(),
          hasSeat: z.boolean(),
        }),
      )
      .optional()
      .describe('The strongest first.'),
    others: z.array(personRef).optional().describe('Those who were not elected, the strongest first.'),
    passedOver: z.array(z.object({ person: personRef, shares: z.string().optional() })).optional(),
    sure: z.array(personRef).optional().describe('Of a tie: who is elected without doubt.'),
    among: z.array(personRef).optional().describe('Of a tie: between whom it is.'),
    places: z.int().optional().describe('Of a tie: for how many places.'),
    until: moment.optional().describe('Of a tie: until when people are asked.'),
    why: z.string().optional(),
    bundle: z.string().optional().describe('The digest of the document from which it can be counted again.'),
    lot: z
      .object({ value: z.string(), salt: z.string(), ballots: z.string(), seed: z.string() })
      .optional()
      .describe('What the lot was drawn from.'),
  })
  .openapi('ContestResult')

export function contestResultOf(view: ContestResultView): z.input<typeof contestResult> {
  const { closed, cast, voters, result, bundle, lot } = view
  return { closed, cast, voters, ...kindOf(result), bundle, lot: lot && { ...lot } }
}

function kindOf(
  result: ResultView,
): Pick<z.input<typeof contestResult>, 'kind'> & Partial<z.input<typeof contestResult>> {
  const { kind } = result
  switch (result.kind) {
    case 'elected':
      return {
        kind,
        how: result.how,
        elected: result.elected.map((one) => ({ ...one })),
        others: [...result.others],
        passedOver: result.passedOver.map((one) => ({ ...one })),
      }
    case 'tied':
      return {
        kind,
        sure: [...result.sure],
        among: [...result.among],
        places: result.places,
        until: result.until,
      }
    case 'no quorum':
      return { kind, why: result.without }
    case 'default option':
      return { kind, why: result.wins }
    case 'rerun':
    case 'not counted':
      return { kind, why: result.why }
    case 'no candidates':
      return { kind }
  }
}
