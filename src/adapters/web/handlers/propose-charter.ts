import { draftCheckers, editView } from '../../../app/read/edit-view.ts'
import { proposeCharterForm } from '../form-schemas.ts'
import { editCharterPage } from '../pages/edit-charter.ts'
import { link } from '../routes.ts'
import type { ActForm } from './act-form.ts'
import { here } from './act-place.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** A change of a charter, from the workbench to those who decide on it. */
export const proposeCharterAct: ActForm<typeof proposeCharterForm> = {
  schema: proposeCharterForm,
  said: 'moved',
  command: (inside, { charter, title, reason: text }) => {
    return { type: 'move', group: groupOf(inside), action: { verb: 'amend', object: 'charter' }, title, text, charter }
  },
  again: (inside, state) => {
    const view = editView(inside.reader, groupOf(inside), state.values.charter, draftCheckers())
    if (view === undefined) return undefined
    return page(inside, { page: (frame) => editCharterPage(view, frame, state), form: true })
  },
  next: (inside, _, { entries }) => {
    for (const { entry } of entries) {
      const { type } = entry.event
      if (type === 'MotionOpened' || type === 'MotionMoved' || type === 'ProcedureBegun') {
        return link('decision', { ...here(inside), number: entry.event.motion })
      }
    }
    return link('charter', { ...here(inside), group: groupOf(inside) })
  },
}

function groupOf({ context }: FoundationVisit): string {
  return context.req.param('group') ?? ''
}
