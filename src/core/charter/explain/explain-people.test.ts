import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../../test/support/golden.ts'
import { readCharter } from '../../check/read-charter.ts'
import { explainCharter } from './explain.ts'

const document = `---
charter: 1
group: council
name: Example Council
under: board
---

# Example Council

## Who is known

\`\`\`charter
lists:
  platform: [forum, chat]
  regions: { africa: Africa, south america: "South & Central America" }
facts:
  employer: { declared by: holder, related: subsidiaries and 25% ownership count as one, public: no }
  region: { one of: regions, valid for: 1 year }
  active: { kind: yes or no, declared by: chair }
  contributions: { kind: number, declared by: evidence }
events:
  feature release: { recorded by: release manager }
  annual meeting: { on: 1 May }
rolls:
  electors:
    of: [council member, alumni]
    who: opted in and contributions in 12 months >= 50
    affirmed: yearly
    closes: 2 weeks before the vote
    plus: [chair, approved exceptions by board]
    without: any seat of staff
\`\`\`

## Seats

\`\`\`charter
seats:
  council member:
    filled by: election of council
    from: individual-members
    eligible when: active for 3 months or nominated by individual-members
    sponsored by: 3 of council member from different employer
    ratified by: board
    cohorts: { A: 2, B: 3 }
    first split: longest terms to the strongest
    term: 2 years
    limit: ["at most 6 years consecutively, then 1 year out", at most 3 of the last 4 years, at most 2 terms ever]
    holds over: yes
    renewal: by election
    barred: [any seat of staff, steering-council.member]
    may leave: after notice of 30 days
    removed by: [removal, board]
    again: { after removal: 1 year }
    vacancy:
      - stays vacant if less than 6 months remain
      - next in line at most 1
      - count-back if more than 1 year remains
      - appointment of board from the same region within 1 month until the next election
      - by-election with roll of last election
    fills within: 3 months
    afterwards: alumni
    status:
      slacker: { when: meetings missed in a row >= 2, effect: noted }
  chair:
    filled by: appointment of staff.manager and staff.director
    proposed by: election of council
    number: 1
    term: 2 years
    renewal: by appointment
    interim: staff.manager
    may also hold: [council member, board.director]
    barred: { seats: release manager, then: ends the other }
  release manager:
    filled by: invitation of any council member
    number: 3 to 7
    term: until the next feature release
    probation: { lasts: 3 months, then: by vote of simple, votes: no }
    alternates: { number: 1, from: alumni }
  administrator: { filled by: own word, for each: platform, number: 2, joint holders: 2 }
  member:
    filled by: [application, invitation of 2 of council member]
    decided by: [simple, any release manager]
    asks: [who you are]
    term: 1 April to 31 March
    renewal: opt in
    reminder: [30 days before, 1 week before]
    confirmed: { every: year, in: January, answer within: 7 days, without answer: leaves }
  liaison: { ex officio: [board.chair, board.secretary] }
  observer: { filled by: appointment of board, votes: no }
  alumni: { filled by: own word, may leave: any time }
\`\`\`

## When people are away

\`\`\`charter
statuses:
  inactive:
    of: council member
    when: votes missed in a row >= 3 or (share of votes in the year < 2/3 and not active)
    judged: at the end of the year
    notice: 10 days
    effect: [no vote, not eligible]
    ends: [2 attended, by their own word]
    vouched by: 2 of council member
  lost:
    of: member
    when: days without answer > 7 and not slacker
    answer within: 1 week
    effect: becomes alumni
    counts from: the term
  away: { of: member, by own word: yes, effect: no vote, ends: after 6 months }
\`\`\`

## Limits

\`\`\`charter
limits:
  - at most 2 of council member share employer
  - limit: at most 1 of council member share employer when council member <= 5
    broken: [agreement within 2 weeks, remove by lot]
    replaced within: 3 months
  - { limit: at most 1/3 of member share employer, broken: report to board }
  - at least 1 of member hold board.director
  - "at least 2 of member hold administrator, for each platform"
  - no member holds administrator for every platform
  - at least 1 of member in each region
  - at most 50% of member in region south america
  - at least 1/4 of council member where active and tenure >= 1 year
  - nobody holds chair and release manager
  - liaison is not coc.liaison
  - at least 5 of member and observer
\`\`\`

## Rules

\`\`\`charter
rules:
  simple: { voters: electors, options: [for, against], passes: for > against, open: 7 days }
  removal: { voters: council member except subject, options: [for, against], passes: for >= 2/3 of voters, open: 7 days }
elections:
  council: { fills: council member, voters: electors, method: approval }
\`\`\`
`

describe('explainCharter of people', () => {
  it('tells every part of seats, statuses, limits, facts and rolls', () => {
    const { charter, findings } = readCharter({ file: 'council.md', text: document })
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    )
    assert.ok(charter)
    const clauses = explainCharter(charter).map(({ clause, parts }) => {
      const told = parts
        .filter(({ title }) => !/^(?:Rule|Election)/.test(title))
        .map(({ title, sentences }) => [`  ${title}`, ...sentences.map((text) => `    ${text}`)])
      return [clause.title, ...told.flat()].join('\n')
    })
    golden('explain/people.txt', `${clauses.join('\n\n')}\n`)
  })
})
