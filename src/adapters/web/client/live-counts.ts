import { showLocalTimes } from './local-times.ts'

/** Follows an open vote: when the server says that it changed, the counts of this page are fetched anew and put in place. */
export function followLiveCounts(root: Document): void {
  const section = root.querySelector<HTMLElement>('[data-live-source]')
  const source = section?.dataset['liveSource']
  if (section === null || section === undefined || source === undefined) return
  const events = new EventSource(source)
  events.addEventListener('change', () => void refresh(root, section.dataset['liveWords'] ?? ''))
  events.addEventListener('closed', () => {
    events.close()
    location.reload()
  })
  addEventListener('pagehide', () => events.close())
}

async function refresh(root: Document, words: string): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of root.querySelectorAll<HTMLElement>('[data-live]')) {
    const name = part.dataset['live'] ?? ''
    const newer = fresh.querySelector(`[data-live="${CSS.escape(name)}"]`)
    if (newer === null || newer.innerHTML === part.innerHTML || part.contains(root.activeElement)) continue
    part.replaceChildren(...newer.childNodes)
    showLocalTimes(part)
  }
  const status = root.querySelector('[data-live-status]')
  if (status !== null) status.textContent = words
}
