import type { Progress } from './move-tools.ts'
import type { Terminal } from './terminal.ts'

const entries_between = 50_000
const share_between = 0.1

/** Tells a person who watches how far it has come, and nobody else. */
export function toldProgress(terminal: Terminal): Progress {
  const last = { entries: 0, files: 0, copied: 0 }
  return (step) => {
    if (!terminal.interactive) return
    if (step.kind === 'copied') {
      if (step.share < last.copied + share_between) return
      last.copied = step.share
      terminal.err(`${Math.floor(step.share * 100)} % copied`)
    } else if (step.count >= last[step.kind] + entries_between) {
      last[step.kind] = step.count
      terminal.err(`${step.count.toLocaleString('en')} ${step.kind === 'entries' ? 'entries read' : 'files written'}`)
    }
  }
}
