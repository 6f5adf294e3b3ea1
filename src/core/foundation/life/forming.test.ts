import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'
import { incumbents } from '../seats/seats.ts'

const board = charterOf(
  'board',
  `seats:
  director: { number: 3, filled by: election }
rules:
  majority: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: majority }
life:
  groups below:
    must state: [members]
    created by: majority
    needs: member >= 2 and chair = 1`,
)

const club = charterOf(
  'club',
  `seats:
  member: { filled by: invitation, may leave: any time }
  chair: { number: 1, from: member, filled by: appointment of board, may leave: any time }
  patron: { number: 1, ex officio: board.director }`,
  'board',
).replace('## Decisions', '## Members')

const { given } = foundationOf({ board }, { 'board.director': ['ada', 'bo', 'cy'] })

describe('a group that is being formed', () => {
  it('is drafted by anybody who is known, and found by nobody else', () => {
    given().when(draft('di')).then({ type: 'CharterDrafted', group: 'club', name: 'club' })
    given().when(draft('nobody')).thenRefused({ type: 'UnknownPerson' })
    given(draft('di'))
      .when(draft('el', club.replace('Decides', 'Plays')))
      .thenRefused({ type: 'OnlyTheDrafter', drafter: 'di' })
    given(draft('di'))
      .when(draft('di', club.replace('Decides', 'Plays')))
      .then({ type: 'CharterDrafted' })
  })

  it('has a charter that can be carried out among the others, under a group in force', () => {
    given()
      .when(draft('di', club.replace('under: board\n', '')))
      .thenRefused({ type: 'CharterHasErrors', findings: [{ code: 'one-root' }] })
    given()
      .when(draft('di', club.replace('group: club', 'group: pub')))
      .thenRefused({ type: 'CharterHasErrors' })
    given()
      .when(draft('di', club.replace('seats:', 'seats')))
      .thenRefused({ type: 'CharterHasErrors' })
    given()
      .when(draft('di', club.replace('appointment of board', 'appointment of nobody')))
      .thenRefused({ type: 'CharterHasErrors', findings: [{ code: 'unknown-name' }] })
    given()
      .when(told('di', { type: 'draft', group: 'board', name: 'board', charter: reference(board) }))
      .thenRefused({ type: 'GroupExists', status: 'active' })
  })

  it('lets nobody have more than five drafts', () => {
    const drafts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => {
      const text = club.replace('group: club', `group: ${name}`)
      return known('di', { type: 'draft', group: name, name, charter: reference(text) }, text)
    })
    const [last] = drafts.splice(5)
    assert.ok(last !== undefined)
    given(...drafts)
      .when(last)
      .thenRefused({ type: 'TooManyDrafts', most: 5 })
    given(...drafts, told('di', { type: 'drop draft', group: 'a' }))
      .when(last)
      .then({ type: 'CharterDrafted' })
  })

  it('is adopted once those are found whom the charter above asks for, and they are its first holders', () => {
    const offers = [offer('di', 'member'), offer('el', 'member')]
    given(draft('di'), ...offers)
      .when(adopt('di'))
      .thenRefused({ type: 'NeedsNotMet', group: 'club' })
    given(draft('di'), ...offers, offer('fay', 'chair'))
      .when(adopt('di'))
      .thenRefused({ type: 'NeedsNotMet' })
    const story = [draft('di'), ...offers, offer('di', 'chair'), adopt('di'), vote('ada')]
    given(...story)
      .when(vote('bo'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed', is: 'carried' },
        { type: 'CharterAdopted', group: 'club', motion: 1 },
      )
    const { state } = given(...story, vote('bo')).whenTimePasses('2026-01-05T00:00:00.000Z')
    const heldBy = (seat: string) => incumbents(state, { group: 'club', seat }, state.last).map(({ person }) => person)
    assert.deepEqual([heldBy('member'), heldBy('chair'), heldBy('patron')], [['di', 'el'], ['di'], ['ada', 'bo', 'cy']])
    assert.equal(state.groups.get('club')?.status, 'active')
    assert.deepEqual(state.groups.get('club')?.life.offers, [])
  })

  it('asks once more when it takes effect whether they are there', () => {
    const story = [
      draft('di'),
      offer('di', 'member'),
      offer('el', 'member'),
      offer('di', 'chair'),
      adopt('di'),
      vote('ada'),
    ]
    given(...story, told('el', { type: 'take back offer', group: 'club', seat: 'member' }))
      .when(vote('bo'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed' },
        { type: 'CharterPassedOver', why: 'needs not met', motion: 1 },
      )
  })

  it('tells those who offered and could not be seated', () => {
    const story = [
      draft('di'),
      offer('fay', 'chair'),
      offer('di', 'member'),
      offer('el', 'member'),
      offer('di', 'chair'),
      adopt('di'),
      vote('ada'),
      vote('bo'),
    ]
    const { state, then } = given(...story).whenTimePasses('2026-01-05T00:00:00.000Z')
    then(
      { at: day, event: { type: 'SeatTaken', seat: 'member', person: 'di', motion: 1 } },
      { at: day, event: { type: 'SeatTaken', seat: 'member', person: 'el' } },
      { at: day, event: { type: 'SeatTaken', seat: 'chair', person: 'di' } },
      { at: day, event: { type: 'OfferTakenBack', seat: 'chair', person: 'fay', why: 'not seated' } },
    )
    assert.equal(state.groups.get('club')?.life.begins, day)
  })

  it('states what the charter above asks for', () => {
    const silent = club.replace('## Members', '## People').replaceAll('member', 'player')
    given(draft('di', silent))
      .when(adopt('di'))
      .thenRefused({ type: 'MustState', missing: ['members'] })
  })

  it('writes itself into being with nobody: whoever its draft names decides beside the group above', () => {
    const own = club
      .replace('patron:', 'founder: { filled by: roll }\n  patron:')
      .concat(
        '\n```charter\nrules:\n  alone: { voters: founder, options: [for], passes: for >= 1, open: 1 day }\nlife: { adopted by: alone }\n```\n',
      )
    const story = [
      draft('di', own),
      offer('di', 'member'),
      offer('el', 'member'),
      offer('di', 'chair'),
      offer('di', 'founder'),
    ]
    given(...story)
      .when(adopt('di'))
      .thenRefused({ type: 'NobodyCanVote', group: 'club' })
  })

  it('is offered a seat once by each, and none that goes with an office', () => {
    given(draft('di')).when(offer('el', 'member')).then({ type: 'SeatOffered', seat: 'member', person: 'el' })
    given(draft('di'), offer('el', 'member')).when(offer('el', 'member')).thenRefused({ type: 'OfferedAlready' })
    given(draft('di')).when(offer('el', 'patron')).thenRefused({ type: 'NotByOffer' })
    given(draft('di'))
      .when(told('el', { type: 'take back offer', group: 'club', seat: 'member' }))
      .thenRefused({ type: 'NoSuchOffer' })
    given()
      .when(told('el', { type: 'offer', group: 'board', seat: 'director' }))
      .thenRefused({ type: 'NotADraft' })
  })

  it('begins when its charter says, and later than it was decided', () => {
    const later = `${club}\n\`\`\`charter\nlife: { begins: 2026-03-01 }\n\`\`\`\n`
    const story = [
      draft('di', later),
      offer('di', 'member'),
      offer('el', 'member'),
      offer('di', 'chair'),
      adopt('di'),
      vote('ada'),
    ]
    given(...story)
      .when(vote('bo'))
      .then(
        { type: 'BallotCast' },
        { type: 'MotionClosed' },
        { type: 'CharterAwaited', from: '2026-03-01T00:00:00.000Z' },
      )
    const { state } = given(...story, vote('bo')).whenTimePasses('2026-03-01T00:00:00.000Z')
    assert.equal(state.groups.get('club')?.status, 'active')
    assert.equal(state.groups.get('club')?.since, '2026-03-01T00:00:00.000Z')
  })
})

const day = '2026-01-02T00:00:00.000Z'

function told(by: string, act: Act): Told {
  return { by, at: day, act }
}

function known(by: string, act: Act, text: string): Told {
  return { ...told(by, act), documents: [text] }
}

function draft(by: string, text = club): Told {
  return known(by, { type: 'draft', group: 'club', name: 'club', charter: reference(text) }, text)
}

function offer(by: string, seat: string): Told {
  return told(by, { type: 'offer', group: 'club', seat })
}

function adopt(by: string): Told {
  return told(by, { type: 'move', group: 'club', action: { verb: 'adopt', object: 'charter' }, title: 'A club' })
}

function vote(by: string): Told {
  return told(by, { type: 'vote', motion: 1, option: 'for' })
}

function reference(text: string) {
  return { digest: digest(text), bytes: Buffer.byteLength(text), type: 'text/markdown' } as const
}
