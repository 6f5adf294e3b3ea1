import { z } from '@hono/zod-openapi'
import { groupView, groupSummary as summaryView } from '../../../../app/read/group-views.ts'
import { rollView } from '../../../../app/read/roll-views.ts'
import { seatView } from '../../../../app/read/seat-views.ts'
import { listOf } from '../answers/common.ts'
import { group, groupOf, groupSummary, groupSummaryOf } from '../answers/group.ts'
import { roll, rollOf } from '../answers/roll.ts'
import { seat, seatOf } from '../answers/seat.ts'
import { listQuery, partOf } from '../cursor.ts'
import { reading } from '../reading.ts'

const groupParams = z.object({ group: z.string().max(80).openapi({ example: 'tools' }) })

/** The directory: every group, in whichever state. */
export const listGroups = reading({
  id: 'listGroups',
  path: '/{foundation}/groups',
  params: z.object({}),
  query: listQuery.extend({ state: z.string().max(40).optional().describe('Only groups in this state.') }),
  answer: listOf(groupSummary, 'GroupList'),
  load: ({ reader, query }) => {
    const all = [...reader.snapshot.state.groups.values()].map((one) => summaryView(reader, one))
    const part = partOf(
      all,
      ({ name }) => name,
      query,
      ({ state }) => query.state === undefined || state === query.state,
    )
    return part && { items: part.items.map(groupSummaryOf), next: part.next }
  },
})

export const readGroup = reading({
  id: 'readGroup',
  path: '/{foundation}/groups/{group}',
  params: groupParams,
  query: z.object({}),
  answer: group,
  load: ({ reader, params, lookups }) => {
    const view = groupView(reader, params.group)
    return view && groupOf(view, lookups)
  },
})

export const listSeats = reading({
  id: 'listSeats',
  path: '/{foundation}/groups/{group}/seats',
  params: groupParams,
  query: listQuery,
  answer: listOf(seat, 'SeatList'),
  load: ({ reader, params, query, lookups }) => {
    const of = reader.snapshot.state.groups.get(params.group)
    const part = of && partOf(of.charter.seats, ({ name }) => name, query)
    return part && { items: part.items.map((one) => seatOf(seatView(reader, of, one), lookups)), next: part.next }
  },
})

export const readRoll = reading({
  id: 'readRoll',
  path: '/{foundation}/groups/{group}/rolls/{roll}',
  params: z.object({
    group: z.string().max(80).openapi({ example: 'lively' }),
    roll: z.string().max(80).openapi({ example: 'electors' }),
  }),
  query: z.object({}),
  answer: roll,
  load: ({ reader, params, lookups }) => {
    const view = rollView(reader, params.group, params.roll)
    return view && rollOf(view, lookups)
  },
})
