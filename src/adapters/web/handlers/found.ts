import type { Hono } from 'hono'
import type { z } from 'zod'
import { type DraftCheckers, draftCheckers } from '../../../app/read/edit-view.ts'
import { type DraftView, draftView, keptDraft } from '../../../app/read/founding/draft-view.ts'
import { type FoundView, foundView } from '../../../app/read/founding/found-view.ts'
import { copiedCharter } from '../../../core/charter/init/copied-charter.ts'
import { groupCharter } from '../../../core/charter/init/group-charter.ts'
import { fieldProblemWords } from '../../words/form-words.ts'
import { actId } from '../act-id.ts'
import { foundDraftForm, foundForm } from '../form-schemas.ts'
import { type FormState, untouched } from '../frame.ts'
import { foundPage } from '../pages/found.ts'
import { foundDraftPage } from '../pages/found-draft.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { type ActForm, takeForm } from './act-form.ts'
import { here } from './act-place.ts'
import { costlyPage } from './costly-page.ts'
import { asDataKey } from './data-key.ts'
import { notFound } from './not-found.ts'
import { nameIn, planIn, powersRead } from './plan-fields.ts'
import { notOurForm } from './problem.ts'
import { readForm } from './read-form.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** The guide to a new group and the workbench of its draft. Whoever reads may try both; keeping a draft is an act. */
export function foundGroups(app: Hono, services: WebServices): void {
  const checkers = draftCheckers()
  app.get(routes.found, (context) => costlyPage(context, services, (found) => guide(found, blank, untouched)))
  app.post(routes.found, (context) => costlyPage(context, services, (found) => answers(found, checkers)))
  app.get(routes.foundDraft, (context) => costlyPage(context, services, (found) => draftAgain(found, checkers)))
  app.post(routes.foundDraft, async (context) => {
    // Read before the state is waited for, as takeForm does.
    const asked = new URLSearchParams(await context.req.text()).get('do')
    if (asked === 'keep') return takeForm(context, services, keepAct(checkers))
    return costlyPage(context, services, (found) => checkAgain(found, checkers))
  })
}

type Fields = z.infer<typeof foundForm>

const blank = { under: '', name: '', purpose: '', powers: '' }

/** The guide, with what comes close to what has been written so far. */
function guide(
  found: FoundationVisit,
  fields: Pick<Fields, 'under' | 'name' | 'purpose' | 'powers'>,
  form: FormState,
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  const view = viewOf(found, fields)
  if (view === undefined) return notFound(found)
  const { context } = found
  if (context.env !== undefined && asDataKey in context.env) return context.json(view)
  const html = page(found, { page: (frame) => foundPage(view, frame, form), form: true })
  return context.html(html, status)
}

function viewOf({ reader }: FoundationVisit, fields: Parameters<typeof guide>[1]): FoundView | undefined {
  const { under, name, purpose, powers } = fields
  return foundView(reader, { under, words: `${name} ${purpose}`, powers: powersRead(powers) })
}

async function answers(found: FoundationVisit, checkers: DraftCheckers): Promise<Response> {
  const sent = await readForm(found, foundForm, ['stated'])
  if (!sent.ok) {
    const { problem: wrong } = sent
    if (wrong.type === 'not ours') return notOurForm(found)
    const { under = '', name = '', purpose = '', powers = '' } = wrong.typed
    return guide(found, { under, name, purpose, powers }, again(wrong.typed, wrong.errors), 422)
  }
  const { fields, typed } = sent.value
  const view = viewOf(found, fields)
  if (view === undefined) return notFound(found)
  switch (fields.do) {
    case 'look':
      return guide(found, fields, again(typed, {}))
    case 'copy': {
      const text = copyIn(found, fields, view)
      return 'errors' in text
        ? guide(found, fields, again(typed, text.errors), 422)
        : workbench(found, draftView(found.reader, text.text, checkers))
    }
    case 'write': {
      const plan = planIn(fields, view.under.name, view.asked)
      return 'errors' in plan
        ? guide(found, fields, again(typed, plan.errors), 422)
        : workbench(found, draftView(found.reader, groupCharter(plan), checkers))
    }
  }
}

function copyIn({ reader }: FoundationVisit, fields: Fields, { under, groups }: FoundView) {
  const group = nameIn(fields)
  const like = groups.some(({ name }) => name === fields.like)
    ? reader.snapshot.state.groups.get(fields.like)
    : undefined
  const errors = {
    ...(fields.name === '' && { name: 'empty' }),
    ...(fields.name !== '' && group === undefined && { group: 'not a short name' }),
    ...(like === undefined && { like: 'not chosen' }),
  }
  if (group === undefined || like === undefined || Object.keys(errors).length > 0) return { errors }
  const text = reader.snapshot.text(like.digest)
  return { text: copiedCharter(text, { group, name: fields.name, under: under.name }) }
}

function again(values: FormState['values'], codes: Readonly<Record<string, string>>): FormState {
  return { values, errors: fieldProblemWords(codes, 'en') }
}

/** A draft that is kept already is taken up again; the editor asks here what it needs to check another. */
function draftAgain(found: FoundationVisit, checkers: DraftCheckers): Response | Promise<Response> {
  const { context, reader } = found
  const draft = reader.snapshot.state.groups.get(context.req.query('group') ?? '')
  const isDraft = draft?.status === 'draft'
  if (context.env !== undefined && asDataKey in context.env) {
    const { current, others } = draftView(reader, isDraft ? reader.snapshot.text(draft.digest) : '', checkers)
    return context.json({ current, others })
  }
  if (!isDraft) return context.redirect(link('found', here(found)), 303)
  return workbench(found, draftView(reader, reader.snapshot.text(draft.digest), checkers))
}

async function checkAgain(found: FoundationVisit, checkers: DraftCheckers): Promise<Response> {
  const sent = await readForm(found, foundDraftForm)
  if (!sent.ok) return notOurForm(found, sent.problem.type === 'not ours' ? 403 : 422)
  const { fields, typed } = sent.value
  return workbench(found, draftView(found.reader, fields.text, checkers), again(typed, {}))
}

function workbench(found: FoundationVisit, view: DraftView, form: FormState = untouched): Response | Promise<Response> {
  return found.context.html(page(found, { page: (frame) => foundDraftPage(view, frame, form), form: true }))
}

function keepAct(checkers: DraftCheckers): ActForm<typeof foundDraftForm> {
  return {
    schema: foundDraftForm,
    said: 'drafted',
    isCostly: true,
    command: ({ reader }, { text }) => {
      const kept = keptDraft(draftView(reader, text, checkers))
      if (kept === undefined) return { errors: { text: 'has errors' } }
      return { type: 'draft', group: kept.name, charter: text }
    },
    again: (found, state) => {
      const view = draftView(found.reader, state.values.text ?? '', checkers)
      return page(found, { page: (frame) => foundDraftPage(view, frame, state), form: true })
    },
    // To sit there oneself is an act of its own; where it is refused, the page of the draft says why.
    async afterwards({ reader, running, context, session }, { text, sit, act }) {
      const { person } = reader
      const kept = keptDraft(draftView(reader, text, checkers))
      if (sit === '' || kept === undefined || person === undefined || session === undefined) return
      const path = new URL(context.req.url).pathname
      const offer = actId(`${path} offer`, new URLSearchParams({ act, sit }))
      await running.act({ act: offer, person, command: { type: 'offer', group: kept.name, seat: sit } })
    },
    next: (found, _, { entries }) => {
      const drafted = entries.map(({ entry }) => entry.event).find(({ type }) => type === 'CharterDrafted')
      return drafted !== undefined && 'group' in drafted
        ? link('group', { ...here(found), group: drafted.group })
        : link('foundation', here(found))
    },
  }
}
