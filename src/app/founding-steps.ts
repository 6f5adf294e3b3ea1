import { before, type Instant } from '../core/base/instant.ts'
import { parseMoney } from '../core/base/money.ts'
import type { Name } from '../core/base/name.ts'
import { ok, type Result, refuse } from '../core/base/result.ts'
import { parseAction } from '../core/charter/structure/action.ts'
import type { Charter } from '../core/charter/structure/charter.ts'
import type { FoundingAct, FoundingDate, FoundingMotionAct } from '../core/charter/structure/founding.ts'
import type { FoundingElectionAct } from '../core/charter/structure/founding-election.ts'
import type { FoundingMoneyAct } from '../core/charter/structure/founding-money.ts'
import type { Actor } from '../core/foundation/event.ts'
import type { FoundationState } from '../core/foundation/state.ts'
import type { FoundationFolder } from './beginning.ts'
import { type Answer, type Command, type Prepared, prepare } from './command.ts'
import { markdownDocument } from './document.ts'
import { electionThere, placeOf } from './elections/election-there.ts'
import { optionCalled } from './option.ts'
import type { Ports } from './ports.ts'

export interface FoundingStep {
  readonly actor: Actor
  readonly prepared: Prepared
}

/** What stands in a founding file but cannot be asked for at all. */
export type FoundingProblem =
  | { readonly type: 'NoCharterFile'; readonly group: Name }
  | { readonly type: 'NotAnAction'; readonly text: string }
  | { readonly type: 'NotAnAmount'; readonly text: string }
  | { readonly type: 'NoSuchDecision'; readonly decision: number | string }
  | { readonly type: 'NoSuchElection'; readonly election: string }
  | { readonly type: 'NoSuchOption'; readonly option: string }

interface Surroundings {
  readonly state: FoundationState
  /** The numbers of the decisions that the acts before this one have opened; elections have numbers of the same series. */
  readonly decisions: readonly number[]
  readonly charters: ReadonlyMap<Name, Charter>
  readonly folder: FoundationFolder
  /** When the act takes place. */
  readonly on: Instant
  readonly ports: Pick<Ports, 'chance' | 'crypto'>
}

/** The acts that one line of a founding file stands for: usually one, and one for each holder of a seat. */
export function foundingSteps(
  act: FoundingAct,
  around: Surroundings,
): Result<readonly FoundingStep[], FoundingProblem> {
  switch (act.kind) {
    case 'adopt':
    case 'draft':
      return charterStep(act, around)
    case 'hold': {
      const { group, seat, cohort, entry } = act
      const place = { ...(cohort !== undefined && { cohort }), ...(entry !== undefined && { entry }) }
      return ok(
        act.holders.map((person) => ({
          actor: { kind: 'founding' },
          prepared: { act: { type: 'hold', group, seat, person, ...place }, sealed: [], documents: [] },
        })),
      )
    }
    case 'apply': {
      const { group, seat } = act
      return asPerson(act.person, { type: 'apply', group, seat, answers: answered(act, around) }, around)
    }
    case 'move':
      return moveStep(act, around)
    case 'offer':
      return asPerson(act.person, { type: 'offer', group: act.group, seat: act.seat }, around)
    case 'vote': {
      const number = votedOn(act, around)
      const motion = number === undefined ? undefined : around.state.motions.get(number)
      if (number === undefined || motion === undefined) {
        const { decision } = act
        return refuse({ type: 'NoSuchDecision', decision: typeof decision === 'number' ? decision : decision.written })
      }
      const option = optionCalled(motion.opened.rule, act.option)
      if (option === undefined) return refuse({ type: 'NoSuchOption', option: act.option })
      const { reason } = act
      const ballot: Command = { type: 'vote', motion: number, option, ...(reason !== undefined && { reason }) }
      return asPerson(act.person, ballot, around)
    }
    case 'recuse':
    case 'withdraw':
    case 'appeal': {
      const { kind: type, reason } = act
      const command = (motion: number): Command => ({ type, motion, ...(reason !== undefined && { reason }) })
      return toDecision(act, command, around)
    }
    case 'pause': {
      const { kind: type, because } = act
      const command = (motion: number): Command => ({ type, motion, ...(because !== undefined && { because }) })
      return toDecision(act, command, around)
    }
    case 'second':
    case 'sign':
    case 'open':
    case 'close':
    case 'present':
    case 'resume': {
      const { kind: type } = act
      return toDecision(act, (motion) => ({ type, motion }), around)
    }
    case 'record':
      return asPerson(act.person, { type: 'record', group: act.group, event: act.event }, around)
    case 'declare':
      return asPerson(act.person, { type: 'declare', fact: act.fact, value: act.value }, around)
    case 'nominate':
    case 'accept nomination':
    case 'state candidacy':
    case 'ask candidates':
    case 'answer question':
    case 'cast ballot': {
      const there = electionThere(around.state, act.election)
      if (there === undefined) return refuse({ type: 'NoSuchElection', election: act.election.written })
      return asPerson(act.person, electionCommand(act, placeOf(there)), around)
    }
    case 'note received':
    case 'ask for payment':
    case 'approve payment':
    case 'note paid':
      return moneyStep(act, around)
  }
}

/** The number that the next decision of the foundation has, where an act opens one. */
export function decisionOpened({ kind }: FoundingAct, { numbers }: FoundationState): readonly number[] {
  return kind === 'apply' || kind === 'move' ? [numbers + 1] : []
}

type VoteAct = Extract<FoundingAct, { readonly kind: 'vote' }>

/** The motion in which a ballot is cast: what an election asks last, where it is named. */
function votedOn({ decision, person }: VoteAct, { state, decisions }: Surroundings): number | undefined {
  if (typeof decision !== 'number')
    return electionThere(state, decision)?.run.asked.findLast(({ part }) => part !== undefined)?.part
  const number = decisions[decision - 1]
  return number === undefined ? undefined : motionMeant(state, number, person)
}

/** A vote on what several bodies decide together is one in the body of it in which the person has a vote. */
function motionMeant({ courses, motions }: FoundationState, decision: number, person: string): number {
  const parts = courses.get(decision)?.stages.at(-1)?.parts.keys() ?? []
  return [...parts].find((part) => motions.get(part)?.electorate.has(person) === true) ?? decision
}

function toDecision(
  { decision, person }: Extract<FoundingAct, { readonly kind: FoundingMotionAct }>,
  command: (motion: number) => Command,
  around: Surroundings,
): Result<readonly FoundingStep[], FoundingProblem> {
  const motion = around.decisions[decision - 1]
  return motion === undefined ? refuse({ type: 'NoSuchDecision', decision }) : asPerson(person, command(motion), around)
}

function electionCommand(act: FoundingElectionAct, contest: ReturnType<typeof placeOf>): Command {
  switch (act.kind) {
    case 'nominate':
      return { type: act.kind, ...contest, candidate: act.about ?? act.person }
    case 'accept nomination':
      return { type: act.kind, ...contest }
    case 'state candidacy':
      return { type: act.kind, ...contest, statement: act.statement }
    case 'ask candidates':
      return { type: act.kind, election: contest.election, question: act.question }
    case 'answer question':
      return { type: act.kind, ...contest, question: act.question, answer: act.answer }
    case 'cast ballot':
      return { type: act.kind, ...contest, ballot: act.ballot }
  }
}

/** The day's beginning in UTC for a date, or a time counted back from when the foundation is set up. */
export function momentOf(date: FoundingDate, today: Instant): Instant {
  switch (date.kind) {
    case 'date':
      return `${date.date}T00:00:00.000Z`
    case 'before':
      return before(today, { count: date.count, unit: date.unit }, 'UTC')
  }
}

function charterStep(
  act: Extract<FoundingAct, { readonly kind: 'adopt' | 'draft' }>,
  { folder, charters, ports }: Surroundings,
): Result<readonly FoundingStep[], FoundingProblem> {
  const { kind: type, group } = act
  const file = folder.files.find((candidate) => fileName(candidate.file) === `${group}.md`)
  const charter = charters.get(group)
  if (file === undefined || charter === undefined) return refuse({ type: 'NoCharterFile', group })
  const { reference, stored } = markdownDocument(file.text, ports.crypto)
  const adoption = { type, group, name: charter.name, charter: reference }
  return ok([{ actor: { kind: 'founding' }, prepared: { act: adoption, sealed: [], documents: [stored] } }])
}

function moveStep(
  {
    group,
    person,
    action: actionText,
    amount: amountText,
    title,
    text,
    about,
    matter,
    successor,
  }: Extract<FoundingAct, { readonly kind: 'move' }>,
  around: Surroundings,
): Result<readonly FoundingStep[], FoundingProblem> {
  const action = parseAction(actionText)
  if (action === undefined) return refuse({ type: 'NotAnAction', text: actionText })
  const more = {
    ...(about !== undefined && { person: about }),
    ...(matter !== undefined && { matter }),
    ...(successor !== undefined && { successor }),
  }
  if (amountText === undefined) return asPerson(person, { type: 'move', group, action, title, text, ...more }, around)
  const amount = parseMoney(amountText)
  if (amount === undefined) return refuse({ type: 'NotAnAmount', text: amountText })
  return asPerson(person, { type: 'move', group, action, amount, title, text, ...more }, around)
}

function moneyStep(act: FoundingMoneyAct, around: Surroundings): Result<readonly FoundingStep[], FoundingProblem> {
  const { person } = act
  const day = around.on.slice(0, 10)
  switch (act.kind) {
    case 'note received': {
      const { kind: type, group, fund, giver } = act
      const amount = parseMoney(act.amount)
      if (amount === undefined) return refuse({ type: 'NotAnAmount', text: act.amount })
      const given = giver === undefined ? {} : { giver }
      return asPerson(person, { type, group, fund, amount, on: day, ...given }, around)
    }
    case 'ask for payment': {
      const { kind: type, decision, payee } = act
      const [promise, amount] = [around.decisions[decision - 1], parseMoney(act.amount)]
      if (promise === undefined) return refuse({ type: 'NoSuchDecision', decision })
      if (amount === undefined) return refuse({ type: 'NotAnAmount', text: act.amount })
      const paid = payee === undefined ? {} : { payeeName: payee }
      return asPerson(person, { type, promise, amount, text: '', ...paid }, around)
    }
    case 'approve payment':
      return asPerson(person, { type: 'approve payment', payment: act.payment }, around)
    case 'note paid': {
      const { payment, reference } = act
      const called = reference === undefined ? {} : { reference }
      return asPerson(person, { type: 'note paid', payment, on: day, ...called }, around)
    }
  }
}

function answered(
  act: Extract<FoundingAct, { readonly kind: 'apply' }>,
  { charters }: Surroundings,
): readonly Answer[] {
  const filling = charters.get(act.group)?.seats.find((seat) => seat.name === act.seat)?.filledBy
  const asks = filling?.kind === 'application' ? filling.asks : []
  return act.answers.map((answer, place) => ({ asked: asks[place] ?? '', answer }))
}

function asPerson(person: Name, command: Command, { ports }: Surroundings): Result<readonly FoundingStep[], never> {
  return ok([{ actor: { kind: 'person', person }, prepared: prepare(command, person, ports) }])
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
