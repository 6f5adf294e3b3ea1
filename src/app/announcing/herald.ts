import { epochOf, type Instant, instantOf } from '../../core/base/instant.ts'
import type { Announcement, DeliveryResult } from '../../core/foundation/announcements/announcement-state.ts'
import type { House } from '../house.ts'
import type { Log } from '../log.ts'
import type { Meter } from '../meter.ts'
import type { Chance, Clock, Store } from '../ports.ts'
import type { RunningFoundation } from '../running.ts'
import type { ChannelPort, Sending } from './channel-port.ts'
import { type DeliveryItem, deliveryId } from './deliveries.ts'
import { attempts, pauseAfter } from './pace.ts'
import { type AnnouncementLink, saidIn } from './said.ts'

/** Sends what waits in the outbox of announcements, for as long as the server runs. */
export interface Herald {
  /** Looks now, rather than within the next seconds. */
  nudge(): void
  /** Sends all that is due; what is under way is waited for. */
  look(): Promise<void>
  /** Lets a request that is under way come to its end, and sends nothing more. */
  stop(): Promise<void>
}

export interface HeraldOptions {
  readonly house: Pick<House, 'foundation'>
  readonly store: Pick<Store, 'deliveries' | 'others'>
  readonly channels: ChannelPort
  readonly linkTo: AnnouncementLink
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Log
  readonly meter?: Meter
  readonly pause_ms?: number
}

/** After so many the clock and the duty are looked at again. */
const most_deliveries = 1_000
/** For so long a request that was cut off here may still be worked on there. */
const settling_ms = 60_000

/**
 * Nothing is sent twice: that a request leaves is noted durably before it does, and what was begun without an end is told apart by
 * what its channel offers (`InDoubt`). docs/decisions/034-announcements.md says why so.
 */
export function herald(options: HeraldOptions): Herald {
  const { house, store, channels, linkTo, clock, chance, log, meter, pause_ms = 5_000 } = options
  /** What came of a request while the record could not be told. */
  const untold = new Map<string, DeliveryResult>()
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  /** One that waits for the one before it; whoever asks meanwhile is served by it. */
  let next: Promise<void> | undefined
  let stopping = false
  wait(pause_ms)

  return {
    nudge: () => wait(0),
    look,
    async stop() {
      stopping = true
      clearTimeout(timer)
      await looking
    },
  }

  function wait(delay_ms: number): void {
    if (stopping) return
    clearTimeout(timer)
    timer = setTimeout(() => void look().finally(() => wait(pause_ms)), delay_ms)
    timer.unref()
  }

  function look(): Promise<void> {
    next ??= looking.then(() => {
      next = undefined
      return sendDue().catch((cause: unknown) => log.tell({ event: 'announcements-unreadable', cause }))
    })
    looking = next
    return next
  }

  async function sendDue(): Promise<void> {
    // Of several processes on one store one sends; the duty passes to another when that one ends.
    if (store.others !== undefined && !(await store.others.hasDuty('announcements'))) return
    for (let count = 0; count < most_deliveries && !stopping; count += 1) {
      const [item] = await store.deliveries.due(clock.now(), 1)
      if (item === undefined) return
      await see(item)
    }
  }

  async function see(item: DeliveryItem): Promise<void> {
    const running = house.foundation(item.foundation)
    const found = running && (await wanted(running, item))
    // It was closed by a person, or is told already: a process ended between the two.
    if (running === undefined || found === undefined) return store.deliveries.remove(item)
    const { sending } = found
    const known = untold.get(deliveryId(item))
    if (known !== undefined) return tell(running, item, known, sending)
    if (sending === undefined) return tell(running, item, { kind: 'given up', why: 'unknown kind' })
    if (!channels.isSetUp(item.foundation, sending.channel)) {
      return tell(running, item, { kind: 'given up', why: 'not set up' }, sending)
    }
    if (await mayBeSent(running, item, sending)) await send(running, item, sending)
  }

  async function wanted(running: RunningFoundation, item: DeliveryItem) {
    const snapshot = await running.read()
    const announcement = snapshot.state.announcements.get(item.announcement)
    const delivery = announcement?.deliveries[item.channel]
    if (announcement === undefined || delivery === undefined || !isOnItsWay(announcement, item.channel))
      return undefined
    const { channel } = delivery
    const said = saidIn(snapshot, announcement, linkTo)
    const post = channels.compose(said, channel)
    const { foundation } = item
    return { sending: post && { foundation, channel, post, said, id: deliveryId(item), now: clock.now() } }
  }

  /** Whether a request may leave: not while one that was begun may have arrived. */
  async function mayBeSent(running: RunningFoundation, item: DeliveryItem, sending: Sending): Promise<boolean> {
    if (item.begun === undefined) return true
    const inDoubt = channels.inDoubt(sending.channel)
    const unknown: DeliveryResult = { kind: 'given up', why: 'unknown whether sent' }
    switch (inDoubt.kind) {
      case 'a person':
        await tell(running, item, unknown, sending)
        return false
      case 'same key': {
        const isForgotten = inDoubt.within_ms !== undefined && since(item.first ?? item.begun) > inDoubt.within_ms
        if (isForgotten) await tell(running, item, unknown, sending)
        return !isForgotten
      }
      case 'look up': {
        const settled = instantOf(epochOf(item.begun) + settling_ms)
        if (settled > clock.now()) {
          await store.deliveries.postpone(item, { retryAt: settled, error: item.error ?? 'cut off', inDoubt: true })
          return false
        }
        const found = await channels.find(sending)
        if (found.kind === 'there') {
          await tell(running, item, { kind: 'sent', ...(found.url !== undefined && { url: found.url }) }, sending)
        } else if (found.kind === 'not told') {
          await later(running, item, sending, { error: found.said, inDoubt: true })
        }
        return found.kind === 'not there'
      }
    }
  }

  async function send(running: RunningFoundation, item: DeliveryItem, sending: Sending): Promise<void> {
    await store.deliveries.begin(item, clock.now())
    const attempt = await channels.send(sending)
    switch (attempt.kind) {
      case 'sent':
        return tell(running, item, { kind: 'sent', ...(attempt.url !== undefined && { url: attempt.url }) }, sending)
      case 'refused':
        return tell(running, item, { kind: 'given up', why: 'refused' }, sending)
      case 'later': {
        const { said: error, wait_s } = attempt
        return later(running, item, sending, { error, inDoubt: false, ...(wait_s !== undefined && { wait_s }) })
      }
      case 'in doubt':
        if (channels.inDoubt(sending.channel).kind === 'a person') {
          return tell(running, item, { kind: 'given up', why: 'unknown whether sent' }, sending)
        }
        return later(running, item, sending, { error: attempt.said, inDoubt: true })
    }
  }

  async function later(
    running: RunningFoundation,
    item: DeliveryItem,
    sending: Sending,
    why: { readonly error: string; readonly inDoubt: boolean; readonly wait_s?: number },
  ): Promise<void> {
    const { error, inDoubt, wait_s } = why
    if (item.attempts + 1 >= attempts) {
      return tell(running, item, { kind: 'given up', why: inDoubt ? 'unknown whether sent' : 'not reached' }, sending)
    }
    const retryAt = instantOf(epochOf(clock.now()) + pauseAfter(item.attempts, wait_s))
    await store.deliveries.postpone(item, { retryAt, error, inDoubt })
    log.tell({ event: 'announcement-not-sent', kind: sending.channel.kind, attempt: item.attempts + 1, retryAt })
    meter?.note({ what: 'announcement', outcome: 'deferred' })
  }

  /** What became of it goes into the record; the address of a post only where everybody may read it. */
  async function tell(
    running: RunningFoundation,
    item: DeliveryItem,
    result: DeliveryResult,
    sending?: Sending,
  ): Promise<void> {
    const { announcement, channel } = item
    untold.set(deliveryId(item), result)
    const shown: DeliveryResult = result.kind === 'sent' && sending?.channel.public !== true ? { kind: 'sent' } : result
    const told = await running.act({
      by: 'operator',
      act: chance.bytes(16).toHex(),
      command: { type: 'note delivery', announcement, channel, result: shown },
    })
    // Whoever closed it meanwhile has the last word.
    if (!told.ok && told.problem.type !== 'DeliveryNotOpen') {
      throw new Error(`Nobody can be told what became of ${deliveryId(item)}: ${told.problem.type}`)
    }
    await store.deliveries.remove(item)
    untold.delete(deliveryId(item))
    if (result.kind === 'given up') {
      log.tell({ event: 'announcement-given-up', kind: sending?.channel.kind ?? 'unknown', why: result.why })
    }
    meter?.note({ what: 'announcement', outcome: result.kind === 'sent' ? 'sent' : 'given-up' })
  }

  function since(begun: Instant): number {
    return epochOf(clock.now()) - epochOf(begun)
  }
}

function isOnItsWay({ phase, deliveries }: Announcement, channel: number): boolean {
  return phase.kind === 'gone' && deliveries[channel]?.state.kind === 'on its way'
}
