import { dueKeys } from '../sections/due.ts'
import { eventKeys } from '../sections/events.ts'
import { factKeys } from '../sections/facts.ts'
import { limitKeys } from '../sections/limits.ts'
import { rollKeys } from '../sections/rolls.ts'
import { ruleKeys } from '../sections/rules/keys.ts'
import { seatKeys } from '../sections/seats.ts'
import { statusKeys } from '../sections/statuses.ts'

/**
 * The order in which keys are written: that of docs/charter-language.md. Names that people chose (seats, rules, options) keep
 * the order in which they stand, and so do keys that are not listed, after those that are.
 */
export interface KeyOrder {
  /** "after " stands for every key that begins so. */
  readonly keys?: readonly string[]
  /** By key, how what stands under it is ordered. */
  readonly under?: Readonly<Record<string, KeyOrder>>
  /** How the values of names that people chose, or the entries of a list, are ordered. */
  readonly each?: KeyOrder
  /** What stands here are texts even where they look like numbers: the labels of options. */
  readonly areTexts?: true
}

export const frontMatterOrder: KeyOrder = { keys: ['charter', 'group', 'name', 'under', 'zone', 'from', 'to'] }

const bounds = ['up to', 'while', 'from', 'until', 'not delegable'] as const

const rule: KeyOrder = {
  keys: ruleKeys.flatMap((key) => (key === 'undecided' ? [key, 'after '] : [key])),
  under: { options: { areTexts: true } },
}

const status: KeyOrder = { keys: statusKeys }

const seat: KeyOrder = { keys: seatKeys, under: { status: { each: status }, statuses: { each: status } } }

const power: KeyOrder = {
  keys: [
    'may',
    'except',
    'for each',
    ...bounds,
    'only if',
    'gate',
    'bands',
    'with',
    'advice of',
    'with recommendation by',
    'by',
    'in emergency',
    'decided within',
    'report to',
    'review by',
  ],
  under: { bands: { each: { keys: ['up to', 'if', 'by', 'with'] } } },
}

const life = [
  'adopted by',
  'needs at adoption',
  'begins',
  'amended by',
  'without a vote',
  'review',
  'ends',
  'dormant when',
  'retired when',
  'retired by',
  'dissolved by',
  'dissolved with',
  'revived by',
  'groups below',
  'hand over to',
]

const sections: Readonly<Record<string, KeyOrder>> = {
  facts: { each: { keys: factKeys } },
  lists: {},
  events: { each: { keys: eventKeys } },
  calendar: {},
  seats: { each: seat },
  rolls: { each: { keys: rollKeys } },
  statuses: { each: status },
  limits: { each: { keys: limitKeys } },
  rules: { each: rule },
  procedures: { each: { keys: ['text frozen', 'stages'] } },
  powers: { each: power },
  gives: { each: { keys: ['to', 'may', 'except', ...bounds, 'only if', 'withdrawn by'] } },
  reserved: {
    each: { keys: ['may', 'except', 'above', 'to', 'with recommendation by', 'only if', 'lead time', 'within'] },
  },
  duties: { each: { keys: ['name', ...dueKeys, 'by', 'to', 'open to', 'public', 'about', 'at', 'zone'] } },
  money: { keys: ['year', 'budget', 'currency', 'lines', 'funds', 'requests'] },
  elections: {
    each: {
      keys: ['fills', 'voters', 'method', 'seats', 'nominated by', 'phases', 'barred', 'cap', 'tie', 'certified by'],
    },
  },
  channels: { each: { keys: ['kind', 'at', 'public', 'who', 'language', 'for'] } },
  while: { each: { keys: ['state', 'while', 'forbids', 'allows', 'by', 'expires', 'confirmed by', 'until'] } },
  life: { keys: life },
}

export const blockOrder: KeyOrder = { keys: Object.keys(sections), under: sections }

/** The items in the order in which they are to be written; of equal rank they stay as they stand. */
export function inKeyOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { keys = [] }: KeyOrder,
): readonly Item[] {
  const rank = (item: Item) => {
    const key = keyOf(item)
    const at = keys.findIndex((known) => known === key || (known.endsWith(' ') && key.startsWith(known)))
    return at === -1 ? keys.length : at
  }
  return keys.length === 0 ? items : items.toSorted((a, b) => rank(a) - rank(b))
}
