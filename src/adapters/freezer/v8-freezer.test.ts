import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { v8Freezer } from './v8-freezer.ts'

const source = join(import.meta.dirname, '..', '..')
const copy = mkdtempSync(join(tmpdir(), 'remit-freezer-'))
after(() => rmSync(copy, { recursive: true, force: true }))

describe('the freezer', () => {
  it('gives back maps, sets, what is undefined and what is shared', () => {
    const shared = { person: 'ada' }
    const value = { map: new Map([[1, shared]]), set: new Set(['a']), nothing: undefined, list: [shared] }
    const { freeze, thaw } = v8Freezer()
    const thawed = thaw(freeze(value))
    assert.deepEqual(thawed, value)
    assert.ok(typeof thawed === 'object' && thawed !== null && 'map' in thawed && 'list' in thawed)
    const { map, list } = thawed
    assert.ok(map instanceof Map && Array.isArray(list))
    assert.equal(map.get(1), list[0])
  })

  it('has the same version for the same code, and another when anything changes that a state depends on', () => {
    cpSync(join(source, 'core'), join(copy, 'core'), { recursive: true })
    cpSync(join(source, 'app'), join(copy, 'app'), { recursive: true })
    const version = () => v8Freezer(copy).version
    const first = version()
    assert.equal(first, v8Freezer().version)
    writeFileSync(join(copy, 'app', 'house.ts'), '')
    writeFileSync(join(copy, 'core', 'foundation', 'laws.test.ts'), '')
    assert.equal(version(), first)
    const seen = new Set([first])
    for (const file of [
      'app/running/snapshot.ts',
      'core/foundation/evolve.ts',
      'core/base/heap.ts',
      'core/base/ratio.ts',
    ]) {
      writeFileSync(join(copy, file), '// changed\n')
      seen.add(version())
    }
    assert.equal(seen.size, 5)
  })
})
