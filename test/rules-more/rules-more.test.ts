import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'
import { golden } from '../support/golden.ts'
import { remit } from '../support/remit.ts'

// Rules as outside authors wrote them with the documentation alone: each charter is accepted, explained, and tried on both
// sides of its boundaries by the scenario beside it.

const folder = import.meta.dirname

describe('charters that were written with the documentation alone', () => {
  const charters = globSync('*.md', { cwd: folder }).toSorted()

  it('are some', () => assert.ok(charters.length >= 3))

  for (const charter of charters) {
    const name = basename(charter, '.md')

    it(`are accepted: ${name}`, async () => {
      const { out } = await remit('check', join(folder, charter), '--json')
      const told = out.match(/"severity": "(?:error|warning)"/g)
      assert.equal(told, null, out)
    })

    it(`are explained: ${name}`, async () => {
      const { out, code } = await remit('explain', join(folder, charter))
      assert.equal(code, 0)
      golden(`rules-more/${name}.txt`, out)
    })

    it(`come to what their scenario says: ${name}`, async () => {
      const { out, err, code } = await remit('try', join(folder, charter), join(folder, `${name}.yaml`))
      assert.equal(code, 0, `${out}${err}`)
    })
  }
})
