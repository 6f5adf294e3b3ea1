import { spoken } from '../../../core/base/name.ts'
import type { ConsultationEffect } from '../../../core/foundation/consultations/consultation-effect.ts'
import type {
  AnswerGiven,
  Behalf,
  Cause,
  ConsultationBegun,
  ConsultationEvent,
  Disposition,
} from '../../../core/foundation/consultations/consultation-event.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { counted } from './counted.ts'
import { placesBy } from './places-by.ts'

/** What happens in a consultation, each as a sentence. */
export function englishConsultationEvent(event: ConsultationEvent, lookups: Lookups): string {
  const of = `consultation ${event.consultation}`
  switch (event.type) {
    case 'ConsultationBegun':
      return begun(event, lookups)
    case 'ConsultationOpened':
      return `From now on everybody can answer ${of}.`
    case 'ConsultationExtended':
      return `Answers to ${of} are taken longer, until ${momentWords(event.closes, 'en')}.`
    case 'ConsultationAnnounced':
      return `It was noted that ${of} was announced on ${dayWords(`${event.on}T12:00:00.000Z`, 'en')}: ${event.where}.`
    case 'AnswerGiven':
      return answered(event, lookups)
    case 'AnswerWithdrawn':
      return `Answer ${event.answer} to ${of} was taken back.`
    case 'ConsultationClosed':
      return `Consultation ${event.consultation} closed with ${counted(event.answers, 'answer', 'answers')}.`
    case 'PointMade':
      return `Point ${event.point} of ${of} is: “${event.title}”, from ${counted(event.answers.length, 'answer', 'answers')}.`
    case 'PointDropped':
      return `Point ${event.point} of ${of} was dropped.`
    case 'PointSettled': {
      const { carriedOut } = event
      const where =
        carriedOut === undefined
          ? ''
          : carriedOut.kind === 'motion'
            ? `, carried out by decision ${carriedOut.motion}`
            : ', carried out in a later version of the text'
      return `Point ${event.point} of ${of} was ${settledAs[event.disposition]}${where}.`
    }
    case 'SummaryPublished':
      return `The summary of ${of} was published.`
  }
}

/** What a decision puts to the public, after "opened:". */
export function consultationMatter({ asks }: ConsultationEffect): string {
  return `ask everybody: “${asks.title}”`
}

const settledAs: Readonly<Record<Disposition, string>> = {
  accepted: 'accepted',
  'accepted in part': 'accepted in part',
  'not accepted': 'not accepted',
  noted: 'noted',
  'out of scope': 'found out of scope',
}

function begun(event: ConsultationBegun, lookups: Lookups): string {
  const { consultation, group, title, closes, because } = event
  const who = placesBy(lookups).the(group)
  return `Consultation ${consultation} of ${who} began${causeWords(because)}: “${title}”. Answers are taken until ${momentWords(closes, 'en')}.`
}

function causeWords(because: Cause): string {
  switch (because.kind) {
    case 'decision':
      return because.motion === undefined ? '' : `, by decision ${because.motion}`
    case 'matter':
      return `, before decision ${because.motion}`
    case 'stage':
      return `, as a stage of procedure ${because.motion}`
    case 'draft':
      return ', on the draft of its charter'
  }
}

function answered({ consultation, answer, person, behalf, position }: AnswerGiven, lookups: Lookups): string {
  const who = lookups.person(person)
  return `${who} answered consultation ${consultation}${behalfWords(behalf, lookups)} (answer ${answer}): ${spoken(position)}.`
}

function behalfWords(behalf: Behalf, lookups: Lookups): string {
  const { the, seatOf } = placesBy(lookups)
  switch (behalf.kind) {
    case 'self':
      return ''
    case 'organisation':
      return ' for an organisation, as they say'
    case 'group': {
      if (behalf.decision !== undefined) return ` for ${the(behalf.group)}, by its decision ${behalf.decision}`
      if (behalf.as !== undefined) return ` for ${the(behalf.group)}, as ${seatOf(behalf.as)}`
      return ` for ${the(behalf.group)}, as they say`
    }
  }
}
