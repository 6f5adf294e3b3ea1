import type { TreeRow } from '../../../app/read/register-view.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { groupTitle } from '../names.ts'
import { link } from '../routes.ts'

const row_em = 2.4
const step_em = 1.3
const most_depth = 6
const most_letters = 36

/** The bodies from the root down, each with what it holds, was handed by decisions, takes elsewhere, and what does not add up. */
export function powersTree(rows: readonly TreeRow[], foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  if (rows.length === 0) return nothing
  const broken = rows.reduce((sum, { findings }) => sum + findings, 0)
  return html`<figure class="powers-tree">
<svg role="img" aria-labelledby="powers-tree-title powers-tree-description" width="100%" height="${em(rows.length * row_em)}">
<title id="powers-tree-title">${register.treeTitle}</title>
<desc id="powers-tree-description">${register.treeDescription(rows.length, broken)}</desc>
${rows.map((row, index) => branch(rows, row, index))}
${rows.map((row, index) => body(row, index, frame))}
</svg>
<details class="same"><summary>${pageWords(frame.locale).site.asTable}</summary>${table(rows, foundation, frame)}</details>
<figcaption class="legend">${register.legend}</figcaption>
</figure>`
}

function body(row: TreeRow, index: number, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  const [x, y] = [left(row.depth), index * row_em]
  const counts = register.counts(row)
  return html`<g class="body${row.findings > 0 ? ' broken' : ''}">
<rect x="${em(x)}" y="${em(y + 0.3)}" width="0.7em" height="0.7em"/>
<text x="${em(x + 1.1)}" y="${em(y + 0.95)}">${short(groupTitle(row.group, frame))}</text>
<text class="counts" x="${em(x + 1.1)}" y="${em(y + 1.95)}">${counts}</text></g>`
}

/** From the group above down to this one. */
function branch(rows: readonly TreeRow[], row: TreeRow, index: number): Html {
  const above = rows.slice(0, index).findLastIndex(({ depth }) => depth < row.depth)
  if (above === -1) return nothing
  const [x, top, y] = [left(row.depth - 1) + 0.35, above * row_em + 1, index * row_em + 0.65]
  return html`<g class="branch"><line x1="${em(x)}" x2="${em(x)}" y1="${em(top)}" y2="${em(y)}"/><line x1="${em(x)}" x2="${em(left(row.depth))}" y1="${em(y)}" y2="${em(y)}"/></g>`
}

function table(rows: readonly TreeRow[], foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  return html`<table><thead><tr>${register.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(({ group, title, depth, held, delegated, reserved, findings }) => html`<tr><th scope="row"><a href="${link('group', { foundation, group })}">${title}</a></th><td>${depth}</td><td>${held}</td><td>${delegated}</td><td>${reserved}</td><td>${findings}</td></tr>`)}</tbody></table>`
}

/** A name that is too long for a phone is cut; the table has the whole of it. */
function short(title: string): string {
  return title.length <= most_letters ? title : `${title.slice(0, most_letters - 1).trimEnd()}…`
}

/** Very deep trees stay within a phone's width. */
function left(depth: number): number {
  return Math.min(depth, most_depth) * step_em
}

function em(length: number): string {
  return `${Math.round(length * 100) / 100}em`
}
