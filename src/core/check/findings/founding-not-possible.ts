import { type Name, spoken } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { ElectionName } from '../../charter/structure/election-name.ts'
import type { FoundingAct } from '../../charter/structure/founding.ts'
import { mostHoldersForEntry } from '../../charter/structure/seat-places.ts'
import { type Foundation, type FoundationCheck, findIn } from './check.ts'

/** Acts of the founding that the charters do not allow: they would be refused when the foundation is set up. */
export const foundingNotPossible: FoundationCheck = (foundation) => {
  const { founded } = foundation
  if (founded === undefined) return
  const find = findIn(founded.report)
  const adopted = new Set<Name>()
  const holders = new Map<string, Set<Name>>()
  for (const act of founded.founding.acts) {
    const problem = problemOf(foundation, act, adopted, holders)
    if (problem !== undefined) find('founding-not-possible', act.place, problem)
    if (act.kind === 'adopt') adopted.add(act.group)
  }
}

function problemOf(
  { charters }: Foundation,
  act: FoundingAct,
  adopted: ReadonlySet<Name>,
  holders: Map<string, Set<Name>>,
): string | undefined {
  switch (act.kind) {
    case 'adopt': {
      if (adopted.has(act.group)) return `"${spoken(act.group)}" is adopted already`
      const under = charters.get(act.group)?.under
      if (under === undefined || adopted.has(under)) return undefined
      return `"${spoken(act.group)}" stands under "${spoken(under)}", which is not adopted before it`
    }
    case 'hold': {
      if (!adopted.has(act.group)) return `"${spoken(act.group)}" is not adopted yet, so nobody holds a seat in it`
      const seat = charters.get(act.group)?.seats.find(({ name }) => name === act.seat)
      if (seat === undefined) return undefined
      if (seat.filledBy.kind === 'ex officio') {
        return `The seat "${spoken(seat.name)}" comes with another office; the founding cannot fill it`
      }
      const entries = seat.forEach === undefined ? [] : entriesIn(charters.get(act.group), seat.forEach)
      const isEntry = act.entry === undefined ? seat.forEach === undefined : entries.includes(act.entry)
      if (!isEntry) return wrongEntry(seat.name, entries)
      const key = `${act.group}.${act.seat} ${act.entry ?? ''}`
      const held = holders.get(key) ?? new Set()
      holders.set(key, held)
      for (const holder of act.holders) held.add(holder)
      const most = mostHoldersForEntry(seat)
      if (most === undefined || held.size <= most) return undefined
      return `The seat "${spoken(seat.name)}" has ${most} holders at most; the founding names ${held.size}`
    }
    case 'apply':
    case 'move':
    case 'record':
      return adopted.has(act.group) ? undefined : `"${spoken(act.group)}" is not adopted yet and cannot decide`
    case 'offer':
      return adopted.has(act.group)
        ? `"${spoken(act.group)}" is adopted already, and nobody offers to sit there`
        : undefined
    case 'draft':
      return adopted.has(act.group) ? `"${spoken(act.group)}" is adopted already and no draft` : undefined
    case 'vote':
      return typeof act.decision === 'number' ? undefined : noElection(charters, adopted, act.decision)
    case 'nominate':
    case 'accept nomination':
    case 'state candidacy':
    case 'ask candidates':
    case 'answer question':
    case 'cast ballot':
      return noElection(charters, adopted, act.election)
    case 'recuse':
    case 'second':
    case 'sign':
    case 'open':
    case 'close':
    case 'withdraw':
    case 'present':
    case 'pause':
    case 'resume':
    case 'appeal':
    case 'declare':
    case 'note received':
    case 'ask for payment':
    case 'approve payment':
    case 'note paid':
      return undefined
  }
}

function noElection(
  charters: ReadonlyMap<Name, Charter>,
  adopted: ReadonlySet<Name>,
  { election, written }: ElectionName,
): string | undefined {
  if (election === 'last') return undefined
  const holding = [...adopted].flatMap((group) => charters.get(group)?.elections ?? [])
  return holding.some(({ name }) => name === election)
    ? undefined
    : `No charter that is adopted holds the election "${written}"`
}

function entriesIn(charter: Charter | undefined, list: Name): readonly Name[] {
  return charter?.lists?.find(({ name }) => name === list)?.entries.map(({ name }) => name) ?? []
}

function wrongEntry(seat: Name, entries: readonly Name[]): string {
  if (entries.length === 0) return `The seat "${spoken(seat)}" exists once; the founding says "for"`
  return `The seat "${spoken(seat)}" exists by itself for each of ${entries.map(spoken).join(', ')}; the founding says "for" which`
}
