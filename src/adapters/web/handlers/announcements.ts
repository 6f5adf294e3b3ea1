import type { Context, Hono } from 'hono'
import { saying } from '../../../app/announcing/said.ts'
import { announcementsView, announcementView, unsentView } from '../../../app/read/announcements/announcements-view.ts'
import {
  actionFor,
  announcingGroups,
  composeView,
  notToAnnounce,
} from '../../../app/read/announcements/compose-view.ts'
import { foundationRef } from '../../../app/read/reader.ts'
import { startOfDate } from '../../../core/base/instant.ts'
import { daysOf } from '../../../core/foundation/days.ts'
import { fieldProblemWords } from '../../words/form-words.ts'
import { announceForm, announcementActForm } from '../announcement-forms.ts'
import { announcementFeed } from '../feed/announcement-feed.ts'
import type { FormState } from '../frame.ts'
import type { PageCache } from '../page-cache.ts'
import { announcementPage } from '../pages/announcement.ts'
import { announcementsPage } from '../pages/announcements.ts'
import { chooseGroupPage, composePage, type Preview } from '../pages/compose.ts'
import { deliveriesPage } from '../pages/deliveries.ts'
import { introduceLink, link, routes, signInLink } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { announcementLinks } from '../site-links.ts'
import { type ActForm, takeForm } from './act-form.ts'
import { here, numberOf, openedDecision } from './act-place.ts'
import { notFound } from './not-found.ts'
import { notOurForm, problem } from './problem.ts'
import { readForm } from './read-form.ts'
import { foundationPage, page, type Shown } from './show.ts'
import { addressOf, type FoundationVisit, inFoundation, visit } from './visit.ts'

/** The pages of announcements, and where they are written and seen to. */
export function announcementPages(app: Hono, services: WebServices, cache: PageCache): void {
  const inside = (load: (found: FoundationVisit) => Shown | undefined | Promise<Shown | undefined>) =>
    foundationPage(services, cache, load)
  const compose = composeAct(services)

  app.get(
    routes.announcements,
    inside(({ reader, context }) => {
      const before = context.req.query('before')
      const view = announcementsView(
        reader,
        before !== undefined && /^[1-9]\d{0,11}$/.test(before) ? Number(before) : undefined,
      )
      return { view, page: (frame) => announcementsPage(view, announcingGroups(reader), frame) }
    }),
  )
  app.get(routes.announcementFeed, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    if (found === undefined) return notFound(outside)
    const feed = announcementFeed(found.reader, services.baseUrl)
    return context.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
  })
  app.get(routes.announce, (context) => showCompose(context, services))
  app.post(routes.announce, async (context) => {
    const looks = new URLSearchParams(await context.req.text()).has('look')
    return looks ? lookAt(context, services) : takeForm(context, services, compose)
  })
  app.get(
    routes.deliveries,
    inside(async ({ reader, context }) => {
      const unsent = unsentView(reader)
      const items = await services.deliveries.of(context.req.param('foundation') ?? '')
      return { view: unsent, page: (frame) => deliveriesPage(foundationRef(reader), unsent, items, frame), form: true }
    }),
  )
  app.get(
    routes.announcement,
    inside((found) => {
      const view = announcementView(found.reader, numberOf(found))
      return view && { view, page: (frame) => announcementPage(view, frame), form: true }
    }),
  )
  app.post(routes.announcementAct, (context) => takeForm(context, services, announcementAct))
}

async function showCompose(context: Context, services: WebServices): Promise<Response> {
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  if (inside === undefined) return notFound(outside)
  if (inside.session === undefined) return context.redirect(signInLink(addressOf(context)), 303)
  const group = context.req.query('group')
  if (group === undefined) {
    const choose = {
      page: (frame: Parameters<Shown['page']>[0]) =>
        chooseGroupPage(foundationRef(inside.reader), announcingGroups(inside.reader), frame),
    }
    return context.html(page(inside, choose))
  }
  const refusal = notToAnnounce(inside.reader, group)
  if (refusal?.type === 'NotIntroduced') {
    return context.redirect(introduceLink(here(inside).foundation, addressOf(context)), 303)
  }
  if (refusal !== undefined) return problem(inside, refusal)
  const html = written(
    inside,
    services,
    { values: { group, corrects: context.req.query('corrects') ?? '' }, errors: {} },
    undefined,
  )
  return html === undefined ? notFound(inside) : context.html(html)
}

/** What was written, as each channel would get it: nothing is done. */
async function lookAt(context: Context, services: WebServices): Promise<Response> {
  const outside = await visit(context, services)
  const inside = await inFoundation(outside)
  if (inside === undefined) return notFound(outside)
  const sent = await readForm(inside, announceForm, ['channels'])
  if (!sent.ok) {
    if (sent.problem.type === 'not ours') return notOurForm(inside)
    const state = { values: sent.problem.typed, errors: fieldProblemWords(sent.problem.errors, 'en') }
    const again = written(inside, services, state, undefined)
    return again === undefined ? notFound(inside) : context.html(again, 422)
  }
  const { group, channels } = sent.value.fields
  const refusal = notToAnnounce(inside.reader, group)
  if (refusal !== undefined) return problem(inside, refusal)
  const html = written(inside, services, { values: sent.value.typed, errors: {} }, channels)
  return html === undefined ? notFound(inside) : context.html(html)
}

/** The page on which it is written, with what was typed; with `look` what each of these channels would get. */
function written(
  inside: FoundationVisit,
  services: WebServices,
  state: FormState,
  look: readonly string[] | undefined,
): string | undefined {
  const { group = '', corrects = '' } = state.values
  const view = composeView(inside.reader, group, corrects === '' ? undefined : Number(corrects))
  if (view === undefined) return undefined
  const chosen =
    look ??
    chosenIn(
      state,
      view.channels.filter(({ sends }) => sends).map(({ at }) => at),
    )
  const { state: foundation } = inside.reader.snapshot
  const { title = '', text = '' } = state.values
  const about = {
    number: foundation.announcements.size + 1,
    title,
    ...(view.corrects !== undefined && { corrects: view.corrects.number }),
  }
  const said = saying(foundation, { group, text }, announcementLinks(services.baseUrl), about)
  const previews =
    look &&
    view.channels
      .filter(({ at }) => look.includes(at))
      .map(({ sends: _, ...place }): Preview => {
        const post = services.channels.compose(said, place)
        const isSetUp = services.channels.isSetUp(said.foundation.name, place)
        return { place, isSetUp, ...(post !== undefined && { post, inDoubt: services.channels.inDoubt(place) }) }
      })
  return page(inside, { page: (frame) => composePage(view, chosen, previews, frame, state), form: true })
}

/** All that announcements are sent to, until somebody chooses otherwise. */
function chosenIn({ values }: FormState, all: readonly string[]): readonly string[] {
  if (values.title === undefined) return all
  return Object.entries(values).flatMap(([name, value]) => (name.startsWith('channels') ? [value] : []))
}

function composeAct(services: WebServices): ActForm<typeof announceForm> {
  return {
    schema: announceForm,
    lists: ['channels'],
    said: 'announced',
    command: (inside, { group, title, text, channels, on = '', corrects }) => {
      const { snapshot } = inside.reader
      const listed = snapshot.state.groups.get(group)?.charter.channels ?? []
      const kinds = listed.filter(({ at }) => channels.includes(at)).map(({ kind }) => kind)
      return {
        type: 'move',
        group,
        action: actionFor(inside.reader, group, kinds),
        title,
        text,
        announcing: {
          channels,
          ...(on !== '' && { at: startOfDate(on, daysOf(snapshot.state, group)) }),
          ...(corrects !== undefined && { corrects: Number(corrects) }),
        },
      }
    },
    again: (inside, state) => written(inside, services, state, undefined),
    next: (inside, _, receipt) => {
      for (const { entry } of receipt.entries) {
        if (entry.event.type === 'AnnouncementMade')
          return link('announcement', { ...here(inside), number: entry.event.announcement })
      }
      return openedDecision(inside, receipt) ?? link('announcements', here(inside))
    },
  }
}

const announcementAct: ActForm<typeof announcementActForm> = {
  schema: announcementActForm,
  said: 'done',
  command: (inside, { do: what, channel: place, reason = '' }) => {
    const announcement = numberOf(inside)
    if (what === 'withdraw') return { type: 'withdraw announcement', announcement, ...(reason !== '' && { reason }) }
    if (place === undefined) return { errors: { channel: 'empty' } }
    const channel = Number(place)
    switch (what) {
      case 'retry':
        return { type: 'retry delivery', announcement, channel }
      case 'seen':
        return { type: 'close delivery', announcement, channel, as: 'sent' }
      case 'drop':
        return { type: 'close delivery', announcement, channel, as: 'dropped' }
    }
  },
  next: (inside) => link('announcement', { ...here(inside), number: numberOf(inside) }),
}
