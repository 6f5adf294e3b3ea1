import type { Former } from './frame.ts'
import { patternOf, reservedNames } from './routes.ts'

/** Pages that can be shown as they were. */
const shown = (
  [
    'calendar',
    'groupCalendar',
    'personCalendar',
    'meeting',
    'foundation',
    'group',
    'charter',
    'decisions',
    'decision',
    'person',
    'powers',
    'money',
    'groupMoney',
    'record',
    'entry',
  ] as const
).map(patternOf)

/**
 * A page of a former day in which every link and question to another page that can be shown of that day leads to it as it was then, so
 * that one stays in that day until one leaves it. Pages themselves know nothing of it: they link as ever.
 */
export function keepDate(page: string, { written }: Former): string {
  const date = encodeURIComponent(written)
  const linked = page.replace(link, (whole, path: string, query: string, anchor: string) => {
    // The same as JSON is linked to with all that was asked.
    if (!isShown(path) || /[?&;]at=/.test(query)) return whole
    return ` href="${path}${query === '' ? '?' : `${query}&amp;`}at=${date}${anchor}"`
  })
  return linked.replace(question, (form) => `${form}<input type="hidden" name="at" value="${date}">`)
}

/** A link within the site, as templates write it; what leaves the day says so before its address. */
const link = /(?<! data-now) href="(\/[^"?#]*)((?:\?[^"#]*)?)((?:#[^"]*)?)"/g

const question = /<form(?! data-now)[^>]* method="get"[^>]*>/g

/** What begins with a reserved name is no foundation's. */
function isShown(path: string): boolean {
  return shown.some((pattern) => pattern.test(path)) && !reservedNames.has(path.split('/', 2)[1] ?? '')
}
