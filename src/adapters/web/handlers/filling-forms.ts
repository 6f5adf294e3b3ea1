import type { Command } from '../../../app/command.ts'
import { fillForm } from '../form-schemas.ts'
import type { ActForm, FieldCodes } from './act-form.ts'
import { decisionOrGroup, seatHere } from './act-place.ts'

/** What people do so that a seat is filled, each by a short form on the page of the group. */
export const fillAct: ActForm<typeof fillForm> = {
  schema: fillForm,
  said: 'done',
  command: (inside, { do: type, person = '', entry = '' }): Command | FieldCodes => {
    const place = seatHere(inside)
    const of = entry === '' ? {} : { entry }
    switch (type) {
      case 'take':
      case 'accept invitation':
      case 'decline invitation':
        return { type, ...place, ...of }
      case 'name alternate':
        return { type, ...place, ...(person !== '' && { person }) }
      case 'sponsor':
        return person === '' ? { errors: { person: 'empty' } } : { type, ...place, person }
      case 'invite':
        return person === '' ? { errors: { person: 'empty' } } : { type, ...place, person, ...of }
    }
  },
  next: decisionOrGroup,
}
