import { type Deliveries, type DeliveryItem, type DeliveryKey, deliveryId } from '../../../app/announcing/deliveries.ts'
import type { Batch } from '../../../app/ports.ts'

/** By their identifiers. */
export type KeptDeliveries = Map<string, DeliveryItem>

export function deliveriesOf(kept: KeptDeliveries): Deliveries {
  const change = (key: DeliveryKey, changed: (item: DeliveryItem) => DeliveryItem) => {
    const item = kept.get(deliveryId(key))
    if (item !== undefined) kept.set(deliveryId(key), changed(item))
  }
  return {
    due: async (now, limit) =>
      [...kept.values()]
        .filter((item) => item.due <= now)
        .toSorted((one, other) => compare(one.due, other.due) || inOrder(one, other))
        .slice(0, limit),
    of: async (foundation) => [...kept.values()].filter((item) => item.foundation === foundation).toSorted(inOrder),
    async begin(key, at) {
      change(key, (item) => ({ ...item, begun: at, first: item.first ?? at }))
    },
    async postpone(key, { retryAt, error, inDoubt }) {
      change(key, ({ begun, ...item }) => ({
        ...item,
        due: retryAt,
        attempts: item.attempts + 1,
        error,
        ...(inDoubt && begun !== undefined && { begun }),
      }))
    },
    async remove(key) {
      kept.delete(deliveryId(key))
    },
    count: async () => kept.size,
  }
}

/** What is asked for again begins anew. */
export function keepDeliveries(kept: KeptDeliveries, { deliveries = [] }: Batch): void {
  for (const item of deliveries) kept.set(deliveryId(item), { ...item })
}

function inOrder(one: DeliveryItem, other: DeliveryItem): number {
  return (
    compare(one.foundation, other.foundation) || one.announcement - other.announcement || one.channel - other.channel
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
