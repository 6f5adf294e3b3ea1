import { spokenMoney } from '../../base/money.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { ClauseRef } from '../structure/charter.ts'
import type { BudgetLine, Fund, MoneyRules, MoneyYear, Payments } from '../structure/money-rules.ts'
import { anyOfWords } from './explain-deciding.ts'
import { everyWords } from './explain-duty.ts'
import { anyPowerByWords } from './explain-power-by.ts'
import { recipientsWords } from './explain-recipients.ts'
import { monthWord } from './explain-when.ts'
import { alone, groupWords, holdersWords, listed, numberWord, type Surroundings, sentence } from './explain-wording.ts'

/**
 * What a charter says of money apart from requests: the year, the budget and its lines, the funds, who pays and who sees.
 * @param here whether a part stands in the clause that is explained
 */
export function explainMoney(
  money: MoneyRules,
  here: (part: { readonly clause: ClauseRef }) => boolean = () => true,
  among: Surroundings = alone,
): readonly string[] {
  const own = money.clause.group
  const { year, lines, funds } = money
  return [
    ...(here(money) ? wholeSentences(money, own, among) : []),
    ...(year === undefined || !here(year) ? [] : [yearSentence(year)]),
    ...lines.filter(here).map((line) => lineSentence(line, own, among)),
    ...funds.filter(here).map((fund) => fundSentence(fund, among)),
  ]
}

function wholeSentences(money: MoneyRules, own: Name, among: Surroundings): readonly string[] {
  const { currency, indexed, increasedBy, payments, shown } = money
  return [
    ...(currency === undefined ? [] : [sentence(`money is counted in ${currency}`)]),
    ...(indexed === undefined ? [] : [sentence(`amounts follow ${indexed.to} ${everyWords(indexed.every)}`)]),
    ...(increasedBy === undefined ? [] : [sentence(`${anyOfWords(increasedBy, own, among)} may raise the budget`)]),
    ...(payments === undefined ? [] : [paymentsSentence(payments, own, among)]),
    ...shown.map(({ what, to }) =>
      sentence(
        `${recipientsWords(to, own, among)} ${to.length === 1 && to[0]?.kind !== 'seat' ? 'sees' : 'see'} ${what}`,
      ),
    ),
  ]
}

function yearSentence({ from, budget, carriedOver }: MoneyYear): string {
  const begins = `the year begins on ${from.day} ${monthWord(from.month)}`
  const spent = budget === undefined ? '' : `; ${spokenMoney(budget)} may be spent in it`
  if (carriedOver === undefined) return sentence(`${begins}${spent}`)
  return sentence(`${begins}${spent}; what is left ${carriedOver ? 'goes into' : 'does not go into'} the next`)
}

function lineSentence(line: BudgetLine, own: Name, among: Surroundings): string {
  const { name, amount, by, increasedBy, indexed } = line
  const parts = [
    `the line ${spoken(name)}${amount === undefined ? '' : ` has ${spokenMoney(amount)} a year`}`,
    ...(by.length === 0 ? [] : [`${anyPowerByWords(by, own, among)} may spend from it`]),
    ...(increasedBy === undefined ? [] : [`${anyOfWords(increasedBy, own, among)} may raise it`]),
    ...(indexed === undefined ? [] : [`it follows ${indexed.to} ${everyWords(indexed.every)}`]),
  ]
  return sentence(parts.join('; '))
}

function fundSentence({ name, kind, for: purpose, heldBy, amount }: Fund, among: Surroundings): string {
  const what = {
    raised: 'is raised by the group',
    restricted: 'is spent only for what it is for',
    general: 'is there for everything',
  }[kind]
  const parts = [
    `the fund ${spoken(name)} ${what}`,
    ...(purpose === undefined ? [] : [`it is for ${purpose}`]),
    ...(heldBy === undefined ? [] : [`${groupWords(heldBy, among)} holds it`]),
    ...(amount === undefined ? [] : [`it has ${spokenMoney(amount)}`]),
  ]
  return sentence(parts.join('; '))
}

/** "a payment above USD 1,000 is made by two people, of the treasurer and the chair". */
export function paymentsSentence({ people, of, above }: Payments, own: Name, among: Surroundings): string {
  const who = of.length === 0 ? '' : `, out of ${listed(of.map((seat) => holdersWords(seat, own, among)))}`
  const over = above === undefined ? '' : ` above ${spokenMoney(above)}`
  return sentence(`a payment${over} is made by ${people === 1 ? 'one person' : `${numberWord(people)} people`}${who}`)
}
