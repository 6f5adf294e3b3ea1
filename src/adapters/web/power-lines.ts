import { spokenMoney } from '../../core/base/money.ts'
import { spoken } from '../../core/base/name.ts'
import { spokenAction } from '../../core/charter/action.ts'
import type { Channel } from '../../core/charter/channel.ts'
import { decidersOf, type Gift, type Power, type PowerBy, type Reservation } from '../../core/charter/power.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { groupTitle } from './names.ts'
import { powersLink } from './routes.ts'

/** What a clause lets the group do, hand down, or must take elsewhere; each with the question that it answers. */
export function powerLines(powers: readonly Power[], foundation: string, frame: Frame): Html {
  const { powersInWords: words } = pageWords(frame.locale)
  return list(
    powers.map((power) => {
      const parts = [
        ...(power.upTo === undefined ? [] : [words.upTo(spokenMoney(power.upTo))]),
        ...(power.except.length === 0 ? [] : [words.except(power.except.join(', '))]),
        ...(power.with.length === 0
          ? []
          : [words.with(power.with.map((group) => groupTitle(group, frame)).join(', '))]),
        ...decidersOf(power).map((by) => deciderWords(by, frame)),
      ]
      return line(foundation, spokenAction(power.action), parts)
    }),
  )
}

export function giftLines(gifts: readonly Gift[], foundation: string, frame: Frame): Html {
  const { powersInWords: words } = pageWords(frame.locale)
  return list(
    gifts.map((gift) =>
      line(foundation, spokenAction(gift.action), [
        words.to(groupTitle(gift.to, frame)),
        ...(gift.upTo === undefined ? [] : [words.upTo(spokenMoney(gift.upTo))]),
        ...(gift.except.length === 0 ? [] : [words.except(gift.except.join(', '))]),
      ]),
    ),
  )
}

export function reservationLines(reservations: readonly Reservation[], foundation: string, frame: Frame): Html {
  const { powersInWords: words } = pageWords(frame.locale)
  return list(
    reservations.map((reservation) =>
      line(foundation, spokenAction(reservation.action), [
        ...(reservation.above === undefined ? [] : [words.above(spokenMoney(reservation.above))]),
        words.decides(groupTitle(reservation.to, frame)),
        ...(reservation.recommendedBy === undefined ? [] : [words.recommended(reservation.recommendedBy.rule)]),
      ]),
    ),
  )
}

export function deciderWords(by: PowerBy, frame: Frame): string {
  const { powersInWords: words } = pageWords(frame.locale)
  switch (by.kind) {
    case 'rule':
      return words.rule(by.rule.rule)
    case 'seat':
      return words.seat(by.seat.seat)
    case 'group':
      return words.decides(groupTitle(by.group, frame))
    case 'together':
      return words.together(by.of.map(({ seat }) => seat))
  }
}

/** Where a group meets: an address that can be opened is a link, any other is shown as it is. */
export function channelLines(channels: readonly Channel[], frame: Frame): Html {
  const { group } = pageWords(frame.locale)
  return html`<ul class="lines">${channels.map(
    (channel) =>
      html`<li><span class="verb">${spoken(channel.kind)}</span> ${channelAddress(channel.at)} <span class="soft">${channel.public ? group.public : group.private}</span></li>`,
  )}</ul>`
}

function channelAddress(at: string): Html {
  if (/^https?:\/\//.test(at))
    return html`<a href="${at}" rel="nofollow noopener external">${at.replace(/^https?:\/\//, '')}</a>`
  if (/^[^\s@]+@[^\s@]+$/.test(at)) return html`<a href="mailto:${at}">${at}</a>`
  return html`<span>${at}</span>`
}

function line(foundation: string, action: string, parts: readonly string[]): Html {
  return html`<a class="verb" href="${powersLink(foundation, action)}">${action}</a> <span class="soft">${parts.join(', ')}</span>`
}

function list(lines: readonly Html[]): Html {
  return lines.length === 0 ? nothing : html`<ul class="lines">${lines.map((item) => html`<li>${item}</li>`)}</ul>`
}
