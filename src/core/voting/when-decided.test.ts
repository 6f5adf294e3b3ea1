import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aTally, funding, majority_of_members } from '../../../test/support/rules.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { whenDecided } from './when-decided.ts'

describe('whenDecided', () => {
  it('waits for the last vote where the rule closes when all have voted, however certain it is', () => {
    assert.equal(whenDecided(funding, aTally(3, { no: 2 })), 'open')
    assert.equal(whenDecided(funding, aTally(3, { no: 3 })), 'all have voted')
  })

  it('counts who recused themselves as no longer missing', () => {
    assert.equal(whenDecided(funding, aTally(3, { yes: 2 }, { recused: 1 })), 'all have voted')
  })

  it('ends with the vote that makes it certain, and not one before', () => {
    assert.equal(whenDecided(majority_of_members, aTally(5, { for: 2 })), 'open')
    assert.equal(whenDecided(majority_of_members, aTally(5, { for: 3 })), 'certain')
    assert.equal(whenDecided(majority_of_members, aTally(5, { for: 3, against: 2 })), 'all have voted')
  })

  it('stays open to the end where the rule never closes early', () => {
    const patient: Rule = { ...majority_of_members, closesEarly: 'never' }
    assert.equal(whenDecided(patient, aTally(5, { for: 5 })), 'open')
  })
})
