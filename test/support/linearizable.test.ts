import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ActCall, type History, type ReadCall, sizesShowing, violationsIn } from './linearizable.ts'
import { type Seeded, seeded } from './seeded.ts'

describe('a history of acts and reads', () => {
  it('is linearizable when everything happens one after another', () => {
    linearizable({
      record: ['one', 'two'],
      acts: [done('one', 0, 1), done('two', 4, 5)],
      reads: [read([1], 2, 3), read([2], 6, 7)],
    })
  })

  it('is linearizable when acts that overlap stand in either order', () => {
    const acts = [done('one', 0, 10), done('two', 1, 9)]
    linearizable({ record: ['one', 'two'], acts, reads: [] })
    linearizable({ record: ['two', 'one'], acts, reads: [] })
  })

  it('is linearizable when a read shows an act that nobody was told of yet', () => {
    linearizable({ record: ['one'], acts: [done('one', 0, 9)], reads: [read([1], 1, 2), read([1], 3, 4)] })
  })

  it('is linearizable with an act of unknown outcome, done late or never', () => {
    const acts = [unknown('one', 0), done('two', 1, 2)]
    linearizable({ record: ['two', 'one'], acts, reads: [read([1], 3, 4), read([2], 5, 6)] })
    linearizable({ record: ['two'], acts, reads: [read([1], 3, 4)] })
  })

  it('is linearizable with what the server did by itself in between', () => {
    linearizable({ record: ['clock', 'one', 'clock-2'], acts: [done('one', 0, 1)], reads: [read([3], 2, 3)] })
  })

  it('is linearizable when a read that looks alike at several sizes has one that fits', () => {
    linearizable({
      record: ['one', 'two', 'three'],
      acts: [done('one', 0, 1), done('two', 2, 3), done('three', 4, 5)],
      reads: [read([0, 2], 3.2, 3.4), read([2, 3], 3.5, 3.6)],
    })
  })

  it('is not when a read misses an act that was acknowledged before', () => {
    const stale = read([0], 2, 3)
    violates({ record: ['one'], acts: [done('one', 0, 1)], reads: [stale] }, [
      { type: 'stale read', read: stale, atLeast: 1 },
    ])
  })

  it('is not when a read shows less than one that was answered before, though no act was acknowledged', () => {
    const stale = read([0], 3, 4)
    violates({ record: ['one'], acts: [done('one', 0, 9)], reads: [read([1], 1, 2), stale] }, [
      { type: 'stale read', read: stale, atLeast: 1 },
    ])
  })

  it('is not when a read shows an act that was called after its answer', () => {
    const early = read([1], 0, 1)
    violates({ record: ['one'], acts: [done('one', 2, 3)], reads: [early] }, [
      { type: 'read from the future', read: early, atMost: 0 },
    ])
  })

  it('is not when a read shows what the record never was', () => {
    const impossible = read([], 2, 3)
    violates({ record: ['one'], acts: [done('one', 0, 1)], reads: [impossible] }, [
      { type: 'impossible read', read: impossible },
    ])
  })

  it('is not when a read shows half of an act', () => {
    const torn = read([1], 2, 3)
    violates({ record: ['one', 'one'], acts: [done('one', 0, 9)], reads: [torn] }, [
      { type: 'impossible read', read: torn },
    ])
  })

  it('is not when an acknowledged act is lost', () => {
    violates({ record: [], acts: [done('one', 0, 1)], reads: [] }, [{ type: 'lost act', act: 'one' }])
  })

  it('is not when an act was done twice', () => {
    violates({ record: ['one', 'two', 'one'], acts: [done('one', 0, 9), done('two', 0, 9)], reads: [] }, [
      { type: 'act done twice', act: 'one', index: 2 },
    ])
  })

  it('is not when a refused act is in the record', () => {
    violates({ record: ['one'], acts: [{ ...done('one', 0, 1), answer: 'refused' }], reads: [] }, [
      { type: 'refused act was done', act: 'one', index: 0 },
    ])
  })

  it('is not when the record has two acts in another order than they were acknowledged in', () => {
    violates({ record: ['two', 'one'], acts: [done('one', 0, 1), done('two', 2, 3)], reads: [] }, [
      { type: 'acts out of order', earlier: 'two', later: 'one' },
    ])
  })

  it('knows the sizes at which a thing is shown', () => {
    const sizes = sizesShowing(['none', 'yes', 'no', 'yes'])
    assert.deepEqual([sizes('yes'), sizes('none'), sizes('maybe')], [[1, 3], [0], []])
  })

  // The definition itself, tried out: is there an order of all operations that time allows and one record would give?
  it('is judged as a search through every order judges it, for histories made at random', (test) => {
    const chance = seeded(20_261_125)
    let good = 0
    const histories = 4_000
    for (let count = 0; count < histories; count += 1) {
      const history = randomHistory(chance)
      const expected = someOrderFits(history)
      assert.equal(violationsIn(history).length === 0, expected, JSON.stringify(history))
      if (expected) good += 1
    }
    assert.ok(good > histories / 10 && good < (histories * 9) / 10, `${good} of ${histories} were linearizable`)
    test.diagnostic(`${good} of ${histories} histories were linearizable`)
  })
})

function linearizable(history: History): void {
  assert.deepEqual(violationsIn(history), [])
  assert.ok(someOrderFits(history))
}

function violates(history: History, violations: ReturnType<typeof violationsIn>): void {
  assert.deepEqual(violationsIn(history), violations)
  assert.ok(!someOrderFits(history))
}

function done(act: string, called_ms: number, answered_ms: number): ActCall {
  return { act, called_ms, answered_ms, answer: 'done' }
}

function unknown(act: string, called_ms: number): ActCall {
  return { act, called_ms, answered_ms: Number.POSITIVE_INFINITY, answer: 'unknown' }
}

function read(sizes: readonly number[], called_ms: number, answered_ms: number): ReadCall {
  return { what: 'a read', sizes, called_ms, answered_ms }
}

/** An operation, which may take its moment as soon as every one that was answered before its call has. */
interface Operation {
  readonly called_ms: number
  readonly answered_ms: number
  /** Undefined when it does not fit after the entries so far, else the entries after it. */
  readonly after: (entries: readonly string[]) => readonly string[] | undefined
}

function someOrderFits({ record, acts, reads }: History): boolean {
  const isNext = (entries: readonly string[], more: readonly string[]) =>
    more.every((act, place) => record[entries.length + place] === act)
  const operations: Operation[] = []
  for (const { act, answer, ...times } of acts) {
    const own = record.filter((other) => other === act)
    // What nobody knows, and is in no record, was not done; neither was what is refused.
    if (own.length === 0 && answer !== 'done') continue
    if (own.length === 0 || answer === 'refused') return false
    operations.push({ ...times, after: (entries) => (isNext(entries, own) ? [...entries, ...own] : undefined) })
  }
  for (const { sizes, ...times } of reads)
    operations.push({ ...times, after: (entries) => (sizes.includes(entries.length) ? entries : undefined) })
  const known = new Set(acts.map(({ act }) => act))
  for (const [place, act] of record.entries()) {
    const after = (entries: readonly string[]) => (entries.length === place ? [...entries, act] : undefined)
    if (!known.has(act)) operations.push({ called_ms: Number.NEGATIVE_INFINITY, answered_ms: Infinity, after })
  }
  return goesOn(operations, [], record)
}

function goesOn(left: readonly Operation[], entries: readonly string[], record: readonly string[]): boolean {
  if (left.length === 0) return entries.length === record.length
  const firstAnswer = Math.min(...left.map(({ answered_ms }) => answered_ms))
  return left.some((operation) => {
    const after = operation.called_ms <= firstAnswer ? operation.after(entries) : undefined
    return after !== undefined && goesOn(left.toSpliced(left.indexOf(operation), 1), after, record)
  })
}

/** A few operations that overlap, mostly as a record would answer them, with a slip here and there. */
function randomHistory(chance: Seeded): History {
  const acts: ActCall[] = []
  const reads: ReadCall[] = []
  const record: string[] = []
  let now = 0
  const moment = () => {
    now += 1
    return now
  }
  for (let count = 0; count < 6; count += 1) {
    const called_ms = moment() - chance.whole(4)
    if (chance.whole(2) === 0) {
      const act = `act-${count}`
      const entries = chance.whole(8) === 0 ? [] : Array.from({ length: 1 + chance.whole(2) }, () => act)
      if (chance.whole(10) === 0) record.unshift(...entries)
      else record.push(...entries)
      const answer = entries.length === 0 ? 'refused' : chance.whole(4) === 0 ? 'unknown' : 'done'
      const answered_ms = answer === 'unknown' ? Infinity : moment() + chance.whole(4)
      acts.push({ act, called_ms, answered_ms, answer })
    } else {
      const size = Math.max(0, record.length - (chance.whole(6) === 0 ? 1 : 0))
      const sizes = chance.whole(3) === 0 ? [Math.max(0, size - 2), size] : [size]
      reads.push({ what: `read-${count}`, called_ms, answered_ms: moment() + chance.whole(4), sizes })
    }
    if (chance.whole(8) === 0) record.push(`clock-${count}`)
  }
  return { record, acts, reads }
}
