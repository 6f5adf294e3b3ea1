import type { VoteCase, VoteTable } from './table.ts'

const folder = 'test/rules/django-groups'

/** Of seven directors four are more than half; at a meeting half of them must be. */
const boardCases: readonly VoteCase[] = [
  { why: 'more than half of seven', voters: 7, present: 7, votes: { for: 4, against: 3 }, outcome: 'carried' },
  { why: 'one less', voters: 7, present: 7, votes: { for: 3, against: 1 }, outcome: 'lost' },
  { why: 'half of six is not more than half', voters: 6, present: 6, votes: { for: 3, against: 3 }, outcome: 'lost' },
  { why: 'vacant seats are not counted', voters: 5, vacant: 2, present: 5, votes: { for: 3 }, outcome: 'carried' },
  {
    why: 'one who left the vote is not counted',
    voters: 7,
    recused: 1,
    present: 6,
    votes: { for: 4 },
    outcome: 'carried',
  },
  { why: 'half of the voters are there', voters: 6, present: 3, votes: { for: 3 }, outcome: 'lost' },
  { why: 'fewer than half are there', voters: 7, present: 3, votes: { for: 3 }, outcome: 'undecided' },
  { why: 'nobody comes', voters: 7, present: 0, votes: {}, outcome: 'undecided' },
  { why: 'all abstain', voters: 7, present: 7, votes: { abstain: 7 }, outcome: 'lost', certain: true },
]

const ofBoard = (id: string): VoteTable => ({
  id,
  charter: `${folder}/board.md`,
  rule: 'resolution',
  cases: boardCases,
})

export const votes: readonly VoteTable[] = [
  {
    id: 'DSF-01',
    charter: `${folder}/local-groups.md`,
    rule: 'majority',
    cases: [
      { why: 'more than half of nine', voters: 9, votes: { approve: 5 }, outcome: 'carried', certain: true },
      { why: 'one less', voters: 9, votes: { approve: 4 }, outcome: 'lost', certain: false },
      { why: 'half of eight is not enough', voters: 8, votes: { approve: 4, deny: 4 }, outcome: 'lost', certain: true },
      { why: 'half and one more', voters: 8, votes: { approve: 5, deny: 3 }, outcome: 'carried', certain: true },
      { why: 'a single member', voters: 1, votes: { approve: 1 }, outcome: 'carried', certain: true },
      { why: 'nobody votes', voters: 9, votes: {}, outcome: 'lost' },
      { why: 'all have left the vote', voters: 3, recused: 3, votes: {}, outcome: 'lost', certain: true },
      { why: 'one has left the vote', voters: 4, recused: 1, votes: { approve: 2 }, outcome: 'carried' },
    ],
  },
  ofBoard('DSF-02'),
  {
    id: 'DSF-04',
    charter: `${folder}/board.md`,
    rule: 'charter approval',
    cases: [
      {
        why: 'more than half approve',
        voters: 7,
        present: 7,
        votes: { approve: 4, 'give feedback': 3 },
        outcome: 'carried',
      },
      { why: 'one less', voters: 7, present: 7, votes: { approve: 3, 'give feedback': 4 }, outcome: 'lost' },
      { why: 'too few are there', voters: 7, present: 3, votes: { approve: 3 }, outcome: 'undecided' },
    ],
  },
  ofBoard('DSF-05'),
  {
    id: 'DSF-06',
    charter: `${folder}/local-groups.md`,
    rule: 'everybody agrees',
    cases: [
      { why: 'everybody consents', voters: 6, votes: { consent: 6 }, outcome: 'carried', certain: true },
      { why: 'one objects', voters: 6, votes: { consent: 5, object: 1 }, outcome: 'lost', certain: true },
      { why: 'one is silent', voters: 6, votes: { consent: 5 }, outcome: 'lost', certain: false },
      { why: 'more than half is not enough', voters: 6, votes: { consent: 4, object: 2 }, outcome: 'lost' },
      { why: 'nobody answers', voters: 6, votes: {}, outcome: 'lost' },
      { why: 'the last member', voters: 1, votes: { consent: 1 }, outcome: 'carried' },
    ],
  },
  ofBoard('DSF-08'),
  {
    id: 'DSF-10',
    charter: `${folder}/social-media.md`,
    rule: 'removal',
    cases: [
      {
        why: 'more than half of the others',
        voters: 5,
        votes: { for: 3, against: 2 },
        outcome: 'carried',
        certain: true,
      },
      { why: 'one less', voters: 5, votes: { for: 2, against: 3 }, outcome: 'lost' },
      { why: 'a tie of four', voters: 4, votes: { for: 2, against: 2 }, outcome: 'lost', certain: true },
      { why: 'silence counts against it', voters: 5, votes: { for: 2 }, outcome: 'lost', certain: false },
      { why: 'nobody votes', voters: 5, votes: {}, outcome: 'lost' },
    ],
  },
  ofBoard('DSF-11'),
  ofBoard('DSF-19'),
  ofBoard('DSF-23'),
  {
    id: 'DSF-24',
    charter: `${folder}/website.md`,
    rule: 'both officers',
    cases: [
      { why: 'both agree', voters: 2, votes: { for: 2 }, outcome: 'carried', certain: true },
      { why: 'one alone', voters: 2, votes: { for: 1 }, outcome: 'lost', certain: false },
      { why: 'one against', voters: 2, votes: { for: 1, against: 1 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 2, votes: {}, outcome: 'lost' },
    ],
  },
  {
    id: 'DSF-27',
    charter: `${folder}/conduct.md`,
    rule: 'usual action',
    cases: [
      { why: 'the chair and two others', voters: 8, votes: { agree: 3, 'agree from chair': 1 }, outcome: 'carried' },
      { why: 'the chair and one other', voters: 8, votes: { agree: 2, 'agree from chair': 1 }, outcome: 'lost' },
      { why: 'three others without the chair', voters: 8, votes: { agree: 3, 'agree from chair': 0 }, outcome: 'lost' },
      {
        why: 'others against it do not stop it',
        voters: 8,
        votes: { agree: 3, 'agree from chair': 1, disagree: 5 },
        outcome: 'carried',
        certain: true,
      },
      { why: 'nobody votes', voters: 8, votes: {}, outcome: 'lost', certain: false },
      {
        why: 'too few are left without a conflict',
        voters: 8,
        recused: 6,
        votes: { agree: 2, 'agree from chair': 1 },
        outcome: 'lost',
        certain: true,
      },
    ],
  },
  {
    id: 'DSF-27',
    charter: `${folder}/conduct.md`,
    rule: 'grave action',
    cases: [
      { why: 'more than half of eight', voters: 8, votes: { agree: 5 }, outcome: 'carried' },
      { why: 'half', voters: 8, votes: { agree: 4, disagree: 4 }, outcome: 'lost', certain: true },
      { why: 'two have a conflict: four of six', voters: 8, recused: 2, votes: { agree: 4 }, outcome: 'carried' },
      {
        why: 'two have a conflict: three of six',
        voters: 8,
        recused: 2,
        votes: { agree: 3, disagree: 3 },
        outcome: 'lost',
      },
      { why: 'all have a conflict', voters: 8, recused: 8, votes: {}, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 8, votes: {}, outcome: 'lost' },
    ],
  },
]
