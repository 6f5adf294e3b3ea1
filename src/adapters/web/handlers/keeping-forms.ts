import type { Command } from '../../../app/command.ts'
import type { Receipt } from '../../../app/running/acting.ts'
import { keepForm, relateForm, rollForm, statementForm, statusForm } from '../form-schemas.ts'
import { link } from '../routes.ts'
import type { ActForm } from './act-form.ts'
import { decisionLink, here, numberOf } from './act-place.ts'
import type { FoundationVisit } from './visit.ts'

/** What people do so that seats are kept, each by a button or a short form on the page of the group, the person or the decision. */
export const keepAct: ActForm<typeof keepForm> = {
  schema: keepForm,
  said: 'done',
  command: (inside, { do: type }): Command => ({ type, group: part(inside, 'group'), seat: part(inside, 'seat') }),
  next: afterwards,
}

export const statusAct: ActForm<typeof statusForm> = {
  schema: statusForm,
  said: 'done',
  command: (inside, { do: type, person }) => {
    const has = { group: part(inside, 'group'), status: part(inside, 'status') }
    if (type !== 'vouch') return { type, ...has }
    return person === undefined ? { errors: { person: 'empty' } } : { type, ...has, person }
  },
  next: afterwards,
}

export const rollAct: ActForm<typeof rollForm> = {
  schema: rollForm,
  said: 'done',
  command: (inside, { do: type }): Command => ({ type, group: part(inside, 'group'), roll: part(inside, 'roll') }),
  next: afterwards,
}

export const statementAct: ActForm<typeof statementForm> = {
  schema: statementForm,
  said: 'done',
  command: (inside, { statement }) => ({ type: 'make statement', motion: numberOf(inside), statement }),
  next: (inside) => decisionLink(inside),
}

/** Nothing in particular lets a value stand alone again. */
export const relateAct: ActForm<typeof relateForm> = {
  schema: relateForm,
  said: 'declared',
  command: (_, { fact, value, to }) => ({ type: 'relate', fact, value, ...(to !== '' && { to }) }),
  next: (inside) => link('person', { ...here(inside), person: inside.reader.person ?? '' }),
}

/** What took a vote is shown there, all else on the page of the group. */
function afterwards(inside: FoundationVisit, _: unknown, { entries }: Receipt): string {
  for (const { entry } of entries) {
    const { type } = entry.event
    if (type === 'MotionOpened' || type === 'MotionMoved' || type === 'ProcedureBegun') {
      return link('decision', { ...here(inside), number: entry.event.motion })
    }
  }
  return link('group', { ...here(inside), group: part(inside, 'group') })
}

function part({ context }: FoundationVisit, name: string): string {
  return context.req.param(name) ?? ''
}
