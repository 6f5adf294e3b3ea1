import { type Money, spokenMoney } from '../base/money.ts'
import { type Name, spoken } from '../base/name.ts'
import type { Action, Channel, Decider, Gift, Power, Reservation } from './charter.ts'
import {
  alone,
  anyHolderWords,
  groupWords,
  listed,
  ruleWords,
  type Surroundings,
  sentence,
  withArticle,
} from './explain-wording.ts'

/** A power in one sentence: who may do what, up to what, and with whom. */
export function explainPower(
  { action, except, by, with: others, upTo, clause }: Power,
  among: Surroundings = alone,
): string {
  const own = clause.group
  const joint =
    others.length === 0
      ? ''
      : `, once ${listed(others.map((group) => groupWords(group, among)))} ${others.length === 1 ? 'has' : 'have'} agreed as well`
  const may = `may ${actionWords(action)}${limitWords(upTo)}${exceptWords(except)}`
  return sentence(
    by.kind === 'seat'
      ? `${deciderWords(by, own, among)} ${may}${joint}`
      : `the group ${may}, by ${deciderWords(by, own, among)}${joint}`,
  )
}

export function explainGift({ action, except, to, upTo }: Gift, among: Surroundings = alone): string {
  return sentence(
    `${groupWords(to, among)} is given the power to ${actionWords(action)}${limitWords(upTo)}${exceptWords(except)}`,
  )
}

export function explainReservation(
  { action, above, to, recommendedBy, clause }: Reservation,
  among: Surroundings = alone,
): string {
  const over = above === undefined ? '' : `above ${spokenMoney(above)} per request `
  const advice =
    recommendedBy === undefined ? '' : `, on a recommendation by ${ruleWords(recommendedBy, clause.group, among)}`
  return sentence(`${over}it is for ${groupWords(to, among)} to ${actionWords(action)}${advice}`)
}

export function explainChannel({ kind, at, public: open }: Channel): string {
  return `${open ? 'In public' : 'Among themselves'}, by ${spoken(kind)}: ${at}`
}

/** "publish website/www", "admit a member", "pass resolutions", "open social profile". */
export function actionWords({ verb, object }: Action): string {
  if (verb === 'resolve' && object === '') return 'pass resolutions'
  if (object === '') return spoken(verb)
  if (verb === 'admit' && !object.includes('/')) return `admit ${withArticle(spoken(object))}`
  return `${spoken(verb)} ${object.includes('/') ? object : spoken(object)}`
}

export function deciderWords(by: Decider, own: Name, among: Surroundings): string {
  switch (by.kind) {
    case 'rule':
      return ruleWords(by.rule, own, among)
    case 'seat':
      return anyHolderWords(by.seat, own, among)
  }
}

export function limitWords(upTo: Money | undefined): string {
  return upTo === undefined ? '' : ` up to ${spokenMoney(upTo)} per request`
}

function exceptWords(except: readonly string[]): string {
  return except.length === 0
    ? ''
    : `, except ${listed(except.map((path) => (path.includes('/') ? path : spoken(path))))}`
}
