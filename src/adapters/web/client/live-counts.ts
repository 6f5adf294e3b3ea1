import { showLocalTimes } from './local-times.ts'

/** Follows an open vote: when the server says that it moved, the page is asked for again and its counts put in place. */
export function followLiveCounts(root: Document): void {
  const section = root.querySelector<HTMLElement>('[data-live-source]')
  const source = section?.dataset.liveSource
  if (section === null || section === undefined || source === undefined) return
  const events = new EventSource(source)
  events.addEventListener('moved', () => void refresh(root, section.dataset.liveWords ?? '', events))
  // A page that is on its way to the next one must not be loaded again: that would call the sending off.
  addEventListener('submit', () => events.close())
  addEventListener('pagehide', () => events.close())
}

async function refresh(root: Document, words: string, events: EventSource): Promise<void> {
  // Counts are the same for everybody. Asked for as oneself, the page would say what one has just done to nobody who sees it.
  const answer = await fetch(location.href, { headers: { accept: 'text/html' }, credentials: 'omit' })
  const markup = await answer.text()
  if (!answer.ok || events.readyState === EventSource.CLOSED) return
  const fresh = new DOMParser().parseFromString(markup, 'text/html')
  const isClosed = fresh.querySelector('[data-live-source]') === null
  if (isClosed) events.close()
  if (isClosed && !isWriting(root)) {
    location.reload()
    return
  }
  putInPlace(root, fresh)
  const status = root.querySelector('[data-live-status]')
  if (status !== null) status.textContent = words
}

/** A part that holds the focus stays as it is, so that nobody loses their place. */
function putInPlace(root: Document, fresh: Document): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-live]')) {
    const newer = fresh.querySelector(`[data-live="${CSS.escape(part.dataset.live ?? '')}"]`)
    if (newer === null || part.contains(root.activeElement)) continue
    part.replaceChildren(...newer.childNodes)
    showLocalTimes(part)
  }
}

function isWriting(root: Document): boolean {
  return [...root.querySelectorAll('textarea')].some(({ value }) => value !== '')
}
