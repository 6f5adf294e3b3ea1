import type { CountWords } from '../../../words/count-words.ts'
import { type Html, html, nothing } from '../../html.ts'
import type { Bar, BarsPicture, Runoff } from './count-picture.ts'
import { type Drawing, fitted, rounded } from './drawing.ts'

const width = 560
const row_height = 42
const run_height = 74

/** The highest first; a runoff between the two finalists below. */
export function barsDrawing(picture: BarsPicture, words: CountWords): Drawing {
  const { bars, runoff } = picture
  // Of wins less losses some are below nought: their bars go the other way.
  const least = Math.min(0, ...bars.map(({ amount }) => amount.length))
  const most = Math.max(1, ...bars.map(({ amount }) => amount.length)) - least
  const rows_height = bars.length * row_height
  return {
    title: words.bars.title(picture),
    description: words.bars.description(bars.filter(({ as }) => as === 'elected').map(({ name }) => name)),
    width,
    height: rows_height + (runoff === undefined ? 6 : run_height),
    body: html`${bars.map((bar, index) => rowOf(bar, index, { least, most }, words))}${runoff === undefined ? nothing : runoffAt(rows_height + 8, runoff, words)}`,
    table: tableOf(picture, words),
  }
}

interface Scale {
  readonly least: number
  readonly most: number
}

function rowOf({ name, amount, as }: Bar, index: number, scale: Scale, words: CountWords): Html {
  const top = index * row_height
  const placeOf = (length: number) => 8 + ((length - scale.least) / scale.most) * (width - 16)
  const [from, to] = [placeOf(Math.min(0, amount.length)), placeOf(Math.max(0, amount.length))]
  return html`<g class="bar-row ${as.replace(' ', '-')}"><text class="name" x="8" y="${top + 16}">${fitted(words.bars.name(name, as), width - 130)}</text><text class="amount" x="${width - 8}" y="${top + 16}" text-anchor="end">${amount.text}</text><rect class="track" x="8" y="${top + 23}" width="${width - 16}" height="10" rx="2"/><rect class="bar" x="${rounded(from)}" y="${top + 23}" width="${rounded(Math.max(1, to - from))}" height="10" rx="2"/></g>
`
}

function runoffAt(top: number, { of: [one, other], votes, noPreference }: Runoff, words: CountWords): Html {
  const sum = votes[0].length + votes[1].length + noPreference.length
  const room = width - 16
  const part = (length: number) => (sum === 0 ? 0 : (length / sum) * room)
  const first = part(votes[0].length)
  const none = part(noPreference.length)
  const second = room - first - none
  return html`<g class="runoff"><text class="name" x="8" y="${top + 12}">${fitted(`${one} ${votes[0].text}`, room / 2)}</text><text class="name" x="${width - 8}" y="${top + 12}" text-anchor="end">${fitted(`${votes[1].text} ${other}`, room / 2)}</text><rect class="first" x="8" y="${top + 20}" width="${rounded(first)}" height="20"/><rect class="none" x="${rounded(8 + first)}" y="${top + 20}" width="${rounded(none)}" height="20"/><rect class="second" x="${rounded(8 + first + none)}" y="${top + 20}" width="${rounded(second)}" height="20"/><text class="amount" x="${width / 2}" y="${top + 56}" text-anchor="middle">${words.bars.noPreference(noPreference.text)}</text></g>`
}

function tableOf({ of, bars, runoff }: BarsPicture, words: CountWords): Html {
  return html`<table class="totals">
<thead><tr><th scope="col">${words.candidate}</th><th scope="col" class="number">${words.bars.of(of)}</th><th scope="col">${words.outcome}</th></tr></thead>
<tbody>${bars.map(({ name, amount, as }) => html`<tr class="${as.replace(' ', '-')}"><th scope="row">${name}</th><td class="number">${amount.text}</td><td>${words.bars.outcome(as)}</td></tr>`)}</tbody>
</table>${
    runoff === undefined
      ? nothing
      : html`<table class="totals">
<thead><tr><th scope="col">${words.bars.runoff}</th><th scope="col" class="number">${words.bars.of('votes')}</th></tr></thead>
<tbody>${runoff.of.map((name, index) => html`<tr><th scope="row">${name}</th><td class="number">${runoff.votes[index]?.text ?? ''}</td></tr>`)}<tr><th scope="row">${words.bars.neither}</th><td class="number">${runoff.noPreference.text}</td></tr></tbody>
</table>`
  }`
}
