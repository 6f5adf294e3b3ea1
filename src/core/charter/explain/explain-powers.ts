import { spokenDuration } from '../../base/duration.ts'
import { spokenMoney } from '../../base/money.ts'
import { type Name, spoken } from '../../base/name.ts'
import { isEverything } from '../structure/action.ts'
import type { Channel } from '../structure/channel.ts'
import type { Action, Deciding } from '../structure/charter.ts'
import type { Band, Bounds, Emergency, Gift, LeadTime, Power, Reservation } from '../structure/power.ts'
import { ceilingsWords, ceilingWords, limitWords } from './explain-ceiling.ts'
import { allOfWords, anyOfWords, decidingWords } from './explain-deciding.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { momentWords } from './explain-moment.ts'
import { anyPowerByWords } from './explain-power-by.ts'
import { recipientsWords } from './explain-recipients.ts'
import { stateWords } from './explain-state.ts'
import { explainWhen } from './explain-when.ts'
import { alone, groupWords, holderNoun, listed, type Surroundings, sentence, withArticle } from './explain-wording.ts'

/** A power in sentences: who may do what, up to what, with whom and when; what comes before and after. */
export function explainPower(power: Power, among: Surroundings = alone): readonly string[] {
  const own = power.clause.group
  return [
    sentence(mainClause(power, among)),
    ...(power.bands ?? []).map((band, index) => bandSentence(band, index, own, among)),
    ...(power.gate === undefined
      ? []
      : [sentence(`it is considered only if ${explainFactCondition(power.gate, own, among)}`)]),
    ...boundSentences(power, own, among),
    ...beforeSentences(power, among),
    ...afterSentences(power, among),
  ]
}

function mainClause(power: Power, among: Surroundings): string {
  const { action, by, onlyIf, clause } = power
  const own = clause.group
  const may = `may ${actionWords(action)}${limitWords(power.upTo, power.limits)}${exceptWords(power.except)}`
  const only = onlyIf === undefined ? '' : `, only if ${explainFactCondition(onlyIf, own, among)}`
  const rest = `${may}${only}${jointWords(power, own, among)}`
  if (by.length === 0) return `the group ${rest}`
  const deciders = anyPowerByWords(by, own, among)
  const alone = by.every(({ kind }) => kind === 'seat' || kind === 'together')
  return alone ? `${deciders} ${rest}` : `the group ${may}, by ${deciders}${only}${jointWords(power, own, among)}`
}

/** "once the Board and the treasurer have agreed as well". */
export function jointWords(
  { with: groups, agreedBy = [] }: { readonly with: readonly Name[]; readonly agreedBy?: readonly Deciding[] },
  own: Name,
  among: Surroundings,
): string {
  const others = [
    ...groups.map((group) => groupWords(group, among)),
    ...agreedBy.map((body) => decidingWords(body, own, among)),
  ]
  return others.length === 0 ? '' : `, once ${listed(others)} ${others.length === 1 ? 'has' : 'have'} agreed as well`
}

function bandSentence(band: Band, index: number, own: Name, among: Surroundings): string {
  const upTo = band.upTo.length === 0 ? '' : `up to ${ceilingsWords(band.upTo)} `
  const only = band.onlyIf === undefined ? '' : `if ${explainFactCondition(band.onlyIf, own, among)} `
  const lead = index === 0 ? '' : 'failing that, '
  const who = `it is decided by ${anyPowerByWords(band.by, own, among)}${jointWords(band, own, among)}`
  return sentence(`${lead}${upTo}${only}${who}`)
}

/** When it holds, and whether it can be handed on. */
function boundSentences(bounds: Bounds, own: Name, among: Surroundings): readonly string[] {
  const { from, until } = bounds
  const span = [
    ...(from === undefined ? [] : [`from ${explainWhen(from, 'the adoption')}`]),
    ...(until === undefined ? [] : [`until ${explainWhen(until, 'the adoption')}`]),
  ]
  return [
    ...(bounds.while === undefined ? [] : [sentence(`it holds only while ${stateWords(bounds.while, own, among)}`)]),
    ...(span.length === 0 ? [] : [sentence(`it holds ${span.join(' ')}`)]),
    ...(bounds.notDelegable === true ? ['It cannot be handed on.'] : []),
  ]
}

function beforeSentences(power: Power, among: Surroundings): readonly string[] {
  const { advice, recommendedBy, decidedWithin, forEach, clause } = power
  const own = clause.group
  return [
    ...(forEach === undefined ? [] : [sentence(`it is decided for each ${spoken(forEach)} by itself`)]),
    ...(advice === undefined
      ? []
      : [
          sentence(
            `${allOfWords(advice.of, own, among)} ${advice.of.length === 1 ? 'is' : 'are'} asked first${advice.within === undefined ? '' : `, and may answer within ${spokenDuration(advice.within)}`}; the answer does not bind`,
          ),
        ]),
    ...(recommendedBy === undefined ? [] : [sentence(`${decidingWords(recommendedBy, own, among)} recommends first`)]),
    ...(decidedWithin === undefined ? [] : [sentence(`it is decided within ${spokenDuration(decidedWithin)}`)]),
  ]
}

function afterSentences(power: Power, among: Surroundings): readonly string[] {
  const { reportTo, emergency, review, clause } = power
  const own = clause.group
  return [
    ...(reportTo === undefined
      ? []
      : [
          sentence(
            `what was done is told to ${recipientsWords(reportTo.to, own, among)} ${reportTo.within === undefined ? 'at once' : `within ${spokenDuration(reportTo.within)}`}`,
          ),
        ]),
    ...(emergency === undefined ? [] : [emergencySentence(emergency, own, among)]),
    ...(review === undefined
      ? []
      : [
          review.kind === 'at'
            ? sentence(`whether it goes on is looked at again ${momentWords(review.when, 'the adoption')}`)
            : sentence(`${anyOfWords(review.by, own, among)} may look at it again`),
        ]),
  ]
}

export function emergencySentence(emergency: Emergency, own: Name, among: Surroundings): string {
  const { account, to = [], ratifiedBy, ratifiedWithin, unratified } = emergency
  const parts = [
    'in an emergency it may be done at once',
    ...(account === undefined && to.length === 0
      ? []
      : [
          `it is accounted for${to.length === 0 ? '' : ` to ${recipientsWords(to, own, among)}`}${account === undefined ? '' : ` within ${spokenDuration(account)}`}`,
        ]),
    ...(ratifiedBy === undefined
      ? []
      : [
          `${anyOfWords(ratifiedBy, own, among)} ratifies it${ratifiedWithin === undefined ? '' : ` within ${spokenDuration(ratifiedWithin)}`}`,
        ]),
    ...(unratified === undefined ? [] : [`otherwise it ${unratified === 'undone' ? 'is undone' : 'stands'}`]),
  ]
  return sentence(parts.join('; '))
}

export function explainGift(gift: Gift, among: Surroundings = alone): readonly string[] {
  const { action, except, to, upTo, limits, onlyIf, withdrawnBy, clause } = gift
  const own = clause.group
  const only = onlyIf === undefined ? '' : `, only if ${explainFactCondition(onlyIf, own, among)}`
  const what = `${actionWords(action)}${limitWords(upTo, limits)}${exceptWords(except)}`
  return [
    sentence(`${groupWords(to, among)} is given the power to ${what}${only}`),
    ...boundSentences(gift, own, among),
    ...(withdrawnBy === undefined ? [] : [sentence(`${anyOfWords(withdrawnBy, own, among)} may take it back`)]),
  ]
}

export function explainReservation(reservation: Reservation, among: Surroundings = alone): readonly string[] {
  const { action, except = [], above, aboveLimits = [], to, by, clause } = reservation
  const own = clause.group
  const over = [...(above === undefined ? [] : [`${spokenMoney(above)} per request`]), ...aboveLimits.map(ceilingWords)]
  const lead = over.length === 0 ? '' : `above ${listed(over, 'or')} `
  const only = reservation.onlyIf === undefined ? '' : `, if ${explainFactCondition(reservation.onlyIf, own, among)}`
  const body = by === undefined ? groupWords(to, among) : decidingWords(by, own, among)
  const advice = recommendationWords(reservation, own, among)
  const what = isEverything(action)
    ? `decide everything that no power of this charter names${exceptWords(except.map((path) => path.replace('/', ' ')))}`
    : `${actionWords(action)}${exceptWords(except)}`
  const main = `${lead}it is for ${body} to ${what}${only}${advice}`
  return [sentence(main), ...reservationTimes(reservation, own, among)]
}

function recommendationWords(
  { recommendedBy, recommendedBySeat }: Pick<Reservation, 'recommendedBy' | 'recommendedBySeat'>,
  own: Name,
  among: Surroundings,
): string {
  const by = recommendedBy === undefined ? recommendedBySeat : { kind: 'rule' as const, rule: recommendedBy }
  return by === undefined ? '' : `, on a recommendation by ${decidingWords(by, own, among)}`
}

function reservationTimes(reservation: Reservation, own: Name, among: Surroundings): readonly string[] {
  const { leadTime, within, until } = reservation
  return [
    ...(leadTime === undefined ? [] : [sentence(`it is asked for ${leadTimeWords(leadTime)} before it is needed`)]),
    ...(within === undefined ? [] : [sentence(`it is decided within ${spokenDuration(within)}`)]),
    ...(reservation.while === undefined
      ? []
      : [sentence(`this holds only while ${stateWords(reservation.while, own, among)}`)]),
    ...(until === undefined ? [] : [sentence(`this holds until ${explainWhen(until, 'the adoption')}`)]),
  ]
}

/** "at least 6 weeks, better 12 weeks". */
export function leadTimeWords({ least, advised }: LeadTime): string {
  return `at least ${spokenDuration(least)}${advised === undefined ? '' : `, better ${spokenDuration(advised)},`}`
}

export function explainChannel(
  { kind, at, public: open, who, language, for: purpose, category, visibility, clause }: Channel,
  among: Surroundings = alone,
): string {
  const notes = [
    ...(who === undefined || who.length === 0 ? [] : [`for ${recipientsWords(who, clause.group, among)}`]),
    ...(language === undefined ? [] : [`in the language “${language}”`]),
    ...(purpose === undefined ? [] : [purpose]),
    ...(category === undefined ? [] : [`announcements in category ${category}`]),
    ...(visibility === undefined ? [] : [`announcements ${visibility}`]),
  ]
  return `${open ? 'In public' : 'Among themselves'}, by ${spoken(kind)}: ${at}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`
}

/** "publish website/www", "admit a member", "pass resolutions", "open social profile". */
export function actionWords({ verb, object }: Action): string {
  if (verb === 'resolve' && object === '') return 'pass resolutions'
  if (object === '') return spoken(verb)
  if (verb === 'admit' && !object.includes('/')) return `admit ${withArticle(holderNoun(object))}`
  return `${spoken(verb)} ${object.includes('/') ? object : spoken(object)}`
}

export function exceptWords(except: readonly string[]): string {
  return except.length === 0
    ? ''
    : `, except ${listed(except.map((path) => (path.includes('/') ? path : spoken(path))))}`
}
