import { z } from '@hono/zod-openapi'
import type { PersonPageView } from '../../../../app/read/person-views.ts'
import { groupRef, moment, seatRef } from './common.ts'
import { decisionSummary, decisionSummaryOf } from './decision.ts'

export const personSummary = z
  .object({
    id: z.string(),
    name: z.string().optional().describe('Absent when it was erased.'),
    introduced: moment,
    erased: moment.optional(),
  })
  .openapi('PersonSummary')

export const heldSeat = z
  .object({
    group: groupRef,
    seat: z.string(),
    since: moment,
    until: moment.optional(),
    ended: moment.optional(),
    byOffice: seatRef.optional(),
  })
  .openapi('HeldSeat')

/** Somebody with the seats that they hold and held, and the last decisions that they had a part in. */
export const person = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    introduced: moment,
    seats: z.array(heldSeat),
    decisions: z.array(decisionSummary),
  })
  .openapi('Person')

export function personOf({ person: of, introduced, seats, motions }: PersonPageView): z.input<typeof person> {
  return {
    id: of.id,
    name: of.name,
    introduced,
    seats: seats.map(heldSeatOf),
    decisions: motions.map(decisionSummaryOf),
  }
}

export function heldSeatOf(held: PersonPageView['seats'][number]): z.input<typeof heldSeat> {
  const { group, seat, since, until, ended, byOffice } = held
  return { group, seat, since, until, ended, byOffice }
}
