import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf } from '../../../test/support/given.ts'
import { type Reader, testSite } from '../../../test/support/test-site.ts'

const club = charterOf(
  'club',
  `
facts: { employer: name, school: { public: no }, excused: { kind: yes or no, public: no } }
seats:
  member: { filled by: roll }
  steward: { filled by: application, decided by: vote, asks: [Why you?] }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
`,
)
const others = charterOf('others', 'seats:\n  guest: { filled by: roll }\n', 'club')

const founding = `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
  ada: { name: Ada Sample, address: ada@example.org }
  bo: { name: Bo Sample, address: bo@example.org }
  cy: { name: Cy Sample, address: cy@example.org }
acts:
  - { on: 2026-01-01, adopt: club }
  - { on: 2026-01-01, adopt: others }
  - { on: 2026-01-01, hold: club.member, holders: [bo] }
  - { on: 2026-01-01, hold: others.guest, holders: [cy] }
`

/** Who each value is for. Ada says everything; bo holds a seat of the group that asks, cy one elsewhere, and gus is known nowhere. */
const values = {
  'Ada Sample': ['visitor', 'gus', 'cy', 'bo', 'ada'],
  'ada@example.org': ['ada'],
  'An answer of ada': ['bo', 'ada'],
  'A reason of bo': ['visitor', 'gus', 'cy', 'bo', 'ada'],
  'Teapot Works': ['visitor', 'gus', 'cy', 'bo', 'ada'],
  'The Old School': ['bo', 'ada'],
} as const

describe('a sealed value', () => {
  it('is shown to whom its charter allows, on every page and in all data, and to nobody else', async () => {
    const { ask, readers, size } = await lived()
    const pages = [
      '/small',
      '/small/people/ada',
      '/small/people/bo',
      '/small/groups/club',
      '/small/decisions',
      '/small/decisions/1',
      '/small/record',
    ]
    const paths = [...pages, ...Array.from({ length: size }, (_, index) => `/small/record/${index}`)].flatMap(
      (path) => [path, `${path}.json`],
    )
    for (const [who, reader] of Object.entries(readers)) {
      const texts = await Promise.all([...paths, '/record/small/values.json'].map(async (path) => ask(path, reader)))
      const all = texts.join('\n')
      for (const [value, allowed] of Object.entries(values)) {
        const isAllowed = allowed.some((one) => one === who)
        assert.equal(all.includes(value), isAllowed, `${value} is ${isAllowed ? 'not ' : ''}shown to ${who}`)
      }
    }
  })

  it('stands in the file of values only where everybody may read it, whoever asks', async () => {
    const { ask, readers } = await lived()
    const file = await ask('/record/small/values.json', readers.ada)
    for (const [value, allowed] of Object.entries(values)) {
      assert.equal(
        file.includes(value),
        allowed.some((one) => one === 'visitor'),
        value,
      )
    }
  })
})

describe('a fact that its charter does not show', () => {
  it('is not said in words of the record to others, where it stands in the entry for rules to read', async () => {
    const { ask, readers } = await lived()
    assert.match(await ask('/small/record', readers.visitor), /Ada Sample declared their excused\./)
    assert.match(await ask('/small/record', readers.bo), /Ada Sample declared as their excused: yes\./)
  })
})

async function lived() {
  const files = [
    { file: 'club.md', text: club },
    { file: 'others.md', text: others },
    { file: 'founding.yaml', text: founding },
  ]
  const { ask: asked, signIn, act, small } = await testSite({ folder: { files } })
  const declare = (fact: string, value: string) => act('ada', { type: 'declare', fact, value })
  await declare('employer', 'Teapot Works')
  await declare('school', 'The Old School')
  await declare('excused', 'yes')
  const answers = [{ asked: 'Why you?', answer: 'An answer of ada' }]
  await act('ada', { type: 'apply', group: 'club', seat: 'steward', answers })
  await act('bo', { type: 'vote', motion: 1, option: 'for', reason: 'A reason of bo' })
  const reader = (name: string): Reader => signIn(`${name}@example.org`)
  const readers: Readonly<Record<'visitor' | 'gus' | 'ada' | 'bo' | 'cy', Reader | undefined>> = {
    visitor: undefined,
    gus: reader('gus'),
    ada: reader('ada'),
    bo: reader('bo'),
    cy: reader('cy'),
  }
  const ask = async (path: string, who?: Reader) =>
    (await asked(path, who === undefined ? {} : { headers: { cookie: who.cookie } })).text()
  return { ask, readers, size: (await small.read()).state.size }
}
