import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import { readsOf } from '../../voting/reads.ts'
import type { Part, Ranked, Tally } from '../../voting/standing.ts'
import type { PersonId } from '../event.ts'
import { unitOf } from './electorate.ts'
import type { Ballot, Motion } from './motion-state.ts'
import type { Voter } from './vote-event.ts'

/** What has been said in a motion's vote so far. */
export function tallyOf(motion: Motion): Tally {
  return tallyFrom(motion, motion)
}

export type Voice =
  | { readonly kind: 'ballot'; readonly voter: PersonId; readonly ballot: Ballot }
  | { readonly kind: 'recusal'; readonly voter: PersonId }

/** What it would be after one more voice, which replaces the voter's earlier one. */
export function tallyAfter(motion: Motion, voice: Voice): Tally {
  const { rule } = motion.opened
  const counts = { ...motion.counts }
  const add = (ballot: Ballot, by: 1 | -1) => {
    for (const option of marked(rule, ballot)) counts[option] = (counts[option] ?? 0) + by
  }
  const replaced = (voice.kind === 'recusal' ? [voice.voter] : sharing(motion, voice.voter)).filter((voter) =>
    motion.ballots.has(voter),
  )
  for (const voter of replaced) add(motion.ballots.get(voter) ?? { option: '' }, -1)
  if (voice.kind === 'ballot') add(voice.ballot, 1)
  if (!hangsOnWho(motion)) {
    const ballots = motion.ballots.size - replaced.length + (voice.kind === 'ballot' ? 1 : 0)
    const tally = tallyOf(motion)
    return {
      ...tally,
      counts,
      recused: tally.recused + (voice.kind === 'recusal' ? 1 : motion.recused.has(voice.voter) ? -1 : 0),
      ...(tally.ballots !== undefined && { ballots }),
    }
  }
  const ballots = new Map([...motion.ballots].filter(([voter]) => !replaced.includes(voter)))
  const recused = new Map(motion.recused)
  if (voice.kind === 'ballot') {
    ballots.set(voice.voter, voice.ballot)
    recused.delete(voice.voter)
  } else recused.set(voice.voter, undefined)
  return tallyFrom(motion, { ballots, counts, recused, present: motion.present })
}

/** Whether it matters who said what, so that the whole is counted again: all else costs the same for any electorate. */
function hangsOnWho({ opened: { rule }, units, present }: Motion): boolean {
  return units !== undefined || present.size > 0 || rule.ballot?.kind === 'ranking' || readsOf(rule).classes.length > 0
}

/** The options that a ballot adds a vote to: none where it ranks them. */
export function marked({ ballot: form }: Rule, { option, approved }: Ballot): readonly Name[] {
  switch (form?.kind) {
    case undefined:
      return [option]
    case 'approval':
      return approved ?? [option]
    case 'ranking':
      return []
  }
}

/** Everybody who has one ballot together with a voter: mostly the voter alone. */
export function sharing({ units, electorate }: Motion, voter: PersonId): readonly PersonId[] {
  const known = electorate.get(voter)
  return known === undefined ? [] : (units?.get(unitOf(known)) ?? [voter])
}

type Said = Pick<Motion, 'ballots' | 'recused' | 'counts' | 'present'>

function tallyFrom(motion: Motion, said: Said): Tally {
  const { opened } = motion
  const { rule, electorate } = opened
  const { size, seats, vacant, sizes } = electorate
  const form = rule.ballot?.kind
  const from = readsOf(rule).classes
  return {
    electorate: size,
    recused: recusedIn(motion, said),
    seats,
    counts: said.counts,
    ...(vacant !== undefined && { vacant }),
    ...(form !== undefined && { ballots: said.ballots.size }),
    ...(form === 'ranking' && { rankings: rankingsIn(said) }),
    ...(said.present.size > 0 && { present: presentIn(said, [...motion.electorate.keys()]) }),
    ...(from.length > 0 && { parts: partsOf(motion, said, from) }),
    ...(sizes !== undefined && { sizes }),
  }
}

/** Ballots that nobody can give in any more: a shared one is left when all who share it have recused themselves. */
function recusedIn({ units }: Motion, { recused }: Said): number {
  if (units === undefined) return recused.size
  return [...units.values()].filter((people) => people.every((person) => recused.has(person))).length
}

function presentIn({ present, ballots, recused }: Said, people: readonly PersonId[]): number {
  return people.filter((person) => !recused.has(person) && (present.has(person) || ballots.has(person))).length
}

function rankingsIn({ ballots }: Said): readonly Ranked[] {
  const alike = Map.groupBy(ballots.values(), ({ ranking = [] }) => JSON.stringify(ranking))
  return [...alike.values()].map((same) => ({ order: same[0]?.ranking ?? [], count: same.length }))
}

/** The voters cut up by which of the seats they hold, of those that the rule counts "from". */
function partsOf(motion: Motion, said: Said, from: readonly SeatRef[]): readonly Part[] {
  const { rule } = motion.opened
  const seatsOf = ({ because, classes = [] }: Voter) =>
    from.filter((seat) => [...because.map((why) => why.seat), ...classes].some((held) => isSameSeat(held, seat)))
  const voters = [...motion.electorate.values()]
  const classes = Map.groupBy(voters, (voter) => JSON.stringify(seatsOf(voter)))
  return [...classes.values()].map((members) => {
    const people = members.map(({ person }) => person)
    const ballots = people.flatMap((person) => said.ballots.get(person) ?? [])
    const counts = Object.fromEntries(rule.options.map(({ name }) => [name, 0]))
    for (const ballot of ballots) for (const option of marked(rule, ballot)) counts[option] = (counts[option] ?? 0) + 1
    return {
      seats: members[0] === undefined ? [] : seatsOf(members[0]),
      electorate: members.length,
      recused: people.filter((person) => said.recused.has(person)).length,
      counts,
      ...(rule.ballot !== undefined && { ballots: ballots.length }),
      ...(said.present.size > 0 && { present: presentIn(said, people) }),
    }
  })
}
