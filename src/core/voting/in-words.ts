import { spoken } from '../base/name.ts'
import type { Outcome, Rule } from '../charter/rule.ts'
import type { Reachable, Standing, Tally } from './standing.ts'
import { ballotsIn, countOf } from './voices.ts'

/**
 * An open vote's standing as a person reads it: what it would be, what would change that, and how many have voted.
 * "Would be carried. Not certain: one −1 would stop it. Two of five have voted." `standing` is that of the tally under the rule.
 * Certainty reckons with votes as they stand, so where the vote stays open the words add that a vote may be changed.
 */
export function inWords(rule: Rule, tally: Tally, standing: Standing): string {
  if (standing.missing === 0)
    return sentences(settled(standing.now, ''), everyone(tally), changeable(rule, tally, standing))
  if (standing.certain) {
    return sentences(
      settled(standing.now, `, whatever ${theMissing(tally, standing)}`),
      changeable(rule, tally, standing),
    )
  }
  return sentences(wouldBe(standing.now), ...changes(rule, tally, standing), turnout(tally))
}

function wouldBe(outcome: Outcome): string {
  return isPlain(outcome) ? `Would be ${outcome.name}` : `The outcome would be ${named(outcome)}`
}

function settled(outcome: Outcome, despite: string): string {
  return isPlain(outcome) ? `${capitalised(outcome.name)}${despite}` : `The outcome is ${named(outcome)}${despite}`
}

/** The two names that say what they are; every other outcome is quoted. */
function isPlain({ name }: Outcome): boolean {
  return name === 'carried' || name === 'lost'
}

function named({ name }: Outcome): string {
  return `“${spoken(name)}”`
}

function theMissing({ electorate }: Tally, { missing }: Standing): string {
  const nobodyYet = missing === electorate
  if (missing === 1) return nobodyYet ? 'the one voter does' : 'the last voter does'
  return nobodyYet ? `the ${inLetters(missing)} voters do` : `the other ${inLetters(missing)} do`
}

function changes(rule: Rule, tally: Tally, { now, reachable }: Standing): readonly string[] {
  const others = reachable.filter(({ outcome }) => outcome !== now)
  const list = others.map((other) => change(rule, tally, other)).join('; ')
  const opposite = now.is === 'carried' ? 'lost' : 'carried'
  const isOpen = others.some(({ outcome }) => outcome.is === opposite)
  const said = now.is === 'carried' && isOpen ? `Not certain: ${list}` : capitalised(list)
  return isOpen ? [said] : [said, `It can no longer be ${opposite}`]
}

function change(rule: Rule, tally: Tally, { outcome, further, by, recusals }: Reachable): string {
  const votes = rule.options
    .map(({ name, label }) => amount(countOf(by, name), countOf(tally.counts, name), labelled(label)))
    .filter((part) => part !== undefined)
  const away = amount(recusals, tally.recused, recusals === 1 ? 'recusal' : 'recusals')
  const voices = listed(away === undefined ? votes : [...votes, away])
  if (!isPlain(outcome)) return `${voices} would make it ${named(outcome)}`
  if (outcome.is === 'lost') return `${voices} would stop it`
  return `${voices} ${further === 1 ? 'carries' : 'carry'} it`
}

/** "more" only where there are some already. */
function amount(count: number, already: number, of: string): string | undefined {
  if (count === 0) return undefined
  return `${inLetters(count)} ${already > 0 ? 'more ' : ''}${of}`
}

/** A number is said as it is, with a true minus; a word is quoted, so that "one more “for”" can be read. */
function labelled(label: string): string {
  return /^[+−-]?\d+$/.test(label) ? label.replace('-', '−') : `“${label}”`
}

function turnout(tally: Tally): string {
  const { electorate, recused } = tally
  const cast = ballotsIn(tally)
  const have = cast === 1 ? 'has' : 'have'
  if (electorate === 1) return 'The one voter has not voted yet'
  const voted =
    cast === 0
      ? `None of the ${inLetters(electorate)} has voted yet`
      : `${capitalised(inLetters(cast))} of ${inLetters(electorate)} ${have} voted`
  return recused === 0 ? voted : `${voted}; ${recusedThemselves(recused)}`
}

function everyone(tally: Tally): string {
  const { electorate, recused } = tally
  if (electorate === 0) return 'Nobody could vote'
  const cast = ballotsIn(tally)
  if (cast === 0) return capitalised(recusedThemselves(recused, electorate > 2 ? 'all ' : ''))
  const voted = allHaveVoted(cast)
  return recused === 0 ? voted : `${voted}; ${recusedThemselves(recused)}`
}

function allHaveVoted(cast: number): string {
  if (cast === 1) return 'The one voter has voted'
  return cast === 2 ? 'Both voters have voted' : `All ${inLetters(cast)} voters have voted`
}

function recusedThemselves(count: number, all = ''): string {
  return `${all}${inLetters(count)} ${count === 1 ? 'has' : 'have'} recused themselves`
}

/** Nothing where a rule closes early on this, which makes it final, and nothing where there is no vote to change. */
function changeable({ closesEarly }: Rule, tally: Tally, { missing }: Standing): string | undefined {
  const isFinal = closesEarly === 'when certain' || (closesEarly === 'when all have voted' && missing === 0)
  return isFinal || ballotsIn(tally) === 0 ? undefined : 'A vote that was cast may still be changed'
}

function sentences(...all: readonly (string | undefined)[]): string {
  return all
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => `${sentence}.`)
    .join(' ')
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

const letters = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

function inLetters(count: number): string {
  return letters[count] ?? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
