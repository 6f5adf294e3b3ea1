import { openApiDocument } from '../../src/adapters/web/api/open-api.ts'
import { type DescribedApi, readDocument } from '../../src/adapters/web/api/reference/shape.ts'
import type { AssetLinks, FormState, Frame } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { apiReferencePage } from '../../src/adapters/web/pages/api-reference.ts'
import { applyPage } from '../../src/adapters/web/pages/apply.ts'
import { charterPage } from '../../src/adapters/web/pages/charter.ts'
import { decisionPage } from '../../src/adapters/web/pages/decision.ts'
import { decisionsPage } from '../../src/adapters/web/pages/decisions.ts'
import { deedPage } from '../../src/adapters/web/pages/deed.ts'
import { deskPage } from '../../src/adapters/web/pages/desk.ts'
import { editCharterPage } from '../../src/adapters/web/pages/edit-charter.ts'
import { entryPage } from '../../src/adapters/web/pages/entry.ts'
import { erasePage } from '../../src/adapters/web/pages/erase.ts'
import { foundPage } from '../../src/adapters/web/pages/found.ts'
import { foundDraftPage } from '../../src/adapters/web/pages/found-draft.ts'
import { foundationPage } from '../../src/adapters/web/pages/foundation.ts'
import { groupPage } from '../../src/adapters/web/pages/group.ts'
import { homePage } from '../../src/adapters/web/pages/home.ts'
import { introducePage } from '../../src/adapters/web/pages/introduce.ts'
import { type LetterActView, letterActPage, letterOverPage } from '../../src/adapters/web/pages/letter-act.ts'
import { type LetterStopView, letterStopPage } from '../../src/adapters/web/pages/letter-stop.ts'
import { movePage } from '../../src/adapters/web/pages/move.ts'
import { noticesPage } from '../../src/adapters/web/pages/notices.ts'
import { openLinkPage } from '../../src/adapters/web/pages/open-link.ts'
import { pendingPage } from '../../src/adapters/web/pages/pending.ts'
import { personPage } from '../../src/adapters/web/pages/person.ts'
import { type PowersPageView, powersPage } from '../../src/adapters/web/pages/powers.ts'
import { busyPage, notFoundPage, problemPage } from '../../src/adapters/web/pages/problem.ts'
import { recordPage } from '../../src/adapters/web/pages/record.ts'
import { revivePage } from '../../src/adapters/web/pages/revive.ts'
import { searchPage } from '../../src/adapters/web/pages/search.ts'
import { sentPage } from '../../src/adapters/web/pages/sent.ts'
import { signInPage } from '../../src/adapters/web/pages/sign-in.ts'
import { tokensPage } from '../../src/adapters/web/pages/tokens.ts'
import { plainLookups } from '../../src/adapters/words/lookups.ts'
import { refusalWords } from '../../src/adapters/words/refusal-words.ts'
import type { Awaiting } from '../../src/app/notices/awaiting.ts'
import { chosenKinds, usual } from '../../src/app/notices/notice-kind.ts'
import type { AwaitingView } from '../../src/app/read/awaiting-views.ts'
import type { CharterView } from '../../src/app/read/clause-views.ts'
import type { DecisionsView } from '../../src/app/read/decisions-view.ts'
import { decisionsView } from '../../src/app/read/decisions-view.ts'
import type { DeedView } from '../../src/app/read/deed-view.ts'
import type { DeskView, FoundationDesk } from '../../src/app/read/desk-view.ts'
import type { GroupCard } from '../../src/app/read/directory/group-card.ts'
import { revivalView } from '../../src/app/read/directory/revival-view.ts'
import type { EditView } from '../../src/app/read/edit-view.ts'
import { draftView } from '../../src/app/read/founding/draft-view.ts'
import { type FoundView, foundView } from '../../src/app/read/founding/found-view.ts'
import { charterView, foundationView, groupView } from '../../src/app/read/group-views.ts'
import { decisionView } from '../../src/app/read/motion-views.ts'
import type { NoticesView } from '../../src/app/read/notices-view.ts'
import { pendingView } from '../../src/app/read/pending-views.ts'
import type { PersonPageView } from '../../src/app/read/person-views.ts'
import { personView } from '../../src/app/read/person-views.ts'
import type { PowersView } from '../../src/app/read/powers-view.ts'
import { powersView } from '../../src/app/read/powers-view.ts'
import { foundationRef, personRef, type Reader } from '../../src/app/read/reader.ts'
import type { EntryView, RecordView } from '../../src/app/read/record-views.ts'
import { type RegisterView, registerView } from '../../src/app/read/register-view.ts'
import { searchView } from '../../src/app/read/search/search-view.ts'
import type { HolderView, SeatView } from '../../src/app/read/seat-views.ts'
import type {
  FoundationRef,
  FoundationView,
  GroupSummary,
  GroupView,
  MotionSummary,
  MotionView,
  PersonRef,
} from '../../src/app/read/views.ts'
import { groupCharter } from '../../src/core/charter/init/group-charter.ts'
import type { ClauseRef, Place } from '../../src/core/charter/structure/charter.ts'
import type { Rule } from '../../src/core/charter/structure/rule.ts'
import type { Seat } from '../../src/core/charter/structure/seat.ts'
import { activeCharters } from '../../src/core/foundation/active.ts'
import type { Entry } from '../../src/core/foundation/event.ts'
import { changingReader } from './changing-foundation.ts'
import { electionPages } from './election-pages.ts'
import { fillingPages } from './filling-pages.ts'
import { handingPages } from './handing-fixtures.ts'
import { keepingPages } from './keeping-pages.ts'
import { lived, livedReader } from './lived-foundation.ts'
import { meetingPages } from './meeting-pages.ts'
import { moneyPages } from './money-pages.ts'
import { payingPages } from './paying-pages.ts'
import { reportPages } from './report-pages.ts'

/** A text that people typed, put into every such place of a page by `everyPage`. */
export type Typed = (text: string) => string

const place: Place = { line: 1, column: 1 }
const now = '2026-11-21T09:00:00.000Z'

/** Every page of the site from one small foundation, by name. */
export function everyPage(assets: AssetLinks, typed: Typed = (text) => text): Readonly<Record<string, Html>> {
  const show = fixtures(assets, typed)
  return {
    home: homePage(
      {
        foundations: [
          { ...show.foundation, groups: 6, open: 2, entries: 1318 },
          { name: 'django', title: typed('Django sample foundation'), sample: true, groups: 7, open: 0, entries: 204 },
        ],
      },
      show.outside,
    ),
    'home-empty': homePage({ foundations: [] }, show.outside),
    foundation: foundationPage(show.foundationView, show.visitor),
    'foundation-forming': foundationPage({ ...show.foundationView, only: 'forming' }, show.visitor),
    'foundation-empty': foundationPage(
      { foundation: show.foundation, purpose: '', groups: [], open: [], recent: [] },
      show.visitor,
    ),
    group: groupPage(show.groupView, show.member),
    'group-draft': groupPage(show.draftView, show.visitor),
    charter: charterPage(show.charterView, show.member),
    'charter-visitor': charterPage(show.charterView, show.visitor),
    'edit-charter': editCharterPage(show.editView, show.member),
    'edit-charter-clean': editCharterPage({ ...show.editView, checked: { own: [], elsewhere: [] } }, show.visitor),
    'edit-charter-proposed': editCharterPage(
      {
        ...show.editView,
        checked: { own: [], elsewhere: [] },
        proposed: {
          group: 'packaging',
          changes: [
            { words: typed('The rule “vote of five days”: “open” was 5 days and is 6 days.'), substantive: true },
            { words: typed('The prose of “Packaging” is worded otherwise.'), substantive: false },
          ],
          approvals: [
            typed(
              'The Board must approve what changes in rules: the charter names them for whatever it says nothing else of.',
            ),
          ],
          permission: {},
        },
      },
      show.member,
      { values: { title: '', reason: typed('Five are too few.') }, errors: { title: typed('Write something.') } },
    ),
    'group-coming': groupPage(
      {
        ...show.groupView,
        coming: {
          awaited: { from: now, motion: 4 },
          ends: now,
          announced: [
            {
              of: 'retired',
              condition: {
                kind: 'compare',
                relation: '<',
                left: { kind: 'holders', of: { group: 'packaging', seat: 'member' } },
                right: { kind: 'number', value: { numerator: 2, denominator: 1 } },
              },
              until: now,
              unless: [{ kind: 'group', group: 'psf-board' }],
            },
          ],
          report: { to: [{ kind: 'everyone' }], due: now },
          barred: { groups: ['packaging', 'grants'], until: now },
        },
      },
      show.visitor,
    ),
    decision: decisionPage(show.open, show.member),
    'decision-changes': decisionPage(
      {
        ...show.open,
        changes: {
          group: 'packaging',
          changes: [{ words: typed('The seat “clerk” is gone.'), substantive: true }],
          approvals: [],
        },
      },
      show.member,
    ),
    'decision-aftermath': decisionPage({ ...show.open, ...show.after }, show.member),
    deed: deedPage(show.deed, show.member),
    'decision-voted': decisionPage(
      { ...show.open, mine: { ...show.open.mine, ballot: 'yes', marked: [['+1']] } },
      {
        ...show.member,
        notices: [
          { kind: 'done', text: typed('Your vote +1 is counted.'), entry: { foundation: 'python', index: 1042 } },
        ],
      },
    ),
    'decision-visitor': decisionPage(
      {
        ...show.open,
        mine: {
          recused: false,
          mayVote: { refusal: { type: 'NotSignedIn' } },
          mayRecuse: { refusal: { type: 'NotSignedIn' } },
        },
      },
      show.visitor,
    ),
    'decision-closed': decisionPage(show.closed, show.visitor),
    decisions: decisionsPage(show.decisionsView, show.visitor),
    person: personPage(show.personView, show.visitor),
    powers: powersPage({ ...show.powersView, register: show.register }, show.visitor),
    'powers-answer': powersPage({ ...show.powersAnswer, register: show.register }, show.visitor),
    record: recordPage(show.recordView, show.visitor),
    'record-cosigned': recordPage(cosigned(show.recordView), show.visitor),
    'record-uncosigned': recordPage(uncosigned(show.recordView), show.visitor),
    entry: entryPage(show.entryView, show.visitor),
    'entry-unpublished': entryPage({ ...show.entryView, publishedSize: 1042 }, show.visitor),
    desk: deskPage(show.deskView, show.outsideMember),
    'desk-empty': deskPage(show.emptyDesk, show.outsideMember),
    notices: noticesPage(show.noticesView, show.member),
    'notices-stopped': noticesPage({ ...show.noticesView, allStopped: true, mailed: false }, show.member),
    'letter-act': letterActPage(show.letterAct, show.visitor),
    'letter-act-done': letterActPage({ ...show.letterAct, state: { kind: 'done' } }, show.visitor),
    'letter-act-used': letterActPage({ ...show.letterAct, state: { kind: 'was done' } }, show.visitor),
    'letter-act-late': letterActPage(
      {
        ...show.letterAct,
        state: {
          kind: 'not now',
          why: typed('The vote closed on 20 November 2026.'),
          clause: { title: typed('Decisions'), page: '/python/groups/packaging/charter#decisions' },
        },
      },
      show.visitor,
    ),
    'letter-over': letterOverPage(show.outside),
    'letter-stop': letterStopPage(show.letterStop, show.visitor),
    'letter-stop-all': letterStopPage({ ...show.letterStop, kind: 'all' }, show.visitor),
    'letter-stopped': letterStopPage({ ...show.letterStop, state: 'stopped' }, show.visitor),
    'letter-again': letterStopPage({ ...show.letterStop, state: 'come again' }, show.visitor),
    'sign-in': signInPage(
      {
        back: '/python/groups/packaging',
        samples: [
          {
            foundation: show.foundation,
            people: show.people.map((person, index) => ({
              person,
              holds:
                index % 3 === 0
                  ? []
                  : [typed('member of the Packaging Work Group'), typed('director of the Board')].slice(0, index % 3),
            })),
          },
        ],
      },
      show.outside,
    ),
    sent: sentPage({ terminal: true }, show.outside),
    'open-link': openLinkPage({ token: typed('token-of-the-letter'), back: '/python' }, show.outside),
    apply: applyPage({ foundation: show.foundation, group: show.group, seat: show.memberSeat }, show.member),
    'apply-errors': applyPage(
      { foundation: show.foundation, group: show.group, seat: show.memberSeat },
      show.member,
      show.applyErrors,
    ),
    move: movePage({ foundation: show.foundation, group: show.group, moves: show.groupView.moves }, show.member, {
      values: { action: 'grant', amount: typed('ten thousand') },
      errors: { amount: typed('Write a currency and a number, such as USD 9,500.') },
    }),
    erase: erasePage(
      {
        foundation: show.foundation,
        seats: show.personView.seats.slice(0, 1),
        applications: 1,
        facts: ['employer'],
        voted: 2,
        moved: 1,
      },
      show.member,
    ),
    'api-reference': apiReferencePage({ api: partOfApi(), baseUrl: 'https://remit.example.org' }, show.member),
    tokens: tokensPage(
      {
        tokens: [
          {
            key: 'a'.repeat(64),
            name: typed('The bot in our chat'),
            scopes: ['read', 'act'],
            foundations: [show.foundation],
            expires: '2027-03-01T12:00:00.000Z',
            isOver: false,
          },
          {
            key: 'b'.repeat(64),
            name: typed('A spreadsheet'),
            scopes: ['read'],
            foundations: [show.foundation],
            expires: '2026-02-01T12:00:00.000Z',
            isOver: true,
          },
        ],
        foundations: [show.foundation],
        made: { name: typed('The bot in our chat'), secret: `remit_${'x'.repeat(43)}` },
      },
      show.member,
    ),
    introduce: introducePage(
      { foundation: show.foundation, address: typed('nia@example.org'), back: '/python' },
      show.outsideMember,
    ),
    problem: problemPage(
      {
        ...refusalWords(
          {
            type: 'OverLimit',
            group: 'grants',
            action: { verb: 'grant', object: '' },
            upTo: { currency: 'USD', minor: 1_000_000 },
            clause: show.clause('spending', 'Spending'),
          },
          'en',
          plainLookups,
        ),
        kept: [{ label: 'Text', text: typed('A sprint in Lagos, with rooms for forty people.') }],
        next: { address: '/python/groups/packaging/move', label: 'Back to the form' },
      },
      show.member,
    ),
    'not-found': notFoundPage(show.visitor),
    busy: busyPage(2, show.visitor),
    ...livedPages(show.visitor),
    ...handingPages(show.visitor),
    ...changingPages(show.visitor),
    ...keepingPages(show.visitor),
    ...electionPages(show.visitor, typed),
    ...fillingPages(show.visitor),
    ...meetingPages(show.visitor),
    ...moneyPages(show.visitor),
    ...reportPages(show.visitor),
    ...payingPages(show.visitor),
  }
}

/** Pages of what only a foundation that has lived can show, made by the real readers. */
function livedPages(frame: Frame): Readonly<Record<string, Html>> {
  const as = (person?: string) => {
    const reader = livedReader(person)
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
  const ada = as('ada')
  const visitor = as()
  const decision = (number: number, { reader, frame: own }: typeof ada) =>
    decisionPage(there(decisionView(reader, number)), own)
  const pending = (number: number, { reader, frame: own }: typeof ada) =>
    pendingPage(there(pendingView(reader, number)), own)
  const group = there(groupView(ada.reader, 'club'))
  const moving = (action: string) => movePage(group, ada.frame, { values: { action }, errors: {} })
  return {
    'charter-whole': charterPage(there(charterView(ada.reader, 'club')), ada.frame),
    'charter-borrowed': charterPage(there(charterView(visitor.reader, 'helpers')), visitor.frame),
    'foundation-whole': foundationPage(foundationView(visitor.reader), visitor.frame),
    'group-whole': groupPage(group, ada.frame),
    'decision-ratified': decision(lived.ratified, visitor),
    'decision-ratifying': decision(lived.ratifying, visitor),
    'decision-short': decision(lived.short, visitor),
    'decision-ranked': decision(lived.ranked, visitor),
    'decision-tied': decision(lived.tied, ada),
    'decision-forms': decision(lived.open, ada),
    'decision-stopped': decision(lived.stopped, ada),
    'pending-seconds': pending(lived.proposal, ada),
    'pending-time': pending(lived.discussed, visitor),
    'pending-procedure': pending(lived.procedure, ada),
    'decisions-whole': decisionsPage(decisionsView(visitor.reader), visitor.frame),
    'move-choose': movePage(group, ada.frame),
    'move-alone': moving('spend'),
    'move-removal': moving('remove member'),
    'move-ranking': moving('rank'),
    'move-length': moving('resolve'),
    'person-own': personPage(there(personView(ada.reader, 'ada')), ada.frame),
    found: foundPage(there(foundView(ada.reader, { words: '', powers: [] })), ada.frame),
    'found-asked': foundPage(askedMuch(there(foundView(visitor.reader, idea))), visitor.frame, {
      values: {
        do: 'write',
        name: 'The Clubs',
        purpose: idea.words,
        powers: 'publish website',
        least: '1',
        'stated.0': '',
      },
      errors: { least: 'Write a number from 1 to 99.', 'stated.0': 'Write something here.' },
    }),
    'found-draft': foundDraftPage(draftView(ada.reader, draftText), ada.frame, {
      values: { sit: 'chair' },
      errors: {},
    }),
    'found-draft-errors': foundDraftPage(
      draftView(visitor.reader, draftText.replace('by: majority', 'by: majorty')),
      visitor.frame,
    ),
    search: searchPage(searchView(visitor.reader, undefined), visitor.frame),
    'search-found': searchPage(searchView(visitor.reader, 'MEMBÉR'), visitor.frame),
    'search-power': searchPage(searchView(visitor.reader, 'who may spend USD 300?'), visitor.frame),
    'search-none': searchPage(searchView(visitor.reader, 'zeppelin'), visitor.frame),
    'powers-conditions': powersPage(withRegister(visitor.reader, 'spend'), visitor.frame),
    'powers-emergency': powersPage(withRegister(visitor.reader, 'publish website'), visitor.frame),
  }
}

const idea = { words: 'Every kind of clause that helpers can have', powers: [{ verb: 'publish', object: 'website' }] }

const draftText = groupCharter({
  group: 'maps',
  name: 'Cartographers-and-Surveyors-of-the-Outer-Harbour Working Group',
  under: 'board',
  purpose: 'Draws maps of the harbour, and says where they are wrong.',
  joining: 'application',
  asks: ['why you wish to join'],
  least: 3,
  term: '12 months',
  offices: [{ seat: 'chair', number: 1, filledBy: 'members' }],
  deciding: 'majority',
  powers: [],
  reports: 'quarter',
  channels: [{ kind: 'web', at: 'https://forum.example.org/maps', public: true }],
  stated: [],
  headings: {},
})

/** As where the group above asks for all that it can ask for. */
function askedMuch(view: FoundView): FoundView {
  return {
    ...view,
    asked: {
      offices: [
        { seat: 'chair', number: 1, filledBy: 'members' },
        { seat: 'board-liaison', number: 1, filledBy: 'above' },
      ],
      members: 3,
      headings: { purpose: 'scope', reports: 'reporting' },
      others: ['what becomes of its papers'],
      clause: { group: 'board', anchor: 'seats-and-votes', title: 'Seats and votes' },
    },
  }
}

/** Groups that are wanted and formed, asleep and over, made by the real readers. */
function changingPages(frame: Frame): Readonly<Record<string, Html>> {
  const as = (person?: string) => {
    const reader = changingReader(person)
    const { state } = reader.snapshot
    const viewer =
      person === undefined ? frame.viewer : { signedIn: true, person: personRef(reader, person), awaiting: 0 }
    const lookups = {
      ...plainLookups,
      group: (name: string) => state.groups.get(name)?.title ?? name,
      charters: activeCharters(state),
    }
    return { reader, frame: { ...frame, foundation: foundationRef(reader), viewer, lookups } }
  }
  const [visitor, fay, gus, ada] = [as(), as('fay'), as('gus'), as('ada')]
  const group = (name: string, { reader, frame: own }: typeof visitor) => groupPage(there(groupView(reader, name)), own)
  const revive = (name: string, { reader, frame: own }: typeof visitor) =>
    revivePage(there(revivalView(reader, name)), own)
  return {
    'foundation-changing': foundationPage(foundationView(visitor.reader), visitor.frame),
    'group-forming': group('maps', fay),
    'group-forming-other': group('maps', gus),
    'group-wanted': group('garden', visitor),
    'group-dormant': group('club', ada),
    'group-retired': group('readers', visitor),
    'revive-dormant': revive('club', ada),
    'revive-retired': revive('readers', visitor),
    'revive-dissolved': revive('choir', fay),
    'move-adopt': movePage(there(groupView(fay.reader, 'maps')), fay.frame, {
      values: { action: 'adopt charter' },
      errors: {},
    }),
  }
}

function withRegister(reader: Reader, asked: string): PowersPageView {
  return { ...powersView(reader, asked), register: registerView(reader, {}) }
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures has no such page')
  return view
}

function fixtures(assets: AssetLinks, typed: Typed) {
  const foundation: FoundationRef = { name: 'python', title: typed('Python sample foundation'), sample: true }
  const person = (id: string, name: string): PersonRef => ({ id, name: typed(name) })
  const ada = person('ada-sample', 'Ada Sample')
  const bo = person('bo-sample', 'Bo Specimen')
  const cleo = person('cleo-sample', 'Cleo Placeholder-Longname von Example')
  const dov = person('dov-sample', 'Dov Testcase')
  const esi = person('esi-sample', 'Esi Mock')
  const nia = person('nia-sample', 'Nia Newcomer')
  const people = [ada, bo, cleo, dov, esi, nia]
  const clause = (anchor: string, title: string): ClauseRef => ({ group: 'packaging', anchor, title: typed(title) })

  const funding: Rule = {
    name: 'funding',
    clause: clause('decisions', 'Decisions'),
    place,
    voters: [
      { group: 'packaging', seat: 'member' },
      { group: 'packaging', seat: 'director-of-operations' },
    ],
    withoutSubject: false,
    options: [
      { name: 'yes', label: '+1', score: 0, abstains: false, needsReason: false },
      { name: 'mild-yes', label: '+0', score: 0, abstains: false, needsReason: false },
      { name: 'mild-no', label: '-0', score: 0, abstains: false, needsReason: false },
      { name: 'no', label: '-1', score: 0, abstains: false, needsReason: true },
    ],
    outcomes: [
      {
        name: 'carried',
        is: 'carried',
        when: {
          kind: 'all',
          of: [
            {
              kind: 'compare',
              relation: '>=',
              left: { kind: 'option', option: 'yes' },
              right: { kind: 'number', value: { numerator: 2, denominator: 1 } },
            },
            {
              kind: 'compare',
              relation: '>',
              left: { kind: 'option', option: 'yes' },
              right: { kind: 'option', option: 'mild-no' },
            },
            {
              kind: 'compare',
              relation: '=',
              left: { kind: 'option', option: 'no' },
              right: { kind: 'number', value: { numerator: 0, denominator: 1 } },
            },
          ],
        },
      },
      { name: 'lost', is: 'lost', when: { kind: 'otherwise' } },
    ],
    open: { count: 5, unit: 'day' },
    closesEarly: 'when all have voted',
    recusal: 'leaves the base',
  }
  const [carried, lost] = funding.outcomes
  if (carried === undefined || lost === undefined) throw new Error('The rule has two outcomes')

  const group: GroupSummary = {
    name: 'packaging',
    title: typed('Packaging Work Group'),
    state: 'active',
    since: '2021-03-03T00:00:00.000Z',
    under: { name: 'psf-board', title: typed('Board') },
    purpose: typed(
      'Raises and spends money for the tools and services by which the language’s packages are made and shared.',
    ),
    people: 7,
    open: 1,
  }
  const board: GroupSummary = {
    name: 'psf-board',
    title: typed('Board of Directors'),
    state: 'active',
    since: '2001-03-06T00:00:00.000Z',
    purpose: typed('Decides what no other body of the foundation decides.'),
    people: 5,
    open: 0,
  }
  const draft: GroupSummary = {
    name: 'package-maintainers',
    title: typed('Package Maintainers Working Group'),
    state: 'wanted',
    since: '2026-11-01T00:00:00.000Z',
    under: { name: 'psf-board', title: typed('Board') },
    purpose: typed('Would help those who keep packages alive.'),
    people: 0,
    open: 0,
  }

  const seat = (name: string, more: Partial<Seat> = {}): Seat => ({
    name,
    clause: clause('members', 'Members'),
    place,
    filledBy: {
      kind: 'application',
      asks: [typed('who you are'), typed('what you bring')],
      decidedBy: [{ kind: 'rule', rule: { group: 'packaging', rule: 'funding' } }],
    },
    from: [],
    mayAlsoHold: [],
    mayLeave: true,
    ...more,
  })
  const holder = (who: PersonRef, since: string, until?: string, motion?: number): HolderView => ({
    person: who,
    since: `${since}T00:00:00.000Z`,
    ...(until !== undefined && { until: `${until}T00:00:00.000Z` }),
    ...(motion !== undefined && { motion }),
    mayLeave: who === ada ? {} : { refusal: { type: 'NotSignedIn' } },
  })
  const memberSeat: SeatView = {
    seat: seat('member', { term: { count: 12, unit: 'month' }, minimum: 3 }),
    title: typed('member'),
    holders: [
      holder(ada, '2026-03-01', '2027-03-01', 3),
      holder(bo, '2026-06-20', '2027-06-20', 4),
      holder(cleo, '2026-02-03', '2027-02-03'),
      holder(dov, '2026-09-11', '2027-09-11', 7),
    ],
    application: { asks: [typed('who you are'), typed('what you bring')], permission: {}, rule: funding },
  }
  const officeSeat: SeatView = {
    seat: seat('director-of-operations', {
      filledBy: { kind: 'ex officio', office: { group: 'psf-staff', seat: 'director-of-operations' } },
      mayLeave: false,
    }),
    title: typed('director of operations'),
    holders: [{ ...holder(esi, '2023-05-02'), byOffice: { group: 'psf-staff', seat: 'director-of-operations' } }],
  }
  const chairSeat: SeatView = {
    seat: seat('chair', { filledBy: { kind: 'election' }, number: 1 }),
    title: typed('chair'),
    holders: [],
    vacant: 1,
  }

  const summary: MotionSummary = {
    number: 12,
    group: { name: 'packaging', title: typed('Packaging Work Group') },
    subject: { kind: 'admit', person: nia, seat: { group: 'packaging', seat: 'member' }, seatTitle: typed('member') },
    opens: '2026-11-18T08:30:00.000Z',
    closes: '2026-11-23T08:30:00.000Z',
    rule: funding,
    tally: { electorate: 5, recused: 0, seats: 5, counts: { yes: 2, 'mild-yes': 0, 'mild-no': 1, no: 0 } },
    standing: {
      now: carried,
      missing: 2,
      certain: false,
      reachable: [
        { outcome: carried, further: 0, by: {}, recusals: 0 },
        { outcome: lost, further: 1, by: { no: 1 }, recusals: 0 },
      ],
    },
    phase: { kind: 'open', closes: '2026-11-23T08:30:00.000Z' },
  }
  const decided: MotionSummary = {
    ...summary,
    number: 11,
    subject: { kind: 'resolution', title: typed('Fund the index’s new search'), action: 'spend', amount: 'USD 18,500' },
    opens: '2026-10-01T08:00:00.000Z',
    closes: '2026-10-06T08:00:00.000Z',
    tally: { ...summary.tally, recused: 1, counts: { yes: 3, 'mild-yes': 1, 'mild-no': 0, no: 0 } },
    standing: {
      now: carried,
      missing: 0,
      certain: true,
      reachable: [{ outcome: carried, further: 0, by: {}, recusals: 0 }],
    },
    phase: { kind: 'settled', how: 'in effect', at: '2026-10-04T15:12:00.000Z' },
    result: { outcome: 'carried', is: 'carried', at: '2026-10-04T15:12:00.000Z', why: 'all have voted' },
  }
  const refusedOne: MotionSummary = {
    ...decided,
    number: 9,
    subject: {
      kind: 'resolution',
      title: typed('A_very_long_unbroken_title_that_somebody_wrote_without_a_single_space_in_it_to_see_what_happens'),
      action: 'resolve',
    },
    standing: { ...decided.standing, now: lost },
    phase: { kind: 'settled', how: 'lost', at: '2026-08-05T08:00:00.000Z' },
    result: { outcome: 'lost', is: 'lost', at: '2026-08-05T08:00:00.000Z', why: 'time' },
  }

  const opened: MotionView['opened'] = {
    type: 'MotionOpened',
    motion: 12,
    group: 'packaging',
    action: { verb: 'admit', object: 'member' },
    effect: { kind: 'admit', group: 'packaging', seat: 'member', person: nia.id, answers: 'ab'.repeat(32) },
    rule: funding,
    charter: 'cd'.repeat(32),
    electorate: { size: 5, seats: 5, roll: [] },
    opens: summary.opens,
    closes: summary.closes,
  }
  const because = (since: string) => [
    { seat: { group: 'packaging', seat: 'member' }, seatTitle: typed('member'), since: `${since}T00:00:00.000Z` },
  ]
  const open: MotionView = {
    ...summary,
    foundation,
    opened,
    mover: nia,
    acts: [],
    steps: [],
    forms: {},
    corrections: [],
    aftermath: {},
    answers: [
      {
        asked: typed('who you are'),
        answer: typed('I keep three packages for reading maps.\nI have done so since 2019.'),
      },
      { asked: typed('what you bring'), answer: typed('Two days a month, and patience with build systems.') },
    ],
    answersHidden: false,
    voters: [
      { person: ada, because: because('2026-03-01') },
      { person: bo, because: because('2026-06-20'), ballot: { option: 'yes', marked: [['+1']] } },
      {
        person: cleo,
        because: because('2026-02-03'),
        ballot: { option: 'mild-no', marked: [['-0']], reason: typed('I would rather wait for the audit.') },
      },
      { person: dov, because: because('2026-09-11'), ballot: { option: 'yes', marked: [['+1']] } },
      {
        person: esi,
        because: [
          {
            seat: { group: 'packaging', seat: 'director-of-operations' },
            seatTitle: typed('director of operations'),
            since: '2023-05-02T00:00:00.000Z',
          },
        ],
      },
    ],
    mine: { recused: false, mayVote: {}, mayRecuse: {} },
    term: { count: 12, unit: 'month' },
    entries: [1036, 1037, 1040, 1041, 1042],
  }
  const closed: MotionView = {
    ...open,
    ...decided,
    answersHidden: false,
    answers: [],
    text: typed(
      'The group pays **USD 18,500** to build the new search, in two parts:\n\n1. half when the work starts,\n2. half when it is in use.',
    ),
    voters: open.voters.map((voter, index) =>
      index === 4
        ? { ...voter, recused: { reason: typed('My cousin made an offer.') } }
        : index === 0
          ? { ...voter, ballot: { option: 'mild-yes', marked: [['+0']] } }
          : { ...voter, ballot: { option: 'yes', marked: [['+1']] } },
    ),
    mine: {
      recused: false,
      mayVote: { refusal: { type: 'VoteOver', motion: 11, closed: '2026-10-04T15:12:00.000Z' } },
      mayRecuse: { refusal: { type: 'VoteOver', motion: 11, closed: '2026-10-04T15:12:00.000Z' } },
    },
  }

  const channels = [
    {
      kind: 'discourse',
      at: 'https://forum.example.org/c/packaging',
      public: true,
      clause: clause('channels', 'Channels'),
      place,
    },
    { kind: 'email', at: 'packaging-wg@example.org', public: false, clause: clause('channels', 'Channels'), place },
  ]
  const empty = {
    seats: [],
    rules: [],
    powers: [],
    gives: [],
    reserved: [],
    channels: [],
    procedures: [],
    said: [],
    blocks: [],
  }
  const charterView: CharterView = {
    foundation,
    group,
    digest: '3f9a'.repeat(16),
    adopted: '2021-03-03T00:00:00.000Z',
    clauses: [
      {
        ...empty,
        anchor: 'packaging-work-group',
        title: typed('Packaging Work Group'),
        level: 1,
        prose: typed(
          'Raises and spends money for the tools and services by which the language’s packages are made and shared.',
        ),
      },
      {
        ...empty,
        anchor: 'purpose',
        title: typed('Purpose'),
        level: 2,
        prose: typed(
          'The group looks after the *money* side of packaging. It raises funds, chooses work to be paid for, and sees that it is done. It answers to the [Board](psf-board.md).\n\n- It pays for work on the index.\n- It pays for work on the tools.',
        ),
      },
      {
        ...empty,
        anchor: 'members',
        title: typed('Members'),
        level: 2,
        prose: typed(
          'Whoever wishes to join writes to the group, says who they are, why they want to be a member and what they bring. The members decide by the vote described under [Decisions](#decisions). The director of operations belongs to the group by their office.',
        ),
        blocks: [
          'seats:\n  member:\n    filled by: application   # an introduction\n    asks: [who you are, what you bring]\n    decided by: funding\n    term: 12 months\n  director of operations: { ex officio: psf-staff.director-of-operations }\n',
        ],
        seats: [memberSeat, officeSeat],
      },
      {
        ...empty,
        anchor: 'chair',
        title: typed('Chair'),
        level: 3,
        prose: typed('One of the members leads the meetings.'),
        blocks: ['seats:\n  chair: { number: 1, from: member, filled by: election }\n'],
        seats: [chairSeat],
      },
      {
        ...empty,
        anchor: 'decisions',
        title: typed('Decisions'),
        level: 2,
        prose: typed(
          'A vote on a proposal lasts five days, or until every voting member has voted. A proposal is adopted when at least two members vote +1, more vote +1 than −0, and nobody votes −1.',
        ),
        blocks: [
          'rules:\n  funding:\n    voters: [member, director of operations]\n    options: { yes: "+1", mild yes: "+0", mild no: "-0", no: "-1" }\n    passes: yes >= 2 and yes > mild no and no = 0\n    open: 5 days\n    closes early: when all have voted\n',
        ],
        rules: [
          {
            rule: funding,
            today: { electorate: 5, recused: 0, seats: 5, counts: {} },
            dependants: [],
            waiting: [],
            open: [open],
            last: decided,
          },
        ],
      },
      {
        ...empty,
        anchor: 'spending',
        title: typed('Spending'),
        level: 2,
        prose: typed(
          'The group spends what it has raised. Above twenty thousand dollars the board decides. What was received and what was spent is shown in public.',
        ),
        blocks: ['powers:\n  - may: spend\n    up to: USD 20,000 per request\n    by: funding\n'],
        powers: [
          {
            action: { verb: 'spend', object: '' },
            except: [],
            by: [{ kind: 'rule', rule: { group: 'packaging', rule: 'funding' } }],
            with: [],
            upTo: { currency: 'USD', minor: 2_000_000 },
            clause: clause('spending', 'Spending'),
            place,
          },
          {
            action: { verb: 'publish', object: 'website/packaging' },
            except: ['website/packaging/funds'],
            by: [{ kind: 'seat', seat: { group: 'packaging', seat: 'member' } }],
            with: ['website'],
            clause: clause('spending', 'Spending'),
            place,
          },
        ],
        gives: [
          {
            action: { verb: 'spend', object: 'travel' },
            except: [],
            to: 'grants',
            clause: clause('spending', 'Spending'),
            place,
          },
        ],
        reserved: [
          {
            action: { verb: 'spend', object: '' },
            above: { currency: 'USD', minor: 2_000_000 },
            to: 'psf-board',
            recommendedBy: { group: 'packaging', rule: 'funding' },
            clause: clause('spending', 'Spending'),
            place,
          },
        ],
      },
      {
        ...empty,
        anchor: 'channels',
        title: typed('Channels'),
        level: 2,
        prose: typed('The group writes in the forum, and by mail where a matter concerns a person.'),
        channels,
      },
    ],
  }
  const shown = (who: PersonRef, until?: string) => ({
    person: who,
    ...(until !== undefined && { until: `${until}T00:00:00.000Z` }),
  })
  const card: GroupCard = {
    decidesRest: false,
    decides: [
      {
        action: { verb: 'spend', object: '' },
        upTo: { currency: 'USD', minor: 2_000_000 },
        limits: [],
        by: [{ kind: 'rule', rule: { group: 'packaging', rule: 'funding' } }],
        clause: clause('spending', 'Spending'),
      },
      {
        action: { verb: 'publish', object: 'website/packaging' },
        limits: [],
        by: [{ kind: 'seat', seat: { group: 'packaging', seat: 'member' } }],
        clause: clause('spending', 'Spending'),
      },
    ],
    seats: [
      { seat: 'chair', title: typed('chair'), holders: [], missing: 1, clause: clause('chair', 'Chair') },
      {
        seat: 'member',
        title: typed('member'),
        holders: [
          shown(ada, '2027-03-01'),
          shown(bo, '2027-06-20'),
          shown(cleo, '2027-02-03'),
          shown(dov),
          shown(esi),
          shown(nia),
        ],
        missing: 0,
        clause: clause('members', 'Members'),
      },
      {
        seat: 'director-of-operations',
        title: typed('director of operations'),
        holders: [shown(esi)],
        missing: 0,
        clause: clause('members', 'Members'),
      },
    ],
    waysIn: [
      { seat: 'member', title: typed('member'), filledBy: memberSeat.seat.filledBy },
      {
        seat: 'observer',
        title: typed('observer'),
        filledBy: { kind: 'appointment', by: [{ kind: 'group', group: 'psf-board' }] },
        vacant: 2,
      },
    ],
    channels: channels.filter((channel) => channel.public),
    below: [{ name: 'grants', title: typed('Grants Work Group'), state: 'dormant' }],
    liaisons: [
      {
        group: { name: 'packaging', title: typed('Packaging Work Group') },
        seat: 'director-of-operations',
        title: typed('director of operations'),
        other: { name: 'psf-staff', title: typed('Staff') },
        how: 'office',
        office: { group: 'psf-staff', seat: 'director-of-operations' },
      },
      {
        group: { name: 'packaging', title: typed('Packaging Work Group') },
        seat: 'observer',
        title: typed('observer'),
        other: { name: 'psf-board', title: typed('Board') },
        how: 'fills',
      },
    ],
    predecessors: [{ name: 'archive', title: typed('Archive Team'), state: 'retired' }],
  }
  const boardCard: GroupCard = {
    ...card,
    decidesRest: true,
    decides: [],
    seats: [
      {
        seat: 'director',
        title: typed('director'),
        holders: [shown(ada), shown(cleo)],
        missing: 3,
        clause: clause('directors', 'Directors'),
      },
    ],
    waysIn: [{ seat: 'director', title: typed('director'), filledBy: { kind: 'election' }, vacant: 3 }],
    channels: [],
    below: [],
    liaisons: card.liaisons.slice(1),
    predecessors: [],
  }
  const draftCard: GroupCard = {
    decidesRest: false,
    decides: [],
    seats: [{ seat: 'member', title: typed('member'), holders: [], missing: 3, clause: clause('members', 'Members') }],
    waysIn: [{ seat: 'member', title: typed('member'), filledBy: memberSeat.seat.filledBy, vacant: 3 }],
    channels: [],
    below: [],
    liaisons: [],
    predecessors: [],
  }
  const groupView: GroupView = {
    foundation,
    group: { ...group, ...card },
    seats: [memberSeat, officeSeat, chairSeat],
    open: [summary],
    decided: [decided, refusedOne],
    waiting: [],
    events: [],
    moves: [
      { action: 'resolve', by: { kind: 'vote', rule: funding }, needsAmount: false, permission: {} },
      { action: 'grant', by: { kind: 'vote', rule: funding }, needsAmount: true, permission: {} },
      {
        action: 'publish website',
        by: { kind: 'vote', rule: funding },
        needsAmount: false,
        permission: {
          refusal: {
            type: 'MayNotMove',
            group: 'packaging',
            movers: [{ group: 'packaging', seat: 'chair' }],
            clause: clause('decisions', 'Decisions'),
          },
        },
      },
    ],
  }
  const draftView: GroupView = {
    foundation,
    group: { ...draft, ...draftCard },
    seats: [
      {
        ...memberSeat,
        holders: [],
        application: { asks: [], permission: { refusal: { type: 'GroupIsDraft', group: draft.name } } },
      },
    ],
    open: [],
    decided: [],
    moves: [],
    waiting: [],
    events: [],
  }
  const foundationView: FoundationView = {
    foundation,
    purpose: board.purpose,
    groups: [
      { ...board, ...boardCard },
      { ...group, ...card },
      {
        ...group,
        ...draftCard,
        name: 'grants',
        title: typed('Grants_Work_Group_with_a_name_that_nobody_thought_of_breaking_anywhere'),
        open: 0,
        people: 4,
        purpose: typed('Decides on requests for money, up to its limit.'),
        channels: [],
        waysIn: [],
        seats: [],
      },
      {
        ...group,
        ...draftCard,
        name: 'archive',
        title: typed('Archive Team'),
        state: 'retired',
        seats: [],
        waysIn: [],
        successor: { name: 'packaging', title: typed('Packaging Work Group'), state: 'active' },
        open: 0,
        people: 0,
        purpose: '',
      },
      { ...draft, ...draftCard },
    ],
    open: [summary],
    recent: [decided, refusedOne],
  }
  const decisionsView: DecisionsView = {
    foundation,
    waiting: [],
    open: [summary],
    decided: [decided, refusedOne],
    next: 9,
  }
  const personView: PersonPageView = {
    foundation,
    person: cleo,
    introduced: '2020-01-15T00:00:00.000Z',
    seats: [
      {
        group: { name: 'packaging', title: typed('Packaging Work Group') },
        seat: 'member',
        since: '2026-02-03T00:00:00.000Z',
        until: '2027-02-03T00:00:00.000Z',
      },
      {
        group: { name: 'psf-board', title: typed('Board') },
        seat: 'director',
        since: '2021-07-01T00:00:00.000Z',
        ended: '2024-07-01T00:00:00.000Z',
      },
    ],
    motions: [summary, decided],
    facts: [],
  }
  const powersView: PowersView = {
    foundation,
  }
  const uses = { group: 'packaging', clause: clause('spending', 'Spending'), says: 'uses' } as const
  const register: RegisterView = {
    asked: { group: 'packaging' },
    lines: [
      {
        group: 'packaging',
        action: { verb: 'spend', object: '' },
        spoken: 'spend',
        clause: clause('spending', 'Spending'),
        except: [],
        deciders: [
          {
            group: 'packaging',
            by: { kind: 'seat', seat: { group: 'packaging', seat: 'chair' } },
            with: [],
            upTo: { currency: 'USD', minor: 50_000 },
            emergency: {},
            clause: clause('spending', 'Spending'),
            chain: [uses],
          },
        ],
        people: [[ada]],
        reviewDue: now,
        handsOn: true,
      },
    ],
    findings: [
      {
        kind: 'hangs on one person',
        group: 'packaging',
        action: { verb: 'spend', object: '' },
        clause: clause('spending', 'Spending'),
        by: { kind: 'seat', seat: { group: 'packaging', seat: 'chair' } },
        person: ada.id,
        who: ada,
      },
    ],
    tree: [
      { group: 'psf-board', title: typed('Board'), depth: 0, held: 3, delegated: 0, reserved: 0, findings: 0 },
      { group: 'packaging', title: typed('Packaging'), depth: 1, held: 2, delegated: 1, reserved: 1, findings: 1 },
    ],
    owed: [
      {
        number: 12,
        group: 'packaging',
        title: typed('A new server'),
        what: 'account',
        due: now,
        missed: true,
        to: [{ kind: 'everyone' }],
      },
    ],
    verbs: ['publish', 'spend'],
    people: [ada],
  }
  const after: Pick<MotionView, 'forms' | 'corrections' | 'aftermath'> = {
    forms: { correct: { title: typed('A title'), text: typed('A text') } },
    corrections: [
      {
        at: now,
        title: { before: typed('An older title'), after: typed('A title') },
        text: ['@@ line 1', `-${typed('What stood there')}`, `+${typed('What stands there')}`],
      },
    ],
    aftermath: {
      account: { to: [{ kind: 'everyone' }], due: now, missed: true, mayGive: {} },
      provisional: { kind: 'emergency', by: [{ kind: 'group', group: 'psf-board' }], part: 13, until: now },
      meanwhile: now,
      brought: {
        from: 'packaging',
        clause: { group: 'packaging', anchor: 'spending', title: typed('Spending') },
        needed: now,
        answerBy: now,
        late: true,
      },
    },
  }
  const deed: DeedView = {
    foundation,
    number: 14,
    group: summary.group,
    subject: { kind: 'resolution', title: typed('A new lock'), action: 'spend', amount: 'USD 120' },
    by: ada,
    seatTitle: typed('chair'),
    at: now,
    under: clause('spending', 'Spending'),
    text: typed('The old one was broken.'),
    aftermath: after.aftermath,
    entries: [1036],
  }
  const powersAnswer: PowersView = {
    ...powersView,
    asked: typed('spend'),
    answer: {
      action: { verb: 'spend', object: '' },
      deciders: [
        {
          group: 'packaging',
          by: { kind: 'rule', rule: { group: 'packaging', rule: 'funding' } },
          with: [],
          upTo: { currency: 'USD', minor: 2_000_000 },
          clause: clause('spending', 'Spending'),
          chain: [
            { group: 'packaging', clause: clause('spending', 'Spending'), says: 'uses' },
            {
              group: 'psf-board',
              clause: { group: 'psf-board', anchor: 'work-groups', title: typed('Work groups') },
              says: 'gives',
            },
            { group: 'psf-board', says: 'holds everything' },
          ],
        },
      ],
      reserved: [
        {
          group: 'packaging',
          to: 'psf-board',
          above: { currency: 'USD', minor: 2_000_000 },
          clause: clause('spending', 'Spending'),
        },
      ],
      withheld: [
        {
          group: 'website',
          clause: { group: 'website', anchor: 'money', title: typed('Money') },
          because: 'no gift',
          at: 'psf-board',
        },
      ],
    },
  }
  const entry: Entry = {
    v: 1,
    at: '2026-11-20T17:45:12.000Z',
    act: '0190f3c2-6b1e-7d42-9a53-1c2d3e4f5a6b',
    by: { kind: 'person', person: bo.id },
    under: clause('decisions', 'Decisions'),
    event: { type: 'BallotCast', motion: 12, voter: bo.id, option: 'yes' },
  }
  const vkey = 'localhost:3000/record/python+1a2b3c4d+AbcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR'
  const entryView: EntryView = {
    foundation,
    index: 1042,
    size: 1318,
    entry,
    by: bo,
    subject: bo,
    text: JSON.stringify(entry),
    publishedSize: 1318,
    vkey,
    values: [
      { commitment: 'ab'.repeat(32), salt: 'cd'.repeat(16), value: typed('I would rather wait for the audit.') },
    ],
  }
  const recordView: RecordView = {
    foundation,
    origin: 'localhost:3000/record/python',
    vkey,
    size: 1043,
    published: {
      checkpoint:
        'localhost:3000/record/python\n1043\nq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=\n\n— localhost:3000/record/python GisrPKtzY2hlY2twb2ludHNpZ25hdHVyZQ==\n',
      size: 1043,
      standing: 'alone',
      cosigners: [],
    },
    entries: [
      { index: 1042, entry, by: bo, subject: bo },
      {
        index: 1041,
        entry: {
          ...entry,
          by: { kind: 'clock' },
          event: {
            type: 'MotionClosed',
            motion: 11,
            outcome: 'carried',
            is: 'carried',
            why: 'all have voted',
            counts: {},
            recused: 1,
          },
        },
      },
      {
        index: 1040,
        entry: {
          ...entry,
          event: {
            type: 'SeatTaken',
            group: 'packaging',
            seat: 'member',
            person: dov.id,
            until: '2027-09-11T00:00:00.000Z',
            motion: 7,
          },
        },
        subject: dov,
      },
    ],
    next: 1040,
  }
  const kind = (one: NoticesView['kinds'][number]['kind']) => ({
    kind: one,
    often: usual[one],
    usual: usual[one],
    stopped: false,
  })
  const noticesView: NoticesView = {
    foundation: { ...foundation, sample: false },
    address: typed('ada@example.org'),
    zone: 'Europe/Paris',
    hour: 8,
    kinds: chosenKinds.map((one) => (one === 'support' ? { ...kind(one), stopped: true } : kind(one))),
    allStopped: false,
    mailed: true,
  }
  const letterAct: LetterActView = {
    token: 'token',
    does: 'Vote +1',
    about: typed('Grant USD 9,500 for a sprint in Lagos'),
    name: typed('Ada Sample'),
    foundation: typed('Python sample foundation'),
    page: '/python/decisions/12',
    state: { kind: 'asked' },
  }
  const letterStop: LetterStopView = {
    token: 'token',
    kind: 'reminder',
    foundation,
    address: typed('a…@example.org'),
    state: 'asked',
    all: '/-/stop/token',
  }
  const about = {
    key: 'a',
    person: ada.id,
    group: 'packaging',
    since: '2026-11-18T09:00:00.000Z',
    clause: clause('decisions', 'Decisions'),
  }
  const seatRef = { group: 'packaging', seat: 'member' }
  const awaits = (item: Awaiting, matter?: AwaitingView['matter']): AwaitingView => ({
    item,
    group: { name: 'packaging', title: typed('Packaging Work Group') },
    ...(matter !== undefined && { matter }),
  })
  const matter = { subject: open.subject, options: funding.options }
  const votes = funding.options.map(({ name }) => ({ type: 'vote', motion: 12, option: name }) as const)
  const desk: FoundationDesk = {
    foundation,
    person: ada,
    awaiting: [
      awaits({ ...about, kind: 'vote', motion: 12, by: '2026-11-21T18:00:00.000Z', acts: votes }, matter),
      awaits(
        {
          ...about,
          kind: 'second',
          motion: 14,
          by: '2026-11-24T09:00:00.000Z',
          acts: [{ type: 'second', motion: 14 }],
        },
        matter,
      ),
      awaits({
        ...about,
        kind: 'confirm',
        seat: seatRef,
        by: '2026-11-26T09:00:00.000Z',
        acts: [{ type: 'confirm', ...seatRef }],
      }),
      awaits({ ...about, kind: 'account', motion: 11, by: '2026-12-01T09:00:00.000Z', acts: [] }, matter),
      awaits({
        ...about,
        kind: 'renew',
        seat: seatRef,
        by: '2027-02-03T00:00:00.000Z',
        acts: [{ type: 'renew', ...seatRef }],
      }),
      awaits({
        ...about,
        kind: 'hand over',
        seat: seatRef,
        left: [typed('the mail account of the group')],
        by: '2027-02-03T00:00:00.000Z',
        acts: [{ type: 'pass on', ...seatRef, access: typed('the mail account of the group') }],
      }),
      awaits({
        ...about,
        kind: 'invitation',
        seat: seatRef,
        acts: [
          { type: 'accept invitation', ...seatRef },
          { type: 'decline invitation', ...seatRef },
        ],
      }),
      awaits({ ...about, kind: 'draft', acts: [] }),
    ],
    seats: personView.seats.slice(0, 1),
    voted: [summary],
    past: [{ motion: decided, option: '+1' }],
    applications: [refusedOne],
    moved: { waiting: [], motions: [summary, decided] },
    drafts: [{ name: draft.name, title: draft.title, since: draft.since }],
    delegations: [
      {
        number: 1,
        how: 'received',
        action: typed('spend travel'),
        seat: { group: 'packaging', seat: 'chair' },
        seatTitle: typed('chair'),
        from: { name: 'psf-board', title: typed('Board') },
        until: '2027-01-01T00:00:00.000Z',
      },
    ],
  }
  const deskView: DeskView = {
    address: typed('ada@example.org'),
    foundations: [desk],
    elsewhere: [{ name: 'django', title: typed('Django sample foundation'), sample: true }],
  }
  const emptyDesk: DeskView = {
    address: typed('ada@example.org'),
    foundations: [
      {
        foundation,
        person: nia,
        awaiting: [],
        seats: [],
        voted: [],
        past: [],
        applications: [],
        moved: { waiting: [], motions: [] },
        drafts: [],
        delegations: [],
      },
    ],
    elsewhere: [],
  }

  const outside: Frame = {
    path: '/',
    viewer: { signedIn: false, awaiting: 0 },
    csrf: 'csrf-token',
    act: '018f0000-0000-7000-8000-000000000000',
    notices: [],
    now,
    locale: 'en',
    assets,
    lookups: {
      fact: (_, value) => value,
      option: (_, option) => option,
      charters: new Map(),
      group: (name) =>
        ({
          packaging: typed('Packaging Work Group'),
          'psf-board': typed('Board'),
          grants: typed('Grants Work Group'),
          website: typed('Website Group'),
          'psf-staff': typed('Staff'),
        })[name] ?? name,
      person: (id) => id,
    },
  }
  const visitor: Frame = { ...outside, path: '/python', foundation }
  const member: Frame = {
    ...visitor,
    path: '/python/groups/packaging',
    viewer: { signedIn: true, person: ada, awaiting: 3 },
  }
  const outsideMember: Frame = { ...outside, path: '/me', viewer: { signedIn: true, awaiting: 1 } }
  const applyErrors: FormState = {
    values: { 'answers.0': typed('I keep three packages.') },
    errors: { 'answers.1': typed('Write an answer.') },
  }
  const editView: EditView = {
    foundation,
    group,
    current: { file: 'packaging.md', text: typed('# Packaging') },
    others: [],
    written: typed('---\ncharter: 1\ngroup: packaging\nname: Packaging\n---\n\n# Packaging\n'),
    checked: {
      own: [
        {
          code: 'unknown-name',
          severity: 'error',
          file: 'packaging.md',
          place: { line: 24, column: 13 },
          message: typed('"voters" of the rule "vote of five days" names "membr", which is neither a seat nor a group'),
          suggestion: typed('member'),
        },
        {
          code: 'held-alone',
          severity: 'advice',
          file: 'packaging.md',
          place: { line: 40, column: 5 },
          message: typed('One person alone may raise packaging funds'),
        },
      ],
      elsewhere: [
        {
          code: 'unknown-name',
          severity: 'error',
          file: 'grants.md',
          place: { line: 7, column: 9 },
          message: typed('The group "packaging" has no rule "majority"'),
        },
      ],
    },
  }
  return {
    foundation,
    people,
    clause,
    editView,
    group,
    memberSeat,
    foundationView,
    groupView,
    draftView,
    charterView,
    open,
    closed,
    decisionsView,
    personView,
    powersView,
    powersAnswer,
    register,
    after,
    deed,
    recordView,
    entryView,
    deskView,
    emptyDesk,
    noticesView,
    letterAct,
    letterStop,
    outside,
    visitor,
    member,
    outsideMember,
    applyErrors,
  }
}

/** The record as two witnesses have seen it, three entries ago. */
function cosigned(view: RecordView): RecordView {
  const cosigners = [
    { witness: 'meridian', key: 'witness.meridian.example.org/records', at: '2026-11-20T17:44:58.000Z' },
    { witness: 'harbour-cooperative', key: 'harbour.example.net/witness', at: '2026-11-20T17:44:59.000Z' },
  ]
  const lines = cosigners.map(({ key }) => `— ${key} FxIgHgAAAABrATU2Zns${'Q'.repeat(80)}==\n`)
  const checkpoint = view.published.checkpoint.replace(String(view.size), String(view.size - 3)) + lines.join('')
  return { ...view, published: { checkpoint, size: view.size - 3, standing: 'cosigned', cosigners } }
}

function uncosigned(view: RecordView): RecordView {
  return { ...view, published: { ...view.published, standing: 'uncosigned' } }
}

/** Enough of it to see how every kind of part is shown; the whole is as long as the API. */
function partOfApi(): DescribedApi {
  const { paths, components } = readDocument(openApiDocument())
  const only = <Part>(parts: Readonly<Record<string, Part>>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(parts).filter(([name]) => names.includes(name)))
  return {
    paths: only(paths, ['/me', '/{foundation}/groups', '/{foundation}/who-may']),
    components: {
      schemas: only(components.schemas, [
        ...[
          'ClauseRef',
          'Decider',
          'GroupList',
          'GroupRef',
          'GroupSummary',
          'MayDecide',
          'PersonRef',
          'SeatRef',
          'Token',
        ],
        'WhoMay',
      ]),
    },
  }
}
