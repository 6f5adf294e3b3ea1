import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { arbitraryRule } from '../../../../test/support/arbitrary-rules.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import { conditionHolds } from '../../voting/outcome.ts'
import { moreVotesLose } from './more-votes-lose.ts'
import { quorumOverSeats } from './quorum-over-seats.ts'
import { canBeTried, outcomeOf, tallyOf, waysToVote } from './trial-votes.ts'

describe('moreVotesLose', () => {
  it('tells a rule exactly when a small vote shows it, whatever is known without trying', () => {
    let told = 0
    fc.assert(
      fc.property(arbitraryRule(), (rule) => {
        fc.pre(canBeTried(rule))
        const found = findingsOf(rule).length > 0
        if (found) told += 1
        // What is told can be shown; what a vote of four shows is told.
        if (found) assert.ok(isShown(rule, 6))
        else assert.ok(!isShown(rule, 4))
      }),
      { numRuns: 300 },
    )
    assert.ok(told > 0)
  })
})

describe('quorumOverSeats', () => {
  it('tells a quorum exactly when no vote of the seats has it', () => {
    fc.assert(
      fc.property(arbitraryRule(), fc.integer({ min: 1, max: 4 }), (rule, seats) => {
        const [first] = rule.outcomes
        fc.pre(canBeTried(rule) && first !== undefined)
        const needs = first?.when ?? { kind: 'otherwise' }
        const withQuorum: Rule = { ...rule, quorum: { needs, without: 'undecided' } }
        const charter = { ...charterOf(withQuorum), seats: [seatOf(seats)] }
        const found: string[] = []
        quorumOverSeats(charter, (code) => found.push(code))
        assert.equal(found.length === 0, isEverMet(withQuorum, seats))
      }),
      { numRuns: 300 },
    )
  })
})

function findingsOf(rule: Rule): readonly string[] {
  const found: string[] = []
  moreVotesLose(charterOf(rule), (_, __, message) => found.push(message))
  return found
}

function charterOf(rule: Rule): Charter {
  const voters = [{ group: 'kettle', seat: 'member' }]
  return {
    language: 1,
    group: 'kettle',
    name: 'Kettle',
    zone: 'UTC',
    clauses: [],
    seats: [],
    rules: [{ ...rule, voters }],
    powers: [],
    gives: [],
    reserved: [],
    channels: [],
  }
}

function seatOf(number: number): Charter['seats'][number] {
  const clause = { group: 'kettle', anchor: 'members', title: 'Members' }
  const rest = { clause, place: { line: 1, column: 1 }, from: [], mayAlsoHold: [], mayLeave: false }
  return { name: 'member', number, filledBy: { kind: 'election' }, ...rest }
}

function isShown(rule: Rule, most: number): boolean {
  const carried = (electorate: number, ballots: readonly number[]) => {
    const { is, name } = outcomeOf(rule, { electorate, recused: 0, seats: electorate, ballots })
    return is === 'carried' ? name : undefined
  }
  return rule.options.some((option, index) => {
    const all = (voters: number) => rule.options.map((_, each) => (each === index ? voters : 0))
    if (option.abstains) return false
    const favoured = new Set([1, 2, 3, 4, 5, 6].map((voters) => carried(voters, all(voters))))
    for (let voters = 1; voters <= most; voters += 1) {
      for (const ballots of waysToVote(voters - 1, rule.options.length)) {
        const more = ballots.with(index, (ballots[index] ?? 0) + 1)
        const before = carried(voters, ballots)
        if (before !== undefined && favoured.has(before) && carried(voters, more) === undefined) return true
      }
    }
    return false
  })
}

function isEverMet(rule: Rule, seats: number): boolean {
  for (let electorate = 0; electorate <= seats; electorate += 1) {
    for (let recused = 0; recused <= (rule.recusal === 'forbidden' ? 0 : electorate); recused += 1) {
      for (const ballots of waysToVote(electorate - recused, rule.options.length)) {
        const tally = { ...tallyOf(rule, { electorate, recused, seats, ballots }), present: electorate - recused }
        if (rule.quorum !== undefined && conditionHolds(rule, tally, rule.quorum.needs)) return true
      }
    }
  }
  return false
}
