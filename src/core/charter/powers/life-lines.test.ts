import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf } from '../../../../test/support/given.ts'
import { readFoundation } from '../../check/read-foundation.ts'
import { type LifeVerb, lifeAction } from '../structure/life-action.ts'
import type { PowerBy } from '../structure/power.ts'
import { whoMay } from './who-may.ts'

const rules = (voters: string) =>
  `  vote: { voters: ${voters}, options: [for, against], passes: for > against, open: 1 week }`
const board = charterOf(
  'board',
  `seats:\n  director: { filled by: election }\nrules:\n${rules('director')}\npowers:\n  - { may: resolve, by: vote }\nlife:\n  groups below: { dissolved by: vote }`,
)
const clubWith = (life: string, powers = '') =>
  charterOf(
    'club',
    `seats:\n  member: { filled by: invitation }\nrules:\n${rules('member')}\npowers:\n  - { may: resolve, by: vote }\n${powers}${life}`,
    'board',
  )

describe('who decides about a group', () => {
  it('are those whom its life names, and of its dissolution those whom the charter above names as well', () => {
    const life =
      'life: { amended by: { seats: [vote, board], else: board }, retired by: vote, dissolved by: vote, revived by: vote }'
    assert.deepEqual(decides('amend', life), ['board', 'club.vote'])
    assert.deepEqual(decides('retire', life), ['club.vote'])
    assert.deepEqual(decides('dissolve', life), ['club.vote', 'board.vote'])
    assert.deepEqual(decides('revive', life), ['club.vote'])
  })

  it('is a power of its own where its life says nothing, and else the group above', () => {
    assert.deepEqual(decides('amend', ''), ['board'])
    assert.deepEqual(decides('amend', '', '  - { may: amend charter, by: vote }\n', true), ['club.vote'])
    assert.deepEqual(decides('amend', 'life: { amended by: board }', '  - { may: amend charter, by: vote }\n', true), [
      'board',
    ])
  })

  it('extends only what has an end, and keeps only what somebody may decide otherwise', () => {
    assert.deepEqual(decides('extend', 'life: { ends: { after: 1 year, extended by: vote } }'), ['club.vote'])
    assert.deepEqual(decides('extend', 'life: { ends: 1 year }'), ['board'])
    assert.deepEqual(decides('keep', 'life: { retired when: { if: member < 2, unless: board } }'), ['board'])
    assert.deepEqual(decides('extend', ''), [])
    assert.deepEqual(decides('keep', ''), [])
  })

  it('of the root is the root itself', () => {
    const { deciders } = answer('retire', '')
    assert.deepEqual(
      deciders.filter(({ group }) => group === 'board').map(({ by }) => by),
      [{ kind: 'group', group: 'board' }],
    )
  })
})

function answer(verb: LifeVerb, life: string, powers = '', given = false) {
  const above = given ? board.replace('life:', 'gives:\n  - { to: club, may: amend charter }\nlife:') : board
  const files = [
    { file: 'board.md', text: above },
    { file: 'club.md', text: clubWith(life, powers) },
  ]
  const { charters, findings } = readFoundation(files)
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  )
  return whoMay(charters, { action: lifeAction(verb) })
}

function decides(verb: LifeVerb, life: string, powers = '', given = false): readonly string[] {
  return answer(verb, life, powers, given).deciders.flatMap(({ group, by }) => (group === 'club' ? [spoken(by)] : []))
}

function spoken(by: PowerBy | { readonly kind: 'body' }): string {
  switch (by.kind) {
    case 'rule':
      return `${by.rule.group}.${by.rule.rule}`
    case 'group':
      return by.group
    case 'seat':
      return `${by.seat.group}.${by.seat.seat}`
    case 'together':
    case 'body':
      return by.kind
  }
}
