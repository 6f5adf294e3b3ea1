import type { VoteTable } from './table.ts'

export const votes: readonly VoteTable[] = [
  {
    id: 'JUP-5',
    charter: 'test/rules/jupyter/executive-council.md',
    rule: 'removal',
    cases: [
      { why: 'four of six', voters: 6, votes: { yes: 4, no: 2 }, outcome: 'carried', certain: true },
      { why: 'three of six', voters: 6, votes: { yes: 3 }, outcome: 'lost', certain: false },
      { why: 'a tie', voters: 6, votes: { yes: 3, no: 3 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 6, votes: {}, outcome: 'lost' },
      { why: 'an empty seat counts: three of five', voters: 5, vacant: 1, votes: { yes: 3, no: 2 }, outcome: 'lost' },
      { why: 'an empty seat counts: four of five', voters: 5, vacant: 1, votes: { yes: 4, no: 1 }, outcome: 'carried' },
      { why: 'three seats are empty', voters: 3, vacant: 3, votes: { yes: 3 }, outcome: 'lost', certain: true },
    ],
  },
]
