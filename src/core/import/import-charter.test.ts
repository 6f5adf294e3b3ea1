import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { golden } from '../../../test/support/golden.ts'
import { readCharter } from '../check/read-charter.ts'
import { type Imported, type ImportOptions, importCharter } from './import-charter.ts'

const surroundings: ImportOptions = {
  under: 'board',
  groups: new Map([
    ['board', 'Board'],
    ['friends', 'Friends of the Garden'],
  ]),
}

function imported(body: string, options: ImportOptions = surroundings): Imported {
  return importCharter({ file: 'club.md', text: `# Club\n\n${body}` }, options)
}

function rulesOf({ text }: Imported) {
  const { charter, findings } = readCharter({ file: 'club.md', text })
  assert.ok(charter !== undefined, JSON.stringify(findings))
  return charter
}

function errorsIn(text: string): readonly unknown[] {
  return readCharter({ file: 'x.md', text }).findings.filter(({ severity }) => severity === 'error')
}

/** Without the front matter and the blocks, every word is there as it was. */
function proseOf(text: string): string {
  return text
    .replace(/^---\r?\n[\s\S]*?^---\r?\n/m, '')
    .replace(/^```charter\r?\n[\s\S]*?^```\r?\n/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('a charter made of prose', () => {
  for (const name of ['seed-library', 'map-room', 'night-school', 'kites']) {
    it(`is what was accepted for ${name}, has no error, and keeps every word`, () => {
      const text = readFileSync(`test/prose/${name}.md`, 'utf8')
      const result = importCharter({ file: `${name}.md`, text }, surroundings)
      const asked = result.questions.map(
        ({ place, about, question }) => `${place.line}:${place.column} ${about}: ${question}`,
      )
      const people = result.people.map(({ name, seat, place }) => `${place.line}:${place.column} ${name} is ${seat}`)
      const open = result.vacancies.map(({ seat, place }) => `${place.line}:${place.column} nobody is ${seat}`)
      golden(`import/${name}.md`, result.text)
      golden(`import/${name}.txt`, [...asked, '', ...people, '', ...open, ''].join('\n'))
      assert.deepEqual(errorsIn(result.text), [])
      assert.equal(proseOf(result.text), proseOf(text))
      for (const person of result.people) {
        const blocks = result.text.match(/^```charter[\s\S]*?^```/gm) ?? []
        assert.ok(!blocks.some((block) => block.includes(person.name)), person.name)
      }
    })
  }

  it('writes no threshold where the text does not say of what it is a share', () => {
    for (const share of ['50%+1', '50% + 1', 'a majority', 'two thirds', '60%', 'a simple majority vote']) {
      const { text, questions } = imported(
        `## Joining\n\nPeople apply. Applications are approved by ${share}. Votes are open for 7 days.\n`,
      )
      assert.doesNotMatch(text, /^(?!#).*passes:/m, share)
      assert.ok(
        questions.some(({ question, about }) => about === 'rule admission' && /of what/.test(question)),
        share,
      )
    }
  })

  const complete = (share: string) =>
    `## Joining\n\nPeople apply. Applications are approved by ${share}. A vote is open for 5 days.\n`

  for (const [share, passes] of [
    ['a majority of all members', 'for > 1/2 of voters'],
    ['two thirds of the members', 'for >= 2/3 of voters'],
    ['more than two thirds of the members', 'for > 2/3 of voters'],
    ['60% of current members', 'for >= 60% of voters'],
  ] as const) {
    it(`reads “${share}” as ${passes}`, () => {
      const result = imported(complete(share))
      assert.ok(result.text.includes(`passes: ${passes}`), result.text)
      const [rule] = rulesOf(result).rules
      assert.deepEqual([rule?.name, rule?.open], ['admission', { count: 5, unit: 'day' }])
    })
  }

  it('reads votes by signs, and when they close', () => {
    const { rules } = rulesOf(
      imported(
        `${complete('a majority of all members')}\n## Voting\n\nA proposal needs two +1 votes by the members, more +1s than -0s, and no -1.\n\nVotes last 3 days, or until all have voted.\n`,
      ),
    )
    const decision = rules.find(({ name }) => name === 'decision')
    assert.deepEqual(
      [decision?.options.map(({ label }) => label), decision?.open, decision?.closesEarly],
      [['+1', '-0', '-1'], { count: 3, unit: 'day' }, 'when all have voted'],
    )
  })

  it('reads a share of the votes cast and of those present as such, and asks who votes', () => {
    const cast = imported(complete('a majority of votes cast'))
    assert.match(cast.text, /# {5}passes: for > 1\/2 of cast/)
    assert.ok(cast.questions.some(({ question }) => question === 'Who has a vote?'))
    assert.match(imported(complete('a majority of members present')).text, /for > 1\/2 of present/)
  })

  for (const [line, seat, name] of [
    ['- Chair: Ada Sample', 'chair', 'Ada Sample'],
    ['- **Co-Chair:** Ada Sample', 'co-chair', 'Ada Sample'],
    ['* Ada Sample (Chair)', 'chair', 'Ada Sample'],
    ['- Ada Sample, Secretary', 'secretary', 'Ada Sample'],
    ['- Ada Sample – board liaison', 'board liaison', 'Ada Sample'],
    ['| Treasurer | Ada Sample |', 'treasurer', 'Ada Sample'],
    ['- Ada Sample', 'member', 'Ada Sample'],
    ['- @ada', 'member', '@ada'],
  ] as const) {
    it(`finds who holds what in “${line}”`, () => {
      const { people } = imported(`## Members\n\n${line}\n`)
      assert.deepEqual(
        people.map((person) => [person.seat, person.name]),
        [[seat, name]],
      )
    })
  }

  for (const nobody of ['You?', 'TBC', 'tbd', 'vacant', 'To be confirmed']) {
    it(`takes “${nobody}” for nobody`, () => {
      const { people, vacancies } = imported(`## Members\n\n- Chair: ${nobody}\n`)
      assert.deepEqual([people, vacancies.map(({ seat }) => seat)], [[], ['chair']])
    })
  }

  for (const [sentence, fact] of [
    ['Members join for a 12-month term.', 'term: 12 months'],
    ['Members serve for a year.', 'term: 1 year'],
    ['At the end they opt into another term.', 'renewal: opt in'],
    ['Members can leave at any time.', 'may leave: any time'],
    ['There are at least three members.', 'minimum: 3'],
    ['The group has up to 9 members.', 'number: 9'],
  ] as const) {
    it(`reads “${sentence}”`, () => {
      assert.ok(imported(`## Membership\n\n${sentence}\n`).text.includes(fact))
    })
  }

  it('leaves out whoever is to be removed where the others decide, and knows the seat of a board at hand', () => {
    const others = imported('## Terms\n\nPeople apply. Members may be removed by two thirds of all other members.\n')
    assert.match(others.text, /voters: member except subject/)
    const body = '## Members\n\n- Board liaison (must be a board member): You?\n'
    const liaison = imported(body, { under: 'board', seats: new Map([['board', 'director']]) })
    assert.match(liaison.text, /from: board\.director/)
  })

  it('gives a term to whom the sentence is about', () => {
    const { text } = imported('## Membership\n\nThe chair serves for two years and is elected by the members.\n')
    assert.match(text, /chair:\n {4}filled by: election\n {4}number: 1\n {4}term: 2 years/)
  })

  it('takes from a sentence on two reports the first, and asks for the other', () => {
    const result = imported(
      '## Reporting\n\nWe report to the board every quarter, and post a summary on the public blog every year.\n',
    )
    assert.match(result.text, /every: quarter\n {4}to: board\n```/)
    assert.ok(result.questions.some(({ about }) => about === 'duty report'))
  })

  it('asks for the place of every question in the text that was read', () => {
    const { questions } = imported('## Joining\n\nPeople apply.\nApplications need a 50%+1 vote to be approved.\n')
    const share = questions.find(({ question }) => question.includes('of what'))
    assert.deepEqual(share?.place, { line: 6, column: 21 })
  })

  it('takes the name of the group from the title, the option or the front matter', () => {
    assert.deepEqual(importCharter({ file: 'a.md', text: '# Bird Feeding Working Group\n' }).group, 'bird-feeding')
    assert.equal(importCharter({ file: 'a.md', text: '# Bird\n' }, { group: 'owls' }).group, 'owls')
    assert.equal(importCharter({ file: 'a.md', text: '---\ngroup: emus\n---\n# Bird\n' }).group, 'emus')
  })

  it('reads what does not bind for nothing: examples, code, comments', () => {
    const text =
      '## Appendix\n\n- Chair: Ada Sample\n\n## Members\n\n```\n- Chair: Ada Sample\n```\n\n<!-- - Chair: Ada Sample -->\n'
    assert.deepEqual(imported(text).people, [])
  })

  it('never throws, and never gives what the check refuses, whatever the text', () => {
    const lines = fc.constantFrom(
      '## Members',
      '## Budget',
      '## Communication',
      '## Voting',
      '- Chair: You?',
      '- Ada: "Sample" {x} (Chair)',
      'People apply, sharing: their "name", and {others}.',
      'Approved by two thirds of all members.',
      'Votes are open for 0 days.',
      'It has USD 5,000 a calendar year.',
      '- Forum: https://x.example.org/a?b=[1]&c=#d public',
      '- public: a@b.example.org',
      'Every 99 weeks we report to the members.',
      'The chair is elected by the members.',
      'A term is 9999 years.',
      'Removing a member takes 120% of all members.',
      '```',
      '<!--',
      '---',
      '',
    )
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), (all, lineBreak) => {
        const { text } = importCharter({
          file: 'any.md',
          text: `# Any\n\n${all.join('\n')}`.replaceAll('\n', lineBreak),
        })
        assert.deepEqual(errorsIn(text), [])
      }),
      { numRuns: 150 },
    )
  })

  it('passes over a line that is longer than any paragraph, in a time that does not grow with its square', {
    timeout: 30_000,
  }, () => {
    const { text } = importCharter({
      file: 'any.md',
      text: `# Any\n\n## Members\n\n${'Chair (Chair [ '.repeat(60_000)}`,
    })
    assert.deepEqual(errorsIn(text), [])
  })
})
