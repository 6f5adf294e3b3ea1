import { type Name, nameOf } from '../../core/base/name.ts'
import { nearest } from '../../core/base/nearest.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { isInForce } from '../../core/foundation/life/in-force.ts'
import { type Answers, groupAsked, leaveOut, seatAsked } from './answers.ts'

/** What a name of the source stands for here: something, nothing on purpose, or a question with the nearest that there is. */
export type Match<Found> =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'left out' }
  | { readonly kind: 'open'; readonly about: string; readonly nearest?: string }

/** By its name or title, or without what others put before and after: "SIG Apps", "Infrastructure Team". */
export function groupCalled(called: string, groups: readonly Group[], answers: Answers): Match<Group> {
  const about = groupAsked(called)
  const said = answers.get(about)
  if (said === leaveOut) return { kind: 'left out' }
  const known = groups.filter(isInForce)
  const written = plain(said ?? called)
  const isIt = ({ name, title }: Group) => plain(name) === written || plain(title) === written
  const found =
    known.find(isIt) ??
    onlyOne(known.filter(({ name, title }) => bare(name) === bare(written) || bare(title) === bare(written)))
  return found === undefined
    ? open(
        about,
        called,
        known.map(({ name }) => name),
      )
    : { kind: 'found', found }
}

/** By its name in the one or the other number: "chairs" is the seat "chair". */
export function seatCalled(called: string, group: Group, answers: Answers): Match<Name> {
  const about = [seatAsked(called, group.name), seatAsked(called)]
  const said = about.map((one) => answers.get(one)).find((one) => one !== undefined)
  if (said === leaveOut) return { kind: 'left out' }
  const written = nameOf(said ?? called) ?? ''
  const seats = group.charter.seats.map(({ name }) => name)
  const found = seats.find((name) => name === written) ?? seats.find((name) => singular(name) === singular(written))
  return found === undefined ? open(seatAsked(called, group.name), called, seats) : { kind: 'found', found }
}

function open<Found>(about: string, called: string, known: readonly string[]): Match<Found> {
  const near = nearest(nameOf(called) ?? called, known)
  return { kind: 'open', about, ...(near !== undefined && { nearest: near }) }
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Words that say what kind of group it is. */
function bare(text: string): string {
  const words = plain(text).split(' ')
  return words.filter((word) => !/^(?:the|sig|wg|ug|committee|team|working|work|group|groups)$/.test(word)).join(' ')
}

function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/s$/, '')
}
