import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const day = (month: number, date: number, time = '00:00:00.000') =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T${time}Z`
const text = (words: string) => ({ digest: words.padEnd(64, '0'), bytes: words.length, type: 'text/markdown' }) as const

const clubOf = (more: string) =>
  foundationOf(
    {
      club: charterOf(
        'club',
        `
seats:
  member: { filled by: roll, number: 3 }
  chair: { filled by: roll, number: 1 }
  guard: { filled by: roll, number: 2 }
  helper: { filled by: roll, number: 1, term: 1 year }
  tender: { filled by: appointment by chair, for each: place, number: 1 }
lists: { place: [forum, chat] }
events: { thaw: { recorded by: chair } }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days, closes early: when certain }
${more}`,
      ),
    },
    { 'club.member': ['ada', 'bo', 'cy'], 'club.chair': ['ada'], 'club.guard': ['di', 'el'] },
  )
const moves = (by: string, action: string, at: string, more: object = {}): Told => {
  const [verb = '', object = ''] = action.split(' ')
  return { by, at, act: { type: 'move', group: 'club', action: { verb, object }, title: 'Title', ...more } }
}
const votes = (by: string, motion: number, at: string, option = 'for'): Told => ({
  by,
  at,
  act: { type: 'vote', motion, option },
})
const accounts = (by: string, motion: number, at: string): Told => ({
  by,
  at,
  act: { type: 'account', motion, text: text('told') },
})

describe('what is done in an emergency', () => {
  const club = clubOf(`
powers:
  - { may: resolve, by: vote }
  - may: appoint helper
    by: any guard
    in emergency: { account: 24 hours, to: member, ratified by: vote, within: 1 week, unratified: undone }
  - may: lock door
    by: any guard
    in emergency: { account: 24 hours, to: member, ratified by: vote, within: 1 week }`)
  const appoints = moves('di', 'appoint helper', day(2, 1), { person: 'fay' })
  const locks = moves('di', 'lock door', day(2, 1))

  it('is in effect at once, and asks whoever approves of it', () => {
    const { state } = club.given(locks).when(votes('ada', 2, day(2, 1, '01:00:00.000')))
    assert.equal(state.motions.get(2)?.opened.because?.of, 1)
    assert.equal(state.provisional.get(1)?.ended, undefined)
    assert.deepEqual(state.accounts.get(1)?.to, [{ kind: 'seat', seat: { group: 'club', seat: 'member' } }])
  })

  it('stays when it is approved of', () => {
    const { state } = club.given(locks, votes('ada', 2, day(2, 2)), votes('bo', 2, day(2, 2))).whenTimePasses(day(3, 1))
    assert.equal(state.provisional.get(1)?.ended?.how, 'confirmed')
  })

  it('is undone when its time is over, or when it is refused', () => {
    const before = club.given(appoints).whenTimePasses(day(2, 7, '23:59:59.999')).state
    assert.equal(helperOf(before)?.ended, undefined)
    const { state } = club.given(appoints).whenTimePasses(day(2, 8))
    assert.equal(helperOf(state)?.why, 'undone')
    assert.equal(state.provisional.get(1)?.ended?.why, 'not ratified in time')
    const refused = club
      .given(appoints, votes('ada', 2, day(2, 2), 'against'), votes('bo', 2, day(2, 2), 'against'))
      .whenTimePasses(day(2, 3)).state
    assert.equal(helperOf(refused)?.ended, day(2, 2))
  })

  it('stands without approval where the charter does not say otherwise', () => {
    const { state } = club.given(locks).whenTimePasses(day(3, 1))
    assert.deepEqual(state.provisional.get(1)?.ended, {
      at: day(2, 8),
      how: 'stands',
      why: 'not ratified in time',
    })
    assert.equal(state.decided.filter(({ action }) => action.verb === 'lock').length, 1)
  })

  it('is accounted for in time, by whoever did it or could have', () => {
    club
      .given(locks)
      .when(accounts('el', 1, day(2, 1, '23:59:59.999')))
      .then({ type: 'AccountGiven', motion: 1, person: 'el' })
    club
      .given(locks)
      .when(accounts('ada', 1, day(2, 1)))
      .thenRefused({ type: 'MayNotAccount' })
    club
      .given(locks, accounts('di', 1, day(2, 1)))
      .when(accounts('el', 1, day(2, 1)))
      .thenRefused({ type: 'AccountGivenBefore' })
    const { state } = club.given(locks).whenTimePasses(day(2, 2))
    assert.equal(state.accounts.get(1)?.missed, day(2, 2))
    // Late is better than never.
    club
      .given(locks)
      .when(accounts('di', 1, day(2, 20)))
      .then({ type: 'AccountGiven' })
    club
      .given()
      .when(accounts('di', 1, day(2, 1)))
      .thenRefused({ type: 'UnknownMotion' })
  })
})

describe('a report that is owed of a vote', () => {
  const club = clubOf(`
powers:
  - { may: resolve, by: vote, report to: everyone within 7 days }
  - { may: merge, by: vote, report to: everyone }`)
  const carried = [moves('ada', 'resolve', day(2, 1)), votes('ada', 1, day(2, 1)), votes('bo', 1, day(2, 1))]

  it('is missed at its moment, and given by anybody who decided', () => {
    club
      .given(...carried)
      .when(accounts('cy', 1, day(2, 7)))
      .then({ type: 'AccountGiven' })
    club
      .given(...carried)
      .when(accounts('di', 1, day(2, 7)))
      .thenRefused({ type: 'MayNotAccount' })
    club
      .given(...carried)
      .whenTimePasses(day(2, 8))
      .then({ at: day(2, 8), event: { type: 'AccountMissed', motion: 1, to: [{ kind: 'everyone' }] } })
  })

  it('is told by the record where no time is said', () => {
    const merged = [moves('ada', 'merge', day(2, 1)), votes('ada', 1, day(2, 1)), votes('bo', 1, day(2, 1))]
    club
      .given(...merged)
      .whenTimePasses(day(3, 1))
      .then()
    club
      .given(...merged)
      .when(accounts('ada', 1, day(2, 1)))
      .thenRefused({ type: 'NoAccountOwed' })
  })
})

describe('what is in effect meanwhile', () => {
  const club = clubOf(`
  quick:
    voters: member
    options: [for, against]
    passes: for > against
    open: 7 days
    closes early: when certain
    ratified by: chair
    in effect meanwhile: yes
  open to appeal:
    voters: member
    options: [for, against]
    passes: for > against
    open: 7 days
    closes early: when certain
    appeal: to chair within 1 week
    in effect meanwhile: yes
powers:
  - { may: resolve, by: vote }
  - { may: declare emergency, by: quick }
  - { may: appoint helper, by: quick }
  - { may: remove helper, by: open to appeal }
while: { state: emergency, forbids: resolve }`)
  const carried = (action: string, person = 'fay') => [
    moves('ada', action, day(2, 1), action === 'declare emergency' ? {} : { person }),
    votes('ada', 1, day(2, 1)),
    votes('bo', 1, day(2, 1)),
  ]
  const resolves = moves('ada', 'resolve', day(2, 2))

  it('is in effect at the close, and stays when it is ratified', () => {
    const { state } = club.given(...carried('declare emergency')).when(resolves)
    assert.equal(state.motions.get(1)?.phase.kind, 'awaiting ratification')
    club
      .given(...carried('declare emergency'))
      .when(resolves)
      .thenRefused({ type: 'ForbiddenMeanwhile' })
    const after = club
      .given(...carried('declare emergency'), votes('ada', 2, day(2, 2)))
      .whenTimePasses(day(2, 3)).state
    assert.deepEqual(after.motions.get(1)?.phase, { kind: 'settled', how: 'in effect', at: day(2, 2) })
    assert.equal(after.decided.filter(({ motion }) => motion === 1).length, 1)
  })

  it('is undone when it is not', () => {
    const refused = [...carried('declare emergency'), votes('ada', 2, day(2, 2), 'against')]
    const { state } = club.given(...refused).whenTimePasses(day(2, 2, '00:00:00.001'))
    assert.deepEqual(state.decided, [])
    assert.deepEqual(state.motions.get(1)?.phase, { kind: 'settled', how: 'not ratified', at: day(2, 2) })
    club
      .given(...refused)
      .when(moves('ada', 'resolve', day(2, 3)))
      .then({ type: 'MotionOpened' })
  })

  it('gives a seat back that was lost by it, for what is left of the term', () => {
    const past = [
      moves('ada', 'appoint helper', day(1, 2), { person: 'gus' }),
      votes('ada', 1, day(1, 2)),
      votes('bo', 1, day(1, 2)),
      votes('ada', 2, day(1, 2)),
      moves('ada', 'remove helper', day(2, 1), { person: 'gus' }),
      votes('ada', 3, day(2, 1)),
      votes('bo', 3, day(2, 1)),
    ]
    assert.equal(helperOf(club.given(...past).whenTimePasses(day(2, 2)).state)?.why, 'removed')
    const appealed: Told = { by: 'gus', at: day(2, 3), act: { type: 'appeal', motion: 3 } }
    const back = club.given(...past, appealed, votes('ada', 4, day(2, 4))).whenTimePasses(day(2, 5)).state
    assert.equal(helperOf(back)?.ended, undefined)
    assert.equal(helperOf(back)?.until, '2027-01-02T00:00:00.000Z')
    assert.equal(helperOf(back)?.since, day(2, 4))
  })
})

describe('what is done in an exceptional state', () => {
  const club = clubOf(`
powers:
  - { may: resolve, by: vote }
  - { may: appoint helper, by: chair }
  - { may: spend, by: chair }
while:
  - state: emergency
    forbids: spend
    by: any guard
    declared by: chair
    until: 3 months
    expires: { appoint: 1 month }
    confirmed by: vote`)
  const declares = moves('ada', 'declare emergency', day(2, 1))
  const ends = moves('ada', 'end emergency', day(3, 1))
  const appoints = moves('ada', 'appoint helper', day(2, 2), { person: 'fay' })

  it('begins and ends by the word of whom the charter names', () => {
    club
      .given()
      .when(moves('bo', 'declare emergency', day(2, 1)))
      .thenRefused({ type: 'NoVoteNeeded' })
    club
      .given(declares)
      .when(moves('ada', 'spend', day(2, 2)))
      .thenRefused({ type: 'NoVoteNeeded' })
    club
      .given(declares)
      .when(moves('di', 'spend', day(2, 2)))
      .then({ type: 'DoneAlone' })
    club
      .given(declares, ends)
      .when(moves('di', 'spend', day(3, 2)))
      .thenRefused({ type: 'NoVoteNeeded' })
    club
      .given(declares)
      .when(moves('ada', 'spend', day(5, 1)))
      .then({ type: 'DoneAlone' })
  })

  it('ends so long after the state, unless it is confirmed', () => {
    const seat = (at: string, ...more: readonly Told[]) =>
      helperOf(club.given(declares, appoints, ends, ...more).whenTimePasses(at).state)
    assert.equal(seat(day(3, 31, '23:59:59.999'))?.ended, undefined)
    assert.equal(seat(day(4, 1))?.why, 'undone')
    const confirms = moves('bo', 'reconfirm appoint/helper', day(3, 2), { person: 'fay' })
    const confirmed = [confirms, votes('ada', 2, day(3, 2)), votes('bo', 2, day(3, 2))]
    assert.equal(seat(day(12, 1), ...confirmed)?.ended, undefined)
    club
      .given(appoints)
      .when(moves('bo', 'reconfirm appoint/helper', day(3, 2), { person: 'fay' }))
      .thenRefused({ type: 'NothingToConfirm' })
  })

  it('counts from the end that the charter sets, where nobody ends it before', () => {
    const { state } = club.given(declares, appoints).whenTimePasses(day(5, 31, '23:59:59.999'))
    assert.equal(helperOf(state)?.ended, undefined)
    const later = club.given(declares, appoints).whenTimePasses(day(6, 1)).state
    assert.equal(helperOf(later)?.ended, day(6, 1))
  })
})

describe('a motion that others keep in order', () => {
  const club = clubOf(`
  kept:
    voters: member
    options: [for, against]
    passes: for > against
    open: 7 days
    withdrawn by: any guard
    corrected by: chair
powers:
  - { may: resolve, by: kept }`)
  const moved = moves('bo', 'resolve', day(2, 1), { text: text('before') })
  const withdraws = (by: string): Told => ({ by, at: day(2, 3), act: { type: 'withdraw', motion: 1 } })
  const corrects = (by: string, said: object): Told => ({
    by,
    at: day(2, 3),
    act: { type: 'correct', motion: 1, ...said },
  })

  it('is withdrawn by whom the rule names, also after votes were cast', () => {
    const voted = [moved, votes('cy', 1, day(2, 2))]
    club
      .given(...voted)
      .when(withdraws('di'))
      .then({ type: 'MotionWithdrawn' })
    club
      .given(...voted)
      .when(withdraws('bo'))
      .thenRefused({ type: 'VotesWereCast' })
    club
      .given(...voted)
      .when(withdraws('ada'))
      .thenRefused({ type: 'MayNotWithdraw' })
  })

  it('is put right by whom the rule names, and goes on as it runs', () => {
    const { state } = club.given(moved, votes('cy', 1, day(2, 2))).when(corrects('ada', { title: 'Better' }))
    const motion = state.motions.get(1)
    assert.equal(motion?.title, 'Better')
    assert.deepEqual(motion.corrections, [{ at: day(2, 3), title: 'Title' }])
    assert.equal(motion.ballots.size, 1)
    assert.deepEqual(motion.phase, { kind: 'open', closes: day(2, 8) })
    const worded = club
      .given(moved)
      .when(corrects('ada', { text: text('after') }))
      .state.motions.get(1)
    assert.deepEqual(worded?.corrections, [{ at: day(2, 3), text: text('before') }])
    club
      .given(moved)
      .when(corrects('bo', { title: 'Better' }))
      .thenRefused({ type: 'MayNotCorrect' })
    club
      .given(moved)
      .when(corrects('ada', { title: 'Title' }))
      .thenRefused({ type: 'NothingCorrected' })
    club
      .given(moved)
      .when({ by: 'ada', at: day(2, 8), act: { type: 'correct', motion: 1, title: 'Late' } })
      .thenRefused({ type: 'VoteOver' })
  })
})

describe('a power for each of a list', () => {
  const club = clubOf(`
powers:
  - { may: resolve, by: vote }
  - { may: tend, by: any tender, for each: place, up to: 1 per month }`)
  const seats = (person: string, entry: string): Told => moves('ada', 'appoint tender', day(2, 1), { person, entry })

  it('is used for the entry for which somebody holds the seat', () => {
    const past = [seats('fay', 'forum'), seats('gus', 'chat')]
    club
      .given(...past)
      .when(moves('fay', 'tend forum', day(2, 2)))
      .then({ type: 'DoneAlone' })
    club
      .given(...past)
      .when(moves('gus', 'tend forum', day(2, 2)))
      .thenRefused({ type: 'OtherEntry', entry: 'forum' })
    club
      .given(...past)
      .when(moves('fay', 'tend', day(2, 2)))
      .thenRefused({ type: 'EntryOfPowerNeeded', entries: ['forum', 'chat'] })
    club
      .given(...past)
      .when(moves('fay', 'tend garden', day(2, 2)))
      .thenRefused({ type: 'EntryOfPowerNeeded' })
  })

  it('has its limit for each of them', () => {
    const past = [seats('fay', 'forum'), seats('gus', 'chat'), moves('fay', 'tend forum', day(2, 2))]
    club
      .given(...past)
      .when(moves('fay', 'tend forum', day(2, 3)))
      .thenRefused({ type: 'OverCeiling' })
    club
      .given(...past)
      .when(moves('gus', 'tend chat', day(2, 3)))
      .then({ type: 'DoneAlone' })
  })
})

function helperOf(state: {
  readonly groups: ReadonlyMap<string, { readonly holdings: ReadonlyMap<string, readonly Helper[]> }>
}) {
  return state.groups.get('club')?.holdings.get('helper')?.at(-1)
}

interface Helper {
  readonly since: string
  readonly until?: string
  readonly ended?: string
  readonly why?: string
}
