import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, dayOne, foundationOf, passTime, type Told } from '../../../../test/support/given.ts'
import type { Act } from '../act.ts'
import { evolve } from '../evolve.ts'
import type { FoundationState } from '../state.ts'
import { nextDue } from '../tick.ts'
import { keeperOf } from './keepers.ts'

const board = charterOf(
  'board',
  `
seats:
  president: { filled by: roll, number: 1, may leave: any time }
rules:
  resolution: { voters: president, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: resolution }
gives:
  - { to: club, may: resolve }
`,
)
const club = charterOf(
  'club',
  `
seats:
  member: { filled by: own word, may leave: any time }
  observer: { filled by: own word, votes: no }
  chair: { filled by: own word, number: 1, may leave: any time, interim: deputy, accesses: [forum administrator, domain registrar] }
  deputy: { filled by: own word, number: 1, may leave: any time }
  clerk: { filled by: own word, number: 2, term: 12 months, may leave: any time }
  brief: { filled by: own word, term: 1 month }
rules:
  vote: { voters: [member, chair, deputy], moved by: chair, options: [for, against], passes: for > against, open: 30 days, edited: goes on }
  notes: { voters: [member, chair, deputy], moved by: clerk, options: [for, against], passes: for > against, open: 30 days }
powers:
  - { may: resolve, by: vote }
  - { may: resolve notes, by: notes }
`,
  'board',
)
const at = (date: string) => `${date}T00:00:00.000Z`
const does = (by: string, date: string, act: Act): Told => ({ by, at: at(date), act })
const moves = (by: string, date: string, object = '') =>
  does(by, date, { type: 'move', group: 'club', action: { verb: 'resolve', object }, title: 'A plan' })
const leaves = (by: string, date: string, seat: string, group = 'club') =>
  does(by, date, { type: 'step down', group, seat })
const takes = (by: string, date: string, seat: string) => does(by, date, { type: 'take', group: 'club', seat })
const edit = (by: string, date: string) =>
  does(by, date, { type: 'edit', motion: 1, text: { digest: 'd', bytes: 1, type: 'text/markdown' } })

const clubWith = (holders: Readonly<Record<string, readonly string[]>>) => foundationOf({ board, club }, holders)
const everybody = {
  'board.president': ['gus'],
  'club.member': ['bo'],
  'club.chair': ['ada'],
  'club.deputy': ['cy'],
  'club.clerk': ['di', 'el'],
}
const chair = { group: 'club', seat: 'chair' }

describe('what a holder keeps that is not over', () => {
  it('passes to who acts while the seat is vacant, and from there to the successor', () => {
    const { state } = clubWith(everybody).play(moves('ada', '2026-02-01'), leaves('ada', '2026-02-02', 'chair'))
    assert.partialDeepStrictEqual(passTime(state, at('2026-02-03')), [
      {
        at: at('2026-02-02'),
        event: { type: 'MattersPassed', motions: [1], from: 'ada', to: 'cy', of: chair, how: 'interim' },
      },
    ])
    clubWith(everybody)
      .given(moves('ada', '2026-02-01'), leaves('ada', '2026-02-02', 'chair'), takes('fay', '2026-02-05', 'chair'))
      .whenTimePasses(at('2026-02-06'))
      .then({
        at: at('2026-02-05'),
        event: { type: 'MattersPassed', from: 'cy', to: 'fay', by: chair, how: 'successor' },
      })
  })

  it('passes to another holder of the same seat, where nobody follows or acts for it', () => {
    clubWith(everybody)
      .given(moves('di', '2026-02-01', 'notes'), leaves('di', '2026-02-02', 'clerk'))
      .whenTimePasses(at('2026-02-03'))
      .then({ at: at('2026-02-02'), event: { type: 'MattersPassed', from: 'di', to: 'el', how: 'same seat' } })
  })

  it('passes to another seat of the group, an office of one first and no observer', () => {
    clubWith({ 'club.chair': ['ada'], 'club.observer': ['fay'], 'club.member': ['bo'], 'club.clerk': ['di'] })
      .given(moves('di', '2026-02-01', 'notes'), leaves('di', '2026-02-02', 'clerk'))
      .whenTimePasses(at('2026-02-03'))
      .then({ at: at('2026-02-02'), event: { type: 'MattersPassed', to: 'ada', by: chair, how: 'same group' } })
  })

  it('passes to the group above, where nobody is left', () => {
    clubWith({ 'club.chair': ['ada'], 'board.president': ['gus'], 'club.observer': ['fay'] })
      .given(moves('ada', '2026-02-01'), leaves('ada', '2026-02-02', 'chair'))
      .whenTimePasses(at('2026-02-03'))
      .then({
        at: at('2026-02-02'),
        event: { type: 'MattersPassed', to: 'gus', by: { group: 'board', seat: 'president' }, how: 'group above' },
      })
  })

  it('waits for the first who comes, where nobody is left there either', () => {
    clubWith({ 'club.chair': ['ada'], 'club.observer': ['fay'] })
      .given(moves('ada', '2026-02-01'), leaves('ada', '2026-02-02', 'chair'), takes('bo', '2026-02-09', 'member'))
      .whenTimePasses(at('2026-02-10'))
      .then({ at: at('2026-02-09'), event: { type: 'MattersPassed', from: 'ada', to: 'bo', how: 'same group' } })
  })

  it('stays with who has another seat by which they could have moved it, and with who has left nothing', () => {
    const { state } = clubWith(everybody).play(moves('ada', '2026-02-01'), leaves('bo', '2026-02-02', 'member'))
    assert.deepEqual(passTime(state, at('2026-02-03')), [])
    assert.equal(keeperOf(state, 1), 'ada')
  })

  it('is what the keeper may do what the mover might, and nobody else; votes are never inherited', () => {
    const story = [moves('ada', '2026-02-01'), leaves('ada', '2026-02-02', 'chair')]
    const foundation = clubWith(everybody)
    foundation
      .given(...story)
      .when(edit('cy', '2026-02-03'))
      .then({ type: 'MotionEdited', motion: 1 })
    foundation
      .given(...story)
      .when(edit('ada', '2026-02-03'))
      .thenRefused({ type: 'OnlyTheKeeper', keeper: 'cy', mover: 'ada' })
    const voted = does('ada', '2026-02-01', { type: 'vote', motion: 1, option: 'for' })
    const { state } = foundation.play(moves('ada', '2026-02-01'), voted, leaves('ada', '2026-02-02', 'chair'))
    passTime(state, at('2026-02-03'))
    assert.deepEqual([...(state.motions.get(1)?.ballots.keys() ?? [])], ['ada'])
  })

  it('is no matter any more once it is over', () => {
    const { state } = clubWith(everybody).play(moves('ada', '2026-02-01'), leaves('ada', '2026-04-02', 'chair'))
    assert.deepEqual(passTime(state, at('2026-05-01')), [])
    assert.deepEqual([...state.matters], [])
  })
})

describe('handing over', () => {
  it('begins 60 days before a term ends, for terms that are longer', () => {
    clubWith({ 'club.clerk': ['di'], 'club.brief': ['el'] })
      .given()
      .whenTimePasses(at('2026-12-31'))
      .then(
        { at: at('2026-02-01'), event: { type: 'SeatLeft', seat: 'brief' } },
        {
          at: at('2026-11-02'),
          event: { type: 'HandOverBegan', seat: 'clerk', person: 'di', until: at('2027-01-01') },
        },
      )
  })

  it('begins late, at the time of the last entry, in a record that was made before there was any', () => {
    const { state } = clubWith({ 'club.clerk': ['di'] }).play(does('founding', dayOne.slice(0, 10), holdAgain))
    const older: FoundationState = state
    evolve(older, {
      v: 1,
      at: at('2026-12-01'),
      act: 'older',
      by: { kind: 'operator' },
      event: { type: 'KeyChanged', vkey: 'k' },
    })
    const due = nextDue(older, at('2026-12-02'), { digest: String })
    assert.partialDeepStrictEqual(due?.entries, [{ at: at('2026-12-01'), event: { type: 'HandOverBegan' } }])
  })

  const passesOn = (by: string, date: string, access: string) => does(by, date, { type: 'pass on', ...chair, access })

  it('ticks off what the charter lists, once, by holders and those who have left', () => {
    const foundation = clubWith(everybody)
    foundation
      .given()
      .when(passesOn('ada', '2026-02-01', 'forum administrator'))
      .then({ type: 'AccessPassedOn', person: 'ada' })
    foundation
      .given(leaves('ada', '2026-02-01', 'chair'))
      .when(passesOn('ada', '2026-02-02', 'domain registrar'))
      .then({ type: 'AccessPassedOn', access: 'domain registrar' })
    foundation
      .given(passesOn('ada', '2026-02-01', 'forum administrator'))
      .when(passesOn('ada', '2026-02-02', 'forum administrator'))
      .thenRefused({ type: 'AccessPassedAlready', at: at('2026-02-01') })
    foundation
      .given()
      .when(passesOn('ada', '2026-02-01', 'bank'))
      .thenRefused({ type: 'NoSuchAccess', accesses: ['forum administrator', 'domain registrar'] })
    foundation
      .given()
      .when(passesOn('bo', '2026-02-01', 'forum administrator'))
      .thenRefused({ type: 'NeverHeld' })
  })

  it('has a note for whoever follows, the last of which counts', () => {
    const writes = (date: string, note: string) => does('ada', date, { type: 'write to successor', ...chair, note })
    const { state } = clubWith(everybody).play(writes('2026-02-01', 'one'), writes('2026-02-02', 'two'))
    const holding = state.groups.get('club')?.holdings.get('chair')?.[0]
    assert.deepEqual(holding?.handOver?.note, { note: 'two', at: at('2026-02-02') })
  })
})

const holdAgain: Act = { type: 'hold', group: 'club', seat: 'observer', person: 'fay' }
