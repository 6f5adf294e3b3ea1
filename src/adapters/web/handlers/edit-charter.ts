import type { Hono } from 'hono'
import { type DraftCheckers, draftCheckers, editView } from '../../../app/read/edit-view.ts'
import { blockSchema } from '../../../core/charter/schema/block-schema.ts'
import { editForm } from '../form-schemas.ts'
import { editCharterPage } from '../pages/edit-charter.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { part } from './act-place.ts'
import { costlyPage } from './costly-page.ts'
import { asDataKey } from './data-key.ts'
import { notFound } from './not-found.ts'
import { notOurForm } from './problem.ts'
import { readForm } from './read-form.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** The workbench of a charter. Its form only asks for a check: it changes nothing, and whoever reads may use it. */
export function editCharter(app: Hono, services: WebServices): void {
  const checkers = draftCheckers()
  app.get(routes.schema, (context) => {
    context.header('Cache-Control', 'public, max-age=3600')
    context.header('Access-Control-Allow-Origin', '*')
    return context.json(blockSchema, 200, { 'Content-Type': 'application/schema+json' })
  })
  app.get(routes.editCharter, (context) => costlyPage(context, services, (found) => shown(found, checkers)))
  app.post(routes.editCharter, (context) =>
    costlyPage(context, services, async (found) => {
      const sent = await readForm(found, editForm)
      return sent.ok
        ? shown(found, checkers, sent.value.fields.text)
        : notOurForm(found, sent.problem.type === 'not ours' ? 403 : 422)
    }),
  )
}

function shown(found: FoundationVisit, checkers: DraftCheckers, written?: string): Response | Promise<Response> {
  const { context, reader } = found
  const view = editView(reader, part(found, 'group'), written, checkers)
  if (view === undefined) return notFound(found)
  if (context.env !== undefined && asDataKey in context.env) return context.json(view)
  return context.html(page(found, { page: (frame) => editCharterPage(view, frame), form: true }))
}
