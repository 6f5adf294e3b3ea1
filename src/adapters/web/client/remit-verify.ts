import { readBounded } from '../../../app/verify/bounded-body.ts'
import type { RecordSource } from '../../../app/verify/record-source.ts'
import type { Unchecked } from '../../../app/verify/unchecked.ts'
import { type Verified, verifyRecord } from '../../../app/verify/verify-record.ts'
import { recordFaultWords } from '../../words/faults/record-fault-words.ts'
import { uncheckedWords } from '../../words/faults/unchecked-words.ts'
import { browserCrypto } from './browser-crypto.ts'
import { verifyWords } from './verify-words.ts'

const filesAhead = 6
const mostVkey_bytes = 10_000

/** The record as this site serves it, asked of the server again, whatever the browser has kept. */
function servedRecord(base: string, signal: AbortSignal): RecordSource {
  const get = async (path: string, most_bytes: number) => {
    const answer = await fetch(`${base}/${path}`, { cache: 'no-store', redirect: 'error', signal })
    if (answer.ok) return await readBounded(answer.body, most_bytes)
    await answer.body?.cancel()
    if (answer.status === 404) return undefined
    throw new Error(`${answer.status} ${base}/${path}`)
  }
  const vkey = async () => {
    const bytes = await get('vkey', mostVkey_bytes)
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
  }
  return { label: base, ahead: filesAhead, file: get, vkey }
}

/** A button that has this browser read the whole record and check every byte of it, as `remit verify` does. */
class RemitVerify extends HTMLElement {
  private readonly button = document.createElement('button')
  private readonly meter = document.createElement('div')
  /** There from the start and never replaced, so that what comes into it is announced. */
  private readonly status = document.createElement('div')
  private running: AbortController | undefined

  connectedCallback(): void {
    if (this.button.isConnected) return
    this.button.type = 'button'
    this.button.className = 'act'
    this.button.textContent = verifyWords.check
    this.button.addEventListener('click', () => void this.toggle())
    this.meter.className = 'verify-progress'
    this.status.setAttribute('role', 'status')
    this.replaceChildren(this.button, this.meter, this.status)
  }

  disconnectedCallback(): void {
    this.running?.abort()
  }

  private async toggle(): Promise<void> {
    if (this.running !== undefined) {
      this.running.abort()
      return
    }
    const running = new AbortController()
    this.running = running
    this.status.replaceChildren()
    this.button.textContent = verifyWords.cancel
    const progress = this.beginProgress()
    try {
      await this.check(running.signal, progress)
    } catch (cause) {
      this.fail(running.signal.aborted ? verifyWords.stopped : verifyWords.notFetched(String(cause)))
    } finally {
      this.running = undefined
      this.meter.replaceChildren()
      this.button.textContent = verifyWords.again
    }
  }

  private async check(signal: AbortSignal, progress: (entries: number, size: number) => void): Promise<void> {
    const source = servedRecord(this.dataset.base ?? '', signal)
    const verified = await verifyRecord(source, browserCrypto, { signal, progress })
    if (verified.ok) this.succeed(verified.value)
    else this.fail(`${recordFaultWords(verified.problem)} [${verified.problem.code}]`, verifyWords.keep)
  }

  private beginProgress(): (entries: number, size: number) => void {
    const bar = document.createElement('progress')
    bar.setAttribute('aria-label', verifyWords.reading)
    const said = document.createElement('span')
    this.meter.replaceChildren(bar, said)
    return (entries, size) => {
      bar.max = size
      bar.value = entries
      said.textContent = verifyWords.progress(entries, size)
    }
  }

  private succeed({ opened, unchecked }: Verified): void {
    const { steps } = verifyWords
    const { size, origin } = opened.checkpoint
    const cosigners = opened.signers.slice(1).map(({ key }) => steps.cosigned(key.name))
    const passed = [steps.signature(origin), ...cosigners, steps.entries(size), steps.tiles]
    const result = resultBox('proved', verifyWords.verified(size, origin))
    result.append(listOf('passed', passed), openList(unchecked))
    this.status.replaceChildren(result)
  }

  private fail(...sentences: readonly string[]): void {
    const result = resultBox('failed', verifyWords.failed)
    for (const sentence of sentences) result.append(paragraph(sentence))
    this.status.replaceChildren(result)
  }
}

function resultBox(kind: 'proved' | 'failed', headline: string): HTMLElement {
  const box = document.createElement('div')
  box.className = `proof-result ${kind}`
  const strong = document.createElement('strong')
  strong.textContent = headline
  const first = document.createElement('p')
  first.append(strong)
  box.append(first)
  return box
}

function openList(unchecked: readonly Unchecked[]): HTMLElement {
  const part = document.createElement('div')
  part.className = 'left-open'
  part.append(paragraph(verifyWords.open), listOf('open', unchecked.map(uncheckedWords)))
  return part
}

function listOf(kind: 'passed' | 'open', sentences: readonly string[]): HTMLElement {
  const list = document.createElement(kind === 'passed' ? 'ol' : 'ul')
  for (const sentence of sentences) {
    const item = document.createElement('li')
    item.className = kind
    item.textContent = sentence
    list.append(item)
  }
  return list
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p')
  made.textContent = text
  return made
}

customElements.define('remit-verify', RemitVerify)
