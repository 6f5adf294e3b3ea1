import type { Instant } from '../../core/base/instant.ts'

/** How far somebody was told. */
export interface Told {
  /** Of what awaits them, by its key, the last reminder that they had or were spared. */
  readonly reminded: Readonly<Record<string, Instant>>
  /** When their digests were last looked at; nothing of before is news. */
  readonly daily?: Instant
  readonly weekly?: Instant
}

export function writeTold(told: Told): string {
  return JSON.stringify(told)
}

export function readTold(text: string | undefined): Told {
  const read: Partial<Record<keyof Told, unknown>> = text === undefined ? {} : JSON.parse(text)
  const reminded = typeof read.reminded === 'object' && read.reminded !== null ? Object.entries(read.reminded) : []
  return {
    reminded: Object.fromEntries(reminded.filter(([, moment]) => typeof moment === 'string')),
    ...(typeof read.daily === 'string' && { daily: read.daily }),
    ...(typeof read.weekly === 'string' && { weekly: read.weekly }),
  }
}
