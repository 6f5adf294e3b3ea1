import type { Difference } from '../../../core/tally/bundle/recount.ts'
import { type Found, recountDownload } from './recount.ts'
import { recountWords as words } from './recount-words.ts'

const lotChecks: readonly Difference[] = ['commitment', 'ballots', 'seed', 'order']
const countChecks: readonly Difference[] = ['cast', 'result']

/** A button that has this browser fetch the bundle of a result and count it again. */
class RemitRecount extends HTMLElement {
  private readonly button = document.createElement('button')
  /** There from the start and never replaced, so that what comes into it is announced. */
  private readonly status = document.createElement('div')

  connectedCallback(): void {
    if (this.button.isConnected) return
    this.button.type = 'button'
    this.button.className = 'act'
    this.button.textContent = this.dataset.button ?? ''
    this.button.addEventListener('click', () => void this.count())
    this.status.setAttribute('role', 'status')
    this.replaceChildren(this.button, this.status)
  }

  private async count(): Promise<void> {
    this.button.disabled = true
    this.status.textContent = words.counting
    try {
      const answer = await fetch(this.dataset.bundle ?? '', { cache: 'no-store', redirect: 'error' })
      if (!answer.ok) throw new Error(`${answer.status} ${this.dataset.bundle ?? ''}`)
      const text = await answer.text()
      const start_ms = performance.now()
      this.show(recountDownload(text, this.dataset.digest ?? ''), performance.now() - start_ms)
    } catch (cause) {
      this.tell(false, [words.notFetched(String(cause))], [])
    } finally {
      this.button.disabled = false
      this.button.textContent = words.again
      this.button.focus()
    }
  }

  private show(found: Found, took_ms: number): void {
    switch (found.kind) {
      case 'unreadable':
        this.tell(false, [words.unreadable(found.why)], [])
        return
      case 'not counted':
        this.tell(false, [words.notCounted(found.why)], [])
        return
      case 'counted': {
        const { isTheOne, differs, hasLot, cast, elected } = found
        const steps: Step[] = [
          { words: isTheOne ? words.isTheOne : words.notTheOne, passed: isTheOne },
          ...[...(hasLot ? lotChecks : []), ...countChecks].map((check) => ({
            words: words.checks[check],
            passed: !differs.includes(check),
          })),
          { words: words.counted(cast, took_ms), passed: true },
        ]
        const isSame = isTheOne && differs.length === 0
        const sentences = isSame ? (elected.length === 0 ? [] : [words.elected(elected)]) : [words.keep]
        this.tell(isSame, [isSame ? words.same : words.differs, ...sentences], steps)
      }
    }
  }

  private tell(isSame: boolean, [headline = '', ...sentences]: readonly string[], steps: readonly Step[]): void {
    const box = document.createElement('div')
    box.className = isSame ? 'proof-result proved' : 'proof-result failed'
    const strong = document.createElement('strong')
    strong.textContent = headline
    box.append(paragraph(strong), ...sentences.map(paragraph))
    const list = document.createElement('ol')
    for (const step of steps) {
      const item = document.createElement('li')
      item.className = step.passed ? 'passed' : 'broken'
      item.textContent = step.words
      list.append(item)
    }
    box.append(list)
    this.status.replaceChildren(box)
  }
}

interface Step {
  readonly words: string
  readonly passed: boolean
}

function paragraph(content: string | Node): HTMLElement {
  const made = document.createElement('p')
  made.append(content)
  return made
}

customElements.define('remit-recount', RemitRecount)
