import type { Name } from '../../core/base/name.ts'

/**
 * All that one click can do: acts that say nothing beside what they are about, so that a button on a desk or a link in a letter
 * is enough. The list is closed, whatever else a person may do; each is a command and a request as it stands.
 */
export type OneClickAct =
  | { readonly type: 'vote' | 'casting vote'; readonly motion: number; readonly option: Name }
  | { readonly type: 'second' | 'sign' | 'open'; readonly motion: number }
  | { readonly type: 'renew' | 'confirm'; readonly group: Name; readonly seat: Name }
  | { readonly type: 'answer'; readonly group: Name; readonly status: Name }
  | {
      readonly type: 'accept invitation' | 'decline invitation'
      readonly group: Name
      readonly seat: Name
      readonly entry?: Name
    }
  | { readonly type: 'pass on'; readonly group: Name; readonly seat: Name; readonly access: string }
  | {
      readonly type: 'accept nomination' | 'decline nomination'
      readonly election: number
      readonly electorate?: Name
    }
  | { readonly type: 'retry delivery'; readonly announcement: number; readonly channel: number }
  | { readonly type: 'opt in'; readonly group: Name; readonly roll: Name }

/** What a form or a link says, looked at as it comes; undefined for anything else than one of these acts. */
export function readOneClick(value: unknown): OneClickAct | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const said: Partial<Record<string, unknown>> = { ...value }
  const {
    type,
    motion,
    option,
    group,
    seat,
    status,
    entry,
    access,
    election,
    electorate,
    roll,
    announcement,
    channel,
  } = said
  switch (type) {
    case 'vote':
    case 'casting vote':
      return isNumber(motion) && isText(option) ? { type, motion, option } : undefined
    case 'second':
    case 'sign':
    case 'open':
      return isNumber(motion) ? { type, motion } : undefined
    case 'renew':
    case 'confirm':
      return isText(group) && isText(seat) ? { type, group, seat } : undefined
    case 'answer':
      return isText(group) && isText(status) ? { type, group, status } : undefined
    case 'accept invitation':
    case 'decline invitation':
      if (!isText(group) || !isText(seat) || (entry !== undefined && !isText(entry))) return undefined
      return { type, group, seat, ...(entry !== undefined && { entry }) }
    case 'pass on':
      return isText(group) && isText(seat) && isText(access) ? { type, group, seat, access } : undefined
    case 'accept nomination':
    case 'decline nomination':
      if (!isNumber(election) || (electorate !== undefined && !isText(electorate))) return undefined
      return { type, election, ...(electorate !== undefined && { electorate }) }
    case 'retry delivery':
      return isNumber(announcement) && isNumber(channel) ? { type, announcement, channel } : undefined
    case 'opt in':
      return isText(group) && isText(roll) ? { type, group, roll } : undefined
    default:
      return undefined
  }
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 400
}
