import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { type Diagnostic, linter, lintGutter, lintKeymap } from '@codemirror/lint'
import { EditorState, type Text } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import type { Finding } from '../../../core/charter/reading/finding.ts'
import type { Fix } from '../../../core/charter/reading/fix.ts'
import type { Schema } from '../../../core/charter/schema/schema.ts'
import { type CharterText, draftChecker } from '../../../core/check/check-draft.ts'
import { completeFrom } from './charter-completion.ts'
import { charterLanguage } from './charter-language.ts'
import { editorTheme } from './editor-theme.ts'
import { findingList } from './finding-list.ts'

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
  private listed = ''

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
    const check = draftChecker(source.others, source.current)
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
        linter((view) => this.check(view, check), { delay: 300 }),
        // Tab leaves the editor, as it leaves every other field.
        keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': this.dataset.label ?? '', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) field.value = update.state.doc.toString()
        }),
        editorTheme,
      ],
    })
  }

  private check(view: EditorView, check: ReturnType<typeof draftChecker>): readonly Diagnostic[] {
    const { doc } = view.state
    const { own, elsewhere } = check(doc.toString())
    const found = JSON.stringify([own, elsewhere])
    // A list that is made anew is read out anew.
    if (found !== this.listed) this.list(view, own, elsewhere)
    this.listed = found
    return own.map((finding) => this.diagnosticOf(finding, doc))
  }

  /** The same lists that the server makes of the form, and from each line a way to its place. */
  private list(view: EditorView, own: readonly Finding[], elsewhere: readonly Finding[]): void {
    const { clean = '', line = '', fix = '', instead = '' } = this.dataset
    this.querySelector('.findings.own')?.replaceChildren(
      findingList(own, {
        clean,
        instead,
        placeOf: ({ place }) => `${line} ${place.line}`,
        goTo: ({ place }) => goTo(view, place),
        fix: { words: fix, apply: (certain) => apply(view, certain) },
      }),
    )
    const section = this.querySelector<HTMLElement>('.elsewhere')
    if (section === null) return
    section.hidden = elsewhere.length === 0
    section
      .querySelector('.findings')
      ?.replaceChildren(
        findingList(elsewhere, { clean, instead, placeOf: ({ file, place }) => `${file}:${place.line}` }),
      )
  }

  private diagnosticOf(finding: Finding, doc: Text): Diagnostic {
    const { message, severity, suggestion, code, fix } = finding
    const from = offsetOf(finding.place, doc)
    const instead = suggestion === undefined ? '' : ` ${this.dataset.instead ?? ''} ${suggestion}`
    return {
      from,
      to: endOf(from, doc),
      severity: severity === 'advice' ? 'info' : severity,
      message: `${message}${instead}`,
      source: code,
      ...(isOwn(fix) && { actions: [{ name: this.dataset.fix ?? '', apply: (view) => apply(view, fix) }] }),
    }
  }
}

async function fetched<Data>(address: string): Promise<Data> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.json()
}

function offsetOf({ line, column }: Finding['place'], doc: Text): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return Math.min(from + column - 1, to)
}

/** Of the key, the name or the quoted text that begins there. */
function endOf(from: number, doc: Text): number {
  const line = doc.lineAt(from)
  const rest = line.text.slice(from - line.from)
  const [said = ''] = /^(?:"[^"]*"|'[^']*'|[^\s,:{}[\]]+(?: [^\s,:{}[\]]+)*|.)/.exec(rest) ?? []
  return from + said.length
}

function goTo(view: EditorView, place: Finding['place']): void {
  const anchor = offsetOf(place, view.state.doc)
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  view.focus()
}

/** A fix that changes other charters too is not one that the editor of this one can make. */
function isOwn(fix: Fix | undefined): fix is Fix {
  return fix?.edits.every(({ file }) => file === undefined) === true
}

function apply(view: EditorView, { edits }: Fix): void {
  view.dispatch({ changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })) })
  view.focus()
}

customElements.define('remit-charter-editor', RemitCharterEditor)
