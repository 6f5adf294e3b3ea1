/** A table of a Markdown document (GitHub's form), with the heading that it stands under. */
export interface Table {
  readonly heading?: string
  readonly head: readonly Cell[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[]
}

export interface Cell {
  /** What a reader sees. */
  readonly text: string
  /** The account that it links to or names: `[Ada](https://github.com/ada)`, "Ada (@ada)". */
  readonly account?: string
}

export function tablesIn(text: string): readonly Table[] {
  const lines = text.split(/\r?\n/)
  const tables: Table[] = []
  let heading: string | undefined
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place] ?? ''
    const [, title] = /^#{2,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line) ?? []
    if (title !== undefined) heading = title
    if (!isRow(line) || !/^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?)?[ \t]*$/.test(lines[place + 1] ?? ''))
      continue
    const from = place + 2
    const end = lines.findIndex((row, at) => at >= from && !isRow(row))
    const rows = lines.slice(from, end === -1 ? undefined : end)
    tables.push({
      ...(heading !== undefined && { heading }),
      head: cellsIn(line),
      rows: rows.map((row, at) => ({ line: from + at + 1, cells: cellsIn(row) })),
    })
    place = from + rows.length - 1
  }
  return tables
}

function isRow(line: string): boolean {
  return line.includes('|') && line.trim() !== ''
}

function cellsIn(line: string): readonly Cell[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cellOf(cell.replaceAll('\\|', '|').trim()))
}

function cellOf(written: string): Cell {
  const [, linked] =
    /\]\(https?:\/\/(?:www\.)?(?:github|gitlab|codeberg)\.(?:com|org)\/([\w.-]+)\/?\)/.exec(written) ?? []
  const [, named] = /(?:^|\s|\()@([\w-]+)\)?$/.exec(written) ?? []
  const account = linked ?? named
  const shown = written
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/g, '$1')
    .replace(/\s*\(?@[\w-]+\)?$/, '')
    .trim()
  return { text: shown === '' && account !== undefined ? account : shown, ...(account !== undefined && { account }) }
}
