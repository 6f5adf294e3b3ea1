import type { VoteTable } from './table.ts'

const charter = 'test/rules/apache/project.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'ASF-1',
    charter,
    rule: 'consensus approval',
    cases: [
      { why: 'three for it', voters: 9, votes: { yes: 3 }, outcome: 'carried', certain: false },
      { why: 'two for it', voters: 9, votes: { yes: 2 }, outcome: 'lost' },
      { why: 'a veto, whoever is for it', voters: 9, votes: { yes: 8, veto: 1 }, outcome: 'lost', certain: true },
      { why: 'halves make no third', voters: 9, votes: { yes: 2, 'rather yes': 7 }, outcome: 'lost', certain: true },
      {
        why: 'half against stops nothing',
        voters: 9,
        votes: { yes: 3, 'rather no': 6 },
        outcome: 'carried',
        certain: true,
      },
      { why: 'nobody votes', voters: 9, votes: {}, outcome: 'lost' },
      { why: 'all abstain', voters: 9, votes: { neither: 9 }, outcome: 'lost', certain: true },
      { why: 'all have left', voters: 9, recused: 9, votes: {}, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'ASF-2',
    charter,
    rule: 'majority approval',
    cases: [
      { why: 'three for it and two against', voters: 9, votes: { yes: 3, no: 2 }, outcome: 'carried' },
      { why: 'as many against', voters: 9, votes: { yes: 3, no: 3 }, outcome: 'lost' },
      { why: 'two for it', voters: 9, votes: { yes: 2 }, outcome: 'lost' },
      { why: 'one against is no veto', voters: 9, votes: { yes: 8, no: 1 }, outcome: 'carried', certain: true },
      { why: 'nobody votes', voters: 9, votes: {}, outcome: 'lost' },
      { why: 'all abstain', voters: 9, votes: { neither: 9 }, outcome: 'lost', certain: true },
      { why: 'all but three have left', voters: 9, recused: 6, votes: { yes: 3 }, outcome: 'carried', certain: true },
    ],
  },
  {
    id: 'ASF-3',
    charter,
    rule: 'procedure vote',
    cases: [
      { why: 'one vote', voters: 9, votes: { yes: 1 }, outcome: 'carried' },
      { why: 'one to one', voters: 9, votes: { yes: 1, no: 1 }, outcome: 'lost' },
      { why: 'five to four', voters: 9, votes: { yes: 5, no: 4 }, outcome: 'carried', certain: true },
      { why: 'nobody votes', voters: 9, votes: {}, outcome: 'lost' },
      { why: 'all abstain', voters: 9, votes: { neither: 9 }, outcome: 'lost', certain: true },
      { why: 'all have left', voters: 9, recused: 9, votes: {}, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'ASF-4',
    charter,
    rule: 'lazy consensus',
    cases: [
      { why: 'nobody says anything', voters: 40, votes: {}, outcome: 'carried', certain: false },
      { why: 'one objects', voters: 40, votes: { object: 1 }, outcome: 'lost', certain: true },
      { why: 'all have left', voters: 40, recused: 40, votes: {}, outcome: 'carried', certain: true },
    ],
  },
]
