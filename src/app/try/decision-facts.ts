import type { Instant } from '../../core/base/instant.ts'
import { type Name, nameOf } from '../../core/base/name.ts'
import type { Course } from '../../core/foundation/motions/course-state.ts'
import type { Motion, Proposal } from '../../core/foundation/motions/motion-state.ts'
import { tallyOf } from '../../core/foundation/motions/tally.ts'
import type { Account, Provisional } from '../../core/foundation/powers/power-state.ts'
import { inWords } from '../../core/voting/in-words.ts'
import type { Tally } from '../../core/voting/standing.ts'
import { standingOf } from '../../core/voting/standing-of.ts'
import { ballotsIn, countOf, missingVotes } from '../../core/voting/voices.ts'
import type { Decision } from './decision.ts'
import { isMoment, spokenMoment } from './moment.ts'
import { momentOfRequest, requestFact } from './request-facts.ts'
import { typesOf } from './type-names.ts'

/** What can be expected of a decision, with what it means; docs/scenarios.md shows this table. */
export const facts = {
  state: '`waiting` before its vote, `open`, `closed`; a procedure is `under way` or `ended`',
  phase:
    'more closely: `gathering signatures`, `waiting for seconds`, `announced`, `waiting for a consultation`, `lapsed`, `withdrawn`, `open`, `stopped`, `tied`, `awaiting ratification`, `appealable`, `appealed`, `waiting for its moment`, `in effect`, `lost`, `undecided`, `not ratified`, `reversed`; of a procedure the name of its stage, or `ended`; of a request `champion sought`, `discussion`, `waiting for the applicant`, `vote`, `granted`, `denied`, `closed`, `withdrawn`',
  outcome: 'the outcome by its name; while the vote is open, what it would be now',
  is: '`carried`, `lost` or `undecided`: what the outcome comes to',
  certain: '`yes` when no vote that is missing can change the outcome; a closed vote is certain',
  fewest: 'outcomes, each with the fewest further votes that bring it: 0 for the outcome now, `none` out of reach',
  counts: 'options, each with the votes for it',
  electorate: 'how many could vote at the opening',
  recused: 'how many left the vote',
  cast: 'how many ballots were given',
  missing: 'how many have neither voted nor left',
  support: 'how many have seconded or signed it',
  opens: 'when its vote opened, or will',
  closes: 'when its vote closed, or will',
  why: 'why it closed: `time`, `all have voted`, `certain`, `carried`, `meeting over`',
  settled: 'what settled it where the counts did not: `no quorum`, `tie`, `casting vote`, `lot`',
  account: 'by when it is to be told what became of it, once it is in effect',
  owed: 'whether that was told: `owed`, `given`, `missed`, `none`',
  undone: 'what may still be undone: `not yet` while it may, `no` once it stays, `yes`; else `none`',
  amount: 'of a request what was granted of it, or is asked for',
  due: 'of a request by when it is decided, of what was granted by when the report is given',
  report: 'of what was granted: `owed`, `given`, `missed`, `none`',
  warned: 'of a request what its applicant was warned of, or `none`',
  clause: 'the clause of its rule or procedure, by title',
  words: 'a part of the sentences in which a person reads where the vote stands',
} as const satisfies Readonly<Record<string, string>>

export type FactName = keyof typeof facts

export const factNames = typesOf<FactName>(facts)

/** Facts that are several, by name. */
export const factsByName: readonly FactName[] = ['fewest', 'counts']

/** What is true of a decision, as the text to compare with what was expected; "none" where it has no such thing. */
export function foundFact(decision: Decision, fact: FactName, part: Name | undefined, zone: string): string {
  const { account, provisional } = decision
  if (fact === 'account') return account === undefined ? 'none' : spokenMoment(account.due, zone)
  if (fact === 'owed') return owed(account)
  if (fact === 'undone') return provisional === undefined ? 'none' : undone(provisional)
  switch (decision.kind) {
    case 'motion':
      return ofMotion(decision.motion, fact, part, zone)
    case 'proposal':
      return ofProposal(decision.proposal, fact, zone)
    case 'course':
      return ofCourse(decision.course, fact)
    case 'request':
      return requestFact(decision.request, fact, zone)
    case 'deed':
      return fact === 'state' ? 'done alone' : fact === 'clause' ? (decision.deed.under?.title ?? 'none') : 'none'
  }
}

function owed(account: Account | undefined): string {
  if (account === undefined || account.told) return 'none'
  if (account.given !== undefined) return 'given'
  return account.missed === undefined ? 'owed' : 'missed'
}

function undone({ ended }: Provisional): string {
  if (ended === undefined) return 'not yet'
  return ended.how === 'undone' ? 'yes' : 'no'
}

function ofMotion(motion: Motion, fact: FactName, part: Name | undefined, zone: string): string {
  const { opened, closed, phase } = motion
  const { rule } = opened
  const tally = tallyOf(motion)
  switch (fact) {
    case 'state':
      return closed === undefined && phase.kind !== 'settled' ? 'open' : 'closed'
    case 'phase':
      return phase.kind === 'settled' ? phase.how : phase.kind
    case 'outcome':
      return closed?.outcome ?? standingOf(rule, tally).now.name
    case 'is':
      return closed?.is ?? standingOf(rule, tally).now.is
    case 'certain':
      return closed !== undefined || standingOf(rule, tally).certain ? 'yes' : 'no'
    case 'fewest':
      return fewest(motion, tally, part)
    case 'counts':
      return counted(motion, tally, part)
    case 'electorate':
      return String(tally.electorate)
    case 'recused':
      return String(tally.recused)
    case 'cast':
      return String(ballotsIn(tally))
    case 'missing':
      return String(missingVotes(tally))
    case 'support':
      return 'none'
    case 'opens':
      return spokenMoment(opened.opens, zone)
    case 'closes':
      return spokenMoment(closeOf(motion), zone)
    case 'why':
      return closed?.why ?? 'none'
    case 'settled':
      return closed?.settled ?? 'none'
    case 'account':
    case 'owed':
    case 'undone':
    case 'amount':
    case 'due':
    case 'report':
    case 'warned':
      return 'none'
    case 'clause':
      return rule.clause.title
    case 'words':
      return inWords(rule, tally, standingOf(rule, tally))
  }
}

function ofProposal({ moved, phase, support }: Proposal, fact: FactName, zone: string): string {
  if (fact === 'state') return phase.kind === 'lapsed' || phase.kind === 'withdrawn' ? 'closed' : 'waiting'
  if (fact === 'phase') return waits[phase.kind]
  if (fact === 'support') return String(support.size)
  if (fact === 'clause') return moved.rule.clause.title
  if (fact === 'opens' && phase.kind === 'time') return spokenMoment(phase.opens, zone)
  return 'none'
}

const waits: Readonly<Record<Proposal['phase']['kind'], string>> = {
  signatures: 'gathering signatures',
  seconds: 'waiting for seconds',
  time: 'announced',
  consultation: 'waiting for a consultation',
  opened: 'opened',
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
}

function ofCourse({ begun, stages, ended }: Course, fact: FactName): string {
  if (fact === 'state') return ended === undefined ? 'under way' : 'ended'
  if (fact === 'phase') {
    const stage = stages.at(-1)?.stage
    return ended === undefined && stage !== undefined ? (begun.procedure.stages[stage]?.name ?? 'none') : 'ended'
  }
  if (fact === 'clause') return begun.procedure.clause.title
  return (fact === 'is' || fact === 'outcome') && ended !== undefined ? ended.is : 'none'
}

/** Names are compared as names, a day with any moment of it, and sentences by a part of them. */
export function isAsExpected(
  decision: Decision,
  fact: FactName,
  { expected, found, zone }: { readonly expected: string; readonly found: string; readonly zone: string },
): boolean {
  if (fact === 'words') return plain(found).includes(plain(expected))
  if (fact === 'account') {
    const due = decision.account?.due
    return due === undefined ? expected === 'none' : isMoment(due, expected, zone)
  }
  if (fact === 'opens' || fact === 'closes' || fact === 'due') {
    const moment = momentOf(decision, fact)
    return moment === undefined ? expected === 'none' : isMoment(moment, expected, zone)
  }
  return found === expected || (nameOf(found) ?? found) === (nameOf(expected) ?? expected)
}

/** When the vote of a decision opens or closes, as far as that is known. */
export function momentOf(decision: Decision, of: 'opens' | 'closes' | 'due'): Instant | undefined {
  if (decision.kind === 'request') return momentOfRequest(decision.request, of)
  if (decision.kind === 'motion') return of === 'opens' ? decision.motion.opened.opens : closeOf(decision.motion)
  if (decision.kind !== 'proposal' || of === 'closes') return undefined
  const { phase } = decision.proposal
  return phase.kind === 'time' ? phase.opens : undefined
}

function closeOf({ opened, closed, phase }: Motion): Instant {
  return closed?.at ?? (phase.kind === 'open' ? phase.closes : opened.closes)
}

function fewest({ opened, closed }: Motion, tally: Tally, outcome: Name | undefined): string {
  if (closed !== undefined) return closed.outcome === outcome ? '0' : 'none'
  const found = standingOf(opened.rule, tally).reachable.find((candidate) => candidate.outcome.name === outcome)
  return found === undefined ? 'none' : String(found.further)
}

function counted({ opened }: Motion, { counts }: Tally, written: Name | undefined): string {
  const option = opened.rule.options.find(({ name, label }) => name === written || label === written)
  return option === undefined ? 'no such option' : String(countOf(counts, option.name))
}

function plain(text: string): string {
  return text.replaceAll('−', '-').replace(/[“”"]/g, '').toLowerCase()
}
