import { z } from '@hono/zod-openapi'
import type { AskedOf } from '../../../../app/read/board/asked-of.ts'
import type { BoardView, ComingView } from '../../../../app/read/board/board-view.ts'
import { preventionWords, troubleWords } from '../../../words/foresight-words.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, groupRef, moment, seatRef } from './common.ts'
import { subject, subjectOf } from './decision.ts'

const coming = z
  .object({
    at: moment,
    kind: z.string().describe('"seat left", "cannot decide", "vote undecided" and so on.'),
    group: groupRef,
    under: clauseRef.optional(),
    title: z.string(),
    more: z.string(),
    people: z.array(z.string()).describe('The identifiers of whom it is about.'),
    prevent: z
      .array(
        z.object({
          type: z.string().describe('The type of the act.'),
          by: z.array(z.string()).describe('The identifiers of who may do it.'),
          from: moment.optional(),
          sentence: z.string(),
        }),
      )
      .describe('Each is enough by itself.'),
  })
  .openapi('Coming')

const asked = z.object({
  kind: z.string(),
  group: groupRef,
  decision: z.int().optional(),
  subject: subject.optional(),
  because: z.string().optional(),
  until: moment.optional(),
  seat: seatRef.optional(),
  vacant: z.int().optional(),
})

const owed = z.object({
  group: groupRef,
  duty: z.string(),
  title: z.string().optional(),
  under: clauseRef,
  next: moment.optional(),
  last: moment.optional(),
})

/** What will break in the next 90 days in a group and all under it, with the way to prevent it; what it is asked and owed. */
export const board = z
  .object({
    group: groupRef,
    from: moment,
    until: moment,
    coming: z.array(coming),
    asked: z.array(asked),
    owed: z.array(owed),
  })
  .openapi('Board')

export function boardOf(view: BoardView, lookups: Lookups): z.input<typeof board> {
  const { group, from, until, coming: all, asked: waits, owed: told } = view
  return {
    group: { name: group.name, title: group.title },
    from,
    until,
    coming: all.map((one) => comingOf(one, lookups)),
    asked: waits.map(askedOf),
    owed: told.map(({ group: by, duty, title, under, next, last }) => ({ group: by, duty, title, under, next, last })),
  }
}

function comingOf(view: ComingView, lookups: Lookups): z.input<typeof coming> {
  const { at, group, what, under, people, prevent } = view
  const { title, more } = troubleWords({ what, group: group.name, people }, 'en', lookups)
  return {
    at,
    kind: what.kind,
    group,
    under,
    title,
    more,
    people: [...people],
    prevent: prevent.map((one) => ({
      type: one.act.type,
      by: [...one.by],
      from: one.from,
      sentence: preventionWords(one, 'en', lookups),
    })),
  }
}

function askedOf(view: AskedOf): z.input<typeof asked> {
  const { kind, group } = view
  switch (kind) {
    case 'decision': {
      const { number, subject: of, because, until } = view
      return { kind, group, decision: number, subject: subjectOf(of), because, until }
    }
    case 'vacancy':
      return { kind, group, seat: view.seat, vacant: view.vacant }
    case 'draft':
      return { kind, group }
  }
}
