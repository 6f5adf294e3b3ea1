import { lineDiff } from '../../core/base/line-diff.ts'
import { fixCharters } from '../../core/check/fix-charters.ts'
import { type CheckedSet, readCharters } from './check-charters.ts'
import { styled, type Terminal } from './terminal.ts'

interface Options {
  readonly dryRun?: true
  readonly at?: string
  readonly format: string
  readonly json?: true
}

/**
 * Writes what can only be meant in one way, or with `--dry-run` shows it, and tells what was done.
 * @returns the charters as they are then, so that what is left can be told
 */
export function fixFiles(terminal: Terminal, set: CheckedSet, options: Options): CheckedSet {
  const check = (files: CheckedSet['files']) => readCharters({ ...set, files }, options.at).findings
  const { files, fixed } = fixCharters(set.files, check)
  // What is printed for machines stays what they can read.
  const tell = options.format === 'text' && !options.json ? terminal.out : terminal.err
  for (const [index, { file, text }] of files.entries()) {
    const before = set.files[index]?.text ?? ''
    if (text === before) continue
    if (options.dryRun) showDiff(tell, terminal, { file, before, text })
    else terminal.folder.write(file, text)
  }
  const done = options.dryRun ? 'would be fixed' : 'fixed'
  for (const { file, place, message, code } of fixed) {
    tell(`${file}:${place.line}:${place.column}: ${styled(terminal, 'green', done)}: ${message} [${code}]`)
  }
  if (fixed.length > 0) tell('')
  return { ...set, files }
}

interface Changed {
  readonly file: string
  readonly before: string
  readonly text: string
}

function showDiff(tell: Terminal['out'], terminal: Terminal, { file, before, text }: Changed): void {
  tell(`--- ${file}`)
  tell(`+++ ${file}`)
  for (const line of lineDiff(before, text)) {
    const colour = line.startsWith('-') ? 'red' : line.startsWith('+') ? 'green' : 'faint'
    tell(styled(terminal, colour, line))
  }
  tell('')
}
