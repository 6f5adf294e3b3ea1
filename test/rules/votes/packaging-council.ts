import type { VoteTable } from './table.ts'

const charter = 'test/rules/packaging-council/packaging-council.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'PEP772-1',
    charter,
    rule: 'council decision',
    cases: [
      { why: 'two of three who took a side', voters: 5, votes: { for: 2, against: 1, abstain: 2 }, outcome: 'carried' },
      { why: 'one of three', voters: 5, votes: { for: 1, against: 2, abstain: 2 }, outcome: 'lost' },
      { why: 'only two took a side', voters: 5, votes: { for: 2, abstain: 3 }, outcome: 'undecided', certain: true },
      { why: 'who is silent has abstained', voters: 5, votes: { for: 2 }, outcome: 'undecided', certain: false },
      { why: 'three for it, two silent', voters: 5, votes: { for: 3 }, outcome: 'carried', certain: true },
      { why: 'as many for as against', voters: 5, votes: { for: 2, against: 2, abstain: 1 }, outcome: 'lost' },
      {
        why: 'who is in conflict has abstained',
        voters: 5,
        recused: 2,
        votes: { for: 2, against: 1 },
        outcome: 'carried',
      },
      { why: 'three in conflict leave no quorum', voters: 5, recused: 3, votes: { for: 2 }, outcome: 'undecided' },
      {
        why: 'a vacant seat votes for nothing',
        voters: 4,
        vacant: 1,
        votes: { for: 2, against: 1 },
        outcome: 'carried',
      },
      { why: 'nobody votes', voters: 5, votes: {}, outcome: 'undecided' },
      { why: 'all abstain', voters: 5, votes: { abstain: 5 }, outcome: 'undecided', certain: true },
      { why: 'all are in conflict', voters: 5, recused: 5, votes: {}, outcome: 'undecided', certain: true },
    ],
  },
  {
    id: 'PEP772-7',
    charter,
    rule: 'lost contact',
    cases: [
      { why: 'three of four, the fifth missing', voters: 5, votes: { for: 3, against: 1 }, outcome: 'carried' },
      { why: 'as many for as against', voters: 5, votes: { for: 2, against: 2 }, outcome: 'lost' },
      { why: 'two took a side', voters: 5, votes: { for: 2 }, outcome: 'undecided' },
    ],
  },
  {
    id: 'PEP772-8',
    charter,
    rule: 'confidence',
    cases: [
      { why: 'two thirds of 300 electors', voters: 300, votes: { 'lack of confidence': 200 }, outcome: 'carried' },
      { why: 'one less', voters: 300, votes: { 'lack of confidence': 199, confidence: 0 }, outcome: 'lost' },
      { why: 'all who vote, and too few', voters: 300, votes: { 'lack of confidence': 150 }, outcome: 'lost' },
      { why: 'of 100 electors 67', voters: 100, votes: { 'lack of confidence': 67 }, outcome: 'carried' },
      { why: 'of 100 electors 66', voters: 100, votes: { 'lack of confidence': 66, confidence: 34 }, outcome: 'lost' },
      { why: 'nobody votes', voters: 300, votes: {}, outcome: 'lost' },
      {
        why: 'a recusal makes it no easier',
        voters: 300,
        recused: 1,
        votes: { 'lack of confidence': 199 },
        outcome: 'lost',
      },
    ],
  },
  {
    id: 'PEP772-9',
    charter,
    rule: 'adoption',
    cases: [
      { why: 'all three agree', ...adoption(4, 5, 3), outcome: 'carried' },
      { why: 'the board does not', ...adoption(3, 5, 3), outcome: 'lost' },
      { why: 'the committers do not', ...adoption(4, 0, 3), outcome: 'lost' },
      { why: 'the Steering Council has no quorum', ...adoption(4, 5, 2), outcome: 'undecided' },
    ],
  },
]

/** Votes for it on the board of seven, among nine committers, on the Steering Council of five. */
function adoption(board: number, committers: number, council: number) {
  const votes = {
    'board: for': board,
    'committers: voters': 9,
    'committers: for': committers,
    'steering-council: for': council,
  }
  return { votes }
}
