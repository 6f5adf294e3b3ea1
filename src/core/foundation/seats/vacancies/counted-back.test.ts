import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ranks } from '../../../../../test/support/election-story.ts'
import { charterOf, foundationOf, type Told } from '../../../../../test/support/given.ts'
import { defaultChoice } from '../../elections/ballots/ballot-form.ts'
import type { BallotContent } from '../../elections/election-act.ts'
import { incumbents } from '../seats.ts'

const told = (by: string, at: string, act: Told['act']): Told => ({ by, at, act })
const people = ['ada', 'bo', 'cy', 'di', 'el', 'fay'] as const
const left = '2026-04-01T00:00:00.000Z'
const leaves = (by: string, seat = 'council', at = left) => told(by, at, { type: 'step down', group: 'board', seat })

interface Story {
  readonly vacancy?: string
  readonly seats?: number
  readonly keys?: string
}

/** Six people vote for a council; candidates stand, and each casts the ballot in their place. */
function council({ vacancy = '[count-back, stays vacant]', seats = 2, keys = 'method: STV' }: Story) {
  const board = charterOf(
    'board',
    `
seats:
  voter: { filled by: roll, may leave: any time }
  council: { number: ${seats}, filled by: election, may leave: any time, vacancy: ${vacancy} }
elections:
  council:
    fills: council
    voters: voter
    seats: ${seats}
    on: 1 March
    nominated by: self
    eligible: voter
    phases: { nominations: 1 week, vote: 1 week }
${keys.replaceAll(/^/gm, '    ')}
`,
  )
  const foundation = foundationOf({ board }, { 'board.voter': people })
  return (candidates: readonly string[], ballots: readonly BallotContent[], ...after: readonly Told[]) =>
    foundation.given(
      ...candidates.map((candidate) =>
        told(candidate, '2026-03-02T00:00:00.000Z', { type: 'nominate', election: 1, candidate }),
      ),
      ...ballots.map((ballot, place) =>
        told(people[place] ?? '', '2026-03-10T00:00:00.000Z', { type: 'cast ballot', election: 1, ballot }),
      ),
      ...after,
    )
}

const four = ['ada', 'bo', 'cy', 'di']
/** Those of ada would have had di next; cy stayed in the count longer. */
const ballots = [...Array(3).fill(ranks('ada', 'di')), ...Array(2).fill(ranks('bo')), ranks('cy')]

describe('a count-back', () => {
  it('gives the place to whom the ballots elect without whoever left', () => {
    council({})(four, ballots, leaves('ada'))
      .whenTimePasses(left)
      .then({ at: left, event: { type: 'SeatTaken', person: 'di', vacancy: 1, election: 1 } })
  })

  it('is not the next in line, who was excluded last', () => {
    council({ vacancy: 'next in line' })(four, ballots, leaves('ada'))
      .whenTimePasses(left)
      .then({ at: left, event: { type: 'SeatTaken', person: 'cy', vacancy: 1, election: 1 } })
  })

  it('is counted without those who cannot be elected any more', () => {
    council({})(four, ballots, leaves('di', 'voter', '2026-03-20T00:00:00.000Z'), leaves('ada'))
      .whenTimePasses(left)
      .then({ at: left, event: { type: 'SeatTaken', person: 'cy', vacancy: 1, election: 1 } })
  })

  it('leaves those who follow their places, and counts again for the next who leaves', () => {
    const later = '2026-05-01T00:00:00.000Z'
    const { state } = council({})(four, ballots, leaves('ada'), leaves('bo', 'council', later)).whenTimePasses(later)
    const sit = incumbents(state, { group: 'board', seat: 'council' }, later).map(({ person }) => person)
    assert.deepEqual(sit, ['di', 'cy'])
  })

  it('passes on where the default option comes first, and where nobody is there any more', () => {
    const passedOn = { at: left, event: { type: 'VacancyPassedOn', vacancy: 1, step: 1 } } as const
    const keys = 'method: IRV\ndefault option: None of the above'
    const votes = [...Array(3).fill(ranks('ada')), ...Array(2).fill(ranks(defaultChoice, 'bo')), ranks('bo')]
    council({ seats: 1, keys })(['ada', 'bo'], votes, leaves('ada')).whenTimePasses(left).then(passedOn)
    council({})(['ada', 'bo'], [ranks('ada'), ranks('bo')], leaves('ada'))
      .whenTimePasses(left)
      .then(passedOn)
  })

  it('breaks a tie about which people would be asked by the lot of the election', () => {
    const keys = 'method: IRV\ntie: [agreement of the tied, lot]'
    const votes = [...Array(3).fill(ranks('ada')), ranks('bo'), ranks('cy')]
    const { state } = council({ seats: 1, keys })(['ada', 'bo', 'cy'], votes, leaves('ada')).whenTimePasses(left)
    const [follower] = incumbents(state, { group: 'board', seat: 'council' }, left)
    const bundle = state.elections.get(1)?.contests.get('')?.closed?.bundle
    const { candidates, params } = JSON.parse(state.library.text(bundle?.digest ?? ''))
    const drawn = params.lot.order.map((position: number) => candidates[position])
    assert.equal(
      follower?.person,
      drawn.find((person: string) => person !== 'ada'),
    )
  })
})
