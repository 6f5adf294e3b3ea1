import { z } from '@hono/zod-openapi'
import type { SeatView } from '../../../../app/read/seat-views.ts'
import { explainSeat } from '../../../../core/charter/explain/explain-seat.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, moment, permission, permissionOf, personRef, seatRef } from './common.ts'

const holder = z
  .object({
    person: personRef,
    since: moment,
    until: moment.optional(),
    byOffice: seatRef.optional().describe('The office with which it comes.'),
    decision: z.int().optional().describe('The decision that filled it.'),
  })
  .openapi('Holder')

/** A seat of a group as it is held now. */
export const seat = z
  .object({
    name: z.string(),
    title: z.string(),
    filledBy: z.string().describe('How it is filled: "application", "appointment", "election" and so on.'),
    number: z.int().optional().describe('How many can hold it; absent where any number can.'),
    vacant: z.int().optional(),
    clause: clauseRef,
    sentences: z.array(z.string()).describe('What the charter says of it.'),
    holders: z.array(holder),
    application: z
      .object({ asks: z.array(z.string()).describe('What an applicant answers.'), permission })
      .optional()
      .describe('Where it is filled by application.'),
  })
  .openapi('Seat')

export function seatOf(
  { seat: said, title, holders, vacant, application }: SeatView,
  lookups: Lookups,
): z.input<typeof seat> {
  return {
    name: said.name,
    title,
    filledBy: said.filledBy.kind,
    number: said.number,
    vacant,
    clause: said.clause,
    sentences: [...explainSeat(said, lookups.charters)],
    holders: holders.map(({ person, since, until, byOffice, motion }) => ({
      person,
      since,
      until,
      byOffice,
      decision: motion,
    })),
    application: application && {
      asks: [...application.asks],
      permission: permissionOf(application.permission, lookups),
    },
  }
}
