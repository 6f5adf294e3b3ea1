import { z } from '@hono/zod-openapi'
import { powersView } from '../../../../app/read/powers-view.ts'
import { spokenMoney } from '../../../../core/base/money.ts'
import { spokenAction } from '../../../../core/charter/structure/action.ts'
import { activeCharters } from '../../../../core/foundation/active.ts'
import { action, amount } from '../acts/fields.ts'
import { listOf } from '../answers/common.ts'
import { power, powersOf, whoMayAnswer, whoMayOf } from '../answers/power.ts'
import { listQuery, partOf } from '../cursor.ts'
import { reading } from '../reading.ts'

/** One register over all charters in force. */
export const listPowers = reading({
  id: 'listPowers',
  path: '/{foundation}/powers',
  params: z.object({}),
  query: listQuery.extend({ group: z.string().max(80).optional().describe('Only those of this group.') }),
  answer: listOf(power, 'PowerList'),
  load: ({ reader, query, lookups }) => {
    const all = [...activeCharters(reader.snapshot.state).values()].flatMap((charter) => powersOf(charter, lookups))
    const keyed = all.map((one, place) => ({ one, place }))
    const part = partOf(
      keyed,
      ({ place }) => place,
      query,
      ({ one }) => query.group === undefined || one.group === query.group,
    )
    return part && { items: part.items.map(({ one }) => one), next: part.next }
  },
})

/** Who may decide something, with the chain of clauses. */
export const whoMay = reading({
  id: 'whoMay',
  path: '/{foundation}/who-may',
  params: z.object({}),
  query: z.object({ action, amount: amount.optional() }),
  answer: whoMayAnswer,
  load: ({ reader, query, lookups }) => {
    const { answer } = powersView(reader, spokenAction(query.action), query.amount && spokenMoney(query.amount))
    return answer && whoMayOf(answer, lookups)
  },
})
