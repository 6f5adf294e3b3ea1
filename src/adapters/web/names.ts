import type { MotionSubject, PersonRef } from '../../app/read/views.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import type { Locale } from '../words/locale.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { subjectWords } from '../words/subject-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html } from './html.ts'
import { link } from './routes.ts'

export function personName(person: PersonRef, frame: Frame): string {
  return nameOrNone(person, frame.locale)
}

/** Whose name was erased is told from others by the beginning of their number. */
export function nameOrNone({ id, name }: PersonRef, locale: Locale): string {
  return name ?? `${pageWords(locale).site.unnamed} (${id.slice(0, 6)})`
}

export function personLink(person: PersonRef, foundation: string, frame: Frame): Html {
  return html`<a class="person" href="${link('person', { foundation, person: person.id })}">${personName(person, frame)}</a>`
}

/** What a motion is about, in a line. */
export function subjectLine(subject: MotionSubject, frame: Frame): string {
  return subjectWords(subject, (person) => personName(person, frame), frame.locale)
}

/** "−1" with a minus, where a charter writes a hyphen. */
export function labelWords(label: string): string {
  return label.replace(/^-(?=\d)/, '−')
}

export function groupLink(foundation: string, group: { readonly name: string; readonly title: string }): Html {
  return html`<a href="${link('group', { foundation, group: group.name })}">${group.title}</a>`
}

export function groupTitle(name: string, frame: Frame): string {
  return (frame.lookups ?? plainLookups).group(name)
}

/** "+1"; "one, another"; "one > another = a third". */
export function markedWords({ ballot }: Rule, marked: readonly (readonly string[])[]): string {
  const equals = marked.map((equal) => equal.map(labelWords).join(' = '))
  return equals.join(ballot?.kind === 'ranking' ? ' > ' : ', ')
}
