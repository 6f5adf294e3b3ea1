/** After so many attempts in vain a person has to see to it: four days in all. */
export const attempts = 26

const first_pause_ms = 30_000
const longest_pause_ms = 6 * 60 * 60 * 1_000
/** No server keeps an announcement waiting for longer, whatever it says. */
const longest_wait_ms = 24 * 60 * 60 * 1_000

/**
 * How long to wait after one more attempt in vain, in milliseconds: half a minute, twice as long after each, at most six hours; and
 * never less than the server asks for, up to a day.
 * @param before how many attempts were in vain before
 */
export function pauseAfter(before: number, asked_s = 0): number {
  const pause_ms = Math.min(first_pause_ms * 2 ** before, longest_pause_ms)
  return Math.max(pause_ms, Math.min(Math.ceil(asked_s * 1_000), longest_wait_ms))
}
