import fc from 'fast-check'
import { readFoundation } from '../../../src/core/check/read-foundation.ts'
import { charterOf } from '../../support/given.ts'

/** A club with an election of any words of the language, and the board above it, both without errors. */
export interface ElectingCharters {
  readonly board: string
  readonly club: string
}

/** One of these lines, or none of them. */
function some(...lines: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(''), fc.constantFrom(...lines))
}

function rarely(...lines: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...lines) })
}

const methods = [
  'plurality',
  'limited approval',
  'approval',
  'score',
  'STAR',
  'bloc STAR',
  'STAR PR',
  'IRV',
  'STV',
  'Scottish STV',
  'Meek STV',
  'Warren',
  'Schulze',
  'ranked pairs',
  'minimax',
  'Copeland',
  'Condorcet IRV',
  'Debian',
  'AV',
  'PAV',
  'sequential Phragmen',
  'equal shares',
]

const phases = [
  '{ vote: 1 week }',
  '{ nominations: 1 week, vote: 1 week }',
  '{ roll: 3 days, nominations: 1 week, questions: 2 days, vote: 1 week }',
  '{ nominations: 3 days to 2 weeks, vote: 1 to 7 days }',
  '{ nominations: 1 week, evaluation: 10 days, vote: 1 week, audit: 2 days }',
]

const occasions = fc.constantFrom(
  'every: year\n on: 1 February\n called by: chair',
  'every: 6 months\n called by: [chair, board]',
  'on: 1 March\n called by: chair',
  'called by: chair\n held when: [petition of 1/2 of voters, by council vote]',
  'every: year\n held when: [1 week after the next release]\n called by: chair',
)

/** What an election may say of itself beside what it must. */
const words: readonly fc.Arbitrary<string>[] = [
  some(
    'nominated by: self',
    'nominated by: [self, another]',
    'nominated by: 2 of member',
    'nominated by: [self, board]',
  ),
  rarely('seconded by: 1 of voters', 'endorsed by: 2 of voters from 2 different employer'),
  some('eligible: member'),
  rarely('eligible if: tenure >= 1 month'),
  rarely('barred: [chair]', 'barred: [any seat of board]'),
  rarely(
    'qualification: { by: [board], within: 1 week }',
    'qualification: { by: [board], needs: 2/3 of voters, quorum: 1/2 of voters }',
  ),
  some('asks: [Why you]'),
  some(
    'quorum: 1/2 of voters\n without quorum: rerun',
    'quorum: 3\n without quorum: extended by 3 days',
    'quorum: more than 50% of voters\n without quorum: void',
    'quorum: 2\n without quorum: refer to board',
    'quorum: 1/2 of voters',
  ),
  rarely('elected when: more than 50% of cast', 'elected when: 1'),
  some('default option: None of them', 'default option: { name: None of them, wins: rerun }'),
  some('order: random', 'order: as nominated'),
  some('votes: stay'),
  some('proxies: at most 1', 'proxies: any number'),
  rarely('one ballot per: employer'),
  some('unopposed: elected', 'unopposed: elected', 'unopposed: vote'),
  some(
    'cap: { at most: 1, share: employer }',
    'cap: { at most: 1/3 of seats, share: employer, over: those elected, repair: [disqualify the lower, requalify if seats stay empty] }',
    'cap: { at most: 1, share: employer, related: count as one, repair: [agreement of the affected, lot, by-election], within: 1 month }',
    'cap: { at most: 1, share: employer, repair: [next in line, vacant], within: 2 weeks }',
  ),
  some(
    'tie: lot',
    'tie: [agreement of the tied, lot]',
    'tie: [the elected decide, head to head, longest service, rerun]',
    'tie: [earlier round, casting vote of chair, shortest service]',
    'tie: [casting vote of board, rerun]',
  ),
  rarely('certified by: board'),
  rarely('ratified by: [council vote, board]'),
  rarely('challenge: 1 week to board', 'challenge: 3 days'),
  rarely('advisory: yes\n appointed by: board', 'advisory: yes'),
  rarely(
    'whole: { held when: council < 1, cohorts: [1 for 2 years, 2 for 1 year], clock restarts: yes }',
    'whole: { held when: council < 1 }',
  ),
  some(
    'recall: { called by: member, petition: 1/2 of voters, open: 1 week, needs: 1/2 of voters, then: [removed, vacancy] }',
    'no confidence: { of: all, called by: member, needs: 1/2 of voters, open: 3 days, then: [all removed, election of council] }',
  ),
]

const voters = [
  'member',
  'member',
  '[member, chair]',
  'member who opted in',
  '{ of: member, only if: tenure >= 1 month, approved by: board, as of: nominations }',
  'anyone',
  'board.director',
]

const wholly = fc
  .record({
    method: fc.constantFrom(...methods),
    voters: fc.constantFrom(...voters),
    seats: fc.constantFrom('3', '1', '3, in turn 1 and 2', '3, in cohorts of 1 and 2'),
  })
  .map((said) => `method: ${said.method}\n voters: ${said.voters}\n seats: ${said.seats}`)
const apart = fc
  .tuple(fc.constantFrom(...methods), fc.constantFrom('', '\n balance: { of: union, over: bosses, at most: 1 }'))
  .map(
    ([method, balance]) =>
      `method: ${method}\n electorates:\n  union: { voters: member, seats: 2, unopposed: elected }\n  bosses: { voters: board.director, seats: 1, method: approval }${balance}`,
  )
const byLot = fc.constant('method: lot\n seats: 3')

const election = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: wholly }, { weight: 2, arbitrary: apart }, { weight: 1, arbitrary: byLot }),
    fc.constantFrom(...phases),
    fc.tuple(occasions, ...words),
  )
  .map(([counted, lengths, said]) => {
    const timeline = counted.startsWith('method: lot') ? lengths.replace('vote:', 'draw:') : lengths
    return ['fills: council', counted, `phases: ${timeline}`, ...said].filter((line) => line !== '').join('\n ')
  })

const vacancies = fc.constantFrom(
  '',
  ', vacancy: by-election within 3 months',
  ', vacancy: [next in line, by-election]',
  ', vacancy: [count-back, by-election]',
  ', vacancy: stays vacant',
)

const board = charterOf(
  'board',
  `
seats: { director: { filled by: roll, may leave: any time } }
rules: { majority: { voters: director, options: [for, against], passes: for > against, open: 3 days, closes early: when certain } }
powers: [{ may: resolve, by: majority }]
`,
)

/** Charters that the checker finds no error in. */
export const electingCharters: fc.Arbitrary<ElectingCharters> = fc
  .tuple(election, vacancies, fc.constantFrom('1 year', '2 years'), fc.boolean())
  .map(([said, vacancy, term, isLimited]) => ({ board, club: clubOf({ said, vacancy, term, isLimited }) }))
  .filter((charters) => errorsIn(charters).length === 0)

/** The club without its council, and with another rule of its election. */
export function amended({ club }: ElectingCharters): readonly string[] {
  return [
    club.replace('open: 2 days', 'open: 4 days'),
    club.replace(/^ {2}council: \{ number.*$/m, '  council: { number: 1, filled by: election, may leave: any time }'),
    club
      .replace(/^elections:[\s\S]*?(?=^life:)/m, '')
      .replace(/^ {2}council: \{ number.*\n/m, '')
      .replaceAll('council vote: { voters: council', 'council vote: { voters: member'),
  ]
}

export function errorsIn(charters: ElectingCharters) {
  const files = Object.entries(charters).map(([group, text]) => ({ file: `${group}.md`, text }))
  return readFoundation(files).findings.filter(({ severity }) => severity === 'error')
}

function clubOf({
  said,
  vacancy,
  term,
  isLimited,
}: {
  readonly said: string
  readonly vacancy: string
  readonly term: string
  readonly isLimited: boolean
}): string {
  const limit = isLimited ? ', limit: at most 1 consecutive term' : ''
  return charterOf(
    'club',
    `
facts: { employer: { declared by: holder } }
events: { release: { recorded by: chair } }
seats:
  member: { filled by: roll, may leave: any time }
  chair: { number: 1, filled by: own word, may leave: any time }
  council: { number: 3, filled by: election, term: ${term}, may leave: any time${vacancy}${limit} }
rules:
  council vote: { voters: council, options: [for, against], passes: for > 1/2 of voters, open: 2 days, closes early: when certain }
elections:
  council:
    ${said.replaceAll('\n ', '\n    ')}
life: { amended by: chair, retired by: chair, dissolved by: chair, revived by: chair, dormant when: member < 2 }
`,
    'board',
  )
}
