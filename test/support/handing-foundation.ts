import type { SealedValue } from '../../src/app/ports.ts'
import type { Reader } from '../../src/app/read/reader.ts'
import type { RecordFiles } from '../../src/app/record/record-files.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import { digest, foundationOf, founding, passTime, reference, type Told } from './given.ts'

// A foundation whose terms are about to end, by its real charters and the real engine: for the pages of what will break, of what
// hangs on a seat, and of how a group came to be.

const board = `---
charter: 1
group: board
name: Board of Stewards
---

# Board of Stewards

Answers for everything.

## Seats and votes

\`\`\`charter
seats:
  steward: { filled by: roll, number: 3 }
rules:
  resolution: { voters: steward, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: resolution }
gives:
  - { to: library, may: resolve }
  - { to: library, may: buy }
\`\`\`
`

const library = `---
charter: 1
group: library
name: Library Work Group
under: board
zone: Europe/Paris
---

# Library Work Group

Keeps the books, and lends them.

## Who we are

Readers who look after the shelves for a year at a time.

\`\`\`charter
seats:
  member: { filled by: own word, minimum: 4, term: 12 months, renewal: opt in, reminder: 30 days before, may leave: any time }
  chair:
    filled by: appointment of board.steward
    number: 1
    term: 1 year
    accesses: [forum administrator, domain registrar, key of the hall]
  treasurer: { filled by: appointment of board.steward, number: 1, may leave: any time }
\`\`\`

## How we decide

Three of us agree.

\`\`\`charter
rules:
  vote: { voters: member, moved by: [chair, member, treasurer], options: [for, against], passes: for >= 3, open: 14 days }
powers:
  - { may: resolve, by: vote }
  - { may: buy, by: chair, up to: EUR 200 per request }
duties:
  report: { by: chair, every: quarter, to: board, about: [books lent, books lost] }
limits:
  - at least 1 of member hold board.steward
\`\`\`
`
const libraryBefore = library.replace('passes: for >= 3, open: 14 days', 'passes: for >= 2, open: 7 days')

const people: Readonly<Record<string, string>> = {
  ada: 'Ada Sample',
  bo: 'Bo Specimen',
  cy: 'Cyriaque-Maximilienne Placeholder-Longname von und zu Example',
  di: 'Di Testcase',
  el: 'El Mock',
  fay: 'Fay Newcomer',
  gus: 'Gus Visitor',
}

const noteText = 'The registrar asks for a paper letter each March.\nThe forum’s moderators meet on the first Monday.'

const day = (month: number, date: number) =>
  `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}T09:00:00.000Z`
const told = (by: string, at: string, act: Act): Told => ({ by, at, act })
const chair = { group: 'library', seat: 'chair' } as const
const moves = (by: string, at: string, title: string) =>
  told(by, at, { type: 'move', group: 'library', action: { verb: 'resolve', object: '' }, title })

const story: readonly Told[] = [
  {
    ...told(founding, day(5, 1), {
      type: 'adopt',
      group: 'library',
      name: 'Library Work Group',
      charter: reference(library),
    }),
    documents: [library],
  },
  moves('ada', day(6, 1), 'Buy shelves for the children’s corner'),
  ...['bo', 'di', 'el'].map((by) => told(by, day(6, 2), { type: 'vote', motion: 1, option: 'for' })),
  moves('ada', day(11, 12), 'Open on Sundays'),
  told('bo', day(11, 12), { type: 'vote', motion: 2, option: 'for' }),
  moves('fay', day(11, 14), 'Sort the maps anew'),
  told('fay', day(11, 15), { type: 'step down', group: 'library', seat: 'treasurer' }),
  told('ada', day(11, 16), { type: 'pass on', ...chair, access: 'forum administrator' }),
  told('ada', day(11, 16), { type: 'write to successor', ...chair, note: digest(noteText) }),
]

/** As one of its people, or a visitor without a name, sees it on 21 November 2026, with the record that its history is read from. */
export function handingReader(person?: string): {
  readonly reader: Reader
  readonly files: Pick<RecordFiles, 'entries'>
} {
  const foundation = foundationOf(
    { board, library: libraryBefore },
    {
      'board.steward': ['ada', 'bo', 'gus'],
      'library.member': ['bo', 'cy', 'di', 'el'],
      'library.chair': ['ada'],
      'library.treasurer': ['fay'],
    },
  )
  const { state, entries } = foundation.play(...story)
  const at = '2026-11-21T09:00:00.000Z'
  const record = [...entries, ...passTime(state, at)]
  const sealed = (text: string, readers: SealedValue['readers']): readonly [string, SealedValue] => [
    digest(text),
    { commitment: digest(text), salt: new Uint8Array(16), value: text, readers },
  ]
  const names = Object.entries(people).map(([id, value]): readonly [string, SealedValue] => [
    digest(id),
    { commitment: digest(id), salt: new Uint8Array(16), value, readers: { kind: 'public' } },
  ])
  const values = new Map([...names, sealed(noteText, { kind: 'group', group: 'library', person: 'ada' })])
  const snapshot = { state, values, addresses: new Map(), text: state.library.text, document: () => undefined, at }
  return {
    reader: { snapshot, person, signedIn: person !== undefined },
    files: {
      entries: async (from, count) =>
        record.slice(from, from + count).map((entry) => new TextEncoder().encode(JSON.stringify(entry))),
    },
  }
}
