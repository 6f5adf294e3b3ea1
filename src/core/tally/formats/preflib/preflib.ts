import type { Format } from '../format.ts'
import { preflibReader } from './read-preflib.ts'
import { writePreflib } from './write-preflib.ts'

export const preflib: Format = {
  name: 'preflib',
  title: 'PrefLib (SOC, SOI, TOC, TOI, CAT)',
  source: 'https://preflib.github.io/PrefLib-Jekyll/format',
  extensions: ['soc', 'soi', 'toc', 'toi', 'cat'],
  ballots: ['rankings', 'approvals'],
  recognises: (beginning) => /^\uFEFF?# (FILE NAME|TITLE|DATA TYPE|NUMBER ALTERNATIVES|DESCRIPTION):/.test(beginning),
  reader: () => preflibReader(),
  write: writePreflib,
}
