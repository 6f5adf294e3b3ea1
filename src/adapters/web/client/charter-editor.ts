import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { type Diagnostic, linter, lintGutter, lintKeymap } from '@codemirror/lint'
import { EditorState, type Text } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { type CharterText, checkDraft } from '../../../core/charter/check-draft.ts'
import type { Finding } from '../../../core/charter/finding.ts'
import type { Schema } from '../../../core/charter/schema/schema.ts'
import { completeFrom } from './charter-completion.ts'
import { charterLanguage } from './charter-language.ts'
import { editorTheme } from './editor-theme.ts'

/** The parts of the page's own data that the editor needs. */
interface Source {
  readonly current: CharterText
  readonly others: readonly CharterText[]
}

/**
 * Puts an editor in the place of the text field inside it and checks, by the same code as `remit check`, while one writes.
 * Without it the form is sent and checked on the server. The field stays and is kept up to date, so that the form still works.
 */
class RemitCharterEditor extends HTMLElement {
  connectedCallback(): void {
    void this.start().catch((cause: unknown) => console.error('The editor did not start; the plain form works.', cause))
  }

  private async start(): Promise<void> {
    const field = this.querySelector('textarea')
    if (field === null) return
    const [source, schema] = await Promise.all([
      fetched<Source>(this.dataset.source ?? ''),
      fetched<Schema>(this.dataset.schema ?? ''),
    ])
    const host = document.createElement('div')
    host.className = 'editor-host'
    // In a root of its own the editor's styles are sheets and not elements, which the site's policy would refuse.
    const root = host.attachShadow({ mode: 'open' })
    field.before(host)
    field.hidden = true
    const view = new EditorView({ parent: root, root, state: this.stateOf(field, source, schema) })
    field.labels?.item(0)?.addEventListener('click', () => view.focus())
    this.dataset.ready = 'yes'
  }

  private stateOf(field: HTMLTextAreaElement, source: Source, schema: Schema): EditorState {
    return EditorState.create({
      doc: field.value,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        charterLanguage(),
        autocompletion({
          override: [
            completeFrom(
              schema,
              source.others.map(({ text }) => text),
            ),
          ],
          icons: false,
        }),
        lintGutter(),
        linter((view) => this.check(view.state.doc, source), { delay: 300 }),
        // Tab leaves the editor, as it leaves every other field.
        keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': this.dataset.label ?? '' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) field.value = update.state.doc.toString()
        }),
        editorTheme,
      ],
    })
  }

  private check(doc: Text, { current, others }: Source): readonly Diagnostic[] {
    const { own } = checkDraft(others, current, doc.toString())
    this.list(own)
    return own.map((finding) => diagnosticOf(finding, doc))
  }

  /** The same list that the server makes of the form. */
  private list(findings: readonly Finding[]): void {
    const place = this.querySelector('.findings')
    if (findings.length === 0) {
      place?.replaceChildren(element('p', 'clean', this.dataset.clean ?? ''))
      return
    }
    const list = document.createElement('ol')
    list.append(...findings.map(lineOf))
    place?.replaceChildren(list)
  }
}

async function fetched<Data>(address: string): Promise<Data> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.json()
}

function diagnosticOf({ place, message, severity, suggestion, code }: Finding, doc: Text): Diagnostic {
  const line = doc.line(Math.min(Math.max(place.line, 1), doc.lines))
  const from = Math.min(line.from + place.column - 1, line.to)
  const instead = suggestion === undefined ? '' : ` Instead: ${suggestion}`
  return {
    from,
    to: line.to,
    severity: severity === 'advice' ? 'info' : severity,
    message: `${message}${instead}`,
    source: code,
  }
}

function lineOf({ severity, file, place, message, suggestion, code }: Finding): HTMLElement {
  const item = element('li', `finding finding-${severity}`, '')
  item.append(element('span', 'finding-place', `${file}:${place.line}:${place.column}`), ' ')
  item.append(element('strong', '', severity), ` ${message} `)
  if (suggestion !== undefined) item.append(element('code', '', suggestion), ' ')
  item.append(element('span', 'soft', code))
  return item
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.textContent = text
  return made
}

customElements.define('remit-charter-editor', RemitCharterEditor)
