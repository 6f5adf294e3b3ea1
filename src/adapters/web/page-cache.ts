/** A page as it was last made for visitors, good as long as nothing has happened and the minute has not passed. */
export interface CachedPage {
  readonly version: string
  /** In UTF-8, as it is sent: turning a text into that takes longer than all the rest of an answer. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly etag: string
}

/**
 * Pages for readers who have not signed in are the same for all of them, so they are made once. The oldest are dropped
 * beyond a number, so that asking for many addresses cannot take the memory.
 */
export interface PageCache {
  get(key: string, version: string): CachedPage | undefined
  keep(key: string, page: CachedPage): void
}

const most_pages = 500
const longest_page_bytes = 400_000

export function pageCache(): PageCache {
  const pages = new Map<string, CachedPage>()
  return {
    get(key, version) {
      const page = pages.get(key)
      return page?.version === version ? page : undefined
    },
    keep(key, page) {
      if (page.bytes.length > longest_page_bytes) return
      pages.delete(key)
      pages.set(key, page)
      if (pages.size <= most_pages) return
      const oldest = pages.keys().next()
      if (!oldest.done) pages.delete(oldest.value)
    },
  }
}
