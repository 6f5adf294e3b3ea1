import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { givens } from './fact-condition.ts'
import { measureWords } from './fact-names.ts'
import { eventKeys } from './sections/events.ts'
import { factKeys } from './sections/facts.ts'
import { limitKeys } from './sections/limits.ts'
import { rollKeys } from './sections/rolls.ts'
import { seatKeys } from './sections/seats.ts'
import { statusKeys } from './sections/statuses.ts'

const specification = readFileSync(new URL('../../../docs/charter-language.md', import.meta.url), 'utf8')

describe('docs/charter-language.md', () => {
  const tables = { seats: seatKeys, statuses: statusKeys, facts: factKeys, events: eventKeys, rolls: rollKeys }
  for (const [section, keys] of Object.entries(tables)) {
    it(`tells of every key of ${section}`, () => {
      assert.deepEqual(
        keys.filter((key) => key !== 'statuses' && !specification.includes(`\`${key}\``)),
        [],
      )
    })
  }

  it('tells of every key of limits, and of all that is measured and given', () => {
    for (const key of limitKeys) assert.ok(new RegExp(`\\b${key}\\b`).test(specification), key)
    for (const word of [...measureWords(), ...givens]) assert.ok(specification.includes(`\`${word}\``), word)
  })
})
