import { spokenMoney } from '../../core/base/money.ts'
import { spoken } from '../../core/base/name.ts'
import { explainGift, explainPower, explainReservation } from '../../core/charter/explain/explain-powers.ts'
import { isEverything, spokenAction } from '../../core/charter/structure/action.ts'
import type { Channel } from '../../core/charter/structure/channel.ts'
import type { Action } from '../../core/charter/structure/charter.ts'
import {
  decidersOf,
  type Gift,
  type Power,
  type PowerBy,
  type Reservation,
} from '../../core/charter/structure/power.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { groupTitle } from './names.ts'
import { powersLink } from './routes.ts'
import { sentenceList } from './said-panel.ts'

/** What a clause lets the group do, hand down, or must take elsewhere; each with the question that it answers. */
export function powerLines(powers: readonly Power[], foundation: string, frame: Frame): Html {
  const { powersInWords: words } = pageWords(frame.locale)
  return list(
    powers.map((power) => {
      const sentences = explainPower(power, chartersOf(frame))
      if (sentences.length > 1 || hasMore(power)) return told({ foundation, action: power.action, frame }, sentences)
      return line({ foundation, action: power.action, frame }, [
        ...(power.upTo === undefined ? [] : [words.upTo(spokenMoney(power.upTo))]),
        ...(power.except.length === 0 ? [] : [words.except(power.except.join(', '))]),
        ...(power.with.length === 0
          ? []
          : [words.with(power.with.map((group) => groupTitle(group, frame)).join(', '))]),
        ...decidersOf(power).map((by) => deciderWords(by, frame)),
      ])
    }),
  )
}

export function giftLines(gifts: readonly Gift[], foundation: string, frame: Frame): Html {
  const { powersInWords: words } = pageWords(frame.locale)
  return list(
    gifts.map((gift) => {
      const sentences = explainGift(gift, chartersOf(frame))
      if (sentences.length > 1 || hasMore(gift)) return told({ foundation, action: gift.action, frame }, sentences)
      return line({ foundation, action: gift.action, frame }, [
        words.to(groupTitle(gift.to, frame)),
        ...(gift.upTo === undefined ? [] : [words.upTo(spokenMoney(gift.upTo))]),
        ...(gift.except.length === 0 ? [] : [words.except(gift.except.join(', '))]),
      ])
    }),
  )
}

export function reservationLines(reservations: readonly Reservation[], foundation: string, frame: Frame): Html {
  const { powersInWords: words } = pageWords(frame.locale)
  return list(
    reservations.map((reservation) => {
      const { action, above, aboveLimits = [], to, by, except = [], onlyIf, recommendedBy } = reservation
      const sentences = explainReservation(reservation, chartersOf(frame))
      const isPlain =
        aboveLimits.length === 0 &&
        except.length === 0 &&
        by === undefined &&
        onlyIf === undefined &&
        reservation.recommendedBySeat === undefined
      if (sentences.length > 1 || !isPlain || isEverything(action))
        return told({ foundation, action, frame }, sentences)
      return line({ foundation, action, frame }, [
        ...(above === undefined ? [] : [words.above(spokenMoney(above))]),
        words.decides(groupTitle(to, frame)),
        ...(recommendedBy === undefined ? [] : [words.recommended(recommendedBy.rule)]),
      ])
    }),
  )
}

/** What the short form of a line has no place for. */
function hasMore({ limits = [], onlyIf, agreedBy = [] }: Pick<Power, 'limits' | 'onlyIf' | 'agreedBy'>): boolean {
  return limits.length > 0 || onlyIf !== undefined || agreedBy.length > 0
}

function chartersOf(frame: Frame) {
  return (frame.lookups ?? plainLookups).charters
}

export function deciderWords(by: PowerBy, frame: Frame): string {
  const { powersInWords: words } = pageWords(frame.locale)
  switch (by.kind) {
    case 'rule': {
      const { group, rule } = by.rule
      const procedures = chartersOf(frame).get(group)?.procedures ?? []
      return procedures.some(({ name }) => name === rule) ? words.procedure(rule) : words.rule(rule)
    }
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

interface Asked {
  readonly foundation: string
  readonly action: Action
  readonly frame: Frame
}

function line(asked: Asked, parts: readonly string[]): Html {
  return html`${question(asked)} <span class="soft">${parts.join(', ')}</span>`
}

/** A line of many conditions, in the sentences of the core. */
function told(asked: Asked, [first = '', ...rest]: readonly string[]): Html {
  const { charter } = pageWords(asked.frame.locale)
  const more =
    rest.length === 0
      ? nothing
      : html`<details class="more-rule"><summary>${charter.conditions(rest.length)}</summary>${sentenceList(rest)}</details>`
  return html`${question(asked)} <span class="soft">${first}</span>${more}`
}

/** "Who may …?", which cannot be asked of everything at once. */
function question({ foundation, action, frame }: Asked): Html {
  if (isEverything(action)) return html`<span class="verb">${pageWords(frame.locale).charter.everything}</span>`
  const words = spokenAction(action)
  return html`<a class="verb" href="${powersLink(foundation, words)}">${words}</a>`
}

function list(lines: readonly Html[]): Html {
  return lines.length === 0 ? nothing : html`<ul class="lines">${lines.map((item) => html`<li>${item}</li>`)}</ul>`
}
