import { ok, refuse } from '../../../base/result.ts'
import { type Ballots, joined, mostCandidates, unmarked } from '../../ballots/ballots.ts'
import { inCanonicalOrder } from '../../ballots/canonical-order.ts'
import { Grouper } from '../../ballots/grouper.ts'
import { atLine, type Expected, type Fault } from '../../fault.ts'
import { mostBallots, mostMarks } from '../election-file.ts'
import type { Reader } from '../format.ts'
import { lineReader } from '../lines.ts'

/**
 * Reads PrefLib's files of preferences: "# KEY: value" first, then "12: 1,{2,3}". Of the categorical ones (CAT) the first of two categories are those
 * who are approved, and of more each gives a score, the last of them 0.
 */
export function preflibReader(): Reader {
  const facts = new Map<string, string>()
  const grouper = new Grouper()
  const row = new Uint16Array(mostMarks)
  let header: Header | undefined
  let cast = 0

  return lineReader({
    line(bytes, from, to, number) {
      if (from === to) return undefined
      if (bytes[from] === hash) {
        const [, key = '', value = ''] =
          /^#\s*([A-Z0-9 ]+?)\s*:\s*(.*?)\s*$/.exec(decoder.decode(bytes.subarray(from, to))) ?? []
        if (key !== '') facts.set(key, value)
        return undefined
      }
      if (header === undefined) {
        const read = headerOf(facts, number)
        if ('at' in read) return read
        header = read
      }
      const wrong = (at: number, what: Expected) => {
        const found = decoder.decode(bytes.subarray(at, Math.min(to, at + 40)))
        return atLine(number, at - from + 1, { type: 'Expected', what, found })
      }
      const [count, colonAt] = numberAt(bytes, from, to)
      if (count === undefined || count < 1) return wrong(from, 'WholeAboveZero')
      if (bytes[colonAt] !== colon) return wrong(colonAt, 'BallotContent')
      cast += count
      if (cast > mostBallots) return atLine(number, 1, { type: 'TooMany', what: 'ballots', most: mostBallots })
      const length =
        header.kind === 'rankings'
          ? ranking(bytes, colonAt + 1, to, header)
          : categories(bytes, colonAt + 1, to, header)
      if (typeof length !== 'number') return wrong(length.at, length.what)
      grouper.add(row, length, count)
      return undefined
    },
    end() {
      if (header === undefined) {
        const read = headerOf(facts, 1)
        if ('at' in read) return refuse(read)
        header = read
      }
      const { kind, candidates } = header
      const { ballots } = inCanonicalOrder(kind, grouper.rows(), candidates.length)
      const title = facts.get('TITLE')
      return ok({
        ...(title !== undefined && title !== '' && { title }),
        params: {},
        candidates,
        withdrawn: [],
        ballots,
        tieDecisions: [],
        unread: [],
      })
    },
  })

  function ranking(bytes: Uint8Array, from: number, to: number, { candidates }: Header): number | Wrong {
    let length = 0
    let first = -1
    for (let at = spaces(bytes, from, to); at < to; ) {
      if (bytes[at] === opening) {
        if (first !== -1) return { at, what: 'BallotContent' }
        first = length
        at = spaces(bytes, at + 1, to)
      }
      const [value, next] = numberAt(bytes, at, to)
      if (value === undefined || value < 1 || value > candidates.length) return { at, what: 'Candidate' }
      if (length === row.length) return { at, what: 'EndOfLine' }
      row[length] = value - 1
      length += 1
      at = spaces(bytes, next, to)
      if (bytes[at] === closing && at < to) {
        if (first === -1 || !joinsRank(first, length)) return { at, what: 'BallotContent' }
        first = -1
        at = spaces(bytes, at + 1, to)
      }
      if (at === to) break
      if (bytes[at] !== comma) return { at, what: 'BallotContent' }
      at = spaces(bytes, at + 1, to)
      if (at === to) return { at: at - 1, what: 'Candidate' }
    }
    return first === -1 ? length : { at: to, what: 'BallotContent' }
  }

  /** One rank in the order of positions; false where somebody is in it twice. */
  function joinsRank(first: number, length: number): boolean {
    const rank = row.subarray(first, length).sort()
    for (let index = rank.length - 1; index > 0; index -= 1) {
      if (rank[index] === rank[index - 1]) return false
      rank[index] = (rank[index] ?? 0) | joined
    }
    return true
  }

  /** "{1,3},{},2": a list of categories, of which a number alone is one with that member. */
  function categories(
    bytes: Uint8Array,
    from: number,
    to: number,
    { candidates, kind, scores }: Header,
  ): number | Wrong {
    const given = new Uint16Array(candidates.length).fill(unmarked)
    let category = 0
    let isInside = false
    for (let at = spaces(bytes, from, to); at < to; ) {
      const byte = bytes[at]
      if (byte === opening && !isInside) isInside = true
      else if (byte === closing && isInside) isInside = false
      else if (byte === comma) category += isInside ? 0 : 1
      else {
        const [value, next] = numberAt(bytes, at, to)
        const candidate = (value ?? 0) - 1
        if (value === undefined || candidate < 0 || candidate >= candidates.length) return { at, what: 'Candidate' }
        if (given[candidate] !== 0x8000 || category >= scores) return { at, what: 'BallotContent' }
        given[candidate] = scores - 1 - category
        at = spaces(bytes, next, to)
        continue
      }
      at = spaces(bytes, at + 1, to)
    }
    if (isInside) return { at: to, what: 'BallotContent' }
    if (kind === 'scores') {
      row.set(given)
      return given.length
    }
    const approved = [...given.keys()].filter((candidate) => given[candidate] === 1)
    row.set(approved)
    return approved.length
  }
}

interface Wrong {
  readonly at: number
  readonly what: Expected
}

interface Header {
  readonly kind: Ballots['kind']
  readonly candidates: readonly string[]
  /** How many categories there are. */
  readonly scores: number
}

function headerOf(facts: ReadonlyMap<string, string>, line: number): Header | Fault {
  const number = Number(facts.get('NUMBER ALTERNATIVES') ?? Number.NaN)
  if (!Number.isInteger(number) || number < 0)
    return atLine(line, 1, { type: 'Missing', what: '# NUMBER ALTERNATIVES' })
  if (number > mostCandidates) return atLine(line, 1, { type: 'TooMany', what: 'candidates', most: mostCandidates })
  const candidates = Array.from(
    { length: number },
    (_, index) => facts.get(`ALTERNATIVE NAME ${index + 1}`) ?? `${index + 1}`,
  )
  const again = candidates.find((name, index) => candidates.indexOf(name) !== index)
  if (again !== undefined) return atLine(line, 1, { type: 'Twice', what: again })
  const categories = Number(facts.get('NUMBER CATEGORIES') ?? 0)
  if (categories > 0x7fff) return atLine(line, 1, { type: 'Expected', what: 'Whole', found: `${categories}` })
  const isCategorical = facts.get('DATA TYPE')?.toLowerCase() === 'cat' || categories > 0
  const kind = !isCategorical ? 'rankings' : categories === 2 ? 'approvals' : 'scores'
  return { kind, candidates, scores: categories }
}

/** The whole number at a place, spaces before it passed over, and where it ends; none where there is none. */
function numberAt(bytes: Uint8Array, from: number, to: number): readonly [number | undefined, number] {
  let at = spaces(bytes, from, to)
  const first = at
  let value = 0
  for (; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) break
    value = 10 * value + digit
  }
  return [at === first || at - first > 12 ? undefined : value, at]
}

function spaces(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1
  return at
}

const decoder = new TextDecoder()
const [hash, colon, comma, opening, closing] = [0x23, 0x3a, 0x2c, 0x7b, 0x7d]
