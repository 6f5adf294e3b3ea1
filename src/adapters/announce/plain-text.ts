import MarkdownIt, { type Token } from 'markdown-it'

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')

/** Markdown as it reads without its signs: links with their address behind, lists with dashes or numbers, code as it stands. */
export function plainText(markdown: string): string {
  const out: string[] = []
  const lists: { next: number | undefined }[] = []
  for (const token of reader.parse(markdown, {})) {
    switch (token.type) {
      case 'inline':
        out.push(inline(token.children ?? []))
        break
      case 'paragraph_close':
        out.push(token.hidden ? '\n' : '\n\n')
        break
      case 'heading_close':
      case 'blockquote_close':
        out.push('\n\n')
        break
      case 'fence':
      case 'code_block':
        out.push(`${token.content.trimEnd()}\n\n`)
        break
      case 'hr':
        out.push('—\n\n')
        break
      case 'bullet_list_open':
        lists.push({ next: undefined })
        break
      case 'ordered_list_open':
        lists.push({ next: Number(token.attrGet('start') ?? 1) })
        break
      case 'list_item_open':
        out.push(`${'  '.repeat(Math.max(0, lists.length - 1))}${bullet(lists.at(-1))}`)
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop()
        if (lists.length === 0) out.push('\n')
        break
      case 'td_close':
      case 'th_close':
        out.push('  ')
        break
      case 'table_close':
      case 'tr_close':
        out.push('\n')
        break
    }
  }
  return out
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function bullet(list: { next: number | undefined } | undefined): string {
  if (list?.next === undefined) return '- '
  const number = list.next
  list.next += 1
  return `${number}. `
}

function inline(tokens: readonly Token[]): string {
  let text = ''
  let link: { readonly href: string; readonly from: number } | undefined
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
      case 'code_inline':
        text += token.content
        break
      case 'softbreak':
        text += ' '
        break
      case 'hardbreak':
        text += '\n'
        break
      case 'link_open':
        link = { href: String(token.attrGet('href') ?? ''), from: text.length }
        break
      case 'link_close':
        if (link !== undefined && text.slice(link.from) !== link.href) text += ` (${link.href})`
        link = undefined
        break
    }
  }
  return text
}

/** The same as markup for mail: raw HTML and pictures are shown as the text they are written in. */
export function markup(markdown: string): string {
  return reader.render(markdown)
}
