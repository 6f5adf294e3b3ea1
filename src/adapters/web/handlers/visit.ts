import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { votedBy } from '../../../app/elections/voted.ts'
import type { Session } from '../../../app/identity.ts'
import { factText } from '../../../app/read/fact-views.ts'
import { awaitingCount } from '../../../app/read/person-views.ts'
import { foundationRef, personRef, type Reader } from '../../../app/read/reader.ts'
import type { RunningFoundation } from '../../../app/running.ts'
import { isProof } from '../../../app/sample-people.ts'
import { spoken } from '../../../core/base/name.ts'
import { activeCharters } from '../../../core/foundation/active.ts'
import { formWords } from '../../words/form-words.ts'
import type { Lookups } from '../../words/lookups.ts'
import { assetLinks } from '../assets.ts'
import type { Former, Frame } from '../frame.ts'
import { nameOrNone } from '../names.ts'
import { noticesFrom } from '../notice.ts'
import type { WebServices } from '../services.ts'

/** One request: who asks, in which foundation, and what their pages carry. */
export interface Visit {
  readonly context: Context
  readonly services: WebServices
  readonly session: Session | undefined
  /** To whom this visitor's forms are bound: their session, or a cookie of their own. */
  readonly holder: string
}

/** A visit inside a foundation that exists. */
export interface FoundationVisit extends Visit {
  readonly running: RunningFoundation
  readonly reader: Reader
  /** When the reader is shown how it was; they are then nobody in particular. */
  readonly former?: Former
}

const visitor_cookie = 'remit-visitor'

/** On https only this host can set it, as with the session's: a neighbour's value would come with forms that the neighbour knows. */
function prefixOf({ baseUrl }: WebServices): 'host' | undefined {
  return baseUrl.startsWith('https:') ? 'host' : undefined
}

/** Only a browser that has signed in before, or that has a form to send, has a cookie at all. */
export async function visit(context: Context, services: WebServices): Promise<Visit> {
  const session = await services.identity.session(context.req.raw.headers)
  const holder = session?.id ?? getCookie(context, visitor_cookie, prefixOf(services)) ?? ''
  return { context, services, session, holder }
}

/** A visitor who is about to be shown a form gets a cookie that the form is bound to. */
export function withHolder(visit: Visit): Visit {
  if (visit.holder !== '') return visit
  const holder = visit.services.chance.bytes(16).toHex()
  const prefix = prefixOf(visit.services)
  const always = { httpOnly: true, sameSite: 'Lax', path: '/' } as const
  setCookie(visit.context, visitor_cookie, holder, prefix === undefined ? always : { ...always, secure: true, prefix })
  return { ...visit, holder }
}

export async function inFoundation(visit: Visit): Promise<FoundationVisit | undefined> {
  const running = visit.services.house.foundation(visit.context.req.param('foundation') ?? '')
  if (running === undefined) return undefined
  const reader = await readerIn(running, visit)
  return { ...visit, session: reader.signedIn ? visit.session : undefined, running, reader }
}

/** Who this visitor is in a foundation; nobody, where their session is no proof. */
export async function readerIn(running: RunningFoundation, { session, services }: Visit): Promise<Reader> {
  const snapshot = await running.read()
  if (session === undefined || !(await isProof(session.address, snapshot, services.house)))
    return { snapshot, person: undefined, signedIn: false }
  const person = snapshot.addresses.get(session.address)
  const voted = person === undefined ? {} : { voted: await votedBy(snapshot.state, person, running.ballots) }
  return { snapshot, person, signedIn: true, ...voted }
}

/** The path and query as asked, which is all of an address that a page shows: the host in a request is whatever its sender says. */
export function addressOf({ req }: Context): string {
  const { pathname, search } = new URL(req.url)
  return `${pathname}${search}`
}

/** Readers are shown the one language that there is so far. */
const locale = 'en'

export function frameOf(visit: Visit | FoundationVisit): Frame {
  const { context, services, session, holder } = visit
  const reader = 'reader' in visit ? visit.reader : undefined
  const former = 'former' in visit ? visit.former : undefined
  return {
    path: addressOf(context),
    ...(former !== undefined && { former }),
    ...(reader !== undefined && { foundation: foundationRef(reader), lookups: lookupsOf(reader) }),
    viewer: {
      signedIn: session !== undefined && former === undefined,
      awaiting: 0,
      ...(reader?.person !== undefined && {
        person: personRef(reader, reader.person),
        awaiting: awaitingCount(reader, reader.person),
      }),
    },
    csrf: holder === '' ? '' : services.guard.token(holder),
    act: crypto.randomUUID(),
    notices: noticesFrom(context, (kind) => formWords(locale).done[kind]),
    now: reader?.snapshot.at ?? services.clock.now(),
    locale,
    assets: assetLinks(),
  }
}

export function lookupsOf(reader: Reader): Lookups {
  return {
    group: (name) => reader.snapshot.state.groups.get(name)?.title ?? name,
    person: (id) => nameOrNone(personRef(reader, id), locale),
    fact: (fact, value) => factText(reader, fact, value),
    option: (motion, name) => {
      const options = reader.snapshot.state.motions.get(motion)?.opened.rule.options ?? []
      return options.find((option) => option.name === name)?.label ?? spoken(name)
    },
    charters: activeCharters(reader.snapshot.state),
  }
}
