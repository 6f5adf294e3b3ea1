import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { copiedCharter } from './copied-charter.ts'

describe('the charter of another group as a beginning', () => {
  const other = `---
charter: 1
group: club
name: The Club
under: board
zone: Europe/Paris
from: 2025-01-01
---

# The Club

# is no heading of ours
`

  it('has the new name and place, and nothing else changes', () => {
    assert.equal(
      copiedCharter(other, { group: 'maps', name: 'Maps $& "us"', under: 'club' }),
      `---
charter: 1
group: maps
name: "Maps $& \\"us\\""
under: club
zone: Europe/Paris
---

# Maps $& "us"

# is no heading of ours
`,
    )
  })

  it('stands under nobody where the plan says so', () => {
    assert.doesNotMatch(copiedCharter(other, { group: 'maps', name: 'Maps' }), /under:/)
  })
})
