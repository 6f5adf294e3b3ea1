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
}

export const frontMatterOrder: KeyOrder = { keys: ['charter', 'group', 'name', 'under', 'zone', 'from', 'to'] }

const rule: KeyOrder = {
  keys: [
    'as',
    'voters',
    'one ballot per',
    'moved by',
    'at most',
    'seconded by',
    'petition',
    'options',
    'abstaining',
    'scores',
    'ballot',
    'standard',
    'quorum per option',
    'majority per option',
    'objection',
    'passes',
    'outcomes',
    'quorum',
    'without quorum',
    'tie',
    'discussion',
    'notice',
    'hearing',
    'open',
    'ends',
    'extended',
    'decided within',
    'closes early',
    'stands still while',
    'edited',
    'hold',
    'votes',
    'ballots',
    'proxies',
    'recusal',
    'vacant count as',
    'missing count as',
    'undecided',
    'after ',
    'takes effect',
    'ratified by',
    'advice',
    'appeal',
  ],
}

const seat: KeyOrder = {
  keys: [
    'ex officio',
    'number',
    'minimum',
    'for each',
    'from',
    'except',
    'filled by',
    'asks',
    'vouched by',
    'decided by',
    'term',
    'renewal',
    'reminder',
    'cohorts',
    'limit',
    'limits',
    'may also hold',
    'may leave',
    'removed by',
    'vacancy',
    'status',
    'votes',
  ],
}

const power: KeyOrder = {
  keys: ['to', 'may', 'except', 'for each', 'up to', 'above', 'bands', 'gate', 'with', 'with recommendation by', 'by'],
}

export const blockOrder: KeyOrder = {
  keys: [
    'facts',
    'lists',
    'events',
    'calendar',
    'seats',
    'rolls',
    'statuses',
    'limits',
    'rules',
    'procedures',
    'powers',
    'gives',
    'reserved',
    'duties',
    'money',
    'elections',
    'channels',
    'while',
    'life',
  ],
  under: {
    seats: { each: seat },
    rules: { each: rule },
    procedures: { each: { keys: ['text frozen', 'stages'] } },
    powers: { each: power },
    gives: { each: power },
    reserved: { each: power },
    channels: { each: { keys: ['kind', 'at', 'public'] } },
    duties: { each: { keys: ['every', 'name', 'to', 'open to', 'public', 'zone'] } },
    elections: {
      each: {
        keys: ['fills', 'voters', 'method', 'seats', 'nominated by', 'phases', 'barred', 'cap', 'tie', 'certified by'],
      },
    },
    money: { keys: ['year', 'requests'] },
    life: { keys: ['amended by', 'without a vote', 'ends', 'dormant when', 'retired by'] },
  },
}

/** The places of the keys in the order in which they are to be written; equal keys stay as they stand. */
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
