import type { Format } from '../format.ts'
import { bltReader } from './read-blt.ts'
import { writeBlt } from './write-blt.ts'

export const blt: Format = {
  name: 'blt',
  title: 'BLT',
  source:
    'https://www.opavote.com/help/overview#blt-file-format, after Hill, Wichmann and Woodall (1987); Droop’s =tie',
  extensions: ['blt'],
  ballots: ['rankings'],
  recognises: (beginning) => /^\d+[ \t]+\d+[ \t]*\r?$/.test(firstLine(beginning)),
  reader: () => bltReader(),
  write: writeBlt,
}

/** The first that is more than a comment. */
function firstLine(beginning: string): string {
  const lines = beginning.split('\n').map((line) =>
    line
      .replace(/^\uFEFF/, '')
      .replace(/#.*/, '')
      .trim(),
  )
  return lines.find((line) => line !== '') ?? ''
}
