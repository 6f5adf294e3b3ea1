import type { SealedValue } from '../../src/app/ports.ts'
import type { Reader } from '../../src/app/read/reader.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import { tokenOf } from '../../src/core/foundation/people/facts/declared-value.ts'
import { charterOf, digest, foundationOf, passTime, type Told } from './given.ts'

// A foundation in which seats are about to be kept or lost in every way: for pages that show it.

const choir = charterOf(
  'choir',
  `
facts:
  employer: { related: subsidiaries and who owns them count as one, valid for: 1 year }
  voice: { one of: [soprano, alto, tenor, bass] }
seats:
  singer:
    filled by: own word
    term: 12 months
    renewal: opt in
    reminder: 60 days before
    confirmed: { every: year, on: 15 November, answer within: 2 weeks, without answer: leaves }
    probation: { lasts: 3 months, then: by vote of agreement }
    may leave: any time
    afterwards: friend
    limit: at most 3 consecutive terms
    removed by: hearing
  friend: { filled by: own word, may leave: any time }
  conductor: { filled by: own word, number: 2, term: 1 year, renewal: by vote of agreement, may leave: any time }
  librarian: { filled by: own word, from: singer, number: 1, term: 2 years, renewal: by election }
statuses:
  away: { of: singer, by own word: yes, effect: [no vote, no powers], ends: by their own word, vouched by: 2 of singer }
  suspended: { of: singer, by: agreement, effect: not eligible, ends: by agreement }
rolls:
  electors: { of: singer, who: opted in, affirmed: yearly, plus: approved exceptions by agreement }
rules:
  agreement: { voters: singer, options: [for, against], passes: for > against, open: 7 days }
  hearing: { voters: singer except subject, options: [for, against], passes: for > against, hearing: 5 days, open: 7 days }
powers: [{ may: resolve, by: agreement }]
elections:
  overlap: { fills: friend, voters: singer, seats: 1, method: plurality, phases: { vote: 2 weeks }, tie: lot }
limits:
  - { limit: at most 2 of singer share employer, broken: election of overlap }
`.replace(
    'filled by: own word, may leave: any time }\n  conductor',
    'filled by: [own word, election of overlap], may leave: any time }\n  conductor',
  ),
)

const people: Readonly<Record<string, string>> = {
  ada: 'Ada Sample',
  bo: 'Bo Specimen',
  cy: 'Cyriaque-Maximilienne Placeholder-Longname von und zu Example',
  di: 'Di Testcase',
  el: 'El Mock',
  fay: 'Fay Newcomer',
  gus: 'Gus Visitor',
}

const statement = 'I sang at every concert but one, and that evening the bridge was closed.'
const employers = { acme: 'Example Works', labs: 'Example Works Laboratories' }

const day = (month: number, date: number, hour = 9) =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`
const told = (by: string, at: string, act: Act): Told => ({ by, at, act })
const sealed = (value: string) => ({ value: tokenOf(digest(value)), sealed: digest(value) })
const works = (by: string, at: string, value: string, since?: string) =>
  told(by, at, { type: 'declare', fact: 'employer', ...sealed(value), ...(since !== undefined && { since }) })

/** What its pages show, by number. */
export const kept = { removal: 1, whoGoes: 2, renewal: 3 } as const

const story: readonly Told[] = [
  works('ada', day(1, 20), employers.labs, '2024-05-01'),
  told('di', day(1, 20), { type: 'opt in', group: 'choir', roll: 'electors' }),
  works('ada', day(2, 2), employers.acme, '2026-02-01'),
  told('ada', day(2, 2, 10), {
    type: 'relate',
    fact: 'employer',
    value: sealed(employers.labs).value,
    to: sealed(employers.acme).value,
    sealed: [digest(employers.labs), digest(employers.acme)],
  }),
  told('ada', day(2, 3), { type: 'declare', fact: 'voice', value: 'alto' }),
  told('bo', day(4, 7), { type: 'opt in', group: 'choir', roll: 'electors' }),
  told('cy', day(4, 9), { type: 'opt in', group: 'choir', roll: 'electors' }),
  told('cy', day(8, 20), { type: 'opt out', group: 'choir', roll: 'electors' }),
  told('el', day(9, 20), { type: 'take', group: 'choir', seat: 'singer' }),
  told('di', day(10, 1), { type: 'take status', group: 'choir', status: 'away' }),
  told('bo', day(11, 2), { type: 'vouch', group: 'choir', status: 'away', person: 'di' }),
  told('ada', day(11, 13), { type: 'opt in', group: 'choir', roll: 'electors' }),
  told('ada', day(11, 14), {
    type: 'move',
    group: 'choir',
    action: { verb: 'remove', object: 'singer' },
    title: 'Remove a singer',
    person: 'cy',
  }),
  told('cy', day(11, 14, 10), { type: 'make statement', motion: 1, statement: digest(statement) }),
  works('bo', day(11, 16), employers.acme),
  works('cy', day(11, 16), employers.labs),
  told('gus', day(11, 20), { type: 'renew', group: 'choir', seat: 'conductor' }),
]

/** As one of its people, or a visitor without a name, sees it on 21 November 2026. */
export function keepingReader(person?: string): Reader {
  const { state } = foundationOf(
    { choir },
    {
      'choir.singer': ['ada', 'bo', 'cy', 'di'],
      'choir.conductor': ['fay', 'gus'],
      'choir.librarian': ['ada'],
    },
  ).play(...story)
  const at = '2026-11-21T09:00:00.000Z'
  passTime(state, at)
  const said = [statement, ...Object.values(employers)].map((value): readonly [string, string] => [
    digest(value),
    value,
  ])
  const names = Object.entries(people).map(([id, value]): readonly [string, string] => [digest(id), value])
  const values = new Map(
    [...names, ...said].map(([commitment, value]): readonly [string, SealedValue] => [
      commitment,
      { commitment, salt: new Uint8Array(16), value, readers: { kind: 'public' } },
    ]),
  )
  return {
    snapshot: { state, values, addresses: new Map(), text: () => '', document: () => undefined, at },
    person,
    signedIn: person !== undefined,
  }
}
