import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readFoundation } from '../read-foundation.ts'

// Boundary cases of the findings, on both sides; the plain cases are the examples of their pages (docs.test.ts).

const vote = 'options: [for, against], open: 7 days'
const five = 'member: { number: 5, filled by: election }'

const cases: Readonly<Record<string, readonly (readonly [string, 'told' | 'silent', string])[]>> = {
  'quorum-over-seats': [
    [
      'all seats',
      'silent',
      `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for > against, quorum: 5 }`,
    ],
    [
      'one more than all',
      'told',
      `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for > against, quorum: 6 }`,
    ],
    [
      'present, not cast',
      'told',
      `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for > against, quorum: present >= 6 }`,
    ],
    [
      'a number that is not fixed',
      'silent',
      `seats:\n  member: { filled by: election }\nrules:\n  r: { voters: member, ${vote}, passes: for > against, quorum: 6 }`,
    ],
  ],
  'unreachable-threshold': [
    [
      'its quorum is told instead',
      'silent',
      `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for > against, quorum: 6 }`,
    ],
    ['one more than all', 'told', `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for >= 6 }`],
  ],
  'blocked-by-subject': [
    [
      'two thirds of five',
      'silent',
      `seats:\n  member: { number: 5, filled by: election, removed by: r }\nrules:\n  r: { voters: member, ${vote}, passes: for >= 2/3 of voters }`,
    ],
    [
      'two thirds of two',
      'told',
      `seats:\n  member: { number: 2, filled by: election, removed by: r }\nrules:\n  r: { voters: member, ${vote}, passes: for >= 2/3 of voters }`,
    ],
    [
      'a veto',
      'told',
      `seats:\n  member: { filled by: election, removed by: r }\nrules:\n  r: { voters: member, ${vote}, passes: for >= 2 and against = 0 }`,
    ],
    [
      'only the subject may move it',
      'told',
      `seats:\n  chair: { number: 1, filled by: election, removed by: r }\n  ${five}\nrules:\n  r: { voters: member, moved by: chair, ${vote}, passes: for > 1/2 of voters }`,
    ],
    [
      'another way is open',
      'silent',
      `seats:\n  member: { number: 5, filled by: election, removed by: [r, s] }\nrules:\n  r: { voters: member, ${vote}, passes: for = voters }\n  s: { voters: member except subject, ${vote}, passes: for = voters }`,
    ],
  ],
  'tie-without-end': [
    ['yes and no', 'silent', `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for > against }`],
    [
      'a casting vote alone',
      'told',
      `seats:\n  ${five}\n  chair: { number: 1, filled by: election }\nrules:\n  r: { voters: member, ${vote}, passes: for > against, tie: casting vote of chair }`,
    ],
    [
      'an election that is a lot',
      'silent',
      `seats: { ${five} }\nelections: { jury: { fills: member, method: lot, phases: { nominations: 1 week, draw: 1 day } } }`,
    ],
    [
      'a casting vote, else lost',
      'silent',
      `seats:\n  ${five}\n  chair: { number: 1, filled by: election }\nrules:\n  r: { voters: member, ${vote}, passes: for > against, tie: [casting vote of chair, lost] }`,
    ],
  ],
  'referred-in-a-circle': [
    [
      'a rule that refers to itself by being another form of it',
      'told',
      `seats: { ${five} }\nrules:\n  a: { voters: member, ${vote}, passes: for > against, quorum: 3, undecided: refer to b }\n  b: { as: a, quorum: 2 }`,
    ],
    [
      'a rule that refers to two that end',
      'silent',
      `seats: { ${five} }\nrules:\n  a: { voters: member, ${vote}, passes: for > against, undecided: refer to b, after lost: refer to c }\n  b: { voters: member, ${vote}, passes: for > against, undecided: refer to c }\n  c: { voters: member, ${vote}, passes: for > against }`,
    ],
  ],
  'election-fills-another': [
    [
      'an election that fills both',
      'silent',
      `seats: { ${five}, chair: { filled by: election of all } }\nelections: { all: { fills: [member, chair], voters: member, method: approval, phases: { vote: 1 week } } }`,
    ],
  ],
  'window-does-not-fit': [
    [
      'exactly as long',
      'silent',
      `seats: { ${five} }\nrules:\n  r: { voters: member, options: [for, against], passes: for > against, discussion: 1 week, open: 7 days, decided within: 14 days }`,
    ],
    [
      'a day longer',
      'told',
      `seats: { ${five} }\nrules:\n  r: { voters: member, options: [for, against], passes: for > against, discussion: 1 week, open: 8 days, decided within: 14 days }`,
    ],
    [
      'a consultation and a vote exactly as long',
      'silent',
      `seats: { ${five} }\nrules:\n  r: { voters: member, options: [for, against], passes: for > against, consultation: 4 weeks, open: 7 days, decided within: 35 days }`,
    ],
    [
      'a consultation and a vote a day longer',
      'told',
      `seats: { ${five} }\nrules:\n  r: { voters: member, options: [for, against], passes: for > against, consultation: 4 weeks, open: 8 days, decided within: 35 days }`,
    ],
    [
      'perhaps longer',
      'silent',
      `seats: { ${five} }\nrules:\n  r: { voters: member, options: [for, against], passes: for > against, open: 30 days, decided within: 1 month }`,
    ],
    [
      'more business days than days',
      'told',
      `seats: { ${five} }\nrules:\n  r: { voters: member, options: [for, against], passes: for > against, open: 15 business days, decided within: 2 weeks }`,
    ],
  ],
  'terms-end-together': [
    ['one seat', 'silent', 'seats:\n  chair: { number: 1, filled by: election, term: 1 year }'],
    ['two seats', 'told', 'seats:\n  chair: { number: 2, filled by: election, term: 1 year }'],
    ['no term', 'silent', 'seats:\n  chair: { number: 2, filled by: election }'],
  ],
  'more-votes-lose': [
    [
      'a choice among several, in which a vote for one takes from another',
      'silent',
      `seats: { ${five} }\nrules:\n  r: { voters: member, options: [red, blue], open: 1 day, outcomes: [{ red: red > blue, is: carried }, { blue: blue > red, is: carried }, { none: otherwise, is: undecided }], tie: lot }`,
    ],
    [
      'an upper bound on votes against',
      'silent',
      `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for >= 2 and against <= 1 }`,
    ],
    [
      'exactly so many in favour',
      'told',
      `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for = 3 }`,
    ],
    [
      'a set that ends',
      'told',
      `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: "for in {3, 4}" }`,
    ],
  ],
  'held-alone': [
    [
      'somebody acts meanwhile',
      'silent',
      'seats:\n  chair: { number: 1, filled by: election, interim: vice }\n  vice: { number: 1, filled by: election }\npowers:\n  - { may: publish website, by: chair }',
    ],
    [
      'two may',
      'silent',
      'seats:\n  chair: { number: 1, filled by: election }\n  vice: { number: 1, filled by: election }\npowers:\n  - { may: publish website, by: [chair, vice] }',
    ],
  ],
  'counted-two-ways': [
    [
      'other bounds',
      'silent',
      `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for > 1/2 of voters }\n  s: { voters: member, ${vote}, passes: for > 1/2 of cast }\npowers:\n  - { may: grant, up to: "USD 100 per request", by: s }\n  - { may: grant, by: r }`,
    ],
  ],
  'not-yet-carried-out': [
    ['a vote', 'silent', `seats: { ${five} }\nrules:\n  r: { voters: member, ${vote}, passes: for > against }`],
    ['a vacancy', 'silent', 'seats:\n  member: { number: 5, filled by: election, vacancy: by-election }'],
    ['an election', 'silent', `seats: { ${five} }\nelections:\n  e: ${election('no')}`],
    ['a secret election', 'told', `seats: { ${five} }\nelections:\n  e: ${election('yes')}`],
    ['a duty', 'told', `seats: { ${five} }\nduties:\n  report: { every: month, to: everyone }`],
  ],
}

function election(secret: string): string {
  return `{ fills: member, voters: member, method: plurality, secret: ${secret}, phases: { vote: 1 week } }`
}

for (const [code, each] of Object.entries(cases)) {
  describe(code, () => {
    for (const [what, expected, block] of each) {
      it(`is ${expected}: ${what}`, () => {
        const { findings } = readFoundation([{ file: 'kettle.md', text: charter(block) }])
        const unread = findings.filter(
          ({ severity, code: other }) => severity === 'error' && !Object.hasOwn(cases, other),
        )
        assert.deepEqual(unread, [])
        assert.equal(
          findings.some((finding) => finding.code === code),
          expected === 'told',
          JSON.stringify(findings),
        )
      })
    }
  })
}

function charter(block: string): string {
  return `---\ncharter: 1\ngroup: kettle\nname: Kettle\n---\n\n# Kettle\n\n\`\`\`charter\n${block}\n\`\`\`\n`
}
