import { describe, it } from 'node:test'
import { charterOf, foundationOf, reference, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'

const council = charterOf(
  'council',
  `seats:
  member: { number: 3, filled by: election }
rules:
  heard: { voters: member, options: [for, against], passes: for > against, consultation: 4 weeks, open: 7 days }
  heard and announced: { as: heard, notice: 6 weeks }
  heard and seconded: { as: heard, seconded by: 1 other within 7 days }
  alone: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: heard }
  - { may: publish, by: heard and announced }
  - { may: adopt standard, by: heard and seconded }
  - { may: consult, by: member }`,
)
const { given } = foundationOf({ council }, { 'council.member': ['ada', 'bo', 'cy'] })

const day = (month: number, date: number, time = '00:00:00.000') =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T${time}Z`
const told = (by: string, at: string, act: Act, ...documents: readonly string[]): Told => ({ by, at, act, documents })
const text = '# Signed wheels\n\nWheels are signed.'
const changed = '# Signed wheels\n\nNew wheels are signed.'

const moves = (at = day(3, 1), { verb = 'resolve', object = '' } = {}, more: { readonly consultation?: number } = {}) =>
  told(
    'ada',
    at,
    { type: 'move', group: 'council', action: { verb, object }, title: 'Sign wheels', text: reference(text), ...more },
    text,
  )
const asks = (motion: number, at: string, weeks = 4) =>
  told('ada', at, {
    type: 'consult',
    of: { kind: 'matter', motion },
    asks: { title: 'Signed wheels?', addressed: [{ kind: 'everyone' }], open: { count: weeks, unit: 'week' } },
  })
const answers = (at: string, consultation = 2) =>
  told('gus', at, {
    type: 'answer consultation',
    consultation,
    behalf: { kind: 'self' },
    position: 'concern',
    passages: [],
  })
const pointed = (at: string, consultation = 2) =>
  told('ada', at, { type: 'make point', consultation, title: 'Old wheels', answers: [1] })
const settled = (at: string, consultation = 2) =>
  told('ada', at, { type: 'settle point', consultation, point: 1, disposition: 'accepted' })
const summary = '# What people said'
const summed = (at: string, consultation = 2) =>
  told('ada', at, { type: 'publish summary', consultation, summary: reference(summary) }, summary)
const opens = (at: string, motion = 1) => told('ada', at, { type: 'open', motion })
const edits = (at: string) => told('ada', at, { type: 'edit', motion: 1, text: reference(changed) }, changed)

describe('a vote before which people are to be heard', () => {
  it('does not open when it is moved, and by no clock', () => {
    given()
      .when(moves())
      .then({ type: 'MotionMoved', needs: { kind: 'consultation', earliest: day(3, 1) } })
    given(moves()).whenTimePasses(day(12, 1)).then()
  })

  it('cannot be opened before anybody was asked, and says by when people are heard if they are asked now', () => {
    given(moves())
      .when(opens(day(3, 2)))
      .thenRefused({
        type: 'NotHeard',
        motion: 1,
        least: { count: 4, unit: 'week' },
        lacks: { kind: 'asking', until: day(3, 30) },
      })
  })

  it('cannot be opened while they answer, up to the close', () => {
    const asked = [moves(), asks(1, day(3, 1))]
    const lacks = { kind: 'answers', consultation: 2, until: day(3, 29) } as const
    given(...asked)
      .when(opens(day(3, 28, '23:59:59.999')))
      .thenRefused({ type: 'NotHeard', lacks })
  })

  it('tells one who asks for too short a time until when it has to go on, and takes what goes on so long', () => {
    const short = [moves(), asks(1, day(3, 1), 3)]
    given(...short)
      .when(opens(day(3, 2)))
      .thenRefused({ type: 'NotHeard', lacks: { kind: 'time', consultation: 2, until: day(3, 29) } })
    const extended = told('ada', day(3, 2), { type: 'extend consultation', consultation: 2, closes: day(3, 29) })
    given(...short, extended, summed(day(3, 29)))
      .when(opens(day(3, 29)))
      .then({ type: 'MotionOpened', motion: 1 })
  })

  it('has them asked again where they were asked for a millisecond less', () => {
    const extended = told('ada', day(3, 2), {
      type: 'extend consultation',
      consultation: 2,
      closes: day(3, 28, '23:59:59.999'),
    })
    const short = [moves(), asks(1, day(3, 1), 3), extended]
    given(...short)
      .when(opens(day(3, 29)))
      .thenRefused({ type: 'NotHeard', lacks: { kind: 'asking', until: day(4, 26) } })
    given(...short, summed(day(3, 29)))
      .when(opens(day(3, 29)))
      .thenRefused({ type: 'NotHeard', lacks: { kind: 'asking', until: day(4, 26) } })
  })

  it('cannot be opened while an answer has no point, a point is not disposed of, or there is no summary', () => {
    const asked = [moves(), asks(1, day(3, 1)), answers(day(3, 5))]
    const lacks = { kind: 'summary', consultation: 2 } as const
    given(...asked)
      .when(opens(day(3, 29)))
      .thenRefused({ type: 'NotHeard', lacks: { ...lacks, answers: 1, points: 0 } })
    given(...asked, pointed(day(3, 29)))
      .when(opens(day(3, 29)))
      .thenRefused({ type: 'NotHeard', lacks: { ...lacks, answers: 0, points: 1 } })
    given(...asked, pointed(day(3, 29)), settled(day(3, 29)))
      .when(opens(day(3, 29)))
      .thenRefused({ type: 'NotHeard', lacks: { ...lacks, answers: 0, points: 0 } })
  })

  it('is opened by its mover after the summary, with what people said brought into its text', () => {
    const heard = [moves(), asks(1, day(3, 1)), answers(day(3, 5)), pointed(day(3, 29)), settled(day(3, 29))]
    given(...heard, summed(day(3, 30)), edits(day(3, 30)))
      .when(opens(day(3, 31)))
      .then({ type: 'MotionOpened', motion: 1, text: reference(changed), opens: day(3, 31) })
  })

  it('waits for the notice too, which runs meanwhile', () => {
    const heard = [moves(day(3, 1), { verb: 'publish' }), asks(1, day(3, 1)), summed(day(3, 29))]
    given(...heard)
      .when(opens(day(4, 11, '23:59:59.999')))
      .thenRefused({ type: 'TooEarly', earliest: day(4, 12) })
    given(...heard)
      .when(opens(day(4, 12)))
      .then({ type: 'MotionOpened', motion: 1 })
  })

  it('waits for people once it is seconded', () => {
    given(moves(day(3, 1), { verb: 'adopt', object: 'standard' }))
      .when(told('bo', day(3, 2), { type: 'second', motion: 1 }))
      .then({ type: 'MotionSeconded' }, { type: 'MotionAnnounced', motion: 1, heardFirst: true })
  })

  it('can be withdrawn while it waits', () => {
    given(moves())
      .when(told('ada', day(9, 1), { type: 'withdraw', motion: 1 }))
      .then({ type: 'MotionWithdrawn', motion: 1 })
  })
})

describe('a vote on what people were asked about before it was moved', () => {
  const askedBefore = (weeks: number) =>
    told(
      'ada',
      day(3, 1),
      {
        type: 'move',
        group: 'council',
        action: { verb: 'consult', object: '' },
        title: 'Ask',
        asks: {
          title: 'Signed wheels?',
          about: { kind: 'text', document: reference(text) },
          addressed: [{ kind: 'everyone' }],
          open: { count: weeks, unit: 'week' },
        },
      },
      text,
    )

  it('opens at once where it goes back to a consultation about the very text', () => {
    given(askedBefore(4), summed(day(3, 29), 1))
      .when(moves(day(3, 30), {}, { consultation: 1 }))
      .then({ type: 'MotionOpened', consultation: 1 })
  })

  it('waits where it does not, or where that was about another text or too short', () => {
    const waits = { type: 'MotionMoved', needs: { kind: 'consultation' } } as const
    given(askedBefore(4), summed(day(3, 29), 1))
      .when(moves(day(3, 30)))
      .then(waits)
    given(askedBefore(3), summed(day(3, 29), 1))
      .when(moves(day(3, 30), {}, { consultation: 1 }))
      .then(waits)
    const other = told(
      'ada',
      day(3, 30),
      {
        type: 'move',
        group: 'council',
        action: { verb: 'resolve', object: '' },
        title: 'Sign wheels',
        text: reference(changed),
        consultation: 1,
      },
      changed,
    )
    given(askedBefore(4), summed(day(3, 29), 1))
      .when(other)
      .then(waits)
  })
})
