import type { Reader } from '../../src/app/read/reader.ts'
import type { ReportContent } from '../../src/core/foundation/duties/reports/report-event.ts'
import { charterOf, digest, foundationOf, passTime, type Told } from './given.ts'

// A foundation whose groups owe reports: one was given, one was late, one was missed and one was excused; one waits for its approval, one
// has numbers only, and one is a group's own.

const board = charterOf(
  'board',
  `
seats: { director: { number: 3, filled by: election } }
rules: { vote: { voters: director, options: [for, against], passes: for > 1/2 of voters, open: 1 week, closes early: when certain } }
powers: [{ may: resolve, by: vote }, { may: publish, by: vote }]
gives: [{ to: crew, may: publish accounts }]
`,
)
const crew = charterOf(
  'crew',
  `
seats:
  member: { filled by: appointment of board, may leave: any time }
  chair: { number: 1, from: member, filled by: election }
rules: { majority: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 1 week, closes early: when all have voted } }
powers:
  - { may: resolve, by: majority }
  - { may: publish accounts, by: board.vote }
duties:
  report: { every: month, by: member, to: board, about: [what we did], excused by: chair, missed twice: told to board }
  accounts: { every: quarter, by: chair, to: board }
`,
  'board',
)
const conduct = charterOf(
  'conduct',
  `
seats: { member: { filled by: appointment of board } }
rules: { majority: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 1 week } }
duties:
  transparency report: { every: quarter, by: member, to: everyone, about: [reports that came, reports that are closed], numbers only: yes }
  notes: { every: quarter, by: member, public: no }
`,
  'board',
)
const holders = {
  'board.director': ['ada', 'bo', 'cy'],
  'crew.member': ['di', 'el'],
  'crew.chair': ['di'],
  'conduct.member': ['fay', 'gus'],
}
const day = (date: string) => `${date}T12:00:00.000Z`

/** What is written in reports, by its digest. */
const texts = new Map(
  [
    '## What we did\n\nThe **gate** was mended, with the help of {person:el}.',
    'We were late.',
    'Three accounts, all of them in order.',
  ].map((text) => [digest(text), text]),
)
const [mended = text(''), late = text(''), accounts = text('')] = [...texts.values()].map(text)

const hands = (by: string, on: string, which: readonly [string, string, number], content: ReportContent): Told => {
  const [group, duty, report] = which
  return { by, at: day(on), act: { type: 'hand in report', group, duty, report, content } }
}
const figures = (came: number, closed: number): ReportContent => ({
  kind: 'figures',
  figures: [
    { about: 'reports that came', count: came },
    { about: 'reports that are closed', count: closed },
  ],
})

/** The reports of the crew are 1, 5, 6, 9, 11 and 12, by month, and its accounts 2 and 10. */
const story: readonly Told[] = [
  hands('el', '2026-01-30', ['crew', 'report', 1], mended),
  hands('di', '2026-03-04', ['crew', 'report', 5], late),
  hands('di', '2026-03-30', ['crew', 'accounts', 2], accounts),
  hands('fay', '2026-03-31', ['conduct', 'transparency-report', 3], figures(12, 3)),
  { by: 'ada', at: day('2026-04-02'), act: { type: 'vote', motion: 1, option: 'for' } },
  { by: 'bo', at: day('2026-04-02'), act: { type: 'vote', motion: 1, option: 'for' } },
  {
    by: 'di',
    at: day('2026-05-05'),
    act: { type: 'move', group: 'crew', action: { verb: 'excuse', object: 'report/9' }, title: 'All were ill' },
  },
  hands('di', '2026-06-18', ['crew', 'accounts', 10], accounts),
]

function text(words: string): ReportContent {
  return { kind: 'text', text: { digest: digest(words), bytes: words.length, type: 'text/markdown' } }
}

export const reportingNow = day('2026-06-20')

/** As a visitor sees it, or one of its people. */
export function reportingReader(person?: string, at = reportingNow): Reader {
  const { state } = foundationOf({ board, crew, conduct }, holders).play(...story)
  passTime(state, at)
  return {
    snapshot: {
      state,
      values: new Map(),
      addresses: new Map(),
      text: (asked: string) => texts.get(asked) ?? '',
      document: () => undefined,
      at,
    },
    person,
    signedIn: person !== undefined,
  }
}
