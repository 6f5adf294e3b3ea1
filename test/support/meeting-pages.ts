import type { Frame } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { calendarPage } from '../../src/adapters/web/pages/calendar.ts'
import { deskPage } from '../../src/adapters/web/pages/desk.ts'
import { groupPage } from '../../src/adapters/web/pages/group.ts'
import { meetingPage } from '../../src/adapters/web/pages/meeting.ts'
import { ownCalendarPage } from '../../src/adapters/web/pages/own-calendar.ts'
import { plainLookups } from '../../src/adapters/words/lookups.ts'
import type { SealedValue } from '../../src/app/ports.ts'
import { type AskedCalendar, calendarView } from '../../src/app/read/calendar/calendar-view.ts'
import { foundationDesk } from '../../src/app/read/desk-view.ts'
import { groupView } from '../../src/app/read/group-views.ts'
import { meetingView } from '../../src/app/read/meetings/meeting-view.ts'
import { foundationRef, personRef, type Reader } from '../../src/app/read/reader.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import { activeCharters } from '../../src/core/foundation/active.ts'
import { charterOf, digest, foundationOf, passTime, type Told } from './given.ts'
import { importedCalendars } from './imported-calendars.ts'

// A group that meets: one meeting with minutes that wait for their approval, one that was moved, and one that was called off.

const crew = charterOf(
  'crew',
  `
seats:
  skipper: { filled by: own word, number: 1, term: 12 months }
  sailor: { filled by: own word }
rules:
  agreement: { voters: sailor, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: agreement }
duties:
  meeting: { every: month, on: first Monday, at: "18:00", lasts: 2 hours, zone: Europe/Paris, notice: 1 week }
  office hours: { every: 2 weeks, on: Thursday, at: "12:30", open to: everyone, by: skipper }
  annual meeting: { every: year, on: 5 December }
  report: { every: quarter }
`,
)
const people = { ada: 'Ada Sample', bo: 'Bo Specimen', cy: 'Cyriaque-Maximilienne Placeholder-Longname', di: 'Di Mock' }
const november = { group: 'crew', meeting: 'meeting', date: '2026-11-02' } as const
const december = { ...november, date: '2026-12-07' } as const
const minutes = 'There: Bo Specimen.\n\n1. The sail is torn, and **mended** by March.'
const more = 'It is older than any of us.'
const because = 'The harbour hall is let on that evening.'
const place = 'The harbour hall, first floor'
const document = (text: string) => ({ digest: digest(text), bytes: text.length, type: 'text/markdown' }) as const
const told = (by: string, at: string, act: Act): Told => ({ by, at, act })

const story: readonly Told[] = [
  told('bo', '2026-10-20T09:00:00.000Z', { type: 'add agenda item', ...november, title: 'The sail' }),
  told('di', '2026-11-01T09:00:00.000Z', { type: 'send regrets', ...november }),
  told('bo', '2026-11-02T17:30:00.000Z', { type: 'attend meeting', ...november }),
  told('ada', '2026-11-02T19:30:00.000Z', { type: 'note attendance', ...november, present: ['bo', 'cy'] }),
  told('ada', '2026-11-03T09:00:00.000Z', { type: 'write minutes', ...november, text: document(minutes) }),
  told('ada', '2026-11-04T09:00:00.000Z', {
    type: 'move meeting',
    ...december,
    starts: '2026-12-09T18:00:00.000Z',
    place,
    reason: digest(because),
  }),
  told('cy', '2026-11-05T09:00:00.000Z', {
    type: 'add agenda item',
    ...december,
    title: 'A mast',
    text: document(more),
  }),
  told('ada', '2026-11-06T09:00:00.000Z', {
    type: 'cancel meeting',
    group: 'crew',
    meeting: 'office-hours',
    date: '2026-12-03',
  }),
  told('bo', '2026-11-20T09:00:00.000Z', {
    type: 'move',
    group: 'crew',
    action: { verb: 'resolve', object: '' },
    title: 'A mast of our own',
  }),
]

function meetingReader(person?: string): Reader {
  const holders = { 'crew.skipper': ['ada'], 'crew.sailor': ['bo', 'cy', 'di'] }
  const { state } = foundationOf({ crew }, holders).play(...story)
  const at = '2026-11-21T09:00:00.000Z'
  passTime(state, at)
  const said = Object.entries(people).map(([id, name]): readonly [string, string] => [digest(id), name])
  const values = new Map(
    [...said, [digest(because), because] as const].map(([commitment, value]): readonly [string, SealedValue] => [
      commitment,
      { commitment, salt: new Uint8Array(16), value, readers: { kind: 'public' } },
    ]),
  )
  const texts = new Map([minutes, more].map((text) => [digest(text), text]))
  const text = (asked: string) => texts.get(asked) ?? '{"items":[{"item":1,"title":"The sail","by":"bo"}],"matters":[]}'
  return {
    snapshot: { state, values, addresses: new Map(), text, document: () => undefined, at },
    person,
    signedIn: person !== undefined,
  }
}

/** Pages of calendars and meetings, made by the real readers. */
export function meetingPages(frame: Frame): Readonly<Record<string, Html>> {
  const as = (person?: string) => {
    const reader = meetingReader(person)
    const { state } = reader.snapshot
    const viewer =
      person === undefined ? frame.viewer : { signedIn: true, person: personRef(reader, person), awaiting: 1 }
    const lookups = {
      ...plainLookups,
      group: (name: string) => state.groups.get(name)?.title ?? name,
      charters: activeCharters(state),
    }
    return { reader, frame: { ...frame, foundation: foundationRef(reader), viewer, lookups } }
  }
  const [visitor, ada, bo] = [as(), as('ada'), as('bo')]
  const baseUrl = 'https://remit.example.org'
  const calendar = (asked: AskedCalendar, { reader, frame: own }: typeof visitor) =>
    calendarPage(there(calendarView(reader, asked)), baseUrl, { ...own, path: '/small/calendar' })
  const foundation = foundationRef(visitor.reader)
  const desk = {
    address: 'ada@example.org',
    foundations: [foundationDesk(ada.reader, 'ada')],
    elsewhere: [],
  }
  return {
    calendar: calendar({}, visitor),
    'calendar-group': calendar({ group: 'crew' }, ada),
    'calendar-imported': calendar(
      { group: 'crew' },
      { ...visitor, reader: { ...visitor.reader, imported: importedCalendars(foundation.name, 'crew') } },
    ),
    'calendar-seat': calendar({ group: 'crew', seat: 'sailor' }, visitor),
    'calendar-person': calendar({ person: 'bo' }, visitor),
    'calendar-own': ownCalendarPage({ foundation }, bo.frame),
    'calendar-own-made': ownCalendarPage(
      {
        foundation,
        since: '2026-11-21T09:00:00.000Z',
        made: `${baseUrl}/small/own-calendar/${'x'.repeat(43)}/calendar.ics`,
      },
      bo.frame,
    ),
    'group-meeting': groupPage(there(groupView(visitor.reader, 'crew')), visitor.frame),
    'desk-meetings': deskPage(desk, ada.frame),
    meeting: meetingPage(there(meetingView(visitor.reader, december)), visitor.frame),
    'meeting-keeper': meetingPage(there(meetingView(ada.reader, december)), ada.frame),
    'meeting-held': meetingPage(there(meetingView(ada.reader, november)), ada.frame),
  }
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures has no such page')
  return view
}
