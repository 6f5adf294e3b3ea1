import { z } from '@hono/zod-openapi'
import { spokenMoney } from '../../../../core/base/money.ts'
import { explainWhoMay } from '../../../../core/charter/explain/explain-who-may.ts'
import type { MayDecide, WhoMay } from '../../../../core/charter/powers/answer.ts'
import { spokenAction } from '../../../../core/charter/structure/action.ts'
import type { PowerBy } from '../../../../core/charter/structure/power.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, seatRef } from './common.ts'

const decider = z
  .object({
    kind: z.enum(['rule', 'seat', 'group', 'together', 'body']),
    group: z.string().optional(),
    rule: z.string().optional(),
    seat: z.string().optional(),
    seats: z.array(seatRef).optional().describe('Seats whose holders must agree.'),
  })
  .openapi('Decider')

/** One way in which something may be decided, with what it comes from. */
export const mayDecide = z
  .object({
    group: z.string(),
    by: decider,
    with: z.array(z.string()).describe('Groups that must agree as well.'),
    upTo: z.string().optional(),
    clause: clauseRef,
    chain: z
      .array(z.object({ group: z.string(), says: z.string(), clause: clauseRef.optional() }))
      .describe('From the clause that uses the power up to the body that it came from.'),
  })
  .openapi('MayDecide')

/** Who may decide something, by the same function that decides it when they do. */
export const whoMayAnswer = z
  .object({
    action: z.string(),
    amount: z.string().optional(),
    deciders: z.array(mayDecide),
    reserved: z.array(z.object({ group: z.string(), to: z.string(), above: z.string().optional(), clause: clauseRef })),
    withheld: z
      .array(z.object({ group: z.string(), because: z.string(), at: z.string().optional(), clause: clauseRef }))
      .describe('Lines of charters that speak of it and do not hold here.'),
    sentences: z.array(z.string()).describe('The whole answer in plain sentences.'),
  })
  .openapi('WhoMay')

export function whoMayOf(answer: WhoMay, lookups: Lookups): z.input<typeof whoMayAnswer> {
  const { action, amount, deciders, reserved, withheld } = answer
  return {
    action: spokenAction(action),
    amount: amount && spokenMoney(amount),
    deciders: deciders.map(mayDecideOf),
    reserved: reserved.map(({ group, to, above, clause }) => ({
      group,
      to,
      above: above && spokenMoney(above),
      clause,
    })),
    withheld: withheld.map(({ group, because, at, clause }) => ({ group, because, at, clause })),
    sentences: [...explainWhoMay(answer, lookups.charters)],
  }
}

export function mayDecideOf({ group, by, with: others, upTo, clause, chain }: MayDecide): z.input<typeof mayDecide> {
  return {
    group,
    by: by.kind === 'body' ? { kind: 'body', group } : deciderOf(by),
    with: [...others],
    upTo: upTo && spokenMoney(upTo),
    clause,
    chain: chain.map(({ group: of, says, clause: where }) => ({ group: of, says, clause: where })),
  }
}

function deciderOf(by: PowerBy): z.input<typeof decider> {
  switch (by.kind) {
    case 'rule':
      return { kind: 'rule', group: by.rule.group, rule: by.rule.rule }
    case 'seat':
      return { kind: 'seat', group: by.seat.group, seat: by.seat.seat }
    case 'group':
      return { kind: 'group', group: by.group }
    case 'together':
      return { kind: 'together', seats: by.of.map(({ group, seat }) => ({ group, seat })) }
  }
}
