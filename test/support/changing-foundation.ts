import type { SealedValue } from '../../src/app/ports.ts'
import type { Reader } from '../../src/app/read/reader.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import { charterOf, digest, foundationOf, passTime, type Told } from './given.ts'

// A foundation in which groups are wanted and formed, fall asleep and end, by its real charters and the real engine: for the
// directory and for pages that show how far a group has come.

const board = `${charterOf(
  'board',
  `seats:
  director: { number: 3, filled by: election, may leave: any time }
  guest: { filled by: appointment of readers, from: club.member, votes: no }
rules:
  majority: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: majority }
gives:
  - { to: club, may: play }
  - { to: readers, may: lend books }
life:
  groups below:
    must state: [members, chair]
    created by: majority
    needs: member >= 2 and chair = 1`,
)}
## Where we are

\`\`\`charter
channels:
  - { kind: web, at: "https://harbour.example.org/board", public: yes }
  - { kind: chat, at: "https://chat.example.org/board", public: no }
\`\`\`
`

function groupWith(group: string, power: string, life: string): string {
  return charterOf(
    group,
    `seats:
  member: { filled by: application, asks: [why], decided by: consent, minimum: 2, may leave: any time }
  chair: { number: 1, from: member, filled by: election }
  liaison: { number: 1, ex officio: board.director }
rules:
  consent: { voters: member, options: [for, object], passes: object = 0 and for >= 1, recusal: leaves the base, open: 7 days, closes early: when all have voted }
powers:
  - { may: admit member, by: consent }
  - { may: resolve, by: consent }
${power}
${life}`,
    'board',
  )
}

const club = groupWith(
  'club',
  '  - { may: play, by: consent }',
  'life: { dormant when: member < 2, revived by: board }',
)
const readers = groupWith('readers', '  - { may: lend books, by: consent }', 'life: { retired by: consent }')
const choir = groupWith('choir', '', 'life: { dissolved by: consent }')

/** Drafts that nobody has adopted. */
export const maps = groupWith('maps', '', '')
  .replace('## Decisions', '## Members')
  .replace('name: maps', 'name: Map Room')
export const garden = groupWith('garden', '', '').replace('## Decisions', '## Members')

const people: Readonly<Record<string, string>> = {
  ada: 'Ada Sample',
  bo: 'Bo Specimen',
  cy: 'Cyriaque-Maximilienne Placeholder-Longname von und zu Example',
  di: 'Di Testcase',
  el: 'El Mock',
  fay: 'Fay Newcomer',
  gus: 'Gus Visitor',
}

const at = (day: number) => `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`
const told = (by: string, day: number, act: Act): Told => ({ by, at: at(day), act })
const move = (by: string, day: number, group: string, verb: string, more: object = {}) =>
  told(by, day, { type: 'move', group, action: { verb, object: 'group' }, title: `${verb} it`, ...more })
const vote = (by: string, day: number, motion: number) => told(by, day, { type: 'vote', motion, option: 'for' })
const draft = (by: string, day: number, group: string, text: string): Told => ({
  ...told(by, day, {
    type: 'draft',
    group,
    name: group,
    charter: { digest: digest(text), bytes: text.length, type: 'text/markdown' },
  }),
  documents: [text],
})
const offer = (by: string, day: number, seat: string) => told(by, day, { type: 'offer', group: 'maps', seat })

const story: readonly Told[] = [
  move('di', 1, 'readers', 'retire', { successor: 'club' }),
  vote('di', 1, 1),
  move('el', 2, 'choir', 'dissolve'),
  vote('el', 2, 2),
  told('el', 3, { type: 'step down', group: 'club', seat: 'member' }),
  draft('fay', 4, 'maps', maps),
  offer('fay', 4, 'member'),
  offer('fay', 4, 'chair'),
  offer('gus', 5, 'member'),
  draft('gus', 6, 'garden', garden),
]

/** As one of its people, or a visitor without a name, sees it on 10 February 2026. */
export function changingReader(person?: string): Reader {
  const foundation = foundationOf(
    { board, club, readers, choir },
    {
      'board.director': ['ada', 'bo'],
      'club.member': ['di', 'el'],
      'club.chair': ['di'],
      'readers.member': ['di'],
      'choir.member': ['el'],
    },
  )
  const { state } = foundation.play(...story)
  const now = at(10)
  passTime(state, now)
  const values = new Map(
    Object.entries(people).map(([id, value]): readonly [string, SealedValue] => [
      digest(id),
      { commitment: digest(id), salt: new Uint8Array(16), value, readers: { kind: 'public' } },
    ]),
  )
  return {
    snapshot: {
      state,
      values,
      addresses: new Map(),
      text: (of) => state.library.text(of),
      document: () => undefined,
      at: now,
    },
    person,
    signedIn: person !== undefined,
  }
}
