import type { MotionSubject, PersonRef } from '../../app/read/views.ts'
import type { Locale } from './locale.ts'
import { pageWords } from './page-words.ts'

/** What a motion is about, in a line. How somebody is called whose name was erased depends on where it stands. */
export function subjectWords(subject: MotionSubject, nameOf: (person: PersonRef) => string, locale: Locale): string {
  const { motions, keeping } = pageWords(locale)
  switch (subject.kind) {
    case 'admit':
    case 'appoint':
    case 'remove':
    case 'alternate':
      return motions[subject.kind](nameOf(subject.person), subject.seatTitle)
    case 'keeping':
      return keeping.subject(subject.what, subject.people.map(nameOf), subject.of)
    case 'resolution':
      if (subject.title !== '') return subject.title
      return subject.asked === undefined
        ? subject.action
        : motions.askedByElection(subject.asked.about, subject.asked.candidate && nameOf(subject.asked.candidate))
  }
}
