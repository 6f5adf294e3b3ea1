import type { Instant } from '../../../core/base/instant.ts'
import type { Unheard } from '../../../core/foundation/consultations/heard-first.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { momentTime } from '../moment.ts'
import { link } from '../routes.ts'

interface Hearing {
  /** The mover can open the vote from then on, once people were heard. */
  readonly earliest: Instant
  readonly unheard: Unheard | undefined
}

/** What a motion lacks of the consultation before its vote, and when that can be had. */
export function heardFirst({ earliest, unheard }: Hearing, foundation: string, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  const notBefore = html`<p>${way.earliest} ${momentTime(earliest, frame)}.</p>`
  if (unheard === undefined) return html`<p class="verdict">${way.heard.done}</p>${notBefore}`
  return html`<p class="verdict">${way.heard.before}</p><p>${lacking(unheard, foundation, frame)}</p>`
}

function lacking(unheard: Unheard, foundation: string, frame: Frame): Html {
  const { heard } = pageWords(frame.locale).way
  const number = 'consultation' in unheard ? unheard.consultation : undefined
  const one =
    number === undefined
      ? nothing
      : html`<a href="${link('consultation', { foundation, number })}">${heard.consultation(number)}</a>. `
  switch (unheard.kind) {
    case 'asking':
      return html`${heard.asking} ${momentTime(unheard.until, frame)}.`
    case 'time':
    case 'answers':
      return html`${one}${heard[unheard.kind]} ${momentTime(unheard.until, frame)}.`
    case 'summary':
      return html`${one}${heard.summary}`
  }
}
