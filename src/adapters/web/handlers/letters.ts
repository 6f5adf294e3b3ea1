import { hash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { wishesOf, wishesThing } from '../../../app/notices/drawn-wishes.ts'
import type { LetterToken } from '../../../app/notices/letter-token.ts'
import type { OneClickAct } from '../../../app/notices/one-click.ts'
import { isStopped, withStopped } from '../../../app/notices/wishes.ts'
import { matterOf } from '../../../app/read/awaiting-views.ts'
import { answerTo, foundationRef, personRef, type Reader } from '../../../app/read/reader.ts'
import type { RunningFoundation } from '../../../app/running.ts'
import type { Trouble } from '../../../app/trouble.ts'
import { isErased } from '../../../core/foundation/people/erasing.ts'
import { formWords } from '../../words/form-words.ts'
import { plainLookups } from '../../words/lookups.ts'
import { noticeWords } from '../../words/notice-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import type { Frame } from '../frame.ts'
import { personName, subjectLine } from '../names.ts'
import { type LetterActView, letterActPage, letterOverPage } from '../pages/letter-act.ts'
import { type LetterStopView, letterStopPage } from '../pages/letter-stop.ts'
import { clauseLink, link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { statusOf } from '../status-of.ts'
import { type FoundationVisit, frameOf } from './visit.ts'

/**
 * Where the links of letters lead. What a link says is signed and bound to one person, so that whoever has the letter needs no
 * session for it and can do nothing else with it; following it does nothing, and doing it takes a POST.
 */
export function letterPages(app: Hono, services: WebServices): void {
  app.get(routes.letterAct, async (context) => {
    const found = await bearing(context, services, 'act')
    if (found === undefined) return over(context, services)
    const { inside, token } = found
    const { state } = inside.reader.snapshot
    if (state.acts.has(actOf(context))) return show(found, { kind: 'was done' })
    const allowed = answerTo(asBearer(inside.reader, token), token.act)
    return allowed.ok ? show(found, { kind: 'asked' }) : show(found, refused(inside, allowed.problem), allowed.problem)
  })

  app.post(routes.letterAct, async (context) => {
    const found = await bearing(context, services, 'act')
    if (found === undefined) return over(context, services)
    const { inside, token } = found
    const { person, act } = token
    const done = await inside.running.act({ act: actOf(context), person, command: act })
    if (done.ok) return show(found, { kind: 'done' })
    if (done.problem.type === 'AlreadyDone') return show(found, { kind: 'was done' })
    return show(found, refused(inside, done.problem), done.problem)
  })

  app.get(routes.letterStop, async (context) => {
    const found = await bearing(context, services, 'stop')
    if (found === undefined) return over(context, services)
    const { kind, foundation, person } = found.token
    const wishes = await wishesOf(services.drawer, foundation, person)
    const stopped = kind === 'all' ? wishes.stopped.includes('all') : isStopped(wishes, kind)
    return showStop(found, stopped ? 'stopped' : 'asked')
  })

  // RFC 8058: a mail program's POST stops them, whatever else it says; the page's own button may say that they come again.
  app.post(routes.letterStop, async (context) => {
    const found = await bearing(context, services, 'stop')
    if (found === undefined) return over(context, services)
    const { kind, foundation, person } = found.token
    const stops = new URLSearchParams(await context.req.text()).get('do') !== 'again'
    await found.inside.running.post(async () => {
      const wishes = await wishesOf(services.drawer, foundation, person)
      return { drawer: { put: [wishesThing(person, withStopped(wishes, kind, stops))] } }
    })
    return showStop(found, stops ? 'stopped' : 'come again')
  })
}

type Bearing<Does extends LetterToken['does']> = {
  readonly inside: FoundationVisit
  readonly token: Extract<LetterToken, { readonly does: Does }>
}

/** Whoever bears a link of ours, for somebody who is still there. They see the page as a visitor does. */
async function bearing<Does extends LetterToken['does']>(
  context: Context,
  services: WebServices,
  does: Does,
): Promise<Bearing<Does> | undefined> {
  const token = services.letterTokens.read(context.req.param('token') ?? '')
  const running = token && services.house.foundation(token.foundation)
  if (running === undefined || !isOf(token, does)) return undefined
  const reader = await visitorOf(running)
  const { state } = reader.snapshot
  if (!state.people.has(token.person) || isErased(state, token.person)) return undefined
  return { inside: { context, services, session: undefined, holder: '', running, reader }, token }
}

function isOf<Does extends LetterToken['does']>(
  token: LetterToken | undefined,
  does: Does,
): token is Extract<LetterToken, { readonly does: Does }> {
  return token?.does === does
}

async function visitorOf(running: RunningFoundation): Promise<Reader> {
  return { snapshot: await running.read(), person: undefined, signedIn: false }
}

function asBearer(reader: Reader, { person }: LetterToken): Reader {
  return { ...reader, person, signedIn: true }
}

/** The same link asks for the same act, so that it is done once, however often the button is pressed. */
function actOf(context: Context): string {
  return hash('sha256', `letter ${context.req.param('token')}`).slice(0, 32)
}

function refused(inside: FoundationVisit, trouble: Trouble): LetterActView['state'] {
  const frame = frameOf(inside)
  if (trouble.type === 'Busy' || trouble.type === 'Unavailable')
    return { kind: 'not now', why: formWords(frame.locale).unavailable.explanation }
  const { title, explanation, clause } = refusalWords(trouble, frame.locale, frame.lookups ?? plainLookups)
  const foundation = frame.foundation?.name ?? ''
  const source = clause === undefined ? {} : { clause: { title: clause.title, page: clauseLink(foundation, clause) } }
  return { kind: 'not now', why: `${title}. ${explanation}`, ...source }
}

function show(
  { inside, token }: Bearing<'act'>,
  state: LetterActView['state'],
  trouble?: Trouble,
): Response | Promise<Response> {
  const { context, reader } = inside
  const frame = frameOf(inside)
  const view = { ...aboutAct(reader, token, frame), token: context.req.param('token') ?? '', state }
  return context.html(String(letterActPage(view, frame)), trouble === undefined ? 200 : statusOf(trouble))
}

function aboutAct(reader: Reader, { act, person, foundation }: Bearing<'act'>['token'], frame: Frame) {
  const words = noticeWords(frame.locale)
  const matter = 'motion' in act ? matterOf(reader, act.motion) : undefined
  const labelOf = (option: string) => matter?.options.find(({ name }) => name === option)?.label ?? option
  const { groups, announcements } = reader.snapshot.state
  const titleOf = (group: string) => groups.get(group)?.title ?? group
  const nameOf = (one: OneClickAct) => {
    if ('announcement' in one) return announcements.get(one.announcement)?.title ?? ''
    return 'group' in one ? titleOf(one.group) : ''
  }
  return {
    does: words.actAsked(act, labelOf, titleOf),
    about: matter === undefined ? nameOf(act) : subjectLine(matter.subject, frame),
    name: personName(personRef(reader, person), frame),
    foundation: foundationRef(reader).title,
    page: pageOf(act, foundation),
  }
}

function pageOf(act: OneClickAct, foundation: string): string {
  if ('motion' in act) return link('decision', { foundation, number: act.motion })
  if ('election' in act) return link('election', { foundation, number: act.election })
  if ('announcement' in act) return link('announcement', { foundation, number: act.announcement })
  return link('group', { foundation, group: act.group })
}

function showStop({ inside, token }: Bearing<'stop'>, state: LetterStopView['state']): Response | Promise<Response> {
  const { context, services, reader } = inside
  const { kind, foundation, person } = token
  const address = reader.snapshot.values.get(reader.snapshot.state.people.get(person)?.address ?? '')?.value ?? ''
  const view: LetterStopView = {
    token: context.req.param('token') ?? '',
    kind,
    foundation: foundationRef(reader),
    address: hidden(address),
    state,
    all: link('letterStop', { token: services.letterTokens.forStop({ foundation, person }, 'all') }),
  }
  return context.html(String(letterStopPage(view, frameOf(inside))))
}

/** "r…@example.net": enough for whoever has the address, and nothing new for whoever has not. */
function hidden(address: string): string {
  return address.replace(/^(.).*(@.*)$/, '$1…$2')
}

function over(context: Context, services: WebServices): Response | Promise<Response> {
  const outside = { context, services, session: undefined, holder: '' }
  return context.html(String(letterOverPage(frameOf(outside))), 404)
}
