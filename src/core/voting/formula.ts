/** Conditions over whole-number forms f₀, f₁, …: the one comparison is "form at least bound". Known parts are folded away. */
export type Formula =
  | { readonly kind: 'known'; readonly holds: boolean }
  | AtLeast
  | { readonly kind: 'not'; readonly formula: Formula }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }

export interface AtLeast {
  readonly kind: 'at least'
  readonly form: number
  readonly bound: bigint
}

/** What is known of a form's value; either end may be open. */
export interface Range {
  readonly low: bigint | undefined
  readonly high: bigint | undefined
}

export function known(holds: boolean): Formula {
  return { kind: 'known', holds }
}

export function not(formula: Formula): Formula {
  if (formula.kind === 'known') return known(!formula.holds)
  return formula.kind === 'not' ? formula.formula : { kind: 'not', formula }
}

export function all(of: readonly Formula[]): Formula {
  return joined('all', of)
}

export function any(of: readonly Formula[]): Formula {
  return joined('any', of)
}

/** Whether the formula holds wherever each form is within its range, nowhere there, or (undefined) that does not tell. */
export function holdsWithin(formula: Formula, ranges: readonly Range[]): boolean | undefined {
  switch (formula.kind) {
    case 'known':
      return formula.holds
    case 'at least': {
      const range = ranges[formula.form]
      if (range?.low !== undefined && range.low >= formula.bound) return true
      if (range?.high !== undefined && range.high < formula.bound) return false
      return undefined
    }
    case 'not': {
      const inner = holdsWithin(formula.formula, ranges)
      return inner === undefined ? undefined : !inner
    }
    case 'all':
    case 'any': {
      const settling = formula.kind === 'any'
      const parts = formula.of.map((part) => holdsWithin(part, ranges))
      if (parts.includes(settling)) return settling
      return parts.includes(undefined) ? undefined : !settling
    }
  }
}

/** A comparison on which a formula still hangs; there is one exactly when `holdsWithin` cannot tell. */
export function openComparison(formula: Formula, ranges: readonly Range[]): AtLeast | undefined {
  if (holdsWithin(formula, ranges) !== undefined) return undefined
  switch (formula.kind) {
    case 'known':
      return undefined
    case 'at least':
      return formula
    case 'not':
      return openComparison(formula.formula, ranges)
    case 'all':
    case 'any':
      return firstDefined(formula.of, (part) => openComparison(part, ranges))
  }
}

function joined(kind: 'all' | 'any', of: readonly Formula[]): Formula {
  const settling = kind === 'any'
  const parts = of.flatMap((part) => (part.kind === kind ? part.of : [part]))
  if (parts.some((part) => part.kind === 'known' && part.holds === settling)) return known(settling)
  const open = parts.filter((part) => part.kind !== 'known')
  const [only] = open
  if (only === undefined) return known(!settling)
  return open.length === 1 ? only : { kind, of: open }
}

function firstDefined<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
