import type { Draft } from './draft.ts'
import { lengthIn, lengthPattern, numberIn, numberPattern } from './number-words.ts'
import type { Passage, SectionKind } from './passages.ts'
import { thresholdIn } from './thresholds.ts'

/** What a passage says about becoming, staying and no longer being a member; true where it said something. */
export function readMembership(draft: Draft, { text, at }: Passage, kind: SectionKind): boolean {
  const seat = officeAtTheStart(text) ?? 'member'
  const read = [
    readSize(draft, text, at),
    readEligibility(draft, text, at, kind),
    readJoining(draft, text, at),
    readTerm(draft, text, at, seat),
    readRenewal(draft, text, at, seat, kind),
    readLeaving(draft, text, at),
    readRemoval(draft, text, at),
    readChoosing(draft, text, at),
  ]
  return read.some((one) => one)
}

/** "The chair serves for a year": whom a sentence is about. */
function officeAtTheStart(text: string): string | undefined {
  const office = /^(?:the )?(co-?chair|chair|secretary|treasurer|(?:board )?liaison)s?\b/i.exec(text)?.[1]
  return office?.toLowerCase().replace(/^cochair/, 'co-chair')
}

function seatFact(draft: Draft, at: number, name: string, key: string, value: string): true {
  draft.fact({ section: 'seats', name, key, value, at })
  return true
}

function readSize(draft: Draft, text: string, at: number): boolean {
  const least = new RegExp(
    `\\b(?:at least|a minimum of|no fewer than)\\s+(${numberPattern})\\s+(?:active |voting )?members\\b(?! (?:vote|agree|approve|must|need|present))`,
    'i',
  ).exec(text)
  const most = new RegExp(
    `\\b(?:at most|up to|a maximum of|no more than)\\s+(${numberPattern})\\s+members\\b`,
    'i',
  ).exec(text)
  const exact = new RegExp(
    `\\b(?:consists of|made up of|has|comprises|composed of)\\s+(${numberPattern})\\s+members\\b`,
    'i',
  ).exec(text)
  const [minimum, number] = [numberIn(least?.[1] ?? ''), numberIn(most?.[1] ?? exact?.[1] ?? '')]
  if (minimum !== undefined) seatFact(draft, at + (least?.index ?? 0), 'member', 'minimum', String(minimum))
  if (number !== undefined) seatFact(draft, at + (most?.index ?? exact?.index ?? 0), 'member', 'number', String(number))
  return minimum !== undefined || number !== undefined
}

function readEligibility(draft: Draft, text: string, at: number, kind: SectionKind): boolean {
  const open = /\b(?:membership|the group|joining)?\s*(?:is |are )?open to\s+(.+?)(?:[.;]|$)/i.exec(text)
  const must = kind === 'eligibility' ? /\bmembers must be\s+(.+?)(?:[.;]|$)/i.exec(text) : null
  const match = open ?? must
  const words = match?.[1]?.replace(/^(?:all|any|every)\s+/i, '')
  if (match === null || words === undefined || (open !== null && !/eligibility|joining|members/.test(kind)))
    return false
  const place = at + match.index
  if (/^(?:anyone|everyone|everybody|the (?:public|community))\b/i.test(words)) return true
  const group = draft.groupCalled(words.replace(/\s+of\s+.*$/i, '')) ?? draft.groupCalled(words)
  if (group !== undefined) return seatFact(draft, place, 'member', 'from', group)
  draft.ask(place, 'seat member', `Which group or seat is meant by “${words}”? “from” names it`)
  return true
}

function readJoining(draft: Draft, text: string, at: number): boolean {
  const applies = /\b(?:appl(?:y|ies|ications?)|submit an application)\b/i.exec(text)
  const invited = /\b(?:by invitation|are invited|invites? new members)\b/i.exec(text)
  if (applies !== null) seatFact(draft, at + applies.index, 'member', 'filled by', 'application')
  else if (invited !== null) seatFact(draft, at + invited.index, 'member', 'filled by', 'invitation')
  const asks =
    /\b(?:sharing|stating|describing|explaining|giving|including|tell us|with a description of)\s+(.+?)(?:[.;]|$)/i.exec(
      text,
    )
  if (applies !== null && asks?.[1] !== undefined) {
    const parts = asks[1]
      .split(/\s*(?:,\s*(?:and\s+)?|\sand\s)\s*/)
      .map((part) => part.replace(/^(?:their|your|the|a|an)\s+/i, '').trim())
    seatFact(
      draft,
      at + asks.index,
      'member',
      'asks',
      `[${parts
        .filter((part) => part !== '')
        .map(quotedForYaml)
        .join(', ')}]`,
    )
  }
  const voted = /\bvoted? (?:in|on)\b|\b(?:approv(?:ed?|al)|admi(?:t|ts|tted|ssion)|accepted|new members?)\b/i.exec(
    text,
  )
  if (voted === null || /\bremov/i.test(text)) return applies !== null || invited !== null
  const threshold = thresholdIn(text)
  if (threshold === undefined) return applies !== null || invited !== null
  seatFact(draft, at + voted.index, 'member', 'decided by', 'admission')
  rule(draft, 'admission', text, at)
  return true
}

function readTerm(draft: Draft, text: string, at: number, seat: string): boolean {
  const pattern = new RegExp(
    `(${lengthPattern})(?:[-\\s]+terms?)?|terms? (?:of|is|are|lasts?)[^.]*?(${lengthPattern})`,
    'i',
  )
  if (
    !/\bterms?\b|\bserves? (?:for )?|\bmembership lasts\b/i.test(text) ||
    /\bvot(?:e|ing) (?:is|stays|runs|lasts)/i.test(text)
  )
    return false
  if (/\bnotice\b|\bbefore\b.*\bend\b/i.test(text) && !/\bterms? of\b|-term|\bfor a\b/i.test(text)) return false
  const match = pattern.exec(text)
  const length = match === null ? undefined : lengthIn(match[0])
  if (match === null || length === undefined) return false
  return seatFact(draft, at + match.index, seat, 'term', length)
}

const renewals: readonly (readonly [RegExp, string])[] = [
  [/\bopt(?:s|ed|ing)?[-\s]?in(?:to)?\b/i, 'opt in'],
  [/\b(?:renew\w*|extended|continues?)\b[^.]*\bautomatic|\bautomatic\w*\b[^.]*\brenew/i, 'automatic'],
  [/\b(?:renew\w*|reappoint\w*)\b[^.]*\bvote\b|\bvote\b[^.]*\brenew/i, 'by vote'],
  [/\bre-?elect/i, 'by election'],
  [/\b(?:cannot|may not|can't) (?:be )?(?:renew|serve again)/i, 'none'],
]

function readRenewal(draft: Draft, text: string, at: number, seat: string, kind: SectionKind): boolean {
  if (kind === 'budget' || kind === 'channels') return false
  for (const [pattern, value] of renewals) {
    const match = pattern.exec(text)
    if (match !== null) return seatFact(draft, at + match.index, seat, 'renewal', value)
  }
  return false
}

function readLeaving(draft: Draft, text: string, at: number): boolean {
  const leaves = /\b(?:leave|leaves|leaving|step(?:s|ping)? down|resign(?:s|ing)?|withdraw)\b/i.exec(text)
  const freely = /\bat any (?:time|point|moment)\b|\bany time\b|\bwithout a vote\b|\bwhenever\b/i.test(text)
  return leaves !== null && freely && seatFact(draft, at + leaves.index, 'member', 'may leave', 'any time')
}

/** A sentence on removal may say who proposes it; the next one, by which share. */
function readRemoval(draft: Draft, text: string, at: number): boolean {
  const removal = /\bremov(?:e|es|ed|al|ing)\b/i.exec(text)
  const goesOn =
    /^(?:this|that|it|such a vote|removal)\b/i.test(text) &&
    draft.has('rules', 'removal') &&
    thresholdIn(text) !== undefined
  if (removal === null && !goesOn) return false
  if (removal !== null && !/\bvot|\bmajority|%|\bthird|\bdecid|\bdecision|\bagree/i.test(text)) return false
  seatFact(draft, at, 'member', 'removed by', 'removal')
  if (/\b(?:other|remaining) members\b/i.test(text)) {
    draft.fact({ section: 'rules', name: 'removal', key: 'voters', value: 'member except subject', at })
    rule(draft, 'removal', text, at)
    return true
  }
  rule(draft, 'removal', text, at)
  draft.ask(
    at,
    'rule removal',
    'Does the member whose removal is voted on have a vote? “except subject” leaves them out',
  )
  return true
}

/** "The chair is elected by the members", "appointed by the board". */
function readChoosing(draft: Draft, text: string, at: number): boolean {
  const match =
    /\b(?:the )?(co-?chairs?|chairs?|secretary|treasurer|(?:board )?liaison)\b[^.]*?\b(?:is|are|be) (elected|appointed|chosen|nominated)\b(?: by (?:the )?([^.,;]+))?/i.exec(
      text,
    )
  if (match === null) return false
  const [, title = '', how = '', whom = ''] = match
  const place = at + match.index
  const seats = /\bchair and co-?chair\b/i.test(text) ? ['chair', 'co-chair'] : [title.toLowerCase().replace(/s$/, '')]
  for (const seat of seats) {
    if (!draft.has('seats', seat, 'number'))
      draft.fact({ section: 'seats', name: seat, key: 'number', value: '1', at: place })
    if (/elected/i.test(how))
      draft.fact({ section: 'seats', name: seat, key: 'filled by', value: 'election', at: place })
    else if (/board/i.test(whom) && draft.under !== undefined) {
      draft.fact({ section: 'seats', name: seat, key: 'filled by', value: `appointment of ${draft.under}`, at: place })
    } else
      draft.ask(
        place,
        `seat ${seat}`,
        `By which rule is the ${seat} ${how.toLowerCase()}${whom === '' ? '' : ` by “${whom.trim()}”`}?`,
      )
  }
  return true
}

/** Who may propose something is not who votes on it. */
export const membersVote =
  /\b(?:by|of) (?:the |all |those |current |active |other |remaining |voting |group )*(?:members|group)\b|\b(?:members|group) (?:votes?|decides?|agrees?|approves?)\b/i

/** Writes what a sentence says of a rule, and asks for what it leaves open. */
export function rule(draft: Draft, name: string, text: string, at: number): void {
  const threshold = thresholdIn(text)
  draft.fact({ section: 'rules', name, value: '', at })
  if (membersVote.test(text) && !draft.has('rules', name, 'voters'))
    draft.fact({ section: 'rules', name, key: 'voters', value: 'member', at })
  if (threshold !== undefined) {
    const place = at + threshold.index
    for (const question of threshold.questions) draft.ask(place, `rule ${name}`, question)
    if (threshold.passes !== undefined) {
      const options = /\babst/i.test(text) ? '[for, against, abstain]' : '[for, against]'
      draft.fact({ section: 'rules', name, key: 'options', value: options, at: place })
      draft.fact({ section: 'rules', name, key: 'passes', value: threshold.passes, at: place })
    }
  }
  const window = windowIn(text)
  if (window !== undefined)
    draft.fact({ section: 'rules', name, key: 'open', value: window.length, at: at + window.index })
}

/** "A vote is open for 7 days", "votes last one week". */
export function windowIn(text: string): { readonly length: string; readonly index: number } | undefined {
  const match = new RegExp(
    `\\b(?:vot(?:e|es|ing)|polls?|proposals?)\\b[^.]*?\\b(?:opens?|lasts?|runs?|stays?|remains?|closes?)\\b[^.]*?(${lengthPattern})|\\b(?:open|vote|voting) (?:for|within|lasts)\\s+(${lengthPattern})|\\b(${lengthPattern})\\s+vote\\b`,
    'i',
  ).exec(text)
  const length = match === null ? undefined : lengthIn(match[1] ?? match[2] ?? match[3] ?? '')
  return match === null || length === undefined ? undefined : { length, index: match.index }
}

export function quotedForYaml(text: string): string {
  return /[,[\]{}:#"'`|>&*!%@]|^[-?]/.test(text) ? JSON.stringify(text) : text
}
