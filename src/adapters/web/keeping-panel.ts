import type {
  HoldingNotes,
  KeepingView,
  OwnStatusView,
  RenewalView,
  ReturningView,
} from '../../app/read/keeping-views.ts'
import type { HolderView, SeatView } from '../../app/read/seat-views.ts'
import type { GroupView, Permission } from '../../app/read/views.ts'
import { spoken } from '../../core/base/name.ts'
import { dayWords } from '../words/date-words.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { actFields } from './form.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { personName } from './names.ts'
import { clauseLink, link } from './routes.ts'

/** What the reader can do so that a seat is kept, and what is asked of them. */
export function keepingPanel(view: KeepingView, foundation: string, frame: Frame): Html {
  if (frame.former !== undefined) return nothing
  const parts = [
    renewing(view, foundation, frame),
    confirming(view, foundation, frame),
    taking(view, foundation, frame),
    ...view.statuses.map((status) => ownStatus(view, status, foundation, frame)),
    ...view.returning.map((one) => returning(view, one, foundation, frame)),
  ]
  return html`<div class="keeping">${parts}</div>`
}

/** What there is to tell of holders beside their terms: statuses, a trial, terms that a limit counts. */
export function notesList({ holders }: SeatView, frame: Frame): Html {
  const told = holders.map((holder) => ({ holder, said: holderNotes(holder, frame) })).filter(({ said }) => said !== '')
  if (told.length === 0) return nothing
  return html`<div class="holder-notes"><p class="soft">${pageWords(frame.locale).keeping.notes}</p><ul>${told.map(
    ({ holder, said }) => html`<li>${personName(holder.person, frame)}: ${said}</li>`,
  )}</ul></div>`
}

function holderNotes({ notes }: HolderView, frame: Frame): string {
  return notes === undefined ? '' : notesWords(notes, frame)
}

/** "inactive since 3 March 2026, 2 of 3 terms in a row". */
export function notesWords({ statuses, probation, leaves, renewed, terms }: HoldingNotes, frame: Frame): string {
  const { keeping } = pageWords(frame.locale)
  const day = (at: string) => dayWords(at, frame.locale)
  return [
    ...statuses.map(({ status, since }) => keeping.since(spoken(status), day(since))),
    ...(probation === undefined ? [] : [keeping.onTrial(day(probation))]),
    ...(leaves === undefined ? [] : [keeping.leaves(day(leaves))]),
    ...(renewed === true ? [keeping.another] : []),
    ...terms.map((one) => keeping.terms(one.terms, one.limit)),
  ].join(', ')
}

export function rollsSection(
  { rolls = [], drives = [], group: { name: group } }: Pick<GroupView, 'rolls' | 'drives' | 'group'>,
  foundation: string,
  frame: Frame,
): Html {
  const own = frame.former === undefined ? rolls : []
  if (own.length === 0 && drives.length === 0) return nothing
  const { keeping, rollPage } = pageWords(frame.locale)
  const numbers = drives.map(
    ({ roll, affirmed }) =>
      html`<p><a href="${link('roll', { foundation, group, roll })}">${rollPage.more(spoken(roll), affirmed)}</a></p>`,
  )
  return html`<section class="moves-part"><h2 class="margin-title">${keeping.rolls}</h2>${numbers}${own.map(
    ({ roll, isOn, asked, acts, clause }) =>
      html`<form method="post" action="${link('roll', { foundation, group, roll })}">${actFields(frame)}<p>${isOn ? keeping.onRoll(spoken(roll)) : keeping.offRoll(spoken(roll))} <a class="soft" href="${clauseLink(foundation, clause)}">${clause.title}</a></p>${acts.map(
        (act) =>
          html`<button class="act quiet" type="submit" name="do" value="${act}">${keeping.rollAct(act, asked !== undefined)}</button> `,
      )}</form>`,
  )}</section>`
}

function renewing({ renewal, seat, group }: KeepingView, foundation: string, frame: Frame): Html {
  if (renewal === undefined) return nothing
  const { keeping } = pageWords(frame.locale)
  const { refusal } = renewal.permission
  const until = dayWords(renewal.until, frame.locale)
  const ends = keeping.termEnds(spoken(seat), until)
  if (refusal?.type === 'RenewedAlready') {
    return html`<p>${ends} ${keeping.renewed(dayWords(refusal.until, frame.locale))}</p>`
  }
  if (refusal !== undefined) {
    const isTheirs = renewal.kind === 'opt in' || renewal.kind === 'by vote'
    return html`<p>${ends} ${keeping.renewal(renewal.kind)}</p>${isTheirs ? cannot(keeping.renew, renewal.permission, foundation, frame) : nothing}`
  }
  return html`<form method="post" action="${link('keep', { foundation, group, seat })}">${actFields(frame)}
<p>${ends} ${nextWords(renewal, frame)}</p>
<button class="act" type="submit" name="do" value="renew">${renewal.kind === 'by vote' ? keeping.askToRenew : keeping.renew}</button></form>`
}

/** When the next term would end, and what happens otherwise. */
function nextWords({ next, until, afterwards }: RenewalView, frame: Frame): string {
  const { keeping } = pageWords(frame.locale)
  const following = next === undefined ? '' : keeping.next(dayWords(next, frame.locale))
  const other = afterwards === undefined ? undefined : spoken(afterwards.seat)
  return `${following} ${keeping.otherwise(other, dayWords(until, frame.locale))}`.trim()
}

function confirming({ confirm, seat, group }: KeepingView, foundation: string, frame: Frame): Html {
  if (confirm === undefined) return nothing
  const { keeping } = pageWords(frame.locale)
  const asked = keeping.asked(spoken(seat), dayWords(confirm.until, frame.locale))
  if (confirm.permission.refusal !== undefined) {
    return html`<p>${asked}</p>${cannot(keeping.confirm, confirm.permission, foundation, frame)}`
  }
  return html`<form method="post" action="${link('keep', { foundation, group, seat })}">${actFields(frame)}<p class="note note-soon">${asked}</p>
<button class="act" type="submit" name="do" value="confirm">${keeping.confirm}</button></form>`
}

function taking({ take, seat, group }: KeepingView, foundation: string, frame: Frame): Html {
  if (take === undefined) return nothing
  const { keeping } = pageWords(frame.locale)
  if (take.refusal !== undefined) return cannot(keeping.take(spoken(seat)), take, foundation, frame)
  return html`<form method="post" action="${link('keep', { foundation, group, seat })}">${actFields(frame)}<button class="act" type="submit" name="do" value="take">${keeping.take(spoken(seat))}</button></form>`
}

function ownStatus({ group }: KeepingView, view: OwnStatusView, foundation: string, frame: Frame): Html {
  const { keeping } = pageWords(frame.locale)
  const status = spoken(view.status)
  const buttons = view.acts.map((act) => {
    const words =
      act === 'take status'
        ? keeping.takeStatus(status)
        : act === 'end status'
          ? keeping.endStatus(status)
          : keeping.answer
    return html`<button class="act${act === 'answer' ? '' : ' quiet'}" type="submit" name="do" value="${act}">${words}</button> `
  })
  const said = html`${statusWords(view, frame)} <a class="soft" href="${clauseLink(foundation, view.clause)}">${view.clause.title}</a>`
  if (buttons.length === 0) return html`<p>${said}</p>`
  return html`<form method="post" action="${link('status', { foundation, group, status: view.status })}">${actFields(frame)}<p>${said}</p>${buttons}</form>`
}

function statusWords({ status: name, phase, since, until, effects, vouchers }: OwnStatusView, frame: Frame): string {
  const { keeping } = pageWords(frame.locale)
  const status = spoken(name)
  if (phase === undefined) return keeping.asStatus(status, effects)
  const day = (at: string | undefined) => (at === undefined ? '' : dayWords(at, frame.locale))
  switch (phase) {
    case 'asked':
      return keeping.statusAsked(status, day(until))
    case 'told':
      return keeping.statusTold(status, day(until))
    case 'waits':
      return until === undefined ? keeping.statusWaits(status) : keeping.statusTold(status, day(until))
    case 'begun': {
      const spoke = vouchers === undefined ? '' : ` ${keeping.vouchers(vouchers.have, vouchers.need)}`
      return `${keeping.statusNow(status, day(since))} ${keeping.meanwhile(effects)}${spoke}`
    }
  }
}

function returning({ group }: KeepingView, view: ReturningView, foundation: string, frame: Frame): Html {
  const { keeping } = pageWords(frame.locale)
  const { status, person, have, need, permission } = view
  const name = personName(person, frame)
  const said = keeping.returning(name, spoken(status), have, need)
  if (permission.refusal !== undefined) {
    return html`<p>${said}</p>${cannot(keeping.vouch(name), permission, foundation, frame)}`
  }
  return html`<form method="post" action="${link('status', { foundation, group, status })}">${actFields(frame)}<input type="hidden" name="person" value="${person.id}"><p>${said}</p><button class="act quiet" type="submit" name="do" value="vouch">${keeping.vouch(name)}</button></form>`
}

/** What the reader may not do is said with the clause. */
function cannot(label: string, { refusal }: Permission, foundation: string, frame: Frame): Html {
  if (refusal === undefined) return nothing
  const words = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  const clause =
    words.clause === undefined
      ? nothing
      : html` <a href="${clauseLink(foundation, words.clause)}">${words.clause.title}</a>`
  return html`<details class="cannot"><summary>${label}${pageWords(frame.locale).site.unavailable}</summary><p>${words.title}. ${words.explanation}${clause}</p></details>`
}
