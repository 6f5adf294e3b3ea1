import type { VoteTable } from './table.ts'

const council = 'test/rules/rust/leadership-council.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'RUST-1',
    charter: council,
    rule: 'consent decision',
    cases: [
      { why: 'five of seven', voters: 7, votes: { consent: 5 }, outcome: 'carried', certain: false },
      { why: 'four of seven', voters: 7, votes: { consent: 4 }, outcome: 'lost' },
      { why: 'one objects', voters: 7, votes: { consent: 6, object: 1 }, outcome: 'lost', certain: true },
      { why: 'a vacant seat: four of six', voters: 6, vacant: 1, votes: { consent: 4 }, outcome: 'carried' },
      { why: 'two have left: three of five', voters: 7, recused: 2, votes: { consent: 3 }, outcome: 'carried' },
      { why: 'two have left: two of five', voters: 7, recused: 2, votes: { consent: 2 }, outcome: 'lost' },
      { why: 'nobody says anything', voters: 7, votes: {}, outcome: 'lost' },
      { why: 'of two, silence is not enough', voters: 2, votes: {}, outcome: 'lost' },
    ],
  },
  {
    id: 'RUST-4',
    charter: council,
    rule: 'consent decision',
    cases: [
      { why: 'a third of nine in conflict', voters: 9, recused: 3, votes: { consent: 4 }, outcome: 'carried' },
      {
        why: 'more than a third of nine',
        voters: 9,
        recused: 4,
        votes: { consent: 5 },
        outcome: 'undecided',
        certain: true,
      },
      {
        why: 'two of seven in conflict',
        voters: 7,
        recused: 2,
        votes: { consent: 5 },
        outcome: 'carried',
        certain: true,
      },
      { why: 'three of seven', voters: 7, recused: 3, votes: { consent: 4 }, outcome: 'undecided', certain: true },
      { why: 'all are in conflict', voters: 7, recused: 7, votes: {}, outcome: 'undecided', certain: true },
    ],
  },
  {
    id: 'RUST-4',
    charter: council,
    rule: 'decision in the open',
    cases: [
      { why: 'five of seven, in conflict or not', voters: 7, votes: { consent: 5 }, outcome: 'carried' },
      { why: 'four of seven', voters: 7, votes: { consent: 4 }, outcome: 'lost' },
      { why: 'nobody', voters: 7, votes: {}, outcome: 'undecided' },
    ],
  },
  {
    id: 'RUST-3',
    charter: council,
    rule: 'unanimous',
    cases: [
      { why: 'all seven', voters: 7, votes: { for: 7 }, outcome: 'carried', certain: true },
      { why: 'all but one', voters: 7, votes: { for: 6 }, outcome: 'lost', certain: false },
      { why: 'one against', voters: 7, votes: { for: 6, against: 1 }, outcome: 'lost', certain: true },
      { why: 'nobody', voters: 7, votes: {}, outcome: 'lost' },
    ],
  },
  {
    id: 'RUST-3',
    charter: 'test/rules/rust/moderation.md',
    rule: 'unanimous',
    cases: [
      { why: 'all three', voters: 3, votes: { for: 3 }, outcome: 'carried', certain: true },
      { why: 'two of three', voters: 3, votes: { for: 2 }, outcome: 'lost' },
      { why: 'both of two are too few', voters: 2, votes: { for: 2 }, outcome: 'lost', certain: true },
    ],
  },
]
