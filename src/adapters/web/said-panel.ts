import type { ExplainedPart } from '../../core/charter/explain/explain.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'

/** What a clause says and a page has no picture for, in the words of the core: the first of it at once, the rest on asking. */
export function saidPanel({ title, sentences }: ExplainedPart, frame: Frame): Html {
  return html`<section class="said"><h3>${title}</h3>${someSentences(sentences, frame)}</section>`
}

/** Sentences of which so many stand open; no fold holds a single one. */
export function someSentences(sentences: readonly string[], frame: Frame, atOnce = told_at_once): Html {
  const shown = sentences.length <= atOnce + 1 ? sentences.length : atOnce
  return html`${sentenceList(sentences.slice(0, shown))}${moreSentences(sentences.slice(shown), frame)}`
}

export function sentenceList(sentences: readonly string[]): Html {
  return sentences.length === 0
    ? nothing
    : html`<ul class="sentences">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}

function moreSentences(sentences: readonly string[], frame: Frame): Html {
  const { charter } = pageWords(frame.locale)
  return sentences.length === 0
    ? nothing
    : html`<details class="more-rule"><summary>${charter.more(sentences.length)}</summary>${sentenceList(sentences)}</details>`
}

const told_at_once = 3
