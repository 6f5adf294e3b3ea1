import type { Money } from '../core/base/money.ts'
import type { Name } from '../core/base/name.ts'
import type { Action } from '../core/charter/charter.ts'
import type { Act } from '../core/foundation/act.ts'
import type { PersonId } from '../core/foundation/event.ts'
import { markdownDocument } from './document.ts'
import type { Chance, Crypto, Readers, SealedValue, StoredDocument } from './ports.ts'
import { seal } from './seal.ts'

/** What a person asks for, in plain text, as it comes from a form or a program. Sizes were checked at the edge. */
export type Command =
  | { readonly type: 'introduce'; readonly person: PersonId; readonly name: string; readonly address: string }
  | { readonly type: 'apply'; readonly group: Name; readonly seat: Name; readonly answers: readonly Answer[] }
  | {
      readonly type: 'move'
      readonly group: Name
      readonly action: Action
      readonly amount?: Money
      readonly title: string
      readonly text: string
    }
  | { readonly type: 'vote'; readonly motion: number; readonly option: Name; readonly reason?: string }
  | { readonly type: 'recuse'; readonly motion: number; readonly reason?: string }
  | { readonly type: 'step down'; readonly group: Name; readonly seat: Name }

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
      const { group, seat } = command
      const answers = hide(JSON.stringify(command.answers), { kind: 'group', group, person })
      return { act: { type: 'apply', group, seat, answers }, sealed, documents: [] }
    }
    case 'move': {
      const { text, ...motion } = command
      if (text === '') return { act: motion, sealed, documents: [] }
      const document = markdownDocument(text, tools.crypto)
      return { act: { ...motion, text: document.reference }, sealed, documents: [document.stored] }
    }
    case 'vote': {
      const { motion, option, reason } = command
      return { act: { type: 'vote', motion, option, ...reasonOf(reason) }, sealed, documents: [] }
    }
    case 'recuse': {
      const { motion, reason } = command
      return { act: { type: 'recuse', motion, ...reasonOf(reason) }, sealed, documents: [] }
    }
    case 'step down':
      return { act: command, sealed, documents: [] }
  }
}
