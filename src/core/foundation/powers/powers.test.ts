import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, dayOne, foundationOf, passTime, type Told } from '../../../../test/support/given.ts'

const usd = (amount: number) => ({ currency: 'USD', minor: amount * 100 })
const day = (month: number, date: number) =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T00:00:00.000Z`

const asks = (verb: string, by: string, amount: number, at: string, more: object = {}): Told => ({
  by,
  at,
  act: { type: 'move', group: 'club', action: { verb, object: '' }, amount: usd(amount), title: 'Money', ...more },
})
const votes = (by: string, motion: number, at: string, option = 'for'): Told => ({
  by,
  at,
  act: { type: 'vote', motion, option },
})

const club = (powers: string, more = '') =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
seats:
  member: { filled by: roll, number: 3 }
  chair: { filled by: roll, number: 1 }
  treasurer: { filled by: roll, number: 1 }
facts: { trained: yes or no }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days, closes early: when certain }
  fast track: { voters: member, options: [object], passes: object = 0, open: 2 days }
powers:
${powers}
${more}`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'], 'club.chair': ['ada'], 'club.treasurer': ['bo'] },
  )

describe('bands', () => {
  const grants = club(`
  - may: grant
    bands:
      - { up to: "USD 2,500", if: amount <= 110% of previous amount, by: fast track }
      - { up to: "USD 10,000", by: vote }`)
  const first = [asks('grant', 'cy', 1000, day(2, 1)), votes('ada', 1, day(2, 1)), votes('bo', 1, day(2, 1))]
  const ruleOf = (amount: number, more: object = {}) => {
    const { state } = grants.given(...first).when(asks('grant', 'cy', amount, day(3, 1), more))
    return state.motions.get(2)?.opened.rule.name
  }

  it('say who decides: the first that holds', () => {
    assert.equal(ruleOf(1100), 'fast-track')
    assert.equal(ruleOf(1100.01), 'vote')
  })

  it('look back at the same applicant, or at the same event', () => {
    assert.equal(ruleOf(1000, { person: 'fay' }), 'vote')
    assert.equal(ruleOf(1000, { matter: 'camp' }), 'vote')
  })

  it('refuse what is over all of them', () => {
    grants
      .given()
      .when(asks('grant', 'cy', 10_000.01, day(2, 1)))
      .thenRefused({ type: 'OverLimit' })
  })
})

describe('limits over a time and for a person', () => {
  const grants = club(`
  - { may: grant, by: vote, up to: ["USD 5,000 per year", "USD 2,000 per person per year"] }
  - { may: spend, by: chair, up to: "2 per month" }`)
  const granted = (number: number, by: string, amount: number, at: string): readonly Told[] => [
    asks('grant', by, amount, at),
    votes('ada', number, at),
    votes('bo', number, at),
  ]

  it('add up what was decided in the year, to exactly the limit', () => {
    const past = [...granted(1, 'ada', 2000, day(2, 1)), ...granted(2, 'bo', 2000, day(2, 2))]
    grants
      .given(...past)
      .when(asks('grant', 'cy', 1000, day(3, 1)))
      .then({ type: 'MotionOpened' })
    grants
      .given(...past)
      .when(asks('grant', 'cy', 1000.01, day(3, 1)))
      .thenRefused({ type: 'OverCeiling' })
    grants
      .given(...past)
      .when(asks('grant', 'cy', 1000.01, '2027-01-01T00:00:00.000Z'))
      .then({ type: 'MotionOpened' })
  })

  it('count each person for themselves, and for whom it is', () => {
    const past = granted(1, 'ada', 2000, day(2, 1))
    grants
      .given(...past)
      .when(asks('grant', 'ada', 1, day(3, 1)))
      .thenRefused({ type: 'OverCeiling' })
    grants
      .given(...past)
      .when(asks('grant', 'ada', 1, day(3, 1), { person: 'fay' }))
      .then({ type: 'MotionOpened' })
    grants
      .given(...past)
      .when(asks('grant', 'bo', 1, day(3, 1), { person: 'ada' }))
      .thenRefused({ type: 'OverCeiling' })
  })

  it('count what waits for its decision, and not what was lost', () => {
    const waiting = asks('grant', 'ada', 2000, day(2, 1))
    grants
      .given(waiting)
      .when(asks('grant', 'ada', 1, day(2, 2)))
      .thenRefused({ type: 'OverCeiling' })
    const lost = [votes('ada', 1, day(2, 1), 'against'), votes('bo', 1, day(2, 1), 'against')]
    grants
      .given(waiting, ...lost)
      .when(asks('grant', 'ada', 1, day(2, 2)))
      .then({ type: 'MotionOpened' })
  })

  it('count how often, in the month of the calendar', () => {
    const spends = (date: number) => asks('spend', 'ada', 1, day(2, date))
    grants.given(spends(1), spends(2)).when(spends(28)).thenRefused({ type: 'OverCeiling' })
    grants
      .given(spends(1), spends(2))
      .when(asks('spend', 'ada', 1, day(3, 1)))
      .then({ type: 'DoneAlone' }, { type: 'MoneyPromised' })
  })
})

describe('several who decide', () => {
  const many = club(`
  - { may: publish, by: [chair, vote] }
  - { may: merge, by: vote, with: treasurer }`)
  const publish = (by: string, decider?: string): Told => ({
    by,
    at: day(2, 1),
    act: {
      type: 'move',
      group: 'club',
      action: { verb: 'publish', object: '' },
      title: 'News',
      ...(decider !== undefined && { decider }),
    },
  })

  it('of a list any one is enough, and the mover may choose', () => {
    many.given().when(publish('ada')).then({ type: 'DoneAlone' })
    many.given().when(publish('cy')).then({ type: 'MotionOpened' })
    many.given().when(publish('ada', 'vote')).then({ type: 'MotionOpened' })
    many.given().when(publish('ada', 'treasurer')).thenRefused({ type: 'NoSuchDecider' })
  })

  it('with a partner it is decided when both have carried it', () => {
    const merges: Told = {
      by: 'cy',
      at: day(2, 1),
      act: { type: 'move', group: 'club', action: { verb: 'merge', object: '' }, title: 'Together' },
    }
    const { state } = many
      .given(merges, votes('ada', 2, day(2, 2)), votes('bo', 2, day(2, 2)))
      .when(votes('bo', 3, day(2, 3)))
    passTime(state, day(2, 4))
    assert.equal(state.courses.get(1)?.ended?.is, 'carried')
    assert.deepEqual(
      state.decided.map(({ motion }) => motion),
      [1],
    )
    const lost = many
      .given(merges, votes('ada', 2, day(2, 2)), votes('bo', 2, day(2, 2)))
      .when(votes('bo', 3, day(2, 3), 'against'))
    passTime(lost.state, day(2, 4))
    assert.equal(lost.state.courses.get(1)?.ended?.is, 'lost')
    assert.deepEqual(lost.state.decided, [])
  })
})

describe('a report that is owed', () => {
  it('counts from the moment at which it took effect', () => {
    const told = club('  - { may: grant, by: vote, report to: everyone within 7 days }')
    const { state } = told
      .given(asks('grant', 'cy', 1, day(2, 1)), votes('ada', 1, day(2, 2)))
      .when(votes('bo', 1, day(2, 3)))
    assert.deepEqual(state.accounts.get(1), { to: [{ kind: 'everyone' }], due: day(2, 10), told: false })
  })
})

describe('what must be so', () => {
  const strict = club(`
  - { may: merge, by: chair, only if: tenure >= 6 months }
  - { may: deploy, by: any member, only if: trained }
  - { may: grant, by: vote, gate: grants to applicant in 1 year = 0 }
  - { may: alert, by: chair, while: member < 3 }
  - { may: publish, by: chair, from: 2026-03-01, until: 2026-04-01 }`)
  const does = (verb: string, by: string, at: string): Told => ({
    by,
    at,
    act: { type: 'move', group: 'club', action: { verb, object: '' }, title: 'It' },
  })

  it('of whoever decides: tenure, to the moment', () => {
    strict
      .given()
      .when(does('merge', 'ada', '2026-06-30T23:59:59.999Z'))
      .thenRefused({ type: 'ConditionNotMet' })
    strict
      .given()
      .when(does('merge', 'ada', day(7, 1)))
      .then({ type: 'DoneAlone' })
  })

  it('of whoever decides: what they have declared', () => {
    strict
      .given()
      .when(does('deploy', 'bo', day(2, 1)))
      .thenRefused({ type: 'ConditionNotMet' })
    const trained: Told = { by: 'bo', at: dayOne, act: { type: 'declare', fact: 'trained', value: 'yes' } }
    strict
      .given(trained)
      .when(does('deploy', 'bo', day(2, 1)))
      .then({ type: 'DoneAlone' })
  })

  it('of the matter, before anybody decides', () => {
    const past = [asks('grant', 'cy', 1, day(2, 1)), votes('ada', 1, day(2, 1)), votes('bo', 1, day(2, 1))]
    strict
      .given(...past)
      .when(asks('grant', 'cy', 1, day(3, 1)))
      .thenRefused({ type: 'GateClosed' })
    strict
      .given(...past)
      .when(asks('grant', 'bo', 1, day(3, 1)))
      .then({ type: 'MotionOpened' })
  })

  it('of the time', () => {
    strict
      .given()
      .when(does('alert', 'ada', day(2, 1)))
      .thenRefused({ type: 'OnlyMeanwhile' })
    strict
      .given()
      .when(does('publish', 'ada', '2026-02-28T23:59:59.999Z'))
      .thenRefused({ type: 'PowerNotNow' })
    strict
      .given()
      .when(does('publish', 'ada', day(3, 1)))
      .then({ type: 'DoneAlone' })
    strict
      .given()
      .when(does('publish', 'ada', day(4, 1)))
      .thenRefused({ type: 'PowerNotNow' })
  })
})

describe('an exceptional state', () => {
  const held = club(
    `
  - { may: amend, by: chair }
  - { may: publish, by: chair }
  - { may: resolve, by: vote }
  - { may: declare emergency, by: chair }
  - { may: end emergency, by: chair }`,
    `
while:
  - { state: vote by vote open, forbids: amend }
  - { state: emergency, forbids: publish, until: 3 months }`,
  )
  const does = (verb: string, at: string, object = ''): Told => ({
    by: 'ada',
    at,
    act: { type: 'move', group: 'club', action: { verb, object }, title: 'It' },
  })

  it('forbids while a vote is open, and not after its close', () => {
    held
      .given()
      .when(does('amend', day(2, 1)))
      .then({ type: 'DoneAlone' })
    held
      .given(does('resolve', day(2, 1)))
      .when(does('amend', day(2, 7)))
      .thenRefused({ type: 'ForbiddenMeanwhile' })
    held
      .given(does('resolve', day(2, 1)))
      .when(does('amend', day(2, 8)))
      .then({ type: 'DoneAlone' })
  })

  it('is declared and ended by decisions, and is over at its last moment by itself', () => {
    const declared = does('declare', day(2, 1), 'emergency')
    held
      .given(declared)
      .when(does('publish', day(2, 2)))
      .thenRefused({ type: 'ForbiddenMeanwhile' })
    held
      .given(declared, does('end', day(2, 3), 'emergency'))
      .when(does('publish', day(2, 4)))
      .then({ type: 'DoneAlone' })
    held
      .given(declared)
      .when(does('publish', day(5, 1)))
      .then({ type: 'DoneAlone' })
  })
})
