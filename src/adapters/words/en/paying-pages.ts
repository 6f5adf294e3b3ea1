import { spokenMoney } from '../../../core/base/money.ts'
import type { Exchanged } from '../../../core/foundation/money/money-event.ts'
import { dayWords } from '../date-words.ts'
import { counted } from './counted.ts'

/** How what a decision promised is asked for, approved of and paid. */
export const englishPayingPages = {
  paying: {
    title: (decision: number) => `What decision ${decision} promised`,
    decision: (decision: number) => `Decision ${decision}`,
    isFor: 'For',
    for: 'Promised to',
    amount: 'Promised',
    paid: 'Paid',
    released: 'Given back',
    open: 'Can still be asked for',
    waits: 'It waits until there is enough money: the budget has to be raised, or more has to come in.',
    rate: ({ original, rate, on, source }: Exchanged) =>
      `${spokenMoney(original)} at ${rate}, the rate of ${dayWords(`${on}T00:00:00.000Z`, 'en')}${source === undefined ? '' : ` (${source})`}`,
    payments: 'Payments',
    noPayments: {
      today:
        'No payment has been asked for yet. Whoever the money is for can ask for one, or anybody with a vote in the group.',
      former: 'No payment had been asked for.',
    },
    payment: (number: number) => `Payment ${number}`,
    to: 'To',
    hiddenPayee: 'somebody whose name is sealed',
    askedBy: 'asked for by',
    contract: 'Contract',
    hiddenContract: 'There is a contract. It is sealed for those whom the charter shows it to.',
    approved: 'Approved by',
    phases: {
      asked: 'waits to be approved',
      approved: 'approved, not yet paid',
      refused: 'refused',
      withdrawn: 'withdrawn',
      paid: 'paid',
    },
    waitsFor: (people: number, have: number) => {
      const more = people - have
      if (have === 0) return `It waits for ${counted(more, 'person', 'people')}: `
      return more === 1
        ? `It waits for ${have === 1 ? 'a second person' : 'one more person'}: `
        : `It waits for ${more} more people: `
    },
    among: (missing: number, people: number) => (missing === people ? '' : missing === 1 ? 'one of ' : 'out of '),
    nobody:
      'Nobody can approve of it now: whoever asks for money, moves it or is paid never does. Fill a seat of the group, or withdraw it and let somebody else ask.',
    paidOn: (on: string) => `paid on ${dayWords(`${on}T00:00:00.000Z`, 'en')}`,
    reference: 'Reference',
    why: 'Reason',
    act: 'What you can do',
    ask: {
      title: 'Ask for a payment',
      amount: (currency: string) => `Amount, in ${currency} or with another currency before it`,
      amountHint: (open: string) => `Up to ${open}, as 1,200.50 or as EUR 1,200.50.`,
      rate: 'Rate',
      rateHint: (currency: string) => `Only for another currency: how many ${currency} one unit is worth, as 1.0842.`,
      rateOn: 'Day of the rate',
      rateSource: 'Where the rate is from',
      payee: 'Who is paid',
      payeeName: 'Or the name of somebody else',
      payeeNameHint: 'Whoever is not here. The name is sealed for those whom the charter shows it to.',
      promisedTo: (name: string) => `${name}, whom it was promised to`,
      text: 'What it is for',
      textHint: 'Everybody can read this.',
      contract: 'Contract, account, address',
      contractHint: 'Sealed for those whom the charter shows contracts to.',
      look: 'Look at it first',
      button: 'Ask for this payment',
      looked: (amount: string) =>
        `This asks for ${amount}. Nothing is recorded yet. Press “Ask for this payment” if it is right.`,
    },
    release: {
      title: 'Give back what is not needed',
      amount: (currency: string) => `Amount in ${currency}`,
      hint: 'All that is neither paid nor asked for, if you leave this empty.',
      button: 'Give it back',
    },
    dos: {
      'approve payment': { title: 'Approve of it', button: 'Approve of this payment' },
      'refuse payment': { title: 'Refuse it', button: 'Refuse this payment' },
      'withdraw payment': { title: 'Withdraw it', button: 'Withdraw this payment' },
      'note paid': { title: 'Note that it was paid', button: 'Note it as paid' },
    },
    reason: 'Why',
    reasonHint: 'Everybody can read this.',
    on: 'Day on which it was paid',
    referenceHint: 'As it stands on the bank’s statement. Everybody can read this.',
    paidRateHint: 'If the bank took another rate than the one above. Leave it empty otherwise.',
    cannotApprove: 'approve of this payment',
    cannotAsk: 'ask for a payment',
    cannotRelease: 'give it back',
    received: {
      title: 'Note what came in',
      fund: 'Fund',
      amount: 'Amount',
      amountHint: 'As 1,200.50 in the group’s currency, or as EUR 1,200.50.',
      giver: 'Who gave it',
      giverHint: 'Sealed for those whom the charter shows it to.',
      reference: 'Reference',
      on: 'Day on which it came',
      button: 'Note it',
    },
    index: {
      title: 'Note the value of an index',
      index: 'Index',
      value: 'Value',
      valueHint: 'As it was published: 312.332.',
      on: 'Of which day',
      source: 'Where it is from',
      button: 'Note it',
    },
    groupCurrency: 'of the group’s currency',
    toDo: 'To be paid',
    toDoLede:
      'What decisions promised and is not paid yet. Each has a page where its payments are asked for, approved of and noted.',
    nothingToDo: {
      today: 'Nothing is to be paid. What a decision promises stands here until it is paid or given back.',
      former: 'Nothing was to be paid.',
    },
    stillOpen: (open: string) => `${open} still to be paid`,
    waitsForMoney: 'waits for money',
    waitingPayments: (count: number) => `${counted(count, 'payment', 'payments')} to approve`,
    approvedPayments: (count: number) => `${counted(count, 'payment', 'payments')} to make`,
    keep: 'Keep the books',
    cannotKeep: 'note what comes in',
    files: 'For accounting programs',
    filesLede:
      'Everything that was received, promised and paid, as double entries. Names that are sealed for you are left out.',
    fileNames: { csv: 'CSV', journal: 'hledger', beancount: 'Beancount' },
  },
}
