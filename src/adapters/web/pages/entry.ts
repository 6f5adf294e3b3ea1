import type { EntryView } from '../../../app/read/record-views.ts'
import { eventWords } from '../../words/event-words.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { momentTime } from '../moment.ts'
import { personLink } from '../names.ts'
import { merklePicture } from '../pictures/merkle-path.ts'
import { clauseLink, formerLink, link, proofLink } from '../routes.ts'
import { lookupsOf, verifyAddress } from './record.ts'

/** One entry: what it says, its exact bytes, what it commits to, and the proof that it stands in the signed record. */
export function entryPage(view: EntryView, frame: Frame): Html {
  const { entry: words } = pageWords(frame.locale)
  const { index, size, entry } = view
  const foundation = view.foundation.name
  const main = html`<header class="title"><p class="kicker">${words.kicker(index, size)}</p><h1>${eventWords(entry, frame.locale, lookupsOf(view, frame))}</h1>
<dl class="facts-list">
<div><dt>${words.at}</dt><dd>${momentTime(entry.at, frame)}</dd></div>
<div><dt>${words.by}</dt><dd>${byWhom(view, frame)}</dd></div>
${entry.under === undefined ? nothing : html`<div><dt>${words.under}</dt><dd><a href="${clauseLink(foundation, entry.under)}">${entry.under.title}</a></dd></div>`}
<div><dt>${words.act}</dt><dd><code>${entry.act}</code></dd></div>
</dl></header>
<div class="with-margin">
<div class="column">
${proofSection(view, frame)}
<section><h2>${words.content}</h2><h3>${words.pretty}</h3><pre class="bytes" tabindex="0">${pretty(view.text)}</pre>
<details><summary>${words.bytes}</summary><p class="soft">${words.bytesNote(new TextEncoder().encode(view.text).length)}</p><pre class="bytes exact" tabindex="0">${view.text}</pre></details></section>
<section><h2>${words.values}</h2><p class="soft">${words.valuesNote}</p>
${view.values.length === 0 ? html`<p class="empty">${words.noValues}</p>` : view.values.map((value) => html`<dl class="sealed"><div><dt>${words.value}</dt><dd>${value.value}</dd></div><div><dt>${words.salt}</dt><dd><code>${value.salt}</code></dd></div><div><dt>${words.commitment}</dt><dd><code>${value.commitment}</code></dd></div></dl>`)}</section>
</div>
<aside class="margin" aria-label="${words.files}">
<section><h2 class="margin-title">${words.files}</h2><ul class="lines"><li><a href="${link('logEntry', { foundation, index })}">${words.entryFile}</a></li>${index < view.publishedSize ? html`<li><a href="${proofLink(foundation, index)}">${words.proofFile}</a></li>` : nothing}<li><a href="${link('logCheckpoint', { foundation })}">${words.checkpointFile}</a></li><li><a href="${link('logKey', { foundation })}">${words.keyFile}</a></li></ul></section>
${
  frame.former === undefined
    ? html`<section><p><a href="${formerLink(foundation, entry.at)}">${words.asItWas}</a></p></section>
`
    : nothing
}<nav class="neighbours" aria-label="${words.pages}"><ul>${index === 0 ? nothing : html`<li><a rel="prev" href="${link('entry', { foundation, index: index - 1 })}">${words.previous(index - 1)}</a></li>`}${index + 1 >= size ? nothing : html`<li><a rel="next" href="${link('entry', { foundation, index: index + 1 })}">${words.next(index + 1)}</a></li>`}</ul></nav>
</aside>
</div>`
  return layout(
    { title: words.title(index), main, kind: 'entry-page', part: 'record', json: true, scripts: [frame.assets.proof] },
    frame,
  )
}

function proofSection(view: EntryView, frame: Frame): Html {
  const { entry: words } = pageWords(frame.locale)
  const { index, publishedSize: size, vkey } = view
  const foundation = view.foundation.name
  if (index >= size) return html`<section class="proof"><h2>${words.proof}</h2><p>${words.later}</p></section>`
  return html`<section class="proof"><h2>${words.proof}</h2><p>${words.proofLede}</p>
<remit-proof data-index="${index}" data-entry="${link('logEntry', { foundation, index })}" data-proof="${proofLink(foundation, index)}" data-key="${link('logKey', { foundation })}" data-policy="${link('logPolicy', { foundation })}" data-checking="${words.checking}" data-again="${words.again}" data-failed="${words.failed}" data-steps="${words.steps}">
<div class="by-hand"><p>${words.noScript}</p><pre class="bytes" tabindex="0">npx remit verify ${verifyAddress(vkey)}</pre></div>
</remit-proof>
${merklePicture(index, size, frame)}</section>`
}

function byWhom({ entry, by, foundation }: EntryView, frame: Frame): Html {
  const { entry: words } = pageWords(frame.locale)
  switch (entry.by.kind) {
    case 'person':
      return personLink(by ?? { id: entry.by.person }, foundation.name, frame)
    case 'clock':
      return html`${words.clock}`
    case 'founding':
      return html`${words.founding}`
    case 'operator':
      return html`${words.operator}`
  }
}

function pretty(text: string): string {
  return JSON.stringify(JSON.parse(text), null, 2)
}
