import { type Name, nameOf } from '../../base/name.ts'
import {
  durationIn,
  oneOf,
  openPart,
  type Part,
  type Reading,
  textIn,
  wholeNumberIn,
  wrong,
} from '../reading/cursor.ts'
import { said } from '../reading/said.ts'
import { type FieldsNode, type ListNode, shown, type Tree } from '../reading/yaml-tree.ts'
import type { Cohort, Cohorts } from '../structure/seat.ts'

/** `{ A: 2, B: 3 }` or `[2, 3]`: seats whose terms end in different years, and how the first terms are dealt out. */
export function cohortsIn(
  reading: Reading,
  part: Part<'cohorts' | 'first split'>,
  number: number | undefined,
): Cohorts | undefined {
  const tree = part.field('cohorts')
  const split = part.field('first split')
  if (tree === undefined) {
    if (split !== undefined) {
      const message = `"first split" tells how the first cohorts are made; ${part.what} has no "cohorts"`
      reading.report.find('wrong-form', split.at, message)
    }
    return undefined
  }
  const what = `"cohorts" of ${part.what}`
  const cohorts = cohortsOf(reading, tree, what)
  const firstSplit =
    split === undefined ? ways[0] : (oneOf(reading, split, `"first split" of ${part.what}`, ways) ?? ways[0])
  if (cohorts === undefined) return undefined
  const sum = cohorts.reduce((total, cohort) => total + cohort.number, 0)
  if (number !== undefined && sum !== number) {
    const message = `The cohorts of ${part.what} have ${sum} seats together, and its number is ${number}`
    reading.report.find('wrong-form', tree.at, message)
    return undefined
  }
  return { cohorts, firstSplit }
}

const ways = ['longest terms to the strongest', 'by lot', 'as agreed'] as const

function cohortsOf(reading: Reading, tree: Tree, what: string): readonly Cohort[] | undefined {
  if (tree.kind === 'text') {
    const node = textIn(reading, tree, what)
    return node === undefined
      ? undefined
      : wrong(reading, node, what, 'numbers of seats, as "[2, 3]" or "{ A: 2, B: 3 }"')
  }
  const entries = tree.kind === 'list' ? byLetters(tree) : named(tree)
  if (entries.length < 2) {
    reading.report.find('wrong-form', tree.at, `${what} are at least two; otherwise all terms end together`)
    return undefined
  }
  const cohorts = entries.map((entry) => cohortIn(reading, entry, what))
  const known = cohorts.filter((cohort) => cohort !== undefined)
  return known.length === cohorts.length ? known : undefined
}

interface Entry {
  readonly key: string
  readonly at: number
  readonly value: Tree
}

function byLetters({ items }: ListNode): readonly Entry[] {
  return items.map((value, index) => ({ key: letters.charAt(index) || `cohort ${index + 1}`, at: value.at, value }))
}

function named({ fields }: FieldsNode): readonly Entry[] {
  return [...fields.values()]
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const keys = { known: ['number', 'first term'] } as const

function cohortIn(reading: Reading, { key, at, value }: Entry, what: string): Cohort | undefined {
  const name: Name | undefined = nameOf(key)
  if (name === undefined) {
    reading.report.find('wrong-form', at, `A cohort has a name of letters, digits and spaces; "${shown(key)}" is none`)
    return undefined
  }
  const size = `the cohort "${shown(key)}" in ${what}`
  if (value.kind !== 'fields') return said(wholeNumberIn(reading, value, size, 1), (number) => ({ name, number }))
  const part = openPart(reading, value, { what: size, at }, keys)
  const numberTree = part?.required('number')
  const termTree = part?.field('first term')
  const number = numberTree === undefined ? undefined : wholeNumberIn(reading, numberTree, `"number" of ${size}`, 1)
  const firstTerm = termTree === undefined ? undefined : durationIn(reading, termTree, `"first term" of ${size}`)
  return number === undefined ? undefined : { name, number, ...said(firstTerm, (length) => ({ firstTerm: length })) }
}
