import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, digest, foundationOf, type Told } from '../../../test/support/given.ts'
import { golden } from '../../../test/support/golden.ts'
import { awaiting } from '../../app/notices/awaiting.ts'
import { occasions } from '../../app/occasions.ts'
import type { Letter } from '../../app/ports.ts'
import { correspondent } from './correspondent.ts'

const day = (of_march: number) => `2026-03-${String(of_march).padStart(2, '0')}T00:00:00.000Z`
const by = (person: string, at: string, act: Told['act']): Told => ({ by: person, at, act })
const club = foundationOf(
  {
    club: charterOf(
      'club',
      `
seats:
  member: { filled by: roll }
  council: { number: 1, filled by: election, term: 1 year }
elections:
  council:
    fills: council
    voters: member
    method: approval
    on: 1 March
    nominated by: another
    phases: { nominations: 1 week, vote: 1 week }
`,
    ),
  },
  { 'club.member': ['ada', 'bo', 'cy'] },
)
const nominated = by('ada', day(2), { type: 'nominate', election: 1, candidate: 'bo' })
const accepted = by('bo', day(3), { type: 'accept nomination', election: 1 })
const cast = by('ada', day(9), {
  type: 'cast ballot',
  election: 1,
  ballot: { kind: 'approvals', approved: ['bo'] },
})
const also = [
  by('bo', day(4), { type: 'nominate', election: 1, candidate: 'cy' }),
  by('cy', day(4), { type: 'accept nomination', election: 1 }),
]

const site = 'https://remit.example.org'
const foundation = { name: 'small', title: 'Small Foundation' }
const writer = correspondent(
  {
    page: (page) => [site, ...Object.values(page)].join('/'),
    act: ({ person }, act) => `${site}/-/act/${person}/${act.type.replaceAll(' ', '-')}`,
    stop: ({ person }, kind) => `${site}/-/stop/${person}-${kind.replaceAll(' ', '-')}`,
  },
  'en',
)

const names = new Map([
  [digest('ada'), 'Ada Sample'],
  [digest('bo'), 'Bo Sample'],
  [digest('cy'), 'Cy Sample'],
])

/** The letter to one person about the last event of a kind. */
function letterTo(
  person: string,
  type: string,
  { state, entries }: Pick<ReturnType<typeof club.play>, 'state' | 'entries'>,
) {
  const index = entries.findLastIndex(({ event }) => event.type === type)
  const lived = { ...state, founded: { ...foundation, sample: false } }
  const [occasion] = occasions(entries.slice(index, index + 1), state.size - entries.length + index, {
    state: lived,
    value: (commitment) => names.get(commitment) ?? 'somebody@example.org',
  })
  assert.ok(occasion !== undefined, `nobody has a letter about ${type}`)
  assert.ok(
    occasion.to.some((one) => one.person === person),
    `${person} has no letter about ${type}`,
  )
  return writer.letter(occasion)(person)
}

describe('a letter about an election', () => {
  it('says to voters that it began', () => {
    accept('election-begun', letterTo('ada', 'ElectionBegun', club.given().whenTimePasses(day(1))))
  })

  it('asks whoever was nominated, with both answers', () => {
    const letter = letterTo('bo', 'NominationMade', club.play(nominated))
    assert.match(letter.text, /\nI stand: https:.*\nI do not stand: https:/)
    accept('election-nominated', letter)
  })

  it('calls to the vote as one about any other vote does', () => {
    const lived = club.given(nominated, accepted, ...also).whenTimePasses(day(8))
    const letter = letterTo('ada', 'BallotsOpened', lived)
    assert.match(letter.subject, /^\[VOTE\] .* \(club\)$/)
    accept('election-vote', letter)
  })

  it('reminds of the ballot, without a click that would cast it', () => {
    const { state } = club.given(nominated, accepted, ...also).whenTimePasses(day(12))
    const ballots = awaiting(state, 'ada', day(12)).filter(({ kind }) => kind === 'ballot')
    assert.equal(ballots.length, 1)
    const letter = writer.digest({
      foundation,
      person: 'ada',
      at: day(12),
      zone: 'UTC',
      why: 'reminder',
      happened: [],
      awaiting: ballots.map((item) => ({
        item,
        notice: 'vote opened',
        group: { name: 'club', title: 'club' },
        election: 'council',
      })),
    })
    assert.doesNotMatch(letter.text, /\/-\/act\//)
    accept('election-reminder', letter)
  })

  it('says who is elected as the result of a vote', () => {
    const lived = club.given(nominated, accepted, ...also, cast).whenTimePasses(day(15))
    const letter = letterTo('cy', 'BallotsClosed', lived)
    assert.match(letter.subject, /^\[RESULT\]\[VOTE\] /)
    accept('election-result', letter)
  })
})

function accept(name: string, { subject, text, html }: Omit<Letter, 'to'>): void {
  golden(`letters/${name}.txt`, `Subject: ${subject}\n\n${text}`)
  golden(`letters/${name}.html`, html)
}
