import { z } from '@hono/zod-openapi'
import type { RegisterLineView, RegisterView } from '../../../../app/read/register-view.ts'
import { findingWords } from '../../../../core/charter/explain/explain-register.ts'
import { spokenAction } from '../../../../core/charter/structure/action.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, moment, personRef } from './common.ts'
import { mayDecide, mayDecideOf } from './power.ts'

const line = z
  .object({
    group: z.string(),
    action: z.string().openapi({ example: 'publish website/www' }),
    except: z.array(z.string()),
    clause: clauseRef,
    deciders: z.array(mayDecide).describe('Each of them may decide it; nobody where the power is not held.'),
    people: z.array(personRef).describe('Who decides it now, by whichever way, as far as that can be told.'),
    delegation: z.int().optional().describe('The number of the delegation, where no charter says it.'),
    reviewDue: moment.optional().describe('When it is to be looked at again whether it goes on.'),
  })
  .openapi('Power')

const finding = z.object({
  kind: z.string().describe('"held by several", "held by nobody", "hangs on one person" and so on.'),
  group: z.string(),
  action: z.string(),
  clause: clauseRef,
  person: personRef.optional(),
  sentence: z.string(),
})

const owed = z.object({
  decision: z.int(),
  group: z.string(),
  title: z.string(),
  what: z.enum(['account', 'approval', 'confirmation', 'answer']),
  due: moment.optional(),
  missed: z.boolean(),
})

/** One register over all charters in force, with what was handed on by decisions, and what is amiss in it. */
export const register = z
  .object({
    lines: z.array(line),
    findings: z.array(finding).describe('Overlaps, gaps, and powers that hang on one person.'),
    owed: z.array(owed).describe('What is still to come of what was done by powers.'),
  })
  .openapi('Register')

export function registerOf(view: RegisterView, lookups: Lookups): z.input<typeof register> {
  return {
    lines: view.lines.map(lineOf),
    findings: view.findings.map((one) => ({
      kind: one.kind,
      group: one.group,
      action: spokenAction(one.action),
      clause: one.clause,
      person: one.who,
      sentence: findingWords(one, lookups.charters, lookups.person),
    })),
    owed: view.owed.map(({ number, group, title, what, due, missed = false }) => ({
      decision: number,
      group,
      title,
      what,
      due,
      missed,
    })),
  }
}

function lineOf(view: RegisterLineView): z.input<typeof line> {
  const { group, spoken, except, clause, deciders, people, delegated, reviewDue } = view
  const each = new Map(people.flatMap((held = []) => held.map((one) => [one.id, one])))
  return {
    group,
    action: spoken,
    except: [...except],
    clause,
    deciders: deciders.map(mayDecideOf),
    people: [...each.values()],
    delegation: delegated?.number,
    reviewDue,
  }
}
