import type { OwnRollAct, RollSummary } from '../../../app/read/elections/roll-summary.ts'
import { spoken } from '../../../core/base/name.ts'
import type { OffRoll, RollStanding } from '../../../core/foundation/elections/roll/standing-on-roll.ts'
import { plainLookups } from '../../words/lookups.ts'
import { offRollWords } from '../../words/off-roll-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { dayTime, momentTime } from '../moment.ts'
import { link } from '../routes.ts'
import type { ContestPlace } from './contest-form.ts'

/** A contest's roll, and what is known of its vote. */
export interface RollPart {
  readonly roll: RollSummary
  /** How many have voted so far. */
  readonly cast?: number
  readonly isOver: boolean
}

/** The roll in numbers, and for whoever is signed in why they are on it or not, and what they can do until when. */
export function rollSection(
  { roll, cast, isOver }: RollPart,
  { foundation, number }: ContestPlace,
  group: string,
  frame: Frame,
): Html {
  const { election } = pageWords(frame.locale)
  const { size, isSettled, settles, own, acts } = roll
  const so = cast === undefined ? nothing : html`<p>${election.ballotsCast(cast, size)}</p>`
  return html`<section class="roll-part"><h3>${election.roll}</h3>
<p>${isSettled ? election.rollFrozen(size) : election.rollNow(size)}${settles === undefined ? nothing : html` ${election.rollSettles} ${momentTime(settles, frame)}.`}</p>${so}
${own === undefined ? nothing : ownStanding(own, isOver ? 'over' : isSettled ? 'settled' : 'not settled', group, frame)}${frame.former === undefined ? rollForms(acts, foundation, frame) : nothing}
<p><a href="${link('electionRoll', { foundation, number })}">${election.rollMore}</a></p></section>`
}

/** Before the roll is settled it tells how it would be, and after the vote how it was. */
export type RollTime = 'not settled' | 'settled' | 'over'

export function ownStanding(own: RollStanding, time: RollTime, group: string, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const onRoll = { 'not settled': election.onRoll, settled: election.onRollFrozen, over: election.wasOnRoll }
  const offRoll = { 'not settled': election.notOnRoll, settled: election.notOnRollFrozen, over: election.wasNotOnRoll }
  if (own.kind === 'on') {
    return html`<div class="note note-done"><p><strong>${onRoll[time]}</strong></p>${reasons(own, frame)}</div>`
  }
  return html`<div class="note"><p><strong>${offRoll[time]}</strong></p><ul class="reasons">${own.why.map((why) => html`<li class="fails">${offWords(why, group, frame)}</li>`)}</ul></div>`
}

function reasons({ voter }: Extract<RollStanding, { readonly kind: 'on' }>, frame: Frame): Html {
  const { election, electionRoll } = pageWords(frame.locale)
  const lines = voter.because.map(
    ({ seat, since }) =>
      html`<li class="holds">${election.asHolder(spoken(seat.seat))}, ${election.since} ${dayTime(since, frame)}</li>`,
  )
  const exception = voter.exception === undefined ? nothing : html`<li class="holds">${electionRoll.letOn}</li>`
  return lines.length === 0 && exception === nothing ? nothing : html`<ul class="reasons">${lines}${exception}</ul>`
}

function offWords(why: OffRoll, group: string, frame: Frame): Html {
  const words = offRollWords(why, group, frame.locale, frame.lookups ?? plainLookups)
  return why.kind === 'not opted in'
    ? html`${words} ${momentTime(why.from, frame)} – ${momentTime(why.until, frame)}`
    : html`${words}`
}

function rollForms(acts: readonly OwnRollAct[], foundation: string, frame: Frame): Html {
  const { keeping } = pageWords(frame.locale)
  return html`${acts.map(
    ({ type, group, roll }) =>
      html`<form method="post" action="${link('roll', { foundation, group, roll })}">${actFields(frame)}<input type="hidden" name="back" value="${frame.path}"><button class="act quiet" type="submit" name="do" value="${type}">${keeping.rollAct(type)}</button></form>`,
  )}`
}
