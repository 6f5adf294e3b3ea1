import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'
import { nodeCrypto } from '../../src/adapters/crypto/node-crypto.ts'
import { verifyRecord } from '../../src/app/verify/verify-record.ts'
import { golden } from '../support/golden.ts'
import { actYear } from './act-year.ts'
import { assertFoldsAnew, recordSource } from './kept-record.ts'
import { exportedTables, sitesText } from './public-output.ts'

const root = join(import.meta.dirname, '..', '..')

/** "django.package-maintainers.yaml" is a year of the sample in foundations/django. */
const scripts = globSync('test/years/*.yaml', { cwd: root }).toSorted()

describe('a year', () => {
  for (const script of scripts) {
    const [foundation = '', about = ''] = basename(script, '.yaml').split('.')
    it(`of ${about} in the ${foundation} sample goes as its script says, and everybody reads the same of it`, async () => {
      const { site, ports, differences } = await actYear(join(root, 'foundations', foundation), join(root, script))
      assert.deepEqual(differences, [])
      await assertFoldsAnew(foundation, await site.small.read(), ports)
      const verified = await verifyRecord(recordSource(site.small.files), nodeCrypto)
      assert.ok(verified.ok, JSON.stringify(verified))
      golden(`years/${foundation}.${about}/site.txt`, await sitesText(site, foundation))
      golden(`years/${foundation}.${about}/tables.txt`, await exportedTables(site))
      assert.deepEqual(site.reported, [])
      await site.house.close()
    })
  }
})
