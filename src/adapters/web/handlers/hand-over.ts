import type { Hono } from 'hono'
import { handOverView } from '../../../app/read/handover/hand-over-view.ts'
import { passOnForm, successorNoteForm } from '../form-schemas.ts'
import { handOverPage } from '../pages/hand-over.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { type ActForm, takeForm } from './act-form.ts'
import { here, part, seatHere } from './act-place.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** What a holder does for whoever follows, from the page of what hangs on the seat. */
export function handOverForms(app: Hono, services: WebServices): void {
  app.post(routes.passOn, (context) => takeForm(context, services, passOnAct))
  app.post(routes.successorNote, (context) => takeForm(context, services, noteAct))
}

const passOnAct: ActForm<typeof passOnForm> = {
  schema: passOnForm,
  said: 'done',
  command: (inside, { access }) => ({ type: 'pass on', ...seatHere(inside), access }),
  next: handOverLink,
}

const noteAct: ActForm<typeof successorNoteForm> = {
  schema: successorNoteForm,
  said: 'done',
  command: (inside, { note }) => ({ type: 'write to successor', ...seatHere(inside), note }),
  again: (inside, state) => {
    const { group, seat } = seatHere(inside)
    const view = handOverView(inside.reader, group, seat, part(inside, 'person'))
    return view && page(inside, { page: (frame) => handOverPage(view, frame, state), form: true })
  },
  next: handOverLink,
}

/** Back to one's own page, whose form it was. */
function handOverLink(inside: FoundationVisit): string {
  return link('handOver', { ...here(inside), ...seatHere(inside), person: inside.reader.person ?? '' })
}
