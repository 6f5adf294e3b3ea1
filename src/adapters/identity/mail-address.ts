import { z } from 'zod'

/** RFC 5321 4.5.3.1: a local part has at most 64 octets; RFC 3696 erratum 1690: an address has at most 254. */
const longest = 254
const longest_local = 64

const pattern = z.email().max(longest)

/**
 * The one form in which an address is compared and stored: trimmed and in lower case. Local parts may tell capitals
 * apart by RFC 5321, but no mail provider in use does, and two accounts for one mailbox would be a way to vote twice.
 * Undefined for what is no single plain address; then there are no control characters, spaces or lists in it either.
 */
export function mailAddress(typed: string): string | undefined {
  if (typed.length > 2 * longest) return undefined
  const address = typed.trim().toLowerCase()
  if (!pattern.safeParse(address).success) return undefined
  return address.indexOf('@') <= longest_local ? address : undefined
}
