import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  asked,
  asking,
  askingFoundation,
  day,
  told,
  usd,
  wholeRules,
} from '../../../../../test/support/asking-foundation.ts'
import { digest } from '../../../../../test/support/given.ts'
import { askedFor } from './asked-for.ts'
import { awaitsReport } from './award-reports.ts'
import { requestIn, rulesOf } from './request-rules.ts'
import { warningsOf } from './warnings.ts'

const grants = askingFoundation()
const ask = (by: string, date: string) => told(by, date, { type: 'ask applicant', request: 1, question: digest('?') })
const answer = (date: string, question = 1) =>
  told('el', date, { type: 'answer for request', request: 1, question, answer: digest('!') })
const put = (by: string, date: string, more: object = {}) =>
  told(by, date, { type: 'put to vote', request: 1, ...more })
const vote = (by: string, date: string, motion: number, option: string) =>
  told(by, date, { type: 'vote', motion, option })

describe('a request', () => {
  it('is made by anybody who is known, and has a number', () => {
    grants
      .given()
      .when(asked)
      .then({ type: 'RequestMade', request: 1, costs: usd(3_000) })
  })

  it('says all that the charter asks', () => {
    const {
      otherSources: _,
      needed: __,
      ...rest
    } = asking() as Extract<ReturnType<typeof asking>, { type: 'ask for money' }>
    grants
      .given()
      .when({ ...asked, act: { ...rest, items: [] } })
      .thenRefused({ type: 'RequestLacks', parts: ['costs', 'other sources', 'when it is needed'] })
  })

  it('asks for no more than it costs, in one currency', () => {
    const items = [{ cost: usd(2_999.99) }]
    grants
      .given()
      .when({ ...asked, act: asking({ items }) })
      .thenRefused({ type: 'MoreThanCosts', costs: usd(2_999.99) })
    const mixed = [{ cost: usd(3_000) }, { cost: { currency: 'EUR', minor: 1 } }]
    grants
      .given()
      .when({ ...asked, act: asking({ items: mixed }) })
      .thenRefused({ type: 'CannotBeAdded' })
  })

  it('is for what the charter covers', () => {
    const items = [{ cost: usd(3_000), kind: 'swag' }]
    grants
      .given()
      .when({ ...asked, act: asking({ items }) })
      .thenRefused({ type: 'NotCovered', kind: 'swag' })
  })

  it('comes six weeks ahead, to the moment, and is told to be later than advised up to twelve', () => {
    const needed = '2026-04-13T12:00:00.000Z'
    const warned = (more: object) => grants.given().when({ ...asked, act: asking({ needed, ...more }) })
    warned({}).then({ type: 'RequestMade', warned: ['later than advised'] })
    warned({ needed: '2026-04-13T11:59:59.999Z' }).thenRefused({ type: 'AskedTooLate' })
    const inTime = warned({ needed: '2026-05-25T12:00:00.000Z' }).state
    assert.equal(requestIn(inTime, 1).made.warned, undefined)
  })

  it('is not made where the charter knows no requests', () => {
    grants
      .given()
      .when({ ...asked, act: asking({ group: 'board' }) })
      .thenRefused({ type: 'NoRequests' })
  })

  it('keeps a draft until it is sent', () => {
    const keep = told('el', '03-01', { type: 'keep request draft', group: 'grants', draft: digest('draft') })
    assert.equal(grants.given().when(keep).state.requestDrafts.size, 1)
    assert.equal(grants.given(keep).when(asked).state.requestDrafts.size, 0)
    grants
      .given()
      .when(told('el', '03-01', { type: 'drop request draft', group: 'grants' }))
      .thenRefused({ type: 'NoRequestDraft' })
  })
})

describe('the discussion of a request', () => {
  it('is over after ten business days, and the vote opens by itself', () => {
    grants.given(asked).whenTimePasses('2026-03-16T11:59:59.999Z').then()
    grants
      .given(asked)
      .whenTimePasses(day('03-16'))
      .then(
        { at: day('03-16'), event: { type: 'RequestPutToVote', way: 'regular', motion: 2 } },
        {
          at: day('03-16'),
          event: { type: 'MotionOpened', motion: 2, mover: 'el', effect: { kind: 'award', request: 1 } },
        },
      )
  })

  it('stands still while an answer of the applicant is awaited', () => {
    const { state } = grants.given(asked, ask('ada', '03-04')).when(answer('03-07'))
    assert.deepEqual(requestIn(state, 1).phase, {
      kind: 'discussion',
      since: day('03-02'),
      ends: '2026-03-19T00:00:00.000Z',
    })
    // Eight weeks after it came, and the three days in which an answer was awaited.
    assert.equal(requestIn(state, 1).due, day('04-30'))
  })

  it('goes on when all that was asked is answered', () => {
    const two = [asked, ask('ada', '03-04'), ask('bo', '03-05')]
    assert.notEqual(
      grants
        .given(...two)
        .when(answer('03-06', 2))
        .state.requests.get(1)?.waiting,
      undefined,
    )
    assert.equal(
      grants
        .given(...two, answer('03-06', 2))
        .when(answer('03-07', 1))
        .state.requests.get(1)?.waiting,
      undefined,
    )
    grants
      .given(...two)
      .when(answer('03-06', 3))
      .thenRefused({ type: 'NotAsked' })
  })

  it('ends with an applicant who is silent for six weeks', () => {
    const waits = [asked, ask('ada', '03-04')]
    grants
      .given(...waits)
      .whenTimePasses('2026-04-15T11:59:59.999Z')
      .then()
    grants
      .given(...waits)
      .whenTimePasses(day('04-15'))
      .then({ at: day('04-15'), event: { type: 'RequestClosed', why: 'no answer' } })
  })

  it('is ended earlier by whoever may move it, and by nobody else', () => {
    grants.given(asked).when(put('bo', '03-03')).then({ type: 'RequestPutToVote' }, { type: 'MotionOpened' })
    grants.given(asked).when(put('fay', '03-03')).thenRefused({ type: 'MayNotMove' })
    grants.given(asked).when(put('el', '03-03')).thenRefused({ type: 'OwnRequest' })
  })

  it('goes there up to what is left of the budget, to the cent', () => {
    const budgeted = (budget: string) => askingFoundation(wholeRules, `  budget: "${budget}"\n`)
    budgeted('USD 3,000')
      .given(asked)
      .when(put('bo', '03-03'))
      .then({ type: 'RequestPutToVote' }, { type: 'MotionOpened' })
    const short = budgeted('USD 2,999.99').given(asked)
    short.when(put('bo', '03-03')).thenRefused({ type: 'OverBudget', group: 'grants', left: usd(2_999.99) })
    short.when(put('fay', '03-03')).thenRefused({ type: 'MayNotMove' })
    short
      .when(put('bo', '03-03', { amount: usd(2_999.99), reason: digest('why') }))
      .then({ type: 'RequestPutToVote' }, { type: 'MotionOpened' })
  })

  it('is told to be overdue after eight weeks', () => {
    const slow = askingFoundation(['decided by: grant', 'decided within: 8 weeks'])
    slow
      .given(asked)
      .whenTimePasses(day('04-27'))
      .then({ at: day('04-27'), event: { type: 'RequestOverdue' } })
  })

  it('waits for a champion where the charter needs one', () => {
    const needing = askingFoundation([
      'decided by: grant',
      'champion: of member',
      'discussion: at most 10 business days',
    ])
    const speaks = told('bo', '03-04', { type: 'champion request', request: 1 })
    needing.given(asked).when(put('ada', '03-03')).thenRefused({ type: 'ChampionNeeded' })
    needing
      .given(asked)
      .when({ ...speaks, by: 'fay' })
      .thenRefused({ type: 'NotAChampion' })
    needing
      .given(asked, speaks)
      .whenTimePasses(day('03-18'))
      .then(
        { at: day('03-18'), event: { type: 'RequestPutToVote' } },
        { at: day('03-18'), event: { type: 'MotionOpened', mover: 'bo', applicant: 'el' } },
      )
  })
})

describe('the decision on a request', () => {
  const ayes = (motion: number, date: string) => [vote('ada', date, motion, 'aye'), vote('bo', date, motion, 'aye')]

  it('grants it by the rule of the group', () => {
    const { state } = grants
      .given(asked, put('bo', '03-03'), ...ayes(2, '03-04'), vote('cy', '03-04', 2, 'nay'))
      .when(vote('di', '03-05', 2, 'nay'))
    assert.partialDeepStrictEqual(requestIn(state, 1), {
      phase: { kind: 'over', how: 'granted' },
      award: { decision: 2, way: 'regular', amount: usd(3_000), reportDue: '2026-08-11T00:00:00.000Z' },
    })
    assert.partialDeepStrictEqual(state.decided.at(-1), {
      action: { verb: 'grant' },
      applicant: 'el',
      matter: 'fair',
      request: 1,
    })
    assert.equal(awaitsReport(state, { motion: 2 }), true)
  })

  it('denies it with too few ayes', () => {
    grants
      .given(asked, put('bo', '03-03'))
      .whenTimePasses(day('03-13'))
      .then(
        { at: day('03-13'), event: { type: 'MotionClosed', is: 'lost' } },
        { at: day('03-13'), event: { type: 'RequestDenied', is: 'lost' } },
      )
  })

  it('is without those who have an interest, by their word or by where they belong', () => {
    const interest = told('bo', '03-03', { type: 'declare interest', request: 1 })
    const { state } = grants.given(asked, interest).when(put('cy', '03-04'))
    assert.deepEqual([...(state.motions.get(2)?.recused.keys() ?? [])], ['bo'])
    grants.given(asked, interest).when(put('bo', '03-04')).thenRefused({ type: 'HasInterest' })
    grants
      .given(asked, interest)
      .when(told('bo', '03-04', { type: 'champion request', request: 1 }))
      .thenRefused({ type: 'HasInterest' })
    const mine = { ...asked, by: 'cy' }
    assert.deepEqual(
      [...(grants.given(mine).when(put('ada', '03-04')).state.motions.get(2)?.recused.keys() ?? [])],
      ['cy'],
    )
  })

  it('grants a part, with the reason, where the charter lets it', () => {
    const part = { amount: usd(2_000) }
    grants
      .given(asked)
      .when(put('bo', '03-03', part))
      .thenRefused({ type: 'ReasonForPart' })
    grants
      .given(asked)
      .when(put('bo', '03-03', { ...part, reason: digest('why') }))
      .then({ type: 'RequestPutToVote', amount: usd(2_000) }, { type: 'MotionOpened', amount: usd(2_000) })
    grants
      .given(asked)
      .when(put('bo', '03-03', { amount: usd(3_000.01) }))
      .thenRefused({ type: 'MoreThanAsked' })
    askingFoundation(['decided by: grant'])
      .given(asked)
      .when(put('bo', '03-03', { ...part, reason: digest('why') }))
      .thenRefused({ type: 'NotInPart' })
  })

  it('is withdrawn with the request', () => {
    const withdraw = told('el', '03-04', { type: 'withdraw request', request: 1 })
    grants
      .given(asked, put('bo', '03-03'))
      .when(withdraw)
      .then({ type: 'RequestWithdrawn' }, { type: 'MotionWithdrawn', motion: 2 })
    grants
      .given(asked)
      .when({ ...withdraw, by: 'ada' })
      .thenRefused({ type: 'OnlyTheApplicant' })
  })

  it('takes a request back to discussion when its mover withdraws the vote', () => {
    const { state } = grants.given(asked, put('bo', '03-03')).when(told('bo', '03-04', { type: 'withdraw', motion: 2 }))
    const back = askingFoundation().given(
      asked,
      put('bo', '03-03'),
      told('bo', '03-04', { type: 'withdraw', motion: 2 }),
    )
    assert.equal(requestIn(state, 1).phase.kind, 'vote')
    back.whenTimePasses(day('03-04')).then({ at: day('03-04'), event: { type: 'RequestBack', why: 'withdrawn' } })
  })
})

describe('a large request', () => {
  const large = (amount: number, more: object = {}) => ({ ...asked, act: asking({ amount: usd(amount), ...more }) })

  it('is decided by the group at exactly its limit', () => {
    grants
      .given(large(10_000))
      .when(put('bo', '03-03'))
      .then({ type: 'RequestPutToVote', way: 'regular' }, { type: 'MotionOpened' })
  })

  it('goes a cent above it to the board, with the recommendation of the group', () => {
    const story = [large(10_000.01), put('bo', '03-03')]
    grants
      .given(large(10_000.01))
      .when(put('bo', '03-03'))
      .then(
        { type: 'RequestPutToVote', way: 'with recommendation' },
        { type: 'ProcedureBegun', group: 'board', brought: { from: 'grants', answerBy: day('05-03') } },
      )
    const recommended = grants.given(...story).whenTimePasses(day('03-13')).state
    const asks = [...recommended.motions.values()].map(({ opened }) => [
      opened.motion,
      opened.group,
      opened.because?.kind,
    ])
    // Whatever the group recommends, the board decides.
    assert.deepEqual(asks, [
      [3, 'grants', 'stage'],
      [4, 'board', 'stage'],
    ])
  })

  it('is granted by the board', () => {
    const story = [large(10_000.01), put('bo', '03-03'), vote('ada', '03-04', 3, 'aye'), vote('bo', '03-04', 3, 'aye')]
    const { state } = grants
      .given(...story, vote('fay', '03-14', 4, 'for'), vote('gus', '03-14', 4, 'for'))
      .whenTimePasses(day('03-15'))
    assert.partialDeepStrictEqual(requestIn(state, 1).award, {
      way: 'with recommendation',
      decision: 2,
      amount: usd(10_000.01),
    })
  })

  it('is warned when the board does not meet in time', () => {
    const meeting = askingFoundation(wholeRules, undefined, 'the board meets')
    const { state } = meeting.given(asked).when(large(12_000, { needed: '2026-04-20T00:00:00.000Z' }))
    assert.deepEqual(requestIn(state, 2).made.warned, ['later than advised', 'no meeting before it is needed'])
    const later = meeting.given().when(large(12_000, { needed: '2026-08-20T00:00:00.000Z' })).state
    const request = requestIn(later, 1)
    assert.deepEqual(warningsOf(later, rulesOf(later, request), askedFor(request), day('03-02')), [])
  })

  it('is granted in part by the group itself', () => {
    grants
      .given(large(12_000))
      .when(put('bo', '03-03', { amount: usd(10_000), reason: digest('why') }))
      .then({ type: 'RequestPutToVote', way: 'regular', amount: usd(10_000) }, { type: 'MotionOpened' })
  })
})

describe('a small request that comes again', () => {
  const first = [asked, put('bo', '03-03'), ...['ada', 'bo', 'cy', 'di'].map((by) => vote(by, '03-04', 2, 'aye'))]
  const before = [
    { ...asked, act: asking({ amount: usd(2_000) }) },
    put('bo', '03-03'),
    ...['ada', 'bo', 'cy', 'di'].map((by) => vote(by, '03-04', 2, 'aye')),
    told('el', '03-05', {
      type: 'report on award',
      request: 1,
      report: { digest: digest('report'), bytes: 6, type: 'text/markdown' },
    }),
  ]
  const again = (amount: number) => ({
    by: 'el',
    at: '2027-03-02T12:00:00.000Z',
    act: asking({ amount: usd(amount), needed: '2027-06-12T12:00:00.000Z', on: '2027-06-12' }),
  })
  const putAgain = { by: 'bo', at: '2027-03-03T12:00:00.000Z', act: { type: 'put to vote', request: 3 } } as const

  it('takes the short way at exactly a tenth more, and not a cent above', () => {
    grants
      .given(...before, again(2_200))
      .when(putAgain)
      .then({ type: 'RequestPutToVote', way: 'fast track' }, { type: 'MotionOpened' })
    grants
      .given(...before, again(2_200.01))
      .when(putAgain)
      .then({ type: 'RequestPutToVote', way: 'regular' }, { type: 'MotionOpened' })
  })

  it('is granted when nobody objects in a week', () => {
    const { state } = grants.given(...before, again(2_200), putAgain).whenTimePasses('2027-03-10T12:00:00.000Z')
    assert.partialDeepStrictEqual(requestIn(state, 3).award, { way: 'fast track', amount: usd(2_200) })
  })

  it('goes the regular way when somebody objects', () => {
    const objects = {
      by: 'cy',
      at: '2027-03-04T12:00:00.000Z',
      act: { type: 'vote', motion: 4, option: 'object', reason: digest('why') },
    } as const
    grants
      .given(...before, again(2_200), putAgain, objects)
      .whenTimePasses('2027-03-10T12:00:00.000Z')
      .then(
        { at: '2027-03-10T12:00:00.000Z', event: { type: 'MotionClosed', is: 'lost' } },
        { at: '2027-03-10T12:00:00.000Z', event: { type: 'RequestBack', why: 'objected' } },
        { at: '2027-03-10T12:00:00.000Z', event: { type: 'RequestPutToVote', way: 'regular', motion: 5 } },
        { at: '2027-03-10T12:00:00.000Z', event: { type: 'MotionOpened', motion: 5 } },
      )
  })

  it('waits for the report on the last one', () => {
    grants
      .given(...first)
      .when(again(2_200))
      .thenRefused({ type: 'ReportsOwed', requests: [1] })
    const other = { ...again(2_200), by: 'gus' }
    grants
      .given(...first)
      .when(other)
      .thenRefused({ type: 'ReportsOwed', requests: [1] })
    const elsewhere = { ...again(2_200), at: '2029-03-04T12:00:00.001Z' }
    const far = asking({ needed: '2029-06-12T12:00:00.000Z', on: '2029-06-12' })
    grants
      .given(...first)
      .when({ ...elsewhere, act: far })
      .then({ type: 'RequestMade' })
  })
})

describe('what follows a grant', () => {
  const granted = [asked, put('bo', '03-03'), ...['ada', 'bo', 'cy', 'di'].map((by) => vote(by, '03-04', 2, 'aye'))]
  const report = told('el', '06-20', {
    type: 'report on award',
    request: 1,
    report: { digest: digest('report'), bytes: 6, type: 'text/markdown' },
  })

  it('is a report, missed sixty days after the event', () => {
    grants
      .given(...granted)
      .whenTimePasses(day('08-11'))
      .then({ at: '2026-08-11T00:00:00.000Z', event: { type: 'AwardReportMissed' } })
    const { state } = grants.given(...granted).when(report)
    assert.equal(awaitsReport(state, { motion: 2 }), false)
    grants
      .given(...granted, report)
      .when(report)
      .thenRefused({ type: 'HasReported' })
    grants
      .given(...granted)
      .when({ ...report, by: 'ada' })
      .thenRefused({ type: 'OnlyTheApplicant' })
  })

  it('is that less of it is needed, or nothing', () => {
    const reduce = (to: number) => told('el', '06-20', { type: 'reduce award', request: 1, to: usd(to) })
    assert.deepEqual(
      grants
        .given(...granted)
        .when(reduce(1_000))
        .state.requests.get(1)?.award?.amount,
      usd(1_000),
    )
    grants
      .given(...granted)
      .when(reduce(3_000))
      .thenRefused({ type: 'NotLess' })
    assert.equal(grants.given(...granted).when(reduce(0)).state.reportsAwaited.size, 0)
  })
})

describe('limits of requests', () => {
  const limited = (upTo: string, more: readonly string[] = []) =>
    askingFoundation(['decided by: grant', `up to: ${upTo}`, ...more])

  it('count heads', () => {
    const perHead = limited('USD 25 per head')
    perHead
      .given()
      .when({ ...asked, act: asking({ heads: 120 }) })
      .then({ type: 'RequestMade' })
    perHead
      .given()
      .when({ ...asked, act: asking({ heads: 119 }) })
      .thenRefused({ type: 'OverCeiling' })
    perHead
      .given()
      .when(asked)
      .thenRefused({ type: 'RequestLacks', parts: ['attendance'] })
  })

  it('count what an applicant asks for in a year, with what is not decided', () => {
    const yearly = limited('1 per applicant per year')
    yearly
      .given(asked)
      .when({ ...asked, at: day('03-03') })
      .thenRefused({ type: 'OverCeiling' })
    yearly
      .given(asked)
      .when({ ...asked, by: 'gus', at: day('03-03') })
      .then({ type: 'RequestMade' })
    const withdrawn = told('el', '03-03', { type: 'withdraw request', request: 1 })
    yearly
      .given(asked, withdrawn)
      .when({ ...asked, at: day('03-04') })
      .then({ type: 'RequestMade' })
    yearly.given(asked).when(put('bo', '03-03')).then({ type: 'RequestPutToVote' }, { type: 'MotionOpened' })
  })

  it('count what goes to an organisation, and what a part of the costs comes to', () => {
    const ours = asking({ organisation: 'acme', amount: usd(2_000) })
    const byOrganisation = limited('USD 4,000 per organisation per year')
    byOrganisation
      .given({ ...asked, act: ours })
      .when({ ...asked, by: 'gus', at: day('03-03'), act: ours })
      .then({ type: 'RequestMade' })
    const more = asking({ organisation: 'acme', amount: usd(2_000.01) })
    byOrganisation
      .given({ ...asked, act: ours })
      .when({ ...asked, by: 'gus', at: day('03-03'), act: more })
      .thenRefused({ type: 'OverCeiling' })
    const half = limited('50% of costs per request')
    const items = [{ cost: usd(6_000) }]
    half
      .given()
      .when({ ...asked, act: asking({ items }) })
      .then({ type: 'RequestMade' })
    half
      .given()
      .when({ ...asked, act: asking({ items: [{ cost: usd(5_999.99) }] }) })
      .thenRefused({ type: 'OverCeiling' })
  })
})

describe('what a charter grants by itself', () => {
  const bands = ['decided by: grant', 'bands: [{ up to: "USD 500 per request", automatic: yes }, { by: grant }]']

  it('is granted when it is asked for, up to the limit', () => {
    const automatic = askingFoundation(bands)
    const { state } = automatic.given().when({ ...asked, act: asking({ amount: usd(500) }) })
    assert.partialDeepStrictEqual(requestIn(state, 1), {
      phase: { kind: 'over', how: 'granted' },
      award: { decision: 2, way: 'automatic', amount: usd(500) },
    })
    assert.equal(state.decided.length, 1)
    automatic
      .given()
      .when({ ...asked, act: asking({ amount: usd(500.01) }) })
      .then({ type: 'RequestMade' })
  })
})
