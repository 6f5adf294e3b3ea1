import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formOf, readRosters } from './read-rosters.ts'

const read = (file: string, text: string) => {
  const { people, holdings, unread } = readRosters([{ file, text }])
  return {
    people: people.map(({ at: _, ...person }) => person),
    holdings: holdings.map(({ at, ...holding }) => ({ line: at.line, ...holding })),
    unread: unread.map(({ at, why }) => ({ line: at.line, why })),
  }
}

describe('a table of values', () => {
  it('has a line of headings, as people write them', () => {
    const text = [
      'Full name,E-Mail,Company,Working group,Role,Since,Term ends,Status',
      'Ada Sample,Ada@example.org,"Kettles, Inc.",packaging,Chair,2024-03-01,2026-02,',
      'Bo Prov,,,packaging,member,2019,2021,former',
    ].join('\n')
    assert.deepEqual(read('seats.csv', text), {
      people: [
        { key: 'ada@example.org', name: 'Ada Sample', address: 'ada@example.org', affiliation: 'Kettles, Inc.' },
        { key: 'bo prov', name: 'Bo Prov' },
      ],
      holdings: [
        { line: 2, person: 'ada@example.org', group: 'packaging', seat: 'Chair', from: '2024-03-01', to: '2026-02-28' },
        {
          line: 3,
          person: 'bo prov',
          group: 'packaging',
          seat: 'member',
          from: '2019-01-01',
          to: '2021-12-31',
          former: true,
        },
      ],
      unread: [],
    })
  })

  it('may be of a spreadsheet that writes semicolons, a mark before it, and cells of several lines', () => {
    const text = '\ufeffName;Team;Role\r\n"Ada\nSample";packaging;chair\r\nBo;packaging;member\r\n'
    assert.deepEqual(
      read('seats.csv', text).holdings.map(({ line, seat }) => ({ line, seat })),
      [
        { line: 3, seat: 'chair' },
        { line: 4, seat: 'member' },
      ],
    )
  })

  it('says what it could not read, with its line', () => {
    const text =
      'name,group,role,since\n,packaging,chair,2024\nAda,packaging,,2024\nBo,,chair,\nCy,packaging,chair,soon\n'
    assert.deepEqual(read('seats.csv', text).unread, [
      { line: 2, why: 'no name' },
      { line: 3, why: 'no seat' },
      { line: 4, why: 'no group' },
      { line: 5, why: 'no such day' },
    ])
    assert.deepEqual(read('seats.csv', 'what,ever\n1,2\n').unread, [{ line: 1, why: 'not this form' }])
    assert.deepEqual(
      read('seats.csv', 'name,role\n"Ada,chair\n').unread.map(({ why }) => why),
      ['not this form'],
    )
    assert.deepEqual(read('seats.csv', '').unread, [{ line: 1, why: 'not this form' }])
  })
})

describe('Markdown', () => {
  it('has tables, whose headings are seats or groups', () => {
    const text = `# Packaging

## Members

| Name | Affiliation | Term ends |
| :--- | --- | ---: |
| [Ada Sample](https://github.com/ada-s) | Kettles \\| Sons | 2027-01-31 |
| You? | | |

## Infrastructure

| Role | Person |
|---|---|
| **Chair** | Bo Prov (@bo) |

Not a table | at all
`
    assert.deepEqual(read('packaging.md', text), {
      people: [
        { key: 'ada-s', name: 'Ada Sample', affiliation: 'Kettles | Sons' },
        { key: 'bo', name: 'Bo Prov' },
      ],
      holdings: [
        { line: 7, person: 'ada-s', group: 'Packaging', seat: 'Members', to: '2027-01-31' },
        { line: 14, person: 'bo', group: 'Infrastructure', seat: 'Chair' },
      ],
      unread: [],
    })
  })

  it('or lists of who is what', () => {
    const text =
      '# Kites\n\n## People\n\n- Chair: Ada Sample\n- Co-chair: You?\n- Members:\n  - Bo Prov\n  - Cy Muster\n'
    assert.deepEqual(
      read('kites.md', text).holdings.map(({ line, person, group, seat }) => [line, person, group, seat]),
      [
        [5, 'ada sample', 'Kites', 'chair'],
        [8, 'bo prov', 'Kites', 'member'],
        [9, 'cy muster', 'Kites', 'member'],
      ],
    )
  })

  it('is told when nobody stands in it', () => {
    assert.deepEqual(read('empty.md', '# Nothing\n\nHere.\n').unread, [{ line: 1, why: 'not this form' }])
  })
})

describe('the sigs.yaml of Kubernetes', () => {
  const text = `sigs:
- dir: sig-kettles
  name: Kettles
  leadership:
    chairs:
    - github: Ada-S
      name: Ada Sample
      company: Kettles
    tech_leads:
    - github: bo
      name: Bo Prov
    emeritus_leads:
    - github: cy
      name: Cy Muster
  subprojects:
  - name: spouts
    leads:
    - github: bo
      name: Bo Prov
committees:
- dir: committee-steering
  leadership:
    chairs: []
`
  it('names groups by their folder, seats by their keys, and who led before', () => {
    assert.deepEqual(read('sigs.yaml', text), {
      people: [
        { key: 'ada-s', name: 'Ada Sample', affiliation: 'Kettles' },
        { key: 'bo', name: 'Bo Prov' },
        { key: 'cy', name: 'Cy Muster' },
      ],
      holdings: [
        { line: 6, person: 'ada-s', group: 'sig-kettles', seat: 'chairs' },
        { line: 10, person: 'bo', group: 'sig-kettles', seat: 'tech_leads' },
        { line: 13, person: 'cy', group: 'sig-kettles', seat: 'leads', former: true },
        { line: 18, person: 'bo', group: 'spouts', seat: 'leads' },
      ],
      unread: [],
    })
  })

  it('is told where it is none', () => {
    assert.deepEqual(
      read('sigs.yaml', 'a: 1\nb: [\n').unread.map(({ why }) => why),
      ['not this form'],
    )
    assert.deepEqual(
      read('sigs.yaml', '- 1').unread.map(({ why }) => why),
      ['not this form'],
    )
  })
})

describe('the files of the Rust team', () => {
  const team = `name = "kettles"
subteam-of = "kitchen"

[people]
leads = ["ada-s"]
members = [
    "ada-s",
    { github = "Bo", roles = ["cohost"] },
]
alumni = ["cy"]
included-teams = ["spouts"]

[website]
name = "Kettles team"
`
  it('one a team and one a person, who are known in all', () => {
    const person = 'name = "Ada Sample"\ngithub = "Ada-S"\ngithub-id = 1\nemail = "Ada@example.org"\n'
    const { people, holdings, unread } = readRosters([
      { file: 'teams/kettles.toml', text: team },
      { file: 'people/ada-s.toml', text: person },
    ])
    assert.deepEqual(
      people.map(({ key, name, address }) => [key, name, address]),
      [
        ['ada-s', 'Ada Sample', 'ada@example.org'],
        ['bo', undefined, undefined],
        ['cy', undefined, undefined],
      ],
    )
    assert.deepEqual(
      holdings.map(({ at, person: who, seat, former }) => [at.line, who, seat, former]),
      [
        [5, 'ada-s', 'leads', undefined],
        [5, 'ada-s', 'members', undefined],
        [8, 'bo', 'members', undefined],
        [8, 'bo', 'cohost', undefined],
        [10, 'cy', 'members', true],
      ],
    )
    assert.deepEqual(
      unread.map(({ why, text }) => [why, text]),
      [['made of others', 'kettles: all of spouts']],
    )
  })

  it('are told where they are none', () => {
    assert.deepEqual(read('teams/x.toml', 'name = ').unread, [{ line: 1, why: 'not this form' }])
    assert.deepEqual(read('teams/x.toml', 'name = "x"\n').unread, [{ line: 1, why: 'not this form' }])
  })
})

describe('the form of a file', () => {
  it('is told by its name', () => {
    assert.deepEqual(['a.csv', 'a.tsv', 'a.md', 'sigs.yaml', 'x/y.TOML', 'members'].map(formOf), [
      'csv',
      'csv',
      'markdown',
      'sigs',
      'rust-team',
      'csv',
    ])
  })
})
