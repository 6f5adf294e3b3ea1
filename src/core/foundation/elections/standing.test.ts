import { deepEqual, equal } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { FoundationState } from '../state.ts'
import type { ElectionAct } from './election-act.ts'

const block = (more: string, phases = 'roll: 1 week, nominations: 1 week, questions: 1 week, vote: 1 week') => `
facts:
  employer: { declared by: holder }
seats:
  member: { filled by: roll }
  officer: { filled by: roll }
  council: { number: 2, filled by: election, term: 2 years, may leave: yes, limit: at most 1 consecutive term }
rules:
  vote: { voters: officer, options: [for, against], passes: for > 1/2 of voters, open: 1 week, closes early: when certain }
powers:
  - { may: resolve, by: vote }
elections:
  council:
    fills: council
    voters: member
    method: plurality
    on: 1 March
    ${more}
    phases: { ${phases} }
`
const holders = { 'club.member': ['ada', 'bo', 'cy', 'di', 'el'], 'club.officer': ['fay'] }
const club = (more = '', phases?: string, held: Readonly<Record<string, readonly string[]>> = holders) =>
  foundationOf({ club: charterOf('club', block(more, phases)) }, held)

const [inRoll, inNominations, inQuestions, inVote] = [
  '2026-03-02T00:00:00.000Z',
  '2026-03-09T00:00:00.000Z',
  '2026-03-16T00:00:00.000Z',
  '2026-03-23T00:00:00.000Z',
]
const election = 1
const told = (by: string, at: string, act: Told['act']): Told => ({ by, at, act })
const nominate = (by: string, candidate: string, at = inNominations) =>
  told(by, at, { type: 'nominate', election, candidate })
const does = (
  by: string,
  type: 'accept nomination' | 'decline nomination' | 'withdraw candidacy',
  at = inNominations,
) => told(by, at, { type, election })
const support = (by: string, candidate: string, at = inNominations) =>
  told(by, at, { type: 'support candidate', election, candidate })
const declare = (by: string, value: string): Told => told(by, inRoll, { type: 'declare', fact: 'employer', value })

/** Who stands on the ballot, and who was left out and why. */
function ballotOf(state: FoundationState) {
  const contest = state.elections.get(election)?.contests.get('')
  const leftOut = [...(contest?.candidates ?? [])].flatMap(([person, { stands }]) =>
    stands === 'accepted' || stands === 'nominated' ? [] : [[person, stands]],
  )
  return { stands: contest?.opened?.candidates, leftOut: Object.fromEntries(leftOut) }
}

describe('standing in an election', () => {
  it('begins with oneself, in the phase for it, where the charter says nothing else', () => {
    club().given().when(nominate('ada', 'ada')).then({ type: 'NominationMade', election, candidate: 'ada' })
    club()
      .given()
      .when(nominate('ada', 'ada', inRoll))
      .thenRefused({ type: 'NotInThisPhase', phase: 'nominations', from: '2026-03-08T00:00:00.000Z' })
    club().given().when(nominate('ada', 'bo')).thenRefused({ type: 'MayNotNominate' })
  })

  it('is possible from the beginning where no phase is for it', () => {
    club('', 'vote: 1 week')
      .given()
      .when(nominate('ada', 'ada', '2026-03-01T00:00:00.000Z'))
      .thenRefused({
        type: 'NotInThisPhase',
      })
    club('', 'call: 1 week, vote: 1 week')
      .given()
      .when(nominate('ada', 'ada', inRoll))
      .then({ type: 'NominationMade' })
  })

  it('waits for the word of whoever is nominated by others', () => {
    const another = club('nominated by: another')
    another.given().when(nominate('ada', 'ada')).thenRefused({ type: 'MayNotNominate' })
    another.given(nominate('ada', 'bo')).when(does('bo', 'accept nomination')).then({ type: 'NominationAccepted' })
    another.given(nominate('ada', 'bo')).when(does('ada', 'accept nomination')).thenRefused({ type: 'NotACandidate' })
    const declined = another.given(nominate('ada', 'bo'), does('bo', 'decline nomination'))
    declined.when(nominate('cy', 'bo')).thenRefused({ type: 'CannotStand', why: 'declined' })
    const { state } = another
      .given(nominate('ada', 'bo'), nominate('ada', 'cy'), does('cy', 'accept nomination'))
      .whenTimePasses(inVote)
    deepEqual(ballotOf(state), { stands: ['cy'], leftOut: { bo: 'not accepted' } })
  })

  it('needs so many holders of a seat who nominate', () => {
    const { state } = club('nominated by: 2 of member')
      .given(
        nominate('ada', 'di'),
        nominate('bo', 'di'),
        nominate('ada', 'el'),
        does('di', 'accept nomination'),
        does('el', 'accept nomination'),
      )
      .whenTimePasses(inVote)
    deepEqual(ballotOf(state), { stands: ['di'], leftOut: { el: 'too little support' } })
  })

  it('can be taken back, and once more', () => {
    const past = [nominate('ada', 'ada'), does('ada', 'withdraw candidacy')]
    club()
      .given(...past)
      .when(does('ada', 'withdraw candidacy'))
      .thenRefused({ type: 'NotACandidate' })
    club()
      .given(...past)
      .when(nominate('ada', 'ada'))
      .then({ type: 'NominationMade' })
    club('nominated by: another')
      .given(nominate('ada', 'bo'))
      .when(told('ada', inNominations, { type: 'take back nomination', election, candidate: 'bo' }))
      .then({ type: 'NominationWithdrawn' })
    club('nominated by: another')
      .given()
      .when(told('ada', inNominations, { type: 'take back nomination', election, candidate: 'bo' }))
      .thenRefused({ type: 'NothingSaid' })
  })

  it('is for those who are eligible and not barred', () => {
    club('eligible: officer')
      .given()
      .when(nominate('ada', 'ada'))
      .thenRefused({ type: 'CannotStand', why: 'not eligible', seats: [{ group: 'club', seat: 'officer' }] })
    club('barred: officer')
      .given()
      .when(nominate('fay', 'fay'))
      .thenRefused({ type: 'CannotStand', why: 'barred', seats: [{ group: 'club', seat: 'officer' }] })
    club('eligible if: employer is acme').given().when(nominate('ada', 'ada')).thenRefused({ type: 'CannotStand' })
    club('eligible if: employer is acme')
      .given(declare('ada', 'Acme'))
      .when(nominate('ada', 'ada'))
      .then({ type: 'NominationMade' })
    club('barred if: employer is acme')
      .given(declare('ada', 'Acme'))
      .when(nominate('ada', 'ada'))
      .thenRefused({ type: 'CannotStand', why: 'barred' })
  })

  it('ends where somebody is not eligible any more when the vote opens', () => {
    const { state } = club('eligible if: employer is acme')
      .given(declare('ada', 'Acme'), nominate('ada', 'ada'), {
        ...declare('ada', 'Globex'),
        at: inQuestions,
      })
      .whenTimePasses(inVote)
    deepEqual(ballotOf(state).leftOut, { ada: 'not eligible' })
  })

  it('is not for whoever has held the seat as long as the charter lets them', () => {
    club('', undefined, { ...holders, 'club.council': ['ada'] })
      .given(told('ada', inRoll, { type: 'step down', group: 'club', seat: 'council' }))
      .when(nominate('ada', 'ada'))
      .then({ type: 'NominationMade' })
    club('', undefined, { ...holders, 'club.council': ['ada'] })
      .given()
      .when(nominate('ada', 'ada'))
      .thenRefused({ type: 'CannotStand', why: 'barred', seats: [{ group: 'club', seat: 'council' }] })
  })
})

describe('support for a candidate', () => {
  const endorsed = club('endorsed by: 2 of voters from 2 different employer')
  const stands = nominate('ada', 'ada')

  it('comes from voters other than the candidate, once each', () => {
    endorsed.given(stands).when(support('bo', 'ada')).then({ type: 'CandidateSupported' })
    endorsed.given(stands).when(support('ada', 'ada')).thenRefused({ type: 'MayNotSupportCandidate' })
    endorsed.given(stands).when(support('fay', 'ada')).thenRefused({ type: 'MayNotSupportCandidate' })
    endorsed.given(stands, support('bo', 'ada')).when(support('bo', 'ada')).thenRefused({ type: 'SaidAlready' })
    endorsed.given().when(support('bo', 'ada')).thenRefused({ type: 'NotACandidate' })
  })

  it('counts once for all who share what the charter names', () => {
    const same = [declare('bo', 'Acme'), declare('cy', 'acme'), stands, support('bo', 'ada'), support('cy', 'ada')]
    const few = endorsed.given(...same).whenTimePasses(inVote)
    deepEqual(ballotOf(few.state).leftOut, { ada: 'too little support' })
    const enough = endorsed.given(...same, support('di', 'ada')).whenTimePasses(inVote)
    deepEqual(ballotOf(enough.state).stands, ['ada'])
  })

  it('can be taken back', () => {
    const { state } = endorsed
      .given(
        stands,
        support('bo', 'ada'),
        support('cy', 'ada'),
        told('cy', inQuestions, { type: 'withdraw support', election, candidate: 'ada' }),
      )
      .whenTimePasses(inVote)
    deepEqual(ballotOf(state).leftOut, { ada: 'too little support' })
  })
})

describe('what candidates say', () => {
  const stands = nominate('ada', 'ada')
  const states: ElectionAct = { type: 'state candidacy', election, statement: 'c1', answers: 'c2' }
  const asks: ElectionAct = { type: 'ask candidates', election, question: 'q1' }
  const answers: ElectionAct = { type: 'answer question', election, question: 1, answer: 'a1' }

  it('is theirs, until the vote opens', () => {
    club()
      .given(stands)
      .when(told('ada', inQuestions, states))
      .then({ type: 'CandidacyStated', candidate: 'ada', statement: 'c1', answers: 'c2' })
    club()
      .given(stands)
      .when(told('bo', inQuestions, states))
      .thenRefused({ type: 'NotACandidate' })
    club()
      .given(stands)
      .when(told('ada', inVote, states))
      .thenRefused({ type: 'NotInThisPhase' })
  })

  it('is asked by those who can vote, in the phase for it, and answered until the close', () => {
    club()
      .given(stands)
      .when(told('bo', inQuestions, asks))
      .then({ type: 'QuestionAsked', question: 1, text: 'q1' })
    club()
      .given(stands)
      .when(told('fay', inQuestions, asks))
      .thenRefused({ type: 'NotOnRoll' })
    club()
      .given(stands)
      .when(told('bo', inNominations, asks))
      .thenRefused({ type: 'NotInThisPhase' })
    const asked = club().given(stands, told('bo', inQuestions, asks))
    asked.when(told('ada', inVote, answers)).then({ type: 'QuestionAnswered', question: 1, answer: 'a1' })
    asked.when(told('ada', inVote, { ...answers, question: 2 })).thenRefused({ type: 'UnknownQuestion', question: 2 })
  })
})

describe('the judgement of candidates before the vote', () => {
  const qualified = club('qualification: { by: vote, within: 5 days }')
  const answer = (option: string, motion: number): Told =>
    told('fay', '2026-03-16T10:00:00.000Z', { type: 'vote', motion, option })
  const past = [nominate('ada', 'ada'), nominate('bo', 'bo')]

  it('is asked of each body about each candidate when the nominations end', () => {
    qualified
      .given(...past)
      .whenTimePasses('2026-03-15T00:00:00.000Z')
      .then(
        { at: '2026-03-15T00:00:00.000Z', event: { type: 'ElectionPhaseBegan', phase: 'questions' } },
        { at: '2026-03-15T00:00:00.000Z', event: { type: 'BodyAsked', motion: 1, part: 2, as: 'election' } },
        {
          at: '2026-03-15T00:00:00.000Z',
          event: {
            type: 'MotionOpened',
            motion: 2,
            effect: { kind: 'judge candidate', person: 'ada' },
            closes: '2026-03-20T00:00:00.000Z',
          },
        },
        { at: '2026-03-15T00:00:00.000Z', event: { type: 'BodyAsked', motion: 1, part: 3 } },
        { at: '2026-03-15T00:00:00.000Z', event: { type: 'MotionOpened', motion: 3, effect: { person: 'bo' } } },
      )
  })

  it('leaves out whoever was not found to qualify, and whoever was not judged in time', () => {
    const { state } = qualified.given(...past, answer('for', 2)).whenTimePasses(inVote)
    deepEqual(ballotOf(state), { stands: ['ada'], leftOut: { bo: 'not qualified' } })
    const both = qualified.given(...past, answer('for', 2), answer('for', 3)).whenTimePasses(inVote)
    deepEqual(ballotOf(both.state).stands, ['ada', 'bo'])
  })

  it('is nothing that the candidate takes back', () => {
    qualified
      .given(...past)
      .when(told('ada', '2026-03-16T10:00:00.000Z', { type: 'withdraw', motion: 2 }))
      .thenRefused({ type: 'AskedByCharter' })
  })
})

describe('a body that nominates', () => {
  const move: Told = told('fay', inNominations, {
    type: 'move',
    group: 'club',
    action: { verb: 'nominate', object: 'election/council' },
    title: 'Di',
    person: 'di',
  })

  it('does so by its decision', () => {
    club('nominated by: vote')
      .given(move)
      .when(told('fay', inNominations, { type: 'vote', motion: 2, option: 'for' }))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed' }, { type: 'NominationMade', candidate: 'di', motion: 2 })
    equal(
      club('nominated by: vote').given(move).whenTimePasses(inVote).state.elections.get(1)?.contests.get('')?.candidates
        .size,
      0,
    )
  })
})
