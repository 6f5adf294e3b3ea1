import { z } from '@hono/zod-openapi'
import type { Found, SearchView } from '../../../../app/read/search/search-view.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, groupRef, personRef } from './common.ts'
import { subject, subjectOf } from './decision.ts'
import { whoMayAnswer, whoMayOf } from './power.ts'

const found = z
  .object({
    kind: z.enum(['group', 'person', 'seat', 'power', 'decision', 'election', 'clause']),
    group: groupRef.optional(),
    person: personRef.optional(),
    seat: z.string().optional(),
    action: z.string().optional(),
    decision: z.int().optional(),
    election: z.int().optional(),
    subject: subject.optional(),
    clause: clauseRef.optional(),
    excerpt: z.string().optional(),
  })
  .openapi('Found')

/** What fits a query, and who may decide what it asks about. */
export const search = z
  .object({
    whoMay: whoMayAnswer.optional(),
    found: z.array(found).describe('The best first.'),
    more: z.int().describe('How many fit that are not here.'),
  })
  .openapi('Search')

export function searchOf({ answer, found: all, more }: SearchView, lookups: Lookups): z.input<typeof search> {
  return { whoMay: answer && whoMayOf(answer.whoMay, lookups), found: all.map(foundOf), more }
}

function foundOf(view: Found): z.input<typeof found> {
  return {
    kind: view.kind,
    group: 'group' in view ? { name: view.group.name, title: view.group.title } : undefined,
    person: 'person' in view ? view.person : undefined,
    seat: 'seat' in view ? view.seat : undefined,
    action: 'action' in view ? view.action : undefined,
    decision: view.kind === 'decision' ? view.number : undefined,
    election: view.kind === 'election' ? view.number : undefined,
    subject: 'subject' in view ? subjectOf(view.subject) : undefined,
    clause: 'clause' in view ? view.clause : undefined,
    excerpt: view.excerpt,
  }
}
