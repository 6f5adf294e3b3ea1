import type { Instant } from '../../core/base/instant.ts'
import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import { authorise, type Warrant } from '../../core/foundation/authority.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { keeperOf } from '../../core/foundation/handover/keepers.ts'
import type { Motion, Proposal } from '../../core/foundation/motions/motion-state.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'
import { peopleOf } from './people-of.ts'

/** Votes, and all that waits for somebody before one and after it. */
export function* awaitingInMotions(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const number of state.open) {
    const motion = state.motions.get(number)
    if (motion !== undefined) yield* inMotion(state, motion, at, only)
  }
  for (const number of state.matters) {
    const proposal = state.proposals.get(number)
    if (proposal !== undefined) yield* beforeVote(state, proposal, at, only)
  }
  yield* accounts(state, at, only)
  yield* statements(state, at, only)
}

function* inMotion(state: FoundationState, motion: Motion, at: Instant, only?: PersonId): Iterable<Awaiting> {
  const { opened, phase } = motion
  const { motion: number, group, rule } = opened
  const about = { motion: number, group, clause: rule.clause }
  switch (phase.kind) {
    case 'open': {
      const options = rule.ballot === undefined ? rule.options.filter(({ needsReason }) => !needsReason) : []
      const acts = options.map(({ name }) => ({ type: 'vote', motion: number, option: name }) as const)
      for (const person of only === undefined ? motion.electorate.keys() : [only]) {
        if (!hasYetToVote(state, motion, person, at)) continue
        const [since, by] = [opened.opens, phase.closes]
        yield { ...about, key: `vote ${number}`, kind: 'vote', person, since, by, acts }
      }
      return
    }
    case 'tied': {
      const acts = rule.options
        .filter(({ abstains }) => !abstains)
        .map(({ name }) => ({ type: 'casting vote', motion: number, option: name }) as const)
      for (const { person } of incumbents(state, phase.of, at)) {
        if (only !== undefined && person !== only) continue
        const since = motion.closed?.at ?? opened.closes
        yield { ...about, key: `casting vote ${number}`, kind: 'casting vote', person, since, by: phase.until, acts }
      }
      return
    }
    case 'stopped':
    case 'awaiting ratification':
    case 'appealable':
    case 'appealed':
    case 'waiting for its moment':
    case 'settled':
      return
  }
}

/** Whoever has given their vote into other hands, or shares a ballot that was given in, need not vote. */
function hasYetToVote(state: FoundationState, motion: Motion, person: PersonId, at: Instant): boolean {
  const { ballots, proxies, electorate, units } = motion
  if (ballots.has(person) || proxies.has(person)) return false
  const unit = electorate.get(person)?.unit
  const others = unit === undefined ? [] : (units?.get(unit) ?? [])
  if (others.some((other) => ballots.has(other))) return false
  return authorise(state, { kind: 'person', person }, { type: 'vote', motion: motion.opened.motion }, at).ok
}

function* beforeVote(state: FoundationState, proposal: Proposal, at: Instant, only?: PersonId): Iterable<Awaiting> {
  const { moved, phase, mover } = proposal
  const { motion: number, group, rule } = moved
  const about = { motion: number, group, clause: rule.clause, since: proposal.at }
  switch (phase.kind) {
    case 'signatures':
    case 'seconds': {
      const type = phase.kind === 'seconds' ? 'second' : 'sign'
      // Where anybody in the world may support it, those of the group are asked.
      for (const person of peopleOf(state, group, at, only)) {
        if (person === mover || !authorise(state, { kind: 'person', person }, { type, motion: number }, at).ok) continue
        const act = { type, motion: number } as const
        yield { ...about, key: `${type} ${number}`, kind: type, person, by: phase.until, acts: [act] }
      }
      return
    }
    case 'time':
    case 'consultation': {
      const person = keeperOf(state, number)
      if (person === undefined || (only !== undefined && person !== only)) return
      if (!authorise(state, { kind: 'person', person }, { type: 'open', motion: number }, at).ok) return
      const act = { type: 'open', motion: number } as const
      const by = phase.kind === 'time' ? { by: phase.opens } : {}
      yield { ...about, key: `open ${number}`, kind: 'open', person, ...by, acts: [act] }
      return
    }
    case 'opened':
    case 'lapsed':
    case 'withdrawn':
      return
  }
}

/** What is owed of decisions in effect. */
function* accounts(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const [motion, { due, told, given }] of state.accounts) {
    const person = keeperOf(state, motion)
    if (told || given !== undefined || person === undefined || (only !== undefined && person !== only)) continue
    const said = state.motions.get(motion)?.opened ?? state.courses.get(motion)?.begun ?? state.deeds.get(motion)?.done
    if (said === undefined) continue
    const allowed = authorise(state, { kind: 'person', person }, { type: 'account', motion }, at)
    if (!allowed.ok) continue
    const since = sinceOf(state, motion) ?? at
    yield {
      kind: 'account',
      key: `account ${motion}`,
      motion,
      group: said.group,
      ...clauseOf(allowed.value),
      person,
      since,
      by: due,
      acts: [],
    }
  }
}

/** Whoever may lose a seat can say something to it before it is decided. */
function* statements(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const number of state.matters) {
    const motion = state.motions.get(number)
    const said = motion?.opened ?? state.proposals.get(number)?.moved ?? state.courses.get(number)?.begun
    if (said?.effect.kind !== 'remove' || state.statements.has(number)) continue
    const { person } = said.effect
    if (only !== undefined && person !== only) continue
    const allowed = authorise(state, { kind: 'person', person }, { type: 'make statement', motion: number }, at)
    if (!allowed.ok) continue
    const since = motion?.moved ?? state.proposals.get(number)?.at ?? state.courses.get(number)?.stages[0]?.began ?? at
    const by = motion?.phase.kind === 'open' ? { by: motion.phase.closes } : {}
    const about = { key: `statement ${number}`, motion: number, group: said.group, ...clauseOf(allowed.value), person }
    yield { kind: 'statement', ...about, since, ...by, acts: [] }
  }
}

function clauseOf({ clause }: Warrant): { readonly clause?: ClauseRef } {
  return clause === undefined ? {} : { clause }
}

function sinceOf(state: FoundationState, motion: number): Instant | undefined {
  const phase = state.motions.get(motion)?.phase
  return phase?.kind === 'settled' ? phase.at : (state.courses.get(motion)?.ended?.at ?? state.deeds.get(motion)?.at)
}
