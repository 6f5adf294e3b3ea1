import type { VoteTable } from './table.ts'

const charter = 'test/rules/gentoo/council.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'GEN-1',
    charter,
    rule: 'decision',
    cases: [
      {
        why: 'four of seven there',
        voters: 7,
        present: 7,
        votes: { yes: 4, no: 3 },
        outcome: 'carried',
        certain: true,
      },
      { why: 'half of those there is not more', voters: 7, present: 6, votes: { yes: 3, no: 3 }, outcome: 'lost' },
      { why: 'who abstains is there', voters: 7, present: 6, votes: { yes: 3, abstain: 3 }, outcome: 'lost' },
      {
        why: 'who is there and says nothing counts',
        voters: 7,
        present: 6,
        votes: { yes: 3 },
        outcome: 'lost',
        certain: false,
      },
      { why: 'four of seven are half', voters: 7, present: 4, votes: { yes: 3, no: 1 }, outcome: 'carried' },
      {
        why: 'three of seven are fewer',
        voters: 7,
        present: 3,
        votes: { yes: 3 },
        outcome: 'undecided',
        certain: false,
      },
      { why: 'three of six are half', voters: 6, vacant: 1, present: 3, votes: { yes: 2 }, outcome: 'carried' },
      { why: 'nobody comes', voters: 7, present: 0, votes: {}, outcome: 'undecided' },
      { why: 'all abstain', voters: 7, present: 7, votes: { abstain: 7 }, outcome: 'lost', certain: true },
      {
        why: 'three leave, three of four are there',
        voters: 7,
        recused: 3,
        present: 3,
        votes: { yes: 2, no: 1 },
        outcome: 'carried',
      },
    ],
  },
  {
    id: 'GEN-2',
    charter,
    rule: 'amendment',
    cases: [
      { why: 'a quarter, and twice as many', voters: 200, votes: { yes: 50, no: 25 }, outcome: 'carried' },
      { why: 'one short of a quarter', voters: 200, votes: { yes: 49 }, outcome: 'lost', certain: false },
      { why: 'one no too many', voters: 200, votes: { yes: 50, no: 26 }, outcome: 'lost' },
      { why: 'nobody against', voters: 200, votes: { yes: 50, abstain: 150 }, outcome: 'carried', certain: true },
      {
        why: 'a quarter is of all, also of those who left',
        voters: 200,
        recused: 40,
        votes: { yes: 49 },
        outcome: 'lost',
      },
      { why: 'a quarter of 201 is more than fifty', voters: 201, votes: { yes: 50 }, outcome: 'lost' },
      { why: 'a tie', voters: 200, votes: { yes: 100, no: 100 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 200, votes: {}, outcome: 'lost' },
      { why: 'all abstain', voters: 200, votes: { abstain: 200 }, outcome: 'lost' },
    ],
  },
]
