import { decisionsTable } from '../../src/adapters/move/decision-tables.ts'
import { groupsTable, peopleTable, seatsTable } from '../../src/adapters/move/people-tables.ts'
import { tableFiles } from '../../src/adapters/move/table.ts'
import type { TestSite } from '../support/test-site.ts'

/** Everything that a visitor can read on a foundation's site, page by page, as text. */
export async function sitesText(site: TestSite, foundation: string): Promise<string> {
  const pages = new Map<string, string>()
  const waiting = [`/${foundation}`]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue
    const answer = await site.ask(path)
    const html = await answer.text()
    pages.set(path, answer.status === 200 ? textOf(html) : `answered with ${answer.status}`)
    const links = [...html.matchAll(/ href="([^"#?]+(?:\?before=\d+)?)(?:#[^"]*)?"/g)].map(([, href = '']) =>
      decoded(href),
    )
    waiting.push(...links.filter((link) => isOf(link, foundation) && !pages.has(link)))
  }
  const sorted = [...pages].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([path, text]) => `==== ${path}\n${text}\n`).join('\n')
}

/** The tables of an export, as values with commas. */
export async function exportedTables({ small }: TestSite): Promise<string> {
  const reader = { snapshot: await small.read(), person: undefined, signedIn: false }
  const files = [
    ...tableFiles('groups', groupsTable(reader)),
    ...tableFiles('people', peopleTable(reader)),
    ...tableFiles('seats', seatsTable(reader)),
    ...tableFiles('decisions', decisionsTable(reader)),
  ]
  return files.flatMap(({ path, text }) => (path.endsWith('.csv') ? [`==== ${path}\n${text}`] : [])).join('\n')
}

/** Pages of the foundation; of its record the lists of entries, which have the words of each. */
function isOf(link: string, foundation: string): boolean {
  if (!link.startsWith(`/${foundation}/`) && link !== `/${foundation}`) return false
  return !/\/record\/\d+$|\.(?:json|atom|ics)(?:\?|$)|\/charter\/edit$|\/live$/.test(link)
}

/** What stands in the main part, a line for each block; pictures by their descriptions. */
function textOf(html: string): string {
  const [, main = html] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
  const text = main
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, (svg) => {
      const [, title = ''] = /<title[^>]*>([\s\S]*?)<\/title>/.exec(svg) ?? []
      const [, about = ''] = /<desc[^>]*>([\s\S]*?)<\/desc>/.exec(svg) ?? []
      return title === '' ? '' : `<p>[picture: ${title}${about === '' ? '' : `: ${about}`}]</p>`
    })
    .replaceAll(/<input[^>]*type="hidden"[^>]*>/g, '')
    .replaceAll(/<(?:td|th)\b[^>]*>/g, ' | ')
    .replaceAll(
      /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|section|header|aside|article|dl|dt|dd|pre|form|figure|figcaption|blockquote|summary|details|fieldset|legend|label|option|select|br|thead|tbody|caption|nav)\b[^>]*>/g,
      '\n',
    )
    .replaceAll(/<[^>]+>/g, '')
  const lines = decoded(text)
    .split('\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
  return lines.filter((line) => line !== '' && line !== '|').join('\n')
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:39|x27);/g, "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&')
}
