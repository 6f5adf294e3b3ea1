import { ok, type Result, refuse } from '../../base/result.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import type { MotionAct } from '../act.ts'
import { toBeHeard } from '../consultations/heard-first.ts'
import { daysOf } from '../days.ts'
import type { Event, PersonId } from '../event.ts'
import { courseIn, motionIn, proposalIn } from '../numbered.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { isSupported, waitBefore } from './before-vote.ts'
import { closeIfDecided, closing, closingBy } from './close.ts'
import { longerUntil } from './course.ts'
import { holdLeft } from './may-hold.ts'
import type { Ballot, Proposal } from './motion-state.ts'
import { type Begun, type Opening, openProposal, withoutDocuments } from './open-motion.ts'
import { closeAfterStop } from './phase-over.ts'
import { tallyAfter, tallyOf } from './tally.ts'
import { closeOf, limitOf } from './window.ts'

/** What an act on a motion that its actor may do comes to. */
export function carryOutOnMotion(
  state: FoundationState,
  act: MotionAct,
  person: PersonId,
  opening: Opening,
): Result<Begun, Refusal> {
  const { motion: number } = act
  const { at } = opening
  switch (act.type) {
    case 'vote':
      return vote(state, act, person, opening)
    case 'make statement':
      return ok(withoutDocuments({ type: 'StatementMade', motion: number, person, statement: act.statement }))
    case 'recuse':
      return ok(withoutDocuments(...recusal(state, act, person, opening)))
    case 'declare conflict': {
      const reason = reasonOf(act)
      const isOpen = state.motions.has(number)
      return ok(
        withoutDocuments(...(isOpen ? recusal(state, act, person, opening) : [conflict(number, person, reason)])),
      )
    }
    case 'second':
    case 'sign':
      return ok(support(state, act, person, opening))
    case 'open':
      return ok(openProposal(state, proposalIn(state, number), opening))
    case 'close': {
      const motion = motionIn(state, number)
      return ok(withoutDocuments(...closing(state, motion, tallyOf(motion), { why: 'meeting over', at })))
    }
    case 'withdraw':
      return ok(withoutDocuments({ type: 'MotionWithdrawn', motion: number, ...reasonOf(act) }))
    case 'edit':
      return ok(withoutDocuments(edited(state, act, opening)))
    case 'correct':
      return corrected(state, act)
    case 'account':
      return ok(withoutDocuments({ type: 'AccountGiven', motion: number, person, text: act.text }))
    case 'pause':
      return ok(withoutDocuments(paused(state, act, opening)))
    case 'resume':
      return ok(
        withoutDocuments({
          type: 'ClockWentOn',
          motion: number,
          closes: closeAfterStop(state, motionIn(state, number), at),
        }),
      )
    case 'present': {
      const noted: Event = { type: 'PresenceNoted', motion: number, person: act.person ?? person }
      return ok(withoutDocuments(noted))
    }
    case 'proxy':
      return ok(
        withoutDocuments({
          type: 'ProxyGiven',
          motion: number,
          from: person,
          ...(act.to !== undefined && { to: act.to }),
        }),
      )
    case 'casting vote':
      return castingVote(state, act, person, opening)
    case 'appeal':
      return ok(withoutDocuments({ type: 'MotionAppealed', motion: number, person, ...reasonOf(act) }))
    case 'lengthen': {
      const course = courseIn(state, number)
      const until = longerUntil(state, course)
      const stage = course.stages.at(-1)?.stage
      if (until === undefined || stage === undefined) return refuse({ type: 'NotToLengthen', motion: number })
      return ok(withoutDocuments({ type: 'StageLengthened', motion: number, stage, until }))
    }
  }
}

type Of<Type extends MotionAct['type']> = Extract<MotionAct, { readonly type: Type }>

function vote(state: FoundationState, act: Of<'vote'>, person: PersonId, opening: Opening): Result<Begun, Refusal> {
  const { motion: number, option, approved, ranking } = act
  const motion = motionIn(state, number)
  const { rule } = motion.opened
  const fault = ballotFault(rule, act)
  if (fault !== undefined) return refuse(fault)
  const voter = act.for ?? person
  const ballot: Ballot = {
    option: ranking?.[0]?.[0] ?? approved?.[0] ?? option,
    ...(approved !== undefined && { approved }),
    ...(ranking !== undefined && { ranking }),
    ...(voter !== person && { proxy: person }),
    ...reasonOf(act),
  }
  const cast: Event = { type: 'BallotCast', motion: number, voter, ...ballot }
  const tally = tallyAfter(motion, { kind: 'ballot', voter, ballot })
  return ok(withoutDocuments(cast, ...closeIfDecided(state, motion, tally, opening)))
}

/** What is wrong with a ballot by its rule; undefined when nothing is. */
function ballotFault(rule: Rule, act: Of<'vote'>): Refusal | undefined {
  const { motion, option, approved, ranking, reason } = act
  const { ballot: form, clause } = rule
  const wanted = form?.kind ?? 'one option'
  const given = ranking !== undefined ? 'ranking' : approved !== undefined ? 'approval' : 'one option'
  // One option marked is also a ballot that approves of it.
  if (given !== wanted && !(wanted === 'approval' && given === 'one option')) {
    return { type: 'OtherBallot', motion, form: wanted, clause }
  }
  const named = ranking?.flat() ?? approved ?? [option]
  const options = rule.options.map(({ name }) => name)
  const unknown = named.find((name) => !options.includes(name))
  if (unknown !== undefined) return { type: 'UnknownOption', motion, option: unknown, options }
  const most = form?.kind === 'approval' ? (form.most ?? options.length) : options.length
  if (new Set(named).size < named.length || named.length > most) return { type: 'TooManyMarked', motion, most, clause }
  const asked = rule.options.find(({ name, needsReason }) => needsReason && named.includes(name))
  if (asked === undefined || reason !== undefined || given === 'ranking') return undefined
  return { type: 'ReasonNeeded', motion, option: asked.name, clause }
}

function recusal(
  state: FoundationState,
  act: Of<'recuse' | 'declare conflict'>,
  voter: PersonId,
  opening: Opening,
): readonly Event[] {
  const motion = motionIn(state, act.motion)
  const recused: Event = { type: 'VoterRecused', motion: act.motion, voter, ...reasonOf(act) }
  return [recused, ...closeIfDecided(state, motion, tallyAfter(motion, { kind: 'recusal', voter }), opening)]
}

function conflict(motion: number, person: PersonId, reason: ReturnType<typeof reasonOf>): Event {
  return { type: 'ConflictDeclared', motion, person, ...reason }
}

/** The last supporter that a motion needs brings it to its vote, or to the time before it. */
function support(
  state: FoundationState,
  { type, motion: number }: Of<'second' | 'sign'>,
  person: PersonId,
  opening: Opening,
): Begun {
  const proposal = proposalIn(state, number)
  const supported: Event = { type: type === 'second' ? 'MotionSeconded' : 'MotionSigned', motion: number, person }
  if (!isSupported(state, proposal, person, opening.at)) return withoutDocuments(supported)
  const { events, documents } = announced(state, proposal, opening)
  return { events: [supported, ...events], documents }
}

function announced(state: FoundationState, proposal: Proposal, opening: Opening): Begun {
  const { motion } = proposal.moved
  const wait = waitBefore(state, toBeHeard(proposal), opening.at)
  if (wait === undefined) return openProposal(state, proposal, opening)
  const { kind, earliest, opens } = wait
  return withoutDocuments({
    type: 'MotionAnnounced',
    motion,
    earliest,
    opens,
    ...(kind === 'consultation' && { heardFirst: true }),
  })
}

function edited(state: FoundationState, { motion: number, text }: Of<'edit'>, { at }: Opening): Event {
  const motion = state.motions.get(number)
  const edited = motion?.opened.rule.edited
  if (motion === undefined || edited === undefined || edited === 'goes on')
    return { type: 'MotionEdited', motion: number, text }
  const { rule, length } = motion.opened
  const days = daysOf(state, rule.clause.group)
  const limit = limitOf(rule, motion.moved, days)
  const closes = closeOf(rule, { opens: at, limit, ...(length !== undefined && { length }) }, days)
  const votes = edited === 'restart, votes void' ? 'void' : 'kept'
  return { type: 'MotionEdited', motion: number, text, closes, votes }
}

function corrected(state: FoundationState, { motion, title, text }: Of<'correct'>): Result<Begun, Refusal> {
  const before = state.motions.get(motion) ?? proposalIn(state, motion)
  const isSame = (title ?? before.title) === before.title && (text ?? before.text)?.digest === before.text?.digest
  if (isSame) return refuse({ type: 'NothingCorrected', motion })
  const changed = { ...(title !== undefined && { title }), ...(text !== undefined && { text }) }
  return ok(withoutDocuments({ type: 'MotionCorrected', motion, ...changed }))
}

function paused(state: FoundationState, { motion: number, because }: Of<'pause'>, { at }: Opening): Event {
  const { opened, held_ms, moved } = motionIn(state, number)
  const { rule } = opened
  const limit = limitOf(rule, moved, daysOf(state, rule.clause.group))
  if (because !== undefined) {
    return { type: 'ClockStopped', motion: number, because, ...(limit !== undefined && { until: limit }) }
  }
  if (rule.hold === undefined) return { type: 'ClockStopped', motion: number }
  const left = holdLeft(state, rule.clause.group, rule.hold.most, held_ms, at)
  return { type: 'ClockStopped', motion: number, until: limit !== undefined && limit < left ? limit : left }
}

function castingVote(
  state: FoundationState,
  act: Of<'casting vote'>,
  person: PersonId,
  { at }: Opening,
): Result<Begun, Refusal> {
  const { motion: number, option } = act
  const motion = motionIn(state, number)
  const { rule } = motion.opened
  const options = rule.options.filter(({ abstains }) => !abstains).map(({ name }) => name)
  if (!options.includes(option)) return refuse({ type: 'UnknownOption', motion: number, option, options })
  if (motion.phase.kind !== 'tied') return refuse({ type: 'NotTied', motion: number })
  const given: Event = { type: 'CastingVoteGiven', motion: number, person, option, ...reasonOf(act) }
  return ok(withoutDocuments(given, ...closingBy(state, motion, option, motion.phase.why, at)))
}

function reasonOf({ reason }: { readonly reason?: string }): { readonly reason?: string } {
  return reason === undefined ? {} : { reason }
}
