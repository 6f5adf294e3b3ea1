import { z } from '@hono/zod-openapi'
import type { Rule } from '../../../../core/charter/structure/rule.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { ruleSentences } from '../../../words/rule-words.ts'
import { clauseRef } from './common.ts'

/** A rule by which a group decides, in words: who votes, what carries it, how long it is open. */
export const rule = z
  .object({
    name: z.string(),
    clause: clauseRef,
    options: z.array(
      z.object({
        name: z.string(),
        label: z.string().describe('What voters read and type.').openapi({ example: '+1' }),
        needsReason: z.boolean(),
      }),
    ),
    sentences: z.array(z.string()),
  })
  .openapi('Rule')

export function ruleOf(said: Rule, lookups: Lookups): z.input<typeof rule> {
  return {
    name: said.name,
    clause: said.clause,
    options: said.options.map(({ name, label, needsReason }) => ({ name, label, needsReason })),
    sentences: [...ruleSentences(said, lookups)],
  }
}
