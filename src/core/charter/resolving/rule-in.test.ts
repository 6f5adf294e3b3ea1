import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readBlock } from '../../../../test/support/every-rule.ts'
import type { Charter } from '../structure/charter.ts'
import { ruleIn } from './rule-in.ts'

const seats = 'seats:\n  member: { filled by: roll }\n  chair: { filled by: roll, number: 1 }\n'
const directors = (days: number) => `${seats}rules:
  directors:
    voters: [member, chair]
    options: [yes, no]
    passes: yes >= 2 and no from chair = 0
    open: ${days} days
  policy(p):
    voters: member
    options: [yes, no]
    passes: yes >= p of voters
    quorum: p of electorate
    open: 1 day
`
const board = charterOf('board', directors(5))

describe('ruleIn', () => {
  it('gives a rule of its own charter as it is', () => {
    assert.equal(ruleIn(among(board), { group: 'board', rule: 'directors' }), board.rules[0])
    assert.equal(ruleIn(among(board), { group: 'board', rule: 'nothing' }), undefined)
    assert.equal(ruleIn(among(board), { group: 'nobody', rule: 'directors' }), undefined)
  })

  it('puts what a reference gives it in the place of the parameter, wherever that stands', () => {
    const rule = ruleIn(among(board), { group: 'board', rule: 'policy', with: '2/3' })
    assert.equal(rule?.argument, '2/3')
    assert.equal(rule?.parameter, undefined)
    assert.doesNotMatch(JSON.stringify(rule), /"parameter"/)
  })

  it('gives nothing where the reference does not fit', () => {
    for (const ref of [
      { rule: 'policy' },
      { rule: 'directors', with: '2/3' },
      { rule: 'policy', with: 'yes > 2' },
      { rule: 'directors', with: 'yse > 2' },
    ]) {
      assert.equal(ruleIn(among(board), { group: 'board', ...ref }), undefined)
    }
  })

  it('reads the condition that a reference gives, with the seats of the group whose rule it is', () => {
    const rule = ruleIn(among(board), { group: 'board', rule: 'directors', with: 'yes from chair >= 1' })
    const when = rule?.outcomes[0]?.when
    const left = when?.kind === 'compare' && when.left.kind === 'option' ? when.left : undefined
    assert.deepEqual(left?.from, { group: 'board', seat: 'chair' })
  })

  it('completes a borrowed rule: its changes are of the group that borrows, all else of the other', () => {
    const club = charterOf(
      'club',
      `${seats}rules:\n  own: { as: "board.directors, follows", moved by: chair, open: 3 days }\n`,
    )
    const rule = ruleIn(among(board, club), { group: 'club', rule: 'own' })
    assert.deepEqual(
      rule?.voters.map(({ group }) => group),
      ['board', 'board'],
    )
    assert.deepEqual(rule?.movedBy, [{ group: 'club', seat: 'chair' }])
    assert.deepEqual(rule?.open, { count: 3, unit: 'day' })
    assert.deepEqual([rule?.name, rule?.clause.group], ['own', 'club'])
    assert.deepEqual(rule?.outcomes, board.rules[0]?.outcomes)
  })

  it('reads the conditions of a change in the options that it has from elsewhere', () => {
    const club = charterOf(
      'club',
      `${seats}rules:\n  own: { as: "board.directors, follows", passes: yes > 3 }\n  bad: { as: "board.directors, follows", passes: aye > 3 }\n`,
    )
    assert.equal(ruleIn(among(board, club), { group: 'club', rule: 'own' })?.outcomes[0]?.when.kind, 'compare')
    assert.equal(ruleIn(among(board, club), { group: 'club', rule: 'bad' }), undefined)
  })

  it('takes what is pinned from the charters of that time, and what follows from those of now', () => {
    const club = charterOf(
      'club',
      `${seats}rules:\n  pinned: { as: "board.directors, pinned" }\n  follows: { as: "board.directors, follows" }\n`,
    )
    const now = charterOf('board', directors(9))
    const open = (rule: string) =>
      ruleIn(among(now, club), { group: 'club', rule }, () => among(board, club))?.open.count
    assert.deepEqual([open('pinned'), open('follows')], [5, 9])
  })

  it('follows a chain, a form of a borrowed rule, and a parameter that is borrowed', () => {
    const club = charterOf(
      'club',
      `${seats}rules:\n  first: { as: "board.directors, follows" }\n  second: { as: first, open: 2 days }\n  third: { as: "board.policy(3/4), follows" }\n`,
    )
    assert.deepEqual(ruleIn(among(board, club), { group: 'club', rule: 'second' })?.open, { count: 2, unit: 'day' })
    assert.equal(ruleIn(among(board, club), { group: 'club', rule: 'third' })?.argument, '3/4')
  })

  it('ends where rules borrow each other in a circle', () => {
    const a = charterOf('a', `${seats}rules:\n  x: { as: "b.x, follows" }\n`)
    const b = charterOf('b', `${seats}rules:\n  x: { as: "a.x, follows" }\n`)
    assert.equal(ruleIn(among(a, b), { group: 'a', rule: 'x' }), undefined)
  })
})

function charterOf(group: string, block: string): Charter {
  const { charter, findings } = readBlock(block, group)
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  )
  return charter
}

function among(...charters: readonly Charter[]): ReadonlyMap<string, Charter> {
  return new Map(charters.map((charter) => [charter.group, charter]))
}
