import type { Frame } from './frame.ts'
import { type Html, html } from './html.ts'

/** What stands where there is nothing: on a page of a former day, that there was nothing then, and not how to fill it. */
export function emptyNote({ today, former }: { readonly today: string; readonly former: string }, frame: Frame): Html {
  return html`<p class="empty">${frame.former === undefined ? today : former}</p>`
}
