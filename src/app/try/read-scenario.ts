import type { Instant } from '../../core/base/instant.ts'
import { type Name, nameOf } from '../../core/base/name.ts'
import {
  openPart,
  type Part,
  type Reading,
  textIn,
  textsIn,
  wordsOf,
  wrong,
  yesNoIn,
} from '../../core/charter/reading/cursor.ts'
import type { Finding } from '../../core/charter/reading/finding.ts'
import { inOrder } from '../../core/charter/reading/finding.ts'
import { type Declared, groupNamed } from '../../core/charter/reading/names.ts'
import { type Report, reportOn } from '../../core/charter/reading/report.ts'
import { readYaml, type Tree } from '../../core/charter/reading/yaml-tree.ts'
import { isZone } from '../../core/charter/reading/zone.ts'
import { parseMoment } from './moment.ts'
import { newPeopleIn, peopleIn } from './people.ts'
import { readSteps } from './read-steps.ts'
import type { Holders, Scenario } from './scenario.ts'
import { placeNamed } from './step-reading.ts'

export interface ScenarioReading {
  readonly scenario?: Scenario
  readonly findings: readonly Finding[]
}

/** What a scenario can speak of: the groups with what their charters declare, and the people of the founding file. */
export interface Known {
  readonly groups: ReadonlyMap<Name, Declared>
  readonly founders: readonly Name[]
}

/**
 * Reads a scenario of acts and expectations.
 *
 * @returns the findings in the order of the document, and the scenario when no error is among them; never throws
 */
export function readScenario(
  document: { readonly file: string; readonly text: string },
  known: Known,
): ScenarioReading {
  const report = reportOn(document)
  const scenario = readDocument(report, known)
  const findings = inOrder(report.findings)
  return scenario === undefined || report.hasErrors() ? { findings } : { scenario, findings }
}

const mostCharacters = 1024 * 1024
const keys = [
  'scenario',
  'about',
  'zone',
  'begins',
  'founding',
  'group',
  'people',
  'adopt',
  'draft',
  'holders',
  'steps',
] as const
export type Key = (typeof keys)[number]
const usualBeginning = '2026-01-01'

function readDocument(report: Report, known: Known): Scenario | undefined {
  if (report.text.length > mostCharacters) {
    report.find('too-large', 0, `A scenario has at most 1 MiB; this one has ${report.text.length} characters`)
    return undefined
  }
  const start = report.text.startsWith('\uFEFF') ? 1 : 0
  const tree = readYaml(report, { start, end: report.text.length }, 0)
  if (tree === undefined) {
    if (!report.hasErrors()) report.find('empty-value', 0, 'This scenario says nothing')
    return undefined
  }
  const plain = readingFor(report, known, undefined)
  const part = openPart<Key>(plain, tree, { what: 'the scenario', at: tree.at }, { known: keys })
  return part === undefined
    ? undefined
    : readWhole(readingFor(report, known, groupMeant(plain, part, known)), part, known)
}

function readWhole(reading: Reading, part: Part<Key>, known: Known): Scenario | undefined {
  const { report } = reading
  checkVersion(reading, part)
  const about = wordsOfPart(reading, part, 'about')
  const zone = zoneIn(reading, part)
  const begins = beginningIn(reading, part, zone)
  const foundingTree = part.field('founding')
  const founding = foundingTree !== undefined && yesNoIn(reading, foundingTree, '"founding"') === true
  const peopleTree = part.field('people')
  const people = peopleTree === undefined ? [] : [...new Set(listedPeople(reading, peopleTree))]
  const all = new Set([...(founding ? known.founders : []), ...people])
  const drafts = groupsIn(reading, part, 'draft') ?? []
  const adopts = groupsIn(reading, part, 'adopt') ?? (founding ? [] : [...known.groups.keys()])
  const holders = holdersIn(reading, part, all)
  const stepsTree = part.required('steps')
  const steps = stepsTree === undefined ? [] : readSteps({ reading, people: all, zone }, stepsTree)
  if (begins === undefined) return undefined
  // Where something cannot be read, it may be what is expected.
  const isRead = stepsTree !== undefined && !report.hasErrors()
  if (isRead && steps.every(({ expects, refused }) => expects.length === 0 && refused === undefined)) {
    report.find('missing-key', stepsTree.at, 'The scenario expects nothing; a step says so with "expect" or "refused"')
  }
  return {
    ...(about === undefined ? {} : { about }),
    zone,
    begins,
    founding,
    people,
    adopts: adopts.filter((group) => !drafts.includes(group)),
    drafts,
    holders,
    steps,
  }
}

/** A seat without its group is one of the group that is meant, which is the only one or said by "group". */
function readingFor(report: Report, { groups }: Known, meant: Name | undefined): Reading {
  const own = (meant === undefined ? undefined : groups.get(meant)) ?? {
    seats: new Set<Name>(),
    rules: new Set<Name>(),
  }
  return { report, group: meant ?? '', clauses: [], names: { own, groups } }
}

function groupMeant(reading: Reading, part: Part<Key>, { groups }: Known): Name | undefined {
  const tree = part.field('group')
  const node = tree === undefined ? undefined : textIn(reading, tree, '"group"')
  if (node !== undefined) return groupNamed(reading, wordsOf(reading.report, node), '"group"')
  const [only, other] = groups.keys()
  return other === undefined ? only : undefined
}

function checkVersion(reading: Reading, part: Part<Key>): void {
  const tree = part.required('scenario')
  const node = tree === undefined ? undefined : textIn(reading, tree, '"scenario"')
  if (node !== undefined && node.text.trim() !== '1') wrong(reading, node, '"scenario"', 'the version of this form, 1')
}

function zoneIn(reading: Reading, part: Part<Key>): string {
  const tree = part.field('zone')
  const node = tree === undefined ? undefined : textIn(reading, tree, '"zone"')
  if (node === undefined) return 'UTC'
  if (isZone(node.text.trim())) return node.text.trim()
  wrong(reading, node, '"zone"', 'a time zone by its IANA name, as Europe/Paris')
  return 'UTC'
}

function beginningIn(reading: Reading, part: Part<Key>, zone: string): Instant | undefined {
  const tree = part.field('begins')
  if (tree === undefined) return parseMoment(usualBeginning, zone)
  const node = textIn(reading, tree, '"begins"')
  if (node === undefined) return undefined
  return (
    parseMoment(node.text, zone) ??
    wrong(reading, node, '"begins"', 'a date, or a date with a time, as "2026-03-01 10:00"')
  )
}

/** A list, or people as keys with whatever one notes of each. */
function listedPeople(reading: Reading, tree: Tree): readonly Name[] {
  if (tree.kind !== 'fields') return newPeopleIn(reading, tree, '"people"')
  return [...tree.fields.values()].flatMap(({ key, at }) => {
    const name = nameOf(key)
    if (name !== undefined) return [name]
    reading.report.find('wrong-form', at, `A person has a name of letters, digits and hyphens; "${key}" is not`)
    return []
  })
}

function groupsIn(reading: Reading, part: Part<Key>, key: 'adopt' | 'draft'): readonly Name[] | undefined {
  const tree = part.field(key)
  if (tree === undefined) return undefined
  return textsIn(reading, tree, `"${key}"`).flatMap((node) => {
    const group = groupNamed(reading, wordsOf(reading.report, node), `"${key}"`)
    return group === undefined ? [] : [group]
  })
}

function holdersIn(reading: Reading, part: Part<Key>, known: ReadonlySet<Name>): readonly Holders[] {
  const { report } = reading
  const tree = part.field('holders')
  if (tree === undefined) return []
  if (tree.kind !== 'fields') {
    report.find('wrong-form', tree.at, '"holders" holds seats, as "grants.chair", with the people in each')
    return []
  }
  return [...tree.fields.values()].flatMap(({ key, at, value }): readonly Holders[] => {
    const place = placeNamed(reading, key, at, '"holders"')
    const people = peopleIn(reading, value, { what: `who holds "${key}"`, known, nobody: true })
    return place === undefined ? [] : [{ ...place, people, place: report.placeAt(at) }]
  })
}

function wordsOfPart(reading: Reading, part: Part<Key>, key: Key): string | undefined {
  const tree = part.field(key)
  return tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)?.text.trim()
}
