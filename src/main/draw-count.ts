import { readFileSync } from 'node:fs'
import type { DrawCount } from '../adapters/cli/print-count.ts'
import { picturesOf } from '../adapters/web/pictures/count/pictures-of.ts'
import { standaloneStyle } from '../adapters/web/pictures/count/standalone-style.ts'
import { standaloneSvg } from '../adapters/web/pictures/count/standalone-svg.ts'
import { countWords } from '../adapters/words/count-words.ts'

/** The pictures of the result page as one file, with the style of the site. */
export const drawCount: DrawCount = ({ title }, contest, count) =>
  standaloneSvg(picturesOf(contest, count, countWords('en')), {
    title: title ?? contest.method,
    style: standaloneStyle(sheet('tokens.css'), sheet('count.css')),
    locale: 'en',
  })

function sheet(name: string): string {
  return readFileSync(new URL(`../adapters/web/style/${name}`, import.meta.url), 'utf8')
}
