import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'

/** One channel of one announcement, by its place among the announcement's channels. */
export interface DeliveryKey {
  readonly foundation: Name
  readonly announcement: number
  readonly channel: number
}

/**
 * What an announcement still has to reach. What it says, and that it is wanted, stands in the record; here is only how
 * far it has come.
 */
export interface DeliveryItem extends DeliveryKey {
  readonly due: Instant
  /** How often it was tried in vain. */
  readonly attempts: number
  /** When it was tried first, by which servers forget that they have seen it. */
  readonly first?: Instant
  /** Since when nobody knows whether it has arrived: a request may be under way, or have been when its process ended. */
  readonly begun?: Instant
  /** What the last attempt came to, for those who see to it; never who or with which key. */
  readonly error?: string
}

/** What an attempt came to that was not the end. */
export interface TryAgain {
  readonly retryAt: Instant
  readonly error: string
  /** Whether it may have arrived all the same. */
  readonly inDoubt: boolean
}

/** The outbox of announcements. It grows by a batch alone (`Batch.deliveries`), in the commit of the entries that ask for it. */
export interface Deliveries {
  /** Those that are due by a moment, the earliest first. */
  due(now: Instant, limit: number): Promise<readonly DeliveryItem[]>
  /** Those of a foundation, by announcement and channel. */
  of(foundation: Name): Promise<readonly DeliveryItem[]>
  /** Notes durably that a request is about to leave; of what is not there nothing is noted. */
  begin(key: DeliveryKey, at: Instant): Promise<void>
  /** Notes that it is to be tried again. */
  postpone(key: DeliveryKey, again: TryAgain): Promise<void>
  /** Its result stands in the record, so that nothing is left to do. */
  remove(key: DeliveryKey): Promise<void>
  /** How many wait, of all foundations. */
  count(): Promise<number>
}

export function isSameDelivery(one: DeliveryKey, other: DeliveryKey): boolean {
  return one.foundation === other.foundation && one.announcement === other.announcement && one.channel === other.channel
}

/** The same for the same delivery, however often it is tried: "python/3/0". */
export function deliveryId({ foundation, announcement, channel }: DeliveryKey): string {
  return `${foundation}/${announcement}/${channel}`
}
