import type { Ledger, LedgerTransaction } from '../../../app/read/money/ledger.ts'
import { decimalOf, type Money, placesOf } from '../../../core/base/money.ts'
import { exportWords } from '../../words/ledger-words.ts'
import { accountPath, marksOf, oneLine } from './account-path.ts'

/**
 * A journal for hledger 1.0 and later. Postings stand two blanks from their amounts; tags are names with a colon in the comment, each up
 * to the next comma; an amount in another currency has its total price after "@@", since a rate that was rounded would not balance:
 * https://manpages.ubuntu.com/manpages/noble/man1/hledger.1.html (Postings, Tags, Costs, commodity directive).
 * @param url where the foundation stands: "https://example.org/small"
 */
export function hledgerJournal(ledger: Ledger, url: string): string {
  const currencies = new Set(ledger.transactions.flatMap(currenciesOf))
  const commodities = [...currencies].toSorted().map((currency) => {
    const places = placesOf(currency)
    return `commodity ${places === 0 ? '1000.' : `1000.${'0'.repeat(places)}`} ${currency}\n`
  })
  const header = `; ${plain(exportWords.header(ledger.group.title, ledger.foundation.name))}\n`
  return [header, commodities.join(''), ...ledger.transactions.map((one) => transaction(one, ledger, url))].join('\n')
}

export function currenciesOf({ amount, exchanged, kind }: LedgerTransaction): readonly string[] {
  const isBank = kind === 'received' || kind === 'paid'
  return exchanged === undefined || !isBank ? [amount.currency] : [amount.currency, exchanged.original.currency]
}

function transaction(one: LedgerTransaction, ledger: Ledger, url: string): string {
  const party = one.party === undefined ? '' : `${plain(one.party)} | `
  const tags = marksOf(one, url).map(([name, value]) => `    ; ${name}: ${value.replaceAll(',', ';')}\n`)
  const posting = (account: LedgerTransaction['to'], sign: '' | '-') =>
    `    ${accountPath(account, ledger).join(':')}  ${amountOf(one, account, sign)}\n`
  return `${one.on} * ${party}${plain(exportWords.title(one))}\n${tags.join('')}${posting(one.to, '')}${posting(one.from, '-')}`
}

/** What goes through the bank is in the currency in which it went, with what it came to. */
export function amountOf({ amount, exchanged }: LedgerTransaction, account: LedgerTransaction['to'], sign: '' | '-') {
  const said = (money: Money) => `${decimalOf(money)} ${money.currency}`
  if (exchanged === undefined || account.kind !== 'bank') return `${sign}${said(amount)}`
  return `${sign}${said(exchanged.original)} @@ ${said(amount)}`
}

/** A semicolon would begin a comment, and a bar ends the payee. */
function plain(text: string): string {
  return oneLine(text).replaceAll(';', ',').replaceAll('|', '/')
}
