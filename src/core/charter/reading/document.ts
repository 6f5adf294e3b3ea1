import { type Name, nameOf } from '../../base/name.ts'
import { type Dated, partsOfFile } from '../resolving/versions.ts'
import { readCalendar } from '../sections/calendar.ts'
import { readChannels } from '../sections/channels.ts'
import { readDuties } from '../sections/duties.ts'
import { readElections } from '../sections/elections.ts'
import { readEvents } from '../sections/events.ts'
import { readExceptions } from '../sections/exceptions.ts'
import { readFacts } from '../sections/facts.ts'
import { readGives } from '../sections/gives.ts'
import { readLife } from '../sections/life.ts'
import { readLimits } from '../sections/limits.ts'
import { readLists } from '../sections/lists.ts'
import { readMoney } from '../sections/money.ts'
import { readPowers } from '../sections/powers.ts'
import { readProcedures } from '../sections/procedures.ts'
import { readReserved } from '../sections/reserved.ts'
import { readRolls } from '../sections/rolls.ts'
import { readRules } from '../sections/rules.ts'
import { readSeats } from '../sections/seats.ts'
import { readStatuses } from '../sections/statuses.ts'
import type { Charter, Clause, ClauseRef } from '../structure/charter.ts'
import { cutClauses } from './clauses.ts'
import { checkKeys, type Reading, textIn, wordsOf, wrong } from './cursor.ts'
import { declaredIn } from './declared.ts'
import { type Block, type ScannedDocument, scanMarkdown } from './markdown.ts'
import { type Declared, groupNamed, type Names } from './names.ts'
import { isDate } from './parse-when.ts'
import { type Report, reportOn } from './report.ts'
import { type Field, type FieldsNode, readYaml, saidTwice } from './yaml-tree.ts'
import { isZone } from './zone.ts'

/** A document opened: what it declares is known, so that the documents of a foundation can be read against each other. */
export interface OpenDocument {
  readonly report: Report
  readonly identity?: FieldsNode
  /** Undefined when the front matter does not say it. */
  readonly group: Name | undefined
  readonly name: string
  /** Between which days this version holds: by its front matter, or by the name of its file. */
  readonly dates: Dated
  readonly clauses: readonly Clause[]
  readonly sections: ReadonlyMap<string, Field>
  readonly declared: Declared
}

const mostCharacters = 1024 * 1024
/** Pages, checks and the clock go through every rule, seat and section, so that what anybody drafts costs everybody. */
const mostInBlocks = 64 * 1024
const mostHeadings = 1_000

/** @returns undefined for a document that is too large to be read */
export function openDocument(document: {
  readonly file: string
  readonly text: string
}): OpenDocument | { readonly report: Report } {
  const report = reportOn(document)
  if (document.text.length > mostCharacters) {
    report.find('too-large', 0, `A charter has at most 1 MiB; this document has ${document.text.length} characters`)
    return { report }
  }
  const scanned = scanMarkdown(report)
  if (isTooLarge(report, scanned)) return { report }
  const identity = readIdentity(report, scanned)
  const group = identityName(identity, 'group')
  const name = identityText(identity, 'name') ?? ''
  const { clauses, clauseOf } = cutClauses(report, scanned, name)
  const sections = mergeBlocks(report, scanned.blocks, clauseOf)
  return {
    report,
    ...(identity === undefined ? {} : { identity }),
    group,
    name,
    dates: datesOf(report, identity),
    clauses,
    sections,
    declared: declaredIn(report, sections),
  }
}

function isTooLarge(report: Report, { blocks, headings }: ScannedDocument): boolean {
  let characters = 0
  for (const { start, end } of blocks) {
    characters += end - start
    if (characters <= mostInBlocks) continue
    report.find(
      'too-large',
      start,
      'The blocks of a charter have at most 64 KiB together; with this one they have more',
    )
    return true
  }
  const further = headings[mostHeadings]
  if (further === undefined) return false
  report.find('too-large', further.start, `A charter has at most ${mostHeadings} headings; this is one more`)
  return true
}

const identityKeys = { known: ['charter', 'group', 'name', 'under', 'zone', 'from', 'to'] } as const
export type IdentityKey = (typeof identityKeys.known)[number]
const sectionKeys = [
  'seats',
  'rules',
  'powers',
  'gives',
  'reserved',
  'channels',
  'procedures',
  'limits',
  'facts',
  'lists',
  'events',
  'rolls',
  'statuses',
  'status',
  'duties',
  'elections',
  'money',
  'life',
  'calendar',
  'while',
  'forbids',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/**
 * Reads what the sections say. Parts that cannot be read are left out; the report tells of each, and with any error in
 * it what is returned must not be carried out.
 */
export function readDocument(document: OpenDocument, groups?: ReadonlyMap<Name, Declared>): Charter {
  const { report, clauses, sections, declared } = document
  const group = document.group ?? ''
  const names: Names = groups === undefined ? { own: declared } : { own: declared, groups }
  const refs = clauses.map(({ anchor, title }): ClauseRef => ({ group, anchor, title }))
  const reading: Reading = { report, group, clauses: refs, names }
  const identity = checkIdentity(reading, document)
  checkSections(report, sections)
  const section = (key: (typeof sectionKeys)[number]) => sections.get(key)?.value
  const { rules, borrowed } = readRules(reading, section('rules'))
  return {
    language: 1,
    group,
    name: document.name,
    ...identity,
    ...document.dates,
    clauses,
    seats: readSeats(reading, section('seats')),
    rules,
    powers: readPowers(reading, section('powers')),
    gives: readGives(reading, section('gives')),
    reserved: readReserved(reading, section('reserved')),
    channels: readChannels(reading, section('channels')),
    ...listed(borrowed, (borrowed) => ({ borrowed })),
    ...listed(readProcedures(reading, section('procedures')), (procedures) => ({ procedures })),
    ...listed(readLimits(reading, section('limits')), (limits) => ({ limits })),
    ...listed(readFacts(reading, section('facts')), (facts) => ({ facts })),
    ...listed(readLists(reading, section('lists')), (lists) => ({ lists })),
    ...listed(readEvents(reading, section('events')), (events) => ({ events })),
    ...listed(readRolls(reading, section('rolls')), (rolls) => ({ rolls })),
    ...listed(readStatuses(reading, [section('statuses'), section('status')], section('seats')), (statuses) => ({
      statuses,
    })),
    ...listed(readDuties(reading, section('duties')), (duties) => ({ duties })),
    ...listed(readElections(reading, section('elections')), (elections) => ({ elections })),
    ...said(readMoney(reading, section('money')), (money) => ({ money })),
    ...said(readLife(reading, section('life')), (life) => ({ life })),
    ...said(readCalendar(reading, section('calendar')), (calendar) => ({ calendar })),
    ...listed(readExceptions(reading, section('while'), section('forbids')), (exceptions) => ({ exceptions })),
  }
}

function readIdentity(report: Report, { frontMatter }: ScannedDocument): FieldsNode | undefined {
  if (frontMatter === undefined) {
    const message = 'A charter begins with its front matter: a line of ---, its group and name, and a line of ---'
    report.find('no-front-matter', 0, message)
    return undefined
  }
  const before = report.findings.length
  const tree = readYaml(report, frontMatter, 0)
  if (tree?.kind === 'fields') return tree
  if (report.findings.length === before) {
    report.find('wrong-form', frontMatter.start, 'The front matter is written as keys with values: "group: packaging"')
  }
  return undefined
}

function checkIdentity(reading: Reading, { identity, dates }: OpenDocument): Pick<Charter, 'under' | 'zone'> {
  const { report } = reading
  if (identity === undefined) return { zone: 'UTC' }
  const guessed = checkKeys(report, identity, 'the front matter', identityKeys)
  for (const key of ['charter', 'group', 'name'] as const) {
    const field = identity.fields.get(key)
    if (field === undefined) {
      if (!identity.told.has(key) && !guessed.has(key))
        report.find('missing-key', identity.at, `The front matter does not say "${key}"`)
      continue
    }
    const node = textIn(reading, field.value, `"${key}"`)
    if (node === undefined) continue
    if (key === 'charter' && node.text.trim() !== '1')
      wrong(reading, node, '"charter"', 'the version of the language, 1')
    if (key === 'name' && !isTitle(node.text))
      wrong(reading, node, '"name"', `one line of at most ${longestTitle} characters`)
    if (key === 'group' && nameOf(node.text) === undefined) {
      wrong(reading, node, '"group"', 'a name of letters, digits and hyphens, at most 80')
    }
  }
  checkDates(reading, identity, dates)
  const under = readUnder(reading, identity)
  return { ...(under === undefined ? {} : { under }), zone: readZone(reading, identity) }
}

const longestTitle = 120

function isTitle(text: string): boolean {
  return text.length <= longestTitle && !text.includes('\n')
}

function readUnder(reading: Reading, identity: FieldsNode): Name | undefined {
  const field = identity.fields.get('under')
  const node = field === undefined ? undefined : textIn(reading, field.value, '"under"')
  return node === undefined ? undefined : groupNamed(reading, wordsOf(reading.report, node), '"under"')
}

function readZone(reading: Reading, identity: FieldsNode): string {
  const field = identity.fields.get('zone')
  const node = field === undefined ? undefined : textIn(reading, field.value, '"zone"')
  if (node === undefined) return 'UTC'
  const zone = node.text.trim()
  if (isZone(zone)) return zone
  wrong(reading, node, '"zone"', 'a time zone by its IANA name, as "Europe/Paris"')
  return 'UTC'
}

/** The days as far as they can be read; what cannot is told when the document is read. */
function datesOf(report: Report, identity: FieldsNode | undefined): Dated {
  const dateOf = (key: 'from' | 'to') => {
    const written = identityText(identity, key)
    return written !== undefined && isDate(written) ? written : undefined
  }
  const from = dateOf('from') ?? partsOfFile(report.file).from
  const to = dateOf('to')
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function checkDates(reading: Reading, identity: FieldsNode, { from, to }: Dated): void {
  for (const key of ['from', 'to'] as const) {
    const field = identity.fields.get(key)
    const node = field === undefined ? undefined : textIn(reading, field.value, `"${key}"`)
    if (node !== undefined && !isDate(node.text.trim())) wrong(reading, node, `"${key}"`, 'a day, as "2025-03-01"')
  }
  if (from === undefined || to === undefined || to >= from) return
  const at = identity.fields.get('to')?.at ?? identity.at
  reading.report.find('wrong-form', at, `This version holds from ${from} and ends before it begins, with ${to}`)
}

function identityText(identity: FieldsNode | undefined, key: string): string | undefined {
  const value = identity?.fields.get(key)?.value
  return value?.kind === 'text' ? value.text.trim() : undefined
}

function identityName(identity: FieldsNode | undefined, key: string): Name | undefined {
  const text = identityText(identity, key)
  return text === undefined ? undefined : nameOf(text)
}

/** Joins the blocks of a document: maps grow into each other, lists at the top level are added up, leaves stand once. */
function mergeBlocks(
  report: Report,
  blocks: readonly Block[],
  clauseOf: ReadonlyMap<Block, number>,
): ReadonlyMap<string, Field> {
  const parts: FieldsNode[] = []
  for (const block of blocks) {
    const tree = readYaml(report, block, clauseOf.get(block) ?? 0)
    if (tree?.kind === 'fields') parts.push(tree)
    else if (tree !== undefined) {
      report.find('wrong-form', tree.at, 'A charter block holds sections: "seats:", "rules:", "powers:" and others')
    }
  }
  return mergeParts(report, parts, true)
}

/** All at once, since two at a time would copy what is merged already again and again. */
function mergeParts(report: Report, parts: readonly FieldsNode[], isTop: boolean): ReadonlyMap<string, Field> {
  const said = new Map<string, [Field, ...Field[]]>()
  for (const part of parts) {
    for (const [key, field] of part.fields) {
      const earlier = said.get(key)
      if (earlier === undefined) said.set(key, [field])
      else earlier.push(field)
    }
  }
  const merged = new Map<string, Field>()
  for (const [key, fields] of said) merged.set(key, mergedField(report, fields, isTop))
  return merged
}

function mergedField(report: Report, fields: readonly [Field, ...Field[]], isTop: boolean): Field {
  const [first, ...others] = fields
  if (others.length === 0) return first
  const values = fields.map(({ value }) => value)
  if (first.value.kind === 'fields' && values.every((value) => value.kind === 'fields')) {
    const told = new Set(values.flatMap((value) => [...value.told]))
    return { ...first, value: { ...first.value, fields: mergeParts(report, values, false), told } }
  }
  if (isTop && first.value.kind === 'list' && values.every((value) => value.kind === 'list')) {
    return { ...first, value: { ...first.value, items: values.flatMap((value) => value.items) } }
  }
  for (const other of others) saidTwice(report, first, other)
  return first
}

function checkSections(report: Report, sections: ReadonlyMap<string, Field>): void {
  const tree: FieldsNode = { kind: 'fields', fields: sections, told: new Set(), at: 0, clause: 0 }
  checkKeys(report, tree, 'a charter', { known: sectionKeys })
}

/** A section that says nothing leaves no trace, so that a charter is as small as what it says. */
function said<Value, Part>(value: Value | undefined, part: (value: Value) => Part): Part | undefined {
  return value === undefined ? undefined : part(value)
}

function listed<Item, Part>(items: readonly Item[], part: (items: readonly Item[]) => Part): Part | undefined {
  return items.length === 0 ? undefined : part(items)
}
