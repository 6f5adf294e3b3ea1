const longest = 500

/**
 * The path on this site that a visitor came from, to send them back to; undefined for anything else. Read the way
 * a browser reads it, because `//elsewhere.example`, `/\elsewhere.example` and `/..//elsewhere.example` leave the site.
 */
export function localPath(back: string): string | undefined {
  if (!back.startsWith('/') || back.length > longest || /\p{Cc}/u.test(back)) return undefined
  const url = URL.parse(back, site)
  if (url === null || url.origin !== site || url.pathname.startsWith('//')) return undefined
  return `${url.pathname}${url.search}${url.hash}`
}

const site = 'http://site.invalid'
