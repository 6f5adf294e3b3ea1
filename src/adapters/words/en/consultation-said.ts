import type { ConsultationView } from '../../../app/read/consultations/consultation-view.ts'
import { spoken } from '../../../core/base/name.ts'
import { momentWords } from '../date-words.ts'
import { longest_title, shortened, type ToAnnounce } from './announcement.ts'
import { counted } from './counted.ts'

/** What it says besides fits into an announcement, however long the words of whoever asks are. */
const longest_intro = 15_000

/** A consultation as its page shows it, and where that is. */
export interface AskedOf {
  readonly view: ConsultationView
  readonly url: string
}

/** Whom a group asks, what and until when; after the close what came of it. */
export function englishConsultationToAnnounce({ view, url }: AskedOf): ToAnnounce {
  const { title, text, stage } = view
  const isOver = stage === 'answering' || stage === 'summarised'
  const paragraphs = [
    stateOf(view),
    ...(text === undefined || isOver ? [] : [shortened(text.trim(), longest_intro)]),
    ...(isOver ? [] : [aboutWords(view)]),
    `${isOver ? 'All of it stands here:' : 'Read it, and answer:'} ${url}`,
  ]
  return { title: shortened(`Consultation: ${title}`, longest_title), text: paragraphs.join('\n\n') }
}

function stateOf({ stage, opens, closes, given, made, group }: ConsultationView): string {
  const until = momentWords(closes, 'en')
  const came = `${counted(given.length, 'answer', 'answers')} came`
  switch (stage) {
    case 'announced':
      return `${group.title} asks everybody. Answers are taken from ${momentWords(opens, 'en')} until ${until}.`
    case 'open':
      return `${group.title} asks everybody. Answers are taken until ${until}.`
    case 'answering':
      return `The consultation is closed. ${came}; what becomes of each point is told on its page.`
    case 'summarised':
      return `The consultation is summed up. ${came}, in ${counted(made.length, 'point', 'points')}, each with what became of it.`
  }
}

function aboutWords({ subject }: ConsultationView): string {
  switch (subject.kind) {
    case 'draft':
      return 'It is about a text, of which each paragraph can be answered by itself.'
    case 'question':
      return subject.options.length === 0
        ? 'It is an open question.'
        : `What is asked: ${subject.options.map((option) => spoken(option)).join(', or ')}.`
    case 'roll':
      return `It is about who stands on the roll “${spoken(subject.roll)}” of ${subject.group.title}: who should not, and who is missing.`
  }
}
