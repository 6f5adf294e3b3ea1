import { draftCheckers, editView } from '../../../app/read/edit-view.ts'
import { proposeCharterForm } from '../form-schemas.ts'
import { editCharterPage } from '../pages/edit-charter.ts'
import { link } from '../routes.ts'
import type { ActForm } from './act-form.ts'
import { here, openedDecision, part } from './act-place.ts'
import { page } from './show.ts'

/** A change of a charter, from the workbench to those who decide on it. */
export const proposeCharterAct: ActForm<typeof proposeCharterForm> = {
  schema: proposeCharterForm,
  said: 'moved',
  isCostly: true,
  command: (inside, { charter, title, reason: text }) => {
    return {
      type: 'move',
      group: part(inside, 'group'),
      action: { verb: 'amend', object: 'charter' },
      title,
      text,
      charter,
    }
  },
  again: (inside, state) => {
    const view = editView(inside.reader, part(inside, 'group'), state.values.charter, draftCheckers())
    if (view === undefined) return undefined
    return page(inside, { page: (frame) => editCharterPage(view, frame, state), form: true })
  },
  next: (inside, _, receipt) =>
    openedDecision(inside, receipt) ?? link('charter', { ...here(inside), group: part(inside, 'group') }),
}
