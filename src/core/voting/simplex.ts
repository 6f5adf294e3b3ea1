/** "coefficients · x is at most `most`". */
export interface AtMost {
  readonly coefficients: readonly bigint[]
  readonly most: bigint
}

/** A point whose coordinates are the numerators over one denominator above zero, and what it costs, likewise. */
export interface Point {
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
  readonly cost: bigint
}

/**
 * The cheapest x ≥ 0 that keeps every row, over the rational numbers and exactly; undefined when none does. With `cuts`, up
 * to so many rows more are kept that take away no whole point, so that a whole one is nearer; undefined then means that none is.
 * Costs are not below nought, so the start (all x nought) is dual feasible and the dual simplex method needs no first phase
 * (C. E. Lemke, "The dual method of solving the linear programming problem", 1954). Of candidates it takes the lowest
 * index (R. G. Bland, "New finite pivoting rules for the simplex method", 1977), so it never cycles: it makes at
 * most one step per basis and round of cuts. Entries stay whole numbers over one common denominator, by exact division (J. Edmonds 1967).
 */
export function cheapestPoint(
  costs: readonly bigint[],
  rows: readonly AtMost[],
  { cuts }: { readonly cuts: number },
): Point | undefined {
  const tableau = begin(costs, rows)
  for (let made = 0; ; made += 1) {
    if (!optimise(tableau)) return undefined
    const row = made < cuts ? fractionalRow(tableau, costs.length) : undefined
    if (row === undefined) return pointOf(tableau, costs.length)
    cut(tableau, row)
  }
}

/** False when no point keeps every row. */
function optimise(tableau: Tableau): boolean {
  for (;;) {
    const row = leavingRow(tableau)
    if (row === undefined) return true
    const column = enteringColumn(tableau, row)
    if (column === undefined) return false
    exchange(tableau, row, column)
  }
}

/**
 * Adds a row that every whole point keeps and the present point does not: with basic = b − Σ a·free, the fractional parts
 * satisfy Σ frac(a)·free ≥ frac(b) wherever all variables are whole (R. E. Gomory, "Outline of an algorithm for integer
 * solutions to linear programs", 1958). Slacks are whole at whole points because all rows are.
 */
function cut({ entries, basic, free, denominator }: Tableau, row: number): void {
  entries.push(at(entries, row).map((entry) => -(((entry % denominator) + denominator) % denominator)))
  basic.push(free.length + basic.length - 1)
}

function fractionalRow({ entries, basic, free, denominator }: Tableau, dimension: number): number | undefined {
  const row = basic.findIndex((variable, index) => {
    return variable >= 0 && variable < dimension && at(at(entries, index), free.length) % denominator !== 0n
  })
  return row === -1 ? undefined : row
}

/**
 * Row i reads: denominator · basic[i] = last entry − Σ entry[j] · free[j]; row 0 is the cost. Changed in place.
 * Variables are numbered: first the x, then the slack of each row.
 */
interface Tableau {
  readonly entries: bigint[][]
  /** `basic[i]` is the variable of row i; row 0 has none. */
  readonly basic: number[]
  readonly free: number[]
  denominator: bigint
}

const cost_row = 0

function begin(costs: readonly bigint[], rows: readonly AtMost[]): Tableau {
  return {
    entries: [[...costs.map((cost) => -cost), 0n], ...rows.map(({ coefficients, most }) => [...coefficients, most])],
    basic: [-1, ...rows.map((_, index) => costs.length + index)],
    free: costs.map((_, index) => index),
    denominator: 1n,
  }
}

function leavingRow({ entries, basic, free }: Tableau): number | undefined {
  let chosen: number | undefined
  for (let row = 1; row < entries.length; row += 1) {
    if (at(at(entries, row), free.length) >= 0n) continue
    if (chosen === undefined || at(basic, row) < at(basic, chosen)) chosen = row
  }
  return chosen
}

function enteringColumn({ entries, free }: Tableau, row: number): number | undefined {
  const [costs, leaving] = [at(entries, cost_row), at(entries, row)]
  let chosen: number | undefined
  for (let column = 0; column < free.length; column += 1) {
    if (at(leaving, column) >= 0n) continue
    if (chosen === undefined) {
      chosen = column
      continue
    }
    const candidate = at(costs, column) * at(leaving, chosen)
    const best = at(costs, chosen) * at(leaving, column)
    const isTie = candidate === best
    if (isTie ? at(free, column) < at(free, chosen) : candidate < best) chosen = column
  }
  return chosen
}

function exchange(tableau: Tableau, row: number, column: number): void {
  const { entries, basic, free, denominator } = tableau
  const leaving = [...at(entries, row)]
  const pivot = at(leaving, column)
  const sign = pivot < 0n ? -1n : 1n
  for (const [index, entry] of entries.entries()) {
    if (index === row) continue
    const factor = at(entry, column)
    for (let each = 0; each < entry.length; each += 1) {
      if (each !== column) entry[each] = (sign * (at(entry, each) * pivot - factor * at(leaving, each))) / denominator
    }
    entry[column] = -sign * factor
  }
  entries[row] = leaving.map((entry, index) => sign * (index === column ? denominator : entry))
  tableau.denominator = sign * pivot
  const [incoming, outgoing] = [at(free, column), at(basic, row)]
  basic[row] = incoming
  free[column] = outgoing
}

function pointOf({ entries, basic, free, denominator }: Tableau, dimension: number): Point {
  const numerators = new Array<bigint>(dimension).fill(0n)
  for (const [row, variable] of basic.entries()) {
    if (variable >= 0 && variable < dimension) numerators[variable] = at(at(entries, row), free.length)
  }
  return { numerators, denominator, cost: at(at(entries, cost_row), free.length) }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`No entry ${index} in a tableau of ${items.length}`)
  return item
}
