import { type Name, nameOf } from '../../base/name.ts'
import type { FactCondition, Quantity } from '../structure/fact-condition.ts'
import type { GroupsBelow } from '../structure/life.ts'
import type { PlannedOffice, PlanSection } from './group-plan.ts'

/** What a group asks of the charters under it, as far as a plan can be filled in from it. */
export interface AskedBelow {
  /** Seats that must be held before a group begins, members apart. */
  readonly offices: readonly PlannedOffice[]
  /** How many members it needs at least. */
  readonly members: number
  /** How it calls what every plan says anyway. */
  readonly headings: Partial<Readonly<Record<PlanSection, string>>>
  /** What it wants to be stated that no plan says by itself. */
  readonly others: readonly string[]
}

export function askedBelow({ mustState, needs }: Pick<GroupsBelow, 'mustState' | 'needs'>): AskedBelow {
  const needed = needs === undefined ? [] : seatsNeeded(needs)
  const seats = needed.filter(({ seat }) => seat !== 'member')
  const named = mustState.filter((item) => !seats.some(({ seat }) => seat === nameOf(item)) && officeWords.test(item))
  const offices = [
    ...seats,
    ...named.flatMap((item) => {
      const seat = nameOf(item)
      return seat === undefined ? [] : [{ seat, number: 1 }]
    }),
  ]
  const isOffice = (item: string) => offices.some(({ seat }) => seat === nameOf(item))
  const rest = mustState.filter((item) => !isOffice(item))
  return {
    offices: offices.map((office) => ({
      ...office,
      filledBy: /(?:^|-)liaison$/.test(office.seat) ? 'above' : 'members',
    })),
    members: Math.max(0, ...needed.filter(({ seat }) => seat === 'member').map(({ number }) => number)),
    headings: Object.fromEntries(rest.flatMap((item) => sectionsOf(item).map((section) => [section, item]))),
    others: rest.filter((item) => sectionsOf(item).length === 0),
  }
}

/** Offices that are asked for by their name alone. */
const officeWords = /^(?:co-)?chair$|liaison$/

function sectionsOf(item: string): readonly PlanSection[] {
  return wordsFor.flatMap(([section, words]) => (words.test(item) ? [section] : []))
}

const wordsFor: readonly (readonly [PlanSection, RegExp])[] = [
  ['purpose', /^(?:purpose|scope|mission|aim)s?$/],
  ['members', /^(?:members|membership|people|how members are chosen)$/],
  ['decisions', /^(?:how it decides|decisions?|deciding|how we decide)$/],
  ['powers', /^(?:money|budget|powers|what it asks of the foundation)$/],
  ['reports', /^report(?:s|ing)?$/],
  ['channels', /^(?:communication|channels)$/],
  ['life', /^(?:amendments?|how it ends|how this changes)$/],
]

/** "chair = 1 and member >= 3": only what all of it asks for; of alternatives somebody has to choose. */
function seatsNeeded(condition: FactCondition): readonly { readonly seat: Name; readonly number: number }[] {
  switch (condition.kind) {
    case 'all':
      return condition.of.flatMap(seatsNeeded)
    case 'compare': {
      const { left, relation, right } = condition
      const number = wholeNumber(right)
      if (left.kind !== 'holders' || number === undefined) return []
      const least = relation === '>' ? number + 1 : relation === '=' || relation === '>=' ? number : 0
      return least > 0 ? [{ seat: left.of.seat, number: least }] : []
    }
    case 'is one of':
    case 'is so':
    case 'status':
    case 'holds':
    case 'has held':
    case 'was removed from':
    case 'nominated by':
    case 'given':
    case 'for':
    case 'any':
    case 'not':
      return []
  }
}

function wholeNumber(quantity: Quantity): number | undefined {
  return quantity.kind === 'number' && quantity.value.denominator === 1 ? quantity.value.numerator : undefined
}
