import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, operator, type Told } from '../../../../test/support/given.ts'
import type { Act, Move } from '../act.ts'

const forum = 'https://forum.example.org/c/packages/12'
const list = 'packages@example.org'

const club = charterOf(
  'club',
  `seats:
  chair: { number: 1, filled by: election }
  member: { number: 3, filled by: election }
rules:
  plain: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain, corrected by: chair }
powers:
  - { may: announce, by: chair }
  - { may: announce discourse, by: plain }
channels:
  - { kind: discourse, at: "${forum}", public: yes, language: en }
  - { kind: email, at: ${list}, public: no }`,
)

const { given } = foundationOf({ club }, { 'club.chair': ['ada'], 'club.member': ['bo', 'cy', 'di'] })

const nine = '2026-03-01T09:00:00.000Z'
const ten_past = '2026-03-01T09:10:00.000Z'
const later = '2026-03-01T12:00:00.000Z'
const text = { digest: digest('We are here.'), bytes: 12, type: 'text/markdown' } as const

describe('an announcement', () => {
  it('is made by a seat that decides it alone, and waits ten minutes in which a slip can be undone', () => {
    given()
      .when(announce('ada', { announcing: { channels: [forum, list] } }))
      .then(
        { type: 'DoneAlone', effect: { kind: 'announce' } },
        {
          type: 'AnnouncementMade',
          announcement: 1,
          group: 'club',
          title: 'Hello',
          text,
          channels: [
            { kind: 'discourse', at: forum, public: true, language: 'en' },
            { kind: 'email', at: list },
          ],
          goes: ten_past,
        },
      )
  })

  it('goes by the clock, at its moment', () => {
    given(announce('ada'))
      .whenTimePasses(ten_past)
      .then({ at: ten_past, event: { type: 'AnnouncementWent', announcement: 1 } })
    given(announce('ada', { announcing: { channels: [], at: later } }))
      .whenTimePasses(later)
      .then({ at: later, event: { type: 'AnnouncementWent', announcement: 1 } })
  })

  it('goes no sooner than the time to undo it, whenever it was meant to go', () => {
    given()
      .when(announce('ada', { announcing: { channels: [], at: '2026-03-01T09:01:00.000Z' } }))
      .then({ type: 'DoneAlone' }, { type: 'AnnouncementMade', goes: ten_past })
  })

  it('is made by a vote where the charter says so, in the words that the vote ends with', () => {
    const put_right = { type: 'correct', motion: 1, title: 'Hello all' } as const
    const { state } = given(byVote(), told('ada', put_right), told('bo', votes)).when(told('cy', votes))
    const made = state.announcements.get(1)
    assert.equal(made?.title, 'Hello all')
    assert.equal(made?.author, 'bo')
    assert.equal(made?.motion, 1)
  })

  it('reaches the channels that the charter lists, as far as the action does', () => {
    const elsewhere = 'https://elsewhere.example.org/'
    given()
      .when(announce('ada', { announcing: { channels: [elsewhere] } }))
      .thenRefused({ type: 'NoSuchChannel', at: elsewhere, channels: [forum, list] })
    given()
      .when(byVote({ announcing: { channels: [list] } }))
      .thenRefused({ type: 'NoSuchChannel', at: list, channels: [forum] })
  })

  it('goes to a channel once, however often it is named', () => {
    given()
      .when(announce('ada', { announcing: { channels: [list, list] } }))
      .then({ type: 'DoneAlone' }, { type: 'AnnouncementMade', channels: [{ at: list }] })
  })

  it('has a text', () => {
    const { text: _, ...without } = move()
    given().when({ by: 'ada', at: nine, act: without }).thenRefused({ type: 'AnnouncementNeedsText', group: 'club' })
  })

  it('is not made for a moment that is over', () => {
    given()
      .when(announce('ada', { announcing: { channels: [], at: nine } }))
      .thenRefused({ type: 'AnnouncedInThePast', at: nine })
  })

  it('is nobody’s to make whom the charter does not name', () => {
    given().when(announce('bo')).thenRefused({ type: 'NoVoteNeeded' })
  })
})

describe('an announcement that waits', () => {
  it('is withdrawn by whoever made it, and does not go', () => {
    const withdrawn = told('ada', { type: 'withdraw announcement', announcement: 1 }, '2026-03-01T09:05:00.000Z')
    given(announce('ada')).when(withdrawn).then({ type: 'AnnouncementWithdrawn', announcement: 1, person: 'ada' })
    given(announce('ada'), withdrawn).whenTimePasses(later).then()
  })

  it('is withdrawn by a seat that announces alone, though others voted for it, and by no other voter', () => {
    const carried = [byVote(), told('bo', votes), told('cy', votes)]
    given(...carried)
      .when(told('ada', { type: 'withdraw announcement', announcement: 1 }))
      .then({ type: 'AnnouncementWithdrawn' })
    given(...carried)
      .when(told('di', { type: 'withdraw announcement', announcement: 1 }))
      .thenRefused({ type: 'MayNotHandleAnnouncement', announcement: 1 })
  })

  it('cannot be withdrawn once it has gone, nor twice', () => {
    const withdraw = { type: 'withdraw announcement', announcement: 1 } as const
    given(announce('ada'))
      .when(told('ada', withdraw, later))
      .thenRefused({ type: 'AnnouncementGone', at: ten_past })
    given(announce('ada'), told('ada', withdraw))
      .when(told('ada', withdraw))
      .thenRefused({ type: 'AnnouncementWasWithdrawn' })
    given().when(told('ada', withdraw)).thenRefused({ type: 'UnknownAnnouncement', announcement: 1 })
  })
})

describe('an announcement that has gone', () => {
  it('is put right by another one of the group, and says so', () => {
    const { state } = given(
      announce('ada'),
      announce('ada', { announcing: { channels: [], corrects: 1 } }, later),
    ).whenTimePasses('2026-03-02T00:00:00.000Z')
    assert.equal(state.announcements.get(1)?.corrected, 2)
    assert.equal(state.announcements.get(2)?.corrects, 1)
  })

  it('is not put right before it goes: then it is withdrawn', () => {
    given(announce('ada'))
      .when(announce('ada', { announcing: { channels: [], corrects: 1 } }))
      .thenRefused({ type: 'NotToCorrect', announcement: 1 })
  })

  const gone = announce('ada', { announcing: { channels: [forum, list] } })
  const noted = (channel: number, result: Extract<Act, { readonly type: 'note delivery' }>['result']) =>
    told(operator, { type: 'note delivery', announcement: 1, channel, result }, later)
  const sent = { kind: 'sent', url: 'https://forum.example.org/t/7' } as const
  const lost = { kind: 'given up', why: 'not reached' } as const
  const retry = told('ada', { type: 'retry delivery', announcement: 1, channel: 0 }, later)
  const close = told('ada', { type: 'close delivery', announcement: 1, channel: 0, as: 'sent' }, later)

  it('has what became of it in each channel in the record, told by the machine alone', () => {
    given(gone).when(noted(0, sent)).then({ type: 'DeliveryNoted', channel: 0, result: sent })
    given(gone)
      .when(told('ada', { type: 'note delivery', announcement: 1, channel: 0, result: sent }, later))
      .thenRefused({ type: 'OnlyByOperator' })
  })

  it('has one result for each channel', () => {
    given(gone, noted(0, sent)).when(noted(0, lost)).thenRefused({ type: 'DeliveryNotOpen', is: 'sent' })
    given(gone, noted(0, lost)).when(noted(0, sent)).thenRefused({ type: 'DeliveryNotOpen', is: 'closed' })
    given(gone).when(noted(2, sent)).thenRefused({ type: 'NoSuchDelivery', channel: 2 })
  })

  it('is sent again where it was given up, and only there', () => {
    given(gone, noted(0, lost)).when(retry).then({ type: 'DeliveryAskedAgain', channel: 0 })
    given(gone).when(retry).thenRefused({ type: 'DeliveryNotOpen', is: 'on its way' })
    given(gone, noted(0, sent)).when(retry).thenRefused({ type: 'DeliveryNotOpen', is: 'sent' })
    given(gone, noted(0, lost), retry).when(noted(0, sent)).then({ type: 'DeliveryNoted', result: sent })
  })

  it('is closed by whoever has seen it there, or does not want it there', () => {
    given(gone, noted(0, lost)).when(close).then({ type: 'DeliveryClosed', as: 'sent', person: 'ada' })
    given(gone).when(close).then({ type: 'DeliveryClosed' })
    given(gone, close).when(close).thenRefused({ type: 'DeliveryNotOpen', is: 'closed' })
    given(gone, close).when(noted(0, sent)).thenRefused({ type: 'DeliveryNotOpen', is: 'closed' })
  })

  it('is seen to by nobody else', () => {
    given(gone, noted(0, lost))
      .when({ ...retry, by: 'gus' })
      .thenRefused({ type: 'MayNotHandleAnnouncement' })
  })
})

const votes = { type: 'vote', motion: 1, option: 'for' } as const

function move(more: Partial<Move> = {}): Move {
  return { type: 'move', group: 'club', action: { verb: 'announce', object: '' }, title: 'Hello', text, ...more }
}

function announce(by: string, more: Partial<Move> = {}, at = nine): Told {
  return told(by, move(more), at)
}

function byVote(more: Partial<Move> = {}): Told {
  return announce('bo', { action: { verb: 'announce', object: 'discourse' }, ...more })
}

function told(by: string, act: Act, at = nine): Told {
  return { by, at, act, documents: ['We are here.'] }
}
