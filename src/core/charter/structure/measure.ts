/** What a measure counts in. A number compares with numbers, a time with lengths of time, and so on. */
export type Dimension = 'number' | 'time' | 'share' | 'money' | 'date'

/** Whom a measure is about: the holder of a seat (or who would become one), the group, or a request for money. */
export type About = 'person' | 'group' | 'request'

interface Described {
  readonly about: About
  readonly dimension: Dimension
  /** Whether "in 1 year" may follow. */
  readonly windowed: boolean
}

/**
 * Every measure that Remit takes by itself, by the words a charter writes. `in a row` counts back from now to the last one that was not
 * missed. All begin with the seat, unless a status says otherwise under "counts from".
 */
export const measures = {
  'votes missed': { about: 'person', dimension: 'number', windowed: true },
  'votes missed in a row': { about: 'person', dimension: 'number', windowed: false },
  'votes cast': { about: 'person', dimension: 'number', windowed: true },
  'share of votes': { about: 'person', dimension: 'share', windowed: true },
  'meetings missed': { about: 'person', dimension: 'number', windowed: true },
  'meetings missed in a row': { about: 'person', dimension: 'number', windowed: false },
  'meetings attended': { about: 'person', dimension: 'number', windowed: true },
  'share of meetings': { about: 'person', dimension: 'share', windowed: true },
  tenure: { about: 'person', dimension: 'time', windowed: false },
  'terms served': { about: 'person', dimension: 'number', windowed: false },
  'terms served in a row': { about: 'person', dimension: 'number', windowed: false },
  'time without answer': { about: 'person', dimension: 'time', windowed: false },
  'time without vote': { about: 'person', dimension: 'time', windowed: false },
  'time without meeting': { about: 'person', dimension: 'time', windowed: false },
  'time without participation': { about: 'person', dimension: 'time', windowed: false },
  'time since joining': { about: 'person', dimension: 'time', windowed: false },
  'reports missed': { about: 'group', dimension: 'number', windowed: true },
  'reports missed in a row': { about: 'group', dimension: 'number', windowed: false },
  'reports filed': { about: 'group', dimension: 'number', windowed: true },
  'meetings held': { about: 'group', dimension: 'number', windowed: true },
  'meetings skipped in a row': { about: 'group', dimension: 'number', windowed: false },
  attendance: { about: 'group', dimension: 'share', windowed: false },
  'votes opened': { about: 'group', dimension: 'number', windowed: true },
  'time without quorum': { about: 'group', dimension: 'time', windowed: false },
  'time without decision': { about: 'group', dimension: 'time', windowed: false },
  'time since adoption': { about: 'group', dimension: 'time', windowed: false },
  'budget left': { about: 'group', dimension: 'money', windowed: false },
  granted: { about: 'group', dimension: 'money', windowed: true },
  spent: { about: 'group', dimension: 'money', windowed: true },
  amount: { about: 'request', dimension: 'money', windowed: false },
  'previous amount': { about: 'request', dimension: 'money', windowed: false },
  'grants to applicant': { about: 'request', dimension: 'number', windowed: true },
  'granted to applicant': { about: 'request', dimension: 'money', windowed: true },
  'grants to event': { about: 'request', dimension: 'number', windowed: true },
  'grants to applicant without report': { about: 'request', dimension: 'number', windowed: true },
  'grants to event without report': { about: 'request', dimension: 'number', windowed: true },
  'lead time': { about: 'request', dimension: 'time', windowed: false },
} as const satisfies Readonly<Record<string, Described>>

export type Measure = keyof typeof measures
