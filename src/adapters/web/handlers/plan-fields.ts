import type { z } from 'zod'
import { parseMoney } from '../../../core/base/money.ts'
import { type Name, nameOf } from '../../../core/base/name.ts'
import type { AskedBelow } from '../../../core/charter/init/asked-below.ts'
import type { GroupPlan, PlannedOffice } from '../../../core/charter/init/group-plan.ts'
import { parseAction } from '../../../core/charter/structure/action.ts'
import type { Action } from '../../../core/charter/structure/charter.ts'
import type { foundForm } from '../form-schemas.ts'
import type { FieldCodes } from './act-form.ts'

type Fields = z.infer<typeof foundForm>

/** The plan that the answers of the guide come to, with what the group above asks for, or what is wrong with them by field. */
export function planIn(fields: Fields, under: Name, asked: AskedBelow): GroupPlan | FieldCodes {
  const named = nameIn(fields)
  const least = /^[1-9]\d?$/.test(fields.least) ? Number(fields.least) : undefined
  const powers = powersIn(fields.powers)
  const spends = fields.spends === '' ? undefined : (parseMoney(fields.spends) ?? 'unreadable')
  const channel = channelIn(fields.channel)
  const unsaid = asked.others.flatMap((_, index) => ((fields.stated[index] ?? '') === '' ? [index] : []))
  const errors = {
    ...(fields.name === '' && { name: 'empty' }),
    ...(fields.name !== '' && named === undefined && { group: 'not a short name' }),
    ...(fields.purpose === '' && { purpose: 'empty' }),
    ...((least === undefined || least < asked.members) && { least: 'too few' }),
    ...(powers === undefined && { powers: 'not powers' }),
    ...(spends === 'unreadable' && { spends: 'not an amount' }),
    ...(channel === undefined && { channel: 'not a channel' }),
    ...Object.fromEntries(unsaid.map((index) => [`stated.${index}`, 'empty'])),
  }
  const isWhole = named !== undefined && least !== undefined && powers !== undefined && channel !== undefined
  if (!isWhole || spends === 'unreadable' || Object.keys(errors).length > 0) return { errors }
  return {
    group: named,
    name: fields.name,
    under,
    purpose: fields.purpose,
    joining: fields.joining,
    asks: linesOf(fields.asks),
    least,
    term: fields.term,
    offices: officesIn(fields, asked),
    deciding: fields.deciding,
    powers,
    ...(spends !== undefined && { spends }),
    reports: fields.reports,
    channels: channel,
    stated: asked.others.map((about, index) => ({ about, text: fields.stated[index] ?? '' })),
    headings: asked.headings,
  }
}

/** From the name that people read, where no other is given. */
export function nameIn({ group, name }: Pick<Fields, 'group' | 'name'>): Name | undefined {
  if (group !== '') return nameOf(group)
  const plain = name.normalize('NFKD').replace(/[^A-Za-z0-9\s-]/g, '')
  return nameOf(plain)
}

/** What can be read of the powers, to look for others who have them. */
export function powersRead(text: string): readonly Action[] {
  return linesOf(text).flatMap((written) => parseAction(written) ?? [])
}

function powersIn(text: string): readonly Action[] | undefined {
  const read = powersRead(text)
  return read.length === linesOf(text).length ? read : undefined
}

function officesIn({ chair, liaison }: Fields, { offices }: AskedBelow): readonly PlannedOffice[] {
  const own = offices.some(({ seat }) => seat === 'chair') || chair === undefined
  const sent = offices.some(({ filledBy }) => filledBy === 'above') || liaison === undefined
  return [
    ...(own ? [] : [{ seat: 'chair', number: 1, filledBy: 'members' } as const]),
    ...offices,
    ...(sent ? [] : [{ seat: 'liaison', number: 1, filledBy: 'above' } as const]),
  ]
}

/** An address that can be opened or written to; none where none is given. */
function channelIn(at: string): GroupPlan['channels'] | undefined {
  if (at === '') return []
  if (/^https?:\/\/[^\s<>"]+$/.test(at)) return [{ kind: 'web', at, public: true }]
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(at)) return [{ kind: 'email', at, public: true }]
  return undefined
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
