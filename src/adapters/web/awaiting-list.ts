import type { OneClickAct } from '../../app/notices/one-click.ts'
import type { AwaitingView } from '../../app/read/awaiting-views.ts'
import type { FoundationRef } from '../../app/read/views.ts'
import { epochOf, type Instant } from '../../core/base/instant.ts'
import { noticeWords } from '../words/notice-words.ts'
import { pageWords } from '../words/page-words.ts'
import { actFields } from './form.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { distanceTime, momentTime } from './moment.ts'
import { groupLink, labelWords, subjectLine } from './names.ts'
import { toneOf } from './pictures/option-tone.ts'
import { ballotLink, clauseLink, link } from './routes.ts'

export interface AwaitingLine {
  readonly foundation: FoundationRef
  readonly view: AwaitingView
}

/** What awaits somebody, by date, each with the buttons that settle it: forms, which need no script. */
export function awaitingList(lines: readonly AwaitingLine[], frame: Frame): Html {
  const { when } = pageWords(frame.locale).desk
  const parts = Map.groupBy(lines, ({ view }) => partOf(view.item.by, frame.now))
  return html`${(['today', 'week', 'later', 'open'] as const).map((part) => {
    const theirs = parts.get(part) ?? []
    return theirs.length === 0
      ? nothing
      : html`<h3 class="awaiting-when">${when[part]}</h3><ol class="awaiting">${theirs.map((line) => html`<li>${awaitingLine(line, frame)}</li>`)}</ol>`
  })}`
}

const day_ms = 24 * 60 * 60 * 1000

function partOf(by: Instant | undefined, now: Instant): 'today' | 'week' | 'later' | 'open' {
  if (by === undefined) return 'open'
  const left_ms = epochOf(by) - epochOf(now)
  return left_ms <= day_ms ? 'today' : left_ms <= 7 * day_ms ? 'week' : 'later'
}

function awaitingLine({ foundation, view }: AwaitingLine, frame: Frame): Html {
  const { desk } = pageWords(frame.locale)
  const words = noticeWords(frame.locale)
  const { item, group } = view
  const { name } = foundation
  const until =
    item.by === undefined
      ? nothing
      : html`<p class="awaiting-by"><span>${words.until[item.kind]}</span> <strong>${distanceTime(item.by, frame)}</strong> <span class="soft">${momentTime(item.by, frame)}</span></p>`
  const clause =
    item.clause === undefined
      ? nothing
      : html` · <span>${desk.clause} <a href="${clauseLink(name, item.clause)}">${item.clause.title}</a></span>`
  return html`<article class="await">
${until}<div class="awaiting-what"><h4><a href="${awaitingPlace(view, name)}">${words.title(view)}</a></h4>
<p class="soft">${groupLink(name, group)} · <a href="${link('foundation', { foundation: name })}">${foundation.title}</a>${clause}</p>
${buttons(view, name, frame)}</div></article>`
}

/** Where it is done. */
export function awaitingPlace({ item, group }: AwaitingView, foundation: string): string {
  if ('motion' in item) return link('decision', { foundation, number: item.motion })
  if (item.kind === 'ballot') {
    const { election: number, electorate, for: voter } = item
    return ballotLink({ foundation, number, ...(electorate !== undefined && { electorate }) }, voter)
  }
  if (item.kind === 'report') return link('report', { foundation, group: group.name, number: item.report })
  if ('election' in item) return link('election', { foundation, number: item.election })
  if ('consultation' in item) return link('consultation', { foundation, number: item.consultation })
  if ('meeting' in item) return link('meeting', { foundation, ...item.meeting })
  if ('request' in item) return link('request', { foundation, number: item.request })
  if ('promise' in item) return link('promise', { foundation, number: item.promise })
  if (item.kind === 'delivery') return link('deliveries', { foundation })
  if (item.kind === 'affirm') return link('roll', { foundation, group: group.name, roll: item.roll })
  return link('group', { foundation, group: group.name })
}

function buttons(view: AwaitingView, foundation: string, frame: Frame): Html {
  const { desk } = pageWords(frame.locale)
  const { item } = view
  if (item.acts.length === 0)
    return item.kind === 'draft' || item.kind === 'status comes' || item.kind === 'term ends'
      ? nothing
      : html`<p><a class="act quiet" href="${awaitingPlace(view, foundation)}">${desk.look}</a></p>`
  return html`<form class="one-click" method="post" action="${link('oneClick', { foundation })}">${actFields(frame)}<input type="hidden" name="back" value="${frame.path}">
${item.acts.map((act) => button(act, view, frame))}</form>`
}

/** Each says what it is about to those who hear buttons one by one. */
function button(act: OneClickAct, { item, matter }: AwaitingView, frame: Frame): Html {
  const words = noticeWords(frame.locale)
  const labelOf = (option: string) => labelWords(matter?.options.find(({ name }) => name === option)?.label ?? option)
  const about = matter === undefined ? '' : `: ${subjectLine(matter.subject, frame)}`
  const said = words.actOn(act, labelOf)
  const option = 'option' in act ? item.kind === 'vote' && toneIn(act.option, matter) : undefined
  const tone =
    option === undefined || option === false
      ? act.type === 'decline invitation'
        ? 'act quiet'
        : 'act'
      : `choice ${option}`
  return html`<button class="${tone}" type="submit" name="click" value="${JSON.stringify(act)}" aria-label="${said}${about}">${said}</button> `
}

function toneIn(option: string, matter: AwaitingView['matter']): string | undefined {
  const found = matter?.options.find(({ name }) => name === option)
  return found && toneOf(found)
}
