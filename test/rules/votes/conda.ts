import type { VoteTable } from './table.ts'

export const votes: readonly VoteTable[] = [
  {
    id: 'CONDA-3',
    charter: 'test/rules/conda/project-team.md',
    rule: 'admission',
    cases: [
      { why: 'three say yes, of forty', voters: 40, votes: { yes: 3 }, outcome: 'carried', certain: false },
      { why: 'two say yes, of forty', voters: 40, votes: { yes: 2 }, outcome: 'lost' },
      { why: 'one no among few', voters: 40, votes: { yes: 18, no: 1 }, outcome: 'lost', certain: false },
      { why: 'one no among half', voters: 40, votes: { yes: 19, no: 1 }, outcome: 'carried' },
      { why: 'eleven of twenty', voters: 40, votes: { yes: 11, no: 9 }, outcome: 'carried', certain: false },
      { why: 'a tie of half', voters: 40, votes: { yes: 10, no: 10 }, outcome: 'lost' },
      { why: 'a team of two: one is half', voters: 2, votes: { yes: 1 }, outcome: 'carried' },
      { why: 'nobody votes', voters: 40, votes: {}, outcome: 'lost', certain: false },
      { why: 'who leaves is in no base', voters: 42, recused: 2, votes: { yes: 19, no: 1 }, outcome: 'carried' },
      { why: 'all leave', voters: 40, recused: 40, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]
