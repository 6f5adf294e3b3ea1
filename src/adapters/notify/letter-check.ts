import type { Letter } from '../../app/ports.ts'
import { LetterRefused } from './mailer.ts'

/**
 * Throws LetterRefused for a letter whose address or subject could say something else to a mail server than to us: a
 * line break would begin a header of somebody else's making, a comma or a bracket would name another recipient.
 */
export function checkLetter(letter: Letter): void {
  if (!isPlainAddress(letter.to)) throw new LetterRefused(`${JSON.stringify(letter.to)} is no plain mail address`)
  if (/\p{Cc}|[\u2028\u2029]/u.test(letter.subject)) {
    throw new LetterRefused(`the subject ${JSON.stringify(letter.subject)} has control characters in it`)
  }
}

/** One address and nothing else: no name, no list, no quoting. */
export function isPlainAddress(text: string): boolean {
  return text.length <= longest && /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u.test(text)
}

/** RFC 3696 erratum 1690. */
const longest = 254
