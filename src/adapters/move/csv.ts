/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | undefined

/**
 * A table by RFC 4180, with line feeds alone: every cell that could be misread is in quotes. What a spreadsheet would take
 * for a formula (https://owasp.org/www-community/attacks/CSV_Injection) stands behind an apostrophe, which it shows as text.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\n`).join('')
}

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const guarded = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /["\n\r,]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
