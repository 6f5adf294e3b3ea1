import type { DecisionClosed, VoteOpened } from '../../app/occasions.ts'
import type { Letter } from '../../app/ports.ts'
import { englishLetters } from './en/letters.ts'
import { type Locale, locales } from './locale.ts'

/** What a letter says, before it is laid out. */
export interface LetterWords {
  readonly subject: string
  readonly greeting: string
  /** What the reader looks for first, a line each. */
  readonly facts?: readonly Fact[]
  readonly action: string
  /** What else the reader should know, a paragraph each. */
  readonly after: readonly string[]
}

export interface Fact {
  readonly label: string
  readonly value: string
}

const catalogues: Readonly<Record<Locale, typeof englishLetters>> = { en: englishLetters }

/** @param link signs in once; it stands on a line of its own in the text */
export function signInLetter({ to, link }: { readonly to: string; readonly link: string }, locale: Locale): Letter {
  return { to, ...laidOut(catalogues[locale].signIn(new URL(link).host), link, locale) }
}

/** To voters. @param link the page of the decision, on which one votes */
export function voteOpenedLetter(occasion: VoteOpened, link: string, locale: Locale): Omit<Letter, 'to'> {
  return laidOut(catalogues[locale].voteOpened(occasion), link, locale)
}

/** To whoever moved or applied. @param link the page of the decision */
export function decisionLetter(occasion: DecisionClosed, link: string, locale: Locale): Omit<Letter, 'to'> {
  return laidOut(catalogues[locale].decision(occasion), link, locale)
}

function laidOut(given: LetterWords, link: string, locale: Locale): Omit<Letter, 'to'> {
  const words = onLines(given)
  return { subject: words.subject, text: plainText(words, link), html: markup(words, link, locale) }
}

function plainText({ greeting, facts = [], action, after }: LetterWords, link: string): string {
  const lines = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  return [greeting, ...(lines === '' ? [] : [lines]), `${action}:`, link, ...after].join('\n\n').concat('\n')
}

/** Mail programs know no style sheets and no fonts of ours, so the styles stand in the elements, and are few. */
function markup({ subject, greeting, facts = [], action, after }: LetterWords, link: string, locale: Locale): string {
  const { tag, direction } = locales[locale]
  const paragraph = 'margin:0 0 16px;font:17px/1.55 Georgia,serif'
  const button =
    'display:inline-block;padding:11px 22px;background:#0d5a61;color:#ffffff;font:600 16px/1.3 sans-serif;text-decoration:none;border-radius:4px'
  const lines = facts.map(
    ({ label, value }) => `<span style="color:#565c6b">${escaped(label)}:</span> ${escaped(value)}`,
  )
  return `<!DOCTYPE html>
<html lang="${tag}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:32px 20px;background:#fbfaf6;color:#1b1e25">
<div style="max-width:560px;margin:0 auto;border-top:4px solid #0d5a61;padding-top:20px;overflow-wrap:anywhere">
<p style="margin:0 0 20px;font:600 22px/1.2 Georgia,serif">Remit</p>
<p style="${paragraph}">${escaped(greeting)}</p>
${lines.length === 0 ? '' : `<p style="${paragraph}">${lines.join('<br>\n')}</p>\n`}<p style="margin:0 0 24px"><a href="${escaped(link)}" style="${button}">${escaped(action)}</a></p>
${after.map((text) => `<p style="${paragraph};color:#565c6b">${escaped(text)}</p>`).join('\n')}
<p style="margin:24px 0 0;font:13px/1.5 monospace;color:#565c6b;word-break:break-all">${escaped(link)}</p>
</div>
</body>
</html>
`
}

function onLines({ subject, greeting, facts, action, after }: LetterWords): LetterWords {
  return {
    subject: oneLine(subject),
    greeting: oneLine(greeting),
    ...(facts !== undefined && { facts: facts.map(({ label, value }) => ({ label, value: oneLine(value) })) }),
    action,
    after: after.map(oneLine),
  }
}

/** Names and titles are what people typed, or a founding file says: no line of theirs may look like one of the letter's. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
