import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, dayOne, foundationOf, reference, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'
import { saidBefore } from './facts/own-words.ts'

const club = foundationOf(
  {
    club: charterOf(
      'club',
      `
facts: { employer: { related: subsidiaries count as one } }
seats:
  member: { filled by: roll, alternates: { number: 2 } }
  chair: { filled by: appointment by vote, term: 1 year, renewal: opt in }
rolls:
  electors: { of: member }
rules:
  vote: { voters: member, moved by: anyone, options: [for, against], passes: for > against, open: 7 days, proxies: at most 1 }
  wide: { voters: anyone, moved by: anyone, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
  - { may: publish, by: wide }
  - { may: appoint chair, by: vote }
`,
    ),
  },
  { 'club.member': ['ada', 'bo', 'cy'], 'club.chair': ['ada'] },
)

const later = '2026-03-01T00:00:00.000Z'
const does = (by: string, act: Act, at = dayOne): Told => ({ by, at, act })
const erases = (person: string, at = later) => does(person, { type: 'erase', person }, at)
const moves = (by: string, verb: string, more: object = {}, at = later): Told =>
  does(by, { type: 'move', group: 'club', action: { verb, object: '' }, title: 'It', ...more }, at)

describe('a person who is erased', () => {
  it('leaves every seat, and a term that was to follow is not waited for', () => {
    const renewed = does('ada', { type: 'renew', group: 'club', seat: 'chair' })
    club
      .given(renewed)
      .when(erases('ada'))
      .then(
        { type: 'SeatLeft', seat: 'member', person: 'ada', why: 'erased' },
        { type: 'SeatLeft', seat: 'chair', person: 'ada', why: 'erased' },
        { type: 'PersonErased', person: 'ada' },
      )
    club.given(renewed, erases('ada')).whenTimePasses('2029-01-01T00:00:00.000Z').then()
  })

  it('acts in nobody’s place, nobody in theirs, and what they declared holds no more', () => {
    const { state } = club
      .given(
        does('ada', { type: 'name alternate', group: 'club', seat: 'member', person: 'bo' }),
        does('bo', { type: 'name alternate', group: 'club', seat: 'member', person: 'ada' }),
        does('ada', { type: 'declare', fact: 'employer', value: 'Acme' }),
      )
      .when(erases('ada'))
    assert.equal(
      [...state.alternates.values()].some((alternates) => alternates.has('ada')),
      false,
    )
    assert.equal(state.alternates.has('club.member ada'), false)
    assert.equal(state.facts.get('ada')?.size, 0)
    assert.equal(state.people.get('ada')?.erased, later)
  })

  it('gives no proxy any more and has none, and the ballots that they cast are counted', () => {
    const { state } = club
      .given(
        moves('ada', 'resolve', {}, later),
        does('ada', { type: 'vote', motion: 1, option: 'for' }, later),
        does('bo', { type: 'proxy', motion: 1, to: 'ada' }, later),
      )
      .when(erases('ada'))
    assert.equal(state.motions.get(1)?.proxies.size, 0)
    assert.equal(state.motions.get(1)?.counts.for, 1)
  })

  it('would sit in no group that is being formed', () => {
    const draft = charterOf('choir', 'seats: { singer: { filled by: own word } }', 'club')
    const { state } = club
      .given(
        {
          ...does('bo', { type: 'draft', group: 'choir', name: 'choir', charter: reference(draft) }, later),
          documents: [draft],
        },
        does('ada', { type: 'offer', group: 'choir', seat: 'singer' }, later),
        does('bo', { type: 'offer', group: 'choir', seat: 'singer' }, later),
      )
      .when(erases('ada'))
    assert.deepEqual(
      state.groups.get('choir')?.life.offers.map(({ person }) => person),
      ['bo'],
    )
  })

  it('does nothing, is chosen for nothing, and stands on no roll', () => {
    for (const told of [
      moves('ada', 'resolve'),
      erases('ada', later),
      does('ada', { type: 'declare', fact: 'employer', value: 'Acme' }, later),
    ]) {
      club.given(erases('ada')).when(told).thenRefused({ type: 'WasErased', person: 'ada' })
    }
    const appoints = moves('bo', 'appoint', { action: { verb: 'appoint', object: 'chair' }, person: 'ada' })
    club.given(erases('ada')).when(appoints).thenRefused({ type: 'WasErased', person: 'ada' })
    const wide = club.given(erases('ada')).when(moves('bo', 'publish'))
    assert.equal(wide.state.motions.get(1)?.electorate.has('ada'), false)
    assert.equal(wide.state.motions.get(1)?.electorate.has('bo'), true)
  })

  it('does not get a seat by a vote that was under way', () => {
    const appoints = moves('bo', 'appoint', { action: { verb: 'appoint', object: 'chair' }, person: 'cy' })
    const { state } = club
      .given(appoints, does('bo', { type: 'vote', motion: 1, option: 'for' }, later))
      .when(erases('cy'))
    assert.equal(state.motions.get(1)?.phase.kind, 'open')
    club
      .given(appoints, does('bo', { type: 'vote', motion: 1, option: 'for' }, later), erases('cy'))
      .whenTimePasses('2026-04-01T00:00:00.000Z')
      .then({ at: '2026-03-08T00:00:00.000Z', event: { type: 'MotionClosed', is: 'carried' } })
  })
})

describe('a value that was said before', () => {
  it('is given as it stands: a token, or in plain where it was said before values were sealed', () => {
    const sealed = 'ab'.repeat(32)
    const { state } = club.play(
      does('ada', { type: 'declare', fact: 'employer', value: 'Acme  Inc' }),
      does('bo', { type: 'declare', fact: 'employer', value: `~${sealed.slice(0, 32)}`, sealed }),
    )
    const text = (commitment: string) => (commitment === sealed ? 'Teapots' : undefined)
    assert.deepEqual(saidBefore(state, 'employer', 'acme inc', text), { value: 'acme inc' })
    assert.deepEqual(saidBefore(state, 'employer', 'TEAPOTS', text), { value: `~${sealed.slice(0, 32)}`, sealed })
    assert.equal(saidBefore(state, 'employer', 'Saucers', text), undefined)
    assert.equal(
      saidBefore(state, 'employer', 'Teapots', () => undefined),
      undefined,
    )
  })
})
