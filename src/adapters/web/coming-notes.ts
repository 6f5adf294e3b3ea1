import type { ComingView } from '../../app/read/directory/coming-view.ts'
import type { GroupView } from '../../app/read/views.ts'
import { anyOfWords } from '../../core/charter/explain/explain-deciding.ts'
import { explainFactCondition } from '../../core/charter/explain/explain-fact-condition.ts'
import { recipientsWords } from '../../core/charter/explain/explain-recipients.ts'
import { listed } from '../../core/charter/explain/explain-wording.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { groupTitle } from './names.ts'
import { link } from './routes.ts'

/** Above a group's page what is on its way for it, with the way to avert it. */
export function comingNotes({ coming, group, foundation }: GroupView, frame: Frame): Html {
  if (coming === undefined) return nothing
  const { coming: words } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const { awaited, ends, report, barred } = coming
  return html`${coming.announced.map((one) => announcedNote(one, group.name, frame))}
${ends === undefined ? nothing : html`<p class="note">${words.ends} ${dayTime(ends, frame)}.</p>`}
${awaited === undefined ? nothing : awaitedNote(awaited, foundation.name, frame)}
${report === undefined ? nothing : html`<p class="note note-soon">${words.report(recipientsWords(report.to, group.name, charters))} ${dayTime(report.due, frame)}.</p>`}
${
  barred === undefined
    ? nothing
    : html`<p class="note">${words.barred(
        listed(
          barred.groups.map((name) => groupTitle(name, frame)),
          'or',
        ),
      )} ${dayTime(barred.until, frame)}.</p>`
}`
}

function announcedNote({ of, condition, until, unless }: ComingView['announced'][number], group: string, frame: Frame) {
  const { coming: words } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const why = explainFactCondition(condition, group, charters)
  const others = unless.length === 0 ? words.unlessMended : words.unless(anyOfWords(unless, group, charters))
  return html`<p class="note note-soon">${words.announced[of]} ${dayTime(until, frame)}, ${words.because(why)} ${others}</p>`
}

function awaitedNote({ from, motion }: NonNullable<ComingView['awaited']>, foundation: string, frame: Frame): Html {
  const { coming: words } = pageWords(frame.locale)
  const by =
    motion === undefined
      ? nothing
      : html` <a href="${link('decision', { foundation, number: motion })}">${words.decision(motion)}</a>`
  const when = from === undefined ? html`${words.awaitedEvent}` : html`${words.awaited} ${dayTime(from, frame)}`
  return html`<p class="note">${when}.${by}</p>`
}
