import type { Name } from '../../base/name.ts'
import { nearest, slipOf } from '../../base/nearest.ts'
import { type Part, type Reading, textsIn, type Words, wordsOf, wrong } from '../reading/cursor.ts'
import { decidingsIn, wrongWords } from '../reading/forms.ts'
import { otherNamed, seatNamed } from '../reading/names.ts'
import { afterWords, cutAt, piecesOf, plainly } from '../reading/phrases.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Filling, Proposer } from '../structure/seat.ts'
import { anySeatsNamed, appointersNamed } from './appointers.ts'

type Key = 'filled by' | 'ex officio' | 'asks' | 'decided by' | 'proposed by'

/** The keys of a seat, and which seat it is. */
interface SeatPart extends Part<Key> {
  readonly seat: Name
}

/** The ways in which a seat is filled, the first of them the usual one. */
export function readFillings(reading: Reading, part: SeatPart): readonly Filling[] | undefined {
  const office = part.field('ex officio')
  if (office !== undefined) {
    const filling = exOfficioIn(reading, office, `"ex officio" of ${part.what}`)
    const other = part.field('filled by')
    if (other !== undefined) tellUseless(reading, part, other, 'filled by')
    refuseApplicationKeys(reading, part)
    return filling === undefined ? undefined : [filling]
  }
  const tree = part.required('filled by')
  if (tree === undefined) return undefined
  const items = tree.kind === 'list' ? tree.items : [tree]
  if (items.length === 0) reading.report.find('empty-value', tree.at, `"filled by" of ${part.what} is an empty list`)
  const fillings = items.map((item) => fillingIn(reading, part, item))
  const known = fillings.filter((filling) => filling !== undefined)
  if (known.length < fillings.length || known.length === 0) return undefined
  // Of a way that could not be read it is not known which keys belong to it.
  if (!items.some(isApplication)) refuseApplicationKeys(reading, part)
  if (!items.some(isAppointment)) refuseProposer(reading, part)
  return known
}

export function tellUseless(reading: Reading, part: Part<string>, tree: Tree, key: string): void {
  const message = `${part.what} comes and goes with another office, so "${key}" says nothing; leave it out`
  reading.report.find('wrong-form', tree.at, message)
}

function isApplication(tree: Tree): boolean {
  return tree.kind === 'text' && normalKey(tree.text) === 'application'
}

function isAppointment(tree: Tree): boolean {
  if (tree.kind === 'fields') return [...tree.fields.keys()].some((key) => key.startsWith('appointment'))
  return tree.kind === 'text' && normalKey(tree.text).startsWith('appointment')
}

/** "application", "appointment of a and b", or with one key: `{ appointment of: [a, b] }`. */
function fillingIn(reading: Reading, part: SeatPart, tree: Tree): Filling | undefined {
  const what = `"filled by" of ${part.what}`
  if (tree.kind !== 'fields') {
    const [node] = textsIn(reading, tree, what)
    if (node === undefined) return undefined
    const words = wordsOf(reading.report, node)
    if (plainly(words) === 'application') return applicationIn(reading, part)
    const found = fillingNamed(reading, part, words, what)
    if (found !== 'none') return found
    const written = normalKey(node.text)
    return wrong(reading, node, what, expected, nearest(written, plainWays), slipOf(written, plainWays))
  }
  const [only, more] = [...tree.fields.values()]
  if (only === undefined || more !== undefined) {
    reading.report.find('wrong-form', (more ?? tree).at, `${what} says one way at a time; several ways are a list`)
    return undefined
  }
  if (normalKey(only.key) === 'ex officio') return exOfficioIn(reading, only.value, what)
  const values = textsIn(reading, only.value, what).map(({ text }) => text.trim())
  const way = { text: `${only.key} ${values.join(', ')}`, at: () => only.value.at }
  const found = fillingNamed(reading, part, way, what)
  return found === 'none' ? wrongWords(reading, way, what, expected) : found
}

const plainWays = ['application', 'election', 'roll', 'invitation', 'own word']
const expected =
  '"application", "election of …", "appointment of …", "invitation of …", "roll", "own word" or "ex officio of …"'

function fillingNamed(reading: Reading, part: SeatPart, words: Words, what: string): Filling | undefined | 'none' {
  const plain = plainly(words)
  if (plain === 'own word' || plain === 'their own word') return { kind: 'own word' }
  // Without a host, any holder of the seat invites.
  if (plain === 'invitation') return { kind: 'invitation', by: [{ group: reading.group, seat: part.seat }] }
  if (plain === 'election') return { kind: 'election' }
  if (plain === 'roll') return { kind: 'roll' }
  const office = afterWords(words, /ex officio(?: of)?\s+/)
  if (office !== undefined) return officesOf(reading, piecesOf(office), what)
  const invitation = afterWords(words, /invitation (?:of|by)\s+/)
  if (invitation !== undefined) return invitationOf(reading, invitation, what)
  const appointment = afterWords(words, /appointment of\s+/) ?? afterWords(words, /appointment by\s+/)
  if (appointment !== undefined) {
    return appointmentOf(reading, part, appointment, { what, how: /^appointment by/i.test(words.text) ? 'by' : 'of' })
  }
  const election = afterWords(words, /election (?:of (?:the )?)?/)
  if (election !== undefined) {
    const name = otherNamed(reading, election, what, 'elections')
    return name === undefined ? undefined : { kind: 'election', election: name }
  }
  const roll = afterWords(words, /roll (?:of (?:the )?)?/)
  if (roll === undefined) return 'none'
  const name = otherNamed(reading, roll, what, 'rolls')
  return name === undefined ? undefined : { kind: 'roll', roll: name }
}

function applicationIn(reading: Reading, part: SeatPart): Filling | undefined {
  const asked = part.field('asks')
  const asks =
    asked === undefined ? [] : textsIn(reading, asked, `"asks" of ${part.what}`).map(({ text }) => text.trim())
  const tree = part.required('decided by')
  if (tree === undefined) return undefined
  const decidedBy = decidingsIn(reading, tree, `"decided by" of ${part.what}`)
  return decidedBy.length === 0 ? undefined : { kind: 'application', asks, decidedBy }
}

/** "any member", "2 of member". */
function invitationOf(reading: Reading, words: Words, what: string): Filling | undefined {
  const [, count] = /^(\d{1,3})\s+(?:of\s+)?/.exec(words.text) ?? []
  const by = anySeatsNamed(reading, afterWords(words, /\d{1,3}\s+(?:of\s+)?/) ?? words, what)
  if (by === undefined) return undefined
  return Number(count ?? 1) > 1 ? { kind: 'invitation', by, count: Number(count) } : { kind: 'invitation', by }
}

function appointmentOf(
  reading: Reading,
  part: SeatPart,
  words: Words,
  { what, how }: { readonly what: string; readonly how: 'of' | 'by' },
): Filling | undefined {
  const by = appointersNamed(reading, words, what, how)
  const tree = part.field('proposed by')
  const proposedBy = tree === undefined ? undefined : proposerIn(reading, tree, `"proposed by" of ${part.what}`)
  return by === undefined ? undefined : { kind: 'appointment', by, ...(proposedBy === undefined ? {} : { proposedBy }) }
}

/** "election of council", or those who decide. */
function proposerIn(reading: Reading, tree: Tree, what: string): Proposer | undefined {
  const election =
    tree.kind === 'text' ? afterWords(wordsOf(reading.report, tree), /(?:the )?election of (?:the )?/) : undefined
  if (election !== undefined) {
    const name = otherNamed(reading, election, what, 'elections')
    return name === undefined ? undefined : { kind: 'election', election: name }
  }
  const by = decidingsIn(reading, tree, what)
  return by.length === 0 ? undefined : { kind: 'decision', by }
}

function exOfficioIn(reading: Reading, tree: Tree, what: string): Filling | undefined {
  return officesOf(
    reading,
    textsIn(reading, tree, what).map((node) => wordsOf(reading.report, node)),
    what,
  )
}

function officesOf(reading: Reading, all: readonly Words[], what: string): Filling | undefined {
  const offices = all.map((words) => seatNamed(reading, cutAt(words, /,$/)[0], what))
  const [office, ...orOffices] = offices.filter((seat) => seat !== undefined)
  if (office === undefined || orOffices.length + 1 < offices.length) return undefined
  return orOffices.length === 0 ? { kind: 'ex officio', office } : { kind: 'ex officio', office, orOffices }
}

function refuseApplicationKeys(reading: Reading, part: SeatPart): void {
  for (const key of ['asks', 'decided by'] as const) {
    const tree = part.field(key)
    if (tree === undefined) continue
    reading.report.find('wrong-form', tree.at, `"${key}" belongs to seats filled by application; ${part.what} is not`)
  }
}

function refuseProposer(reading: Reading, part: SeatPart): void {
  const tree = part.field('proposed by')
  if (tree === undefined) return
  reading.report.find(
    'wrong-form',
    tree.at,
    `"proposed by" belongs to seats filled by appointment; ${part.what} is not`,
  )
}
