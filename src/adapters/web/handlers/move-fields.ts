import type { z } from 'zod'
import type { Command } from '../../../app/command.ts'
import { recipientIn } from '../../../app/read/power-moves.ts'
import { parseDuration } from '../../../core/base/duration.ts'
import { type Instant, startOfDate } from '../../../core/base/instant.ts'
import { parseMoney } from '../../../core/base/money.ts'
import { nameOf } from '../../../core/base/name.ts'
import type { GivenPower } from '../../../core/charter/powers/given-power.ts'
import { parseCeiling } from '../../../core/charter/reading/parse-ceiling.ts'
import { parseAction } from '../../../core/charter/structure/action.ts'
import { perRequest } from '../../../core/charter/structure/ceiling.ts'
import type { moveForm } from '../form-schemas.ts'
import type { FieldCodes } from './act-form.ts'

type Move = Omit<Extract<Command, { readonly type: 'move' }>, 'type' | 'group'>

/** What the fields of a move ask for, or what is wrong with them. A field left empty says nothing. */
export function moveIn(fields: z.infer<typeof moveForm>): Move | FieldCodes {
  const { action: written, title, text, person, successor, entry } = fields
  const action = parseAction(written)
  const amount = said(fields.amount, parseMoney)
  const length = said(fields.length, parseDuration)
  const proposed = said(fields.proposed, optionsIn)
  const limits = said(fields.most, limitsIn)
  const to = said(fields.to, recipientIn)
  const errors = {
    ...(limits === 'unreadable' && { most: 'not a limit' }),
    ...(to === 'unreadable' && { to: 'empty' }),
    ...(action === undefined && { action: 'not an action' }),
    ...(amount === 'unreadable' && { amount: 'not an amount' }),
    ...(length === 'unreadable' && { length: 'not a length' }),
    ...(proposed === 'unreadable' && { proposed: 'not options' }),
  }
  if (action === undefined || amount === 'unreadable' || length === 'unreadable' || proposed === 'unreadable')
    return { errors }
  if (limits === 'unreadable' || to === 'unreadable') return { errors }
  const [until, needed] = [dayIn(fields.until), dayIn(fields.needed)]
  return {
    action,
    title,
    text,
    ...(person !== undefined && person !== '' && { person }),
    ...(entry !== undefined && entry !== '' && { entry }),
    ...(amount !== undefined && { amount }),
    ...(length !== undefined && { length }),
    ...(proposed !== undefined && { proposed }),
    ...(successor !== undefined && successor !== '' && { successor }),
    ...(to !== undefined && { gift: { to, ...limits, ...(until !== undefined && { until }) } }),
    ...(needed !== undefined && { needed }),
  }
}

function said<Value>(text: string | undefined, parse: (text: string) => Value | undefined) {
  return text === undefined || text === '' ? undefined : (parse(text) ?? ('unreadable' as const))
}

/** "USD 500; USD 5,000 per year": that of one request apart from all others, as powers say them. */
function limitsIn(text: string): Pick<GivenPower, 'upTo' | 'limits'> | undefined {
  const written = text.split(';').filter((part) => part.trim() !== '')
  const all = written.flatMap((part) => parseCeiling(part) ?? [])
  if (all.length < written.length) return undefined
  const upTo = perRequest(all)
  const limits = all.filter((one) => perRequest([one]) === undefined)
  return { ...(upTo !== undefined && { upTo }), ...(limits.length > 0 && { limits }) }
}

/** From the beginning of the day, in UTC. */
function dayIn(date: string | undefined): Instant | undefined {
  return date === undefined || date === '' ? undefined : startOfDate(date, { zone: 'UTC' })
}

/** One option a line, each a name that a charter could have. */
function optionsIn(text: string): readonly string[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const names = lines.flatMap((line) => nameOf(line) ?? [])
  return names.length === lines.length && new Set(names).size === names.length ? names : undefined
}
