import { z } from '@hono/zod-openapi'
import { powersView } from '../../../../app/read/powers-view.ts'
import { registerQuestion, registerView } from '../../../../app/read/register-view.ts'
import { spokenMoney } from '../../../../core/base/money.ts'
import { spokenAction } from '../../../../core/charter/structure/action.ts'
import { action, amount } from '../acts/fields.ts'
import { whoMayAnswer, whoMayOf } from '../answers/power.ts'
import { register, registerOf } from '../answers/register.ts'
import { reading } from '../reading.ts'

/** One register over all charters in force. */
export const readPowers = reading({
  id: 'readPowers',
  path: '/{foundation}/powers',
  params: z.object({}),
  query: z.object({
    group: z.string().max(80).optional().describe('Only what this group decides.'),
    person: z.string().max(80).optional().describe('Only what this person decides now.'),
    verb: z.string().max(80).optional().describe('Only actions with this verb.').openapi({ example: 'spend' }),
  }),
  answer: register,
  load: ({ reader, query: { group, person, verb }, lookups }) =>
    registerOf(registerView(reader, registerQuestion({ group, person, verb })), lookups),
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
