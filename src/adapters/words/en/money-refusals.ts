import { capital } from '../../../core/base/capital.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { anyOfWords } from '../../../core/charter/explain/explain-deciding.ts'
import type { MoneyRefusal, Party } from '../../../core/foundation/money/money-refusal.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why money is not promised, received or paid. */
export function englishMoneyRefusal(refusal: MoneyRefusal, lookups: Lookups): Refused {
  const { the, anyOf } = placesBy(lookups)
  const among = lookups.charters
  switch (refusal.type) {
    case 'OverBudget': {
      const { group, line, fund, left, by } = refusal
      const of =
        fund !== undefined ? `the fund ${spoken(fund)}` : line !== undefined ? `the line ${spoken(line)}` : 'the budget'
      const raise =
        by.length === 0 ? 'Ask for less.' : `Ask for less, or let ${anyOfWords(by, group, among)} raise it first.`
      return {
        title: 'There is not enough money left',
        explanation: `Of ${of} of ${the(group)} ${spokenMoney(left)} is left that is not promised.`,
        whatToDo: fund === undefined ? raise : 'Ask for less, or wait until more has come in for the fund.',
      }
    }
    case 'FundNeeded':
      return {
        title: 'Say from which fund',
        explanation: `${capital(the(refusal.group))} has several funds: ${names(refusal.funds)}.`,
        whatToDo: 'Choose the one that it is paid from.',
      }
    case 'UnknownFund':
      return {
        title: 'There is no such fund',
        explanation: `${capital(the(refusal.group))} has no fund “${spoken(refusal.fund)}”${refusal.funds.length === 0 ? '' : `, but ${names(refusal.funds)}`}.`,
        whatToDo: 'Choose a fund that its charter names.',
      }
    case 'UnknownLine':
      return {
        title: 'There is no such line',
        explanation: `The budget of ${the(refusal.group)} has no line “${spoken(refusal.line)}”${refusal.lines.length === 0 ? '' : `, but ${names(refusal.lines)}`}.`,
        whatToDo: 'Choose a line that its charter names.',
      }
    case 'NotTheirMoney':
      return {
        title: 'This is not their money',
        explanation: `The money of ${the(refusal.group)} is given by itself, or by ${anyOfWords(refusal.by, refusal.group, among)}, who may raise its budget.`,
        whatToDo: 'Bring it before them.',
      }
    case 'NoBudget':
      return {
        title: 'There is no budget to change',
        explanation: `${refusal.line === undefined ? '' : `For the line ${spoken(refusal.line)} `}${refusal.line === undefined ? capital(the(refusal.group)) : the(refusal.group)} has no amount for a year in its charter.`,
        whatToDo: 'Put an amount into the charter first.',
      }
    case 'RateNeeded':
      return {
        title: 'Write down the rate',
        explanation: `${capital(the(refusal.group))} counts in ${refusal.currency}, and ${spokenMoney(refusal.amount)} is another currency.`,
        whatToDo: 'Give the amount, the rate and the day of the rate; what it comes to is then worked out.',
      }
    case 'WrongRate':
      return {
        title: 'This is no rate',
        explanation: `“${refusal.rate}” cannot be read as a number above zero.`,
        whatToDo: 'Write how many units of the group’s currency one unit is worth, as 1.0842.',
      }
    case 'OtherAmount':
      return {
        title: 'By the rate it is another amount',
        explanation: `By the rate that is given it comes to ${spokenMoney(refusal.comesTo)}, not ${spokenMoney(refusal.amount)}.`,
        whatToDo: 'Correct the amount or the rate.',
      }
    case 'WrongIndexValue':
      return {
        title: 'This is no value of an index',
        explanation: `“${refusal.value}” cannot be read as a number above zero.`,
        whatToDo: `Write the value of ${refusal.index} as it was published, as 312.332.`,
      }
    case 'UnknownIndex':
      return {
        title: 'No amount follows this index',
        explanation: `The charter of ${the(refusal.group)} lets no amount follow “${refusal.index}”${refusal.indexes.length === 0 ? '' : `, but ${listed([...refusal.indexes], 'and')}`}.`,
        whatToDo: 'Choose an index that the charter names.',
      }
    case 'NotADay':
      return {
        title: 'This is no day',
        explanation: `“${refusal.day}” is no day of the calendar.`,
        whatToDo: 'Write it as 2026-03-31.',
      }
    case 'DayToCome':
      return {
        title: 'This day has not come yet',
        explanation: `${dayWords(`${refusal.day}T00:00:00.000Z`, 'en')} lies ahead; what is noted here has happened.`,
        whatToDo: 'Note it when it has happened.',
      }
    case 'NothingToPay':
      return {
        title: 'This is no money',
        explanation: 'An amount of nothing is neither promised, noted nor paid.',
        whatToDo: 'Write an amount.',
      }
    case 'MayNotKeepBooks':
      return {
        title: 'You do not keep these books',
        explanation: `For ${the(refusal.group)} it is noted by whoever is ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them to note it.',
      }
    case 'UnknownPromise':
      return {
        title: 'Nothing was promised by this decision',
        explanation: `Decision ${refusal.promise} has promised no money.`,
        whatToDo: 'Choose a promise from the page of the group’s money.',
      }
    case 'PromiseWaiting':
      return {
        title: 'There is not enough money yet',
        explanation: `Decision ${refusal.promise} waits until there is enough for what it gives.`,
        whatToDo: 'Wait until the budget is raised or money has come in.',
      }
    case 'OverPromise':
      return {
        title: 'This is more than was promised',
        explanation: `Of what decision ${refusal.promise} promised ${spokenMoney(refusal.left)} is neither paid, asked for nor given back.`,
        whatToDo: 'Ask for that or less, or bring the rest to a decision of its own.',
      }
    case 'ReportFirst':
      return {
        title: 'The report comes first',
        explanation: `What decision ${refusal.promise} promised, or the part of it that is left, is paid after the report.`,
        whatToDo: 'Hand in the report.',
      }
    case 'MayNotAskForPayment':
      return {
        title: 'You cannot ask for this payment',
        explanation: `What decision ${refusal.promise} promised is asked for by whoever it is for, whoever moved it, and whoever is ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'MayNotRelease':
      return {
        title: 'You cannot give this back',
        explanation: `What decision ${refusal.promise} promised is given back by whoever it is for, and by whoever is ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'UnknownPayment':
      return {
        title: 'There is no such payment',
        explanation: `This foundation has no payment ${refusal.payment}.`,
        whatToDo: 'Choose one from the page of the group’s money.',
      }
    case 'PaymentOver':
      return {
        title: `This payment was ${refusal.how} already`,
        explanation: `Payment ${refusal.payment} was ${refusal.how} before, so this cannot be done to it any more.`,
        whatToDo: 'Look at the payment’s page; ask for another payment where one is needed.',
      }
    case 'MayNotApprove':
      return {
        title: 'You do not make this payment',
        explanation: `Payment ${refusal.payment} is made by whoever is ${anyOf(refusal.by)}.`,
        whatToDo: 'Leave it to them.',
      }
    case 'PartyToPayment':
      return {
        title: 'Others make this payment',
        explanation: `You ${partyWords[refusal.as]}, and whoever asks for money, moves it or is paid is never among those who make the payment.`,
        whatToDo: 'Leave it to those who have nothing to do with it.',
      }
    case 'ApprovedAlready':
      return {
        title: 'You have approved of it already',
        explanation: `You approved of payment ${refusal.payment} on ${momentWords(refusal.at, 'en')}, and nobody counts twice.`,
        whatToDo: 'Wait for the others.',
      }
    case 'NotYetApproved':
      return {
        title: 'The payment is not approved yet',
        explanation: `Payment ${refusal.payment} needs ${counted(refusal.people, 'person', 'people')}, and ${refusal.have} approved of it so far.`,
        whatToDo: 'Wait until enough people have approved of it, then note it.',
      }
    case 'MayNotWithdrawPayment':
      return {
        title: 'Only whoever asked can withdraw it',
        explanation: `Payment ${refusal.payment} was asked for by somebody else.`,
        whatToDo: 'Refuse it instead, if you make payments.',
      }
  }
}

const partyWords: Readonly<Record<Party, string>> = {
  'asked for it': 'asked for this payment',
  applicant: 'are whom the money was promised to',
  mover: 'moved the decision that promised it',
  payee: 'are who is paid',
}

function names(of: readonly Name[]): string {
  return listed(
    of.map((name) => spoken(name)),
    'and',
  )
}
