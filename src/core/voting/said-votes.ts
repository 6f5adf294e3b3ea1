import { type Name, nameOf } from '../base/name.ts'
import { nearest } from '../base/nearest.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { SeatRef } from '../charter/structure/charter.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { rankedOptions } from './ranked.ts'
import { readsOf } from './reads.ts'
import type { Ranked } from './standing.ts'

/** What somebody says of a vote that they imagine: "yes=3", "yes from chair=1", "voters=7", "a > b = c: 5". */
export interface SaidVotes {
  readonly whole: SaidNumbers
  /** Of the holders of a seat that the rule counts "from", the same. */
  readonly classes: readonly { readonly seat: SeatRef; readonly numbers: SaidNumbers }[]
  readonly rankings: readonly Ranked[]
}

export interface SaidNumbers {
  readonly counts: ReadonlyMap<Name, number>
  readonly sizes: ReadonlyMap<Size, number>
}

/** `voters` is the electorate frozen at the opening, whoever left it included; `cast` the ballots, where one can mark several options. */
export type Size = (typeof sizes)[number]
export const sizes = ['voters', 'recused', 'vacant', 'seats', 'present', 'cast'] as const

/** Reads what was said word by word; the problem is a sentence that names the word. */
export function saidVotes(rule: Rule, words: readonly string[]): Result<SaidVotes, string> {
  const whole = emptyNumbers()
  const classes = readsOf(rule).classes.map((seat) => ({ seat, numbers: emptyNumbers() }))
  const rankings: Ranked[] = []
  for (const word of words) {
    const problem =
      rule.ballot?.kind === 'ranking' && isRanking(word)
        ? addRanking(rule, rankings, word)
        : addNumber(rule, { whole, classes }, word)
    if (problem !== undefined) return refuse(problem)
  }
  return ok({ whole, classes, rankings })
}

interface Numbers {
  readonly counts: Map<Name, number>
  readonly sizes: Map<Size, number>
}

interface Filled {
  readonly whole: Numbers
  readonly classes: readonly { readonly seat: SeatRef; readonly numbers: Numbers }[]
}

function emptyNumbers(): Numbers {
  return { counts: new Map(), sizes: new Map() }
}

function addNumber(rule: Rule, filled: Filled, word: string): string | undefined {
  const split = /^(.*?)\s*=\s*([^=]*)$/.exec(word.trim())
  if (split === null) return `“${word}” is no count; write an option and how many vote for it, as ${example(rule)}`
  const [, name = '', written = ''] = split
  if (!/^\d{1,9}$/.test(written)) return `“${word}”: “${written}” is not a whole number from 0`
  const [what = '', from] = name.split(/\s+from\s+/)
  const numbers = from === undefined ? filled.whole : classCalled(filled, from)
  if (numbers === undefined) return noSuchClass(rule, filled, word, from ?? '')
  const said = optionOrSize(rule, what)
  if (said === undefined) return noSuchOption(rule, word, what)
  const isSaid = said.kind === 'option' ? numbers.counts.has(said.name) : numbers.sizes.has(said.name)
  if (isSaid) return `“${name}” is said twice`
  if (said.kind === 'option') numbers.counts.set(said.name, Number(written))
  else numbers.sizes.set(said.name, Number(written))
  return undefined
}

function classCalled({ classes }: Filled, text: string): Numbers | undefined {
  const [last = '', group] = text.trim().split('.').toReversed()
  const [seatName, groupName] = [nameOf(last), group === undefined ? undefined : nameOf(group)]
  return classes.find(({ seat }) => seat.seat === seatName && (groupName === undefined || seat.group === groupName))
    ?.numbers
}

function optionOrSize(
  { options }: Rule,
  text: string,
): { readonly kind: 'option'; readonly name: Name } | { readonly kind: 'size'; readonly name: Size } | undefined {
  const label = text.trim().replace('−', '-')
  const name = nameOf(text)
  const option = options.find((candidate) => candidate.label.replace('−', '-') === label || candidate.name === name)
  if (option !== undefined) return { kind: 'option', name: option.name }
  const size = sizes.find((candidate) => candidate === (name === 'electorate' ? 'voters' : name))
  return size === undefined ? undefined : { kind: 'size', name: size }
}

function noSuchOption(rule: Rule, word: string, what: string): string {
  const near = nearest(what.trim().toLowerCase(), [...rule.options.map(({ name }) => name), ...sizes])
  const meant = near === undefined ? '' : `; did you mean “${near}”?`
  return `“${word}”: the rule has no option “${what.trim()}”; it has ${optionList(rule)}${meant}`
}

function noSuchClass(rule: Rule, { classes }: Filled, word: string, from: string): string {
  if (classes.length === 0) return `“${word}”: the rule “${rule.name}” counts all voters alike, and none from a seat`
  return `“${word}”: the rule counts nobody from “${from}”; it counts from ${classes.map(({ seat }) => seat.seat).join(', ')}`
}

/** "a > b = c: 5", and one ballot where no number stands behind a colon. */
function isRanking(word: string): boolean {
  return word.includes('>') || word.includes(':') || !word.includes('=')
}

function addRanking(rule: Rule, rankings: Ranked[], word: string): string | undefined {
  const [order = '', written = '1', more] = word.split(':')
  if (more !== undefined || !/^\s*\d{1,9}\s*$/.test(written)) {
    return `“${word}”: behind the colon stands how many ballots have this order, as ${example(rule)}`
  }
  const known = rankedOptions(rule)
  const seen = new Set<Name>()
  const places: Name[][] = []
  for (const place of order.split('>')) {
    const equal: Name[] = []
    for (const text of place.split('=')) {
      const name = known.find((candidate) => candidate === nameOf(text))
      if (name === undefined) return noSuchOption(rule, word, text)
      if (seen.has(name)) return `“${word}” ranks “${text.trim()}” twice`
      seen.add(name)
      equal.push(name)
    }
    places.push(equal)
  }
  rankings.push({ order: places, count: Number(written) })
  return undefined
}

function example(rule: Rule): string {
  const [first = 'yes', second = first] = rule.options.map(({ name }) => name)
  return rule.ballot?.kind === 'ranking' ? `“${first} > ${second}: 5”` : `“${first}=3”`
}

function optionList({ options }: Rule): string {
  return options.map(({ name, label }) => (name === nameOf(label) ? name : `${name} (${label})`)).join(', ')
}
