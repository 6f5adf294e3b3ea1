import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { readsOf } from '../../voting/reads.ts'
import { withProposed } from '../../voting/with-proposed.ts'
import { daysOf } from '../days.ts'
import type { Commitment, DocumentRef, Event, PersonId } from '../event.ts'
import { interestedIn, requestOf } from '../money/requests/interests.ts'
import type { FoundationState } from '../state.ts'
import { firstNeed } from './before-vote.ts'
import { ballotsOf, type Concerned, electorateOf, sizeOfSeats } from './electorate.ts'
import type { MotionParts } from './motion-parts.ts'
import type { Proposal } from './motion-state.ts'
import { personIn } from './person-in.ts'
import type { FrozenElectorate, Voter } from './vote-event.ts'
import { closeOf, limitOf } from './window.ts'

/** What surrounds an opening: when it is, how documents get their digest, and what a lot would be drawn from. */
export interface Opening {
  readonly at: Instant
  readonly digest: (text: string) => string
  readonly lot?: () => Commitment
}

export interface Begun {
  readonly events: readonly Event[]
  readonly documents: readonly { readonly digest: string; readonly text: string }[]
}

export function withoutDocuments(...events: readonly Event[]): Begun {
  return { events, documents: [] }
}

/** The motion before a group: its vote opens at once, or it waits for what its rule asks for first. */
export function beginMotion(state: FoundationState, parts: MotionParts, mover: PersonId, opening: Opening): Begun {
  const motion = state.numbers + 1
  const frozen = { ...parts, rule: withProposed(parts.rule, parts.proposed) }
  const need = firstNeed(state, frozen, concernedBy(state, parts, mover), opening.at)
  if (need === undefined) return openVote(state, { motion, parts: frozen, mover, moved: opening.at }, opening)
  return withoutDocuments({ type: 'MotionMoved', motion, ...frozen, needs: need })
}

/** The vote on a motion that has waited for it. Without time left for it, or anybody who can vote, it lapses. */
export function openProposal(state: FoundationState, proposal: Proposal, opening: Opening): Begun {
  const { moved, mover, at, text, title, conflicted } = proposal
  const limit = limitOf(moved.rule, at, daysOf(state, moved.rule.clause.group))
  if (limit !== undefined && limit <= opening.at) {
    return withoutDocuments({ type: 'MotionLapsed', motion: moved.motion, why: 'not in time' })
  }
  const { type: _, motion, needs: __, text: ___, ...said } = moved
  const parts = {
    ...said,
    mover,
    ...(text !== undefined && { text }),
    ...(title !== undefined && { title }),
  }
  const begun = openVote(state, { motion, parts, mover, moved: at, conflicted }, opening)
  const opened = begun.events.find((event) => event.type === 'MotionOpened')
  if (opened?.type === 'MotionOpened' && opened.electorate.size > 0) return begun
  return withoutDocuments({ type: 'MotionLapsed', motion, why: 'nobody can vote' })
}

interface Ready {
  readonly motion: number
  readonly parts: MotionParts
  readonly mover: PersonId
  /** When it was moved, from which its time limit runs. */
  readonly moved: Instant
  readonly conflicted?: ReadonlyMap<PersonId, Commitment | undefined>
}

/** A vote opens with all that it will be decided by: the rule as it stands and the roll as it is at this moment. */
function openVote(
  state: FoundationState,
  { motion, parts, mover, moved, conflicted: declared = new Map() }: Ready,
  { at, digest, lot }: Opening,
): Begun {
  const { rule, group, length } = parts
  const known = concernedBy(state, parts, mover)
  const conflicted = new Map([...[...known.conflicted].map((person) => [person, undefined] as const), ...declared])
  const concerned = { ...known, conflicted: new Set(conflicted.keys()) }
  const voters = electorateOf(state, rule, at, concerned)
  const { classes } = readsOf(rule)
  const { electorate: frozen, documents } = frozenElectorate(state, voters, rule.voters, { at, digest })
  const electorate: FrozenElectorate =
    classes.length === 0
      ? frozen
      : { ...frozen, sizes: classes.map((seat) => ({ seat, ...sizeOfSeats(state, [seat], at) })) }
  const days = daysOf(state, rule.clause.group)
  const limit = limitOf(rule, moved, days)
  const closes = closeOf(rule, { opens: at, limit, ...(length !== undefined && { length }) }, days)
  const charter = state.groups.get(group)?.digest ?? ''
  const drawn = rule.tie?.some(({ kind }) => kind === 'lot') === true && lot !== undefined ? { lot: lot() } : {}
  const opened: Event = { type: 'MotionOpened', motion, ...parts, charter, electorate, opens: at, closes, ...drawn }
  // Who declared a conflict before the opening and has a vote by the rule all the same leaves it now, and is counted as recused.
  const leaving = voters.flatMap(({ person }): readonly Event[] => {
    if (!conflicted.has(person) || rule.recusal === 'forbidden') return []
    const reason = conflicted.get(person)
    return [{ type: 'VoterRecused', motion, voter: person, ...(reason !== undefined && { reason }) }]
  })
  return { events: [opened, ...leaving], documents }
}

export function concernedIn(parts: Pick<MotionParts, 'effect' | 'applicant'>, mover: PersonId): Concerned {
  const subject = subjectOf(parts)
  return subject === undefined ? { mover } : { mover, subject }
}

/** The same with those who have no vote on a request that it is about. */
export function concernedBy(
  state: FoundationState,
  parts: Pick<MotionParts, 'effect' | 'applicant' | 'because'>,
  mover: PersonId,
): Concerned & Required<Pick<Concerned, 'conflicted'>> {
  const request = requestOf(state, parts)
  const conflicted = request === undefined ? new Set<PersonId>() : interestedIn(state, request)
  return { ...concernedIn(parts, mover), conflicted }
}

/** Whom a motion is about: who gains or loses a seat by it, or for whom it is asked. */
export function subjectOf({ effect, applicant }: Pick<MotionParts, 'effect' | 'applicant'>): PersonId | undefined {
  return personIn(effect) ?? applicant
}

/** Who may vote from here on, whatever changes: the roll in documents, and the seats that give the vote. */
export function frozenElectorate(
  state: FoundationState,
  voters: readonly Voter[],
  by: readonly SeatRef[],
  { at, digest }: Pick<Opening, 'at' | 'digest'>,
): { readonly electorate: FrozenElectorate; readonly documents: Begun['documents'] } {
  const documents = rollParts(voters).map((text) => ({ digest: digest(text), text }))
  const { seats, vacant } = sizeOfSeats(state, by, at)
  const electorate = {
    size: ballotsOf(voters),
    seats,
    ...(vacant > 0 && { vacant }),
    roll: documents.map(reference),
  }
  return { electorate, documents }
}

const votersInPart = 500

function rollParts(voters: readonly Voter[]): readonly string[] {
  const parts = Math.ceil(voters.length / votersInPart)
  return Array.from({ length: parts }, (_, part) =>
    JSON.stringify(voters.slice(part * votersInPart, (part + 1) * votersInPart)),
  )
}

function reference({ digest, text }: { readonly digest: string; readonly text: string }): DocumentRef {
  return { digest, bytes: new TextEncoder().encode(text).length, type: 'application/json' }
}
