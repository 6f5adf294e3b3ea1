import type { Hono } from 'hono'
import { boardView } from '../../../app/read/board/board-view.ts'
import { decisionsView } from '../../../app/read/decisions-view.ts'
import { deedView } from '../../../app/read/deed-view.ts'
import { foundationDesk } from '../../../app/read/desk-view.ts'
import { groupStates } from '../../../app/read/directory/group-state.ts'
import { revivalView } from '../../../app/read/directory/revival-view.ts'
import { charterView, foundationView, groupView } from '../../../app/read/group-views.ts'
import { handOverView } from '../../../app/read/handover/hand-over-view.ts'
import { historyView } from '../../../app/read/history/history-view.ts'
import { decisionView } from '../../../app/read/motion-views.ts'
import { pendingView } from '../../../app/read/pending-views.ts'
import { personView } from '../../../app/read/person-views.ts'
import { powersView } from '../../../app/read/powers-view.ts'
import { foundationRef } from '../../../app/read/reader.ts'
import { entryView, recordView } from '../../../app/read/record-views.ts'
import { registerQuestion, registerView } from '../../../app/read/register-view.ts'
import { rollView } from '../../../app/read/roll-views.ts'
import { searchView } from '../../../app/read/search/search-view.ts'
import type { HomeView } from '../../../app/read/views.ts'
import type { Frame } from '../frame.ts'
import type { Html } from '../html.ts'
import type { PageCache } from '../page-cache.ts'
import { boardPage } from '../pages/board.ts'
import { charterPage } from '../pages/charter.ts'
import { decisionPage } from '../pages/decision.ts'
import { decisionsPage } from '../pages/decisions.ts'
import { deedPage } from '../pages/deed.ts'
import { deskPage } from '../pages/desk.ts'
import { entryPage } from '../pages/entry.ts'
import { foundationPage as foundationHtml } from '../pages/foundation.ts'
import { groupPage } from '../pages/group.ts'
import { handOverPage } from '../pages/hand-over.ts'
import { historyPage } from '../pages/history.ts'
import { homePage } from '../pages/home.ts'
import { pendingPage } from '../pages/pending.ts'
import { personPage } from '../pages/person.ts'
import { powersPage } from '../pages/powers.ts'
import { recordPage } from '../pages/record.ts'
import { revivePage } from '../pages/revive.ts'
import { rollPage } from '../pages/roll.ts'
import { searchPage } from '../pages/search.ts'
import { link, routes, signInLink } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { announcementPages } from './announcements.ts'
import { calendarPages } from './calendars.ts'
import { consultationPages } from './consultations.ts'
import { electionPages } from './elections.ts'
import { moneyPages } from './money.ts'
import { promisePages } from './promises.ts'
import { reportPages } from './reports.ts'
import { requestPages } from './requests.ts'
import { answer, foundationPage, type Shown } from './show.ts'
import { type FoundationVisit, readerIn, type Visit, visit } from './visit.ts'

/** Every page that only shows, each with the same as JSON beside it. */
export function showPages(app: Hono, services: WebServices, cache: PageCache): void {
  const inside = (load: (visit: FoundationVisit) => Shown | undefined | Promise<Shown | undefined>) =>
    foundationPage(services, cache, load)
  /** Witnesses cosign after the record has grown. */
  const published = async ({ running }: FoundationVisit) => {
    const { size, standing, checkpoint } = await running.files.published()
    return ` ${size} ${standing} ${checkpoint.length}`
  }

  consultationPages(app, services, cache)
  electionPages(app, services, cache)
  announcementPages(app, services, cache)
  calendarPages(app, services, cache)
  moneyPages(app, services, cache)
  promisePages(app, services, cache)
  reportPages(app, services, cache)
  requestPages(app, services, cache)
  app.get(routes.home, async (context) => {
    const outside = await visit(context, services)
    const view = await homeView(services)
    const version = view.foundations.map(({ entries }) => entries).join(' ')
    return answer(outside, cache, `${version} ${services.clock.now().slice(0, 16)}`, () => shown(view, homePage))
  })
  app.get(routes.desk, async (context) => {
    const outside = await visit(context, services)
    if (outside.session === undefined) return context.redirect(signInLink(link('desk')), 303)
    const view = await deskView(outside, outside.session.address)
    return answer(outside, cache, '', () => ({ ...shown(view, deskPage), form: true }))
  })
  app.get(
    routes.foundation,
    inside(({ reader, context }) => {
      const state = context.req.query('state')
      const only = groupStates.find((known) => known === state)
      return shown(foundationView(reader, only), foundationHtml)
    }),
  )
  app.get(
    routes.group,
    inside(({ reader, context }) => shown(groupView(reader, context.req.param('group') ?? ''), groupPage)),
  )
  app.get(
    routes.board,
    inside(({ reader }) => shown(boardView(reader), boardPage)),
  )
  app.get(
    routes.groupBoard,
    inside(({ reader, context }) => shown(boardView(reader, context.req.param('group') ?? ''), boardPage)),
  )
  app.get(
    routes.groupHistory,
    inside(async ({ reader, running, context }) =>
      shown(await historyView(reader, running.files, context.req.param('group') ?? ''), historyPage),
    ),
  )
  app.get(
    routes.handOver,
    inside(({ reader, context }) => {
      const { group = '', seat = '', person = '' } = context.req.param()
      return shown(handOverView(reader, group, seat, person), handOverPage)
    }),
  )
  app.get(
    routes.roll,
    inside(({ reader, context }) => {
      const { group = '', roll = '' } = context.req.param()
      return shown(rollView(reader, group, roll), rollPage)
    }),
  )
  app.get(
    routes.charter,
    inside(({ reader, context }) => shown(charterView(reader, context.req.param('group') ?? ''), charterPage)),
  )
  app.get(
    routes.decisions,
    inside(({ reader, context }) => shown(decisionsView(reader, whole(context.req.query('before'))), decisionsPage)),
  )
  app.get(
    routes.decision,
    inside(({ reader, context }) => {
      const number = whole(context.req.param('number'))
      if (number === undefined) return undefined
      return (
        shown(decisionView(reader, number), decisionPage) ??
        shown(pendingView(reader, number), pendingPage) ??
        shown(deedView(reader, number), deedPage)
      )
    }),
  )
  app.get(
    routes.person,
    inside(({ reader, context }) => shown(personView(reader, context.req.param('person') ?? ''), personPage)),
  )
  app.get(
    routes.powers,
    inside(({ reader, context }) => {
      const [may, amount] = [context.req.query('may')?.slice(0, 200), context.req.query('amount')?.slice(0, 40)]
      const { group, person, verb } = context.req.query()
      const register = registerView(reader, registerQuestion({ group, person, verb }))
      return shown({ ...powersView(reader, may, amount), register }, powersPage)
    }),
  )
  app.get(
    routes.revive,
    inside(({ reader, context }) => shown(revivalView(reader, context.req.param('group') ?? ''), revivePage)),
  )
  app.get(
    routes.search,
    inside(({ reader, context }) => shown(searchView(reader, context.req.query('q')), searchPage)),
  )
  app.get(
    routes.record,
    foundationPage(
      services,
      cache,
      async ({ reader, running, context }) =>
        shown(await recordView(reader, running.files, whole(context.req.query('before'))), recordPage),
      published,
    ),
  )
  app.get(
    routes.entry,
    foundationPage(
      services,
      cache,
      async ({ reader, running, context }) => {
        const index = whole(context.req.param('index'))
        return index === undefined ? undefined : shown(await entryView(reader, running.files, index), entryPage)
      },
      published,
    ),
  )
}

function shown<View>(view: View, page: (view: View & {}, frame: Frame) => Html): Shown
function shown<View>(view: View | undefined, page: (view: View, frame: Frame) => Html): Shown | undefined
function shown<View>(view: View | undefined, page: (view: View, frame: Frame) => Html): Shown | undefined {
  return view === undefined ? undefined : { view, page: (frame) => page(view, frame) }
}

/** A number in an address: whole, not negative, written without anything else. */
function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined
}

async function homeView({ house }: WebServices): Promise<HomeView> {
  const running = house.names().flatMap((name) => house.foundation(name) ?? [])
  const foundations = await Promise.all(
    running.map(async (foundation) => {
      const { state } = await foundation.read()
      const { name, title, sample } = foundationRef({
        snapshot: await foundation.read(),
        person: undefined,
        signedIn: false,
      })
      return { name, title, sample, groups: state.groups.size, open: state.open.size, entries: state.size }
    }),
  )
  return { foundations }
}

async function deskView(outside: Visit, address: string) {
  const { house } = outside.services
  const running = house.names().flatMap((name) => house.foundation(name) ?? [])
  const readers = await Promise.all(running.map((foundation) => readerIn(foundation, outside)))
  return {
    address,
    foundations: readers.flatMap((reader) =>
      reader.person === undefined ? [] : [foundationDesk(reader, reader.person)],
    ),
    elsewhere: readers.filter(({ person }) => person === undefined).map(foundationRef),
  }
}
