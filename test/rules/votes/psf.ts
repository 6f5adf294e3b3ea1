import type { VoteCase, VoteTable } from './table.ts'

const charter = (group: string) => `test/rules/psf/${group}.md`

const twoThirds = (voters: number, enough: number): readonly VoteCase[] => [
  { why: 'exactly two thirds', voters, votes: { yes: enough }, outcome: 'carried' },
  { why: 'one less', voters, votes: { yes: enough - 1 }, outcome: 'lost' },
  { why: 'of all, not of those who vote', voters, votes: { yes: enough - 1, no: 0 }, outcome: 'lost', certain: false },
  { why: 'who has left the vote is counted', voters, recused: 1, votes: { yes: enough - 1 }, outcome: 'lost' },
  { why: 'nobody votes', voters, votes: {}, outcome: 'lost' },
]

const boardCases: readonly VoteCase[] = [
  { why: 'one more for than against', voters: 11, present: 6, votes: { for: 2, against: 1 }, outcome: 'carried' },
  { why: 'a tie', voters: 11, present: 6, votes: { for: 3, against: 3 }, outcome: 'lost' },
  { why: 'half of ten are there', voters: 10, vacant: 1, present: 5, votes: { for: 5 }, outcome: 'undecided' },
  { why: 'more than half of ten are there', voters: 10, vacant: 1, present: 6, votes: { for: 5 }, outcome: 'carried' },
  { why: 'all abstain', voters: 11, present: 11, votes: { abstain: 11 }, outcome: 'lost', certain: true },
  { why: 'nobody comes', voters: 11, present: 0, votes: {}, outcome: 'undecided' },
]

const ofBoard = (id: string): VoteTable => ({ id, charter: charter('board'), rule: 'resolution', cases: boardCases })

const moreThanHalf: readonly VoteCase[] = [
  { why: 'more than half of all', voters: 100, votes: { yes: 51 }, outcome: 'carried', certain: true },
  { why: 'half', voters: 100, votes: { yes: 50 }, outcome: 'lost', certain: false },
  {
    why: 'more than half, and too few left to change it',
    voters: 100,
    votes: { yes: 51, no: 49 },
    outcome: 'carried',
    certain: true,
  },
  { why: 'of an odd number', voters: 7, votes: { yes: 4, no: 3 }, outcome: 'carried' },
  { why: 'one less', voters: 7, votes: { yes: 3, no: 0 }, outcome: 'lost' },
  { why: 'nobody votes', voters: 100, votes: {}, outcome: 'lost' },
]

const proposalCases: readonly VoteCase[] = [
  { why: 'exactly two', voters: 6, votes: { yes: 2 }, outcome: 'carried', certain: false },
  { why: 'one', voters: 6, votes: { yes: 1 }, outcome: 'lost', certain: false },
  { why: 'more for than half-heartedly against', voters: 6, votes: { yes: 3, 'mild no': 2 }, outcome: 'carried' },
  { why: 'as many', voters: 6, votes: { yes: 3, 'mild no': 3 }, outcome: 'lost', certain: true },
  { why: 'one against', voters: 6, votes: { yes: 5, no: 1 }, outcome: 'lost', certain: true },
  { why: 'all for', voters: 6, votes: { yes: 6 }, outcome: 'carried', certain: true },
  { why: 'two members, both for', voters: 2, votes: { yes: 2 }, outcome: 'carried', certain: true },
  { why: 'nobody votes', voters: 6, votes: {}, outcome: 'lost' },
]

export const votes: readonly VoteTable[] = [
  { id: 'PSF-01', charter: charter('packaging'), rule: 'proposal', cases: proposalCases },
  {
    id: 'PSF-02',
    charter: charter('packaging'),
    rule: 'request',
    cases: [
      ...proposalCases,
      {
        why: 'two without a conflict are enough',
        voters: 6,
        recused: 4,
        votes: { yes: 2 },
        outcome: 'carried',
        certain: true,
      },
      {
        why: 'one without a conflict is not',
        voters: 6,
        recused: 5,
        votes: { yes: 1 },
        outcome: 'lost',
        certain: true,
      },
      { why: 'all have a conflict', voters: 6, recused: 6, votes: {}, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'PSF-03',
    charter: charter('grants'),
    rule: 'grant',
    cases: [
      { why: 'exactly three of ten', voters: 10, votes: { aye: 3, nay: 7 }, outcome: 'carried', certain: true },
      { why: 'two of ten', voters: 10, votes: { aye: 2, nay: 7 }, outcome: 'lost', certain: false },
      {
        why: 'who abstains is not counted: two of six',
        voters: 10,
        votes: { aye: 2, nay: 4, abstain: 4 },
        outcome: 'carried',
      },
      { why: 'and one of six', voters: 10, votes: { aye: 1, nay: 5, abstain: 4 }, outcome: 'lost', certain: true },
      {
        why: 'who is tied to the applicant is not counted',
        voters: 10,
        recused: 4,
        votes: { aye: 2 },
        outcome: 'carried',
      },
      { why: 'neither side prevails', voters: 10, votes: { aye: 2, nay: 2 }, outcome: 'undecided', certain: false },
      { why: 'all abstain', voters: 10, votes: { abstain: 10 }, outcome: 'lost', certain: true },
      { why: 'all have a conflict', voters: 10, recused: 10, votes: {}, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 10, votes: {}, outcome: 'lost' },
    ],
  },
  {
    id: 'PSF-04',
    charter: charter('grants'),
    rule: 'fast track',
    cases: [
      { why: 'nobody objects', voters: 10, votes: {}, outcome: 'carried', certain: false },
      { why: 'one objects', voters: 10, votes: { object: 1 }, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'PSF-06',
    charter: charter('grants'),
    rule: 'partner',
    cases: [
      { why: 'three for', voters: 10, votes: { yes: 3 }, outcome: 'recognised', certain: false },
      { why: 'two for', voters: 10, votes: { yes: 2 }, outcome: 'too few', certain: false },
      { why: 'one against', voters: 10, votes: { yes: 9, no: 1 }, outcome: 'objected', certain: true },
      { why: 'nobody votes', voters: 10, votes: {}, outcome: 'too few' },
    ],
  },
  {
    id: 'PSF-06',
    charter: charter('grants'),
    rule: 'agreement of all',
    cases: [
      { why: 'everybody', voters: 4, votes: { yes: 4 }, outcome: 'carried', certain: true },
      { why: 'one is silent', voters: 4, votes: { yes: 3 }, outcome: 'lost', certain: false },
      { why: 'one against', voters: 4, votes: { yes: 3, no: 1 }, outcome: 'lost', certain: true },
      { why: 'everybody, and there are two', voters: 2, votes: { yes: 2 }, outcome: 'lost', certain: true },
    ],
  },
  ofBoard('PSF-07'),
  {
    id: 'PSF-12',
    charter: charter('conduct'),
    rule: 'standard',
    cases: [
      { why: 'more than half of nine', voters: 9, present: 5, votes: { yes: 5 }, outcome: 'carried' },
      { why: 'one less', voters: 9, present: 5, votes: { yes: 4, no: 1 }, outcome: 'lost' },
      { why: 'too few are there', voters: 9, present: 4, votes: { yes: 4 }, outcome: 'undecided' },
      { why: 'half of eight are there', voters: 8, present: 4, votes: { yes: 4 }, outcome: 'undecided' },
      { why: 'half of eight and one more', voters: 8, present: 5, votes: { yes: 5 }, outcome: 'carried' },
      { why: 'a tie with all there', voters: 8, present: 8, votes: { yes: 4, no: 4 }, outcome: 'lost', certain: true },
      { why: 'nobody comes', voters: 9, present: 0, votes: {}, outcome: 'undecided' },
    ],
  },
  { id: 'PSF-17', charter: charter('members'), rule: 'two thirds of the members', cases: twoThirds(90, 60) },
  { id: 'PSF-17', charter: charter('diversity'), rule: 'two thirds of the group', cases: twoThirds(10, 7) },
  { id: 'PSF-17', charter: charter('board'), rule: 'two thirds of the board', cases: twoThirds(11, 8) },
  {
    id: 'PSF-18',
    charter: charter('infrastructure'),
    rule: 'both officers',
    cases: [
      { why: 'both', voters: 2, votes: { for: 2 }, outcome: 'carried', certain: true },
      { why: 'one alone', voters: 2, votes: { for: 1 }, outcome: 'lost', certain: false },
      { why: 'one against', voters: 2, votes: { for: 1, against: 1 }, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'PSF-20',
    charter: charter('diversity'),
    rule: 'standard',
    cases: [
      { why: 'exactly two thirds take part', voters: 9, votes: { yes: 4, no: 2 }, outcome: 'carried', certain: false },
      { why: 'one less', voters: 9, votes: { yes: 5 }, outcome: 'undecided', certain: false },
      { why: 'a tie', voters: 9, votes: { yes: 3, no: 3 }, outcome: 'lost' },
      { why: 'who abstains takes part', voters: 9, votes: { yes: 1, abstain: 5 }, outcome: 'carried' },
      { why: 'all abstain', voters: 9, votes: { abstain: 9 }, outcome: 'lost', certain: true },
      { why: 'two thirds of ten are seven', voters: 10, votes: { yes: 6 }, outcome: 'undecided' },
      { why: 'one has left the vote', voters: 10, recused: 1, votes: { yes: 6 }, outcome: 'carried' },
      { why: 'all have left the vote', voters: 9, recused: 9, votes: {}, outcome: 'lost' },
      { why: 'nobody votes', voters: 9, votes: {}, outcome: 'undecided' },
    ],
  },
  { id: 'PSF-22', charter: charter('members'), rule: 'electronic vote', cases: moreThanHalf },
  { id: 'PSF-27', charter: charter('members'), rule: 'removal of a director', cases: moreThanHalf },
  {
    id: 'PSF-30',
    charter: charter('members'),
    rule: 'special meeting',
    cases: [
      { why: 'one more for than against', voters: 100, present: 9, votes: { for: 5, against: 4 }, outcome: 'carried' },
      { why: 'a tie', voters: 100, present: 8, votes: { for: 4, against: 4 }, outcome: 'lost' },
      { why: 'nobody comes', voters: 100, present: 0, votes: {}, outcome: 'lost' },
    ],
  },
  ofBoard('PSF-31'),
  {
    id: 'PSF-31',
    charter: charter('members'),
    rule: 'resolution',
    cases: [
      { why: 'one more for than against', voters: 100, votes: { for: 2, against: 1, abstain: 30 }, outcome: 'carried' },
      { why: 'a tie', voters: 100, votes: { for: 2, against: 2 }, outcome: 'lost' },
      { why: 'nobody votes', voters: 100, votes: {}, outcome: 'lost' },
    ],
  },
  ofBoard('PSF-33'),
]
