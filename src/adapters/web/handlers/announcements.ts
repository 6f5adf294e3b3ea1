import type { Context, Hono } from 'hono'
import { saying } from '../../../app/announcing/said.ts'
import { announcementsView, announcementView, unsentView } from '../../../app/read/announcements/announcements-view.ts'
import {
  actionFor,
  announcingGroups,
  type ComposeView,
  composeView,
  notToAnnounce,
} from '../../../app/read/announcements/compose-view.ts'
import { foundationRef } from '../../../app/read/reader.ts'
import { startOfDate } from '../../../core/base/instant.ts'
import type { Announcing } from '../../../core/foundation/announcements/announcement-effect.ts'
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
import { proposedText } from './proposed-text.ts'
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
        context.req.query('group'),
      )
      return { view, page: (frame) => announcementsPage(view, announcingGroups(reader), frame) }
    }),
  )
  app.get(routes.announcementFeed, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    if (found === undefined) return notFound(outside)
    const feed = announcementFeed(found.reader, services.baseUrl, context.req.query('group'))
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
  const { corrects = '' } = context.req.query()
  const proposed = proposedText(inside)
  const state = { values: { group, corrects, ...proposed }, errors: {} }
  const html = written(inside, services, state, { chosen: 'all' })
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
    const again = written(inside, services, state)
    return again === undefined ? notFound(inside) : context.html(again, 422)
  }
  const { group, channels } = sent.value.fields
  const refusal = notToAnnounce(inside.reader, group)
  if (refusal !== undefined) return problem(inside, refusal)
  const html = written(inside, services, { values: sent.value.typed, errors: {} }, { chosen: channels, looks: true })
  return html === undefined ? notFound(inside) : context.html(html)
}

interface Choosing {
  /** Addresses of channels; without it those that were chosen in the form. */
  readonly chosen?: readonly string[] | 'all'
  /** Whether it is shown what each of them would get. */
  readonly looks?: boolean
}

/** The page on which it is written, with what was typed. */
function written(
  inside: FoundationVisit,
  services: WebServices,
  state: FormState,
  { chosen = chosenIn(state), looks = false }: Choosing = {},
): string | undefined {
  const { group = '', corrects = '', title = '', text = '' } = state.values
  const view = composeView(inside.reader, group, corrects === '' ? undefined : Number(corrects))
  if (view === undefined) return undefined
  const to = chosen === 'all' ? view.channels.filter(({ sends }) => sends).map(({ at }) => at) : chosen
  const previews = looks ? previewsOf(inside, services, view, { title, text, to }) : undefined
  return page(inside, { page: (frame) => composePage(view, to, previews, frame, state), form: true })
}

/** What each of these channels would get. */
function previewsOf(
  { reader }: FoundationVisit,
  { channels, baseUrl }: WebServices,
  { group, corrects, channels: listed }: ComposeView,
  { title, text, to }: { readonly title: string; readonly text: string; readonly to: readonly string[] },
): readonly Preview[] {
  const { state } = reader.snapshot
  const number = state.announcements.size + 1
  const about = { number, title, ...(corrects !== undefined && { corrects: corrects.number }) }
  const said = saying(state, { group: group.name, text }, announcementLinks(baseUrl), about)
  return listed
    .filter(({ at }) => to.includes(at))
    .map(({ sends: _, ...place }) => {
      const post = channels.compose(said, place)
      const isSetUp = channels.isSetUp(said.foundation.name, place)
      return { place, isSetUp, ...(post !== undefined && { post, inDoubt: channels.inDoubt(place) }) }
    })
}

function chosenIn({ values }: FormState): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => (name.startsWith('channels.') ? [value] : []))
}

function composeAct(services: WebServices): ActForm<typeof announceForm> {
  return {
    schema: announceForm,
    lists: ['channels'],
    said: 'announced',
    command: (inside, { group, title, text, channels, on = '', corrects, of }) => {
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
          ...toldOf(of),
        },
      }
    },
    again: (inside, state) => written(inside, services, state),
    next: (inside, _, receipt) => {
      for (const { entry } of receipt.entries) {
        if (entry.event.type === 'AnnouncementMade')
          return link('announcement', { ...here(inside), number: entry.event.announcement })
      }
      return openedDecision(inside, receipt) ?? link('announcements', here(inside))
    },
  }
}

function toldOf(written: string | undefined): Pick<Announcing, 'of'> {
  const [kind, number] = written?.split(' ') ?? []
  return kind === 'consultation' || kind === 'election' ? { of: { kind, number: Number(number) } } : {}
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
