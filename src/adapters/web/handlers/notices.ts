import type { Hono } from 'hono'
import { wishesOf, wishesThing } from '../../../app/notices/drawn-wishes.ts'
import type { Wishes } from '../../../app/notices/wishes.ts'
import { noticesView } from '../../../app/read/notices-view.ts'
import { foundationRef } from '../../../app/read/reader.ts'
import { noticesForm } from '../form-schemas.ts'
import { sayNext } from '../notice.ts'
import { noticesPage } from '../pages/notices.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { here } from './act-place.ts'
import { knownHere } from './known-here.ts'
import { notOurForm } from './problem.ts'
import { readForm } from './read-form.ts'
import { page } from './show.ts'

/** How somebody is told. It is nobody's history, so it is kept beside the record and is no act. */
export function noticesPages(app: Hono, services: WebServices): void {
  app.get(routes.notices, async (context) => {
    const found = await knownHere(context, services)
    if ('answer' in found) return found.answer
    const { inside, person } = found
    const wishes = await wishesOf(services.drawer, here(inside).foundation, person)
    const view = noticesView(foundationRef(inside.reader), wishes, {
      address: inside.session?.address ?? '',
      mailed: !services.printsLetters,
    })
    return context.html(page(inside, { page: (frame) => noticesPage(view, frame), form: true }))
  })

  app.post(routes.notices, async (context) => {
    const found = await knownHere(context, services)
    if ('answer' in found) return found.answer
    const { inside, person } = found
    const sent = await readForm(inside, noticesForm, ['kind', 'often'])
    if (!sent.ok) return notOurForm(inside, sent.problem.type === 'not ours' ? 403 : 422)
    const { zone, hour, kind, often } = sent.value.fields
    if (kind.length !== often.length) return notOurForm(inside, 422)
    const chosen = Object.fromEntries(kind.map((one, place) => [one, often[place]] as const))
    const wishes: Wishes = { zone, hour, chosen, stopped: [] }
    await inside.running.post(async () => ({ drawer: { put: [wishesThing(person, wishes)] } }))
    sayNext(context, { kind: 'notices' })
    return context.redirect(link('notices', here(inside)), 303)
  })
}
