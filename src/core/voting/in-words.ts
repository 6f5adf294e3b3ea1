import { capital } from '../base/capital.ts'
import { spoken } from '../base/name.ts'
import { plural, withArticle } from '../charter/explain/explain-wording.ts'
import type { Outcome, Rule } from '../charter/structure/rule.ts'
import { inLetters, labelled, labelOf } from './count-words.ts'
import { leadInWords, nearestWins, noLeadInWords, winsInWords } from './plurality-words.ts'
import { readsOf } from './reads.ts'
import type { FromClass, Reachable, Standing, Tally, Verdict } from './standing.ts'
import { ballotsIn, countOf, presentIn } from './voices.ts'

/**
 * An open vote's standing as a person reads it: what it would be, what would change that, and how many have voted.
 * "Would be carried. Not certain: one −1 would stop it. Two of five have voted." `standing` is that of the tally under the rule.
 * Certainty reckons with votes as they stand, so where the vote stays open the words add that a vote may be changed.
 */
export function inWords(rule: Rule, tally: Tally, standing: Standing): string {
  const { now, why, missing, certain } = standing
  if (missing === 0)
    return sentences(
      leadInWords(rule, tally, now, 'closed') ?? settled(now, reasonWords(rule, tally, why)),
      everyone(rule, tally),
      changeable(rule, tally, standing),
    )
  if (standing.unexplored === true) {
    return sentences(
      wouldBe(rule, tally, standing),
      capitalised(
        `${theMissing(tally, standing).replace(/ do(?:es)?$/, '')} may still change it; what they could bring is not worked out`,
      ),
      turnout(rule, tally),
    )
  }
  if (certain) {
    const despite = `, whatever ${theMissing(tally, standing)}`
    const wins = leadInWords(rule, tally, now, 'certain')
    return sentences(
      wins === undefined ? settled(now, despite) : `${wins}${despite}`,
      changeable(rule, tally, standing),
    )
  }
  return sentences(
    wouldBe(rule, tally, standing),
    ...changes(rule, tally, standing),
    turnout(rule, tally),
    absent(rule),
  )
}

function wouldBe(rule: Rule, tally: Tally, { now, why }: Standing): string {
  const lead = leadInWords(rule, tally, now, 'open')
  if (lead !== undefined) return lead
  return `${isPlain(now) ? `Would be ${now.name}` : `The outcome would be ${named(now)}`}${reasonWords(rule, tally, why)}`
}

function reasonWords(rule: Rule, tally: Tally, why: Verdict['why']): string {
  const none = noLeadInWords(rule, tally, why)
  return none === undefined ? whyWords(why) : `: ${none}`
}

function settled(outcome: Outcome, despite: string): string {
  return isPlain(outcome) ? `${capitalised(outcome.name)}${despite}` : `The outcome is ${named(outcome)}${despite}`
}

function whyWords(why: Verdict['why']): string {
  switch (why) {
    case undefined:
      return ''
    case 'no quorum':
      return ': there is no quorum'
    case 'tie':
      return ': it is a tie'
  }
}

/** The names that say what they are; every other outcome is quoted. */
function isPlain({ name }: Outcome): boolean {
  return name === 'carried' || name === 'lost' || name === 'undecided'
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
  if (rule.winner !== undefined) {
    const { told, more } = nearestWins(others)
    const besides =
      more === 0 ? [] : [`${inLetters(more)} other ${more === 1 ? 'option' : 'options'} can still win as well`]
    const each = winsInWords(rule, tally, told, (other) => change(rule, tally, other))
    return [capitalised([...each, ...besides].join('; '))]
  }
  const list = others.map((other) => change(rule, tally, other)).join('; ')
  const opposite = now.is === 'carried' ? 'lost' : 'carried'
  const isOpen = others.some(({ outcome }) => (outcome.is === 'carried') !== (now.is === 'carried'))
  const said = now.is === 'carried' && isOpen ? `Not certain: ${list}` : capitalised(list)
  return isOpen ? [said] : [said, `It can no longer be ${opposite}`]
}

function change(rule: Rule, tally: Tally, reachable: Reachable): string {
  const { outcome, further } = reachable
  const voices = voicesIn(rule, tally, reachable)
  if (!isPlain(outcome)) return `${voices} would make it ${named(outcome)}`
  if (outcome.is === 'undecided') return `${voices} would leave it undecided`
  if (outcome.is === 'lost') return `${voices} would stop it`
  return `${voices} ${further === 1 ? 'carries' : 'carry'} it`
}

/** "two more +1", "one “for” from the chair", "two more ballots with three “a”". */
function voicesIn(rule: Rule, tally: Tally, { further, by, recusals, arrivals = 0, from = [] }: Reachable): string {
  const ofAnybody: Said = {
    by: Object.fromEntries(
      rule.options.map(({ name }) => [name, countOf(by, name) - total(from, (one) => countOf(one.by, name))]),
    ),
    recusals: recusals - total(from, (one) => one.recusals),
    arrivals: arrivals - total(from, (one) => one.arrivals),
  }
  const parts = [
    ...said(rule, tally, ofAnybody),
    ...from.map((one) => `${listed(said(rule, tally, one))} from ${classWords(tally, one)}`),
  ]
  if (rule.ballot === undefined) return listed(parts)
  const ballots = further - recusals - arrivals
  const more = amount(ballots, ballotsIn(tally), ballots === 1 ? 'ballot' : 'ballots')
  if (more === undefined) return listed(parts)
  return parts.length === 0 ? more : `${more} with ${listed(parts)}`
}

type Said = Pick<FromClass, 'by' | 'recusals' | 'arrivals'>

function total(from: readonly FromClass[], count: (one: FromClass) => number): number {
  return from.reduce((sum, one) => sum + count(one), 0)
}

function said(rule: Rule, tally: Tally, { by, recusals, arrivals }: Said): readonly string[] {
  return [
    ...rule.options.map(({ name, label }) => amount(countOf(by, name), countOf(tally.counts, name), labelled(label))),
    amount(arrivals, presentIn(tally), arrivals === 1 ? 'voter present' : 'voters present'),
    amount(recusals, tally.recused, recusals === 1 ? 'recusal' : 'recusals'),
  ].filter((part) => part !== undefined)
}

/** "the chair", "a director", "directors", "another voter"; who holds two seats is named by both. */
function classWords({ sizes = [] }: Tally, { seats, ...from }: FromClass): string {
  const count = from.recusals + from.arrivals + Object.values(from.by).reduce((sum, votes) => sum + votes, 0)
  const here =
    from.attends === undefined
      ? ''
      : ` who ${count === 1 ? 'is' : 'are'} ${from.attends ? 'present' : 'not present yet'}`
  if (seats.length === 0) {
    if (here !== '') return count === 1 ? `somebody${here}` : `others${here}`
    return count === 1 ? 'another voter' : 'other voters'
  }
  const names = seats.map((seat) => {
    const isSingle = sizes.some(
      (size) => size.seat.group === seat.group && size.seat.seat === seat.seat && size.seats === 1,
    )
    const name = spoken(seat.seat)
    if (isSingle) return `the ${name}`
    return count === 1 ? withArticle(name) : plural(name)
  })
  return `${names.length === 1 ? (names[0] ?? '') : `those who are ${listed(names)}`}${here}`
}

/** "more" only where there are some already. */
function amount(count: number, already: number, of: string): string | undefined {
  if (count === 0) return undefined
  return `${inLetters(count)} ${already > 0 ? 'more ' : ''}${of}`
}

function turnout(rule: Rule, tally: Tally): string {
  const { electorate, recused } = tally
  const cast = ballotsIn(tally)
  const have = cast === 1 ? 'has' : 'have'
  if (electorate === 1) return 'The one voter has not voted yet'
  const voted =
    cast === 0
      ? `None of the ${inLetters(electorate)} has voted yet`
      : `${capitalised(inLetters(cast))} of ${inLetters(electorate)} ${have} voted`
  return [voted, ...(recused === 0 ? [] : [recusedThemselves(recused)]), ...besides(rule, tally)].join('; ')
}

function everyone(rule: Rule, tally: Tally): string {
  const { electorate, recused } = tally
  if (electorate === 0) return ['Nobody could vote', ...besides(rule, tally)].join('; ')
  const cast = ballotsIn(tally)
  if (cast === 0) return capitalised(recusedThemselves(recused, electorate > 2 ? 'all ' : ''))
  const voted = allHaveVoted(cast)
  return [voted, ...(recused === 0 ? [] : [recusedThemselves(recused)]), ...besides(rule, tally)].join('; ')
}

/** Who is at the meeting, where that counts, and vacant seats that count as votes. */
function besides(rule: Rule, tally: Tally): readonly string[] {
  const { present, vacant = 0 } = tally
  const here =
    present !== undefined && readsOf(rule).presence
      ? [`${inLetters(present)} ${present === 1 ? 'is' : 'are'} present`]
      : []
  const as = rule.vacantCountAs === undefined || vacant === 0 ? undefined : labelOf(rule, rule.vacantCountAs)
  const seats = vacant === 1 ? 'one vacant seat counts' : `${inLetters(vacant)} vacant seats count`
  return [...here, ...(as === undefined ? [] : [`${seats} as ${as}`])]
}

function absent(rule: Rule): string | undefined {
  return rule.missingCountAs === undefined
    ? undefined
    : `Whoever does not vote counts as ${labelOf(rule, rule.missingCountAs)}`
}

function allHaveVoted(cast: number): string {
  if (cast === 1) return 'The one voter has voted'
  return cast === 2 ? 'Both voters have voted' : `All ${inLetters(cast)} voters have voted`
}

function recusedThemselves(count: number, all = ''): string {
  return `${all}${inLetters(count)} ${count === 1 ? 'has' : 'have'} recused themselves`
}

/** Nothing where a rule closes early on this, which makes it final, and nothing where there is no vote to change. */
function changeable({ closesEarly, votesStay }: Rule, tally: Tally, { missing, now }: Standing): string | undefined {
  const endsNow = closesEarly !== 'never' && missing === 0
  const isFinal =
    votesStay === true ||
    endsNow ||
    closesEarly === 'when certain' ||
    (closesEarly === 'when carried' && now.is === 'carried')
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

function capitalised(text: string): string {
  return capital(text)
}
