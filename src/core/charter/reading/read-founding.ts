import { type Name, nameOf } from '../../base/name.ts'
import { isMailAddress } from '../sections/channels.ts'
import { entriesOf } from '../sections/entries.ts'
import type { Founding, FoundingPerson } from '../structure/founding.ts'
import { openPart, type Reading, slugIn, textIn, wrong, yesNoIn } from './cursor.ts'
import { type Finding, inOrder } from './finding.ts'
import { readActs } from './founding-acts.ts'
import type { Declared } from './names.ts'
import { type Report, reportOn } from './report.ts'
import { type Field, readYaml, shown, type Tree } from './yaml-tree.ts'

export interface FoundingReading {
  readonly founding?: Founding
  readonly findings: readonly Finding[]
}

/**
 * Reads a `founding.yaml`: who is there at the beginning and what was done, in the order of time.
 *
 * @param groups what the charters beside it declare; without them its groups and seats are taken on trust
 * @returns the findings in the order of the document, and the founding when no error is among them; never throws
 */
export function readFounding(
  document: { readonly file: string; readonly text: string },
  groups?: ReadonlyMap<Name, Declared>,
): FoundingReading {
  const { report, founding } = readFoundingParts(document, groups)
  const findings = inOrder(report.findings)
  return founding === undefined || report.hasErrors() ? { findings } : { founding, findings }
}

/** The founding as far as it can be read. */
export function readFoundingParts(
  document: { readonly file: string; readonly text: string },
  groups?: ReadonlyMap<Name, Declared>,
): { readonly report: Report; readonly founding?: Founding } {
  const report = reportOn(document)
  if (document.text.length > mostCharacters) {
    report.find('too-large', 0, `A founding has at most 1 MiB; this one has ${document.text.length} characters`)
    return { report }
  }
  const start = document.text.startsWith('\uFEFF') ? 1 : 0
  const tree = readYaml(report, { start, end: document.text.length }, 0)
  if (tree === undefined) {
    if (!report.hasErrors()) report.find('empty-value', 0, 'This founding says nothing')
    return { report }
  }
  if (tree.kind !== 'fields') {
    report.find('wrong-form', tree.at, 'A founding is written as keys with values: "foundation: python"')
    return { report }
  }
  const own: Declared = { seats: new Set(), rules: new Set() }
  const names = groups === undefined ? { own } : { own, groups }
  const reading: Reading = { report, group: '', clauses: [], names }
  return readWhole(reading, tree)
}

const mostCharacters = 1024 * 1024
const known = ['founding', 'foundation', 'name', 'sample', 'people', 'acts'] as const
export type FoundingKey = (typeof known)[number]

function readWhole(reading: Reading, tree: Tree): { readonly report: Report; readonly founding?: Founding } {
  const { report } = reading
  const part = openPart(reading, tree, { what: 'the founding', at: tree.at }, { known })
  if (part === undefined) return { report }
  const versionTree = part.required('founding')
  const version = versionTree === undefined ? undefined : textIn(reading, versionTree, '"founding"')
  if (version !== undefined && version.text.trim() !== '1')
    wrong(reading, version, '"founding"', 'the version of this form, 1')
  const foundationTree = part.required('foundation')
  const foundation = foundationTree === undefined ? undefined : slugIn(reading, foundationTree, '"foundation"')
  const nameTree = part.required('name')
  const name = nameTree === undefined ? undefined : textIn(reading, nameTree, '"name"')?.text.trim()
  const sampleTree = part.field('sample')
  const sample = sampleTree === undefined ? false : yesNoIn(reading, sampleTree, '"sample"')
  const peopleTree = part.required('people')
  const people = entriesOf(reading, peopleTree, 'people', 'a person', readPerson)
  const named = knownPeople(peopleTree)
  const acts = readActs(reading, part.required('acts'), named)
  if (foundation === undefined || name === undefined || sample === undefined) return { report }
  return { report, founding: { foundation, name, sample, people, acts } }
}

/** All who are named, even those whose entry cannot be read, so that one slip is one finding. */
function knownPeople(tree: Tree | undefined): ReadonlySet<Name> {
  if (tree?.kind !== 'fields') return new Set()
  return new Set([...tree.fields.values()].map(({ key }) => nameOf(key)).filter((key) => key !== undefined))
}

function readPerson(reading: Reading, key: Name, field: Field): FoundingPerson | undefined {
  const what = `the person "${shown(field.key)}"`
  const keys = { known: ['name', 'address'] as const }
  const part = openPart(reading, field.value, { what, at: field.at }, keys)
  if (part === undefined) return undefined
  const nameTree = part.required('name')
  const name = nameTree === undefined ? undefined : textIn(reading, nameTree, `the name of ${what}`)?.text.trim()
  const addressTree = part.required('address')
  const node = addressTree === undefined ? undefined : textIn(reading, addressTree, `the address of ${what}`)
  if (name === undefined || node === undefined) return undefined
  const address = node.text.trim()
  if (isMailAddress(address)) return { key, name, address, place: part.place }
  return wrong(reading, node, `the address of ${what}`, 'a mail address, as ada@example.org')
}
