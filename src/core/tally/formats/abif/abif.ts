import type { Format } from '../format.ts'
import { abifReader } from './read-abif.ts'
import { writeAbif } from './write-abif.ts'

export const abif: Format = {
  name: 'abif',
  title: 'ABIF',
  source: 'https://electowiki.org/wiki/ABIF, https://github.com/electorama/abif',
  extensions: ['abif'],
  ballots: ['rankings', 'scores', 'approvals'],
  recognises: (beginning) =>
    /^(=[^:\n]+:|\d+\s*[:*][^\n]*[>=,/]\s*["[]?[A-Za-z_])/m.test(beginning) && !/^# [A-Z ]+:/m.test(beginning),
  reader: abifReader,
  write: writeAbif,
}
