import type { Said } from '../../app/announcing/channel-port.ts'
import type { PostWords } from '../words/post-words.ts'
import { plainText } from './plain-text.ts'

/** How a kind of channel writes a text, and how much of it there may be. */
export interface Fit {
  readonly most: number
  /** As the channel counts characters. */
  readonly count: (text: string) => number
  readonly form: 'markdown' | 'plain'
  /** Whether the title is a part of the text, since the channel has none beside. */
  readonly withTitle: boolean
}

export interface Fitted {
  readonly text: string
  readonly cut: boolean
  readonly length: number
}

/**
 * An announcement as one text: what it puts right, its own words, and where it stands. Where that is too long the words are cut at the end of one of them
 * and go on at the link: then without signs of Markdown, since one that is opened would not be closed.
 */
export function fitted(said: Said, { most, count, form, withTitle }: Fit, words: PostWords): Fitted {
  const from = words.from(said.group.title, said.foundation.title)
  const body = form === 'markdown' ? said.text.trim() : plainText(said.text)
  const title = withTitle ? [form === 'markdown' ? `**${escaped(said.title)}**` : said.title] : []
  const puts = said.corrects === undefined ? [] : [`${words.corrects(said.corrects.title)} ${said.corrects.link}`]
  const whole = [...title, ...puts, body, `${from}\n${words.onSite} ${said.link}`].join('\n\n')
  if (count(whole) <= most) return { text: whole, cut: false, length: count(whole) }
  const head = [...title, ...puts].map((part) => `${part}\n\n`).join('')
  const tail = `\n\n${words.readOn} ${said.link}`
  const text = `${head}${shortened(plainText(said.text), most - count(head) - count(tail), count)}${tail}`
  return { text, cut: true, length: count(text) }
}

/** Characters as people and most servers count them, not units of UTF-16. */
export function characters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** As much of a text as there is room for, whole words with an ellipsis after them. */
export function shortened(text: string, most: number, count: (text: string) => number = characters): string {
  if (count(text) <= most) return text
  const letters = [...text]
  let [fits, tooMany] = [0, letters.length]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (count(`${letters.slice(0, middle).join('')}…`) <= most) fits = middle
    else tooMany = middle
  }
  const part = letters.slice(0, fits).join('')
  const lastSpace = part.search(/\s\S*$/)
  return `${(lastSpace > part.length / 2 ? part.slice(0, lastSpace) : part).trimEnd()}…`
}

/** A title says no Markdown. */
function escaped(title: string): string {
  return title.replace(/[\\*_`[\]~]/g, '\\$&')
}
