import type { Command } from '../../../app/command.ts'
import { localPath } from '../../../app/local-path.ts'
import { keepForm, relateForm, rollForm, statementForm, statusForm } from '../form-schemas.ts'
import type { ActForm } from './act-form.ts'
import { decisionOrGroup, decisionPage, numberOf, ownPage, part, seatHere } from './act-place.ts'

/** What people do so that seats are kept, each by a button or a short form on the page of the group, the person or the decision. */
export const keepAct: ActForm<typeof keepForm> = {
  schema: keepForm,
  said: 'done',
  command: (inside, { do: type }): Command => ({ type, ...seatHere(inside) }),
  next: decisionOrGroup,
}

export const statusAct: ActForm<typeof statusForm> = {
  schema: statusForm,
  said: 'done',
  command: (inside, { do: type, person }) => {
    const has = { group: part(inside, 'group'), status: part(inside, 'status') }
    if (type !== 'vouch') return { type, ...has }
    return person === undefined ? { errors: { person: 'empty' } } : { type, ...has, person }
  },
  next: decisionOrGroup,
}

export const rollAct: ActForm<typeof rollForm> = {
  schema: rollForm,
  said: 'done',
  command: (inside, { do: type }): Command => ({ type, group: part(inside, 'group'), roll: part(inside, 'roll') }),
  next: (inside, { back }, receipt) => localPath(back ?? '') ?? decisionOrGroup(inside, undefined, receipt),
}

export const statementAct: ActForm<typeof statementForm> = {
  schema: statementForm,
  said: 'done',
  command: (inside, { statement }) => ({ type: 'make statement', motion: numberOf(inside), statement }),
  next: decisionPage,
}

/** Nothing in particular lets a value stand alone again. */
export const relateAct: ActForm<typeof relateForm> = {
  schema: relateForm,
  said: 'declared',
  command: (_, { fact, value, to }) => ({ type: 'relate', fact, value, ...(to !== '' && { to }) }),
  next: ownPage,
}
