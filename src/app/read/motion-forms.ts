import type { PersonId } from '../../core/foundation/event.ts'
import type { Motion, Proposal } from '../../core/foundation/motions/motion-state.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import { permission, personRef, type Reader } from './reader.ts'
import type { PersonRef } from './views.ts'

/** What the reader may say about a motion beside their own vote, where it takes more than a button. */
export interface MotionForms {
  /** The text as it stands, for its mover to change. */
  readonly text?: string
  /** Title and text as they stand, for whoever may put them right. */
  readonly correct?: { readonly title: string; readonly text: string }
  /** What changing it does to the votes. */
  readonly edited?: Motion['opened']['rule']['edited']
  readonly proxy?: {
    readonly given?: PersonRef
    /** Who can take it. */
    readonly to: readonly PersonRef[]
  }
  /** For whom the reader may vote, by the proxies that they have. */
  readonly for?: readonly PersonRef[]
  /** Voters whose presence the reader may note. */
  readonly absent?: readonly PersonRef[]
  /** The reader may still say that they have a conflict of interest, before the vote opens. */
  readonly conflict?: true
}

export function motionForms(reader: Reader, motion: Motion): MotionForms {
  const { opened, text } = motion
  const { edited } = opened.rule
  const proxy = proxyOf(reader, motion)
  const [voters, absent] = [votersFor(reader, motion), absentFrom(reader, motion)]
  return {
    ...(may(reader, 'edit', opened.motion) && {
      text: text === undefined ? '' : reader.snapshot.text(text.digest),
      ...(edited !== undefined && { edited }),
    }),
    ...correctionOf(reader, opened.motion, motion),
    ...(proxy !== undefined && { proxy }),
    ...(voters.length > 0 && { for: voters }),
    ...(absent.length > 0 && { absent }),
  }
}

function correctionOf(
  reader: Reader,
  number: number,
  { title, text }: Motion | Proposal,
): Pick<MotionForms, 'correct'> {
  if (title === undefined || !may(reader, 'correct', number)) return {}
  return { correct: { title, text: text === undefined ? '' : reader.snapshot.text(text.digest) } }
}

export function proposalForms(reader: Reader, number: number, proposal: Proposal): MotionForms {
  const { text } = proposal
  return {
    ...correctionOf(reader, number, proposal),
    ...(may(reader, 'edit', number) && { text: text === undefined ? '' : reader.snapshot.text(text.digest) }),
    ...(may(reader, 'declare conflict', number) && { conflict: true }),
  }
}

function may(reader: Reader, type: 'edit' | 'correct' | 'declare conflict' | 'proxy', motion: number): boolean {
  return permission(reader, { type, motion }).refusal === undefined
}

function proxyOf(reader: Reader, motion: Motion): MotionForms['proxy'] {
  const { opened, proxies, electorate } = motion
  if (reader.person === undefined || !may(reader, 'proxy', opened.motion)) return undefined
  const given = proxies.get(reader.person)
  const { state, at } = reader.snapshot
  const from = opened.rule.proxies?.from
  const people =
    from === undefined ? [...electorate.keys()] : from.flatMap((seat) => incumbents(state, seat, at).map(personOf))
  const able = [...new Set(people)].filter((to) => {
    return permission(reader, { type: 'proxy', motion: opened.motion, to }).refusal === undefined
  })
  return {
    ...(given !== undefined && { given: personRef(reader, given) }),
    to: able.map((person) => personRef(reader, person)),
  }
}

function votersFor(reader: Reader, { opened, proxies }: Motion): readonly PersonRef[] {
  return [...proxies]
    .filter(([from, to]) => {
      const request = { type: 'vote', motion: opened.motion, for: from } as const
      return to === reader.person && permission(reader, request).refusal === undefined
    })
    .map(([from]) => personRef(reader, from))
}

/** Only where the vote is at a meeting does it matter who is there. */
function absentFrom(reader: Reader, { opened, electorate, present, mover }: Motion): readonly PersonRef[] {
  if (opened.rule.atMeeting !== true || reader.person !== mover) return []
  return [...electorate.keys()]
    .filter((person) => !present.has(person) && person !== reader.person)
    .filter((person) => permission(reader, { type: 'present', motion: opened.motion, person }).refusal === undefined)
    .map((person) => personRef(reader, person))
}

function personOf({ person }: { readonly person: PersonId }): PersonId {
  return person
}
