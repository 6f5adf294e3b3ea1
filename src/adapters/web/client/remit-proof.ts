import type { Signer } from '../../../core/record/note.ts'
import { parseVkey } from '../../../core/record/note-key.ts'
import { type Policy, parsePolicy, quorumMet } from '../../../core/record/policy.ts'
import { checkTlogProof, parseTlogProof } from '../../../core/record/tlog-proof.ts'
import { browserCrypto as crypto } from './browser-crypto.ts'
import { proofWords } from './proof-words.ts'

interface Step {
  readonly words: string
  readonly passed: boolean
}

/** Fetches an entry with its proof and the log's key, checks them here, and says what it checked, step by step. */
class RemitProof extends HTMLElement {
  connectedCallback(): void {
    void this.check()
  }

  private async check(): Promise<void> {
    const words = proofWords
    this.setAttribute('aria-busy', 'true')
    const steps: Step[] = []
    const verdict = await this.walk(steps).catch((cause: unknown) => words.notFetched(String(cause)))
    const hasPassed = steps.length > 0 && steps.every((step) => step.passed) && verdict === undefined
    this.removeAttribute('aria-busy')
    this.show(steps, hasPassed, verdict)
  }

  /** Undefined when everything was checked; else what stood in the way. */
  private async walk(steps: Step[]): Promise<string | undefined> {
    const words = proofWords
    const index = Number(this.dataset.index)
    const [entry, proof, key, policyFile] = await Promise.all([
      this.fetched('entry'),
      this.fetched('proof'),
      this.fetched('key'),
      this.fetched('policy'),
    ])
    const passed = (step: string) => steps.push({ words: step, passed: true })
    const failed = (step: string, why: string) => {
      steps.push({ words: step, passed: false })
      return why
    }

    const log = parseVkey(crypto.sha256, new TextDecoder().decode(key).trim())
    if (!log.ok) return failed(words.key, words.fault(log.problem.code))
    passed(words.keyOf(log.value.name))

    const parsed = parseTlogProof(proof)
    if (!parsed.ok) return failed(words.proofRead, words.fault(parsed.problem.code))
    if (parsed.value.index !== index) return failed(words.proofRead, words.otherEntry(parsed.value.index))
    passed(words.proofOf(index, parsed.value.hashes.length))

    const policy = parsePolicy(crypto.sha256, policyFile)
    if (!policy.ok) return failed(words.policy, words.fault(policy.problem.code))
    const witnesses = policy.value.witnesses.map(({ key: witness }) => witness)
    const proven = checkTlogProof(crypto, { log: log.value, witnesses }, { proof, entry })
    if (!proven.ok) return failed(words.signedRoot, words.fault(proven.problem.code))
    const { size, origin } = proven.value.checkpoint
    passed(words.signed(origin, size))
    passed(words.leaf(entry.length))
    passed(words.path(parsed.value.hashes.length))
    for (const { key: witness } of proven.value.signers.slice(1)) passed(words.cosigned(witness.name))
    this.dataset.size = String(size)
    this.dataset.standing = standingOf(policy.value, proven.value.signers.slice(1))
    return undefined
  }

  private show(steps: readonly Step[], hasPassed: boolean, verdict: string | undefined): void {
    const words = proofWords
    const result = document.createElement('div')
    result.className = hasPassed ? 'proof-result proved' : 'proof-result failed'
    result.setAttribute('role', 'status')
    const headline = document.createElement('p')
    const strong = document.createElement('strong')
    strong.textContent = hasPassed ? words.proved(Number(this.dataset.index), Number(this.dataset.size)) : words.failed
    headline.append(strong, verdict === undefined ? '' : ` ${verdict}`)
    const list = document.createElement('ol')
    for (const step of steps) {
      const item = document.createElement('li')
      item.className = step.passed ? 'passed' : 'broken'
      item.textContent = step.words
      list.append(item)
    }
    result.append(headline, list)
    if (hasPassed) result.append(this.standing())
    this.replaceChildren(result)
  }

  /** Who else vouches for it, which the proof of the log alone leaves open. */
  private standing(): HTMLElement {
    const said = document.createElement('p')
    said.className = 'soft'
    const { standing } = this.dataset
    said.textContent = standing === 'met' ? proofWords.met : standing === 'few' ? proofWords.few : proofWords.alone
    return said
  }

  private async fetched(part: 'entry' | 'proof' | 'key' | 'policy'): Promise<Uint8Array> {
    const answer = await fetch(this.dataset[part] ?? '', { cache: 'no-store' })
    if (!answer.ok) throw new Error(`${answer.status} ${this.dataset[part]}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}

function standingOf(policy: Policy, signers: readonly Signer[]): 'met' | 'few' | 'alone' {
  if (signers.length === 0) return policy.quorum === undefined ? 'alone' : 'few'
  const keys = signers.map(({ key }) => key)
  return quorumMet(policy, keys) ? 'met' : 'few'
}

customElements.define('remit-proof', RemitProof)
