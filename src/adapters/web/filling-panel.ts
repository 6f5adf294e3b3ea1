import type { FillingView, VacancyView } from '../../app/read/filling-views.ts'
import type { PersonRef } from '../../app/read/views.ts'
import { capital } from '../../core/base/capital.ts'
import { spoken } from '../../core/base/name.ts'
import { vacancyStepWords } from '../../core/charter/explain/explain-seat-term.ts'
import { dayWords } from '../words/date-words.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { fillingActs } from './filling-acts.ts'
import { fillingPart } from './filling-part.ts'
import type { Frame } from './frame.ts'
import { youMark } from './group-facts.ts'
import { type Html, html, nothing } from './html.ts'
import { personLink, personName } from './names.ts'

/** How a seat comes to be filled: what is free, who is on the way, and what the reader can do about it. */
export function fillingPanel(view: FillingView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const isFormer = frame.former !== undefined
  const parts = [
    view.free === 0 || isFormer
      ? nothing
      : html`<p class="open-seat">${youMark(view.free, frame)} ${filling.opens(view.free)}</p>`,
    entries(view, foundation, frame),
    cohorts(view, foundation, frame),
    actingNow(view, frame),
    fillingPart(
      filling.vacancies,
      view.vacancies.map((vacancy) => vacancyLine(view, vacancy, frame)),
    ),
    ...(isFormer ? [] : fillingActs(view, foundation, frame)),
  ].filter((shown) => shown !== nothing)
  return parts.length === 0 ? nothing : html`<div class="filling">${parts}</div>`
}

function entries({ entries: views }: FillingView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  return fillingPart(
    filling.entries,
    views.map(({ entry, holders, free }) => {
      const people =
        holders.length === 0 ? html`<span class="soft">${filling.nobody}</span>` : joined(holders, foundation, frame)
      return html`${capital(spoken(entry))}: ${people}${free === 0 ? nothing : html` ${youMark(free, frame)} <span class="soft">${filling.entryFree(free)}</span>`}`
    }),
  )
}

function cohorts({ cohorts: views, splitWaits }: FillingView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  if (splitWaits !== undefined) return html`<p>${filling.splitWaits[splitWaits]}</p>`
  return fillingPart(
    filling.cohorts,
    views.map(({ cohort, number, free, holders, until }) => {
      const people =
        holders.length === 0 ? html`<span class="soft">${filling.nobody}</span>` : joined(holders, foundation, frame)
      const end = until === undefined ? nothing : html`, ${filling.cohortUntil(dayWords(until, frame.locale))}`
      return html`${filling.cohort(cohort, number)}: ${people}${end}${free === 0 ? nothing : html` <span class="soft">${filling.entryFree(free)}</span>`}`
    }),
  )
}

function actingNow({ acting }: FillingView, frame: Frame): Html {
  if (acting === undefined) return nothing
  const { filling } = pageWords(frame.locale)
  const people = acting.people.map((person) => personName(person, frame))
  return html`<p class="note">${filling.acting(people, spoken(acting.office.seat))}</p>`
}

/** What the charter says happens next, and by when. */
function vacancyLine(view: FillingView, vacancy: VacancyView, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const day = (at: string) => dayWords(at, frame.locale)
  const { step, next, until, remains, fills, overdue, entry } = vacancy
  const words = [
    filling.vacancy(personName(vacancy.left, frame), day(vacancy.since), entry),
    step === undefined
      ? filling.noStep
      : filling.step(vacancyStepWords(step, view.group, charters), until === undefined ? undefined : day(until)),
    ...(next === undefined ? [] : [filling.next(vacancyStepWords(next, view.group, charters))]),
    ...(remains === undefined || step?.until === 'a whole term' ? [] : [filling.remains(day(remains))]),
  ]
  const due =
    fills === undefined
      ? nothing
      : overdue
        ? html` <strong>${filling.overdue(day(fills))}</strong>`
        : html` ${filling.fills(day(fills))}`
  return html`${words.join(' ')}${due}`
}

function joined(people: readonly PersonRef[], foundation: string, frame: Frame): Html {
  return html`${people.map((person, index) => html`${index === 0 ? nothing : ', '}${personLink(person, foundation, frame)}`)}`
}
