import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, reference, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'
import type { AnswerConsultation, Asks } from './consultation-act.ts'

const council = charterOf(
  'council',
  `seats:
  member: { number: 3, filled by: election }
  chair: { number: 1, filled by: own word, may leave: any time }
rolls:
  electors: { of: anyone, who: opted in }
rules:
  majority: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain }
  slow: { voters: member, options: [for, against], passes: for > against, notice: 3 weeks, open: 7 days }
powers:
  - { may: resolve, by: majority }
  - { may: publish, by: slow }
  - { may: consult, by: majority }
  - { may: consult standards, by: chair }`,
)
const club = charterOf(
  'club',
  `seats:
  member: { filled by: own word }
  chair: { number: 1, filled by: appointment of council }
  patron: { filled by: own word, votes: no }`,
  'council',
)
const world = foundationOf(
  { council, club },
  {
    'council.member': ['ada', 'bo', 'cy'],
    'council.chair': ['ada'],
    'club.member': ['di', 'el'],
    'club.chair': ['el'],
    'club.patron': ['gus'],
  },
)
const { given } = world

const day = (date: number, time = '00:00:00.000') => `2026-03-${String(date).padStart(2, '0')}T${time}Z`
const told = (by: string, at: string, act: Act, ...documents: readonly string[]): Told => ({ by, at, act, documents })
const weeks = (count: number) => ({ count, unit: 'week' }) as const
const question: Asks = {
  title: 'Where should wheels be signed?',
  about: { kind: 'question', options: [] },
  addressed: [{ kind: 'everyone' }],
  open: weeks(2),
}

/** By the chair alone, on the first of March: consultation 1, until the fifteenth. */
function asked(asks: Partial<Asks> = {}): Told {
  const action = { verb: 'consult', object: 'standards' }
  return told('ada', day(1), {
    type: 'move',
    group: 'council',
    action,
    title: 'Ask',
    asks: { ...question, ...asks },
  })
}

function answers(by: string, at: string, more: Partial<AnswerConsultation> = {}): Told {
  const self = { kind: 'self' } as const
  return told(by, at, {
    type: 'answer consultation',
    consultation: 1,
    behalf: self,
    position: 'for',
    passages: [],
    ...more,
  })
}

const point = (by: string, at: string, numbers: readonly number[], more: { readonly point?: number } = {}) =>
  told(by, at, { type: 'make point', consultation: 1, title: 'Old keys', answers: numbers, ...more })
const why = reference('Too much work.')
const settles = (by: string, at: string, number: number, disposition: 'accepted' | 'not accepted' = 'not accepted') =>
  told(by, at, { type: 'settle point', consultation: 1, point: number, disposition, text: why }, 'Too much work.')
const summary = reference('# Summary')
const publishes = (by: string, at: string) =>
  told(by, at, { type: 'publish summary', consultation: 1, summary }, '# Summary')

describe('asking the public', () => {
  it('is done at once by a seat that may do it alone', () => {
    given()
      .when(asked())
      .then(
        { type: 'DoneAlone', effect: { kind: 'consult', mover: 'ada', seat: { group: 'council', seat: 'chair' } } },
        {
          type: 'ConsultationBegun',
          consultation: 1,
          group: 'council',
          because: { kind: 'decision' },
          mover: 'ada',
          opens: day(1),
          closes: day(15),
        },
      )
  })

  it('begins with the decision, where it takes a vote', () => {
    const moves = told('bo', day(1), {
      type: 'move',
      group: 'council',
      action: { verb: 'consult', object: '' },
      title: 'Ask',
      asks: question,
    })
    const vote = (by: string) => told(by, day(2), { type: 'vote', motion: 1, option: 'for' })
    given(moves, vote('ada'))
      .when(vote('cy'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed' },
        { type: 'ConsultationBegun', consultation: 2, because: { kind: 'decision', motion: 1 }, closes: day(16) },
      )
  })

  it('is for those alone who may, and says what is asked', () => {
    const action = { verb: 'consult', object: 'standards' }
    given()
      .when(told('di', day(1), { type: 'move', group: 'council', action, title: 'Ask', asks: question }))
      .thenRefused({ type: 'NoVoteNeeded' })
    given()
      .when(told('ada', day(1), { type: 'move', group: 'council', action, title: 'Ask' }))
      .thenRefused({ type: 'NothingAskedOfPublic' })
    given()
      .when(asked({ addressed: [{ kind: 'group', group: 'pub' }] }))
      .thenRefused({ type: 'UnknownGroup' })
    given()
      .when(asked({ about: { kind: 'roll', group: 'council', roll: 'voters' } }))
      .thenRefused({ type: 'UnknownRoll' })
    for (const options of [['pypi'], ['pypi', 'pypi'], ['pypi', 'concern']]) {
      given()
        .when(asked({ about: { kind: 'question', options } }))
        .thenRefused({ type: 'WrongOptions', options })
    }
  })

  it('waits for the day from which answers are taken', () => {
    const begun = given(asked({ opens: day(8) }))
    begun.when(answers('di', day(3))).thenRefused({ type: 'NotYetOpenToAnswers', opens: day(8) })
    begun
      .whenTimePasses(day(22))
      .then(
        { at: day(8), event: { type: 'ConsultationOpened' } },
        { at: day(22), event: { type: 'ConsultationClosed', answers: 0 } },
      )
  })

  it('is open to whoever keeps a matter, before it is decided', () => {
    const moves = told(
      'ada',
      day(1),
      {
        type: 'move',
        group: 'council',
        action: { verb: 'publish', object: '' },
        title: 'Publish it',
        text: reference('Our text.'),
      },
      'Our text.',
    )
    const { about: _, ...asks } = question
    const consult = (by: string, at: string) =>
      told(by, at, { type: 'consult', of: { kind: 'matter', motion: 1 }, asks })
    given(moves)
      .when(consult('ada', day(2)))
      .then({
        type: 'ConsultationBegun',
        consultation: 2,
        about: { kind: 'draft', document: { digest: digest('Our text.') } },
        because: { kind: 'matter', motion: 1 },
      })
    given(moves)
      .when(consult('bo', day(2)))
      .thenRefused({ type: 'OnlyTheMover' })
    given(moves, consult('ada', day(2)))
      .when(consult('ada', day(3)))
      .thenRefused({ type: 'BeingAsked' })
    given(moves)
      .when(consult('ada', day(23)))
      .thenRefused({ type: 'TooLateToAsk' })
  })

  it('is open to whoever drafts a charter, who cannot be confided in', () => {
    const pub = charterOf('pub', 'seats: { member: { filled by: own word } }', 'council')
    const drafts = told('gus', day(1), { type: 'draft', group: 'pub', name: 'pub', charter: reference(pub) }, pub)
    const { about: _, ...asks } = question
    const consult = (by: string, more: object = {}) =>
      told(by, day(2), { type: 'consult', of: { kind: 'draft', group: 'pub' }, asks: { ...asks, ...more } })
    given(drafts)
      .when(consult('gus'))
      .then({
        type: 'ConsultationBegun',
        group: 'pub',
        about: { kind: 'draft', charterOf: 'pub', document: { digest: digest(pub) } },
      })
    given(drafts).when(consult('ada')).thenRefused({ type: 'OnlyTheDrafter' })
    given(drafts)
      .when(consult('gus', { confidential: true }))
      .thenRefused({ type: 'NobodyToConfideIn' })
    given()
      .when(told('ada', day(2), { type: 'consult', of: { kind: 'draft', group: 'club' }, asks }))
      .thenRefused({
        type: 'NotADraft',
      })
  })
})

describe('an answer', () => {
  it('is taken from anybody who is known, up to the close and not at it', () => {
    given(asked())
      .when(answers('fay', day(14, '23:59:59.999')))
      .then({ type: 'AnswerGiven', answer: 1, person: 'fay' })
    given(asked())
      .when(answers('fay', day(15)))
      .thenRefused({ type: 'ConsultationOver', closed: day(15) })
    given(asked())
      .when(answers('nobody', day(2)))
      .thenRefused({ type: 'UnknownPerson' })
  })

  it('is one for oneself and one for each group, changed and taken back until the close', () => {
    const first = [asked(), answers('fay', day(2))]
    given(...first)
      .when(answers('fay', day(3)))
      .thenRefused({ type: 'AnsweredAlready', answer: 1 })
    given(...first)
      .when(answers('fay', day(3), { answer: 1, position: 'against' }))
      .then({
        type: 'AnswerGiven',
        answer: 1,
        position: 'against',
      })
    given(...first)
      .when(answers('gus', day(3), { answer: 1 }))
      .thenRefused({ type: 'NotOwnAnswer' })
    const withdraws = (by: string, at: string) => told(by, at, { type: 'withdraw answer', consultation: 1, answer: 1 })
    given(...first)
      .when(withdraws('gus', day(3)))
      .thenRefused({ type: 'NotOwnAnswer' })
    given(...first, withdraws('fay', day(3)))
      .when(answers('fay', day(4)))
      .then({ type: 'AnswerGiven', answer: 2 })
    given(...first, withdraws('fay', day(3)))
      .when(withdraws('fay', day(4)))
      .thenRefused({ type: 'NoSuchAnswer' })
    given(...first)
      .when(withdraws('fay', day(15)))
      .thenRefused({ type: 'ConsultationOver' })
  })

  it('says by what somebody speaks for a group: a decision, else an office, else a seat, else their word alone', () => {
    const forClub = (by: string, decision?: number) =>
      answers(by, day(2), { behalf: { kind: 'group', group: 'club', ...(decision !== undefined && { decision }) } })
    const isFor = (by: string, behalf: object) => {
      const { state } = given(asked()).when(forClub(by))
      assert.deepEqual(state.consultations.get(1)?.answers.get(1)?.given.behalf, behalf)
    }
    isFor('el', { kind: 'group', group: 'club', as: { group: 'club', seat: 'chair' } })
    isFor('di', { kind: 'group', group: 'club', as: { group: 'club', seat: 'member' } })
    isFor('gus', { kind: 'group', group: 'club' })
    given(asked()).when(forClub('gus', 1)).thenRefused({ type: 'NoMandate', group: 'club', motion: 1 })
    const resolves = told('bo', day(2), {
      type: 'move',
      group: 'council',
      action: { verb: 'resolve', object: '' },
      title: 'Gus speaks for us',
    })
    const vote = (by: string) => told(by, day(3), { type: 'vote', motion: 2, option: 'for' })
    given(asked(), resolves, vote('ada'), vote('bo'))
      .when(answers('gus', day(4), { behalf: { kind: 'group', group: 'council', decision: 2 } }))
      .then({ type: 'AnswerGiven', behalf: { kind: 'group', group: 'council', decision: 2 } })
  })

  it('takes a position that can be taken, on passages that are there', () => {
    given(asked())
      .when(answers('fay', day(2), { position: 'pypi' }))
      .thenRefused({
        type: 'UnknownPosition',
        positions: ['for', 'against', 'concern', 'question'],
      })
    const options = asked({ about: { kind: 'question', options: ['pypi', 'elsewhere'] } })
    given(options)
      .when(answers('fay', day(2), { position: 'pypi' }))
      .then({ type: 'AnswerGiven' })
    given(options)
      .when(answers('fay', day(2)))
      .thenRefused({ type: 'UnknownPosition' })
    const passages = (from: number, to: number) => answers('fay', day(2), { passages: [{ from, to }] })
    const text = { ...asked({ about: { kind: 'text', document: reference('Sign it.') } }), documents: ['Sign it.'] }
    given(text)
      .when(passages(0, 8))
      .then({ type: 'AnswerGiven', passages: [{ from: 0, to: 8 }] })
    for (const [from, to] of [
      [0, 9],
      [3, 3],
      [-1, 2],
      [0.5, 2],
    ] as const) {
      given(text).when(passages(from, to)).thenRefused({ type: 'NoSuchPassage' })
    }
    given(asked()).when(passages(0, 1)).thenRefused({ type: 'NoSuchPassage' })
  })

  it('is confidential only where that was said', () => {
    given(asked())
      .when(answers('fay', day(2), { confidential: true }))
      .thenRefused({ type: 'AllAnswersPublic' })
    given(asked({ confidential: true }))
      .when(answers('fay', day(2), { confidential: true }))
      .then({ type: 'AnswerGiven', confidential: true })
  })

  it('of a roll says who should not stand on it, or is missing', () => {
    const roll = asked({ about: { kind: 'roll', group: 'council', roll: 'electors' } })
    given(roll)
      .when(answers('fay', day(2), { position: 'objection', about: 'gus' }))
      .then({ type: 'AnswerGiven' })
    given(roll)
      .when(answers('fay', day(2), { position: 'objection', about: 'who' }))
      .thenRefused({
        type: 'UnknownPerson',
      })
  })

  it('is one of at most twenty of a person', () => {
    const twenty = Array.from({ length: 20 }, () => answers('fay', day(2), { behalf: { kind: 'organisation' } }))
    given(asked(), ...twenty)
      .when(answers('fay', day(3)))
      .thenRefused({ type: 'TooManyAnswers', most: 20 })
  })
})

describe('a consultation', () => {
  const answered = [asked(), answers('di', day(2)), answers('el', day(3), { position: 'concern' })]

  it('closes later than was said, never earlier', () => {
    const extend = (closes: string) => told('ada', day(10), { type: 'extend consultation', consultation: 1, closes })
    given(...answered)
      .when(extend(day(14)))
      .thenRefused({ type: 'NotALaterClose', closes: day(15) })
    given(...answered, extend(day(20)))
      .whenTimePasses(day(25))
      .then({ at: day(20), event: { type: 'ConsultationClosed', answers: 2 } })
  })

  it('is run by who began it and who sits in the seat by which they did, and by nobody else', () => {
    given(...answered)
      .when(point('bo', day(16), [1]))
      .thenRefused({ type: 'RunByOthers', keeper: 'ada' })
    const follows = [
      told('ada', day(4), { type: 'step down', group: 'council', seat: 'chair' }),
      told('cy', day(5), { type: 'take', group: 'council', seat: 'chair' }),
    ]
    given(...answered, ...follows)
      .when(point('cy', day(16), [1]))
      .then({ type: 'PointMade' })
    given(...answered, ...follows)
      .when(point('ada', day(16), [1]))
      .thenRefused({ type: 'RunByOthers', keeper: 'cy' })
  })

  it('notes once where it was announced', () => {
    const notes = told('ada', day(2), {
      type: 'note announcement',
      consultation: 1,
      where: 'https://forum.example.org/t/1',
      on: '2026-03-02',
    })
    given(...answered)
      .when(notes)
      .then({ type: 'ConsultationAnnounced', on: '2026-03-02' })
    given(...answered, notes)
      .when(notes)
      .thenRefused({ type: 'AnnouncedThere' })
  })

  it('puts answers into points, each of which is answered with a reason', () => {
    given(...answered)
      .when(point('ada', day(16), [1, 2, 2]))
      .then({ type: 'PointMade', point: 1, answers: [1, 2] })
    given(...answered)
      .when(point('ada', day(16), [3]))
      .thenRefused({ type: 'NoSuchAnswer', answer: 3 })
    given(...answered)
      .when(settles('ada', day(16), 1))
      .thenRefused({ type: 'NoSuchPoint' })
    const pointed = [...answered, point('ada', day(16), [1])]
    given(...pointed)
      .when(told('ada', day(16), { type: 'settle point', consultation: 1, point: 1, disposition: 'not accepted' }))
      .thenRefused({ type: 'WhyNeeded' })
    given(...pointed)
      .when(
        told('ada', day(16), {
          type: 'settle point',
          consultation: 1,
          point: 1,
          disposition: 'accepted',
          carriedOut: { kind: 'motion', motion: 9 },
        }),
      )
      .thenRefused({ type: 'UnknownMotion' })
    given(...pointed)
      .when(
        told('ada', day(16), {
          type: 'settle point',
          consultation: 1,
          point: 1,
          disposition: 'accepted',
          carriedOut: { kind: 'version', digest: digest('x') },
        }),
      )
      .thenRefused({ type: 'NotAVersion' })
    given(...pointed)
      .when(point('ada', day(17), [1, 2], { point: 1 }))
      .then({ type: 'PointMade', point: 1 })
    given(...pointed, told('ada', day(16), { type: 'drop point', consultation: 1, point: 1 }))
      .when(point('ada', day(17), [1]))
      .then({ type: 'PointMade', point: 2 })
  })

  it('is summed up once it is closed and every answer has been answered, and then stays as it is', () => {
    given(...answered)
      .when(publishes('ada', day(4)))
      .thenRefused({ type: 'StillAnswering', closes: day(15) })
    given(...answered, point('ada', day(16), [1]))
      .when(publishes('ada', day(16)))
      .thenRefused({ type: 'PointsOpen', answers: [2], points: [1] })
    const whole = [...answered, point('ada', day(16), [1, 2]), settles('ada', day(16), 1)]
    given(...whole)
      .when(publishes('ada', day(16)))
      .then({ type: 'SummaryPublished', summary })
    const done = [...whole, publishes('ada', day(16))]
    given(...done)
      .when(settles('ada', day(17), 1, 'accepted'))
      .thenRefused({ type: 'SummaryThere' })
    given(...done)
      .when(publishes('ada', day(17)))
      .thenRefused({ type: 'SummaryThere' })
    given(...done)
      .when(answers('fay', day(17)))
      .thenRefused({ type: 'ConsultationOver' })
  })

  it('is what a later motion goes back to, once it is summed up', () => {
    const resolves = (at: string) =>
      told('bo', at, {
        type: 'move',
        group: 'council',
        action: { verb: 'resolve', object: '' },
        title: 'Sign them there',
        consultation: 1,
      })
    const silent = [asked()]
    given(...silent)
      .when(resolves(day(16)))
      .thenRefused({ type: 'NoSummaryYet' })
    given(...silent, publishes('ada', day(16)))
      .when(resolves(day(17)))
      .then({ type: 'MotionOpened', consultation: 1 })
    given()
      .when(resolves(day(17)))
      .thenRefused({ type: 'UnknownConsultation' })
  })
})
