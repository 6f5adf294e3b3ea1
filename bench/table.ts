/** A column of a printed table: numbers stand at its right edge, with so many decimals. */
export interface Column {
  readonly title: string
  readonly width: number
  readonly decimals?: number
}

const widest_title = 30

/** Prints a table: a title over its rows' names, then a column for each number; `undefined` stands for none. */
export function printTable(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly [string, ...(number | undefined)[]])[],
): void {
  console.log(title.padEnd(widest_title) + columns.map((column) => column.title.padStart(column.width)).join(''))
  for (const [name, ...numbers] of rows) {
    const cells = columns.map(({ width, decimals = 0 }, place) =>
      (numbers[place]?.toFixed(decimals) ?? '').padStart(width),
    )
    console.log(name.padEnd(widest_title) + cells.join(''))
  }
  console.log('')
}
