import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Notice } from './frame.ts'

/**
 * What an act did is said on the page that follows it, once. The cookie names one of these and the entry in which it is
 * written, never a text: nobody can make the site say something by setting a cookie.
 */
const noticeKinds = [
  'voted',
  'ballot-cast',
  'recused',
  'applied',
  'moved',
  'introduced',
  'left',
  'drafted',
  'announced',
  'edited',
  'corrected',
  'accounted',
  'declared',
  'erased',
  'done',
  'notices',
  'token-withdrawn',
  'calendar-withdrawn',
  'signed-in',
  'signed-out',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

const cookie = 'remit-notice'

export interface Said {
  readonly kind: NoticeKind
  readonly foundation?: string
  readonly index?: number
}

export function sayNext(context: Context, { kind, foundation, index }: Said): void {
  const value = foundation === undefined ? kind : `${kind} ${foundation} ${index}`
  setCookie(context, cookie, value, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 60 })
}

export function noticesFrom(context: Context, words: (kind: NoticeKind) => string): readonly Notice[] {
  const value = getCookie(context, cookie)
  if (value === undefined) return []
  deleteCookie(context, cookie, { path: '/' })
  const [said, foundation, index] = value.split(' ')
  const kind = noticeKinds.find((known) => known === said)
  if (kind === undefined) return []
  const text = words(kind)
  if (foundation === undefined || index === undefined || !/^\d{1,12}$/.test(index)) return [{ kind: 'done', text }]
  return [{ kind: 'done', text, entry: { foundation, index: Number(index) } }]
}

export function hasNotice(context: Context): boolean {
  return getCookie(context, cookie) !== undefined
}
