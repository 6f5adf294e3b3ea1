import { dropDraftForm, offerForm } from '../form-schemas.ts'
import { link } from '../routes.ts'
import type { ActForm } from './act-form.ts'
import { here } from './act-place.ts'
import type { FoundationVisit } from './visit.ts'

/** To sit in a group that is being formed, or not any more. */
export const offerAct: ActForm<typeof offerForm> = {
  schema: offerForm,
  said: 'done',
  command: ({ context }, { do: type }) => {
    return { type, group: context.req.param('group') ?? '', seat: context.req.param('seat') ?? '' }
  },
  next: groupOf,
}

export const dropDraftAct: ActForm<typeof dropDraftForm> = {
  schema: dropDraftForm,
  said: 'done',
  command: ({ context }) => ({ type: 'drop draft', group: context.req.param('group') ?? '' }),
  next: (inside) => link('foundation', here(inside)),
}

function groupOf(inside: FoundationVisit): string {
  return link('group', { ...here(inside), group: inside.context.req.param('group') ?? '' })
}
