import { spokenMoney } from '../../../core/base/money.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { MoneyEffect } from '../../../core/foundation/money/money-effect.ts'
import type {
  AmendedShare,
  BegunShare,
  BudgetChanged,
  Charge,
  Exchanged,
  MoneyEvent,
  MoneyPromised,
  PaymentAsked,
} from '../../../core/foundation/money/money-event.ts'
import { dayWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** What happens to the money of groups, each as a sentence. */
export function englishMoneyEvent(event: MoneyEvent, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  switch (event.type) {
    case 'MoneyYearBegan': {
      const shares = event.shares.flatMap((share) => shareWords(share) ?? [])
      const amounts = shares.length === 0 ? '' : `: ${listed(shares, 'and')}`
      return `A year of money of ${the(event.group)} began, until ${dayWords(event.until, 'en')}${amounts}.`
    }
    case 'MoneyYearAmended': {
      const shares = event.shares.map((share) => shareWords(share) ?? `${shareName(share.line)} without an amount`)
      const amounts = shares.length === 0 ? '' : `: ${listed(shares, 'and')}`
      return `By its charter the running year of money of ${the(event.group)} changed, until ${dayWords(event.until, 'en')}${amounts}.`
    }
    case 'BudgetChanged':
      return budgetChanged(event, the(event.group))
    case 'FundOpened':
      return `The fund ${spoken(event.fund)} of ${the(event.group)} has ${spokenMoney(event.amount)} by the charter.`
    case 'MoneyReceived':
      return `${spokenMoney(event.amount)}${rateWords(event.exchanged)} came in for the fund ${spoken(event.fund)} of ${the(event.group)} on ${dateWords(event.on)}.`
    case 'IndexNoted':
      return `The value of ${event.index} for ${the(event.group)} was noted: ${event.value} on ${dateWords(event.on)}${sourceWords(event.source)}.`
    case 'MoneyPromised':
      return `${promised(event, lookups)} was promised by decision ${event.motion}.`
    case 'PromiseWaits':
      return `${promised(event, lookups)} was decided by decision ${event.motion}, and waits until there is enough.`
    case 'PromiseReleased':
      return event.why === 'undone'
        ? `${spokenMoney(event.amount)} that decision ${event.motion} had promised went back, as the decision was undone.`
        : `${spokenMoney(event.amount)} of what decision ${event.motion} promised is not needed and went back.`
    case 'PaymentAsked':
      return `Payment ${event.payment} was asked for: ${spokenMoney(event.amount)}${rateWords(event.exchanged)} to ${payeeWords(event, lookups)}, of what decision ${event.promise} promised. ${event.people === 1 ? 'One person approves' : `${event.people} people approve`} of it.`
    case 'PaymentApproved':
      return `${lookups.person(event.person)} approved of payment ${event.payment}.`
    case 'PaymentRefused':
      return `Payment ${event.payment} was refused.`
    case 'PaymentWithdrawn':
      return `Payment ${event.payment} was withdrawn.`
    case 'PaymentMade':
      return `Payment ${event.payment} was made on ${dateWords(event.on)}: ${spokenMoney(event.amount)}${rateWords(event.exchanged)}.`
  }
}

/** What a decision about a budget asks, as a part of a sentence. */
export function moneyMatter({ group, how, amount, line, from }: MoneyEffect, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  const sum = spokenMoney(amount)
  switch (how) {
    case 'raised':
      return `raise ${shareName(line)} of ${the(group)} by ${sum}`
    case 'lowered':
      return `lower ${shareName(line)} of ${the(group)} by ${sum}`
    case 'moved':
      return `move ${sum} from ${shareName(from)} to ${shareName(line)} of ${the(group)}`
  }
}

/** What it brings about, as a sentence. */
export function moneyEffectSentence({ group, how, amount, line, from }: MoneyEffect, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  return changeSentence(
    { how, amount, ...(line !== undefined && { line }), ...(from !== undefined && { from }) },
    the(group),
    'is',
  )
}

function budgetChanged(event: BudgetChanged, group: string): string {
  const by = event.motion === undefined ? '' : `, by decision ${event.motion}`
  return changeSentence(event, group, 'was').replace(/\.$/, `${by}.`)
}

function changeSentence(
  { how, amount, line, from }: Pick<BudgetChanged, 'how' | 'amount' | 'line' | 'from'>,
  group: string,
  verb: 'is' | 'was',
): string {
  const sum = spokenMoney(amount)
  switch (how) {
    case 'raised':
    case 'lowered':
      return `For the running year ${shareName(line)} of ${group} ${verb} ${how} by ${sum}.`
    case 'moved':
      return `For the running year ${sum} ${verb} moved from ${shareName(from)} to ${shareName(line)} of ${group}.`
  }
}

function shareName(line: Name | undefined): string {
  return line === undefined ? 'the budget' : `the line ${spoken(line)}`
}

function shareWords({ line, amount, ...share }: BegunShare | AmendedShare): string | undefined {
  if (amount === undefined) return undefined
  const carried =
    'carried' in share && share.carried !== undefined ? ` and ${spokenMoney(share.carried)} from before` : ''
  const indexed = 'indexed' in share && share.indexed !== undefined ? indexWords(share.indexed) : ''
  return `${shareName(line)} with ${spokenMoney(amount)}${carried}${indexed}`
}

function indexWords({ index, base, now }: NonNullable<BegunShare['indexed']>): string {
  return base === now ? ` (${index} at ${now})` : ` (${index} from ${base} to ${now})`
}

function promised(
  { group, amount, charge, person, purpose, exchanged }: Omit<MoneyPromised, 'type'>,
  lookups: Lookups,
): string {
  const { the } = placesBy(lookups)
  return `${spokenMoney(amount)}${rateWords(exchanged)}${chargeWords(charge)} of ${the(group)} for ${lookups.person(person)} (${spokenAction(purpose)})`
}

function chargeWords(charge: Charge): string {
  switch (charge.kind) {
    case 'budget':
      return ` from ${shareName(charge.line)}`
    case 'fund':
      return ` from the fund ${spoken(charge.fund)}`
    case 'powers':
      return ''
  }
}

function payeeWords({ payee }: PaymentAsked, lookups: Lookups): string {
  return payee.kind === 'person' ? lookups.person(payee.person) : 'somebody whose name is sealed'
}

/** " (EUR 100 at 1.0842 on 3 March 2026)". */
function rateWords(exchanged: Exchanged | undefined): string {
  if (exchanged === undefined) return ''
  const { original, rate, on, source } = exchanged
  return ` (${spokenMoney(original)} at ${rate} on ${dateWords(on)}${sourceWords(source)})`
}

function sourceWords(source: string | undefined): string {
  return source === undefined ? '' : `, by ${source}`
}

function dateWords(day: string): string {
  return dayWords(`${day}T00:00:00.000Z`, 'en')
}
