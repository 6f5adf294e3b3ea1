import { epochOf } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import { formatAddCheckpoint } from '../../core/record/add-checkpoint.ts'
import type { PolicyWitness } from '../../core/record/policy.ts'
import { consistencyPlan } from '../../core/record/proof.ts'
import type { Measured, Meter } from '../meter.ts'
import type { Clock, Crypto, Store } from '../ports.ts'
import { checkpointSize } from '../record/checkpoint-size.ts'
import { proofFrom } from '../record/record-proofs.ts'
import { readWitnessAnswer, type WitnessAnswer, type WrongAnswer } from './witness-answer.ts'

/** How a witness is reached. Rejects when it is not, or does not answer in time or within bounds. */
export interface WitnessLink {
  /** @param prefix the witness's address in the policy, to which `/add-checkpoint` is added */
  addCheckpoint(
    prefix: string,
    body: Uint8Array,
    signal: AbortSignal,
  ): Promise<{ readonly status: number; readonly body: Uint8Array }>
}

/** What became of asking a witness, for whoever runs the server. */
export type WitnessNews =
  | { readonly type: 'cosigns again' }
  | { readonly type: 'unreachable'; readonly cause: unknown }
  | { readonly type: 'refused'; readonly status: number }
  | { readonly type: 'wrong answer'; readonly why: WrongAnswer }
  /** It has cosigned more than our record has: the record was set back, or somebody else goes on with its key. */
  | { readonly type: 'ahead'; readonly size: number; readonly ours: number }
  /** It has cosigned another root for our size. */
  | { readonly type: 'other root'; readonly size: number }

/** A checkpoint that is to be cosigned. */
export interface Target {
  readonly size: number
  /** What is cosigned: the checkpoint without signatures. */
  readonly text: string
  readonly signed: Uint8Array
}

/** One witness for one foundation: never asked twice at once, and left alone for a while after it failed. */
export interface WitnessLane {
  readonly witness: PolicyWitness
  /** How long it is to be left alone, in milliseconds; 0 when it may be asked now; undefined while it is being asked. */
  wait_ms(): number | undefined
  /** Asks for a cosignature; undefined when there is none to be had now. Never rejects. */
  ask(target: Target, signal: AbortSignal): Promise<string | undefined>
}

export interface LaneTools {
  readonly store: Pick<Store, 'hashes' | 'checkpoint'>
  readonly crypto: Crypto
  readonly clock: Clock
  readonly link: WitnessLink
  readonly meter?: Meter
  readonly tell: (news: WitnessNews) => void
}

const first_pause_ms = 1_000
const longest_pause_ms = 5 * 60_000

/** @param knownSize what the witness is known to have cosigned last; it says so itself when that is wrong */
export function witnessLane(
  foundation: Name,
  witness: PolicyWitness & { readonly url: string },
  knownSize: number,
  { store, crypto, clock, link, meter, tell }: LaneTools,
): WitnessLane {
  let lastSize = knownSize
  let busy = false
  let failures = 0
  let notBefore_ms = 0
  let lastNews: WitnessNews['type'] = 'cosigns again'

  return {
    witness,
    wait_ms: () => (busy ? undefined : Math.max(0, notBefore_ms - epochOf(clock.now()))),
    async ask(target, signal) {
      busy = true
      const began_ms = performance.now()
      const outcome = await outcomeOf(target, signal).catch(
        (cause: unknown): Outcome => ({ news: { type: 'unreachable', cause } }),
      )
      busy = false
      if (signal.aborted) return undefined
      const duration_ms = performance.now() - began_ms
      meter?.note({ what: 'witness', outcome: measuredAs(outcome.news), duration_ms })
      settle(outcome)
      return outcome.line
    },
  }

  function settle({ news, line }: Outcome): void {
    failures = line === undefined ? failures + 1 : 0
    const pause_ms = line === undefined ? Math.min(first_pause_ms * 2 ** (failures - 1), longest_pause_ms) : 0
    notBefore_ms = epochOf(clock.now()) + pause_ms
    // Told when it changes, not at every attempt.
    if (news.type !== lastNews) tell(news)
    lastNews = news.type
  }

  async function outcomeOf(target: Target, signal: AbortSignal): Promise<Outcome> {
    const first = await askFrom(Math.min(lastSize, target.size), target, signal)
    if (first.type !== 'other size') return outcomeOfAnswer(first, target)
    if (first.size > target.size) return await behind(first.size)
    if (first.size === lastSize && first.size === target.size) return { news: { type: 'other root', size: first.size } }
    lastSize = first.size
    const second = await askFrom(first.size, target, signal)
    if (second.type !== 'other size') return outcomeOfAnswer(second, target)
    if (second.size > target.size) return await behind(second.size)
    const isFork = second.size === first.size && second.size === target.size
    return { news: isFork ? { type: 'other root', size: second.size } : { type: 'refused', status: 409 } }
  }

  async function askFrom(oldSize: number, target: Target, signal: AbortSignal): Promise<WitnessAnswer> {
    const plan = consistencyPlan(oldSize, target.size)
    if (!plan.ok) throw new Error(`No proof leads from ${oldSize} to ${target.size} entries`)
    const hashes = await proofFrom(foundation, plan.value, store, crypto)
    const body = formatAddCheckpoint({ oldSize, hashes, checkpoint: target.signed })
    const answer = await link.addCheckpoint(witness.url, body, signal)
    const now_s = Math.floor(epochOf(clock.now()) / 1000)
    return readWitnessAnswer(crypto, answer, { text: target.text, key: witness.key, now_s })
  }

  function outcomeOfAnswer(answer: Exclude<WitnessAnswer, { readonly type: 'other size' }>, target: Target): Outcome {
    switch (answer.type) {
      case 'cosigned':
        lastSize = target.size
        return { line: answer.line, news: { type: 'cosigns again' } }
      case 'refused':
        return { news: { type: 'refused', status: answer.status } }
      case 'wrong':
        return { news: { type: 'wrong answer', why: answer.why } }
    }
  }

  /** The record may have grown meanwhile, and another process may have asked for more: only then nothing is wrong. */
  async function behind(size: number): Promise<Outcome> {
    const ours = checkpointSize(await store.checkpoint(foundation))
    if (size > ours) return { news: { type: 'ahead', size, ours } }
    lastSize = size
    return { news: { type: 'refused', status: 409 } }
  }
}

interface Outcome {
  readonly line?: string
  readonly news: WitnessNews
}

function measuredAs(news: WitnessNews): Extract<Measured, { readonly what: 'witness' }>['outcome'] {
  switch (news.type) {
    case 'cosigns again':
      return 'cosigned'
    case 'unreachable':
      return 'unreachable'
    case 'refused':
      return 'refused'
    case 'wrong answer':
      return 'wrong'
    case 'ahead':
    case 'other root':
      return 'conflict'
  }
}
