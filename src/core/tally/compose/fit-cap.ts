import type { Contest } from '../contest.ts'
import { isSameSet } from '../ties/break-tie.ts'
import { drawnAmong } from '../ties/drawn-among.ts'
import type { SeatCap } from './composition.ts'

/** Whom a cap keeps out of a seat, and whose they are. */
export interface PassedOver {
  readonly candidate: number
  readonly entity: string
}

/** More of one entity are elected than may be, and those concerned are asked who of them has the places. */
export interface CapTie {
  readonly purpose: 'cap'
  readonly among: readonly number[]
  readonly places: number
  readonly awaits: 'decision' | 'lot'
}

/** What whoever was asked said about a cap stands among the decisions on ties by this name. */
export const byTheAffected = 'agreement of the affected'

export type Fit =
  /** The elected, those next in line, and who was passed over without another count. */
  | {
      readonly kind: 'fits'
      readonly elected: readonly number[]
      readonly others: readonly number[]
      readonly out: readonly PassedOver[]
    }
  | { readonly kind: 'count again'; readonly without: readonly PassedOver[] }
  | { readonly kind: 'open'; readonly tie: CapTie }

interface Standing {
  readonly elected: readonly number[]
  /** From the strongest on, as the elected. */
  readonly others: readonly number[]
}

/** Mends a cap that the elected break, by the first repair that leads somewhere; leaving out the weakest and counting again where none does. */
export function fitCap(contest: Contest, cap: SeatCap, standing: Standing): Fit {
  const out: PassedOver[] = []
  let { elected, others } = standing
  for (;;) {
    const over = overIn(cap, elected)
    if (over === undefined) return { kind: 'fits', elected, others, out }
    const { entity, members, places } = over
    const passed = (some: readonly number[]) => some.map((candidate) => ({ candidate, entity }))
    const weakest = members.slice(-1)
    const repair = repairOf(contest, cap, over)
    switch (repair.kind) {
      case 'open':
        return { kind: 'open', tie: { purpose: 'cap', among: ascending(members), places, awaits: repair.awaits } }
      case 'keep':
        return { kind: 'count again', without: passed(members.filter((one) => !repair.chosen.includes(one))) }
      case 'disqualify the lower':
        return { kind: 'count again', without: passed(weakest) }
      case 'by-election':
      case 'vacant':
      case 'next in line': {
        const kept = elected.filter((one) => !weakest.includes(one))
        out.push(...passed(weakest))
        const next =
          repair.kind === 'next in line' ? others.find((one) => overIn(cap, [...kept, one]) === undefined) : undefined
        elected = next === undefined ? kept : [...kept, next]
        others = others.filter((one) => one !== next)
      }
    }
  }
}

interface Over {
  readonly entity: string
  /** From the strongest on. */
  readonly members: readonly number[]
  /** How many of them may have a seat. */
  readonly places: number
}

/** Of the entities that have too many among the elected, that of the weakest one. */
function overIn({ most, entities, sitting }: SeatCap, elected: readonly number[]): Over | undefined {
  for (const candidate of elected.toReversed()) {
    const entity = entities[candidate]
    if (entity === undefined || entity === null) continue
    const members = elected.filter((one) => entities[one] === entity)
    const places = Math.max(0, most - (sitting[entity] ?? 0))
    if (members.length > places) return { entity, members, places }
  }
  return undefined
}

type Repairing =
  | { readonly kind: 'open'; readonly awaits: CapTie['awaits'] }
  | { readonly kind: 'keep'; readonly chosen: readonly number[] }
  | { readonly kind: 'disqualify the lower' | 'by-election' | 'vacant' | 'next in line' }

function repairOf({ tieDecisions, params }: Contest, { repair }: SeatCap, { members, places }: Over): Repairing {
  for (const kind of repair) {
    switch (kind) {
      case 'disqualify the lower':
      case 'by-election':
      case 'vacant':
      case 'next in line':
        return { kind }
      case 'lot': {
        const drawn = drawnAmong(params.lot, members)
        if (drawn === undefined) return { kind: 'open', awaits: 'lot' }
        return { kind: 'keep', chosen: drawn.slice(0, places) }
      }
      case 'agreement of the affected': {
        const said = tieDecisions.find(({ by, among }) => by === byTheAffected && isSameSet(among, members))
        if (said === undefined && places > 0) return { kind: 'open', awaits: 'decision' }
        if (said !== undefined && said.chosen.length === places) return { kind: 'keep', chosen: said.chosen }
        continue
      }
      case 'requalify if seats stay empty':
    }
  }
  return { kind: 'disqualify the lower' }
}

function ascending(candidates: readonly number[]): readonly number[] {
  return candidates.toSorted((one, other) => one - other)
}
