import type { Draft } from './draft.ts'
import type { Passage } from './passages.ts'

const amount =
  /(?:\b(USD|EUR|GBP|CHF|CAD|AUD)\s?|(US\$|A\$|C\$|€|£|\$)\s?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?(\s?k)?\b/i
const signs: Readonly<Record<string, string>> = { US$: 'USD', A$: 'AUD', C$: 'CAD', '€': 'EUR', '£': 'GBP' }

export function namesAmount({ text }: Passage): boolean {
  return amount.test(text)
}

/** What the group may spend; a dollar sign alone says no currency. */
export function readBudget(draft: Draft, { text, at }: Passage): boolean {
  const match = amount.exec(text)
  if (match === null) {
    const none =
      /\bno (?:allocated |dedicated |fixed |separate |own )?budget\b|^\W*none\b|\bn\/a\b|\bdoes not have a budget\b/i.test(
        text,
      )
    if (!none && /\bbudget\b/i.test(text) && /\bwill\b|\bhas\b|\bgets\b|\breceives\b/i.test(text)) {
      draft.ask(at, 'budget', 'How large is the budget, and for which year?')
    }
    return none
  }
  const [, code, sign = '', whole = '', cents = '', thousands] = match
  const place = at + match.index
  const currency = code?.toUpperCase() ?? signs[sign.toUpperCase()]
  if (currency === undefined) {
    draft.ask(place, 'budget', `Which dollars are meant by “${match[0]}”?`)
    return true
  }
  const figure = `${whole.replaceAll(',', '')}${thousands === undefined ? '' : '000'}`.replace(/\B(?=(\d{3})+$)/g, ',')
  const money = `${currency} ${figure}${cents === '' ? '' : `.${cents}`}`
  if (/\bup to\b|\bat most\b|\bwithout (?:further |prior )?approval\b/i.test(text)) {
    draft.ask(
      place,
      'power spend',
      `By which rule or seat may the group spend up to ${money}, per request or per year?`,
    )
    return true
  }
  if (!/\b(?:year|annual|yearly)/i.test(text)) {
    draft.ask(place, 'budget', `For which time are the ${money}?`)
    return true
  }
  const year = /\bcalendar year\b|\b1(?:st)? (?:of )?January\b|\bJanuary 1\b/i.test(text)
  if (year) draft.fact({ section: 'money', name: 'year', value: `{ from: 1 January, budget: "${money}" }`, at: place })
  else draft.ask(place, 'budget', `On which day does the year begin for which the group has ${money}?`)
  return true
}

/** What was handed down: prose does not name the action, so that each entry becomes a question, and "none" nothing. */
export function readDelegated(draft: Draft, { text, at, isItem }: Passage): boolean {
  if (/^\W*(?:no\b|none\b|nothing\b|n\/a\b|not applicable\b)/i.test(text)) return true
  if (!isItem) return false
  const partner =
    /\b(?:in (?:collaboration|coordination|consultation) with|together with|jointly with)\s+(?:the )?([^.,;]+)/i.exec(
      text,
    )?.[1]
  const words = text.length <= 70 ? text : `${text.slice(0, 69)}…`
  const together = partner === undefined ? '' : `, and must ${partner.trim()} agree`
  draft.ask(
    at,
    'power',
    `Which action is “${words}” (a verb and a path), by which rule may the group do it${together}?`,
  )
  return true
}
