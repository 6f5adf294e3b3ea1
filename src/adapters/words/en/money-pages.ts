export const englishMoneyPages = {
  money: {
    title: 'Money',
    accounts: 'Accounts',
    ofGroup: (group: string) => `Money of ${group}`,
    lede: 'What there is, what decisions have promised of it, what is paid, and what is left.',
    year: 'Year',
    whole: 'the budget as a whole',
    budget: 'Budget',
    noBudget: {
      today:
        'No year of a budget has begun here. It begins once the charter says “money” with “year” and “budget”, or has lines.',
      former: 'No year of a budget had begun here.',
    },
    funds: 'Funds',
    noFunds: {
      today: 'The charter names no fund. The key “funds” below “money” names one.',
      former: 'The charter named no fund.',
    },
    promises: 'Promised by decisions',
    noPromises: {
      today: 'Nothing has been promised yet. A decision that gives money promises it when it takes effect.',
      former: 'Nothing had been promised.',
    },
    of: 'Of',
    there: 'There is',
    promised: 'Promised',
    paid: 'Paid',
    left: 'Left to promise',
    unlimited: 'no limit',
    decision: 'Decision',
    purpose: 'For',
    amount: 'Amount',
    released: 'Given back',
    open: 'To be paid',
    waits: 'waits for money',
  },
}
