import type { ImportedCalendar } from '../../src/app/read/calendar/imported.ts'

/** Public calendars that a group shows from November 2026 on: one that was read, one whose server is down, and one that never answered. */
export function importedCalendars(foundation: string, group: string): readonly ImportedCalendar[] {
  const changed = '2026-10-01T08:00:00.000Z'
  const tides = {
    foundation,
    group,
    title: 'Tides of the harbour',
    source: 'https://tides.example.org/harbour.ics',
    read: '2026-11-21T08:00:00.000Z',
    events: [
      {
        key: '1f',
        title: 'Spring tide & storm watch',
        starts: '2026-12-09T00:00:00.000Z',
        until: '2026-12-12T00:00:00.000Z',
        days: { first: '2026-12-09', end: '2026-12-12' },
        revision: 0,
        changed,
      },
      {
        key: '2e',
        title: 'Lock closed for repair',
        starts: '2026-12-03T07:00:00.000Z',
        until: '2026-12-03T15:00:00.000Z',
        place: 'North lock',
        isCancelled: true,
        revision: 2,
        changed,
        link: 'https://tides.example.org/lock',
      },
    ],
  } as const satisfies ImportedCalendar
  const failed = { since: '2026-11-20T10:00:00.000Z', why: { kind: 'status', status: 503 } } as const
  const never = { since: '2026-11-20T10:00:00.000Z', why: { kind: 'not reached' } } as const
  return [
    tides,
    {
      ...tides,
      title: 'Regattas',
      source: 'https://regattas.example.org/all.ics',
      events: [],
      isCut: true,
      failed,
      read: '2026-11-20T09:00:00.000Z',
    },
    {
      foundation,
      group,
      title: 'Ferries',
      source: 'https://ferries.example.org/timetable.ics',
      events: [],
      failed: never,
    },
  ]
}
