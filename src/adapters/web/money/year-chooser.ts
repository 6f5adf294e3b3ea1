import type { WhichYear } from '../../../app/read/money/money-years.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { ofYearLink } from '../routes.ts'

/** Links to each year of a page, to the one that runs, and to all of them; nothing where there is nothing to choose. */
export function yearChooser(path: string, chosen: WhichYear, years: readonly string[], frame: Frame): Html {
  const { money } = pageWords(frame.locale)
  if (years.length === 0) return nothing
  const chip = (year: WhichYear, label: string) =>
    html`<li><a href="${ofYearLink(path, { year })}"${year === chosen ? html` aria-current="page"` : nothing}>${label}</a></li>`
  return html`<nav class="states" aria-label="${money.years}"><ul>
${chip(undefined, money.runs)}${years.map((year) => chip(year, year))}${chip('all', money.allYears)}
</ul></nav>`
}
