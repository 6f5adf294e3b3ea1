import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const at = '2026-03-01T12:00:00.000Z'
const day = (number: number, time = '12:00:00.000') => `2026-03-${String(number).padStart(2, '0')}T${time}Z`

/** A council of five seats, four of them held, whose chair is ada. */
const council = (rule: string, passes = 'passes: for > against') =>
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
    ${passes}
${rule}
powers:
  - { may: resolve, by: vote }
`,
      ),
    },
    { 'council.member': ['ada', 'bo', 'cy', 'di'], 'council.chair': ['ada'] },
  )

const moved: Told = {
  by: 'ada',
  at,
  act: { type: 'move', group: 'council', action: { verb: 'resolve', object: '' }, title: 'A matter' },
}
const vote = (by: string, option: string, when = day(2), more: object = {}): Told => ({
  by,
  at: when,
  act: { type: 'vote', motion: 1, option, ...more },
})
const does = (by: string, type: 'close' | 'resume' | 'recuse' | 'withdraw', when = day(2)): Told => ({
  by,
  at: when,
  act: { type, motion: 1 },
})
const pauses = (by: string, when: string, because?: string): Told => ({
  by,
  at: when,
  act: { type: 'pause', motion: 1, ...(because !== undefined && { because }) },
})

describe('a window that grows', () => {
  const growing = council('    open: 1 week\n    extended: 1 week while cast <= 1/2 of voters')

  it('is asked at its close, and grows once', () => {
    growing
      .given(moved, vote('bo', 'for'), vote('cy', 'for'))
      .whenTimePasses(day(30))
      .then(
        { at: day(8), event: { type: 'WindowExtended', closes: day(15), why: 'rule' } },
        { at: day(15), event: { type: 'MotionClosed', is: 'carried', why: 'time' } },
      )
  })

  it('does not grow when one more has voted', () => {
    growing
      .given(moved, vote('bo', 'for'), vote('cy', 'for'), vote('di', 'for'))
      .whenTimePasses(day(30))
      .then({ at: day(8), event: { type: 'MotionClosed' } })
  })

  it('takes votes in the time by which it grew, up to its last moment', () => {
    const past = [moved, vote('bo', 'for')]
    growing
      .given(...past)
      .when(vote('cy', 'against', day(15, '11:59:59.999')))
      .then({ type: 'BallotCast' })
    growing
      .given(...past)
      .when(vote('cy', 'against', day(15)))
      .thenRefused({ type: 'VoteOver', closed: day(15) })
  })

  it('ends at the time limit of the motion, whatever prolongs it', () => {
    council('    open: 1 week\n    extended: 1 week while cast <= 1/2 of voters\n    decided within: 10 days')
      .given(moved)
      .whenTimePasses(day(30))
      .then(
        { at: day(8), event: { type: 'WindowExtended', closes: day(11) } },
        { at: day(11), event: { type: 'MotionClosed', is: 'lost' } },
      )
  })
})

describe('a quorum', () => {
  it('that is missed leaves the matter undecided, and one more makes it', () => {
    const three = council('    open: 1 week\n    quorum: cast >= 3')
    three
      .given(moved, vote('bo', 'for'), vote('cy', 'for'))
      .whenTimePasses(day(30))
      .then({ at: day(8), event: { type: 'MotionClosed', is: 'undecided', settled: 'no quorum' } })
    three
      .given(moved, vote('bo', 'for'), vote('cy', 'for'), vote('di', 'abstain'))
      .whenTimePasses(day(30))
      .then({ at: day(8), event: { type: 'MotionClosed', is: 'carried' } })
  })

  it('can be waited for once more', () => {
    council('    open: 1 week\n    quorum: cast >= 3\n    without quorum: extend')
      .given(moved)
      .whenTimePasses(day(30))
      .then(
        { at: day(8), event: { type: 'WindowExtended', why: 'no quorum', closes: day(15) } },
        { at: day(15), event: { type: 'MotionClosed', is: 'undecided', settled: 'no quorum' } },
      )
  })
})

describe('a clock', () => {
  it('stands still for a reason of the rule, and goes on with what was left', () => {
    const { given } = council('    open: 1 week\n    stands still while: waiting for applicant')
    const stopped = [moved, pauses('bo', day(3), 'waiting-for-applicant')]
    given(moved)
      .when(pauses('bo', day(3), 'lunch'))
      .thenRefused({ type: 'NoSuchReason' })
    given(...stopped)
      .when(vote('cy', 'for', day(4)))
      .thenRefused({ type: 'ClockStandsStill' })
    given(...stopped)
      .when(does('cy', 'resume', day(10)))
      .then({ type: 'ClockWentOn', closes: day(15) })
    given(...stopped)
      .whenTimePasses(day(30))
      .then()
  })

  it('is held by whom the rule names, for as long in all as it says', () => {
    const { given } = council('    open: 1 week\n    hold: by chair at most 2 days')
    given(moved)
      .when(pauses('bo', day(3)))
      .thenRefused({ type: 'MayNotHold' })
    given(moved)
      .when(pauses('ada', day(3)))
      .then({ type: 'ClockStopped', until: day(5) })
    given(moved, pauses('ada', day(3)))
      .whenTimePasses(day(30))
      .then(
        { at: day(5), event: { type: 'ClockWentOn', closes: day(10) } },
        { at: day(10), event: { type: 'MotionClosed' } },
      )
    given(moved, pauses('ada', day(3)))
      .when(pauses('ada', day(5)))
      .thenRefused({ type: 'HoldUsedUp' })
  })
})

describe('a change of the text', () => {
  const text = { digest: 'ab'.repeat(32), bytes: 3, type: 'text/markdown' } as const
  const edits: Told = { by: 'ada', at: day(4), act: { type: 'edit', motion: 1, text } }

  it('begins the vote again, with or without the votes, as the rule says', () => {
    const again = (votes: string) => council(`    open: 1 week\n    edited: restart, votes ${votes}`)
    again('void')
      .given(moved, vote('bo', 'for'))
      .when(edits)
      .then({ type: 'MotionEdited', closes: day(11), votes: 'void' })
    again('void')
      .given(moved, vote('bo', 'for'), edits)
      .whenTimePasses(day(30))
      .then({ at: day(11), event: { type: 'MotionClosed', counts: { for: 0 } } })
    again('kept')
      .given(moved, vote('bo', 'for'), edits)
      .whenTimePasses(day(30))
      .then({ at: day(11), event: { type: 'MotionClosed', counts: { for: 1 } } })
  })

  it('is refused where the rule says nothing of it', () => {
    council('    open: 1 week').given(moved).when(edits).thenRefused({ type: 'TextStays' })
  })
})

describe('a vote at a meeting', () => {
  const meeting = council('    open: at a meeting of at most 3 hours\n    quorum: 3/4 of voters present')
  const present = (by: string, person?: string): Told => ({
    by,
    at: day(1, '12:10:00.000'),
    act: { type: 'present', motion: 1, ...(person !== undefined && { person }) },
  })

  it('is closed by its mover, with who is present for the quorum', () => {
    const past = [moved, present('ada'), present('ada', 'bo'), vote('ada', 'for', day(1, '12:20:00.000'))]
    meeting
      .given(...past)
      .when(does('bo', 'close', day(1, '13:00:00.000')))
      .thenRefused({ type: 'OnlyTheMover' })
    meeting
      .given(...past)
      .when(does('ada', 'close', day(1, '13:00:00.000')))
      .then({ type: 'MotionClosed', is: 'undecided', why: 'meeting over', settled: 'no quorum' })
    meeting
      .given(...past, present('cy'))
      .when(does('ada', 'close', day(1, '13:00:00.000')))
      .then({ type: 'MotionClosed', is: 'carried', why: 'meeting over' })
  })

  it('is led by those who vote where somebody applies, and not by whoever applies', () => {
    const club = foundationOf(
      {
        club: charterOf(
          'club',
          `
seats: { member: { filled by: application, decided by: vote } }
rules: { vote: { voters: member, options: [for, against], passes: for > against, open: at a meeting } }
`,
        ),
      },
      { 'club.member': ['ada', 'bo'] },
    )
    const applied: Told = {
      by: 'cy',
      at,
      act: { type: 'apply', group: 'club', seat: 'member', answers: 'a'.repeat(64) },
    }
    const past = [applied, present('ada', 'bo'), vote('ada', 'for', day(1, '12:20:00.000'))]
    club
      .given(...past)
      .when(does('cy', 'close', day(1, '13:00:00.000')))
      .thenRefused({ type: 'NotInElectorate' })
    club
      .given(...past)
      .when(does('bo', 'close', day(1, '13:00:00.000')))
      .then({ type: 'MotionClosed', is: 'carried', why: 'meeting over' }, { type: 'SeatTaken', person: 'cy' })
  })

  it('ends by itself, and nobody is noted who cannot vote', () => {
    meeting
      .given(moved)
      .whenTimePasses(day(2))
      .then({ at: day(1, '15:00:00.000'), event: { type: 'MotionClosed' } })
    meeting.given(moved).when(present('bo', 'cy')).thenRefused({ type: 'MayNotNotePresence' })
    meeting.given(moved).when(present('fay')).thenRefused({ type: 'NotInElectorate' })
  })
})

describe('an early close', () => {
  it('comes with the vote that carries it', () => {
    council('    open: 60 days\n    closes early: when carried', 'passes: for > 1/2 of voters')
      .given(moved, vote('bo', 'for'), vote('cy', 'for'))
      .when(vote('di', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried', why: 'carried' })
  })
})

describe('a ballot', () => {
  it('stays where the rule says so', () => {
    council('    open: 1 week\n    votes: stay')
      .given(moved, vote('bo', 'for'))
      .when(vote('bo', 'against'))
      .thenRefused({ type: 'VoteStays' })
  })

  it('is one for all who share a fact', () => {
    const works = (by: string, value: string): Told => ({ by, at, act: { type: 'declare', fact: 'employer', value } })
    const shared = council('    open: 1 week\n    one ballot per: employer\n    closes early: when all have voted')
    const past = [works('ada', 'acme'), works('bo', 'acme'), moved]
    shared
      .given(works('ada', 'acme'), works('bo', 'acme'))
      .when(moved)
      .then({ type: 'MotionOpened', electorate: { size: 3 } })
    shared
      .given(...past, vote('ada', 'against'), vote('bo', 'for'), vote('cy', 'for'))
      .when(vote('di', 'for'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', counts: { for: 3, against: 0 }, is: 'carried' })
  })

  it('is given in by whoever has the proxy, up to as many as the rule lets one have', () => {
    const proxy = (by: string, to: string): Told => ({ by, at: day(2), act: { type: 'proxy', motion: 1, to } })
    const one = council('    open: 1 week\n    proxies: at most 1')
    one
      .given(moved)
      .when(vote('bo', 'for', day(2), { for: 'cy' }))
      .thenRefused({ type: 'NoProxyOf', for: 'cy' })
    one
      .given(moved, proxy('cy', 'bo'))
      .when(vote('bo', 'for', day(2), { for: 'cy' }))
      .then({ type: 'BallotCast', voter: 'cy', proxy: 'bo' })
    one.given(moved, proxy('cy', 'bo')).when(proxy('di', 'bo')).thenRefused({ type: 'ProxiesFull', most: 1 })
    council('    open: 1 week').given(moved).when(proxy('cy', 'bo')).thenRefused({ type: 'NoProxies' })
  })

  it('is refused at the opening where it would have to be secret', () => {
    council('    open: 1 week\n    ballots: secret').given().when(moved).thenRefused({ type: 'SecretNotYet' })
  })
})

describe('a vote', () => {
  it('in which nobody says anything, all abstain or all recuse themselves is counted all the same', () => {
    const { given } = council('    open: 1 week\n    closes early: when all have voted')
    const all = ['ada', 'bo', 'cy', 'di']
    given(moved)
      .whenTimePasses(day(8))
      .then({ at: day(8), event: { type: 'MotionClosed', is: 'lost' } })
    given(moved, ...all.slice(1).map((voter) => vote(voter, 'abstain')))
      .when(vote('ada', 'abstain'))
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'lost' })
    given(moved, ...all.slice(1).map((voter) => does(voter, 'recuse')))
      .when(does('ada', 'recuse'))
      .then({ type: 'VoterRecused' }, { type: 'MotionClosed', is: 'lost', recused: 4 })
  })

  it('can be withdrawn by its mover until somebody has voted', () => {
    const { given } = council('    open: 1 week')
    given(moved).when(does('ada', 'withdraw')).then({ type: 'MotionWithdrawn' })
    given(moved, does('ada', 'withdraw')).whenTimePasses(day(30)).then()
    given(moved, vote('bo', 'for')).when(does('ada', 'withdraw')).thenRefused({ type: 'VotesWereCast' })
  })

  it('ends with the day, here or anywhere on earth, where the rule says so', () => {
    council('    open: 1 week\n    ends: end of the day')
      .given()
      .when(moved)
      .then({ closes: day(9, '00:00:00.000') })
    council('    open: 1 week\n    ends: anywhere on earth')
      .given()
      .when(moved)
      .then({ closes: day(9) })
    council('    open: 5 business days')
      .given()
      .when(moved)
      .then({ closes: day(6) })
  })
})
