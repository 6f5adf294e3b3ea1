import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../test/support/golden.ts'
import {
  aRule,
  aTally,
  compare,
  council_poll,
  every,
  funding,
  majority_of_members,
  options,
  passes,
  seatOf,
  share,
} from '../../../test/support/rules.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { outcomesOfWinner } from '../charter/structure/winner.ts'
import { inWords } from './in-words.ts'
import type { Tally } from './standing.ts'
import { standingOf } from './standing-of.ts'

const say = (rule: Rule, tally: Tally) => inWords(rule, tally, standingOf(rule, tally))
const patient: Rule = { ...majority_of_members, name: 'majority of members, open to the end', closesEarly: 'never' }
const drinks = choosing('drinks', ['tea', 'coffee', 'none-of-these', 'abstain'], {
  winner: { proposed: false, standard: 'none-of-these' },
})
const towns = choosing(
  'towns',
  Array.from({ length: 9 }, (_, index) => `town-${index + 1}`),
  { winner: { proposed: false, needs: { relation: '>', than: share(1, 2, 'cast') } } },
)
const markings = choosing('drinks by approval', ['tea', 'coffee', 'milk'], { ballot: { kind: 'approval' } })
const chair = seatOf('chair')
const director = seatOf('director')
const fromChair = { kind: 'option', option: 'for', from: chair } as const
const fromDirectors = { kind: 'option', option: 'for', from: director } as const
const withChair = aRule({
  name: 'the chair and two more',
  options: options('for', 'against'),
  outcomes: passes(every(compare('for', '>=', 3), compare(fromChair, '>=', 1))),
})
const ofDirectors = aRule({
  name: 'two of the directors',
  options: options('for', 'against'),
  outcomes: passes(compare(fromDirectors, '>=', 2)),
})
const quorate = aRule({
  name: 'half must vote',
  options: options('for', 'against', 'abstain'),
  outcomes: passes(compare('for', '>', 'against')),
  quorum: { needs: compare('cast', '>=', share(1, 2, 'voters')), without: 'undecided' },
})
const atMeeting = aRule({
  name: 'two thirds present',
  options: options('for', 'against'),
  outcomes: passes(compare('for', '>', 'against')),
  quorum: { needs: compare({ kind: 'base', base: 'present' }, '>=', share(2, 3, 'voters')), without: 'lost' },
})
const even = aRule({
  name: 'casting vote',
  options: options('for', 'against', 'abstain'),
  outcomes: passes(compare('for', '>', 'against')),
  tie: [{ kind: 'casting vote', of: chair }],
})
const vacancies: Rule = { ...majority_of_members, name: 'vacant seats against', vacantCountAs: 'against' }
const assumed = aRule({
  name: 'silence is consent',
  options: options('for', 'against'),
  outcomes: passes(compare('against', '=', 0)),
  missingCountAs: 'for',
})
const approval = aRule({
  name: 'approval',
  options: options('a', 'b'),
  ballot: { kind: 'approval' },
  outcomes: passes(compare('a', '>', 'b')),
})
const soon: Rule = { ...majority_of_members, name: 'as soon as carried', closesEarly: 'when carried' }
const parted = (chairVotes: Tally['counts'], others: Tally['counts'], seat = chair): Tally => {
  const counts = {
    for: (chairVotes.for ?? 0) + (others.for ?? 0),
    against: (chairVotes.against ?? 0) + (others.against ?? 0),
  }
  const size = seat === chair ? 1 : 3
  return aTally(5, counts, {
    parts: [
      { seats: [seat], electorate: size, recused: 0, counts: chairVotes },
      { seats: [], electorate: 5 - size, recused: 0, counts: others },
    ],
    sizes: [{ seat, seats: size, vacant: 0 }],
  })
}
const leaving = aRule({
  name: 'at most two voters',
  options: options('for'),
  outcomes: passes(every(compare('for', '<', 1), compare('voters', '<=', 2))),
})

describe('inWords', () => {
  it('says what it would be, what would change it, and who has voted', () => {
    assert.equal(
      say(funding, aTally(5, { yes: 2 })),
      'Would be carried. Not certain: one −1 would stop it. Two of five have voted.',
    )
    assert.equal(say(funding, aTally(5, { yes: 1 })), 'Would be lost. One more +1 carries it. One of five has voted.')
    assert.equal(say(majority_of_members, aTally(6, { for: 4 })), 'Carried, whatever the other two do.')
  })

  it('says in every situation what its golden file shows', () => {
    const situations: readonly (readonly [Rule, Tally])[] = [
      [funding, aTally(5)],
      [funding, aTally(5, { yes: 1 })],
      [funding, aTally(5, { yes: 2 })],
      [funding, aTally(5, { yes: 2, 'mild-no': 2 })],
      [funding, aTally(5, { yes: 1, no: 1 })],
      [funding, aTally(5, { yes: 2, 'mild-yes': 3 })],
      [funding, aTally(5, { yes: 2 }, { recused: 1 })],
      [funding, aTally(5, {}, { recused: 5 })],
      [funding, aTally(1, { no: 1 })],
      [funding, aTally(0)],
      [funding, aTally(1)],
      [funding, aTally(3, { yes: 2 }, { recused: 1 })],
      [majority_of_members, aTally(1)],
      [majority_of_members, aTally(4, { for: 2, against: 1 })],
      [majority_of_members, aTally(5, { for: 2, against: 2 })],
      [majority_of_members, aTally(5, { for: 3, against: 1 })],
      [majority_of_members, aTally(1_000_000, { for: 400_000, against: 12 }, { recused: 2 })],
      [patient, aTally(5, { for: 4 })],
      [patient, aTally(5, { for: 3, against: 2 })],
      [council_poll, aTally(5)],
      [council_poll, aTally(5, { agree: 3 })],
      [council_poll, aTally(5, { agree: 1, disagree: 2 })],
      [council_poll, aTally(5, { agree: 5 })],
      [council_poll, aTally(5, { disagree: 4 })],
      [withChair, parted({}, {})],
      [withChair, parted({}, { for: 2 })],
      [withChair, parted({}, { for: 3 })],
      [withChair, parted({ for: 1 }, { for: 1 })],
      [withChair, parted({ for: 1 }, { for: 2 })],
      [withChair, parted({ against: 1 }, { for: 2 })],
      [ofDirectors, parted({}, {}, director)],
      [ofDirectors, parted({ for: 1 }, {}, director)],
      [ofDirectors, parted({ for: 2 }, {}, director)],
      [quorate, aTally(6, { for: 2 })],
      [quorate, aTally(6, { for: 3 })],
      [quorate, aTally(6, { for: 1, against: 1, abstain: 1 }, { recused: 1 })],
      [atMeeting, aTally(6, { for: 1 }, { present: 3 })],
      [atMeeting, aTally(6, { for: 1 }, { present: 4 })],
      [atMeeting, aTally(3, { for: 1 }, { recused: 2, present: 1 })],
      [even, aTally(5, { for: 2, against: 2 })],
      [even, aTally(4, { for: 2, against: 2 })],
      [even, aTally(4, { for: 2, against: 1 })],
      [even, aTally(4)],
      [vacancies, aTally(4, { for: 2 }, { seats: 5, vacant: 1 })],
      [vacancies, aTally(4, { for: 3, against: 1 }, { seats: 6, vacant: 2 })],
      [assumed, aTally(5, { for: 1 })],
      [approval, aTally(5, { a: 2, b: 2 }, { ballots: 3 })],
      [approval, aTally(5, { a: 2, b: 1 }, { ballots: 3 })],
      [soon, aTally(5, { for: 3 })],
      [leaving, aTally(4)],
      [leaving, aTally(4, {}, { recused: 1 })],
      [drinks, aTally(9)],
      [drinks, aTally(9, { tea: 3, coffee: 2 })],
      [drinks, aTally(9, { tea: 3, coffee: 3 })],
      [drinks, aTally(9, { tea: 5, coffee: 2 })],
      [drinks, aTally(5, { tea: 3, coffee: 2 })],
      [drinks, aTally(4, { tea: 2, coffee: 2 })],
      [drinks, aTally(4, { 'none-of-these': 3, coffee: 1 })],
      [drinks, aTally(4, { 'none-of-these': 2, coffee: 1 })],
      [drinks, aTally(3, { abstain: 3 })],
      [towns, aTally(100, { 'town-1': 3, 'town-2': 2, 'town-3': 1 })],
      [towns, aTally(10, { 'town-1': 3, 'town-2': 2, 'town-3': 2 }, { recused: 1 })],
      [markings, aTally(5, { tea: 2, coffee: 1 }, { ballots: 2 })],
    ]
    golden('voting/in-words.txt', `${situations.map(line).join('\n')}\n`)
  })
})

function choosing(name: string, names: readonly string[], more: Partial<Rule> = {}): Rule {
  const winner = { proposed: false, ...more.winner }
  return aRule({
    name,
    ...more,
    options: options(...names),
    winner,
    outcomes: outcomesOfWinner(options(...names), winner),
  })
}

function line([rule, tally]: readonly [Rule, Tally]): string {
  const counts = Object.entries(tally.counts).map(([option, count]) => `${count} ${option}`)
  const recused = tally.recused === 0 ? [] : [`${tally.recused} recused`]
  const others = [
    ...(tally.present === undefined ? [] : [`${tally.present} present`]),
    ...(tally.ballots === undefined ? [] : [`${tally.ballots} ballots`]),
    ...(tally.parts ?? []).map(
      ({ seats, counts: said }) =>
        `${seats.map(({ seat }) => seat).join(' and ') || 'others'}: ${JSON.stringify(said)}`,
    ),
  ]
  return `${rule.name}, ${[`${tally.electorate} voters`, ...counts, ...recused, ...others].join(', ')}\n  ${say(rule, tally)}`
}
