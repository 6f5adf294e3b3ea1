import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { eventKeys } from '../charter/sections/events.ts'
import { factKeys } from '../charter/sections/facts.ts'
import { limitKeys } from '../charter/sections/limits.ts'
import { rollKeys } from '../charter/sections/rolls.ts'
import { seatKeys } from '../charter/sections/seats.ts'
import { statusKeys } from '../charter/sections/statuses.ts'
import { givens } from '../charter/structure/fact-condition.ts'
import { measures } from '../charter/structure/measure.ts'
import { readCharter } from './read-charter.ts'

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

  it('has no key whose value can make the reader throw, whatever its form', () => {
    const values = [
      '[]',
      '{}',
      '[[a]]',
      '{ a: b }',
      'x',
      '"§ ( not"',
      '[{ a: b }]',
      '[x, x]',
      '3',
      '"of of of"',
      '{ then: [] }',
    ]
    for (const [section, keys] of Object.entries({ ...tables, lists: ['a'] })) {
      for (const key of keys) {
        for (const value of values) {
          const text = `---\ncharter: 1\ngroup: club\nname: Club\n---\n\n\`\`\`charter\n${section}: { one: { ${key}: ${value} } }\nlimits: [{ limit: ${value}, broken: ${value} }, ${value}]\n\`\`\`\n`
          assert.ok(readCharter({ file: 'club.md', text }).findings.length > 0, `${section} ${key} ${value}`)
        }
      }
    }
  })

  it('tells of every key of limits, and of all that is measured and given', () => {
    for (const key of limitKeys) assert.ok(new RegExp(`\\b${key}\\b`).test(specification), key)
    for (const word of [...Object.keys(measures), ...givens]) assert.ok(specification.includes(`\`${word}\``), word)
  })
})
