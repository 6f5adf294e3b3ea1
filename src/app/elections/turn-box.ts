import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import type { Act } from '../../core/foundation/act.ts'
import { ballotOwner } from '../../core/foundation/elections/ballot-owner.ts'
import type { BallotOwner, BallotToKeep, CastBallots } from '../../core/foundation/elections/ballot-to-keep.ts'
import { type OpenContest, openContests } from '../../core/foundation/elections/open-contests.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Drawer, DrawerChange, DrawerThing } from '../drawer.ts'
import type { Chance, Crypto } from '../ports.ts'
import { ballotAddress, keyOf, pseudonymOf, type Urn, urnAddress } from './ballot-box.ts'

/**
 * The ballots that a turn of the record may need, in memory: all of a contest whose close is due, else those alone that the turn's acts would
 * replace. What the turn makes of them is kept in its commit.
 */
export interface TurnBox {
  readonly urns: Map<string, OpenUrn>
}

interface OpenUrn extends Urn {
  /** Undefined where it was lost, as with a record that was taken over without what stands beside it. */
  readonly key: Uint8Array | undefined
  /** By pseudonym. */
  readonly ballots: Map<string, string>
  readonly isWhole: boolean
  readonly isNew: boolean
  readonly changed: Set<string>
}

export interface BoxTools {
  readonly foundation: Name
  readonly drawer: Drawer
  readonly crypto: Pick<Crypto, 'sha256'>
}

const key_bytes = 32

export function emptyBox(): TurnBox {
  return { urns: new Map() }
}

/** Reads in a turn what its acts, and the clock by now, may need of the ballots. */
export async function boxOfTurn(
  state: FoundationState,
  asked: readonly { readonly act: Act; readonly person: PersonId | undefined }[],
  now: Instant,
  { foundation, drawer, crypto }: BoxTools,
): Promise<TurnBox> {
  const box = emptyBox()
  for (const open of openContests(state)) {
    const key = await keyOf(drawer, foundation, open)
    const isWhole = open.contest.closes !== undefined && open.contest.closes <= now
    const ballots = new Map<string, string>()
    if (isWhole) for (const { pseudonym, text } of await allIn(drawer, foundation, open)) ballots.set(pseudonym, text)
    else if (key !== undefined) {
      for (const owner of ownersIn(open, asked)) {
        const pseudonym = pseudonymOf(key, owner, crypto)
        const kept = await drawer.get(foundation, 'ballot', ballotAddress(open, pseudonym))
        if (kept !== undefined) ballots.set(pseudonym, kept.text)
      }
    }
    const { election, electorate } = open
    const urn = { election, electorate, key, ballots, isWhole, isNew: false, changed: new Set<string>() }
    box.urns.set(urnAddress(open), urn)
  }
  return box
}

function ownersIn(
  { election, electorate, contest }: OpenContest,
  asked: readonly { readonly act: Act; readonly person: PersonId | undefined }[],
): readonly BallotOwner[] {
  return asked.flatMap(({ act, person }) => {
    if (act.type !== 'cast ballot' || act.election !== election || act.electorate !== electorate) return []
    const voter = act.for ?? person
    return voter === undefined ? [] : [ballotOwner(contest, voter)]
  })
}

async function allIn(drawer: Drawer, foundation: Name, urn: Urn) {
  const address = urnAddress(urn)
  const things = await drawer.list(foundation, 'ballot')
  return things
    .filter(({ key }) => key.startsWith(address))
    .map(({ key, text }) => ({ pseudonym: key.slice(address.length), text }))
}

/** A vote has opened: its box is empty, and has a key that nobody has seen. */
export function openUrn(box: TurnBox, { election, electorate }: Urn, chance: Chance): void {
  const urn = { election, electorate, ballots: new Map<string, string>(), changed: new Set<string>() }
  box.urns.set(urnAddress(urn), { ...urn, key: chance.bytes(key_bytes), isWhole: true, isNew: true })
}

/** What the clock counts. */
export function ballotsIn(box: TurnBox, election: number, electorate: Name | undefined): CastBallots {
  const urn = urnIn(box, { election, electorate })
  if (urn.key === undefined) return { kind: 'lost' }
  if (!urn.isWhole) throw new Error(`The ballots of election ${election} were not read before it closed`)
  return { kind: 'kept', ballots: [...urn.ballots.values()] }
}

export function putBallot(box: TurnBox, ballot: BallotToKeep, crypto: Pick<Crypto, 'sha256'>): Result<void, Refusal> {
  const { election, owner, text, stays } = ballot
  const { key, ballots, changed } = urnIn(box, ballot)
  if (key === undefined) return refuse({ type: 'BallotsLost', election })
  const pseudonym = pseudonymOf(key, owner, crypto)
  if (stays !== undefined && ballots.has(pseudonym)) return refuse({ type: 'BallotStays', election, clause: stays })
  ballots.set(pseudonym, text)
  changed.add(pseudonym)
  return ok(undefined)
}

/** Whether a ballot was cast in the turn, or a box made. */
export function hasNews({ urns }: TurnBox): boolean {
  return urns.values().some(({ isNew, changed }) => isNew || changed.size > 0)
}

function urnIn({ urns }: TurnBox, urn: Urn): OpenUrn {
  const open = urns.get(urnAddress(urn))
  if (open === undefined) throw new Error(`No ballots are cast in election ${urn.election}`)
  return open
}

/**
 * What the turn's commit changes in the drawer: ballots and keys that came, and all of a contest that is over; of people who are erased
 * the ballots that nobody shares with them.
 */
export async function boxChange(
  box: TurnBox,
  { state, erased }: { readonly state: FoundationState; readonly erased: readonly PersonId[] },
  { foundation, drawer, crypto }: BoxTools,
): Promise<Required<DrawerChange>> {
  const open = new Map(openContests(state).map((one) => [urnAddress(one), one]))
  const put: DrawerThing[] = []
  const take: Pick<DrawerThing, 'kind' | 'key'>[] = []
  for (const [address, urn] of box.urns) {
    const { key, ballots, isNew, changed } = urn
    const going = open.get(address)
    if (going === undefined) {
      const all = isNew ? [] : await allIn(drawer, foundation, urn)
      take.push(...all.map(({ pseudonym }) => ({ kind: 'ballot' as const, key: ballotAddress(urn, pseudonym) })))
      if (!isNew) take.push({ kind: 'ballot key', key: address })
      continue
    }
    if (key === undefined) continue
    if (isNew) put.push({ kind: 'ballot key', key: address, text: key.toHex() })
    const gone = new Set(ownersGone(going, erased, state).map((owner) => pseudonymOf(key, owner, crypto)))
    for (const pseudonym of gone) take.push({ kind: 'ballot', key: ballotAddress(urn, pseudonym) })
    for (const pseudonym of [...changed].toSorted()) {
      const text = ballots.get(pseudonym)
      if (text === undefined || gone.has(pseudonym)) continue
      put.push({ kind: 'ballot', key: ballotAddress(urn, pseudonym), text })
    }
  }
  return { put, take }
}

function ownersGone(
  { contest }: OpenContest,
  erased: readonly PersonId[],
  { people }: FoundationState,
): readonly BallotOwner[] {
  const owners = erased.filter((person) => contest.voters.has(person)).map((person) => ballotOwner(contest, person))
  const staying = new Set(
    [...contest.voters.keys()]
      .filter((voter) => people.get(voter)?.erased === undefined)
      .map((voter) => ballotOwner(contest, voter)),
  )
  return owners.filter((owner) => !staying.has(owner))
}
