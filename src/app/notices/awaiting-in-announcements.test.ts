import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, operator, type Told } from '../../../test/support/given.ts'
import type { Act } from '../../core/foundation/act.ts'
import type { DeliveryResult, GivenUp } from '../../core/foundation/announcements/announcement-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { awaitingInAnnouncements } from './awaiting-in-announcements.ts'
import { concernedBy } from './concerned.ts'

const forum = 'https://forum.example.org/c/packages/12'
const club = charterOf(
  'club',
  `seats:
  chair: { number: 2, filled by: election, may leave: any time }
  member: { number: 2, filled by: election }
rules:
  plain: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain }
powers:
  - { may: announce, by: chair }
  - { may: announce, by: plain }
channels:
  - { kind: discourse, at: "${forum}", public: yes }`,
)
const { play } = foundationOf({ club }, { 'club.chair': ['ada', 'bo'], 'club.member': ['cy', 'di'] })

const nine = '2026-03-01T09:00:00.000Z'
const gone = '2026-03-01T09:10:00.000Z'
const later = '2026-03-05T09:00:00.000Z'

describe('a delivery that was given up', () => {
  it('awaits whoever made the announcement and whoever announces alone, until it is sent again or closed', () => {
    const { state } = play(announce('ada'), givenUp('not reached'))
    assert.deepEqual(peopleIn(state), ['ada', 'bo'])
    assert.partialDeepStrictEqual(
      [...awaitingInAnnouncements(state, later, 'ada')],
      [{ kind: 'delivery', announcement: 1, channel: 0, since: gone, acts: [{ type: 'retry delivery', channel: 0 }] }],
    )
    const retried = play(announce('ada'), givenUp('not reached'), told('bo', { type: 'retry delivery', ...delivery }))
    assert.deepEqual(peopleIn(retried.state), [])
    const closed = play(
      announce('ada'),
      givenUp('refused'),
      told('bo', { type: 'close delivery', ...delivery, as: 'dropped' }),
    )
    assert.deepEqual(peopleIn(closed.state), [])
  })

  it('is not sent again by one click where somebody has to look first', () => {
    const { state } = play(announce('ada'), givenUp('unknown whether sent'))
    assert.deepEqual(
      [...awaitingInAnnouncements(state, later, 'ada')].flatMap(({ acts }) => acts),
      [],
    )
  })

  it('awaits whoever brought it to the vote and those who announce alone, and the voters where none of these is left', () => {
    const carried = [announce('cy'), vote('cy'), vote('di')]
    assert.deepEqual(peopleIn(play(...carried, givenUp('refused')).state), ['cy', 'ada', 'bo'])
    const leaves = (by: string) => told(by, { type: 'step down', group: 'club', seat: 'chair' })
    const erased = told(operator, { type: 'erase', person: 'cy' })
    const { state } = play(...carried, leaves('ada'), leaves('bo'), erased, givenUp('refused'))
    assert.deepEqual(peopleIn(state), ['di'])
  })

  it('is told to the same people when it is given up, and to nobody when it arrives', () => {
    assert.deepEqual(toldOf(givenUp('not reached')), { notice: 'announcement', to: ['ada', 'bo'] })
    assert.equal(toldOf(noted({ kind: 'sent' })), undefined)
  })
})

const delivery = { announcement: 1, channel: 0 } as const

function peopleIn(state: FoundationState) {
  return [...awaitingInAnnouncements(state, later)].map(({ person }) => person)
}

function toldOf(result: Told) {
  const { state, entries } = play(announce('ada'), result)
  const last = entries.at(-1)
  assert.ok(last !== undefined)
  return concernedBy(last, state)
}

function announce(by: string): Told {
  const action = { verb: 'announce', object: '' }
  const announcing = { channels: [forum] }
  const text = { digest: digest('We are here.'), bytes: 12, type: 'text/markdown' } as const
  const act: Act = { type: 'move', group: 'club', action, title: 'Hello', text, announcing }
  return { by, at: nine, act, documents: ['We are here.'] }
}

function vote(by: string): Told {
  return told(by, { type: 'vote', motion: 1, option: 'for' }, nine)
}

function noted(result: DeliveryResult): Told {
  return told(operator, { type: 'note delivery', ...delivery, result })
}

function givenUp(why: GivenUp): Told {
  return noted({ kind: 'given up', why })
}

function told(by: string, act: Act, at = gone): Told {
  return { by, at, act }
}
