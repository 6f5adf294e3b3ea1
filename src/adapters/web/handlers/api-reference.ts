import type { Hono } from 'hono'
import { openApiDocument } from '../api/open-api.ts'
import { readDocument } from '../api/reference/shape.ts'
import { apiReferencePage } from '../pages/api-reference.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { page } from './show.ts'
import { visit } from './visit.ts'

/** The reference of the API as a page of the site. */
export function apiReference(app: Hono, services: WebServices): void {
  app.get(routes.apiReference, async (context) => {
    const outside = await visit(context, services)
    const view = { api: readDocument(openApiDocument()), baseUrl: services.baseUrl }
    return context.html(page(outside, { page: (frame) => apiReferencePage(view, frame) }))
  })
}
