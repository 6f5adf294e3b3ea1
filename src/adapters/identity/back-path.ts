const longest = 500

/**
 * The path on this site that a visitor came from, to send them back to; the first page for anything else. Read the way
 * a browser reads it, because `//elsewhere.example`, `/\elsewhere.example` and `/..//elsewhere.example` leave the site.
 */
export function backPath(back: string): string {
  if (!back.startsWith('/') || back.length > longest || /\p{Cc}/u.test(back)) return home
  const url = URL.parse(back, site)
  if (url === null || url.origin !== site || url.pathname.startsWith('//')) return home
  return `${url.pathname}${url.search}${url.hash}`
}

const home = '/'
const site = 'http://site.invalid'
