/** Every address of the site, in the form that Hono's router reads. Links are built from here and nowhere else. */
export const routes = {
  /** For machines: no foundation can be called "-". */
  isLive: '/-/live',
  isReady: '/-/ready',
  /** Where the links of letters lead, each to a page with one button; what they do stands signed in the address. */
  letterAct: '/-/act/:token',
  letterStop: '/-/stop/:token',

  home: '/',
  desk: '/me',
  /** The programs that somebody lets act for them. */
  tokens: '/me/tokens',
  withdrawToken: '/me/tokens/withdraw',
  signIn: '/sign-in',
  signInSent: '/sign-in/sent',
  /** Where the link in the letter leads: a page with one button, so that a mail scanner that follows links uses nothing up. */
  signInOpen: '/sign-in/link',
  signInSample: '/sign-in/sample',
  signOut: '/sign-out',

  foundation: '/:foundation',
  search: '/:foundation/search',
  /** The guide to a new group. */
  found: '/:foundation/found',
  foundDraft: '/:foundation/found/draft',
  /** What will break in the next 90 days, as the group under which all stand sees it, and below as any other. */
  board: '/:foundation/board',
  introduce: '/:foundation/introduce',
  group: '/:foundation/groups/:group',
  groupBoard: '/:foundation/groups/:group/board',
  groupHistory: '/:foundation/groups/:group/history',
  handOver: '/:foundation/groups/:group/seats/:seat/hand-over/:person',
  passOn: '/:foundation/groups/:group/seats/:seat/hand-over/:person/accesses',
  successorNote: '/:foundation/groups/:group/seats/:seat/hand-over/:person/note',
  revive: '/:foundation/groups/:group/revive',
  /** To sit in a group that is being formed. */
  offer: '/:foundation/groups/:group/seats/:seat/offer',
  dropDraft: '/:foundation/groups/:group/drop',
  charter: '/:foundation/groups/:group/charter',
  editCharter: '/:foundation/groups/:group/charter/edit',
  proposeCharter: '/:foundation/groups/:group/charter/propose',
  apply: '/:foundation/groups/:group/seats/:seat/apply',
  leave: '/:foundation/groups/:group/seats/:seat/leave',
  /** Speaking for a newcomer, inviting, answering an invitation, taking a place of several, naming an alternate. */
  fill: '/:foundation/groups/:group/seats/:seat/fill',
  /** Going on for another term, taking a seat by saying so, answering whether one goes on. */
  keep: '/:foundation/groups/:group/seats/:seat/keep',
  /** Taking a status, ending it, answering before it begins, speaking for who comes back from it. */
  status: '/:foundation/groups/:group/statuses/:status',
  /** A roll and how its affirmation drive goes; asking for a ballot, or to be let onto it. */
  roll: '/:foundation/groups/:group/rolls/:roll',
  move: '/:foundation/groups/:group/move',
  /** Something that the group's charter waits for has come about. */
  recordEvent: '/:foundation/groups/:group/events/:event',
  /** What charters ask about people, each says here of themselves. */
  declare: '/:foundation/facts',
  /** Which of what people declare counts as one. */
  relate: '/:foundation/facts/related',
  /** Any act of the closed list that takes one click, from a desk. */
  oneClick: '/:foundation/one-click',
  /** How somebody wants to be told. */
  notices: '/:foundation/notices',
  /** Where people erase everything about themselves. */
  erase: '/:foundation/erase',
  decisions: '/:foundation/decisions',
  decision: '/:foundation/decisions/:number',
  vote: '/:foundation/decisions/:number/vote',
  recuse: '/:foundation/decisions/:number/recuse',
  motionAct: '/:foundation/decisions/:number/acts',
  motionText: '/:foundation/decisions/:number/text',
  motionCorrect: '/:foundation/decisions/:number/correct',
  motionAccount: '/:foundation/decisions/:number/account',
  proxy: '/:foundation/decisions/:number/proxy',
  /** What whoever a decision is about says to it. */
  statement: '/:foundation/decisions/:number/statement',
  live: '/:foundation/decisions/:number/live',
  announcements: '/:foundation/announcements',
  /** Written here, and shown as each channel would get it before it is sent. */
  announce: '/:foundation/announcements/new',
  announcementFeed: '/:foundation/announcements/feed.atom',
  /** What has not reached its channels, for those who may see to it. */
  deliveries: '/:foundation/announcements/deliveries',
  announcement: '/:foundation/announcements/:number{[0-9]+}',
  announcementAct: '/:foundation/announcements/:number{[0-9]+}/acts',
  elections: '/:foundation/elections',
  /** Its dates, for calendars. */
  electionCalendar: '/:foundation/elections/:file{[0-9]+\\.ics}',
  electionAnnouncement: '/:foundation/elections/:file{[0-9]+\\.txt}',
  election: '/:foundation/elections/:number',
  electionRoll: '/:foundation/elections/:number/roll',
  ballot: '/:foundation/elections/:number/ballot',
  /** What somebody is about to cast, in words. */
  ballotReview: '/:foundation/elections/:number/ballot/review',
  /** Of a result, the ballots and their count, as data alone. */
  electionBundle: '/:foundation/elections/:number/bundle',
  /** Nominating, accepting, supporting, withdrawing: what one button does. */
  electionAct: '/:foundation/elections/:number/acts',
  electionCandidacy: '/:foundation/elections/:number/candidacy',
  electionQuestion: '/:foundation/elections/:number/questions',
  electionAnswer: '/:foundation/elections/:number/questions/:question',
  electionTie: '/:foundation/elections/:number/tie',
  electionChallenge: '/:foundation/elections/:number/challenge',
  consultations: '/:foundation/consultations',
  consultationsFeed: '/:foundation/consultations.atom',
  /** Asking about a matter that one keeps, or a draft that one wrote. */
  consult: '/:foundation/consultations/new',
  consultation: '/:foundation/consultations/:number{[0-9]+}',
  consultationAnswer: '/:foundation/consultations/:number{[0-9]+}/answer',
  /** Taking an answer back, dropping a point: what one button does. */
  consultationAct: '/:foundation/consultations/:number{[0-9]+}/acts',
  consultationPoint: '/:foundation/consultations/:number{[0-9]+}/points',
  settlePoint: '/:foundation/consultations/:number{[0-9]+}/points/:point',
  consultationSummary: '/:foundation/consultations/:number{[0-9]+}/summary',
  /** Money that groups are asked for. */
  requests: '/:foundation/requests',
  /** The overview, for a spreadsheet. */
  requestsFile: '/:foundation/requests.csv',
  request: '/:foundation/requests/:number{[0-9]+}',
  /** Championing, asking, answering, bringing to the vote: what one form each does. */
  requestAct: '/:foundation/requests/:number{[0-9]+}/acts',
  askForMoney: '/:foundation/groups/:group/ask',
  reports: '/:foundation/reports',
  reportsFeed: '/:foundation/reports.atom',
  groupReports: '/:foundation/groups/:group/reports',
  /** All that was ever owed, for a spreadsheet. */
  reportsFile: '/:foundation/reports.csv',
  groupReportsFile: '/:foundation/groups/:group/reports.csv',
  /** What there is, promised, paid and left, of all groups and of one; and the same for a spreadsheet. */
  money: '/:foundation/money',
  moneyFile: '/:foundation/money.csv',
  groupMoney: '/:foundation/groups/:group/money',
  groupMoneyFile: '/:foundation/groups/:group/money.csv',
  groupPromisesFile: '/:foundation/groups/:group/promises.csv',
  /** Noting what came in for a group, and the values of indexes. */
  groupMoneyAct: '/:foundation/groups/:group/money/acts',
  /** The books of a group for programs of accounting. */
  groupBooks: '/:foundation/groups/:group/money/:file{books\\.(?:csv|journal|beancount)}',
  /** What a decision promised, and how it is paid. */
  promise: '/:foundation/promises/:number{[0-9]+}',
  promiseAct: '/:foundation/promises/:number{[0-9]+}/acts',
  paymentAct: '/:foundation/promises/:number{[0-9]+}/payments/:payment{[0-9]+}',
  reportMarkdown: '/:foundation/groups/:group/reports/:file{[0-9]+\\.md}',
  report: '/:foundation/groups/:group/reports/:number',
  editReport: '/:foundation/groups/:group/reports/:number/edit',
  person: '/:foundation/people/:person',
  /** What has a date, and the same to subscribe to. */
  calendar: '/:foundation/calendar',
  calendarFile: '/:foundation/calendar.ics',
  groupCalendar: '/:foundation/groups/:group/calendar',
  groupCalendarFile: '/:foundation/groups/:group/calendar.ics',
  seatCalendar: '/:foundation/groups/:group/seats/:seat/calendar',
  seatCalendarFile: '/:foundation/groups/:group/seats/:seat/calendar.ics',
  /** Where somebody makes and withdraws the secret address of their own calendar, and that address. */
  ownCalendar: '/:foundation/own-calendar',
  withdrawOwnCalendar: '/:foundation/own-calendar/withdraw',
  ownCalendarFile: '/:foundation/own-calendar/:secret/calendar.ics',
  personCalendar: '/:foundation/people/:person/calendar',
  personCalendarFile: '/:foundation/people/:person/calendar.ics',
  /** A meeting, by the duty that asks for it and the day on which it was first to be. */
  meeting: '/:foundation/meetings/:group/:meeting/:date',
  meetingAct: '/:foundation/meetings/:group/:meeting/:date/acts',
  meetingTime: '/:foundation/meetings/:group/:meeting/:date/time',
  meetingItem: '/:foundation/meetings/:group/:meeting/:date/items',
  meetingAttendance: '/:foundation/meetings/:group/:meeting/:date/attendance',
  meetingMinutes: '/:foundation/meetings/:group/:meeting/:date/minutes',
  addMeeting: '/:foundation/groups/:group/meetings',
  powers: '/:foundation/powers',
  record: '/:foundation/record',
  entry: '/:foundation/record/:index',

  logCheckpoint: '/record/:foundation/checkpoint',
  logKey: '/record/:foundation/vkey',
  logPolicy: '/record/:foundation/policy',
  logKeys: '/record/:foundation/keys',
  logValues: '/record/:foundation/values.json',
  logDocument: '/record/:foundation/documents/:digest',
  logTile: '/record/:foundation/tile/:tile{.+}',
  logEntry: '/record/:foundation/entries/:index{[0-9]+}',
  logProof: '/record/:foundation/entries/:file{[0-9]+\\.tlog-proof}',

  /** The JSON Schema of charter blocks, at an address that editors may keep in their settings. */
  schema: '/schema/charter-1.json',

  /** The API stands in `api/`, below /api/v1; its description is the same at every server. */
  openApi: '/api/v1/openapi.json',
  apiReference: '/docs/api',

  asset: '/assets/:path{.+}',
} as const

export type Route = keyof typeof routes

/** First parts of an address that no foundation may be called. */
export const reservedNames: ReadonlySet<string> = new Set([
  'me',
  'sign-in',
  'sign-out',
  'record',
  'assets',
  'api',
  'docs',
  'schema',
])

type ParameterOf<Segment extends string> = Segment extends `:${infer Name}{${string}`
  ? Name
  : Segment extends `:${infer Name}`
    ? Name
    : never
type ParametersOf<Pattern extends string> = Pattern extends `${infer Segment}/${infer Rest}`
  ? ParameterOf<Segment> | ParametersOf<Rest>
  : ParameterOf<Pattern>

export type RouteParameters<Name extends Route> = Readonly<Record<ParametersOf<(typeof routes)[Name]>, string | number>>

type Arguments<Name extends Route> = [ParametersOf<(typeof routes)[Name]>] extends [never]
  ? []
  : [RouteParameters<Name>]

/** The address of a page: link('group', { foundation: 'python', group: 'packaging' }) is "/python/groups/packaging". */
export function link<Name extends Route>(name: Name, ...[parameters]: Arguments<Name>): string {
  const values: Readonly<Record<string, string | number>> = parameters ?? {}
  return routes[name].replace(/:(\w+)(?:\{[^}]*\})?/g, (_, parameter: string) => {
    const value = values[parameter]
    if (value === undefined) throw new Error(`The route ${name} needs ${parameter}`)
    return parameter === 'path' || parameter === 'tile' ? String(value) : encodeURIComponent(value)
  })
}

/** Fits the addresses of a route, its parameters as parts of the path. */
export function patternOf(name: Route): RegExp {
  return new RegExp(`^${routes[name].replace(/:\w+(?:\{[^}]*\})?/g, '[^/]+')}$`)
}

/** "/python/powers?may=publish+website/www": slashes stay, so that people can read and type it. */
export function powersLink(foundation: string, action: string): string {
  return `${link('powers', { foundation })}?${new URLSearchParams({ may: action }).toString().replaceAll('%2F', '/')}`
}

/** "/python?state=dormant": the groups in that state alone. */
export function stateLink(foundation: string, state: string): string {
  return `${link('foundation', { foundation })}?${new URLSearchParams({ state })}`
}

export function clauseLink(foundation: string, clause: { readonly group: string; readonly anchor: string }): string {
  return `${link('charter', { foundation, group: clause.group })}#${clause.anchor}`
}

/** The inclusion proof of an entry, as c2sp.org/tlog-proof. */
export function proofLink(foundation: string, index: number): string {
  return link('logProof', { foundation, file: `${index}.tlog-proof` })
}

/** The dates of an election: "/python/elections/12.ics". */
export function electionCalendarLink(foundation: string, number: number): string {
  return link('electionCalendar', { foundation, file: `${number}.ics` })
}

/** What can be sent around about it: "/python/elections/12.txt". */
export function electionAnnouncementLink(foundation: string, number: number): string {
  return link('electionAnnouncement', { foundation, file: `${number}.txt` })
}

/** Of several electorates, the one that is meant stands in the query. */
interface InContest {
  readonly foundation: string
  readonly number: number
  readonly electorate?: string
}

/** A ballot, the voter's own or that of somebody whose proxy they have. */
export function ballotLink({ foundation, number, electorate }: InContest, voter?: string): string {
  return withQuery(link('ballot', { foundation, number }), { electorate, for: voter })
}

export function bundleLink({ foundation, number, electorate }: InContest): string {
  return withQuery(jsonLink(link('electionBundle', { foundation, number })), { electorate })
}

function withQuery(path: string, said: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`
}

/** The form of an answer: to a passage of the text, or one of one's own that is changed. */
export function answerLink(
  place: RouteParameters<'consultationAnswer'>,
  {
    passage,
    answer,
  }: { readonly passage?: { readonly from: number; readonly to: number }; readonly answer?: number } = {},
): string {
  return withQuery(link('consultationAnswer', place), {
    passage: passage && `${passage.from}-${passage.to}`,
    answer: answer === undefined ? undefined : String(answer),
  })
}

/** Requests of a group, at a stage, of a year; those that are older than the one of this number. */
export function requestsLink(
  foundation: string,
  {
    group,
    stage,
    year,
    before,
  }: { readonly group?: string; readonly stage?: string; readonly year?: string; readonly before?: number },
): string {
  return withQuery(link('requests', { foundation }), {
    group,
    stage,
    year,
    before: before === undefined ? undefined : String(before),
  })
}

export function requestsFileLink(
  foundation: string,
  { group, stage, year }: { readonly group?: string; readonly stage?: string; readonly year?: string },
): string {
  return withQuery(link('requestsFile', { foundation }), { group, stage, year })
}

/** Money of a year, of a foundation or a group; of a group, promises that are older than the one of this number. */
export function ofYearLink(
  path: string,
  { year, before }: { readonly year?: string | undefined; readonly before?: number },
): string {
  return withQuery(path, { year, before: before === undefined ? undefined : String(before) })
}

/** The form in which whoever keeps a matter, drafts a charter, or may by a power of a group, asks everybody. */
export function consultLink(
  foundation: string,
  of: { readonly motion?: string; readonly draft?: string; readonly group?: string; readonly action?: string },
): string {
  return withQuery(link('consult', { foundation }), of)
}

/** The form in which a motion for an action starts, with the action filled in; what asks everybody has a form of its own. */
export function moveLink(foundation: string, group: string, action: string): string {
  if (/^consult\b/.test(action)) return consultLink(foundation, { group, action })
  return `${link('move', { foundation, group })}?${new URLSearchParams({ action }).toString().replaceAll('%2F', '/')}`
}

/** A foundation as it was at a moment, from where every page of that moment can be reached. */
export function formerLink(foundation: string, at: string): string {
  return `${link('foundation', { foundation })}?${new URLSearchParams({ at })}`
}

/** Older entries or decisions follow from here. */
export function olderLink(path: string, before: number): string {
  return `${path}?before=${before}`
}

/** Sign in, and come back to the page one was on. */
export function signInLink(back: string): string {
  return `${link('signIn')}?${new URLSearchParams({ back }).toString().replaceAll('%2F', '/')}`
}

/** Introduce oneself to a foundation, and come back. */
export function introduceLink(foundation: string, back: string): string {
  return `${link('introduce', { foundation })}?${new URLSearchParams({ back })}`
}

/** The same as data. The home page's is "/index.json". */
export function jsonLink(path: string): string {
  const [page = '/', query] = path.split('?', 2)
  const beside = page === '/' ? '/index.json' : `${page}.json`
  return query === undefined ? beside : `${beside}?${query}`
}

/** Where an announcement is written: for a group, to put another right, or of something whose text is then proposed. */
export function announceLink(
  foundation: string,
  about: {
    readonly group?: string
    readonly corrects?: number
    readonly consultation?: number
    readonly election?: number
  },
): string {
  return asked(link('announce', { foundation }), about)
}

/** What was announced, all of it or by one group. */
export function announcementsLink(
  foundation: string,
  of: { readonly group?: string; readonly before?: number },
): string {
  return asked(link('announcements', { foundation }), of)
}

export function announcementFeedLink(foundation: string, of: { readonly group?: string }): string {
  return asked(link('announcementFeed', { foundation }), of)
}

function asked(address: string, about: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(about).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return query.size === 0 ? address : `${address}?${query}`
}
