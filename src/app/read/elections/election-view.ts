import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Deciding } from '../../../core/charter/structure/charter.ts'
import type { Election } from '../../../core/charter/structure/election.ts'
import type { AskedOfBody } from '../../../core/foundation/elections/election-effect.ts'
import type { ElectionCause } from '../../../core/foundation/elections/election-event.ts'
import type { AskedBody, Challenge, ElectionRun, Question } from '../../../core/foundation/elections/election-state.ts'
import { type AnnouncedOf, announcedOf } from '../announcements/announced-of.ts'
import { foundationRef, groupRef, permission, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef, Permission, PersonRef } from '../views.ts'
import { type ContestView, contestView } from './contest-view.ts'
import { type ElectionPhaseView, phaseView, type TimelineView, timelineView } from './phase-view.ts'

/** An election as one reader may see it: what is elected and why, how far it is, and what they can do. */
export interface ElectionView extends AnnouncedOf {
  readonly foundation: FoundationRef
  readonly number: number
  readonly group: { readonly name: Name; readonly title: string }
  /** The rule that was frozen when it began. */
  readonly rule: Election
  readonly because: ElectionCause
  readonly whole: boolean
  readonly began: Instant
  readonly phase: ElectionPhaseView
  readonly timeline: readonly TimelineView[]
  readonly contests: readonly ContestView[]
  readonly questions: readonly QuestionView[]
  readonly mayAsk: Permission
  /** Of a candidate, whether they may still answer. */
  readonly mayAnswer: Permission
  readonly bodies: readonly BodyView[]
  readonly challenges: readonly ChallengeView[]
  readonly mayChallenge: Permission
  readonly entries: readonly number[]
}

export interface QuestionView {
  readonly number: number
  readonly by: PersonRef
  readonly at: Instant
  readonly text?: string
}

export interface ChallengeView {
  readonly by: PersonRef
  readonly at: Instant
  readonly reason?: string
  readonly answered?: Challenge['answered']
}

/** A body that was asked about it, and what it says. */
export interface BodyView {
  readonly of: Deciding
  readonly about: AskedOfBody['kind']
  readonly person?: PersonRef
  /** The number of its decision. */
  readonly part?: number
  readonly is?: AskedBody['is']
}

/** Undefined where no election has the number. */
export function electionView(reader: Reader, number: number): ElectionView | undefined {
  const { state } = reader.snapshot
  const run = state.elections.get(number)
  if (run === undefined) return undefined
  const { begun } = run
  return {
    foundation: foundationRef(reader),
    number,
    group: groupRef(state, begun.group),
    rule: begun.rule,
    because: begun.because,
    whole: begun.whole === true,
    began: run.at,
    phase: phaseView(run),
    timeline: timelineView(run, reader.snapshot.at),
    contests: [...run.contests].map(([electorate, contest]) => contestView(reader, run, electorate, contest)),
    questions: [...run.questions].map((entry) => questionView(reader, entry)),
    mayAsk: permission(reader, { type: 'ask candidates', election: number }),
    mayAnswer: mayAnswer(reader, run),
    bodies: run.asked.map((asked) => bodyView(reader, asked)),
    challenges: run.challenges.map((challenge) => challengeView(reader, challenge)),
    mayChallenge: permission(reader, { type: 'challenge result', election: number }),
    entries: run.entries,
    ...announcedOf(reader, { kind: 'election', number }, begun.group),
  }
}

function mayAnswer(reader: Reader, { begun: { election }, contests }: ElectionRun): Permission {
  const electorate = [...contests].find(([, { candidates }]) => candidates.has(reader.person ?? ''))?.[0] ?? ''
  return permission(reader, { type: 'answer question', election, ...(electorate !== '' && { electorate }) })
}

function questionView(reader: Reader, [number, question]: readonly [number, Question]): QuestionView {
  const text = sealedText(reader, question.text)
  return { number, by: personRef(reader, question.by), at: question.at, ...(text !== undefined && { text }) }
}

function bodyView(reader: Reader, { of, about, part, is }: AskedBody): BodyView {
  return {
    of,
    about: about.kind,
    ...(about.kind === 'judge candidate' && { person: personRef(reader, about.person) }),
    ...(part !== undefined && { part }),
    ...(is !== undefined && { is }),
  }
}

function challengeView(reader: Reader, { by, at, reason, answered }: Challenge): ChallengeView {
  const text = sealedText(reader, reason)
  return {
    by: personRef(reader, by),
    at,
    ...(text !== undefined && { reason: text }),
    ...(answered !== undefined && { answered }),
  }
}
