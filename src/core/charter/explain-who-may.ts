import { spokenMoney } from '../base/money.ts'
import { actionWords, deciderWords, limitWords } from './explain-powers.ts'
import { alone, groupWords, listed, quoted, ruleWords, type Surroundings, sentence } from './explain-wording.ts'
import type { Link, MayDecide, ReservedTo, WhoMay, Withheld } from './who-may.ts'

/** The answer to "who may decide this?" in sentences: who decides, by which chain, and why others do not. */
export function explainWhoMay(answer: WhoMay, among: Surroundings = alone): readonly string[] {
  return [
    ...answer.deciders.flatMap((decider) => [decides(decider, answer, among), explainChain(decider.chain, among)]),
    ...(answer.deciders.length === 0 ? ['Nobody may decide it: there is no root charter among these.'] : []),
    ...answer.reserved.map((line) => explainReserved(line, answer, among)),
    ...answer.withheld.map((line) => explainWithheld(line, among)),
  ]
}

function decides(
  { group, by, with: others, upTo, clause }: MayDecide,
  { action, amount }: WhoMay,
  among: Surroundings,
): string {
  const what = `${actionWords(action)}${amount === undefined ? limitWords(upTo) : ` ${spokenMoney(amount)}`}`
  const joint =
    others.length === 0
      ? ''
      : `, once ${listed(others.map((other) => groupWords(other, among)))} ${others.length === 1 ? 'has' : 'have'} agreed as well`
  const how = by.kind === 'rule' ? `, by ${deciderWords(by, group, among)}` : ''
  const who =
    by.kind === 'seat' ? `in ${groupWords(group, among)}, ${deciderWords(by, group, among)}` : groupWords(group, among)
  return sentence(`${who} may ${what}${how}${joint} (${clause.title})`)
}

/** From the clause that uses the power to the body that it came from. */
export function explainChain(chain: readonly Link[], among: Surroundings = alone): string {
  return `${chain.map((link, index) => linkWords(link, index, among)).join('; ')}.`
}

function linkWords({ group, clause, says }: Link, index: number, among: Surroundings): string {
  const who = groupWords(group, among)
  const subject = index === 0 ? `${who.charAt(0).toUpperCase()}${who.slice(1)}` : who
  const place = clause === undefined ? '' : `, in ${quoted(clause.title)}`
  switch (says) {
    case 'uses':
      return `${subject} uses the power${place}`
    case 'gives':
      return `${subject} gives it${place}`
    case 'adopts':
      return `${subject} adopts the charter that says so`
    case 'holds everything':
      return `${subject} holds everything that nobody else was given`
  }
}

function explainReserved(
  { group, to, above, recommendedBy, clause }: ReservedTo,
  { amount }: WhoMay,
  among: Surroundings,
): string {
  const over = above === undefined || amount !== undefined ? '' : ` above ${spokenMoney(above)}`
  const advice =
    recommendedBy === undefined ? '' : `, with a recommendation by ${ruleWords(recommendedBy, group, among)}`
  return sentence(`${groupWords(group, among)} takes it${over} to ${groupWords(to, among)}${advice} (${clause.title})`)
}

function explainWithheld({ group, clause, because, at, upTo }: Withheld, among: Surroundings): string {
  const who = groupWords(group, among)
  const limit = upTo === undefined ? 'its limit' : spokenMoney(upTo)
  const reason = {
    excepted: `${who} may not: its clause leaves this out`,
    reserved: `${who} may not decide it alone: its clause reserves it`,
    'no gift': `${who} does not hold it: ${at === undefined ? 'no body above' : groupWords(at, among)} has not given it`,
    'over the limit': `${who} may not: the amount is over ${limit}`,
    'other currency': `${who} may not: the amount is in another currency than ${limit}`,
    'less specific': `${who} does not decide it: another clause speaks of exactly this`,
  }[because]
  return sentence(`${reason} (${clause.title})`)
}
