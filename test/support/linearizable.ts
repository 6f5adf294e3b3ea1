// Whether what clients saw of a foundation can be told as one story: every act and every read happened at one moment between
// its call and its answer, in an order in which a single record would have given the same answers. That is linearizability,
// Herlihy and Wing, "Linearizability: a correctness condition for concurrent objects" (TOPLAS 12, 1990). They show also that
// it is local: when each foundation's history is linearizable by itself, so is all of it.
//
// Deciding it is hard in general (Gibbons and Korach 1997), because the order of the writes must be guessed. Here it need
// not be: the record itself is what a last read gives, and it says the order. So the answer is exact, and found in one pass:
//
// - In any such story the acts stand in the order of the record, since its last read shows them so. An act that is answered
//   before another is called stands before it; so they must in the record.
// - A read shows the record at a size. Of the sizes at which it would have shown just this, one must be large enough for every
//   act answered before the read was called and for the reads answered before it, and too small for any act called after its
//   answer. All demands on reads among themselves are "not less than an earlier one", so that giving each, in the order of
//   their calls, the least size that is allowed finds sizes for all whenever there are any.
// - Where all this holds, acts by their place, and reads of a size between the act before it and the act after it, in the
//   order of their calls, are such a story: none contradicts the order in time.

/** An act as its client knows it, over all its tries: from the first call to the first answer that says what became of it. */
export interface ActCall {
  readonly act: string
  readonly called_ms: number
  /** `Infinity` while nobody knows. */
  readonly answered_ms: number
  /** What is refused left nothing behind; what is unknown may have been done at any time after the call, or never. */
  readonly answer: 'done' | 'refused' | 'unknown'
}

export interface ReadCall {
  /** Who read what, for people. */
  readonly what: string
  readonly called_ms: number
  readonly answered_ms: number
  /** The sizes of the record, smallest first, at which the read would have given just this answer. */
  readonly sizes: readonly number[]
}

export interface History {
  /** The act of each entry of the final record, in its order. Those that no client knows are the server's own. */
  readonly record: readonly string[]
  readonly acts: readonly ActCall[]
  readonly reads: readonly ReadCall[]
}

export type Violation =
  | { readonly type: 'lost act'; readonly act: string }
  | { readonly type: 'refused act was done'; readonly act: string; readonly index: number }
  | { readonly type: 'act done twice'; readonly act: string; readonly index: number }
  /** The later entry's act was answered before the earlier one's was called. */
  | { readonly type: 'acts out of order'; readonly earlier: string; readonly later: string }
  /** The record never looked like this. */
  | { readonly type: 'impossible read'; readonly read: ReadCall }
  /** It misses what was acknowledged, or read, before it was called. */
  | { readonly type: 'stale read'; readonly read: ReadCall; readonly atLeast: number }
  /** It shows an act that was called after its answer. */
  | { readonly type: 'read from the future'; readonly read: ReadCall; readonly atMost: number }

/** Every reason why the history is not linearizable; none when it is. */
export function violationsIn({ record, acts, reads }: History): readonly Violation[] {
  const places = placesIn(record)
  const found = acts.flatMap((call) => violationOfAct(call, places.get(call.act)))
  const placed = acts.flatMap((call): readonly Placed[] => {
    const place = places.get(call.act)
    return place === undefined ? [] : [{ ...call, first: place.first, last: place.last }]
  })
  return [...found, ...actsOutOfOrder(placed), ...violationsOfReads(momentsOf(placed, reads), record)]
}

interface Place {
  readonly first: number
  last: number
  /** Where the act begins anew after other acts' entries. */
  again?: number
}

interface Placed extends ActCall {
  readonly first: number
  readonly last: number
}

/** For `ReadCall.sizes`: from what is shown at each size, 0 up to that of the whole record, where each thing is shown. */
export function sizesShowing(shown: Iterable<string>): (value: string) => readonly number[] {
  const sizes = new Map<string, number[]>()
  let size = 0
  for (const value of shown) {
    const known = sizes.get(value)
    if (known === undefined) sizes.set(value, [size])
    else known.push(size)
    size += 1
  }
  return (value) => sizes.get(value) ?? []
}

function placesIn(record: readonly string[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const [index, act] of record.entries()) {
    const place = places.get(act)
    if (place === undefined) places.set(act, { first: index, last: index })
    else if (place.last === index - 1) place.last = index
    else place.again ??= index
  }
  return places
}

function violationOfAct({ act, answer }: ActCall, place: Place | undefined): readonly Violation[] {
  if (place === undefined) return answer === 'done' ? [{ type: 'lost act', act }] : []
  if (answer === 'refused') return [{ type: 'refused act was done', act, index: place.first }]
  return place.again === undefined ? [] : [{ type: 'act done twice', act, index: place.again }]
}

/** From the end of the record: the earliest answer to any later act must not come before an act is called. */
function actsOutOfOrder(placed: readonly Placed[]): readonly Violation[] {
  const violations: Violation[] = []
  let answeredFirst: Placed | undefined
  for (const call of placed.toSorted((one, other) => other.first - one.first)) {
    if (answeredFirst !== undefined && answeredFirst.answered_ms < call.called_ms)
      violations.push({ type: 'acts out of order', earlier: call.act, later: answeredFirst.act })
    if (answeredFirst === undefined || call.answered_ms < answeredFirst.answered_ms) answeredFirst = call
  }
  return violations
}

type Moment = { readonly at_ms: number } & (
  | { readonly is: 'read called' | 'read answered'; readonly read: ReadCall }
  | { readonly is: 'act called' | 'act answered'; readonly act: Placed }
)

/** In the order of time; what is answered at the very moment of a call is not before it. */
function momentsOf(placed: readonly Placed[], reads: readonly ReadCall[]): readonly Moment[] {
  const calls: readonly Moment[] = [
    ...placed.map((act): Moment => ({ at_ms: act.called_ms, is: 'act called', act })),
    ...reads.map((read): Moment => ({ at_ms: read.called_ms, is: 'read called', read })),
  ]
  const answers: readonly Moment[] = [
    ...placed.map((act): Moment => ({ at_ms: act.answered_ms, is: 'act answered', act })),
    ...reads.map((read): Moment => ({ at_ms: read.answered_ms, is: 'read answered', read })),
  ]
  return [...calls, ...answers].toSorted((one, other) =>
    one.at_ms < other.at_ms ? -1 : one.at_ms > other.at_ms ? 1 : 0,
  )
}

function violationsOfReads(moments: readonly Moment[], record: readonly string[]): readonly Violation[] {
  const most = mostOfReads(moments, record.length)
  const sizes = new Map<ReadCall, number>()
  const violations: Violation[] = []
  let atLeast = 0
  for (const moment of moments) {
    if (moment.is === 'act answered') atLeast = Math.max(atLeast, moment.act.last + 1)
    if (moment.is === 'read answered') atLeast = Math.max(atLeast, sizes.get(moment.read) ?? 0)
    if (moment.is !== 'read called') continue
    const { read } = moment
    const found = sizeOf(read, record, { atLeast, atMost: most.get(read) ?? record.length })
    if (typeof found === 'number') sizes.set(read, found)
    else violations.push(found)
  }
  return violations
}

/** The least size that is allowed. */
function sizeOf(
  read: ReadCall,
  record: readonly string[],
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
): number | Violation {
  // An act is one: no moment lies between two of its entries.
  const isWhole = (size: number) => size === 0 || size === record.length || record[size - 1] !== record[size]
  const possible = read.sizes.filter(isWhole)
  const size = possible.find((one) => one >= atLeast)
  if (possible.length === 0) return { type: 'impossible read', read }
  if (size === undefined) return { type: 'stale read', read, atLeast }
  return size > atMost ? { type: 'read from the future', read, atMost } : size
}

/** Where the first act begins that was called after the read's answer. */
function mostOfReads(moments: readonly Moment[], final: number): ReadonlyMap<ReadCall, number> {
  const most = new Map<ReadCall, number>()
  let first = final
  for (const moment of moments.toReversed()) {
    if (moment.is === 'act called') first = Math.min(first, moment.act.first)
    if (moment.is === 'read answered') most.set(moment.read, first)
  }
  return most
}
