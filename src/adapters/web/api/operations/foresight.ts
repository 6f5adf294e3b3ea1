import { z } from '@hono/zod-openapi'
import { boardView } from '../../../../app/read/board/board-view.ts'
import { handOverView } from '../../../../app/read/handover/hand-over-view.ts'
import { historyView } from '../../../../app/read/history/history-view.ts'
import { board, boardOf } from '../answers/board.ts'
import { handOver, handOverOf } from '../answers/hand-over.ts'
import { history, historyOf } from '../answers/history.ts'
import { reading } from '../reading.ts'

const groupParams = z.object({ group: z.string().max(80).openapi({ example: 'tools' }) })

/** What lies before a group: the next 90 days, if nobody does anything. */
export const readBoard = reading({
  id: 'readBoard',
  path: '/{foundation}/groups/{group}/board',
  params: groupParams,
  query: z.object({}),
  answer: board,
  load: ({ reader, params, lookups }) => {
    const view = boardView(reader, params.group)
    return view && boardOf(view, lookups)
  },
})

/** What lies behind it. */
export const readHistory = reading({
  id: 'readHistory',
  path: '/{foundation}/groups/{group}/history',
  params: groupParams,
  query: z.object({}),
  answer: history,
  load: async ({ reader, running, params, lookups }) => {
    const view = await historyView(reader, running.files, params.group)
    return view && historyOf(view, lookups)
  },
})

/** What passes from one holder of a seat to the next. */
export const readHandOver = reading({
  id: 'readHandOver',
  path: '/{foundation}/groups/{group}/seats/{seat}/holders/{person}',
  params: groupParams.extend({
    seat: z.string().max(80).openapi({ example: 'member' }),
    person: z.string().max(80).openapi({ example: 'ada' }),
  }),
  query: z.object({}),
  answer: handOver,
  load: ({ reader, params, lookups }) => {
    const view = handOverView(reader, params.group, params.seat, params.person)
    return view && handOverOf(view, lookups)
  },
})
