/** Hexadecimal SHA-256 of a text in UTF-8: handed in, since counting imports nothing that hashes. */
export type DigestText = (text: string) => string

/** What a lot is drawn from: a value that was committed to when the vote opened, and the digest of the final ballots. */
export function seedOf(value: string, ballots: string, digest: DigestText): string {
  return digest(`${value}\n${ballots}`)
}

/**
 * The order in which a lot has all candidates: everybody's number is the SHA-256 of the seed and of their name, the least first. Nobody can know it
 * before the seed is there, and anybody can work it out after it.
 */
export function drawnOrder(seed: string, candidates: readonly string[], digest: DigestText): readonly number[] {
  const numbers = candidates.map((name) => digest(`${seed}\n${name}`))
  const number = (candidate: number) => numbers[candidate] ?? ''
  return candidates.map((_, candidate) => candidate).toSorted((one, other) => (number(one) < number(other) ? -1 : 1))
}
