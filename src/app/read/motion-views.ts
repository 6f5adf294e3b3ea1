import { spokenMoney } from '../../core/base/money.ts'
import { spoken } from '../../core/base/name.ts'
import { spokenAction } from '../../core/charter/structure/action.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import { endOf } from '../../core/foundation/deadline.ts'
import type { Ballot, Motion } from '../../core/foundation/motions/motion-state.ts'
import { tallyOf } from '../../core/foundation/motions/tally.ts'
import type { MotionOpened } from '../../core/foundation/motions/vote-event.ts'
import { askedByCharter } from '../../core/foundation/seats/asked-by-charter.ts'
import { seatOf } from '../../core/foundation/seats/seats.ts'
import type { Standing, Tally } from '../../core/voting/standing.ts'
import { standingOf } from '../../core/voting/standing-of.ts'
import type { Answer } from '../command.ts'
import { aftermathView, correctionsOf } from './aftermath-view.ts'
import { type ChangesView, changesOfEffect } from './changes-view.ts'
import { keeperView } from './keeper-view.ts'
import { promisedBy } from './money/promise-view.ts'
import { motionForms } from './motion-forms.ts'
import { offeredActs } from './offered-acts.ts'
import { foundationRef, groupRef, permission, personRef, type Reader, sealedText } from './reader.ts'
import { statementView } from './statement-views.ts'
import { stepsFrom } from './steps.ts'
import type { MotionSubject, MotionSummary, MotionView, VoterView } from './views.ts'

/** The page of a decision; undefined when there is none with this number. */
export function decisionView(reader: Reader, number: number): MotionView | undefined {
  const motion = reader.snapshot.state.motions.get(number)
  return motion === undefined ? undefined : motionView(reader, motion)
}

/** Those that close first come first. */
export function openMotions(reader: Reader, which: (motion: Motion) => boolean = () => true): readonly MotionSummary[] {
  const { open, motions } = reader.snapshot.state
  const found = [...open].flatMap((number) => motions.get(number) ?? []).filter(which)
  return found.sort(byClose).map((motion) => motionSummary(reader, motion))
}

/** Newest first. */
export function closedMotions(
  reader: Reader,
  most: number,
  which: (motion: Motion) => boolean,
): readonly MotionSummary[] {
  const all = [...reader.snapshot.state.motions.values()].toReversed()
  return all
    .filter((motion) => motion.closed !== undefined && which(motion))
    .slice(0, most)
    .map((motion) => motionSummary(reader, motion))
}

export function motionSummary(reader: Reader, motion: Motion): MotionSummary {
  const { opened, closed } = motion
  const tally = tallyOf(motion)
  return {
    number: opened.motion,
    group: groupRef(reader.snapshot.state, opened.group),
    subject: subjectOf(reader, { ...opened, ...(motion.title !== undefined && { title: motion.title }) }),
    opens: opened.opens,
    closes: endOf(motion.phase) ?? opened.closes,
    rule: readableRule(reader, opened),
    tally,
    standing: standingIn(motion, tally),
    phase: motion.phase,
    ...(closed !== undefined && {
      result: {
        outcome: closed.outcome,
        is: closed.is,
        at: closed.at,
        why: closed.why,
        ...(closed.settled !== undefined && { settled: closed.settled }),
      },
    }),
  }
}

/** Pages ask far more often than votes move, so a vote's standing is worked out once for each of its entries. */
const standings = new WeakMap<Motion, { readonly entries: number; readonly standing: Standing }>()

function standingIn(motion: Motion, tally: Tally): Standing {
  const known = standings.get(motion)
  if (known?.entries === motion.entries.length) return known.standing
  const standing = standingOf(motion.opened.rule, tally)
  standings.set(motion, { entries: motion.entries.length, standing })
  return standing
}

export function motionView(reader: Reader, motion: Motion): MotionView {
  const { opened } = motion
  const answers = answersOf(reader, motion)
  const askedBy = askedByCharter(reader.snapshot.state, opened.motion)
  return {
    ...motionSummary(reader, motion),
    foundation: foundationRef(reader),
    opened,
    ...changesIn(reader, opened.effect),
    mover: personRef(reader, motion.mover),
    ...keeperView(reader, opened.motion, motion.mover),
    steps: stepsFrom(motion),
    acts: offeredActs(reader, opened.motion, motion),
    forms: motionForms(reader, motion),
    ...(motion.text !== undefined && { text: reader.snapshot.text(motion.text.digest) }),
    corrections: correctionsOf(reader, motion),
    aftermath: aftermathView(reader, opened.motion),
    ...(answers !== undefined && { answers }),
    answersHidden: opened.effect.kind === 'admit' && answers === undefined,
    ...conflictOf(reader, motion),
    voters: votersOf(reader, motion),
    mine: mineIn(reader, motion),
    ...statementIn(reader, motion),
    ...(askedBy !== undefined && { askedBy }),
    ...termOf(reader, motion),
    ...effectDone(reader, motion),
    ...promisedBy(reader.snapshot.state, opened.motion),
    entries: motion.entries,
  }
}

/** What a change of a charter changes, by meaning. */
export function changesIn(reader: Reader, effect: MotionOpened['effect']): { readonly changes?: ChangesView } {
  const changes = changesOfEffect(reader, effect)
  return changes === undefined ? {} : { changes }
}

export function subjectOf(
  reader: Reader,
  { effect, title, action, amount }: Pick<MotionOpened, 'effect' | 'title' | 'action' | 'amount'>,
): MotionSubject {
  switch (effect.kind) {
    case 'adopt':
    case 'amend':
    case 'retire':
    case 'dissolve':
    case 'revive':
    case 'extend':
    case 'keep':
    case 'delegate':
    case 'withdraw':
    case 'confirm':
    case 'consult':
    case 'change budget':
    case 'open election':
    case 'nominate candidate':
    case 'announce':
    case 'approve minutes':
    case 'award':
    case 'publish report':
    case 'excuse report':
    case 'request report':
    case 'none': {
      const money = amount === undefined ? {} : { amount: spokenMoney(amount) }
      return { kind: 'resolution', title: title ?? '', action: spokenAction(action), ...money }
    }
    case 'certify election':
    case 'ratify election':
    case 'appoint elected':
    case 'hold again':
    case 'judge candidate':
    case 'answer challenge': {
      const candidate = effect.kind === 'judge candidate' ? { candidate: personRef(reader, effect.person) } : {}
      const asked = { about: effect, ...candidate }
      return { kind: 'resolution', title: title ?? '', action: spokenAction(action), asked }
    }
    case 'renew':
    case 'end probation':
      return { kind: 'keeping', what: effect.kind, people: [personRef(reader, effect.person)], of: spoken(effect.seat) }
    case 'give status':
    case 'end status':
      return {
        kind: 'keeping',
        what: effect.kind,
        people: [personRef(reader, effect.person)],
        of: spoken(effect.status),
      }
    case 'let onto roll':
      return { kind: 'keeping', what: effect.kind, people: [personRef(reader, effect.person)], of: spoken(effect.roll) }
    case 'goes':
      return { kind: 'keeping', what: effect.kind, people: [personRef(reader, effect.person)], of: effect.limit }
    case 'recall': {
      const { person, election } = effect
      const people = person === undefined ? [] : [personRef(reader, person)]
      return { kind: 'keeping', what: effect.kind, people, of: spoken(election) }
    }
    case 'one goes':
      return {
        kind: 'keeping',
        what: effect.kind,
        people: effect.of.map((one) => personRef(reader, one)),
        of: effect.limit,
      }
    case 'admit':
    case 'appoint':
    case 'remove':
    case 'name alternate': {
      const { group, seat } = effect
      return {
        kind: effect.kind === 'name alternate' ? 'alternate' : effect.kind,
        person: personRef(reader, effect.person),
        seat: { group, seat },
        seatTitle: spoken(seat),
      }
    }
  }
}

/** Where people are the options of a vote, voters read their names. */
function readableRule(reader: Reader, { rule, effect }: MotionOpened): Rule {
  if (effect.kind !== 'one goes') return rule
  const options = rule.options.map((option) => {
    const name = effect.of.includes(option.name) ? personRef(reader, option.name).name : undefined
    return name === undefined ? option : { ...option, label: name }
  })
  return { ...rule, options }
}

function statementIn(reader: Reader, { opened }: Motion): Pick<MotionView, 'statement'> {
  const statement = statementView(reader, opened.motion, opened)
  return statement === undefined ? {} : { statement }
}

/** What an applicant wrote is also for whoever votes on it, in whichever group they sit. */
function toVoters(reader: Reader, { electorate }: Motion, commitment: string): string | undefined {
  const isVoter = reader.person !== undefined && electorate.has(reader.person)
  return isVoter ? reader.snapshot.values.get(commitment)?.value : sealedText(reader, commitment)
}

function conflictOf(reader: Reader, motion: Motion): { readonly conflict?: string } {
  const { effect } = motion.opened
  const said =
    effect.kind !== 'admit' || effect.conflict === undefined ? undefined : toVoters(reader, motion, effect.conflict)
  return said === undefined ? {} : { conflict: said }
}

function answersOf(reader: Reader, motion: Motion): readonly Answer[] | undefined {
  const { opened } = motion
  if (opened.effect.kind !== 'admit') return undefined
  const text = toVoters(reader, motion, opened.effect.answers)
  if (text === undefined) return undefined
  const answers: readonly Answer[] = JSON.parse(text)
  return answers
}

function votersOf(reader: Reader, { electorate, ballots, recused, opened, closed }: Motion): readonly VoterView[] {
  const isHidden = opened.rule.ballots !== undefined && closed === undefined
  return [...electorate.values()].map(({ person, because }) => {
    const ballot = isHidden && person !== reader.person ? undefined : ballots.get(person)
    return {
      person: personRef(reader, person),
      because: because.map(({ seat, since }) => ({ seat, seatTitle: spoken(seat.seat), since })),
      ...(ballot !== undefined && {
        ballot: {
          option: ballot.option,
          marked: markedIn(readableRule(reader, opened), ballot),
          ...reasonOf(reader, ballot.reason),
        },
      }),
      ...(recused.has(person) && { recused: reasonOf(reader, recused.get(person)) }),
    }
  })
}

function markedIn({ options }: Rule, { option, approved, ranking }: Ballot): readonly (readonly string[])[] {
  const labelOf = (name: string) => options.find((candidate) => candidate.name === name)?.label ?? spoken(name)
  if (ranking !== undefined) return ranking.map((equal) => equal.map(labelOf))
  return (approved ?? [option]).map((name) => [labelOf(name)])
}

function reasonOf(reader: Reader, commitment: string | undefined): { readonly reason?: string } {
  const reason = commitment === undefined ? undefined : sealedText(reader, commitment)
  return reason === undefined ? {} : { reason }
}

function mineIn(reader: Reader, { opened, ballots, recused }: Motion): MotionView['mine'] {
  const { person } = reader
  const ballot = person === undefined ? undefined : ballots.get(person)
  return {
    ...(ballot !== undefined && { ballot: ballot.option, marked: markedIn(readableRule(reader, opened), ballot) }),
    recused: person !== undefined && recused.has(person),
    mayVote: permission(reader, { type: 'vote', motion: opened.motion }),
    mayRecuse: permission(reader, { type: 'recuse', motion: opened.motion }),
  }
}

function termOf({ snapshot }: Reader, { opened }: Motion): Pick<MotionView, 'term'> {
  const seat =
    opened.effect.kind === 'admit' || opened.effect.kind === 'appoint'
      ? seatOf(snapshot.state, opened.effect)
      : undefined
  return seat?.term === undefined ? {} : { term: seat.term }
}

function effectDone({ snapshot }: Reader, { opened }: Motion): Pick<MotionView, 'effectDone'> {
  const { effect, motion } = opened
  if (effect.kind !== 'admit' && effect.kind !== 'appoint') return {}
  const holdings = snapshot.state.groups.get(effect.group)?.holdings.get(effect.seat) ?? []
  const holding = holdings.find((candidate) => candidate.motion === motion)
  if (holding === undefined) return {}
  return { effectDone: holding.until === undefined ? {} : { until: holding.until } }
}

function byClose(left: Motion, right: Motion): number {
  const closeOf = ({ phase, opened }: Motion) => endOf(phase) ?? opened.closes
  const order = closeOf(left).localeCompare(closeOf(right))
  return order === 0 ? left.opened.motion - right.opened.motion : order
}
