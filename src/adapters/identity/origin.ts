/**
 * Whether a POST comes from a page of this site, as the browser tells. Both headers are the browser's own: a page
 * cannot set them. A request with neither comes from no browser that is in use, so nobody's cookie is being borrowed;
 * the form's token is checked all the same.
 * Source: Fetch Metadata (w3.org/TR/fetch-metadata), RFC 6454 section 7.
 * @param origin of this site: "https://remit.example.org"
 */
export function fromThisSite(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  // Browsers leave this header out on plain http, other than to localhost; "none" is a person at the address bar.
  if (site !== null) return site === 'same-origin' || site === 'none'
  const sender = headers.get('origin')
  return sender === null || sender === origin
}
