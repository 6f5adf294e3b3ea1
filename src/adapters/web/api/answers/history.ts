import { z } from '@hono/zod-openapi'
import type { HeldView } from '../../../../app/read/history/held-view.ts'
import type { HistoryView, SuccessionView, VersionView } from '../../../../app/read/history/history-view.ts'
import { eventWords } from '../../../words/event-words.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, groupRef, moment, personRef } from './common.ts'

const happened = z.object({
  index: z.int().describe('The entry of the record.'),
  at: moment,
  type: z.string(),
  sentence: z.string(),
  decision: z.int().optional().describe('The decision behind it.'),
})

const version = z.object({
  index: z.int(),
  since: moment,
  digest: z.string(),
  decision: z.int().optional(),
  changes: z
    .array(z.object({ kind: z.string(), section: z.string(), name: z.string(), clause: clauseRef, words: z.string() }))
    .optional()
    .describe('What it says otherwise than the version before.'),
})

const held = z.object({
  person: personRef,
  since: moment,
  until: moment.optional(),
  ended: moment.optional(),
  why: z.string().optional().describe('Why it ended.'),
  decision: z.int().optional().describe('The decision that filled the seat.'),
  endedBy: z.int().optional().describe('The decision that ended it.'),
  entries: z.array(z.int()),
  backfilled: z
    .object({ on: z.string().optional(), source: z.string().optional(), recorded: moment.optional() })
    .optional()
    .describe('It was so before it was written down.'),
})

/** How a group has come to be what it is, each fact with its entry and the decision behind it. The newest come first. */
export const history = z
  .object({
    group: groupRef,
    events: z.array(happened),
    versions: z.array(version),
    seats: z.array(z.object({ seat: z.string(), title: z.string(), held: z.array(held) })),
  })
  .openapi('History')

export function historyOf({ group, events, versions, seats }: HistoryView, lookups: Lookups): z.input<typeof history> {
  return {
    group: { name: group.name, title: group.title },
    events: events.map(({ index, entry, motion }) => ({
      index,
      at: entry.at,
      type: entry.event.type,
      sentence: eventWords(entry, 'en', lookups),
      decision: motion,
    })),
    versions: versions.map(versionOf),
    seats: seats.map(({ seat, title, held: all }: SuccessionView) => ({ seat, title, held: all.map(heldOf) })),
  }
}

function versionOf({ index, since, digest, motion, changes }: VersionView): z.input<typeof version> {
  return {
    index,
    since,
    digest,
    decision: motion,
    changes: changes?.map(({ kind, section, name, clause, words }) => ({ kind, section, name, clause, words })),
  }
}

function heldOf(view: HeldView): z.input<typeof held> {
  const { person, since, until, ended, why, motion, endedBy, entries, backfilled } = view
  return {
    person,
    since,
    until,
    ended,
    why,
    decision: motion,
    endedBy,
    entries: [...entries],
    backfilled: backfilled && { on: backfilled.on, source: backfilled.source, recorded: backfilled.recorded },
  }
}
