import { notFoundPage } from '../pages/problem.ts'
import { frameOf, type Visit } from './visit.ts'

export function notFound(visit: Visit): Response | Promise<Response> {
  return visit.context.html(String(notFoundPage(frameOf(visit))), 404)
}
