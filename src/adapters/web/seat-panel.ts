import type { SeatView } from '../../app/read/seat-views.ts'
import { capital } from '../../core/base/capital.ts'
import { spoken } from '../../core/base/name.ts'
import { allOfWords, anyOfWords } from '../../core/charter/explain/explain-deciding.ts'
import { anyHolderWords, eligibleWords, listed } from '../../core/charter/explain/explain-wording.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { fillingPanel } from './filling-panel.ts'
import { actFields } from './form.ts'
import type { Frame } from './frame.ts'
import { holdersList } from './holders-list.ts'
import { type Html, html, nothing } from './html.ts'
import { keepingPanel, notesList } from './keeping-panel.ts'
import { groupTitle } from './names.ts'
import { becomeKnownLink } from './not-known-yet.ts'
import { hasTermsToSee, soonNote, termsPicture } from './pictures/terms-picture.ts'
import { clauseLink, link } from './routes.ts'

/** A seat as it is now: how many hold it, the picture of their terms, and what the reader can do about it. */
export function seatPanel(view: SeatView, foundation: string, group: string, frame: Frame): Html {
  const { seats } = pageWords(frame.locale)
  return html`<section class="seat"><h3>${capital(view.title)}</h3>
<p class="count">${countWords(view, frame)}</p>
${view.holders.length === 0 ? html`<p class="empty">${seats.nobody}</p>` : hasTermsToSee(view) ? termsPicture(view, foundation, group, frame) : holdersList(view, foundation, frame)}
${soonNote(view, frame)}
${notesList(view, frame)}
${tooFew(view, frame)}
${view.filling === undefined ? nothing : fillingPanel(view.filling, foundation, frame)}
${view.keeping === undefined ? nothing : keepingPanel(view.keeping, foundation, frame)}
${applying(view, foundation, group, frame)}
${leaving(view, foundation, group, frame)}
${handingOver(view, foundation, group, frame)}
</section>`
}

/** How a seat is filled and for how long, in sentences. */
export function seatTerms({ seat }: SeatView, group: string, frame: Frame): Html {
  const { seats } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const from = listed(
    seat.from.map((source) => eligibleWords(source, group, charters)),
    'or',
  )
  const sentences = [
    ...[seat.filledBy, ...(seat.alsoFilledBy ?? [])].map((filling) => fillingWords(filling, group, frame)),
    seat.term === undefined ? '' : seats.term(seat.term),
    from === '' ? '' : seats.from(from),
  ].filter((words) => words !== '')
  return html`<p class="seat-terms">${sentences.join(' ')}</p>`
}

function countWords({ seat, holders, vacant }: SeatView, frame: Frame): string {
  const { seats } = pageWords(frame.locale)
  const number = seat.forEach === undefined || vacant === undefined ? seat.number : holders.length + vacant
  const held = number === undefined ? seats.held(holders.length) : seats.of(holders.length, number)
  const empty = vacant === undefined || vacant === 0 || seat.number !== undefined ? '' : `, ${seats.vacant(vacant)}`
  const open = holders.some(({ until, byOffice }) => until === undefined && byOffice === undefined)
  return `${held}${empty}${open && !hasTermsToSee({ holders }) ? `, ${seats.open}` : ''}`
}

function tooFew({ seat, holders }: SeatView, frame: Frame): Html {
  const short = (seat.minimum ?? 0) - holders.length
  return short <= 0
    ? nothing
    : html`<p class="note note-soon">${capital(pageWords(frame.locale).seats.tooFew(short))}.</p>`
}

function applying(view: SeatView, foundation: string, group: string, frame: Frame): Html {
  const { seats, site } = pageWords(frame.locale)
  const { application, seat } = view
  if (application === undefined || frame.former !== undefined) return nothing
  const { refusal } = application.permission
  const apply = link('apply', { foundation, group, seat: seat.name })
  if (refusal === undefined) return html`<p><a class="act" href="${apply}">${seats.applyFor(view.title)}</a></p>`
  const first = becomeKnownLink(refusal, foundation, apply)
  if (first !== undefined) return html`<p><a class="act quiet" href="${first}">${seats.applyFor(view.title)}</a></p>`
  if (refusal.type === 'AlreadyHolds') return nothing
  const words = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  const decision =
    refusal.type === 'AlreadyApplied'
      ? html` <a href="${link('decision', { foundation, number: refusal.motion })}">${pageWords(frame.locale).motions.number(refusal.motion)}</a>`
      : nothing
  const clause =
    words.clause === undefined || 'GroupIsDraft' === refusal.type
      ? nothing
      : html` <a href="${clauseLink(foundation, words.clause)}">${words.clause.title}</a>`
  return html`<details class="cannot"><summary>${seats.apply}${site.unavailable}</summary><p>${words.title}. ${words.explanation}${decision}${clause}</p></details>`
}

/** What hangs on one's own seat, for whoever follows. */
function handingOver(view: SeatView, foundation: string, group: string, frame: Frame): Html {
  const { handOver } = pageWords(frame.locale)
  const mine = view.holders.find(
    ({ person, byOffice }) => person.id === frame.viewer.person?.id && byOffice === undefined,
  )
  if (mine === undefined || frame.former !== undefined) return nothing
  const person = mine.person.id
  return html`<p><a class="soft" href="${link('handOver', { foundation, group, seat: view.seat.name, person })}">${handOver.open}</a></p>`
}

function leaving(view: SeatView, foundation: string, group: string, frame: Frame): Html {
  const { seats } = pageWords(frame.locale)
  const mine = view.holders.find((holder) => holder.person.id === frame.viewer.person?.id)
  if (mine === undefined || mine.mayLeave.refusal !== undefined) return nothing
  return html`<details class="leave"><summary>${seats.leave}</summary><form method="post" action="${link('leave', { foundation, group, seat: view.seat.name })}">
<p>${seats.leaveSure}</p>${actFields(frame)}${leavesWhich(view, frame)}<button class="act danger" type="submit" name="sure" value="yes">${seats.leaveDo}</button>
</form></details>`
}

/** Whoever holds the seat for several of a list leaves one of them, or all. */
function leavesWhich({ filling, seat }: SeatView, frame: Frame): Html {
  const words = pageWords(frame.locale).filling
  const own = (filling?.entries ?? []).filter(({ holders }) => holders.some(({ id }) => id === frame.viewer.person?.id))
  if (own.length < 2) return nothing
  const id = `leave-${seat.name}`
  return html`<div class="field"><label for="${id}">${words.entry}</label><select id="${id}" name="entry"><option value="">${words.all}</option>${own.map(({ entry }) => html`<option value="${entry}">${spoken(entry)}</option>`)}</select></div>`
}

function fillingWords(filling: SeatView['seat']['filledBy'], group: string, frame: Frame): string {
  const { fills } = pageWords(frame.locale).seats
  const { charters } = frame.lookups ?? plainLookups
  switch (filling.kind) {
    case 'application':
      return fills.application(anyOfWords(filling.decidedBy, group, charters).replaceAll('the rule “', 'the vote “'))
    case 'appointment':
      return fills.appointment(allOfWords(filling.by, group, charters))
    case 'ex officio':
      return fills.office(spoken(filling.office.seat), groupTitle(filling.office.group, frame))
    case 'election':
      return fills.election
    case 'roll':
      return fills.roll
    case 'invitation': {
      const hosts = filling.by.map((seat) => anyHolderWords(seat, group, charters))
      return fills.invitation(listed(hosts, 'or'))
    }
    case 'own word':
      return fills.ownWord
  }
}
