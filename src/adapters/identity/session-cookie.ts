export const cookiePrefix = 'remit'

/**
 * On https the name says by its prefix that only this host can have set the cookie, over https, for all its paths, so
 * that a neighbouring host cannot plant a session. Source: RFC 6265bis, "The __Host- Prefix".
 */
export function sessionCookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? `__Host-${cookiePrefix}-session` : `${cookiePrefix}-session`
}

/** Whether a request's Cookie header names a session at all, be it good or bad. */
export function hasSessionCookie(cookie: string, baseUrl: string): boolean {
  const name = `${sessionCookieName(baseUrl)}=`
  return cookie.split(';').some((pair) => pair.trimStart().startsWith(name))
}
