import type { Duty } from '../../charter/structure/duty.ts'

/**
 * Whether a duty is kept by coming together, as opposed to handing something in: one that is called so ("meeting", "annual meeting"),
 * or that says who may come, at which time of day or how long it lasts.
 */
export function isMeeting({ name, openTo, at, lasts }: Duty): boolean {
  return name === 'meeting' || name.endsWith('-meeting') || openTo.length > 0 || at !== undefined || lasts !== undefined
}
