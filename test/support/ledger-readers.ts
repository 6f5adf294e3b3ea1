import assert from 'node:assert/strict'

// Two small strict readers, written from the manuals of hledger and Beancount and not from what writes their files. Whatever they do not
// know is an error.

export interface ReadTransaction {
  readonly on: string
  readonly marks: ReadonlyMap<string, string>
  readonly postings: readonly ReadPosting[]
}

export interface ReadPosting {
  readonly account: string
  /** In hundred-thousandths, with the sign. */
  readonly amount: bigint
  readonly currency: string
  /** What it weighs in the balance: its total price where it has one. */
  readonly weight: { readonly amount: bigint; readonly currency: string }
}

const scale = 5

export function readHledger(text: string): readonly ReadTransaction[] {
  const known = new Set<string>()
  return blocksOf(text).flatMap((block): readonly ReadTransaction[] => {
    const [head = '', ...lines] = block
    if (head.startsWith(';')) return []
    if (head.startsWith('commodity ')) {
      for (const line of block) known.add(match(/^commodity 1000\.0* ([A-Z]{3})$/, line)[1] ?? '')
      return []
    }
    const [, on = ''] = match(/^(\d{4}-\d{2}-\d{2}) \* [^;|\n]+(?: \| [^;|\n]+)?$/, head)
    const marks = new Map<string, string>()
    const postings: ReadPosting[] = []
    for (const line of lines) {
      const tag = /^ {4}; ([a-z-]+): ([^,\n]*)$/.exec(line)
      if (tag !== null) marks.set(tag[1] ?? '', tag[2] ?? '')
      else {
        const [, account = '', amount = ''] = match(/^ {4}([a-z]+(?::[^\s:;]+)+) {2,}(\S.*)$/, line)
        postings.push(posting(account, amount))
      }
    }
    for (const { currency } of postings) assert.ok(known.has(currency), `${currency} is not declared`)
    return [balanced({ on, marks, postings })]
  })
}

export function readBeancount(text: string): readonly ReadTransaction[] {
  const opened = new Map<string, string>()
  const string = String.raw`"(?:[^"\\\n]|\\["\\])*"`
  return blocksOf(text).flatMap((block): readonly ReadTransaction[] => {
    const [head = '', ...lines] = block
    if (head.startsWith('option ')) {
      for (const line of block) match(new RegExp(`^option "(?:title|operating_currency)" ${string}$`), line)
      return []
    }
    if (/^\S+ open /.test(head)) {
      for (const line of block) {
        const [, on = '', account = ''] = match(
          /^(\d{4}-\d{2}-\d{2}) open ((?:Assets|Liabilities|Equity|Income|Expenses)(?::[\p{Lu}\p{N}][\p{L}\p{N}-]*)+)$/u,
          line,
        )
        assert.ok(!opened.has(account), `${account} is opened twice`)
        opened.set(account, on)
      }
      return []
    }
    const header = new RegExp(`^(\\d{4}-\\d{2}-\\d{2}) \\* ${string}(?: ${string})?(?: \\^[A-Za-z0-9-_/.]+)*$`)
    const [, on = ''] = match(header, head)
    const marks = new Map<string, string>()
    const postings: ReadPosting[] = []
    for (const line of lines) {
      const mark = new RegExp(`^ {2}([a-z][a-zA-Z0-9-_]*): (${string})$`).exec(line)
      if (mark !== null) marks.set(mark[1] ?? '', JSON.parse(mark[2] ?? ''))
      else {
        const [, account = '', amount = ''] = match(/^ {2}([A-Z]\S+) +(\S.*)$/, line)
        assert.ok((opened.get(account) ?? '9') <= on, `${account} is not open on ${on}`)
        postings.push(posting(account, amount))
      }
    }
    return [balanced({ on, marks, postings })]
  })
}

/** The sums of an account and all below it, by currency. */
export function sumOf(transactions: readonly ReadTransaction[], account: string, currency: string): bigint {
  const own = transactions
    .flatMap(({ postings }) => postings)
    .filter((one) => one.account === account || one.account.startsWith(`${account}:`))
  return own.reduce((sum, { weight }) => (weight.currency === currency ? sum + weight.amount : sum), 0n)
}

/** Minor units as the readers count. */
export function scaled(minor: number, places: number): bigint {
  return BigInt(minor) * 10n ** BigInt(scale - places)
}

function blocksOf(text: string): readonly (readonly string[])[] {
  assert.ok(text === '' || text.endsWith('\n'), 'the last line has no end')
  const blocks = text.split(/\n{2,}/).map((block) => block.split('\n').filter((line) => line !== ''))
  return blocks.filter((block) => block.length > 0)
}

function posting(account: string, text: string): ReadPosting {
  const [, amount = '', currency = '', total, totalCurrency = ''] = match(
    /^(-?\d+(?:\.\d+)?) ([A-Z]{3})(?: @@ (\d+(?:\.\d+)?) ([A-Z]{3}))?$/,
    text,
  )
  const units = whole(amount)
  const price = total === undefined ? undefined : (units < 0n ? -1n : 1n) * whole(total)
  const weight = price === undefined ? { amount: units, currency } : { amount: price, currency: totalCurrency }
  return { account, amount: units, currency, weight }
}

function whole(text: string): bigint {
  const [, sign = '', units = '', behind = ''] = match(/^(-?)(\d+)(?:\.(\d+))?$/, text)
  assert.ok(behind.length <= scale, text)
  return BigInt(`${sign}${units}${behind.padEnd(scale, '0')}`)
}

function balanced(transaction: ReadTransaction): ReadTransaction {
  assert.ok(transaction.postings.length >= 2, 'a transaction has two postings')
  const sums = new Map<string, bigint>()
  for (const { weight } of transaction.postings) {
    sums.set(weight.currency, (sums.get(weight.currency) ?? 0n) + weight.amount)
  }
  for (const [currency, sum] of sums) assert.equal(sum, 0n, `${transaction.on} does not balance in ${currency}`)
  return transaction
}

function match(pattern: RegExp, text: string): RegExpExecArray {
  const found = pattern.exec(text)
  assert.ok(found !== null, `cannot be read: ${text}`)
  return found
}
