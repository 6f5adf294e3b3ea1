import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readFoundation as readAll } from './read-foundation.ts'

const rule = 'rules:\n  majority: { voters: member, options: [for, against], passes: for > against, open: 7 days }\n'
const resolve = 'powers:\n  - { may: resolve, by: majority }\n'
const seats = 'seats:\n  member: { number: 2, filled by: election }\n'

const board = charter('board', seats + rule + resolve)
const founding = {
  file: 'somewhere/founding.yaml',
  text: `founding: 1
foundation: example
name: Example
people:
  ada-sample: { name: Ada Sample, address: ada@example.org }
  nia-sample: { name: Nia Sample, address: nia@example.org }
  ole-sample: { name: Ole Sample, address: ole@example.org }
acts:
  - { on: 2021-03-03, adopt: board }
`,
}

/** Advice is for groups of real life; these are as small as can be. */
function readFoundation(files: Parameters<typeof readAll>[0]) {
  const { findings, ...read } = readAll(files)
  return { ...read, findings: findings.filter(({ severity }) => severity !== 'advice') }
}

describe('readFoundation', () => {
  it('reads charters and founding, and passes over what is neither', () => {
    const readme = { file: 'somewhere/README.md', text: 'Nothing to read.' }
    const { charters, founding: read, findings } = readFoundation([board, founding, readme])
    assert.deepEqual(findings, [])
    assert.deepEqual([...charters.keys()], ['board'])
    assert.equal(read?.foundation, 'example')
  })

  it('finds the nearest group, seat and rule of another charter', () => {
    const website = charter(
      'website',
      'seats:\n  chair: { filled by: appointment of bord, from: board.membre }\n',
      'board',
    )
    const council = charter(
      'council',
      'seats:\n  member: { filled by: application, decided by: board.majorty }\n',
      'board',
    )
    assert.deepEqual(suggestionsFor([board, website, council]), ['board', 'board.member', 'board.majority'])
  })

  it('tells one slip once, although others name the group whose charter has it', () => {
    const broken = { ...board, text: board.text.replace('open: 7 days', 'open: soon') }
    const website = charter('website', `${seats}powers:\n  - { may: publish, by: board.majority }\n`, 'board')
    const { charters, findings } = readFoundation([broken, website])
    assert.deepEqual(
      findings.map(({ file, code }) => [file, code]),
      [['somewhere/board.md', 'wrong-form']],
    )
    assert.deepEqual([...charters.keys()], ['website'])
  })

  it('follows a power through every step from the root', () => {
    const website = charter('website', `${seats}gives:\n  - { to: pages, may: publish www, up to: USD 50 }\n`, 'board')
    const pages = (upTo: string) =>
      charter('pages', `${seats}powers:\n  - { may: publish www/news, by: any member${upTo} }\n`, 'website')
    const root = (except: string) => charter('board', `${seats}gives:\n  - { to: website, may: publish${except} }\n`)
    const codes = (except: string, upTo: string) => codesOf([root(except), website, pages(upTo)])
    assert.deepEqual(codes('', ''), [])
    assert.deepEqual(codes('', ', up to: USD 50'), [])
    assert.deepEqual(codes('', ', up to: USD 51'), ['power-not-held'])
    assert.deepEqual(codes('', ', up to: EUR 5'), ['power-not-held'])
    assert.deepEqual(codes(', except: www/news', ''), ['power-not-held', 'gives-what-it-lacks'].toSorted())
    assert.deepEqual(codes(', except: mail', ''), [])
  })

  it('only warns of a power that a draft does not hold', () => {
    const website = charter('website', `${seats}powers:\n  - { may: publish, by: any member }\n`, 'board')
    const drafted = { ...founding, text: `${founding.text}  - { on: 2021-03-03, draft: website }\n` }
    const { findings } = readFoundation([board, website, drafted])
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [['power-not-held', 'warning']],
    )
  })

  it('lets people offer to sit in a draft, and not in a group whose charter is in force', () => {
    const text = `${founding.text}  - { on: 2021-03-03, draft: club }
  - { on: 2021-03-04, offer: club.member, person: ada-sample }
  - { on: 2021-03-05, offer: board.member, person: nia-sample }
`
    const club = charter('club', seats + rule + resolve, 'board')
    const { findings } = readFoundation([board, club, { ...founding, text }])
    assert.deepEqual(
      findings.map(({ code, place }) => [code, place.line]),
      [['founding-not-possible', 12]],
    )
  })

  it('counts the holders that the founding names', () => {
    const three = `${founding.text}  - { on: 2021-03-03, hold: board.member, holders: [ada-sample, nia-sample] }
  - { on: 2021-03-04, hold: board.member, holders: [ada-sample, ole-sample] }
`
    const { findings } = readFoundation([board, { ...founding, text: three }])
    assert.deepEqual(
      findings.map(({ code, place }) => [code, place.line]),
      [['founding-not-possible', 11]],
    )
  })

  it('tells that a group can start when the office that votes in it has a holder', () => {
    const club = (voters: string) =>
      charter(
        'club',
        `seats:
  member: { filled by: application, decided by: vote }
  host: { ex officio: board.member }
rules:
  vote: { voters: ${voters}, options: [for, against], passes: for > against, open: 7 days }
`,
        'board',
      )
    const adopted = { ...founding, text: `${founding.text}  - { on: 2021-03-03, adopt: club }\n` }
    assert.deepEqual(codesOf([board, club('member'), adopted]), ['cannot-start'])
    assert.deepEqual(codesOf([board, club('[member, host]'), adopted]), [])
  })

  it('answers for folders of any kind', () => {
    const files = fc.array(
      fc.record({ file: fc.constantFrom('a.md', 'board.md', 'founding.yaml', 'x'), text: damaged() }),
      {
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(files, (folder) => Array.isArray(readFoundation(folder).findings)),
      { numRuns: 500 },
    )
  })

  it('takes time in proportion to what is written', () => {
    const many = (count: number) => {
      const rules = Array.from(
        { length: count },
        (_, index) => `  r${index}: { voters: member, options: [for], passes: for > 1, open: 1 day }`,
      )
      const powers = Array.from({ length: count }, (_, index) => `  - { may: publish p${index}, by: r${index} }`)
      const gives = Array.from({ length: count }, (_, index) => `  - { to: website, may: publish p${index} }`)
      const root = charter('board', `${seats}gives:\n${gives.join('\n')}\n`)
      return [root, charter('website', `${seats}rules:\n${rules.join('\n')}\npowers:\n${powers.join('\n')}\n`, 'board')]
    }
    const timed = (count: number) => {
      const files = many(count)
      const start = performance.now()
      assert.equal(readFoundation(files).findings.filter(({ severity }) => severity === 'error').length, 0)
      return performance.now() - start
    }
    timed(50)
    const few_ms = timed(50)
    assert.ok(timed(500) < 60 * Math.max(few_ms, 10))
  })
})

function damaged() {
  const damage = fc.tuple(fc.nat(board.text.length), fc.nat(20), fc.string({ maxLength: 5 }))
  return damage.map(([at, length, other]) => board.text.slice(0, at) + other + board.text.slice(at + length))
}

function charter(group: string, block: string, under?: string) {
  const front = `charter: 1\ngroup: ${group}\nname: ${group}${under === undefined ? '' : `\nunder: ${under}`}`
  return { file: `somewhere/${group}.md`, text: `---\n${front}\n---\n\n# ${group}\n\n\`\`\`charter\n${block}\`\`\`\n` }
}

function suggestionsFor(files: Parameters<typeof readFoundation>[0]) {
  return readFoundation(files)
    .findings.map(({ suggestion }) => suggestion)
    .filter((suggestion) => suggestion !== undefined)
}

function codesOf(files: Parameters<typeof readFoundation>[0]) {
  return readFoundation(files)
    .findings.map(({ code }) => code)
    .filter((code) => code !== 'rule-not-used')
    .toSorted()
}
