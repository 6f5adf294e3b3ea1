import type { Instant } from '../../base/instant.ts'
import { expect } from '../deadline.ts'
import type { Entry, Event } from '../event.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import type { FoundationState } from '../state.ts'
import { standingConditions } from './conditions-of.ts'
import type { Group } from './group.ts'
import { isInForce } from './in-force.ts'
import { nextLifeStep } from './life-course.ts'

/** After something happened on which the life of groups may hang, the clock is told when the next step of each is. */
export function lookAtLives(state: FoundationState, { event, at }: Entry): void {
  if (event.type === 'SeatTaken') {
    const life = state.groups.get(event.group)?.life
    if (life !== undefined && life.offers.length > 0) {
      life.offers = life.offers.filter(({ seat, person }) => seat !== event.seat || person !== event.person)
    }
  }
  if (beside.has(event.type)) return
  for (const group of state.groups.values()) if (hasCourse(group)) look(state, group, at)
}

function look(state: FoundationState, group: Group, at: Instant): void {
  const { life, name } = group
  if (life.answered.length > 0) {
    life.answered = life.answered.filter((one) => conditionNow({ state, group: name, at }, one) === 'yes')
  }
  const next = nextLifeStep(state, group, at)
  if (next === undefined || next === life.expected) return
  life.expected = next
  expect(state, { at: next, kind: 'life', group: name })
}

function hasCourse(group: Group): boolean {
  const { life, charter } = group
  if (life.awaited !== undefined) return true
  if (!isInForce(group)) return false
  return life.offers.length > 0 || charter.life?.ends !== undefined || standingConditions(charter).length > 0
}

/** Ballots, texts and what people say while a vote runs change nothing that conditions of groups look at. */
const beside: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'BallotCast',
  'VoterRecused',
  'MotionSeconded',
  'MotionSigned',
  'MotionAnnounced',
  'ConflictDeclared',
  'MotionEdited',
  'PresenceNoted',
  'ProxyGiven',
  'CastingVoteGiven',
  'WindowExtended',
  'ClockStopped',
  'ClockWentOn',
  'PersonIntroduced',
  'FoundationFounded',
  'KeyChanged',
])
