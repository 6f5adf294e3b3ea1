import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'

/** A neighbour on the way up: the hash of entries `from` up to, not at, `to`, to be joined on this side. */
export interface PathStep {
  readonly side: 'left' | 'right'
  readonly from: number
  readonly to: number
  /** What the two together cover. */
  readonly joined: { readonly from: number; readonly to: number }
}

/**
 * The neighbours that lead from an entry to the root, lowest first: PATH of RFC 6962, section 2.1.1, as ranges of entries.
 * https://www.rfc-editor.org/rfc/rfc6962#section-2.1.1
 */
export function merklePath(index: number, size: number, from = 0): readonly PathStep[] {
  if (size <= 1) return []
  const split = largestPowerBelow(size)
  const joined = { from, to: from + size }
  if (index < split) {
    return [...merklePath(index, split, from), { side: 'right', from: from + split, to: from + size, joined }]
  }
  return [...merklePath(index - split, size - split, from + split), { side: 'left', from, to: from + split, joined }]
}

/** The way from an entry up to the signed root, each neighbour on its own side. */
export function merklePicture(index: number, size: number, frame: Frame): Html {
  const { tree } = pageWords(frame.locale).entry
  const steps = merklePath(index, size)
  const row_em = 3
  const height = (steps.length + 1) * row_em
  const yOf = (level: number) => height - level * row_em - 0.9
  return html`<figure class="merkle">
<svg role="img" aria-labelledby="path-title path-description" width="100%" height="${em(height + 0.4)}">
<title id="path-title">${tree.title(index, size)}</title>
<desc id="path-description">${tree.description(steps.length)}</desc>
<g class="edges">${steps.map((step, level) => edges(step, yOf(level), yOf(level + 1)))}</g>
<g class="nodes">${node('50%', yOf(0), 'ours', steps.length === 0 ? tree.root : `${tree.entry} · ${index}`)}
${steps.map((step, level) => html`${node(step.side === 'left' ? '17%' : '83%', yOf(level), 'neighbour', tree.range(step.from, step.to - 1))}${node('50%', yOf(level + 1), level === steps.length - 1 ? 'root' : 'computed', level === steps.length - 1 ? tree.root : tree.range(step.joined.from, step.joined.to - 1))}`)}</g>
</svg>
${steps.length === 0 ? nothing : sameAsTable(steps, frame)}
</figure>`
}

function edges(step: PathStep, lower: number, upper: number): Html {
  const side = step.side === 'left' ? '17%' : '83%'
  return html`<line class="up" x1="50%" y1="${em(lower)}" x2="50%" y2="${em(upper)}"/><line x1="${side}" y1="${em(lower)}" x2="50%" y2="${em(upper)}"/>`
}

function node(x: string, y: number, kind: 'ours' | 'neighbour' | 'computed' | 'root', label: string): Html {
  const half = 15
  return html`<g class="${kind}"><rect x="${Number.parseFloat(x) - half}%" y="${em(y - 0.9)}" width="${half * 2}%" height="1.8em" rx="0.3em"/><text x="${x}" y="${em(y + 0.3)}" text-anchor="middle">${label}</text></g>`
}

function sameAsTable(steps: readonly PathStep[], frame: Frame): Html {
  const { entry, site } = pageWords(frame.locale)
  const { tree } = entry
  return html`<details class="same"><summary>${site.asTable}</summary><table>
<thead><tr><th scope="col" class="number">${tree.level}</th><th scope="col">${tree.covers}</th><th scope="col">${tree.side}</th></tr></thead>
<tbody>${steps.map((step, level) => html`<tr><td class="number">${level + 1}</td><td>${tree.range(step.from, step.to - 1)}</td><td>${tree[step.side]}</td></tr>`)}</tbody>
</table></details>`
}

function largestPowerBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

function em(height: number): string {
  return `${Math.round(height * 100) / 100}em`
}
