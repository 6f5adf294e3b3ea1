import type { MethodName } from '../../tally/method-names.ts'

/** A method by its name, and the words that settle what implementations do differently. */
export interface Method {
  readonly name: MethodName
  /** "droop-whole" for `quota`, "scottish" for `rule`. */
  readonly options: Readonly<Record<string, string>>
}

/** Participatory budgeting chooses projects by what they cost, which no candidate does. */
export function fillsNoSeats(method: MethodName): boolean {
  return method === 'pb-greedy' || method === 'pb-equal-shares'
}

/** How the field speaks of them. */
export const methodAliases: Readonly<Record<string, Method>> = {
  sortition: { name: 'lot', options: {} },
  'random-selection': { name: 'lot', options: {} },
  'first-past-the-post': { name: 'plurality', options: {} },
  'free-approval': { name: 'approval', options: {} },
  'allocated-score': { name: 'star-pr', options: {} },
  'instant-run-off': { name: 'irv', options: {} },
  'instant-runoff': { name: 'irv', options: {} },
  'ranked-choice': { name: 'irv', options: {} },
  'single-transferable-vote': { name: 'stv', options: {} },
  'scottish-stv': { name: 'stv', options: { rule: 'scottish' } },
  'stv-scottish': { name: 'stv', options: { rule: 'scottish' } },
  'meek-stv': { name: 'stv', options: { rule: 'meek' } },
  'stv-meek': { name: 'stv', options: { rule: 'meek' } },
  meek: { name: 'stv', options: { rule: 'meek' } },
  warren: { name: 'stv', options: { rule: 'warren' } },
  'stv-warren': { name: 'stv', options: { rule: 'warren' } },
  condorcet: { name: 'schulze', options: {} },
  'condorcet-schulze': { name: 'schulze', options: {} },
  'condorcet-with-instant-run-off': { name: 'condorcet-irv', options: {} },
  av: { name: 'approval-committee', options: { rule: 'av' } },
  sav: { name: 'approval-committee', options: { rule: 'sav' } },
  pav: { name: 'approval-committee', options: { rule: 'pav' } },
  'sequential-pav': { name: 'approval-committee', options: { rule: 'seqpav' } },
  'sequential-phragmen': { name: 'approval-committee', options: { rule: 'seqphragmen' } },
  'equal-shares': { name: 'approval-committee', options: { rule: 'equal-shares' } },
}

/** The options that a method may be given; their values are of the counting's closed vocabulary. */
export const methodOptions: Readonly<Record<string, readonly string[]>> = {
  rule: [
    'scottish',
    'wigm-prf',
    'meek-prf',
    'meek',
    'warren',
    'rctab',
    'condorcet-then-irv',
    'av',
    'sav',
    'pav',
    'cc',
    'seqpav',
    'seqphragmen',
    'monroe',
    'equal-shares',
  ],
  quota: [
    'droop-whole',
    'droop-plus-unit',
    'droop-exact',
    'droop-exact-each-iteration',
    'hare-whole',
    'hare-exact',
    'majority-of-continuing',
  ],
  unranked: ['last', 'uncompared'],
  'defeat-strength': ['winning-votes', 'winning-votes-then-fewest-opposed', 'margins', 'opposition'],
  exclusion: ['one', 'certain-losers'],
  tied: ['within-total-surplus'],
  surplus: ['largest-first', 'split-score-by-weight'],
  rounding: ['paper-value-down', 'paper-value-and-product-down'],
  overvote: ['exhausts', 'skipped'],
  skipped: ['passed-over', 'exhausts'],
  'batch-elimination': ['yes', 'no'],
  misfit: ['skip', 'stop'],
  utility: ['cost'],
  completion: ['none', 'add1'],
  decimals: [],
  omega: [],
  'max-score': [],
  'minimum-vote-threshold': [],
  budget: [],
}
