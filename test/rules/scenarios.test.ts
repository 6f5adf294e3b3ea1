import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { remit } from '../support/remit.ts'
import { idOfScenario, root, rules, scenarios } from './hundred.ts'

describe('the scenarios of the hundred rules', () => {
  for (const scenario of scenarios) {
    it(`${scenario} comes out as it says`, async () => {
      assert.ok(
        rules.some(({ id }) => id === idOfScenario(scenario)),
        'its name begins with the id of a rule',
      )
      // A scenario that expects nothing is a finding, and not played.
      const { out, err, code } = await remit('try', join(root, dirname(dirname(scenario))), join(root, scenario))
      assert.equal(code, 0, `${out}${err}`)
    })
  }
})
