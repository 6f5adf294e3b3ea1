import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const at = '2026-03-01T12:00:00.000Z'
const day = (number: number, time = '12:00:00.000') => `2026-03-${String(number).padStart(2, '0')}T${time}Z`

const council = (rule: string) =>
  foundationOf(
    {
      council: charterOf(
        'council',
        `
seats:
  member: { filled by: election, number: 5 }
  chair: { filled by: election, number: 1, from: member }
facts:
  employer: { declared by: holder }
rules:
  vote:
    voters: member
    options: [for, against, abstain]
    passes: for > against
    open: 7 days
${rule}
powers:
  - { may: resolve, by: vote }
`,
      ),
    },
    { 'council.member': ['ada', 'bo', 'cy', 'di'], 'council.chair': ['ada'] },
  )

const moves = (by = 'ada', more: object = {}): Told => ({
  by,
  at,
  act: { type: 'move', group: 'council', action: { verb: 'resolve', object: '' }, title: 'A matter', ...more },
})
const does = (by: string, type: 'second' | 'sign' | 'open' | 'withdraw' | 'declare conflict', when = day(2)): Told => ({
  by,
  at: when,
  act: { type, motion: 1 },
})

describe('a rule that asks for seconds', () => {
  const two = council('    seconded by: 2 others within 7 days')

  it('opens no vote before there are as many as it asks for', () => {
    two
      .given()
      .when(moves())
      .then({ type: 'MotionMoved', motion: 1, needs: { kind: 'seconds', until: day(8) } })
    two.given(moves()).when(does('bo', 'second')).then({ type: 'MotionSeconded', person: 'bo' })
    two
      .given(moves(), does('bo', 'second'))
      .when(does('cy', 'second'))
      .then({ type: 'MotionSeconded' }, { type: 'MotionOpened', motion: 1, opens: day(2), closes: day(9) })
  })

  it('counts nobody twice, nor the mover, nor who may not move', () => {
    two.given(moves()).when(does('ada', 'second')).thenRefused({ type: 'OwnMotion' })
    two.given(moves(), does('bo', 'second')).when(does('bo', 'second')).thenRefused({ type: 'SupportsAlready' })
    two.given(moves()).when(does('fay', 'second')).thenRefused({ type: 'MayNotSupport' })
  })

  it('takes the last moment of the time, and lapses at its end', () => {
    two
      .given(moves(), does('bo', 'second'))
      .when(does('cy', 'second', day(8, '11:59:59.999')))
      .then({}, { type: 'MotionOpened' })
    two
      .given(moves(), does('bo', 'second'))
      .when(does('cy', 'second', day(8)))
      .thenRefused({ type: 'NeedsNoSupport' })
    two
      .given(moves(), does('bo', 'second'))
      .whenTimePasses(day(20))
      .then({ at: day(8), event: { type: 'MotionLapsed', why: 'not seconded' } })
  })

  it('cannot be voted on before', () => {
    two
      .given(moves())
      .when({ by: 'bo', at: day(2), act: { type: 'vote', motion: 1, option: 'for' } })
      .thenRefused({ type: 'NotOpenYet', motion: 1 })
  })
})

describe('seconds from different employers', () => {
  const from = council('    seconded by: 2 of member from different employer within 2 weeks')
  const works = (by: string, value: string): Told => ({ by, at, act: { type: 'declare', fact: 'employer', value } })

  it('count once for each, and not for the employer of the mover', () => {
    const past = [works('ada', 'acme'), works('bo', 'acme'), works('cy', 'other'), works('di', 'other'), moves()]
    from
      .given(...past, does('bo', 'second'))
      .when(does('cy', 'second'))
      .then({ type: 'MotionSeconded' })
    from
      .given(...past, does('bo', 'second'), does('cy', 'second'))
      .when(does('di', 'second'))
      .then({ type: 'MotionSeconded' })
    from
      .given(works('cy', 'third'), works('di', 'other'), moves(), does('cy', 'second'))
      .when(does('di', 'second'))
      .then({ type: 'MotionSeconded' }, { type: 'MotionOpened' })
  })
})

describe('a petition', () => {
  const half = council('    petition: 1/2 of voters within 1 week')

  it('needs exactly its share of those who could vote when it began', () => {
    half
      .given()
      .when(moves())
      .then({ type: 'MotionMoved', needs: { kind: 'signatures', electorate: 4, seats: 5, vacant: 1 } })
    half.given(moves()).when(does('bo', 'sign')).then({ type: 'MotionSigned' })
    half
      .given(moves(), does('bo', 'sign'))
      .when(does('ada', 'sign'))
      .then({ type: 'MotionSigned' }, { type: 'MotionOpened' })
  })

  it('lapses without it', () => {
    half
      .given(moves(), does('bo', 'sign'))
      .whenTimePasses(day(20))
      .then({ at: day(8), event: { type: 'MotionLapsed', why: 'not signed' } })
  })
})

describe('time before a vote', () => {
  it('passes by itself, and the vote opens when it is over', () => {
    council('    notice: 15 days')
      .given(moves())
      .whenTimePasses(day(17))
      .then({ at: day(16), event: { type: 'MotionOpened', motion: 1, mover: 'ada', opens: day(16), closes: day(23) } })
  })

  it('can be shortened by the mover as far as the rule lets it', () => {
    const range = council('    discussion: 1 to 3 weeks')
    range
      .given(moves())
      .when(does('ada', 'open', day(8, '11:59:59.999')))
      .thenRefused({ type: 'TooEarly', earliest: day(8) })
    range
      .given(moves())
      .when(does('bo', 'open', day(8)))
      .thenRefused({ type: 'OnlyTheMover' })
    range
      .given(moves())
      .when(does('ada', 'open', day(8)))
      .then({ type: 'MotionOpened', opens: day(8) })
    range
      .given(moves())
      .whenTimePasses(day(30))
      .then({ at: day(22), event: { type: 'MotionOpened' } }, { at: day(29), event: { type: 'MotionClosed' } })
  })

  it('leads to no vote once the time limit of the motion is over', () => {
    council('    notice: 10 days\n    decided within: 10 days')
      .given(moves())
      .whenTimePasses(day(30))
      .then({ at: day(11), event: { type: 'MotionLapsed', why: 'not in time' } })
    council('    notice: 10 days\n    decided within: 11 days')
      .given(moves())
      .whenTimePasses(day(30))
      .then(
        { at: day(11), event: { type: 'MotionOpened', closes: day(12) } },
        { at: day(12), event: { type: 'MotionClosed' } },
      )
  })

  it('begins with the support that the motion needed', () => {
    council('    seconded by: 1 other within 7 days\n    discussion: 2 weeks')
      .given(moves())
      .when(does('bo', 'second'))
      .then({ type: 'MotionSeconded' }, { type: 'MotionAnnounced', earliest: day(16), opens: day(16) })
  })

  it('ends with a withdrawal', () => {
    const { given } = council('    notice: 15 days')
    given(moves()).when(does('bo', 'withdraw')).thenRefused({ type: 'OnlyTheMover' })
    given(moves(), does('ada', 'withdraw')).whenTimePasses(day(30)).then()
  })
})

describe('a conflict declared before the opening', () => {
  it('leaves one out of the electorate where the rule says so', () => {
    const without = council('    notice: 15 days\n    recusal: leaves the base').given
    without(moves(), does('bo', 'declare conflict'))
      .whenTimePasses(day(16))
      .then(
        { at: day(16), event: { type: 'MotionOpened', electorate: { size: 4 } } },
        { at: day(16), event: { type: 'VoterRecused', voter: 'bo' } },
      )
  })
})
