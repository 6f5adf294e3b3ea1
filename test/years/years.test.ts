import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'
import { golden } from '../support/golden.ts'
import { actYear } from './act-year.ts'
import { exportedTables, sitesText } from './public-output.ts'

const root = join(import.meta.dirname, '..', '..')

/** "django.package-maintainers.yaml" is a year of the sample in foundations/django. */
const scripts = globSync('test/years/*.yaml', { cwd: root }).toSorted()

describe('a year', () => {
  for (const script of scripts) {
    const [foundation = '', about = ''] = basename(script, '.yaml').split('.')
    it(`of ${about} in the ${foundation} sample goes as its script says, and everybody reads the same of it`, async () => {
      const { site, differences } = await actYear(join(root, 'foundations', foundation), join(root, script))
      assert.deepEqual(differences, [])
      assert.deepEqual(site.reported, [])
      golden(`years/${foundation}.${about}/site.txt`, await sitesText(site, foundation))
      golden(`years/${foundation}.${about}/tables.txt`, await exportedTables(site))
      await site.house.close()
    })
  }
})
