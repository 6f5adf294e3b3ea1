import type { Consultation } from '../../../core/foundation/consultations/consultation-state.ts'
import { momentWords } from '../../words/date-words.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { here } from '../handlers/act-place.ts'
import { type FoundationVisit, frameOf } from '../handlers/visit.ts'
import { link } from '../routes.ts'
import { type AtomEntry, atom } from './atom.ts'

const most_entries = 50

/** What everybody is asked, told when it begins; and what people said, with the summary. The newest first. */
export function feedOfConsultations(found: FoundationVisit): string {
  const frame = frameOf(found)
  const { consultations } = pageWords(frame.locale)
  const { foundation } = here(found)
  const { baseUrl } = found.services
  const { state, text } = found.reader.snapshot
  const url = `${baseUrl}${link('consultations', { foundation })}`
  const entries = [...state.consultations.values()]
    .flatMap((one) => {
      const page = `${baseUrl}${link('consultation', { foundation, number: one.begun.consultation })}`
      return [begun(one, page, text, frame), ...summarised(one, page, text, frame)]
    })
    .toSorted((one, other) => (one.updated > other.updated ? -1 : 1))
    .slice(0, most_entries)
  return atom({
    id: url,
    title: `${consultations.title} · ${state.founded?.title ?? foundation}`,
    url,
    self: `${baseUrl}${link('consultationsFeed', { foundation })}`,
    updated: entries[0]?.updated ?? state.last,
    entries,
  })
}

type TextOf = (digest: string) => string

function begun({ begun: asked, at, closes }: Consultation, url: string, text: TextOf, frame: Frame): AtomEntry {
  const { consultation } = pageWords(frame.locale)
  const until = `${consultation.stage.open} ${momentWords(closes, frame.locale)}.`
  const said = asked.text === undefined ? [] : [text(asked.text.digest)]
  const content = { type: 'text', text: [...said, until].join('\n\n') } as const
  return { id: url, title: asked.title, url, updated: at, content }
}

function summarised(
  { begun: { title }, phase }: Consultation,
  url: string,
  text: TextOf,
  frame: Frame,
): readonly AtomEntry[] {
  if (phase.kind !== 'summarised') return []
  const { consultation } = pageWords(frame.locale)
  return [
    {
      id: `${url}#summary`,
      title: `${consultation.stage.summarised}: ${title}`,
      url,
      updated: phase.at,
      content: { type: 'text', text: text(phase.summary.digest) },
    },
  ]
}
