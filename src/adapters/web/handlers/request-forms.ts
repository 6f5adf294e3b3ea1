import type { Command } from '../../../app/command.ts'
import { askFormView, requestPreview } from '../../../app/read/requests/ask-form-view.ts'
import { requestView } from '../../../app/read/requests/request-view.ts'
import { mayBeginToAsk } from '../../../core/foundation/money/requests/may-ask.ts'
import { askForMoneyForm, askingFields, requestActForm } from '../form-schemas.ts'
import { type FormState, untouched } from '../frame.ts'
import { type AskPreview, askForMoneyPage } from '../pages/ask-for-money.ts'
import { askingIn, moneyIn } from '../requests/asking-fields.ts'
import { link } from '../routes.ts'
import type { ActForm, FieldCodes, FormPage, OnlyLook } from './act-form.ts'
import { groupPage, here, numberOf, part } from './act-place.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** Asking a group for money: looked at first, kept as a draft, and sent. */
export const askForMoneyAct: ActForm<typeof askForMoneyForm> & FormPage = {
  schema: askForMoneyForm,
  lists: ['what', 'cost', 'kind', 'essential', 'source', 'given', 'answers'],
  said: 'done',
  command: (inside, fields): Command | FieldCodes | OnlyLook => {
    const group = part(inside, 'group')
    const view = askFormView(inside.reader, group)
    if (view === undefined || fields.do === 'more') return 'look'
    if (fields.do === 'keep') return { type: 'keep request draft', group, draft: draftOf(fields) }
    const asking = askingIn(fields, { ...view, group })
    return 'errors' in asking || fields.do === 'ask' ? asking : 'look'
  },
  again: (inside, state) => {
    const view = askFormView(inside.reader, part(inside, 'group'))
    if (view === undefined) return undefined
    const kept = state === untouched && view.draft !== undefined ? { values: typedIn(view.draft), errors: {} } : state
    const preview = previewOf(inside, state)
    return page(inside, { page: (frame) => askForMoneyPage(view, frame, kept, preview), form: true })
  },
  refusal: (inside) => {
    const { snapshot, person } = inside.reader
    if (person === undefined) return { type: 'NotIntroduced' }
    const may = mayBeginToAsk(snapshot.state, person, part(inside, 'group'), snapshot.at)
    return may.ok ? undefined : may.problem
  },
  next: (inside, fields, receipt) => {
    const made = receipt.entries.map(({ entry }) => entry.event).find(({ type }) => type === 'RequestMade')
    if (made?.type === 'RequestMade') return link('request', { ...here(inside), number: made.request })
    return fields.do === 'keep'
      ? link('askForMoney', { ...here(inside), group: part(inside, 'group') })
      : groupPage(inside)
  },
}

export const requestAct: ActForm<typeof requestActForm> = {
  schema: requestActForm,
  said: 'done',
  command: (inside, { do: type, text, question, amount: typed, decider }): Command | FieldCodes => {
    const request = numberOf(inside)
    const reason = text === '' ? {} : { reason: text }
    const currency = requestView(inside.reader, request)?.asked.currency
    const amount = typed === '' ? undefined : moneyIn(typed, currency)
    if (typed !== '' && amount === undefined) return { errors: { amount: 'not an amount' } }
    switch (type) {
      case 'champion request':
        return { type, request }
      case 'ask applicant':
        return text === '' ? { errors: { text: 'empty' } } : { type, request, question: text }
      case 'answer for request':
        if (text === '') return { errors: { text: 'empty' } }
        return { type, request, question: Number(question ?? 0), answer: text }
      case 'report on award':
        return text === '' ? { errors: { text: 'empty' } } : { type, request, report: text }
      case 'declare interest':
      case 'withdraw request':
        return { type, request, ...reason }
      case 'reduce award':
        return amount === undefined ? { errors: { amount: 'empty' } } : { type, request, to: amount, ...reason }
      case 'put to vote':
        return {
          ...{ type, request },
          ...(amount !== undefined && { amount }),
          ...(decider !== '' && { decider }),
          ...reason,
        }
    }
  },
  next: (inside) => link('request', { ...here(inside), number: numberOf(inside) }),
}

function previewOf(inside: FoundationVisit, { values, errors }: FormState): AskPreview | undefined {
  if (values.do !== 'look' || Object.keys(errors).length > 0) return undefined
  const { do: _, ...typed } = listed(values)
  const parsed = askingFields.safeParse(typed)
  const view = askFormView(inside.reader, part(inside, 'group'))
  if (!parsed.success || view === undefined) return undefined
  const asking = askingIn(parsed.data, { ...view, group: view.group.name })
  if ('errors' in asking) return undefined
  const { sources, ...asked } = asking
  const otherSources = sources?.map(({ amount }) => amount)
  return requestPreview(inside.reader, { ...asked, ...(otherSources !== undefined && { otherSources }) })
}

/** "what.0" and "what.1" back to a list. */
function listed(values: FormState['values']): Readonly<Record<string, unknown>> {
  const lists = new Map<string, string[]>()
  const single: [string, string][] = []
  for (const [key, value] of Object.entries(values)) {
    const [, name, place] = /^([a-z]+)\.(\d{1,3})$/.exec(key) ?? []
    if (name === undefined || place === undefined) single.push([key, value])
    else lists.set(name, [...(lists.get(name) ?? []), value])
  }
  return Object.fromEntries([...single, ...lists])
}

/** What was typed, by the keys of its fields: kept sealed for whoever wrote it. */
function draftOf(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const { csrf: _, act: __, do: ___, ...typed } = fields
  const values = Object.entries(typed).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((one, place) => [`${name}.${place}`, one]),
  )
  return JSON.stringify(Object.fromEntries(values))
}

/** A draft that a program kept may be any text: it then stands as what the money is for. */
function typedIn(draft: string): FormState['values'] {
  const kept = plainJson(draft)
  if (typeof kept !== 'object' || kept === null) return { purpose: draft }
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'))
}

function plainJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
