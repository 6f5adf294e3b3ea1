import type { Question } from '../../app/roster/plan-roster.ts'
import type { Unread } from '../../app/roster/roster.ts'
import { spoken } from '../../core/base/name.ts'
import { plainLookups } from './lookups.ts'
import { refusalWords } from './refusal-words.ts'

/** A question about a roster, with the words that answer it on the command line. */
export function questionWords(question: Question, names: ReadonlyMap<string, string>): string {
  const { about } = question
  const meant = 'nearest' in question && question.nearest !== undefined ? ` Did it mean ${question.nearest}?` : ''
  switch (question.kind) {
    case 'which group':
      return `no group is called “${question.called}”.${meant} ${answered(about, ['the group', 'leave out'])}`
    case 'which seat':
      return `the group has no seat “${question.called}”.${meant} ${answered(about, ['the seat', 'leave out'])}`
    case 'same person': {
      const like = question.like.map((person) => `${names.get(person) ?? 'somebody'} (${person})`).join(', ')
      return `is ${question.name} one of those here: ${like}? ${answered(about, [question.like[0] ?? '', 'new', 'leave out'])}`
    }
    case 'what name':
      return `what is the name of “${question.called}”? ${answered(about, ['the name', 'leave out'])}`
    case 'too many':
      return `more people are ${spoken(question.seat.seat)} of ${question.seat.group} than the ${question.most} that its charter has. Who is it?`
    case 'since when':
      return `from when to when was it: ${question.called}? ${answered(about, ['2021-03-01 to 2023-02-28', 'leave out'])}`
    case 'refused':
      return refusalWords(question.refusal, 'en', plainLookups).explanation
    case 'unread':
      return `${unread[question.why]}: ${question.text}`
  }
}

const unread: Readonly<Record<Unread, string>> = {
  'not this form': 'this cannot be read as what the file seems to be',
  'no name': 'nobody is named',
  'no seat': 'no seat is told',
  'no group': 'no group is told',
  'no such day': 'a day is written like 2024-03-01, 2024-03 or 2024',
  'made of others': 'it is made of the people of others, which follows here from rolls and offices',
}

function answered(about: string, answers: readonly string[]): string {
  return `Answer: ${answers.map((answer) => `--answer "${about}=${answer}"`).join(', or ')}`
}
