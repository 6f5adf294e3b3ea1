import { frequencies } from '../../../app/notices/notice-kind.ts'
import type { NoticesView } from '../../../app/read/notices-view.ts'
import { noticeWords } from '../../words/notice-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { csrfField, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'

/** How the reader is told in this foundation. */
export function noticesPage(view: NoticesView, frame: Frame): Html {
  const { notices } = pageWords(frame.locale)
  const { name, title, sample } = view.foundation
  const note = sample ? notices.sampleNote : view.mailed ? undefined : notices.noLetters
  const state = { ...untouched, values: { zone: view.zone, hour: String(view.hour) } }
  const main = html`<header class="title"><h1>${notices.title}</h1><p class="lede">${notices.lede(title, view.address)}</p></header>
${note === undefined ? nothing : html`<p class="note">${note}</p>`}
${view.allStopped ? html`<p class="note note-soon">${notices.allStopped}</p>` : nothing}
<form class="notices" method="post" action="${link('notices', { foundation: name })}">${csrfField(frame)}
<div class="kinds">${view.kinds.map((kind) => kindField(kind, frame))}</div>
${field({ name: 'zone', label: notices.zone, hint: notices.zoneHint, required: true, kind: { kind: 'choice', choices: zones(view.zone).map(choice) } }, state, frame)}
${field({ name: 'hour', label: notices.hour, hint: notices.hourHint, required: true, kind: { kind: 'choice', choices: hours.map((hour) => choice(String(hour), `${String(hour).padStart(2, '0')}:00`)) } }, state, frame)}
<p><button class="act" type="submit">${notices.save}</button></p></form>
<p class="soft">${notices.reminders}</p><p class="soft">${notices.always}</p>
<p><a href="${link('desk')}">${notices.back}</a></p>`
  return layout({ title: notices.title, main, kind: 'notices-page' }, frame)
}

function kindField({ kind, often, usual, stopped }: NoticesView['kinds'][number], frame: Frame): Html {
  const { notices } = pageWords(frame.locale)
  const words = noticeWords(frame.locale)
  const id = `often-${kind.replaceAll(' ', '-')}`
  const note = stopped ? html` <span class="error">${notices.stopped}</span>` : nothing
  return html`<div class="kind"><label for="${id}">${words.kinds[kind]}</label>
<input type="hidden" name="kind" value="${kind}"><select id="${id}" name="often">${frequencies.map((one) => html`<option value="${one}"${one === (stopped ? 'never' : often) ? html` selected` : nothing}>${words.often[one]}</option>`)}</select>
<p class="hint">${notices.usual(words.often[usual])}.${note}</p></div>`
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** The zones of the machine; UTC is none of a place, and the reader's own may be an older name. */
function zones(own: string): readonly string[] {
  return [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])]
}

function choice(value: string, label: string | number = value) {
  return { value, label: typeof label === 'string' ? label.replaceAll('_', ' ') : value, disabled: false }
}
