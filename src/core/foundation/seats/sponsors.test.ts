import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../../test/support/given.ts'

const at = '2026-02-01T00:00:00.000Z'

const club = foundationOf(
  {
    club: charterOf(
      'club',
      `
facts:
  employer: { related: subsidiaries count as one }
  active: { kind: yes or no, declared by: chair }
seats:
  member: { filled by: application, decided by: majority, sponsored by: 2 of member from different employer, may leave: any time }
  friend: { filled by: application, decided by: majority, eligible when: active for 3 months or nominated by member }
  chair: { number: 1, filled by: roll }
rules:
  majority: { voters: chair, options: [for, against], passes: for > against, open: 3 days, closes early: when certain }
`,
    ),
  },
  { 'club.member': ['ada', 'bo', 'cy'], 'club.chair': ['gus'] },
)
const speaks = (by: string, person: string, seat = 'member', when = at): Told => ({
  by,
  at: when,
  act: { type: 'sponsor', group: 'club', seat, person },
})
const applies = (by: string, seat = 'member', when = at): Told => ({
  by,
  at: when,
  act: { type: 'apply', group: 'club', seat, answers: 'a'.repeat(64) },
})
const works = (by: string, value: string): Told => ({ by, at, act: { type: 'declare', fact: 'employer', value } })

describe('sponsors', () => {
  it('speak for a newcomer before their application, as many as the charter asks', () => {
    club.given(speaks('ada', 'di')).when(applies('di')).thenRefused({ type: 'SponsorsMissing', count: 2, have: 1 })
    club.given(speaks('ada', 'di'), speaks('bo', 'di')).when(applies('di')).then({ type: 'MotionOpened' })
  })

  it('count once where they share what they must not share', () => {
    const same = [works('ada', 'Acme'), works('bo', 'Acme'), speaks('ada', 'di'), speaks('bo', 'di')]
    club
      .given(...same)
      .when(applies('di'))
      .thenRefused({ type: 'SponsorsMissing', have: 1, different: 'employer' })
    club
      .given(...same, speaks('cy', 'di'))
      .when(applies('di'))
      .then({ type: 'MotionOpened' })
  })

  it('count while they hold the seat by which they speak, at the vote as well', () => {
    const leaves: Told = { by: 'bo', at, act: { type: 'step down', group: 'club', seat: 'member' } }
    club
      .given(speaks('ada', 'di'), speaks('bo', 'di'), applies('di'), leaves)
      .when({ by: 'gus', at, act: { type: 'vote', motion: 1, option: 'for' } })
      .then({ type: 'BallotCast' }, { type: 'MotionClosed', is: 'carried' })
  })

  it('are whom the charter names, for somebody else, once, and only where it asks for them', () => {
    club.given().when(speaks('gus', 'di')).thenRefused({ type: 'MayNotSponsor' })
    club.given().when(speaks('ada', 'ada')).thenRefused({ type: 'MayNotSponsor' })
    club.given().when(speaks('ada', 'bo')).thenRefused({ type: 'AlreadyHolds', person: 'bo' })
    club.given(speaks('ada', 'di')).when(speaks('ada', 'di')).thenRefused({ type: 'SponsorsPersonAlready' })
    club
      .given()
      .when(speaks('ada', 'di', 'chair'))
      .thenRefused({ type: 'NoSponsorsAsked' })
  })
})

describe('being put forward', () => {
  const declares = (value: string, when: string): Told => ({
    by: 'gus',
    at: when,
    act: { type: 'declare', fact: 'active', value, person: 'di' },
  })

  it('is enough where the charter says so, and so is having been active for so long', () => {
    club.given().when(applies('di', 'friend')).thenRefused({ type: 'NotEligibleBy' })
    club
      .given(speaks('ada', 'di', 'friend'))
      .when(applies('di', 'friend'))
      .then({ type: 'MotionOpened' })
    club
      .given(declares('yes', '2026-01-02T00:00:00.000Z'))
      .when(applies('di', 'friend', '2026-04-01T23:59:59.999Z'))
      .thenRefused({ type: 'NotEligibleBy' })
    club
      .given(declares('yes', '2026-01-02T00:00:00.000Z'))
      .when(applies('di', 'friend', '2026-04-02T00:00:00.000Z'))
      .then({ type: 'MotionOpened' })
  })
})
