import { nameOf } from '../../base/name.ts'
import type { Reading, Words } from '../reading/cursor.ts'
import { wrongWords } from '../reading/forms.ts'
import { decidingNamed, otherNamed, seatNamed } from '../reading/names.ts'
import { afterWords, piecesOf } from '../reading/phrases.ts'
import type { Deciding, SeatRef } from '../structure/charter.ts'
import type { Sponsors } from '../structure/seat.ts'

/**
 * Who appoints, all of them together: "psf-board", "chair and co-chair", "psf-staff.it-manager". Here a name with a dot is a seat, because
 * offices appoint; a rule of another group stands after "by".
 */
export function appointersNamed(
  reading: Reading,
  words: Words,
  what: string,
  how: 'of' | 'by',
): readonly Deciding[] | undefined {
  const parts = isOneName(reading, words) ? [words] : piecesOf(words)
  const named = parts.map((part) => {
    const bare = isOneName(reading, part) ? part : (afterWords(part, /(?:the|both)\s+/) ?? part)
    if (how === 'by' || !bare.text.includes('.') || /^any\s/i.test(bare.text)) return decidingNamed(reading, bare, what)
    const seat = seatNamed(reading, bare, what)
    return seat === undefined ? undefined : ({ kind: 'seat', seat } as const)
  })
  const known = named.filter((one) => one !== undefined)
  return known.length === named.length && known.length > 0 ? known : undefined
}

/** Seats with "or", "and" or commas between them, each with or without "any". */
export function anySeatsNamed(reading: Reading, words: Words, what: string): readonly SeatRef[] | undefined {
  const parts = isOneName(reading, words)
    ? [words]
    : piecesOf({ ...words, text: words.text.replace(/\sor\s/gi, ' , ') })
  const seats = parts.map((part) => seatNamed(reading, afterWords(part, /(?:any|an?|the|one)\s+/) ?? part, what))
  const known = seats.filter((seat) => seat !== undefined)
  return known.length === seats.length && known.length > 0 ? known : undefined
}

/** "1 member", "2 of member", "3 of voter from different employer". */
export function sponsorsNamed(reading: Reading, words: Words, what: string): Sponsors | undefined {
  const match =
    /^(?:at least\s+)?(\d{1,4})\s+(?:of\s+)?(.+?)(?:\s+(?:from|with|of)\s+(?:an?\s+)?different\s+(.+))?$/is.exec(
      words.text,
    )
  const [, count = '', seats = '', fact] = match ?? []
  if (match === null || Number(count) === 0) {
    return wrongWords(
      reading,
      words,
      what,
      'a number of holders, as "2 of member" or "3 of voter from different employer"',
    )
  }
  const of = anySeatsNamed(
    reading,
    { text: seats, at: () => words.at() + words.text.indexOf(seats, count.length) },
    what,
  )
  const place = { text: fact ?? '', at: () => words.at() + words.text.lastIndexOf(fact ?? '') }
  const different = fact === undefined ? undefined : otherNamed(reading, place, what, 'facts')
  if (of === undefined || (fact !== undefined && different === undefined)) return undefined
  return { count: Number(count), of, ...(different === undefined ? {} : { different }) }
}

/** A seat, rule or group of this charter may have an "and" in its name. */
function isOneName({ names }: Reading, { text }: Words): boolean {
  const name = nameOf(text)
  return name !== undefined && (names.own.seats.has(name) || names.own.rules.has(name))
}
