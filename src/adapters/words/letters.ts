import type { NoticeDigest } from '../../app/notices/notice-digest.ts'
import type { OneClickAct } from '../../app/notices/one-click.ts'
import type { Occasion } from '../../app/occasions.ts'
import type { Letter } from '../../app/ports.ts'
import type { AwaitingView } from '../../app/read/awaiting-views.ts'
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

/** A letter with the links of whoever gets it. */
export interface LinkedWords extends LetterWords {
  readonly link: string
  /** Before the acts: that they can be done from here. */
  readonly atOnce?: string
  /** What can be done by one click and one button. */
  readonly acts?: readonly LetterLink[]
  /** Several things in one letter, under their headings. */
  readonly sections?: readonly LetterSection[]
  readonly foot?: LetterFoot
}

export interface LetterLink {
  readonly label: string
  readonly link: string
}

export interface LetterSection {
  readonly title: string
  readonly items: readonly LetterItem[]
}

export interface LetterItem extends LetterLink {
  readonly detail?: string
  readonly acts: readonly LetterLink[]
}

/** Why somebody has the letter, and how they get no more of them. */
export interface LetterFoot {
  readonly why: string
  readonly links: readonly LetterLink[]
  readonly unsubscribe?: string
}

/** Where what stands in a letter of several things leads. */
export interface DigestLinks {
  readonly desk: string
  readonly happened: (occasion: Occasion) => string
  readonly awaiting: (view: AwaitingView) => string
  readonly act: (act: OneClickAct) => string
}

const catalogues: Readonly<Record<Locale, typeof englishLetters>> = { en: englishLetters }

/** @param link signs in once; it stands on a line of its own in the text */
export function signInLetter({ to, link }: { readonly to: string; readonly link: string }, locale: Locale): Letter {
  return { to, ...laidOut({ ...catalogues[locale].signIn(new URL(link).host), link }, locale) }
}

export function occasionWords(occasion: Occasion, locale: Locale): LetterWords & Pick<LinkedWords, 'atOnce'> {
  const { voteOpened, decision, happened, atOnce } = catalogues[locale]
  switch (occasion.kind) {
    case 'vote opened':
      return { ...voteOpened(occasion), atOnce }
    case 'decision closed':
      return decision(occasion)
    case 'happened':
      return { ...happened(occasion), atOnce }
  }
}

export function digestWords(digest: NoticeDigest, links: DigestLinks, locale: Locale): LinkedWords {
  const { reminder, digest: several } = catalogues[locale]
  const [only, ...others] = digest.awaiting
  const isOne = digest.happened.length === 0 && others.length === 0
  return only !== undefined && isOne ? reminder(digest, only, links) : several(digest, links)
}

export function laidOut(given: LinkedWords, locale: Locale): Omit<Letter, 'to'> {
  const words = onLines(given)
  const unsubscribe = words.foot?.unsubscribe
  return {
    subject: words.subject,
    text: plainText(words),
    html: markup(words, locale),
    ...(unsubscribe !== undefined && { unsubscribe }),
  }
}

function plainText(words: LinkedWords): string {
  const { greeting, facts = [], action, link, atOnce, acts = [], sections = [], after, foot } = words
  const lines = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  return [
    greeting,
    ...(lines === '' ? [] : [lines]),
    ...sections.flatMap(({ title, items }) => [title.toUpperCase(), ...items.map(itemText)]),
    `${action}:`,
    link,
    ...(acts.length === 0 || atOnce === undefined ? [] : [[`${atOnce}:`, ...acts.map(linkText)].join('\n')]),
    ...after,
    ...(foot === undefined ? [] : ['-- ', [foot.why, ...foot.links.map(linkText)].join('\n')]),
  ]
    .join('\n\n')
    .replace('\n-- \n\n', '\n-- \n')
    .concat('\n')
}

function itemText({ label, detail, link, acts }: LetterItem): string {
  const said = detail === undefined || detail === '' ? [] : [`  ${detail}`]
  return [`* ${label}`, ...said, `  ${link}`, ...acts.map((act) => `  ${linkText(act)}`)].join('\n')
}

function linkText({ label, link }: LetterLink): string {
  return `${label}: ${link}`
}

const paragraph = 'margin:0 0 16px;font:17px/1.55 Georgia,serif'
const soft = 'color:#565c6b'
const button =
  'display:inline-block;padding:11px 22px;background:#0d5a61;color:#ffffff;font:600 16px/1.3 sans-serif;text-decoration:none;border-radius:4px'
const choice =
  'display:inline-block;margin:0 8px 8px 0;padding:9px 16px;border:1px solid #8a8778;color:#0d5a61;font:600 15px/1.3 sans-serif;text-decoration:none;border-radius:4px'

/** Mail programs know no style sheets and no fonts of ours, so the styles stand in the elements, and are few. */
function markup(words: LinkedWords, locale: Locale): string {
  const { subject, greeting, facts = [], action, link, atOnce, acts = [], sections = [], after, foot } = words
  const { tag, direction } = locales[locale]
  const lines = facts.map(
    ({ label, value }) => `<span style="${soft}">${escaped(label)}:</span> <bdi>${escaped(value)}</bdi>`,
  )
  return `<!DOCTYPE html>
<html lang="${tag}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:32px 20px;background:#fbfaf6;color:#1b1e25">
<div style="max-width:560px;margin:0 auto;border-top:4px solid #0d5a61;padding-top:20px;overflow-wrap:anywhere">
<p style="margin:0 0 20px;font:600 22px/1.2 Georgia,serif">Remit</p>
<p style="${paragraph}">${escaped(greeting)}</p>
${lines.length === 0 ? '' : `<p style="${paragraph}">${lines.join('<br>\n')}</p>\n`}${sections.map(sectionMarkup).join('')}<p style="margin:${sections.length === 0 ? '0' : '20px'} 0 24px"><a href="${escaped(link)}" style="${button}">${escaped(action)}</a></p>
${acts.length === 0 || atOnce === undefined ? '' : `<p style="margin:0 0 8px;font:17px/1.55 Georgia,serif;${soft}">${escaped(atOnce)}:</p>\n<p style="margin:0 0 16px">${acts.map(choiceMarkup).join('\n')}</p>\n`}${after.map((text) => `<p style="${paragraph};${soft}">${escaped(text)}</p>`).join('\n')}
<p style="margin:24px 0 0;font:13px/1.5 monospace;${soft};word-break:break-all">${escaped(link)}</p>
${foot === undefined ? '' : footMarkup(foot)}</div>
</body>
</html>
`
}

function sectionMarkup({ title, items }: LetterSection): string {
  const heading = `<h2 style="margin:24px 0 12px;font:600 19px/1.3 Georgia,serif">${escaped(title)}</h2>\n`
  return heading + items.map(itemMarkup).join('')
}

function itemMarkup({ label, detail = '', link, acts }: LetterItem): string {
  const said = detail === '' ? '' : `<br>\n<span style="${soft};font-size:15px">${escaped(detail)}</span>`
  const choices = acts.length === 0 ? '' : `<p style="margin:0 0 8px">${acts.map(choiceMarkup).join('\n')}</p>\n`
  return `<p style="margin:0 0 8px;font:17px/1.5 Georgia,serif"><a href="${escaped(link)}" style="color:#0d5a61"><bdi>${escaped(label)}</bdi></a>${said}</p>\n${choices}`
}

function choiceMarkup({ label, link }: LetterLink): string {
  return `<a href="${escaped(link)}" style="${choice}">${escaped(label)}</a>`
}

function footMarkup({ why, links }: LetterFoot): string {
  const ways = links.map(({ label, link }) => `<a href="${escaped(link)}" style="${soft}">${escaped(label)}</a>`)
  return `<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #dcd8cc;font:14px/1.5 sans-serif;${soft}">${[escaped(why), ...ways].join('<br>\n')}</p>\n`
}

function onLines(words: LinkedWords): LinkedWords {
  const { subject, greeting, facts, acts, sections, after } = words
  const linked = ({ label, link }: LetterLink) => ({ label: oneLine(label), link })
  return {
    ...words,
    subject: oneLine(subject),
    greeting: oneLine(greeting),
    ...(facts !== undefined && { facts: facts.map(({ label, value }) => ({ label, value: oneLine(value) })) }),
    ...(acts !== undefined && { acts: acts.map(linked) }),
    ...(sections !== undefined && {
      sections: sections.map(({ title, items }) => ({
        title,
        items: items.map((item) => ({
          ...item,
          label: oneLine(item.label),
          ...(item.detail !== undefined && { detail: oneLine(item.detail) }),
          acts: item.acts.map(linked),
        })),
      })),
    }),
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
