import type { Hono } from 'hono'
import { ballotReviewForm } from '../form-schemas.ts'
import { ballotPage } from '../pages/ballot.ts'
import { ballotReviewPage } from '../pages/ballot-review.ts'
import { routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { markedBallot, marksIn } from './election-forms.ts'
import { ballotHere } from './elections.ts'
import { notFound } from './not-found.ts'
import { notOurForm } from './problem.ts'
import { readForm } from './read-form.ts'
import { page } from './show.ts'
import { inFoundation, visit } from './visit.ts'

/** A filled ballot is shown in words before it is cast. This keeps nothing, and the answer goes to whoever filled it in alone. */
export function ballotReview(app: Hono, services: WebServices): void {
  app.post(routes.ballotReview, async (context) => {
    const outside = await visit(context, services)
    const found = await inFoundation(outside)
    if (found === undefined) return notFound(outside)
    const sent = await readForm(found, ballotReviewForm)
    if (!sent.ok) return notOurForm(found, sent.problem.type === 'not ours' ? 403 : 422)
    const { fields } = sent.value
    const { electorate, for: voter } = fields
    const asked = { ...(electorate !== undefined && { electorate }), ...(voter !== undefined && { for: voter }) }
    const view = await ballotHere(found, asked)
    if (view === undefined) return notFound(found)
    const marks = marksIn(fields)
    const again = (filled: Parameters<typeof ballotPage>[2], status: 200 | 422) =>
      context.html(page(found, { page: (frame) => ballotPage(view, frame, filled), form: true }), status)
    if (view.mayVote.refusal !== undefined || view.form.kind === 'none') return again(undefined, 422)
    if (fields.do === 'change') return again({ marks }, 200)
    const marked = markedBallot(view, marks)
    if (!marked.ok) return again({ marks, wrong: marked.problem }, 422)
    const { value } = marked
    return context.html(page(found, { page: (frame) => ballotReviewPage(view, value, marks, frame), form: true }))
  })
}
