import { capital } from '../../base/capital.ts'
import { spokenDuration } from '../../base/duration.ts'
import { type Money, spokenMoney } from '../../base/money.ts'
import type { Link, MayDecide, ReservedTo, WhoMay, Withheld } from '../powers/answer.ts'
import type { When } from '../structure/when.ts'
import { ceilingWords, limitWords } from './explain-ceiling.ts'
import { decidingWords } from './explain-deciding.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { powerByWords } from './explain-power-by.ts'
import { actionWords, emergencySentence, jointWords, leadTimeWords } from './explain-powers.ts'
import { recipientsWords } from './explain-recipients.ts'
import { stateWords } from './explain-state.ts'
import { explainWhen } from './explain-when.ts'
import { alone, groupWords, listed, quoted, type Surroundings, sentence } from './explain-wording.ts'

/** The answer to "who may decide this?" in sentences: who decides, by which chain, and why others do not. */
export function explainWhoMay(answer: WhoMay, among: Surroundings = alone): readonly string[] {
  return [
    ...answer.deciders.flatMap((decider) => [
      decides(decider, answer, among),
      ...around(decider, among),
      explainChain(decider.chain, among),
    ]),
    ...(answer.deciders.length === 0 ? ['Nobody may decide it: there is no root charter among these.'] : []),
    ...answer.reserved.map((line) => explainReserved(line, answer, among)),
    ...answer.withheld.map((line) => explainWithheld(line, among)),
  ]
}

function decides(decider: MayDecide, { action, amount }: WhoMay, among: Surroundings): string {
  const { group, by, upTo, limits, clause } = decider
  const cost = amount === undefined ? limitWords(upTo, limits) : ` ${spokenMoney(amount)}`
  const further = amount === undefined || limits === undefined ? '' : `, within ${listed(limits.map(ceilingWords))}`
  const rest = `may ${actionWords(action)}${cost}${further}`
  const who = groupWords(group, among)
  const ends = `${conditions(decider, among)}${jointWords(decider, group, among)} (${clause.title})`
  switch (by.kind) {
    case 'body':
      return sentence(`${who} ${rest}${ends}`)
    case 'rule':
      return sentence(`${who} ${rest}, by ${powerByWords(by, group, among)}${ends}`)
    case 'group':
      return sentence(`${powerByWords(by, group, among)} decides for ${who}, which ${rest}${ends}`)
    case 'seat':
    case 'together':
      return sentence(`in ${who}, ${powerByWords(by, group, among)} ${rest}${ends}`)
  }
}

/** All that a decider is bound to beside their way of deciding, a sentence each. */
export function deciderConditions(decider: MayDecide, among: Surroundings = alone): readonly string[] {
  const { group, limits = [] } = decider
  const joint = jointWords(decider, group, among)
  return [
    ...(limits.length === 0 ? [] : [sentence(`at most ${listed(limits.map(ceilingWords))}`)]),
    ...conditionsOf(decider, among).map(sentence),
    ...(joint === '' ? [] : [sentence(joint.replace(/^, once /, 'it stands once '))]),
    ...around(decider, among),
  ]
}

function conditions(decider: MayDecide, among: Surroundings): string {
  return conditionsOf(decider, among)
    .map((one) => `, ${one}`)
    .join('')
}

function conditionsOf(decider: MayDecide, among: Surroundings): readonly string[] {
  const { group, onlyIf = [], gate, from, until, notWhile = [] } = decider
  return [
    ...onlyIf.map((condition) => `only if ${explainFactCondition(condition, group, among)}`),
    ...(gate === undefined ? [] : [`considered only if ${explainFactCondition(gate, group, among)}`]),
    ...(decider.while === undefined ? [] : [`only while ${stateWords(decider.while, group, among)}`]),
    ...notWhile.map(({ state }) => `not while ${stateWords(state, group, among)}`),
    ...(from === undefined ? [] : [`from ${explainWhen(from, 'the adoption')}`]),
    ...(until === undefined ? [] : [`until ${explainWhen(until, 'the adoption')}`]),
  ]
}

/** What comes before and after, where the charter says so. */
function around(decider: MayDecide, among: Surroundings): readonly string[] {
  const { group, band, advice, recommendedBy, reportTo, emergency, decidedWithin, forEach } = decider
  return [
    ...(band === undefined || band === 1
      ? []
      : [`This is band ${band}: it holds where none of the bands before it does.`]),
    ...(forEach === undefined ? [] : [`For each ${forEach} by itself.`]),
    ...(advice === undefined
      ? []
      : [sentence(`${listed(advice.of.map((body) => decidingWords(body, group, among)))} may advise first`)]),
    ...(recommendedBy === undefined
      ? []
      : [sentence(`${decidingWords(recommendedBy, group, among)} recommends first`)]),
    ...(decidedWithin === undefined ? [] : [`It is decided within ${spokenDuration(decidedWithin)}.`]),
    ...(reportTo === undefined
      ? []
      : [
          sentence(
            `what was done is told to ${recipientsWords(reportTo.to, group, among)} ${reportTo.within === undefined ? 'at once' : `within ${spokenDuration(reportTo.within)}`}`,
          ),
        ]),
    ...(emergency === undefined ? [] : [emergencySentence(emergency, group, among)]),
    ...(decider.notDelegable === true ? ['It cannot be handed on.'] : []),
  ]
}

/** From the clause that uses the power to the body that it came from. */
export function explainChain(chain: readonly Link[], among: Surroundings = alone): string {
  return `${chain.map((link, index) => linkWords(link, index, among)).join('; ')}.`
}

function linkWords({ group, clause, says, delegation }: Link, index: number, among: Surroundings): string {
  const who = groupWords(group, among)
  const subject = index === 0 ? `${capital(who)}` : who
  const place = clause === undefined ? '' : `, in ${quoted(clause.title)}`
  switch (says) {
    case 'uses':
      return `${subject} uses the power${place}`
    case 'gives':
      return `${subject} gives it${place}`
    case 'is given':
      return `${subject} was given it by decision${delegation === undefined ? '' : `, as delegation ${delegation}`}`
    case 'decides meanwhile':
      return `${subject} says who decides it meanwhile${place}`
    case 'adopts':
      return `${subject} adopts the charter that says so`
    case 'holds everything':
      return `${subject} holds everything that nobody else was given`
  }
}

function explainReserved(line: ReservedTo, { amount }: WhoMay, among: Surroundings): string {
  return sentence(`${reservedWords(line, amount, among)} (${line.clause.title})`)
}

/** Who takes it to whom, above what, if and how, without the clause. */
export function reservedWords(line: ReservedTo, amount: Money | undefined, among: Surroundings = alone): string {
  const { group, to, by, above, aboveLimits = [], onlyIf, leadTime, within } = line
  const over = [
    ...(above === undefined || amount !== undefined ? [] : [spokenMoney(above)]),
    ...aboveLimits.map(ceilingWords),
  ]
  const recommended =
    line.recommendedBy === undefined ? line.recommendedBySeat : { kind: 'rule' as const, rule: line.recommendedBy }
  const notes = [
    ...(onlyIf === undefined ? [] : [`if ${explainFactCondition(onlyIf, group, among)}`]),
    ...(line.while === undefined ? [] : [`while ${stateWords(line.while, group, among)}`]),
    ...(recommended === undefined ? [] : [`with a recommendation by ${decidingWords(recommended, group, among)}`]),
    ...(leadTime === undefined ? [] : [`${leadTimeWords(leadTime)} before it is needed`]),
    ...(within === undefined ? [] : [`to be decided within ${spokenDuration(within)}`]),
  ]
  const body = by === undefined ? groupWords(to, among) : decidingWords(by, group, among)
  const lead = `${groupWords(group, among)} takes it${over.length === 0 ? '' : ` above ${listed(over, 'or')}`} to ${body}`
  return [lead, ...notes].join(', ')
}

function explainWithheld(
  { group, clause, because, at, upTo, state, from, until }: Withheld,
  among: Surroundings,
): string {
  const who = groupWords(group, among)
  const limit = upTo === undefined ? 'its limit' : spokenMoney(upTo)
  const giver = at === undefined ? 'no body above' : groupWords(at, among)
  const time = state === undefined ? 'it is so' : stateWords(state, group, among)
  const reason = {
    excepted: `${who} may not: its clause leaves this out`,
    reserved: `${who} may not decide it alone: its clause reserves it`,
    'no gift': `${who} does not hold it: ${giver} has not given it`,
    'over the limit': `${who} may not: the amount is over ${limit}`,
    'other currency': `${who} may not: the amount is in another currency than ${limit}`,
    'less specific': `${who} does not decide it: another clause speaks of exactly this`,
    'not delegable': `${who} does not hold it: ${giver} cannot hand it on`,
    'forbidden meanwhile': `${who} may not now: ${time}`,
    'only meanwhile': `${who} may only while ${time}`,
    'no band': `${who} may not: no band of its clause holds for it`,
    'not now': `${who} does not hold it now: ${giver} gives it${spanWords(from, until)}`,
    'taken back': `${who} does not hold it any more: ${giver} has taken it back`,
  }[because]
  return sentence(`${reason} (${clause.title})`)
}

function spanWords(from: When | undefined, until: When | undefined): string {
  return `${from === undefined ? '' : ` from ${explainWhen(from, 'its charter is in force')}`}${until === undefined ? '' : ` until ${explainWhen(until, 'its charter is in force')}`}`
}
