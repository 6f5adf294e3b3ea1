import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lived, livedReader } from '../../../../test/support/lived-foundation.ts'
import { voted, votingReader } from '../../../../test/support/voting-foundation.ts'
import { type Found, searchView } from './search-view.ts'

describe('search in a foundation', () => {
  const found = (query: string) => searchView(livedReader(), query).found.map(named)

  it('finds groups, people, seats, powers, clauses and decisions', () => {
    assert.equal(found('the club')[0], 'group club')
    assert.equal(found('cyriaque')[0], 'person cy')
    assert.equal(found('treasurer')[0], 'seat club.treasurer')
    assert.equal(found('publish')[0], 'power publish website (club)')
    assert.equal(found('kettle')[0], `decision ${lived.short}`)
    assert.equal(found('seconded')[0], 'clause how-we-decide (club)')
  })

  it('finds a decision by its number, whatever its state', () => {
    for (const number of [lived.ratified, lived.procedure, lived.open, lived.proposal]) {
      assert.equal(found(`${number}`)[0], `decision ${number}`)
      assert.equal(found(`Decision #${number}`)[0], `decision ${number}`)
    }
  })

  it('finds an election by its name, its seats, its group, its number and those who stand', () => {
    const elections = (query: string) =>
      searchView(votingReader('vote'), query).found.flatMap((thing) => (thing.kind === 'election' ? thing.number : []))
    for (const query of [
      'speaker',
      'speaker guild',
      `${voted.speaker}`,
      `election ${voted.speaker}`,
      'cyriaque speaker',
    ])
      assert.equal(elections(query)[0], voted.speaker, query)
    assert.deepEqual(elections('newcomer'), [])
  })

  it('answers who may, by the function that enforces it', () => {
    const { answer } = searchView(livedReader(), 'Who may publish website?')
    assert.equal(answer?.action, 'publish website')
    assert.deepEqual(
      answer?.whoMay.deciders.map(({ group }) => group),
      ['club'],
    )
    assert.equal(searchView(livedReader(), 'publish website').answer?.action, 'publish website')
    assert.equal(searchView(livedReader(), 'who can spend USD 600').answer?.amount, 'USD 600')
    assert.equal(searchView(livedReader(), 'the club').answer, undefined)
    assert.equal(searchView(livedReader(), 'kettle').answer, undefined)
  })

  it('shows a bounded number, and says how many more there are', () => {
    const { found: shown, more } = searchView(livedReader(), 'a')
    assert.ok(shown.length <= 40)
    assert.ok(more >= 0)
    assert.deepEqual(searchView(livedReader(), '   '), {
      foundation: searchView(livedReader(), '').foundation,
      found: [],
      more: 0,
    })
  })
})

function named(thing: Found): string {
  switch (thing.kind) {
    case 'group':
      return `group ${thing.group.name}`
    case 'person':
      return `person ${thing.person.id}`
    case 'seat':
      return `seat ${thing.group.name}.${thing.seat}`
    case 'power':
      return `power ${thing.action} (${thing.group.name})`
    case 'decision':
      return `decision ${thing.number}`
    case 'election':
      return `election ${thing.number}`
    case 'clause':
      return `clause ${thing.clause.anchor} (${thing.group.name})`
  }
}
