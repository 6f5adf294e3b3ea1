import type { z } from 'zod'
import type { Command } from '../../../app/command.ts'
import { parseDuration } from '../../../core/base/duration.ts'
import { parseMoney } from '../../../core/base/money.ts'
import { nameOf } from '../../../core/base/name.ts'
import { parseAction } from '../../../core/charter/structure/action.ts'
import type { moveForm } from '../form-schemas.ts'
import type { FieldCodes } from './act-form.ts'

type Move = Omit<Extract<Command, { readonly type: 'move' }>, 'type' | 'group'>

/** What the fields of a move ask for, or what is wrong with them. A field left empty says nothing. */
export function moveIn(fields: z.infer<typeof moveForm>): Move | FieldCodes {
  const { action: written, title, text, person, successor } = fields
  const action = parseAction(written)
  const amount = said(fields.amount, parseMoney)
  const length = said(fields.length, parseDuration)
  const proposed = said(fields.proposed, optionsIn)
  const errors = {
    ...(action === undefined && { action: 'not an action' }),
    ...(amount === 'unreadable' && { amount: 'not an amount' }),
    ...(length === 'unreadable' && { length: 'not a length' }),
    ...(proposed === 'unreadable' && { proposed: 'not options' }),
  }
  if (action === undefined || amount === 'unreadable' || length === 'unreadable' || proposed === 'unreadable')
    return { errors }
  return {
    action,
    title,
    text,
    ...(person !== undefined && person !== '' && { person }),
    ...(amount !== undefined && { amount }),
    ...(length !== undefined && { length }),
    ...(proposed !== undefined && { proposed }),
    ...(successor !== undefined && successor !== '' && { successor }),
  }
}

function said<Value>(text: string | undefined, parse: (text: string) => Value | undefined) {
  return text === undefined || text === '' ? undefined : (parse(text) ?? ('unreadable' as const))
}

/** One option a line, each a name that a charter could have. */
function optionsIn(text: string): readonly string[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const names = lines.flatMap((line) => nameOf(line) ?? [])
  return names.length === lines.length && new Set(names).size === names.length ? names : undefined
}
