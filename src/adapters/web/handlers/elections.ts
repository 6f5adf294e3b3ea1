import { hash } from 'node:crypto'
import type { Hono } from 'hono'
import { type AskedBallot, type BallotView, ballotView } from '../../../app/read/elections/ballot-view.ts'
import { electionRollView } from '../../../app/read/elections/election-roll-view.ts'
import { type ElectionView, electionView } from '../../../app/read/elections/election-view.ts'
import { electionsView } from '../../../app/read/elections/elections-view.ts'
import { personRef } from '../../../app/read/reader.ts'
import { spoken } from '../../../core/base/name.ts'
import { ballotOwner } from '../../../core/foundation/elections/ballot-owner.ts'
import { ballotOf } from '../../../core/foundation/elections/ballots/ballot-text.ts'
import { announcementWords } from '../../words/announcement-words.ts'
import { icalendar } from '../calendar/icalendar.ts'
import { countedBundles } from '../elections/counted-bundles.ts'
import { electionTitle } from '../elections/election-title.ts'
import type { PageCache } from '../page-cache.ts'
import { ballotPage } from '../pages/ballot.ts'
import { type ContestNow, electionPage } from '../pages/election.ts'
import { electionRollPage } from '../pages/election-roll.ts'
import { electionsPage } from '../pages/elections.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { here, numberOf } from './act-place.ts'
import { asDataKey } from './data-key.ts'
import { notFound } from './not-found.ts'
import { foundationPage, type Shown } from './show.ts'
import { type FoundationVisit, frameOf, inFoundation, visit } from './visit.ts'

/** The pages of elections. */
export function electionPages(app: Hono, services: WebServices, cache: PageCache): void {
  const inside = (load: (found: FoundationVisit) => Shown | undefined | Promise<Shown | undefined>) =>
    foundationPage(services, cache, load)
  const counted = countedBundles()

  app.get(
    routes.elections,
    inside(({ reader, context }) => {
      const before = context.req.query('before')
      const view = electionsView(
        reader,
        before !== undefined && /^[1-9]\d{0,11}$/.test(before) ? Number(before) : undefined,
      )
      return { view, page: (frame) => electionsPage(view, frame) }
    }),
  )
  app.get(routes.electionCalendar, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    const number = Number.parseInt(context.req.param('file') ?? '', 10)
    const view = found === undefined ? undefined : electionView(found.reader, number)
    if (found === undefined || view === undefined) return notFound(found ?? outside)
    return context.body(calendarOf(found, view), 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
  })
  app.get(routes.electionAnnouncement, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    const number = Number.parseInt(context.req.param('file') ?? '', 10)
    const view = found === undefined ? undefined : electionView(found.reader, number)
    if (found === undefined || view === undefined) return notFound(found ?? outside)
    return context.text(announcementOf(found, view))
  })
  app.get(
    routes.election,
    inside(async (found) => {
      const view = electionView(found.reader, numberOf(found))
      if (view === undefined) return undefined
      const now = await contestsNow(found, view)
      return { view: asData(view, now), page: (frame) => electionPage(view, now, frame) }
    }),
  )
  app.get(
    routes.electionRoll,
    inside((found) => {
      const view = electionRollView(found.reader, numberOf(found))
      return view && { view, page: (frame) => electionRollPage(view, frame) }
    }),
  )
  app.get(
    routes.ballot,
    inside(async (found) => {
      const { electorate, for: voter } = found.context.req.query()
      const view = await ballotHere(found, {
        ...(electorate !== undefined && { electorate }),
        ...(voter !== undefined && { for: voter }),
      })
      return view && { view, page: (frame) => ballotPage(view, frame), form: true }
    }),
  )
  app.get(routes.electionBundle, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    if (found === undefined) return notFound(outside)
    const text = bundleHere(found, context.req.query('electorate') ?? '')
    if (text === undefined) return notFound(found)
    const number = numberOf(found)
    const { env } = found.context
    if (env === undefined || !(asDataKey in env))
      return context.redirect(link('election', { ...here(found), number }), 303)
    return context.body(text, 200, {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="election-${number}.json"`,
    })
  })

  /** While a vote is open how many have voted, and once it is closed its count; of a former day neither changes any more. */
  async function contestsNow(
    { running, reader, former }: FoundationVisit,
    view: ElectionView,
  ): Promise<ReadonlyMap<string, ContestNow>> {
    const now = new Map<string, ContestNow>()
    for (const { electorate, opened, result } of view.contests) {
      const key = electorate ?? ''
      if (result?.bundle !== undefined) {
        const { bundle } = result
        const count = counted.of(bundle, () => reader.snapshot.text(bundle))
        if (count !== undefined) now.set(key, { counted: count })
      } else if (opened !== undefined && result === undefined && former === undefined && view.phase.kind !== 'over') {
        now.set(key, { cast: await running.ballots.count({ election: view.number, electorate }) })
      }
    }
    return now
  }
}

/** The same as data: what the pictures of a count are drawn from stands in the bundle. */
function asData(view: ElectionView, now: ReadonlyMap<string, ContestNow>) {
  return {
    ...view,
    contests: view.contests.map((contest) => {
      const cast = now.get(contest.electorate ?? '')?.cast
      return { ...contest, ...(cast !== undefined && { cast }) }
    }),
  }
}

/** The ballot of whoever reads, or of somebody whose proxy they have, with what they have cast in it. */
export async function ballotHere(
  found: FoundationVisit,
  asked: Omit<AskedBallot, 'number'>,
): Promise<BallotView | undefined> {
  const number = numberOf(found)
  const digest = (text: string) => hash('sha256', text)
  const view = ballotView(found.reader, { number, ...asked }, digest)
  if (view === undefined || found.former !== undefined || view.mayVote.refusal !== undefined) return view
  const contest = found.reader.snapshot.state.elections.get(number)?.contests.get(asked.electorate ?? '')
  if (contest === undefined || view.voter === undefined) return view
  const text = await found.running.ballots.own(
    { election: number, electorate: asked.electorate },
    ballotOwner(contest, view.voter.id),
  )
  return text === undefined ? view : { ...view, cast: ballotOf(text) }
}

/** The document of the record with names for whoever reads it, which are no part of its digest; nothing before the close. */
function bundleHere(found: FoundationVisit, electorate: string): string | undefined {
  const { reader } = found
  const closed = reader.snapshot.state.elections.get(numberOf(found))?.contests.get(electorate)?.closed
  if (closed?.bundle === undefined) return undefined
  const document: Readonly<Record<string, unknown>> = JSON.parse(reader.snapshot.text(closed.bundle.digest))
  const candidates = Array.isArray(document.candidates) ? document.candidates.map(String) : []
  const names = candidates.flatMap((id) => {
    const { name } = personRef(reader, id)
    return name === undefined ? [] : [[id, name] as const]
  })
  return JSON.stringify({ ...document, names: Object.fromEntries(names) })
}

function announcementOf(found: FoundationVisit, view: ElectionView): string {
  const frame = frameOf(found)
  const title = electionTitle({ group: view.group, fills: view.rule.fills.map(({ seat }) => seat) }, frame)
  const url = `${found.services.baseUrl}${link('election', { foundation: here(found).foundation, number: view.number })}`
  return announcementWords({ title, view, url }, frame.locale)
}

function calendarOf(found: FoundationVisit, view: ElectionView): string {
  const frame = frameOf(found)
  const title = electionTitle({ group: view.group, fills: view.rule.fills.map(({ seat }) => seat) }, frame)
  const { foundation } = here(found)
  const { baseUrl } = found.services
  return icalendar(
    title,
    view.timeline.map(({ phase, from, until }) => ({
      uid: `${foundation}-${view.number}-${phase}@${new URL(baseUrl).host}`,
      title: `${title}: ${spoken(phase)}`,
      from,
      until,
      url: `${baseUrl}${link('election', { foundation, number: view.number })}`,
    })),
    found.reader.snapshot.at,
  )
}
