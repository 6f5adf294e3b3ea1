import { z } from '@hono/zod-openapi'
import type { FormingView } from '../../../../app/read/directory/forming-view.ts'
import type { GroupSummary, GroupView, MoveView } from '../../../../app/read/views.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, groupRef, moment, permission, permissionOf, personRef } from './common.ts'
import { seat, seatOf } from './seat.ts'

const summary = {
  name: z.string().openapi({ example: 'packaging' }),
  title: z.string(),
  state: z.string().describe('"active", "forming", "wanted", "dormant", "retired" and so on.'),
  since: moment,
  under: groupRef.optional().describe('The group that it stands under; absent for the one under which all stand.'),
  purpose: z.string().describe('The first paragraph of its charter, as Markdown.'),
  people: z.int().describe('How many hold a seat.'),
  open: z.int().describe('How many of its votes are open.'),
}

export const groupSummary = z.object(summary).openapi('GroupSummary')

const move = z
  .object({
    action: z.string().openapi({ example: 'publish website/www' }),
    by: z.enum(['vote', 'alone', 'together']).describe('By a vote, by one holder at once, or by several who agree.'),
    clause: clauseRef,
    needsAmount: z.boolean(),
    needsPerson: z.boolean(),
    people: z.array(personRef).optional().describe('Whom it can be about, where they are few enough to be listed.'),
    permission,
  })
  .openapi('MoveOffered')

const channel = z
  .object({ kind: z.string(), at: z.string(), public: z.boolean(), for: z.string().optional() })
  .openapi('Channel')

const forming = z
  .object({
    drafter: personRef.optional(),
    seats: z.array(
      z.object({ seat: z.string(), title: z.string(), offered: z.array(personRef), mayOffer: permission }),
    ),
    mayRevise: permission,
  })
  .openapi('Forming')

/** A group with its seats, and what whoever asks could bring before it. */
export const group = z
  .object({
    ...summary,
    channels: z.array(channel).describe('Where it can be reached.'),
    seats: z.array(seat),
    moves: z.array(move),
    forming: forming.optional().describe('Of a draft, how far it has come.'),
  })
  .openapi('Group')

export function groupSummaryOf(view: GroupSummary): z.input<typeof groupSummary> {
  const { name, title, state, since, under, purpose, people, open } = view
  return { name, title, state, since, under, purpose, people, open }
}

export function groupOf(
  { group: view, seats, moves, forming: draft }: GroupView,
  lookups: Lookups,
): z.input<typeof group> {
  return {
    ...groupSummaryOf(view),
    channels: view.channels.map(({ kind, at, public: isPublic, for: purpose }) => ({
      kind,
      at,
      public: isPublic,
      for: purpose,
    })),
    seats: seats.map((one) => seatOf(one, lookups)),
    moves: moves.map((one) => moveOf(one, lookups)),
    forming: draft && formingOf(draft, lookups),
  }
}

function formingOf({ drafter, seats, mayRevise }: FormingView, lookups: Lookups): z.input<typeof forming> {
  return {
    drafter,
    seats: seats.map(({ seat: name, title, offered, mayOffer }) => ({
      seat: name,
      title,
      offered: [...offered],
      mayOffer: permissionOf(mayOffer, lookups),
    })),
    mayRevise: permissionOf(mayRevise, lookups),
  }
}

function moveOf(
  { action, by, needsAmount, needsPerson = false, people, permission: may }: MoveView,
  lookups: Lookups,
): z.input<typeof move> {
  return {
    action,
    by: by.kind,
    clause: by.kind === 'vote' ? by.rule.clause : by.clause,
    needsAmount,
    needsPerson,
    people: people && [...people],
    permission: permissionOf(may, lookups),
  }
}
