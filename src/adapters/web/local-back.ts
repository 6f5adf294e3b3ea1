/** Only a path on this site: everything else would send people elsewhere with our name on the link. */
export function localBack(back: string | undefined): string | undefined {
  return back !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(back) ? back : undefined
}
