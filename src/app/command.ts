import type { Duration } from '../core/base/duration.ts'
import type { Instant } from '../core/base/instant.ts'
import type { Money } from '../core/base/money.ts'
import type { Name } from '../core/base/name.ts'
import type { GivenPower } from '../core/charter/powers/given-power.ts'
import { openDocument } from '../core/charter/reading/document.ts'
import type { Action } from '../core/charter/structure/charter.ts'
import type { Act, Move } from '../core/foundation/act.ts'
import type { Announcing } from '../core/foundation/announcements/announcement-effect.ts'
import type {
  AskedAbout,
  AskedFor,
  Asking,
  Asks,
  ConsultationActOf,
} from '../core/foundation/consultations/consultation-act.ts'
import type { InContest } from '../core/foundation/elections/election-act.ts'
import type { PersonId } from '../core/foundation/event.ts'
import type { MeetingRef } from '../core/foundation/meetings/meeting-event.ts'
import type { DrawnFrom, MoneyAct } from '../core/foundation/money/money-act.ts'
import type { Exchanged } from '../core/foundation/money/money-event.ts'
import type { CostItem, MoneyAsked } from '../core/foundation/money/requests/request-act.ts'
import { formatSaid, saysNothing } from './consultations/said-in-answer.ts'
import { markdownDocument } from './document.ts'
import type { Chance, Crypto, Readers, SealedValue, StoredDocument } from './ports.ts'
import { seal } from './sealed/seal.ts'

/** What a person asks for, in plain text, as it comes from a form or a program. Sizes were checked at the edge. */
export type Command =
  | { readonly type: 'introduce'; readonly person: PersonId; readonly name: string; readonly address?: string }
  | { readonly type: 'give address'; readonly person: PersonId; readonly address: string }
  | {
      readonly type: 'apply'
      readonly group: Name
      readonly seat: Name
      readonly answers: readonly Answer[]
      /** What the applicant says of a conflict of interest. */
      readonly conflict?: string
      readonly decider?: Name
      readonly entry?: Name
    }
  | {
      readonly type: 'move'
      readonly group: Name
      readonly action: Action
      readonly amount?: Money
      readonly title: string
      readonly text: string
      readonly person?: PersonId
      readonly matter?: Name
      readonly proposed?: readonly Name[]
      readonly length?: Duration
      readonly decider?: Name
      readonly entry?: Name
      readonly gift?: GivenPower
      readonly needed?: Instant
      /** The charter that is to be in force, as Markdown. */
      readonly charter?: string
      readonly successor?: Name
      readonly announcing?: Announcing
      /** What `consult` puts to the public. */
      readonly asks?: AsksInWords
      readonly consultation?: number
      readonly from?: DrawnFrom
      readonly exchanged?: Exchanged
    }
  /** Wants a group, whose charter is given as Markdown; or writes the draft anew. */
  | { readonly type: 'draft'; readonly group: Name; readonly charter: string }
  | {
      readonly type: 'vote'
      readonly motion: number
      readonly option: Name
      readonly approved?: readonly Name[]
      readonly ranking?: readonly (readonly Name[])[]
      readonly for?: PersonId
      readonly reason?: string
    }
  | { readonly type: 'casting vote'; readonly motion: number; readonly option: Name; readonly reason?: string }
  | {
      readonly type: 'recuse' | 'declare conflict' | 'withdraw' | 'appeal'
      readonly motion: number
      readonly reason?: string
    }
  | { readonly type: 'withdraw announcement'; readonly announcement: number; readonly reason?: string }
  | { readonly type: 'edit' | 'account'; readonly motion: number; readonly text: string }
  /** What is left out stays as it is. */
  | { readonly type: 'correct'; readonly motion: number; readonly title?: string; readonly text?: string }
  | { readonly type: 'make statement'; readonly motion: number; readonly statement: string }
  | (Pick<InContest, 'election' | 'electorate'> & {
      readonly type: 'state candidacy'
      /** What a candidate says to all who vote. */
      readonly statement?: string
      readonly answers?: readonly Answer[]
    })
  | { readonly type: 'ask candidates'; readonly election: number; readonly question: string }
  | (Pick<InContest, 'election' | 'electorate'> & {
      readonly type: 'answer question'
      readonly question: number
      readonly answer: string
    })
  | { readonly type: 'challenge result'; readonly election: number; readonly reason: string }
  | { readonly type: 'consult'; readonly of: AskedFor; readonly asks: AskingInWords }
  | (Omit<ConsultationActOf<'answer consultation'>, 'said' | 'passages'> & SaidInAnswer)
  | (Omit<ConsultationActOf<'settle point'>, 'text'> & { readonly text?: string })
  | (Omit<ConsultationActOf<'publish summary'>, 'summary'> & { readonly summary: string })
  | MoneyCommand
  /** A text as Markdown, or figures, as the duty asks. */
  | ({ readonly type: 'save report' | 'correct report'; readonly report: number } & ReportWords)
  | ({
      readonly type: 'hand in report'
      readonly group: Name
      readonly duty: Name
      readonly report?: number
    } & ReportWords)
  | { readonly type: 'write to successor'; readonly group: Name; readonly seat: Name; readonly note: string }
  | (MeetingRef & {
      readonly type: 'move meeting'
      readonly starts?: Instant
      readonly lasts?: Duration
      readonly place?: string
      readonly reason?: string
    })
  | (MeetingRef & { readonly type: 'cancel meeting'; readonly reason?: string })
  | {
      readonly type: 'add meeting'
      readonly group: Name
      readonly meeting: Name
      readonly starts: Instant
      readonly lasts?: Duration
      readonly place?: string
      readonly reason?: string
    }
  | (MeetingRef & { readonly type: 'add agenda item'; readonly title: string; readonly text?: string })
  | (MeetingRef & { readonly type: 'write minutes'; readonly text: string })
  | AskForMoney
  | { readonly type: 'keep request draft'; readonly group: Name; readonly draft: string }
  | { readonly type: 'ask applicant'; readonly request: number; readonly question: string }
  | {
      readonly type: 'answer for request'
      readonly request: number
      readonly question: number
      readonly answer: string
    }
  | { readonly type: 'declare interest' | 'withdraw request'; readonly request: number; readonly reason?: string }
  | {
      readonly type: 'put to vote'
      readonly request: number
      readonly amount?: Money
      readonly decider?: Name
      readonly reason?: string
    }
  | { readonly type: 'reduce award'; readonly request: number; readonly to: Money; readonly reason?: string }
  | { readonly type: 'report on award'; readonly request: number; readonly report: string }
  | PlainAct

/** What is personal is sealed for whoever says it, and then for those whom the charter shows it to (`sealed/seal-money.ts`). */
type MoneyCommand =
  | (Omit<MoneyOf<'note received'>, 'giver'> & { readonly giver?: string })
  | (Omit<MoneyOf<'ask for payment'>, 'text' | 'payeeName' | 'contract'> & {
      readonly text: string
      readonly payeeName?: string
      readonly contract?: string
    })
  | { readonly type: 'refuse payment' | 'withdraw payment'; readonly payment: number; readonly reason?: string }

type MoneyOf<Type extends MoneyAct['type']> = Extract<MoneyAct, { readonly type: Type }>

/** Acts that say nothing which is kept beside the record. */
type PlainAct = Extract<
  Act,
  {
    readonly type:
      | 'drop draft'
      | 'offer'
      | 'take back offer'
      | 'step down'
      | 'second'
      | 'sign'
      | 'open'
      | 'close'
      | 'pause'
      | 'resume'
      | 'present'
      | 'proxy'
      | 'lengthen'
      | 'record'
      | 'declare'
      | 'relate'
      | 'opt in'
      | 'opt out'
      | 'renew'
      | 'take'
      | 'sponsor'
      | 'invite'
      | 'accept invitation'
      | 'decline invitation'
      | 'name alternate'
      | 'take status'
      | 'end status'
      | 'answer'
      | 'confirm'
      | 'vouch'
      | 'ask for roll'
      | 'nominate'
      | 'take back nomination'
      | 'accept nomination'
      | 'decline nomination'
      | 'withdraw candidacy'
      | 'support candidate'
      | 'withdraw support'
      | 'cast ballot'
      | 'give ballot proxy'
      | 'settle tie'
      | 'retry delivery'
      | 'close delivery'
      | 'note delivery'
      | 'extend consultation'
      | 'note announcement'
      | 'withdraw answer'
      | 'make point'
      | 'drop point'
      | 'withdraw agenda item'
      | 'attend meeting'
      | 'send regrets'
      | 'note attendance'
      | 'approve minutes'
      | 'note index'
      | 'approve payment'
      | 'note paid'
      | 'release promise'
      | 'pass on'
      | 'erase'
      | 'change key'
      | 'enrol'
      | 'note former holder'
      | 'drop request draft'
      | 'champion request'
  }
>

/** How people are asked, in plain text. */
export type AskingInWords = Omit<Asking, 'text'> & { readonly text?: string }

/** The same with what they are asked about. */
export type AsksInWords = AskingInWords & {
  readonly about: Exclude<AskedAbout, { readonly kind: 'text' }> | { readonly kind: 'text'; readonly text: string }
}

/** What somebody says in a consultation, with the name of the organisation for which they do. */
export interface SaidInAnswer {
  readonly text: string
  readonly organisation?: string
  readonly passages: readonly SaidOfPassage[]
}

/** What is said of a place in the text that is asked about, and what should stand there instead. */
export interface SaidOfPassage {
  readonly from: number
  readonly to: number
  readonly comment?: string
  readonly instead?: string
}

/** A request as its form is filled in. */
export interface AskForMoney extends Omit<MoneyAsked, 'verb' | 'items' | 'otherSources'>, RequestWords {
  readonly type: 'ask for money'
  readonly title: string
  readonly items: readonly (CostItem & { readonly what: string })[]
  readonly sources?: readonly { readonly from: string; readonly amount: Money }[]
  /** What only those who decide see. */
  readonly confidential?: string
}

/** What a request says in words. */
export interface RequestWords {
  readonly purpose: string
  readonly place?: string
  readonly answers: readonly Answer[]
  /** Where more can be read, by address. */
  readonly documents: readonly string[]
}

/** The words of a request as they are sealed, in the order of its items and other sources. */
export interface Application extends RequestWords {
  readonly items: readonly string[]
  readonly sources: readonly string[]
}

/** What a report says: its text as Markdown, or a number under each heading of its charter. */
export interface ReportWords {
  readonly text?: string
  readonly figures?: readonly { readonly about: string; readonly count: number }[]
}

export interface Answer {
  readonly asked: string
  readonly answer: string
}

/** The act that a command asks for, with what it says kept beside the record rather than in it. */
export interface Prepared {
  readonly act: Act
  readonly sealed: readonly SealedValue[]
  readonly documents: readonly StoredDocument[]
}

export function prepare(
  command: Command,
  person: PersonId,
  tools: { readonly chance: Chance; readonly crypto: Crypto },
): Prepared {
  const sealed: SealedValue[] = []
  const hide = (value: string, readers: Readers) => {
    const made = seal(value, readers, tools)
    sealed.push(made)
    return made.commitment
  }
  const reasonOf = (reason: string | undefined) =>
    reason === undefined || reason === '' ? {} : { reason: hide(reason, { kind: 'public' }) }

  switch (command.type) {
    case 'introduce': {
      const name = hide(command.name, { kind: 'public' })
      const { person, address } = command
      const reached = address === undefined ? {} : { address: hide(address, { kind: 'self', person }) }
      return { act: { type: 'introduce', person, name, ...reached }, sealed, documents: [] }
    }
    case 'give address': {
      const { type, person } = command
      return { act: { type, person, address: hide(command.address, { kind: 'self', person }) }, sealed, documents: [] }
    }
    case 'apply': {
      const { answers, conflict = '', ...applied } = command
      const readers = { kind: 'group', group: command.group, person } as const
      const said = conflict.trim() === '' ? {} : { conflict: hide(conflict.trim(), readers) }
      const act = { ...applied, answers: hide(JSON.stringify(answers), readers), ...said }
      return { act, sealed, documents: [] }
    }
    case 'move': {
      const { text, charter, asks, ...motion } = command
      const written = text === '' ? undefined : markdownDocument(text, tools.crypto)
      const moved = charter === undefined ? undefined : markdownDocument(charter, tools.crypto)
      const asked = asks === undefined ? undefined : asksOf(asks, tools.crypto)
      const act: Move = {
        ...motion,
        ...(written !== undefined && { text: written.reference }),
        ...(asked !== undefined && { asks: asked.value }),
        ...(moved !== undefined && { charter: { name: nameIn(moved.stored.text), document: moved.reference } }),
      }
      const stored = [written, moved].flatMap((one) => (one === undefined ? [] : [one.stored]))
      return { act, sealed, documents: [...stored, ...(asked?.documents ?? [])] }
    }
    case 'draft': {
      const { reference, stored } = markdownDocument(command.charter, tools.crypto)
      const { type, group } = command
      return { act: { type, group, name: nameIn(stored.text), charter: reference }, sealed, documents: [stored] }
    }
    case 'vote':
    case 'move meeting':
    case 'cancel meeting':
    case 'add meeting':
    case 'casting vote':
    case 'recuse':
    case 'declare conflict':
    case 'withdraw':
    case 'withdraw announcement':
    case 'refuse payment':
    case 'withdraw payment':
    case 'appeal': {
      const { reason, ...act } = command
      return { act: { ...act, ...reasonOf(reason) }, sealed, documents: [] }
    }
    case 'make statement': {
      const statement = hide(command.statement, { kind: 'public' })
      return { act: { ...command, statement }, sealed, documents: [] }
    }
    case 'edit':
    case 'account': {
      const { type, motion } = command
      const { reference, stored } = markdownDocument(command.text, tools.crypto)
      return { act: { type, motion, text: reference }, sealed, documents: [stored] }
    }
    case 'correct': {
      const { text, ...act } = command
      if (text === undefined) return { act, sealed, documents: [] }
      const { reference, stored } = markdownDocument(text, tools.crypto)
      return { act: { ...act, text: reference }, sealed, documents: [stored] }
    }
    case 'add agenda item': {
      const { text = '', ...act } = command
      const written = text === '' ? undefined : markdownDocument(text, tools.crypto)
      const documents = written === undefined ? [] : [written.stored]
      return { act: { ...act, ...(written !== undefined && { text: written.reference }) }, sealed, documents }
    }
    case 'write minutes': {
      const { reference, stored } = markdownDocument(command.text, tools.crypto)
      return { act: { ...command, text: reference }, sealed, documents: [stored] }
    }
    case 'write to successor': {
      const { type, group, seat } = command
      const note = hide(command.note, { kind: 'group', group, person })
      return { act: { type, group, seat, note }, sealed, documents: [] }
    }
    case 'save report':
    case 'correct report':
    case 'hand in report': {
      const { text = '', figures, ...act } = command
      if (figures !== undefined)
        return { act: { ...act, content: { kind: 'figures', figures } }, sealed, documents: [] }
      const { reference, stored } = markdownDocument(text, tools.crypto)
      return { act: { ...act, content: { kind: 'text', text: reference } }, sealed, documents: [stored] }
    }
    case 'state candidacy': {
      const { statement, answers, ...act } = command
      const said = statement === undefined ? {} : { statement: hide(statement, { kind: 'public' }) }
      const answered = answers === undefined ? {} : { answers: hide(JSON.stringify(answers), { kind: 'public' }) }
      return { act: { ...act, ...said, ...answered }, sealed, documents: [] }
    }
    case 'ask candidates': {
      const question = hide(command.question, { kind: 'public' })
      return { act: { ...command, question }, sealed, documents: [] }
    }
    case 'answer question': {
      const answer = hide(command.answer, { kind: 'public' })
      return { act: { ...command, answer }, sealed, documents: [] }
    }
    case 'challenge result': {
      const reason = hide(command.reason, { kind: 'public' })
      return { act: { ...command, reason }, sealed, documents: [] }
    }
    case 'consult': {
      const { value: asks, documents } = askingOf(command.asks, tools.crypto)
      return { act: { ...command, asks }, sealed, documents }
    }
    case 'answer consultation': {
      const { text, organisation, passages, ...act } = command
      // The stage lets those read what is confidential who sit in the group that asks.
      const readers =
        command.confidential === true ? ({ kind: 'self', person } as const) : ({ kind: 'public' } as const)
      const places = passages.map(({ from, to }) => ({ from, to }))
      const said = saysNothing(command) ? {} : { said: hide(formatSaid(command), readers) }
      return { act: { ...act, ...said, passages: places }, sealed, documents: [] }
    }
    case 'settle point': {
      const { text, ...act } = command
      if (text === undefined || text === '') return { act, sealed, documents: [] }
      const { reference, stored } = markdownDocument(text, tools.crypto)
      return { act: { ...act, text: reference }, sealed, documents: [stored] }
    }
    case 'publish summary': {
      const { reference, stored } = markdownDocument(command.summary, tools.crypto)
      return { act: { ...command, summary: reference }, sealed, documents: [stored] }
    }
    case 'ask for money':
      return { act: moneyAsked(command, person, hide), sealed, documents: [] }
    case 'keep request draft':
      return { act: { ...command, draft: hide(command.draft, { kind: 'self', person }) }, sealed, documents: [] }
    case 'ask applicant':
      return { act: { ...command, question: hide(command.question, { kind: 'public' }) }, sealed, documents: [] }
    case 'answer for request':
      return { act: { ...command, answer: hide(command.answer, { kind: 'public' }) }, sealed, documents: [] }
    case 'declare interest':
    case 'put to vote':
    case 'withdraw request':
    case 'reduce award': {
      const { reason, ...act } = command
      return { act: { ...act, ...reasonOf(reason) }, sealed, documents: [] }
    }
    case 'report on award': {
      const { reference, stored } = markdownDocument(command.report, tools.crypto)
      return { act: { ...command, report: reference }, sealed, documents: [stored] }
    }
    case 'note received': {
      const { giver, ...received } = command
      const given = giver === undefined ? {} : { giver: hide(giver, { kind: 'self', person }) }
      return { act: { ...received, ...given }, sealed, documents: [] }
    }
    case 'ask for payment': {
      const { text, payeeName, contract, ...asked } = command
      const written = text === '' ? undefined : markdownDocument(text, tools.crypto)
      const act = {
        ...asked,
        ...(written !== undefined && { text: written.reference }),
        ...(payeeName !== undefined && { payeeName: hide(payeeName, { kind: 'self', person }) }),
        ...(contract !== undefined && { contract: hide(contract, { kind: 'self', person }) }),
      }
      return { act, sealed, documents: written === undefined ? [] : [written.stored] }
    }
    case 'note index':
    case 'approve payment':
    case 'note paid':
    case 'release promise':
    case 'nominate':
    case 'take back nomination':
    case 'accept nomination':
    case 'decline nomination':
    case 'withdraw candidacy':
    case 'support candidate':
    case 'withdraw support':
    case 'cast ballot':
    case 'give ballot proxy':
    case 'settle tie':
    case 'retry delivery':
    case 'close delivery':
    case 'note delivery':
    case 'drop draft':
    case 'offer':
    case 'take back offer':
    case 'step down':
    case 'second':
    case 'sign':
    case 'open':
    case 'close':
    case 'pause':
    case 'resume':
    case 'present':
    case 'proxy':
    case 'lengthen':
    case 'record':
    case 'declare':
    case 'relate':
    case 'opt in':
    case 'opt out':
    case 'renew':
    case 'take':
    case 'sponsor':
    case 'invite':
    case 'accept invitation':
    case 'decline invitation':
    case 'name alternate':
    case 'take status':
    case 'end status':
    case 'answer':
    case 'confirm':
    case 'vouch':
    case 'ask for roll':
    case 'withdraw agenda item':
    case 'attend meeting':
    case 'send regrets':
    case 'note attendance':
    case 'approve minutes':
    case 'pass on':
    case 'erase':
    case 'change key':
    case 'enrol':
    case 'note former holder':
    case 'extend consultation':
    case 'note announcement':
    case 'withdraw answer':
    case 'make point':
    case 'drop point':
    case 'drop request draft':
    case 'champion request':
      return { act: command, sealed, documents: [] }
  }
}

function askingOf(asks: AskingInWords, crypto: Crypto): Documented<Asking> {
  const { text, ...said } = asks
  if (text === undefined || text === '') return { value: said, documents: [] }
  const { reference, stored } = markdownDocument(text, crypto)
  return { value: { ...said, text: reference }, documents: [stored] }
}

function asksOf({ about, ...asks }: AsksInWords, crypto: Crypto): Documented<Asks> {
  const { value, documents } = askingOf(asks, crypto)
  if (about.kind !== 'text') return { value: { ...value, about }, documents }
  const { reference, stored } = markdownDocument(about.text, crypto)
  return { value: { ...value, about: { kind: 'text', document: reference } }, documents: [...documents, stored] }
}

interface Documented<Value> {
  readonly value: Value
  readonly documents: readonly StoredDocument[]
}

/** Who reads what was written is decided where the charter is known; what is confidential is for those who decide in any case. */
function moneyAsked(
  { purpose, place, answers, documents, items, sources, confidential = '', ...asking }: AskForMoney,
  person: PersonId,
  hide: (value: string, readers: Readers) => string,
): Act {
  const words: Application = {
    purpose,
    answers,
    documents,
    items: items.map(({ what }) => what),
    sources: (sources ?? []).map(({ from }) => from),
    ...(place !== undefined && { place }),
  }
  const { group } = asking
  return {
    ...asking,
    items: items.map(({ what: _, ...item }) => item),
    application: hide(JSON.stringify(words), { kind: 'public' }),
    ...(sources !== undefined && { otherSources: sources.map(({ amount }) => amount) }),
    ...(confidential.trim() !== '' && { confidential: hide(confidential.trim(), { kind: 'group', group, person }) }),
  }
}

/** How a charter calls its group; nothing where that cannot be read, which is told when it is checked. */
function nameIn(charter: string): string {
  const opened = openDocument({ file: 'charter.md', text: charter })
  return 'sections' in opened ? opened.name : ''
}
