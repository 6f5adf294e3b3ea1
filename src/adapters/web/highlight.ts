import { type Html, html } from './html.ts'

/** A charter block with its keys and comments told apart. It reads lines, not YAML: what it gets wrong is only colour. */
export function highlighted(block: string): Html {
  const lines = block.replace(/\n+$/, '').split('\n')
  return html`<pre tabindex="0"><code>${lines.map((line, index) => html`${index === 0 ? '' : '\n'}${highlightedLine(line)}`)}</code></pre>`
}

function highlightedLine(line: string): Html {
  const [, text = line, comment = ''] = /^(.*?)(\s#.*|^#.*)?$/.exec(line) ?? []
  const [, indent = '', dash = '', key = '', rest = text] = /^(\s*)(- )?([^:{["']+:)(\s.*|)$/.exec(text) ?? []
  const said = key === '' ? html`${text}` : html`${indent}${dash}<b>${key}</b>${rest}`
  return comment === '' ? said : html`${said}<i>${comment}</i>`
}
