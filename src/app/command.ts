import type { Duration } from '../core/base/duration.ts'
import type { Money } from '../core/base/money.ts'
import type { Name } from '../core/base/name.ts'
import type { Action } from '../core/charter/structure/charter.ts'
import type { Act } from '../core/foundation/act.ts'
import type { PersonId } from '../core/foundation/event.ts'
import { markdownDocument } from './document.ts'
import type { Chance, Crypto, Readers, SealedValue, StoredDocument } from './ports.ts'
import { seal } from './sealed/seal.ts'

/** What a person asks for, in plain text, as it comes from a form or a program. Sizes were checked at the edge. */
export type Command =
  | { readonly type: 'introduce'; readonly person: PersonId; readonly name: string; readonly address: string }
  | {
      readonly type: 'apply'
      readonly group: Name
      readonly seat: Name
      readonly answers: readonly Answer[]
      readonly decider?: Name
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
    }
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
  | { readonly type: 'edit'; readonly motion: number; readonly text: string }
  | { readonly type: 'write to successor'; readonly group: Name; readonly seat: Name; readonly note: string }
  | PlainAct

/** Acts that say nothing which is kept beside the record. */
type PlainAct = Extract<
  Act,
  {
    readonly type:
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
      | 'name alternate'
      | 'take status'
      | 'end status'
      | 'answer'
      | 'pass on'
      | 'erase'
      | 'change key'
  }
>

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
      const address = hide(command.address, { kind: 'self', person: command.person })
      return { act: { type: 'introduce', person: command.person, name, address }, sealed, documents: [] }
    }
    case 'apply': {
      const { group, seat, decider } = command
      const chosen = decider === undefined ? {} : { decider }
      const answers = hide(JSON.stringify(command.answers), { kind: 'group', group, person })
      return { act: { type: 'apply', group, seat, answers, ...chosen }, sealed, documents: [] }
    }
    case 'move': {
      const { text, ...motion } = command
      if (text === '') return { act: motion, sealed, documents: [] }
      const document = markdownDocument(text, tools.crypto)
      return { act: { ...motion, text: document.reference }, sealed, documents: [document.stored] }
    }
    case 'vote':
    case 'casting vote':
    case 'recuse':
    case 'declare conflict':
    case 'withdraw':
    case 'appeal': {
      const { reason, ...act } = command
      return { act: { ...act, ...reasonOf(reason) }, sealed, documents: [] }
    }
    case 'edit': {
      const { reference, stored } = markdownDocument(command.text, tools.crypto)
      return { act: { type: 'edit', motion: command.motion, text: reference }, sealed, documents: [stored] }
    }
    case 'write to successor': {
      const { type, group, seat } = command
      const note = hide(command.note, { kind: 'group', group, person })
      return { act: { type, group, seat, note }, sealed, documents: [] }
    }
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
    case 'name alternate':
    case 'take status':
    case 'end status':
    case 'answer':
    case 'pass on':
    case 'erase':
    case 'change key':
      return { act: command, sealed, documents: [] }
  }
}
