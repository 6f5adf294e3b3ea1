import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aRule, compare, options, passes } from '../../../test/support/rules.ts'
import type { Deciding } from '../charter/structure/charter.ts'
import type { Procedure, Stage } from '../charter/structure/procedure.ts'
import { simulateProcedure } from './procedure-simulation.ts'

const byRule = (group: string): Deciding => ({ kind: 'rule', rule: { group, rule: 'vote' } })
const decision = (name: string, groups: readonly string[], more: Partial<Stage> = {}): Stage => ({
  name,
  step: { kind: 'decision', by: groups.map(byRule) },
  ...more,
})

function procedure(...stages: readonly Stage[]): Procedure {
  const clause = { group: 'club', anchor: 'changes', title: 'Changes' }
  return { name: 'change', clause, place: { line: 1, column: 1 }, stages, textFrozen: false }
}

const rule = aRule({
  name: 'vote',
  options: options('yes', 'no', 'significant'),
  outcomes: passes(compare('yes', '>', 'no')),
})

/** "carried: votes votes" and the like: the outcome, and what became of each stage. */
function played(of: Procedure, ...words: readonly string[]): string {
  const simulated = simulateProcedure(
    of,
    ['voters=5', ...words],
    () => undefined,
    () => rule,
  )
  if (!simulated.ok) return simulated.problem
  const stages = simulated.value.stages.map((stage) => (stage.kind === 'votes' ? stage.is : stage.kind))
  return `${simulated.value.outcome}: ${stages.join(', ')}`
}

describe('simulateProcedure', () => {
  it('is carried when its last stage is, and lost where one is lost', () => {
    const both = procedure(decision('council', ['club']), decision('town', ['town']))
    assert.equal(played(both, 'yes=2'), 'carried: carried, carried')
    assert.equal(played(both, 'council: yes=2', 'town: no=2'), 'lost: carried, lost')
    assert.equal(played(both, 'council: no=2', 'town: yes=2'), 'lost: lost, not reached')
  })

  it('goes on after a lost stage where that is said', () => {
    const council = decision('council', ['club'], { otherwise: { kind: 'go on' } })
    assert.equal(played(procedure(council, decision('town', ['town'])), 'town: yes=1'), 'carried: lost, carried')
  })

  it('needs every body of a stage, or one of them', () => {
    const all = procedure(decision('bodies', ['board', 'town']))
    const one = procedure({ name: 'bodies', step: { kind: 'decision of one', by: [byRule('board'), byRule('town')] } })
    assert.equal(played(all, 'board: yes=1'), 'lost: lost')
    assert.equal(played(one, 'board: yes=1'), 'carried: carried')
    assert.equal(played(all, 'board: yes=1', 'town: yes=1'), 'carried: carried')
  })

  it('comes to a stage only where what it hangs on was answered', () => {
    const onlyIf = { stage: 'council', outcome: 'significant' }
    const asked = procedure(
      decision('council', ['club'], { otherwise: { kind: 'go on' } }),
      decision('town', ['town'], { onlyIf }),
    )
    assert.equal(played(asked, 'council: yes=2', 'council: significant=3', 'town: no=1'), 'lost: carried, lost')
    assert.equal(
      played(asked, 'council: yes=2', 'council: significant=2', 'town: no=1'),
      'carried: carried, not reached',
    )
  })

  it('passes over what is not voted on', () => {
    const review: Stage = { name: 'review', step: { kind: 'review', least: { count: 28, unit: 'day' } } }
    assert.equal(played(procedure(review, decision('town', ['town'])), 'yes=1'), 'carried: no vote, carried')
  })

  it('tells of words that are of no stage, and in which stage something is wrong', () => {
    const one = procedure(decision('council', ['club']))
    assert.equal(played(one, 'curia: yes=1'), '“curia: yes=1” speaks of no stage; the stages are council')
    assert.match(played(one, 'yes=9'), /^The stage “council”: 9 votes are more than the 5 voters$/)
  })
})
