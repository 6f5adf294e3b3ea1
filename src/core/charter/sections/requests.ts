import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import {
  clauseOf,
  durationIn,
  nameIn,
  oneOf,
  openPart,
  optional,
  type Part,
  type Reading,
  rangeIn,
  textsIn,
  wrong,
  yesNoIn,
} from '../reading/cursor.ts'
import { anyoneOrSeatsIn, seatsIn } from '../reading/forms.ts'
import { said, saidAny } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import { type FastTrack, type RequestRules, requestClauses } from '../structure/money-rules.ts'
import { requestBandsIn } from './bands.ts'
import { ceilingsIn } from './ceilings.ts'
import { dueAtIn } from './occasions.ts'
import { partnersOf } from './partners.ts'
import { pastReportsIn } from './past-reports.ts'
import { paidIn, paymentsIn } from './payments.ts'
import { phraseIn, phraseNodesIn } from './phrases.ts'
import { powerBysIn } from './power-by.ts'
import { leadTimeIn } from './power-parts.ts'

const known = [
  'from',
  'decided by',
  'asks',
  'itemised',
  'lead time',
  'covered',
  'not covered',
  'may be granted in part',
  'other sources shown',
  'tied to',
  'up to',
  'discussion',
  'decided within',
  'stands still while',
  'closed without answer after',
  'past reports',
  'gate',
  'champion',
  'fast track',
  'bands',
  'payments by',
  'paid',
  'report',
  'public',
] as const
export type Key = (typeof known)[number]

/** Reads `requests:` of money, how the group is asked for some. */
export function requestsIn(reading: Reading, tree: Tree, what: string): RequestRules | undefined {
  const part = openPart<Key>(reading, tree, { what, at: tree.at }, { known })
  if (part === undefined) return undefined
  return {
    ...whoOf(reading, part),
    ...contentOf(reading, part),
    ...clocksOf(reading, part),
    ...gatesOf(reading, part),
    ...afterwardsOf(reading, part),
    ...saidAny(part.alsoIn, (alsoIn) => ({ alsoIn })),
    ...clausesOf(reading, part),
    clause: part.clause,
    place: part.place,
  }
}

/** Clauses of parts that stand in another one than the first. */
function clausesOf(reading: Reading, part: Part<Key>): Pick<RequestRules, 'clauses'> {
  const others = requestClauses.flatMap((key) => {
    const value = part.field(key)
    const clause = value === undefined ? part.clause : clauseOf(reading, value.clause)
    return clause.anchor === part.clause.anchor ? [] : [[key, clause] as const]
  })
  return others.length === 0 ? {} : { clauses: Object.fromEntries(others) }
}

function whoOf(
  reading: Reading,
  part: Part<Key>,
): Pick<RequestRules, 'from' | 'decidedBy' | 'champion' | 'fastTrack' | 'bands'> {
  const from = optional(part, 'from', (tree, what) => anyoneOrSeatsIn(reading, tree, what))
  const decidedBy = powerBysIn(reading, part.field('decided by'), `"decided by" of ${part.what}`)
  const champion = optional(part, 'champion', (tree, what) => championIn(reading, tree, what))
  const fastTrack = optional(part, 'fast track', (tree, what) => fastTrackIn(reading, tree, what))
  const bands = optional(part, 'bands', (tree, what) => requestBandsIn(reading, tree, what))
  return {
    from: from === undefined || from === 'anyone' ? [] : from,
    ...(decidedBy.length === 0 ? {} : { decidedBy }),
    ...said(champion, (champion) => ({ champion })),
    ...said(fastTrack, (fastTrack) => ({ fastTrack })),
    ...said(bands, (bands) => ({ bands })),
  }
}

type Content = 'asks' | 'itemised' | 'covered' | 'notCovered' | 'inPart' | 'otherSources' | 'tiedTo' | 'limits'

function contentOf(reading: Reading, part: Part<Key>): Pick<RequestRules, Content> {
  const itemised = optional(part, 'itemised', (tree, what) => yesNoIn(reading, tree, what))
  const inPart = optional(part, 'may be granted in part', (tree, what) => yesNoIn(reading, tree, what))
  const otherSources = optional(part, 'other sources shown', (tree, what) => yesNoIn(reading, tree, what))
  const tiedTo = optional(part, 'tied to', (tree, what) =>
    oneOf<'event' | 'project'>(reading, tree, what, ['event', 'project']),
  )
  const limits = optional(part, 'up to', (tree, what) => ceilingsIn(reading, tree, what))
  return {
    asks: linesOf(reading, part, 'asks'),
    ...said(itemised, (itemised) => ({ itemised })),
    covered: linesOf(reading, part, 'covered'),
    notCovered: linesOf(reading, part, 'not covered'),
    ...said(inPart, (inPart) => ({ inPart })),
    ...said(otherSources, (otherSources) => ({ otherSources })),
    ...said(tiedTo, (tiedTo) => ({ tiedTo })),
    limits: limits ?? [],
  }
}

type Clocks = 'leadTime' | 'discussion' | 'decidedWithin' | 'standsStill' | 'closedAfter'

function clocksOf(reading: Reading, part: Part<Key>): Pick<RequestRules, Clocks> {
  const leadTime = optional(part, 'lead time', (tree, what) => leadTimeIn(reading, tree, what))
  const discussion = optional(part, 'discussion', (tree, what) => discussionIn(reading, tree, what))
  const decidedWithin = optional(part, 'decided within', (tree, what) => durationIn(reading, tree, what))
  const closedAfter = optional(part, 'closed without answer after', (tree, what) => durationIn(reading, tree, what))
  const standsStill = optional(part, 'stands still while', (tree, what) =>
    phraseNodesIn(reading, tree, what)
      .map((node) => nameIn(reading, node, what))
      .filter((name) => name !== undefined),
  )
  return {
    ...said(leadTime, (leadTime) => ({ leadTime })),
    ...said(discussion, (discussion) => ({ discussion })),
    ...said(decidedWithin, (decidedWithin) => ({ decidedWithin })),
    standsStill: standsStill ?? [],
    ...said(closedAfter, (closedAfter) => ({ closedAfter })),
  }
}

function gatesOf(reading: Reading, part: Part<Key>): Pick<RequestRules, 'pastReports' | 'gate'> {
  const pastReports = optional(part, 'past reports', (tree, what) => pastReportsIn(reading, tree, what))
  const gate = optional(part, 'gate', (tree, what) => factConditionIn(reading, tree, what))
  return { ...said(pastReports, (pastReports) => ({ pastReports })), ...said(gate, (gate) => ({ gate })) }
}

function afterwardsOf(
  reading: Reading,
  part: Part<Key>,
): Pick<RequestRules, 'payments' | 'paid' | 'report' | 'public'> {
  const payments = optional(part, 'payments by', (tree, what) => paymentsIn(reading, tree, what))
  const paid = optional(part, 'paid', (tree, what) => paidIn(reading, tree, what))
  const report = optional(part, 'report', (tree, what) => reportIn(reading, tree, what))
  const isPublic = optional(part, 'public', (tree, what) => yesNoIn(reading, tree, what))
  return {
    ...said(payments, (payments) => ({ payments })),
    ...said(paid, (paid) => ({ paid })),
    ...said(report, (report) => ({ report })),
    ...said(isPublic, (open) => ({ public: open })),
  }
}

/** "at most 10 business days"; that a vote follows may be said and is so anyway. */
function discussionIn(reading: Reading, tree: Tree, what: string) {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  return rangeIn(reading, { ...node, text: node.text.replace(/,?\s+then (?:a |the )?vote\s*$/i, '') }, what)
}

/** "within 60 days of event". */
function reportIn(reading: Reading, tree: Tree, what: string): RequestRules['report'] {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const due = dueAtIn(reading, node, what)
  if (due === undefined || due.kind === 'after') return due && { within: due.within, of: due.occasion }
  return wrong(reading, node, what, 'a length of time after something, as "within 60 days of event"')
}

/** "yes", "advised", or whose holder it is: "member", "of member", "advised, of member". */
function championIn(reading: Reading, tree: Tree, what: string): RequestRules['champion'] {
  if (tree.kind !== 'text') return { needed: true, of: seatsIn(reading, tree, what) }
  const plain = normalKey(tree.text)
  if (plain === 'yes' || plain === 'no' || plain === 'advised') {
    return plain === 'no' ? undefined : { needed: plain === 'yes', of: [] }
  }
  const lead = /^\s*(advised)?,?\s*(?:of\s+|any\s+)?/i.exec(tree.text)
  const start = lead?.[0].length ?? 0
  const of = seatsIn(reading, { ...tree, text: tree.text.slice(start) }, what)
  return of.length === 0 ? undefined : { needed: lead?.[1] === undefined, of }
}

const fastKeys = ['up to', 'if', 'by', 'with', 'granted within'] as const

/** "{ up to: USD 2,500, if: amount <= 110% of previous amount, granted within: 3 years, by: lazy consensus }". */
function fastTrackIn(reading: Reading, tree: Tree, what: string): FastTrack | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known: fastKeys })
  if (part === undefined) return undefined
  const upTo = optional(part, 'up to', (value, of) => ceilingsIn(reading, value, of)) ?? []
  const onlyIf = optional(part, 'if', (value, of) => factConditionIn(reading, value, of))
  const by = powerBysIn(reading, part.required('by'), `"by" of ${what}`)
  const partners = partnersOf(reading, part)
  const grantedWithin = optional(part, 'granted within', (value, of) => durationIn(reading, value, of))
  if (by.length === 0) return undefined
  return {
    upTo,
    ...said(onlyIf, (onlyIf) => ({ onlyIf })),
    by,
    ...partners,
    ...said(grantedWithin, (grantedWithin) => ({ grantedWithin })),
    clause: part.clause,
    place: part.place,
  }
}

function linesOf(reading: Reading, part: Part<Key>, key: 'asks' | 'covered' | 'not covered'): readonly string[] {
  return optional(part, key, (tree, what) => textsIn(reading, tree, what).map(({ text }) => text.trim())) ?? []
}
