import type { Name } from '../../core/base/name.ts'
import type { BallotOwner } from '../../core/foundation/elections/ballot-to-keep.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { encodeHex } from '../../core/record/hex.ts'
import { hmacSha256 } from '../../core/record/hmac.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import type { Drawer } from '../drawer.ts'
import type { Crypto } from '../ports.ts'

/** Where ballots are cast: an election, and of several electorates which. */
export interface Urn {
  readonly election: number
  readonly electorate?: Name | undefined
}

/** What may be read of ballots while a vote is open: each voter's own by themselves, and how many there are. */
export interface BallotBox {
  own(urn: Urn, owner: BallotOwner): Promise<string | undefined>
  hasVoted(urn: Urn, owner: BallotOwner): Promise<boolean>
  count(urn: Urn): Promise<number>
  /** It did not come along with the record, so that nobody can vote in it. */
  isLost(urn: Urn): Promise<boolean>
  /** Of each urn, in their order: which of its voters, each with whose ballot is theirs, have one in the box. */
  votersIn(asked: readonly AskedUrn[]): Promise<readonly ReadonlySet<PersonId>[]>
}

export interface AskedUrn {
  readonly urn: Urn
  readonly voters: readonly (readonly [PersonId, BallotOwner])[]
}

export function ballotBox(foundation: Name, drawer: Drawer, crypto: Pick<Crypto, 'sha256'>): BallotBox {
  async function own(urn: Urn, owner: BallotOwner): Promise<string | undefined> {
    const key = await keyOf(drawer, foundation, urn)
    if (key === undefined) return undefined
    return (await drawer.get(foundation, 'ballot', ballotAddress(urn, pseudonymOf(key, owner, crypto))))?.text
  }
  return {
    own,
    hasVoted: async (urn, owner) => (await own(urn, owner)) !== undefined,
    count: (urn) => drawer.count(foundation, 'ballot', urnAddress(urn)),
    isLost: async (urn) => (await keyOf(drawer, foundation, urn)) === undefined,
    async votersIn(asked) {
      if (asked.length === 0) return []
      const kept = new Set((await drawer.list(foundation, 'ballot')).map((thing) => thing.key))
      return Promise.all(
        asked.map(async ({ urn, voters }) => {
          const key = await keyOf(drawer, foundation, urn)
          if (key === undefined) return new Set<PersonId>()
          const has = (owner: BallotOwner) => kept.has(ballotAddress(urn, pseudonymOf(key, owner, crypto)))
          return new Set(voters.flatMap(([voter, owner]) => (has(owner) ? [voter] : [])))
        }),
      )
    },
  }
}

/** The key of an urn's pseudonyms; undefined before the opening, after the close, and where the box was lost. */
export async function keyOf(drawer: Drawer, foundation: Name, urn: Urn): Promise<Uint8Array | undefined> {
  const kept = await drawer.get(foundation, 'ballot key', urnAddress(urn))
  return kept && Uint8Array.fromHex(kept.text)
}

/** Who cast a ballot can be told by the key alone, which is deleted at the close. */
export function pseudonymOf(key: Uint8Array, owner: BallotOwner, { sha256 }: Pick<Crypto, 'sha256'>): string {
  return encodeHex(hmacSha256(sha256, key, encodeUtf8(owner)))
}

/** Names have no slash, so that no urn's address begins with another's. */
export function urnAddress({ election, electorate = '' }: Urn): string {
  return `${election}/${electorate}/`
}

export function ballotAddress(urn: Urn, pseudonym: string): string {
  return `${urnAddress(urn)}${pseudonym}`
}
