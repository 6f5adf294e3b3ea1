import { after, type Instant, latest } from '../../../base/instant.ts'
import type { Deciding } from '../../../charter/structure/charter.ts'
import { daysOf } from '../../days.ts'
import type { FoundationState } from '../../state.ts'
import { electingOf } from '../electing-of.ts'
import { enterElection } from '../election-clock.ts'
import type { AskedOfBody } from '../election-effect.ts'
import type { AskedBody, Awaited, ContestRun, ElectionPhase, ElectionRun } from '../election-state.ts'

/** A body that has its word before the seats are filled. */
export interface ResultQuestion {
  readonly of: Deciding
  readonly about: AskedOfBody
}

/** First those to whom votes without their quorum are referred; then, of whom was elected, those who certify and those who ratify. */
export function questionsOf(run: ElectionRun): readonly ResultQuestion[] {
  const referrals = [...run.contests.values()].flatMap((contest) => referralOf(run, contest) ?? [])
  return [...referrals, ...(electedContests(run).length === 0 ? [] : confirmationsOf(run))]
}

/** The question of a vote without its quorum, where the charter refers it to a body: whether it is held again. */
export function referralOf(
  { begun: { election, rule } }: ElectionRun,
  { contested: { electorate }, closed }: ContestRun,
): ResultQuestion | undefined {
  const { withoutQuorum } = electingOf(rule, electorate)
  if (closed?.result.kind !== 'no quorum' || withoutQuorum?.kind !== 'refer') return undefined
  const about = { kind: 'hold again', election, ...(electorate !== undefined && { electorate }) } as const
  return { of: withoutQuorum.to, about }
}

/** In the order in which the charter names them. */
function confirmationsOf({ begun: { election, rule } }: ElectionRun): readonly ResultQuestion[] {
  const about = (kind: 'certify election' | 'ratify election') => (of: Deciding) => ({ of, about: { kind, election } })
  return [
    ...(rule.certifiedBy ?? []).map(about('certify election')),
    ...(rule.ratifiedBy ?? []).map(about('ratify election')),
  ]
}

/** The question of an advisory result: whether those are appointed whom the count advises. */
export function appointmentOf({ begun: { election, rule } }: ElectionRun): ResultQuestion | undefined {
  const of = rule.advisory?.appointedBy
  return of === undefined ? undefined : { of, about: { kind: 'appoint elected', election } }
}

/** Who hears a challenge: whom the charter names, or else who certifies. */
export function challengeOf({ begun, challenges }: ElectionRun): ResultQuestion | undefined {
  const { election, rule } = begun
  const challenge = challenges.findIndex(({ answered }) => answered === undefined)
  const of = rule.challenge?.to ?? rule.certifiedBy?.[0]
  if (challenge === -1 || of === undefined) return undefined
  return { of, about: { kind: 'answer challenge', election, challenge } }
}

/** What was asked by a question; where the body has no way to resolve, nobody is waited for. */
export function askedBy({ asked }: ElectionRun, { of, about }: ResultQuestion): AskedBody | undefined {
  const same = (one: AskedBody) => JSON.stringify([one.of, one.about]) === JSON.stringify([of, about])
  return asked.findLast(same)
}

export function isWaitedFor(asked: AskedBody | undefined): boolean {
  return asked !== undefined && asked.part !== undefined && asked.is === undefined
}

/** The contests that filled seats. */
export function electedContests({ contests }: ElectionRun): readonly ContestRun[] {
  return [...contests.values()].filter(({ closed }) => closed?.result.kind === 'elected')
}

/** When all votes are closed, or something of a result has happened: what is waited for now. */
export function goOn(state: FoundationState, run: ElectionRun, at: Instant): void {
  if (run.ended !== undefined || [...run.contests.values()].some(({ closed }) => closed === undefined)) return
  const phase = phaseOfResult(state, run, at)
  if (phase.kind === 'challengeable') run.challengeUntil = phase.until
  enterElection(state, run, phase)
}

function phaseOfResult(state: FoundationState, run: ElectionRun, at: Instant): ElectionPhase {
  const counted = { kind: 'counted', until: latest(at, run.begun.timeline.at(-1)?.until ?? at) } as const
  const [tied] = [...run.contests.values()]
    .flatMap(({ closed }) => (closed?.result.kind === 'tied' ? [closed.result.until] : []))
    .toSorted()
  if (tied !== undefined) return { kind: 'tied', until: tied }
  for (const [step, question] of questionsOf(run).entries()) {
    const asked = askedBy(run, question)
    if (asked === undefined) return counted
    if (isWaitedFor(asked)) return { kind: 'awaiting', what: awaitedOf(question), step }
  }
  if (electedContests(run).length === 0) return counted
  const challenge = challengeOf(run)
  if (challenge !== undefined) return isWaitedFor(askedBy(run, challenge)) ? { kind: 'challenged' } : counted
  const { challenge: can, clause } = run.begun.rule
  if (can !== undefined) {
    const until = run.challengeUntil ?? after(at, can.within, daysOf(state, clause.group))
    if (until > at) return { kind: 'challengeable', until }
  }
  const appointment = appointmentOf(run)
  return appointment !== undefined && isWaitedFor(askedBy(run, appointment)) ? { kind: 'advised' } : counted
}

function awaitedOf({ about }: ResultQuestion): Awaited {
  if (about.kind === 'hold again') return 'referral'
  return about.kind === 'certify election' ? 'certification' : 'ratification'
}
