import { nameOf, spoken } from '../base/name.ts'
import type { Draft } from './draft.ts'
import type { Passage } from './passages.ts'

/** "chair", "board liaison": words that stand for an office; any words before them belong to it. */
const office = String.raw`(?:[\p{L}]+[ -]){0,3}?(?:co-?chair(?:person)?|vice[- ]chair(?:person)?|chair(?:person|man|woman)?|president|secretary|treasurer|liaison|lead|leader|coordinator|deputy|manager|officer|representative|moderator|editor|administrator)s?`
const membership = `(?:other |current |regular |voting |ordinary )*members?`
const role = `(?:${office}|${membership})`

/** "Chair: Ada", "**Board liaison** (a director): You?" */
const prefixed = new RegExp(String.raw`^[*_\s|]*(${role})[*_\s]*(?:\(([^()]*)\))?[*_\s]*[:|–—][*_\s]*(.*)$`, 'iu')
/** "Ada Example (Chair)", "Ada Example – chair", "Ada Example, chair". */
const suffixed = new RegExp(
  String.raw`^[*_]*(\p{Lu}[^(),:–—|]{1,60}?)[*_\s]*(?:\(|[,–—]|\s-\s)\s*(${role}(?:\s*(?:/|,|and)\s*${role})*)\s*\)?[.;]?$`,
  'iu',
)

/** Nobody yet: what charters put in the place of a name. */
const placeholder =
  /^(?:tb[acd]|you\??|vacant|open|none(?: yet)?|n\/?a|\?+|-+|to be (?:confirmed|announced|decided|determined|elected|appointed)|\[.*\]|…|\.\.\.)[.!?]*$/i

interface Role {
  readonly seat: string
  readonly about: string
  readonly people: string
  readonly at: number
}

/**
 * Reads who holds what: seats and their bounds go into blocks, names of people only to the report.
 * @param areMembers whether a name by itself is that of a member
 * @returns the passages that were read so
 */
export function readRoles(draft: Draft, passages: readonly Passage[], areMembers: boolean): ReadonlySet<Passage> {
  const read = new Set<Passage>()
  let group: { readonly seat: string; readonly indent: number } | undefined
  for (const passage of passages) {
    const role = roleIn(passage)
    if (role !== undefined) {
      read.add(passage)
      declare(draft, role)
      group = role.people === '' ? { seat: role.seat, indent: passage.indent } : undefined
      addPeople(draft, role.people, role.seat, passage.at + passage.text.lastIndexOf(role.people))
      continue
    }
    if (!passage.isItem) {
      group = undefined
      continue
    }
    const isInGroup = group !== undefined && passage.indent > group.indent
    if (isInGroup || (areMembers && isNameAlone(passage.text))) {
      read.add(passage)
      const seat = isInGroup ? (group?.seat ?? 'member') : 'member'
      if (!isInGroup) declare(draft, { seat: 'member', about: '', people: '', at: passage.at })
      addPeople(draft, passage.text, seat, passage.at)
    }
  }
  return read
}

function roleIn({ text, at, isItem }: Passage): Role | undefined {
  const before = prefixed.exec(text)
  if (before !== null) {
    const [, title = '', about = '', people = ''] = before
    return { seat: seatCalled(title), about, people: people.replace(/[|*_\s]+$/, ''), at }
  }
  const after = isItem ? suffixed.exec(text) : null
  if (after === null) return undefined
  const [, people = '', title = ''] = after
  return { seat: seatCalled(title), about: '', people: people.trim(), at }
}

/** "Co-Chairs" is the seat "co-chair", "Other members" the seat "member". */
function seatCalled(title: string): string {
  const plain = title
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^cochair/, 'co-chair')
  if (/members?$/.test(plain)) return 'member'
  const single = plain.replace(/(?:person|man|woman)$/, '').replace(/s$/, '')
  return spoken(nameOf(single) ?? 'member')
}

function declare(draft: Draft, { seat, about, at }: Role): void {
  if (seat !== 'member' && !draft.has('seats', seat, 'number')) {
    draft.fact({ section: 'seats', name: seat, key: 'number', value: '1', at })
  } else if (!draft.has('seats', seat)) draft.fact({ section: 'seats', name: seat, value: '', at })
  if (about === '') return
  if (/\bboard\b/i.test(about) && /\bmust be\b|\bfrom\b|\bis a\b/i.test(about)) {
    const from = draft.seatAbove ?? draft.under
    if (from === undefined) draft.ask(at, `seat ${seat}`, 'Which group is the board that the holder belongs to?')
    else draft.fact({ section: 'seats', name: seat, key: 'from', value: from, at })
    if (from !== undefined && draft.seatAbove === undefined) {
      draft.ask(at, `seat ${seat}`, `Which seat of ${from} does the holder have? Without one its members are meant`)
    }
  }
  const also = /(?:may|can) (?:also )?be (?:the same (?:person )?as|also)\s+(?:the )?(.*)$/i.exec(about)
  const seats = also?.[1]?.split(/\s*(?:\/|,| or | and )\s*/).map((words) => seatCalled(words.replace(/^the /i, '')))
  if (seats !== undefined) {
    draft.fact({ section: 'seats', name: seat, key: 'may also hold', value: `[${seats.join(', ')}]`, at })
  }
}

function addPeople(draft: Draft, words: string, seat: string, at: number): void {
  for (const { 0: entry, index } of words.matchAll(/[^,;/&]+/g)) {
    for (const name of entry.split(/\s+and\s+/)) {
      const plain = name
        .replace(/\[([^\]]*)\]\([^)]*\)/, '$1')
        .replace(/\(@?[^)]*\)|[*_]/g, '')
        .trim()
      if (plain === '') continue
      if (placeholder.test(plain)) draft.vacant(at + index, seat)
      else if (isNameAlone(plain)) draft.person(at + index + entry.search(/\S/), plain, seat)
    }
  }
}

/** Two to four words with capitals, or an account: "Ada Example", "@ada". */
function isNameAlone(text: string): boolean {
  const plain = text
    .trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/, '$1')
    .replace(/\s*\(@?[\w-]+\)$/, '')
  return (
    /^@[\w-]{2,39}$/.test(plain) ||
    /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:van|von|de|da|di|la|le|der|den|bin|al) )?\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(plain) ||
    placeholder.test(plain)
  )
}
