import { yamlFrontmatter, yamlLanguage } from '@codemirror/lang-yaml'
import {
  defineLanguageFacet,
  HighlightStyle,
  Language,
  LanguageSupport,
  syntaxHighlighting,
} from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'
import { parseCode, parser } from '@lezer/markdown'

const markdown = parser.configure([
  parseCode({ codeParser: (info) => (info.trim().split(/\s/, 1)[0] === 'charter' ? yamlLanguage.parser : null) }),
])

/** A charter as the editor sees it: front matter, Markdown, and YAML between its fences, in the colours of the page. */
export function charterLanguage(): Extension {
  const content = new LanguageSupport(new Language(defineLanguageFacet(), markdown, [], 'charter'))
  return [yamlFrontmatter({ content }), syntaxHighlighting(colours)]
}

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.link, color: 'var(--accent)' },
  { tag: tags.url, color: 'var(--accent)' },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.processingInstruction, tags.meta, tags.separator, tags.punctuation], color: 'var(--soft)' },
])
