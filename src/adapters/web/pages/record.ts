import type { EntrySummary, RecordView } from '../../../app/read/record-views.ts'
import { eventWords } from '../../words/event-words.ts'
import type { Lookups } from '../../words/lookups.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { personName } from '../names.ts'
import { link, olderLink } from '../routes.ts'

/** The public log: its entries, its signed checkpoint, and how to verify it without this server. */
export function recordPage(view: RecordView, frame: Frame): Html {
  const { record, site } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const [newest] = view.entries
  const older =
    view.next === undefined
      ? nothing
      : html`<p><a rel="next" href="${olderLink(link('record', { foundation }), view.next)}">${site.older}</a></p>`
  const isNewest = newest === undefined || newest.index === view.size - 1
  const main = html`<header class="title"><h1>${record.title}</h1><p class="lede">${record.lede}</p></header>
<div class="with-margin">
<section class="column"><h2>${isNewest ? record.entries : record.range(view.entries.at(-1)?.index ?? 0, newest.index)}</h2>
${isNewest ? nothing : html`<p><a href="${link('record', { foundation })}">${record.newest}</a></p>`}
${view.entries.length === 0 ? html`<p class="empty">${record.empty}</p>` : html`<ol class="log">${view.entries.map((entry) => entryLine(entry, foundation, frame))}</ol>${older}`}</section>
<aside class="margin" aria-label="${record.checkpoint}">
<section><h2 class="margin-title">${record.checkpoint}</h2><pre class="bytes" tabindex="0">${view.published.checkpoint}</pre><p class="soft">${record.checkpointNote}</p></section>
${witnessSection(view, frame)}
<section><h2 class="margin-title">${record.key}</h2><pre class="bytes" tabindex="0">${view.vkey}</pre></section>
<section><h2 class="margin-title">${record.verify}</h2><p>${record.verifyNote}</p><pre class="bytes" tabindex="0">npx remit verify ${verifyAddress(view.vkey)}</pre>
<remit-verify data-base="${link('logCheckpoint', { foundation }).replace(/\/checkpoint$/, '')}"><p class="soft">${record.verifyNoScript}</p></remit-verify></section>
<section><h2 class="margin-title">${record.files}</h2><ul class="lines"><li><a href="${link('logCheckpoint', { foundation })}">${record.checkpoint}</a></li><li><a href="${link('logKey', { foundation })}">${record.key}</a></li><li><a href="${link('logKeys', { foundation })}">${record.keys}</a></li><li><a href="${link('logPolicy', { foundation })}">${record.policy}</a></li></ul></section>
</aside>
</div>`
  return layout(
    { title: record.title, main, kind: 'record-page', part: 'record', json: true, scripts: [frame.assets.verify] },
    frame,
  )
}

/** Who else vouches for the checkpoint, and what may be claimed of it. */
function witnessSection({ published, size }: RecordView, frame: Frame): Html {
  const { record } = pageWords(frame.locale)
  const { standing, cosigners } = published
  const later = size - published.size
  const list = cosigners.map(
    ({ witness, key, at }) =>
      html`<li><span title="${key}">${witness}</span> <span class="soft">${momentTime(at, frame)}</span></li>`,
  )
  return html`<section><h2 class="margin-title">${record.witnesses}</h2><p>${record.standing[standing]}</p>
${list.length === 0 ? nothing : html`<ul class="lines">${list}</ul>`}${later <= 0 ? nothing : html`<p class="soft">${record.later(later)}</p>`}</section>`
}

/** Where the record is served, from its verifier key, which begins with the origin: a URL without its scheme. */
export function verifyAddress(vkey: string): string {
  const [origin = ''] = vkey.split('+', 1)
  return `${/^(localhost|127\.0\.0\.1)([:/]|$)/.test(origin) ? 'http' : 'https'}://${origin}`
}

function entryLine(summary: EntrySummary, foundation: string, frame: Frame): Html {
  return html`<li><a class="index" href="${link('entry', { foundation, index: summary.index })}">${summary.index}</a> <span>${eventWords(summary.entry, frame.locale, lookupsOf(summary, frame))}</span> ${momentTime(summary.entry.at, frame)}</li>
`
}

/** Names of the people in an entry, as far as the reader may know them. */
export function lookupsOf({ by, subject }: EntrySummary, frame: Frame): Lookups {
  const people = new Map(
    [by, subject].flatMap((person) => (person === undefined ? [] : [[person.id, personName(person, frame)]])),
  )
  const fallback = frame.lookups ?? plainLookups
  return { ...fallback, person: (id) => people.get(id) ?? fallback.person(id) }
}
