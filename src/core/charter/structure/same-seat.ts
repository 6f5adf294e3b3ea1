import type { SeatRef } from './charter.ts'

export function isSameSeat(one: SeatRef, other: SeatRef): boolean {
  return one.group === other.group && one.seat === other.seat
}
