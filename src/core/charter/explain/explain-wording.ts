import { capital } from '../../base/capital.ts'
import { type Name, spoken } from '../../base/name.ts'
import { writtenReference } from '../reading/rule-reference.ts'
import type { Charter, RuleRef, SeatRef } from '../structure/charter.ts'
import type { Seat } from '../structure/seat.ts'

/** The charters of the foundation, as far as they are at hand: they know how groups are called and which seats are single. */
export type Surroundings = ReadonlyMap<Name, Charter>

export const alone: Surroundings = new Map()

/** People and scores up to twelve stand in words; shares, money and lengths of time stay in figures, as the charter has them. */
export function numberWord(value: number): string {
  if (value < 1) return figures(value)
  return small[value] ?? figures(value)
}

/** "−1", "0", "1,000". */
export function figures(value: number): string {
  return `${value < 0 ? '−' : ''}${grouped.format(Math.abs(value))}`
}

/** Making a formatter costs a hundred times its use. */
const grouped = new Intl.NumberFormat('en')

const small = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "a", "a and b", "a, b, and c". */
export function listed(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (items.length < 3) return items.join(` ${word} `)
  return `${items.slice(0, -1).join(', ')}, ${word} ${items.at(-1) ?? ''}`
}

export function sentence(text: string): string {
  return `${capital(text)}.`
}

/** "−1" for "-1": a minus, not a hyphen, before a figure. */
export function typographic(label: string): string {
  return label.replace(/^-(?=\d)/, '−')
}

export function quoted(text: string): string {
  return `“${text}”`
}

/** "members", "directors of operations", "secretaries". */
export function plural(noun: string): string {
  if (isPlural(noun)) return noun
  const [, head = noun, rest = ''] = /^(.+?)( (?:of|for|in|at) .*)?$/.exec(noun) ?? []
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`
  return `${head}${/(?:s|x|ch|sh)$/.test(head) ? 'es' : 's'}${rest}`
}

/** Names that stand for all who hold them: "electors", "alumni". A word that ends so and is one thing ("lens") names no seat. */
function isPlural(noun: string): boolean {
  const head = /^(.+?)(?: (?:of|for|in|at) .*)?$/.exec(noun)?.[1] ?? noun
  return /(?:^| )(?:alumni|emeriti|staff|people|everybody)$|(?:[^aeious]|e)s$/.test(head)
}

/**
 * A holder of a seat: "member", and "council member" for a seat that is called by what its holders make up together.
 */
export function holderNoun(seat: Name): string {
  const noun = spoken(seat)
  return collective.test(noun) ? `${noun} member` : noun
}

const collective = /(?:^| )(?:assembly|board|cabinet|commission|committee|council|jury|panel|senate|team)$/

export function withArticle(noun: string): string {
  if (isPlural(noun)) return `one of the ${noun}`
  return `${/^(?!uni(?![nm])|use|eu|one\b)[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** "the Packaging Work Group", or by its short name where its charter is not at hand. */
export function groupWords(group: Name, among: Surroundings): string {
  const name = among.get(group)?.name
  return name === undefined ? `the group ${quoted(spoken(group))}` : withThe(name)
}

/** "the Packaging Work Group"; a group that calls itself "The Club" has its article already. */
export function withThe(title: string): string {
  return /^the /i.test(title) ? title : `the ${title}`
}

/** The holders of a seat as those who do something: "the members", "the chair", "the directors of the Board of Directors". */
export function holdersWords(ref: SeatRef, own: Name, among: Surroundings): string {
  return `the ${hasOneHolderAt(ref, among) ? holderNoun(ref.seat) : plural(holderNoun(ref.seat))}${ofGroup(ref, own, among)}`
}

/** Those who can hold another seat, after "only": "members", "the chair", "the Individual Members". */
export function eligibleWords(ref: SeatRef, own: Name, among: Surroundings): string {
  const everybody = ref.group !== own && ref.seat === 'member' && /members$/i.test(among.get(ref.group)?.name ?? '')
  if (everybody) return groupWords(ref.group, among)
  const holders = holdersWords(ref, own, among)
  return hasOneHolderAt(ref, among) ? holders : holders.replace(/^the /, '')
}

/** Any one of the holders: "any member", "any of the electors", "the chair". */
export function anyHolderWords(ref: SeatRef, own: Name, among: Surroundings): string {
  const seat = holderNoun(ref.seat)
  const any = isPlural(seat) ? `any of the ${seat}` : `any ${seat}`
  return `${hasOneHolderAt(ref, among) ? `the ${seat}` : any}${ofGroup(ref, own, among)}`
}

/** "the rule “policy(2/3)”", "the procedure “governance change” of the Board". */
export function ruleWords(ref: RuleRef, own: Name, among: Surroundings): string {
  const isProcedure = among.get(ref.group)?.procedures?.some(({ name }) => name === ref.rule) === true
  return `the ${isProcedure ? 'procedure' : 'rule'} ${quoted(writtenReference(ref))}${ofGroup(ref, own, among)}`
}

function ofGroup({ group }: { readonly group: Name }, own: Name, among: Surroundings): string {
  return group === own ? '' : ` of ${groupWords(group, among)}`
}

/** Whether a seat is known to have one holder at most. */
export function hasOneHolderAt({ group, seat }: SeatRef, among: Surroundings): boolean {
  const described = among.get(group)?.seats.find((candidate) => candidate.name === seat)
  return described !== undefined && hasOneHolder(described, among)
}

/** An office that is held by virtue of another is as single as that one; where that is not at hand, it is taken to be. */
export function hasOneHolder(seat: Seat, among: Surroundings, steps = 0): boolean {
  if (seat.filledBy.kind !== 'ex officio') {
    return seat.number === 1 && seat.forEach === undefined && seat.jointHolders === undefined
  }
  const { office } = seat.filledBy
  const source = among.get(office.group)?.seats.find((candidate) => candidate.name === office.seat)
  return source === undefined || steps > 8 || hasOneHolder(source, among, steps + 1)
}
