import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { golden } from '../support/golden.ts'
import { remit } from '../support/remit.ts'
import {
  charters,
  idOfScenario,
  type Place,
  places,
  type RealRule,
  root,
  rules,
  scenarios,
  voteTables,
} from './hundred.ts'

describe('the hundred rules', () => {
  it('are a hundred', () => assert.equal(new Set(rules.map(({ id }) => id)).size, 100))

  it('are all that charters mark', () => {
    const known = new Set(rules.map(({ id }) => id))
    assert.deepEqual(
      places.filter(({ id }) => !known.has(id)),
      [],
    )
  })

  for (const rule of rules) {
    it(`have one place for ${rule.id}`, () => {
      assert.equal(placesOf(rule).length, 1, placesOf(rule).map(spokenPlace).join(', ') || 'no charter says it')
      assert.notEqual(testsOf(rule), '', 'nothing carries it out')
    })
  }

  it('stand in the table of docs/rules.md', () => {
    const file = join(root, 'docs/rules.md')
    const table = documentOf(rules)
    if (process.env.REMIT_BLESS === '1') writeFileSync(file, table)
    assert.equal(readFileSync(file, 'utf8'), table, 'REMIT_BLESS=1 accepts the new table')
  })
})

describe('the charters that say them', () => {
  for (const folder of new Set(charters.map((charter) => dirname(charter)))) {
    it(`have no error in ${folder}`, async () => {
      const { findings } = JSON.parse((await remit('check', join(root, folder), '--json')).out)
      const errors = findings.filter(({ severity }: { readonly severity: string }) => severity === 'error')
      assert.deepEqual(errors, [])
    })

    const here = places.filter(({ charter }) => dirname(charter) === folder)
    if (here.length === 0) continue
    it(`are explained in ${folder}`, async () => {
      const told = await Promise.all(
        here.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })).map(tellPlace),
      )
      golden(`rules/${basename(folder)}.txt`, told.join('\n'))
    })
  }
})

async function tellPlace(place: Place): Promise<string> {
  const { out, err, code } = await remit('explain', join(root, place.charter), clauseOf(place))
  assert.equal(code, 0, `${spokenPlace(place)}: ${err}`)
  return `${place.id} (${place.charter})\n${out}`
}

/** The heading under which a marker stands. */
function clauseOf({ charter, line }: Place): string {
  const above = readFileSync(join(root, charter), 'utf8').split('\n').slice(0, line).toReversed()
  const fence = above.findIndex((text) => /^(?:`{3,}|~{3,})/.test(text))
  assert.match(above[fence] ?? '', /^(?:`{3,}|~{3,})charter/, `${charter}:${line}: the marker stands in no block`)
  const [, title = ''] = /^#+ (.*)$/.exec(above.slice(fence).find((text) => /^#+ /.test(text)) ?? '') ?? []
  return title
}

function placesOf({ id }: RealRule): readonly Place[] {
  return places.filter((place) => place.id === id)
}

function spokenPlace({ charter, line }: Place): string {
  return `${charter}:${line}`
}

function documentOf(all: readonly RealRule[]): string {
  const rows = all.map((rule) => {
    const where = placesOf(rule).map((place) => `\`${spokenPlace(place)}\``)
    return `| ${rule.id} | ${rule.organisation} | ${rule.category} | ${where.join(', ') || '**missing**'} | ${testsOf(rule)} |`
  })
  return `# A hundred rules of real organisations

Each is said in a charter of this project, in words of our own, with what was chosen where its source is silent. The sources are
named in \`test/rules/rules.json\`. This table is made by \`test/rules/rules.test.ts\`, which also holds what \`remit explain\` says of each
(\`test/golden/rules\`). Scenarios are played by \`remit try\`, votes are counted by \`remit simulate\`.

| rule | organisation | category | said at | carried out |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

function testsOf({ id }: RealRule): string {
  const played = scenarios.filter((file) => idOfScenario(file) === id).map((file) => `\`${basename(file)}\``)
  const counted = voteTables.filter((table) => table.id === id).reduce((sum, { cases }) => sum + cases.length, 0)
  return [...played, ...(counted === 0 ? [] : [counted === 1 ? 'one vote' : `${counted} votes`])].join(', ')
}
