import { dropDraftForm, offerForm } from '../form-schemas.ts'
import { link } from '../routes.ts'
import type { ActForm } from './act-form.ts'
import { groupPage, here, part, seatHere } from './act-place.ts'

/** To sit in a group that is being formed, or not any more. */
export const offerAct: ActForm<typeof offerForm> = {
  schema: offerForm,
  said: 'done',
  command: (inside, { do: type }) => ({ type, ...seatHere(inside) }),
  next: groupPage,
}

export const dropDraftAct: ActForm<typeof dropDraftForm> = {
  schema: dropDraftForm,
  said: 'done',
  command: (inside) => ({ type: 'drop draft', group: part(inside, 'group') }),
  next: (inside) => link('foundation', here(inside)),
}
