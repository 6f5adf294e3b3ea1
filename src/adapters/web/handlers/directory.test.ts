import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testSite } from '../../../../test/support/test-site.ts'

describe('the directory and search', () => {
  it('shows all groups, or those in one state; of a state that there is not, all', async () => {
    const { ask, act } = await testSite()
    await act('fay', { type: 'draft', group: 'maps', charter: draft })
    const titles = async (path: string) => [
      ...(await (await ask(path)).text()).matchAll(/<h3><a href="[^"]*">([^<]*)</g),
    ]
    const all = (await titles('/small')).map(([, title]) => title)
    assert.deepEqual(all, ['Board', 'Tools Group', 'Helpers Group', 'Map Room'])
    assert.deepEqual(
      (await titles('/small?state=wanted')).map(([, title]) => title),
      ['Map Room'],
    )
    assert.deepEqual(
      (await titles('/small?state=asleep')).map(([, title]) => title),
      all,
    )
    assert.match(await (await ask('/small?state=dormant')).text(), /No group is dormant now\./)
  })

  it('finds without script, as a page and as data', async () => {
    const { ask } = await testSite()
    const page = await (await ask('/small/search?q=t%C3%B6ols')).text()
    assert.match(page, /<a href="\/small\/groups\/tools"><mark>Tools<\/mark> Group<\/a>/)
    assert.partialDeepStrictEqual(await (await ask('/small/search.json?q=who+may+grant')).json(), {
      answer: { action: 'grant', whoMay: { deciders: [{ group: 'tools' }] } },
    })
    assert.match(await (await ask('/small/search?q=zeppelin')).text(), /Nothing fits all of these words/)
    assert.equal((await ask('/small/search')).status, 200)
    assert.equal((await ask(`/small/search?q=${'%3Cscript%3E'.repeat(200)}`)).status, 200)
  })

  it('says how a group is revived, where there is one', async () => {
    const { ask } = await testSite()
    assert.match(await (await ask('/small/groups/tools/revive')).text(), /needs no revival/)
    assert.equal((await ask('/small/groups/nowhere/revive')).status, 404)
  })
})

const draft = `---
charter: 1
group: maps
name: Map Room
under: board
---

# Map Room

Draws maps.

## Members

\`\`\`charter
seats: { member: { filled by: own word, may leave: any time } }
rules: { majority: { voters: member, options: [for, against], passes: for > 1/2 of voters, recusal: leaves the base, open: 7 days } }
powers: [{ may: resolve, by: majority }]
\`\`\`
`
