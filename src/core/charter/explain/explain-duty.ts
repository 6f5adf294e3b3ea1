import { type Duration, spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { DayOf, Due, Duty, Missed, MissedEffect, Occasion } from '../structure/duty.ts'
import { anyOfWords, decidingWords } from './explain-deciding.ts'
import { anyPowerByWords } from './explain-power-by.ts'
import { recipientsWords } from './explain-recipients.ts'
import { monthWord } from './explain-when.ts'
import { alone, listed, quoted, type Surroundings, sentence, withArticle } from './explain-wording.ts'

/** A duty in sentences: what is due when, by whom, for whom, and what follows when it is missed. */
export function explainDuty(duty: Duty, among: Surroundings = alone): readonly string[] {
  const own = duty.clause.group
  const { due, by, to, openTo, about, lasts, notice, grace, reminders, missed, excusedBy } = duty
  const who = by.length === 0 ? 'the group' : anyPowerByWords(by, own, among)
  const title = duty.title === undefined ? '' : `, called ${quoted(duty.title)},`
  const where =
    duty.at === undefined && duty.zone === undefined
      ? ''
      : ` (${[duty.at, duty.zone].filter((one) => one !== undefined).join(', ')})`
  const times = due.map((one) => dueWords(one, own, among))
  return [
    sentence(`${who} owes ${nameWords(spoken(duty.name))}${title} ${listed(times)}${where}`),
    ...(to.length === 0 ? [] : [sentence(`it goes to ${recipientsWords(to, own, among)}`)]),
    ...(openTo.length === 0 ? [] : [sentence(`it is open to ${recipientsWords(openTo, own, among)}`)]),
    ...(duty.public === undefined ? [] : [duty.public ? 'It is public.' : 'It is not public.']),
    ...(about.length === 0 ? [] : [sentence(`it tells: ${about.join('; ')}`)]),
    ...(duty.numbersOnly === true ? ['It gives figures, and nothing about persons.'] : []),
    ...(lasts === undefined ? [] : [sentence(`it lasts ${spokenDuration(lasts)}`)]),
    ...(notice === undefined ? [] : [sentence(`it is announced ${spokenDuration(notice)} before`)]),
    ...(reminders.length === 0 ? [] : [sentence(`a reminder goes out ${remindersWords(reminders)}`)]),
    ...(grace === undefined ? [] : [sentence(`it may come up to ${spokenDuration(grace)} later`)]),
    ...missed.map((one) => missedSentence(one, own, among)),
    ...(excusedBy === undefined ? [] : [sentence(`${anyOfWords(excusedBy, own, among)} may excuse what was missed`)]),
  ]
}

/** "a report"; "accounts" has no article. */
function nameWords(name: string): string {
  return /[^s]s$/.test(name) ? name : withArticle(name)
}

function dueWords(due: Due, own: Name, among: Surroundings): string {
  switch (due.kind) {
    case 'every': {
      const every = everyWords(due.period)
      return due.on === undefined ? every : `${every} on ${dayWords(due.on)}`
    }
    case 'after':
      return `within ${spokenDuration(due.within)} of ${occasionWords(due.occasion)}`
    case 'before':
      return `${spokenDuration(due.by)} before ${occasionWords(due.occasion)}`
    case 'on request': {
      const within = due.within === undefined ? '' : ` within ${spokenDuration(due.within)}`
      return `whenever ${anyOfWords(due.of, own, among)} asks for it${within && `,${within}`}`
    }
    case 'at the end':
      return 'at the end'
  }
}

/** "every month", "every 4 weeks". */
export function everyWords({ count, unit }: Duration): string {
  return count === 1 ? `every ${unit}` : `every ${spokenDuration({ count, unit })}`
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const nths = ['first', 'second', 'third', 'fourth', 'fifth']

/** "the first Monday", "day 15 of the month", "1 March". */
export function dayWords(day: DayOf): string {
  switch (day.kind) {
    case 'weekday': {
      const name = weekdays[day.weekday - 1] ?? ''
      if (day.nth === undefined) return name
      return `the ${day.nth === -1 ? 'last' : (nths[day.nth - 1] ?? '')} ${name}`
    }
    case 'day of the month':
      return day.day === -1 ? 'the last day of the month' : `day ${day.day} of the month`
    case 'day of the year':
      return `${day.day} ${monthWord(day.month)}`
  }
}

/** "an incident", "an election of council", "the end of the year". */
export function occasionWords(occasion: Occasion): string {
  switch (occasion.kind) {
    case 'known':
      return /^(?:end|beginning)/.test(occasion.what) ? `the ${occasion.what}` : withArticle(occasion.what)
    case 'event':
      return occasion.event.kind === 'election'
        ? `an election of ${spoken(occasion.event.of)}`
        : withArticle(spoken(occasion.event.name))
  }
}

export function remindersWords(reminders: readonly Duration[]): string {
  return listed(reminders.map((before) => `${spokenDuration(before)} before`))
}

function missedSentence({ times, inARow, effect }: Missed, own: Name, among: Surroundings): string {
  const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`
  return sentence(`missed ${often}${inARow && times > 1 ? ' in a row' : ''}, ${effectWords(effect, own, among)}`)
}

function effectWords(effect: MissedEffect, own: Name, among: Surroundings): string {
  switch (effect.kind) {
    case 'dormant':
      return 'the group is presumed dormant'
    case 'retired':
      return 'the group is retired'
    case 'no vote':
      return 'whoever missed it has no vote'
    case 'told':
      return `${recipientsWords(effect.to, own, among)} ${effect.to.length === 1 ? 'is' : 'are'} told`
    case 'refer':
      return `it goes to ${decidingWords(effect.to, own, among)}`
  }
}
