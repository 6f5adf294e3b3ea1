import type { Draft } from './draft.ts'
import { quotedForYaml } from './membership.ts'
import { periodIn } from './number-words.ts'
import type { Passage, SectionKind } from './passages.ts'

/** Reports and meetings that come again and again. */
export function readDuties(draft: Draft, { text: whole, at }: Passage, kind: SectionKind): boolean {
  const text = firstOfTwo(whole)
  const period = periodIn(text)
  const name = dutyIn(text, kind)
  if (name === undefined) return false
  if (period === undefined) {
    if (kind !== 'reports') return false
    if (/\bnone\b|\bno (?:regular )?report/i.test(text)) return true
    if (!draft.has('duties', name)) draft.ask(at, `duty ${name}`, 'How often does the group report?')
    return true
  }
  const fact = (key: string, value: string) => draft.fact({ section: 'duties', name, key, value, at })
  fact('every', period.period)
  if (text !== whole)
    draft.ask(at + text.length, `duty ${name}`, 'Something else is due here as well; what is it called, and how often?')
  const to = recipientsIn(draft, text)
  if (name === 'report') {
    if (to.length === 0) draft.ask(at, 'duty report', 'To whom does the group report?')
    else fact('to', to.length === 1 ? (to[0] ?? '') : `[${to.join(', ')}]`)
    if (/\bpublic|\bpublish|\bforum\b|\bblog\b/i.test(text)) fact('public', 'yes')
  } else if (/\b(?:open to|for) (?:everyone|anyone|all|the (?:community|public))\b/i.test(text))
    fact('open to', 'everyone')
  if (name === 'office hours') fact('name', quotedForYaml('Office hours'))
  return true
}

/** "Reports each quarter, and posts a summary every year": what belongs to the first of them. */
function firstOfTwo(text: string): string {
  const cut = /,? and |; /.exec(text)
  if (cut === null) return text
  const [first, second] = [text.slice(0, cut.index), text.slice(cut.index)]
  return periodIn(first) !== undefined && periodIn(second) !== undefined ? first : text
}

function dutyIn(text: string, kind: SectionKind): string | undefined {
  if (/\boffice hours?\b/i.test(text)) return 'office hours'
  if (kind === 'reports' || /\breports?\b/i.test(text)) return 'report'
  if (/\bmeet(?:s|ings?)?\b|\bcalls?\b/i.test(text) && kind !== 'budget') return 'meeting'
  return undefined
}

/** A channel by its kind, the body above, the members. */
function recipientsIn(draft: Draft, text: string): readonly string[] {
  const to: string[] = []
  const has = (kind: string) =>
    draft.facts().some(({ section, value }) => section === 'channels' && value.includes(`kind: ${kind},`))
  if (/\bforum\b/i.test(text)) {
    if (has('forum')) to.push('forum')
    else draft.ask(0, 'duty report', 'Which forum is the report posted to? Its address belongs to the channels')
  }
  if (/\bboard\b/i.test(text) && draft.under !== undefined) to.push(draft.under)
  if (/\bmembers\b/i.test(text)) to.push('member')
  return to
}
