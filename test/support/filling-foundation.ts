import type { SealedValue } from '../../src/app/ports.ts'
import type { Reader } from '../../src/app/read/reader.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import { digest, foundationOf, founding, passTime, type Told } from './given.ts'

/** A harbour in the middle of filling its seats: every way in which one is, somewhere on its way. */
const harbour = `---
charter: 1
group: harbour
name: The Harbour
zone: Europe/Paris
---

# The Harbour

Boats come and go, and so do those who look after them.

## Who we are

\`\`\`charter
lists:
  pier: [north, south, fuel]
facts:
  employer: { declared by: holder }
seats:
  skipper:
    filled by: application
    decided by: [majority, harbour master]
    asks: [which boat you sail, why you wish to join]
    sponsored by: 2 of skipper from different employer
    term: 2 years
    may leave: any time
  guest: { filled by: [invitation of 2 of skipper, own word], may leave: any time }
  pilot:
    number: 3
    filled by: appointment of harbour master
    cohorts: { red: 1, green: 2 }
    term: 2 years
    may leave: any time
    minimum: 3
    vacancy: [appointment of harbour master within 1 month, skipper, stays vacant]
    fills within: 2 weeks
  keeper:
    from: skipper
    filled by: own word
    for each: pier
    number: 1
    alternates: 1
    may leave: any time
    vacancy: as filled
  lookout: { number: 2, filled by: own word, joint holders: 2, cohorts: [1, 1], first split: by lot, term: 1 year }
  harbour master: { number: 1, filled by: roll, may leave: any time, interim: lookout, vacancy: as filled }
\`\`\`

## How we decide

\`\`\`charter
rules:
  majority: { voters: skipper, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: majority }
  - { may: run harbour, by: harbour master }
\`\`\`
`

const people: Readonly<Record<string, string>> = {
  ada: 'Ada Sample',
  bo: 'Bo Specimen',
  cy: 'Cyriaque-Maximilienne Placeholder-Longname von und zu Example',
  di: 'Di Testcase',
  el: 'El Mock',
  fay: 'Fay Newcomer',
  gus: 'Gus Visitor',
}

const day = (month: number, date: number, hour = 9) =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`
const told = (by: string, at: string, act: Act): Told => ({ by, at, act })
const seat = (name: string) => ({ group: 'harbour', seat: name }) as const

const story: readonly Told[] = [
  ...['ada', 'bo', 'el'].map((person) => told(founding, day(1, 1), { type: 'hold', ...seat('pilot'), person })),
  told('ada', day(3, 1), { type: 'take', ...seat('keeper'), entry: 'north' }),
  told('ada', day(3, 1), { type: 'take', ...seat('keeper'), entry: 'fuel' }),
  told('ada', day(3, 2), { type: 'name alternate', ...seat('keeper'), person: 'cy' }),
  told('di', day(4, 1), { type: 'take', ...seat('lookout') }),
  told('ada', day(11, 1), { type: 'sponsor', ...seat('skipper'), person: 'fay' }),
  told('bo', day(11, 2), { type: 'sponsor', ...seat('skipper'), person: 'fay' }),
  told('ada', day(11, 3), { type: 'sponsor', ...seat('skipper'), person: 'di' }),
  told('ada', day(11, 4), { type: 'invite', ...seat('guest'), person: 'fay' }),
  told('bo', day(11, 5), { type: 'invite', ...seat('guest'), person: 'fay' }),
  told('bo', day(11, 5), { type: 'invite', ...seat('guest'), person: 'el' }),
  told('el', day(11, 6), { type: 'step down', ...seat('pilot') }),
  told('gus', day(11, 10), { type: 'step down', ...seat('harbour-master') }),
]

/** As one of its people, or a visitor without a name, sees it on 21 November 2026. */
export function fillingReader(person?: string): Reader {
  const { state } = foundationOf(
    { harbour },
    { 'harbour.skipper': ['ada', 'bo', 'cy'], 'harbour.harbour-master': ['gus'] },
  ).play(...story)
  const at = '2026-11-21T09:00:00.000Z'
  passTime(state, at)
  const values = new Map(
    Object.entries(people).map(([id, value]): readonly [string, SealedValue] => [
      digest(id),
      { commitment: digest(id), salt: new Uint8Array(16), value, readers: { kind: 'public' } },
    ]),
  )
  return {
    snapshot: { state, values, addresses: new Map(), text: () => '', document: () => undefined, at },
    person,
    signedIn: person !== undefined,
  }
}
