import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf } from '../../../../test/support/given.ts'
import { readFoundation } from '../../check/read-foundation.ts'
import type { Charter } from '../structure/charter.ts'
import { powersRegister, type RegisterFacts } from './register.ts'

const club = (group: string, block: string, under?: string) => ({
  file: `${group}.md`,
  text: charterOf(group, block, under),
})
const board = club(
  'board',
  `
seats:
  director: { filled by: roll, number: 3 }
  chair: { filled by: roll, number: 1 }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
  - { may: sign contracts, by: chair }
gives:
  - { to: web, may: [publish website, tend servers] }
  - { to: print, may: publish website }`,
)
const web = club(
  'web',
  `
seats: { member: { filled by: roll } }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
  - { may: publish website, by: vote }
  - { may: grant travel, by: any member }
gives: [{ to: helpers, may: grant travel }]
reserved: [{ may: open profile, to: print }]`,
  'board',
)
const print = club(
  'print',
  `
seats: { member: { filled by: roll } }
powers: [{ may: publish website, by: any member }]`,
  'board',
)
const helpers = club('helpers', 'seats: { helper: { filled by: roll } }', 'web')

function registerOf(facts: RegisterFacts = {}) {
  return powersRegister(charters(), facts)
}

const told = (facts?: RegisterFacts) =>
  registerOf(facts).findings.map((one) => `${one.group}: ${one.kind} (${one.action.verb} ${one.action.object})`)

describe('the register of powers', () => {
  it('has a line for every power, with who decides it and by which chain', () => {
    const line = registerOf().lines.find(({ group, action }) => group === 'web' && action.verb === 'publish')
    assert.deepEqual(
      line?.deciders.map(({ chain }) => chain.map(({ group, says }) => `${group} ${says}`)),
      [['web uses', 'board gives', 'board holds everything']],
    )
  })

  it('tells what does not add up, at its place', () => {
    assert.deepEqual(told(), [
      'web: held by several (publish website)',
      'web: held by nobody (grant travel)',
      'web: gives what it lacks (grant travel)',
      'board: given and not used (tend servers)',
      'web: given and not used (grant travel)',
    ])
  })

  it('tells what is reserved to a body that is no more', () => {
    const left = new Map([...charters()].filter(([group]) => group !== 'print'))
    const { findings } = powersRegister(left)
    assert.ok(findings.some((one) => one.kind === 'reserved to nobody' && one.to === 'print'))
  })

  it('tells which powers hang on one person, and which on nobody', () => {
    const holders: RegisterFacts['holders'] = ({ by }) =>
      by.kind === 'seat' && by.seat.seat === 'chair' ? ['ada'] : []
    assert.deepEqual(
      told({ holders }).filter((line) => /hangs|vacant/.test(line)),
      [
        'board: vacant (resolve )',
        'board: hangs on one person (sign contracts)',
        'web: vacant (resolve )',
        'web: vacant (publish website)',
        'print: vacant (publish website)',
      ],
    )
  })

  it('has what decisions have handed on, and not what they had', () => {
    const delegated = {
      number: 1,
      from: 'board',
      by: { kind: 'seat', seat: { group: 'board', seat: 'chair' } },
      to: { kind: 'seat', seat: { group: 'print', seat: 'member' } },
      action: { verb: 'sign', object: 'contracts/print' },
    } as const
    const { lines } = registerOf({ delegated: [delegated] })
    assert.deepEqual(
      lines.filter((line) => line.delegated !== undefined).map(({ group }) => group),
      ['print'],
    )
    const lapsed = registerOf({ delegated: [{ ...delegated, action: { verb: 'hire', object: 'cook' } }] })
    assert.equal(
      lapsed.lines.some((line) => line.delegated !== undefined),
      false,
    )
  })

  it('tells which gifts were taken back, and who lacks a power since', () => {
    const withdrawn = [{ from: 'board', to: 'print', action: { verb: 'publish', object: 'website' } }]
    const { gifts } = registerOf({ withdrawn })
    assert.deepEqual(
      gifts.filter(({ takenBack }) => takenBack).map(({ to }) => to),
      ['print'],
    )
    assert.ok(told({ withdrawn }).includes('print: held by nobody (publish website)'))
  })
})

function charters(): ReadonlyMap<string, Charter> {
  return readFoundation([board, web, print, helpers]).charters
}
