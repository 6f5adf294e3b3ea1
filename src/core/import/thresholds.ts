/** A share of votes as prose writes it. */
export interface Threshold {
  /** The condition, where the text says of what the share is one. */
  readonly passes?: string
  /** What it leaves open. */
  readonly questions: readonly string[]
  readonly index: number
  readonly written: string
}

const shares: readonly (readonly [RegExp, (match: RegExpExecArray) => Share])[] = [
  [/\b50\s?%\s*\+\s*1\b|\bhalf (?:\+|plus) one\b/i, () => ({ relation: '>=', share: '1/2', plus: true })],
  [
    /\b(at least |more than |over )?(\d{1,3})\s?%(?! of the budget)/i,
    ([, how, percent]) => ({ relation: relationOf(how), share: `${percent}%` }),
  ],
  [
    /\b(at least |more than |over )?(?:a )?two[-\s]thirds?\b/i,
    ([, how]) => ({ relation: relationOf(how), share: '2/3' }),
  ],
  [
    /\b(at least |more than |over )?(?:a )?three[-\s]quarters?\b/i,
    ([, how]) => ({ relation: relationOf(how), share: '3/4' }),
  ],
  [
    /\b(at least |more than |over )?([1-9])\/([2-9])\b/i,
    ([, how, over, under]) => ({ relation: relationOf(how), share: `${over}/${under}` }),
  ],
  [/\bmore than half\b|\b(?:simple |absolute |clear )?majority\b/i, () => ({ relation: '>', share: '1/2' })],
  [/\bat least half\b/i, () => ({ relation: '>=', share: '1/2' })],
  [/\bunanim(?:ous(?:ly)?|ity)\b/i, () => ({ relation: '>=', share: '1' })],
]

interface Share {
  readonly relation: '>' | '>='
  readonly share: string
  /** "50% + 1". */
  readonly plus?: boolean
}

/** "Two thirds" are reached by exactly two thirds; what is "more than" them is not. */
function relationOf(how: string | undefined): '>' | '>=' {
  return how !== undefined && /more|over/i.test(how) ? '>' : '>='
}

/** Of what the share is one; only words that name it are taken, "members vote" says who votes and not of whom it is a share. */
const bases: readonly (readonly [RegExp, string])[] = [
  [
    /\bof (?:the |all |those )*(?:current |active |group |voting |eligible )*(?:members|voters|membership|people|directors|everyone) (?:who are )?(?:present|attending)\b/i,
    'present',
  ],
  [
    /\bof (?:the |all )*(?:votes|ballots)(?: (?:that are |which are )?cast)?\b|\bof (?:those|members|the members|people) (?:who (?:have )?vote|who take part|voting|that vote)\b/i,
    'cast',
  ],
  [
    /\bof (?:the |all |its |our )*(?:current |active |group(?:['’]s)? |other |remaining |voting |eligible |working group )*(?:members|voters|membership|electorate|group)\b/i,
    'voters',
  ],
  [/\bof (?:the |all )*seats\b/i, 'seats'],
]

/** The first share that a sentence names; "a majority of members" is complete, "50%+1" is not. */
export function thresholdIn(text: string): Threshold | undefined {
  const found = shares
    .flatMap(([pattern, read]) => {
      const match = pattern.exec(text)
      return match === null ? [] : [{ match, share: read(match) }]
    })
    .toSorted((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)
    .at(0)
  if (found === undefined) return undefined
  const { match, share } = found
  const rest = text.slice(match.index)
  const base = baseIn(rest)
  const written = match[0].trim()
  if (base === undefined) {
    const question = `${quoted(written)} of what: of all who have a vote, of the votes cast, or of those present?`
    return { questions: [question], index: match.index, written }
  }
  const relation = share.share === '1' ? `for >= ${base}` : `for ${share.relation} ${share.share} of ${base}`
  return {
    passes: share.plus === true ? `${relation} + 1` : relation,
    questions: questionsOn(share, base, text),
    index: match.index,
    written,
  }
}

function baseIn(rest: string): string | undefined {
  return bases
    .flatMap(([pattern, base]) => {
      const match = pattern.exec(rest)
      return match === null ? [] : [{ base, index: match.index }]
    })
    .toSorted((a, b) => a.index - b.index)
    .at(0)?.base
}

function questionsOn({ plus }: Share, base: string, text: string): readonly string[] {
  return [
    ...(plus === true
      ? ['Is one more than half meant even where the number is odd (5 voters: 4 votes), or more than half (3 votes)?']
      : []),
    ...(base === 'cast' && /abst/i.test(text) ? ['Do abstentions count among the votes cast?'] : []),
  ]
}

function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`
}
