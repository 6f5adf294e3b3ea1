import { type Name, nameOf } from '../../core/base/name.ts'
import { nearest } from '../../core/base/nearest.ts'
import { type Reading, textIn, textsIn, wordsOf, wrong } from '../../core/charter/reading/cursor.ts'
import { groupNamed } from '../../core/charter/reading/names.ts'
import {
  type Field,
  type FieldsNode,
  normalKey,
  shown,
  type TextNode,
  type Tree,
} from '../../core/charter/reading/yaml-tree.ts'
import { electionCalled } from '../../core/charter/structure/election-name.ts'
import type { Event } from '../../core/foundation/event.ts'
import { type DecisionName, decisionCalled } from './decision.ts'
import { type FactName, factNames, factsByName } from './decision-facts.ts'
import { arePeople, electionFacts, isElectionFact } from './election-facts.ts'
import { eventCalled, eventTypes } from './event-names.ts'
import { parseMoment } from './moment.ts'
import { expectedMoneyIn } from './money-facts.ts'
import { isNobody, peopleIn } from './people.ts'
import { refusalCalled, refusalTypes } from './refusal-names.ts'
import type { Expectation, ExpectedRefusal } from './scenario.ts'
import { placeNamed } from './step-reading.ts'
import { typeInWords } from './type-names.ts'

/** What can be expected beside decisions by their names: no decision can be called so. */
export const expectable = ['holders', 'terms', 'statuses', 'groups', 'elections', 'money', 'reports', 'events'] as const

interface Around {
  readonly reading: Reading
  readonly people: ReadonlySet<Name>
  readonly decisions: ReadonlySet<Name>
  readonly zone: string
}

/** Reads an `expect:`; what cannot be read is left out, and the report tells. */
export function expectationsIn(around: Around, tree: Tree): readonly Expectation[] {
  const { report } = around.reading
  if (tree.kind !== 'fields') {
    report.find(
      'wrong-form',
      tree.at,
      '"expect" holds what is expected: "holders", "terms", "statuses", "groups", "elections", "money", "reports", "events", or a decision',
    )
    return []
  }
  return [...tree.fields].flatMap(([normal, field]) => expectedIn(around, normal, field))
}

function expectedIn(around: Around, key: string, field: Field): readonly Expectation[] {
  switch (expectable.find((known) => known === key)) {
    case 'holders':
      return holdersIn(around, field.value)
    case 'terms':
      return termsIn(around, field.value)
    case 'statuses':
      return statusesIn(around, field.value)
    case 'groups':
      return groupsIn(around, field.value)
    case 'elections':
      return electionsIn(around, field.value)
    case 'money':
      return expectedMoneyIn(around.reading, field.value)
    case 'reports':
      return reportsIn(around, field.value)
    case 'events':
      return eventsIn(around, field)
    case undefined:
      return decisionIn(around, field)
  }
}

/** `refused: not in the electorate`, or `yes` for whichever; with `clause:` beside it. */
export function refusalIn(
  reading: Reading,
  refused: Tree | undefined,
  clauseTree: Tree | undefined,
): ExpectedRefusal | undefined {
  const { report } = reading
  const clause = clauseTree === undefined ? undefined : textIn(reading, clauseTree, '"clause"')?.text.trim()
  const beside = clause === undefined ? {} : { clause }
  if (refused === undefined) {
    return clauseTree === undefined ? undefined : { place: report.placeAt(clauseTree.at), ...beside }
  }
  const node = textIn(reading, refused, '"refused"')
  if (node === undefined) return undefined
  const place = report.placeAt(refused.at)
  if (node.text.trim() === 'yes') return { place, ...beside }
  const type = refusalCalled(node.text)
  if (type !== undefined) return { place, type, ...beside }
  const suggestion = report.full() ? undefined : nearest(node.text.trim().toLowerCase(), refusalTypes.map(typeInWords))
  report.find('unknown-name', wordsOf(report, node).at(), `No refusal is called "${shown(node.text)}"`, { suggestion })
  return undefined
}

function holdersIn({ reading, people }: Around, tree: Tree): readonly Expectation[] {
  return bySeat(reading, tree, 'holders').flatMap(({ field, seat, ...of }) => {
    const known = peopleIn(reading, field.value, { what: `who holds "${field.key}"`, known: people, nobody: true })
    return [{ kind: 'holders' as const, place: reading.report.placeAt(field.at), seat, ...of, people: known }]
  })
}

function termsIn({ reading, people, zone }: Around, tree: Tree): readonly Expectation[] {
  return bySeat(reading, tree, 'terms').flatMap(({ field: { key, value }, seat }) => {
    if (value.kind !== 'fields') {
      reading.report.find(
        'wrong-form',
        value.at,
        `The terms of "${shown(key)}" are people, each with the end of the term`,
      )
      return []
    }
    return [...value.fields.values()].flatMap((field): readonly Expectation[] => {
      const named: TextNode = { kind: 'text', text: field.key, at: field.at, clause: value.clause }
      const [person] = peopleIn(reading, named, { what: 'a term', known: people })
      const until = textIn(reading, field.value, 'the end of a term')
      if (person === undefined || until === undefined) return []
      const text = until.text.trim()
      if (text !== 'none' && parseMoment(text, zone) === undefined) {
        wrong(reading, until, 'the end of a term', 'a date, a date with a time, or "none"')
        return []
      }
      return [{ kind: 'term', place: reading.report.placeAt(field.at), seat, person, until: text }]
    })
  })
}

function statusesIn({ reading, people }: Around, tree: Tree): readonly Expectation[] {
  if (tree.kind !== 'fields') {
    reading.report.find(
      'wrong-form',
      tree.at,
      '"statuses" holds people, each with the statuses that they have, or "none"',
    )
    return []
  }
  return [...tree.fields.values()].flatMap(({ key, at, value }): readonly Expectation[] => {
    const named: TextNode = { kind: 'text', text: key, at, clause: value.clause }
    const [person] = peopleIn(reading, named, { what: 'who has statuses', known: people })
    const words = textsIn(reading, value, `the statuses of "${key}"`).map(({ text }) => nameOf(text) ?? text.trim())
    const statuses = words.length === 1 && words[0] === 'none' ? [] : words
    return person === undefined ? [] : [{ kind: 'statuses', place: reading.report.placeAt(at), person, statuses }]
  })
}

/** `groups: { club: dormant }`; `none` where there is no group of that name. */
function groupsIn({ reading }: Around, tree: Tree): readonly Expectation[] {
  if (tree.kind !== 'fields') {
    reading.report.find('wrong-form', tree.at, '"groups" holds groups, each with its state: { club: dormant }')
    return []
  }
  return [...tree.fields.values()].flatMap(({ key, at, value }): readonly Expectation[] => {
    const group = groupNamed(reading, { text: key, at: () => at }, '"groups"')
    const node = textIn(reading, value, `the state of "${key}"`)
    if (group === undefined || node === undefined) return []
    const status = groupStates.find((state) => state === node.text.trim())
    if (status === undefined)
      return wrong(reading, node, `the state of "${key}"`, `one of ${groupStates.join(', ')}`) ?? []
    return [{ kind: 'group', place: reading.report.placeAt(at), group, status }]
  })
}

/** `elections: { council: { phase: vote, candidates: [ada, bo] } }`; in one word, where it stands. */
function electionsIn({ reading, people }: Around, tree: Tree): readonly Expectation[] {
  const { report } = reading
  if (tree.kind !== 'fields') {
    report.find('wrong-form', tree.at, '"elections" holds elections by name, each with what is expected of it')
    return []
  }
  return [...tree.fields.values()].flatMap(({ key, at, value }): readonly Expectation[] => {
    const election = electionCalled(key)
    if (election === undefined) {
      report.find('wrong-form', at, `"${shown(key)}" is no name of an election, as "council" or "council.union"`)
      return []
    }
    if (value.kind !== 'fields') {
      const node = textIn(reading, value, `what is expected of "${shown(key)}"`)
      const place = report.placeAt(at)
      return node === undefined
        ? []
        : [{ kind: 'election', place, election, fact: 'phase', expected: node.text.trim() }]
    }
    return [...value.fields].flatMap(([normal, field]): readonly Expectation[] => {
      if (!isElectionFact(normal)) {
        const suggestion = report.full() ? undefined : nearest(normal, Object.keys(electionFacts))
        const known = Object.keys(electionFacts).join(', ')
        const message = `Of an election nothing is known as "${shown(field.key)}"; it has ${known}`
        report.find('unknown-key', field.at, message, { suggestion })
        return []
      }
      const what = `"${field.key}"`
      const expected = arePeople(normal)
        ? peopleIn(reading, field.value, { what, known: people, nobody: true }).join(', ') || 'nobody'
        : textIn(reading, field.value, what)?.text.trim()
      if (expected === undefined) return []
      return [{ kind: 'election', place: report.placeAt(field.at), election, fact: normal, expected }]
    })
  })
}

/** `reports: { club.report: [given, missed, awaited] }`, the oldest first. */
function reportsIn({ reading }: Around, tree: Tree): readonly Expectation[] {
  if (tree.kind !== 'fields') {
    reading.report.find(
      'wrong-form',
      tree.at,
      '"reports" holds duties, as "club.report", each with where its reports stand',
    )
    return []
  }
  return [...tree.fields.values()].flatMap(({ key, at, value }): readonly Expectation[] => {
    const [first = '', second] = key.split('.')
    const named = second === undefined ? reading.group : groupNamed(reading, { text: first, at: () => at }, '"reports"')
    const duty = nameOf(second ?? first)
    const nodes = isNobody(value) ? [] : textsIn(reading, value, `"${key}"`)
    const wrongOne = nodes.find(({ text }) => !isStanding(text.trim()))
    if (wrongOne !== undefined) {
      return wrong(reading, wrongOne, `"${key}"`, `where reports stand: ${standings.join(', ')}`) ?? []
    }
    if (named === undefined || duty === undefined) return []
    const place = reading.report.placeAt(at)
    return [{ kind: 'reports', place, group: named, duty, standings: nodes.map(({ text }) => text.trim()) }]
  })
}

const standings = ['awaited', 'given', 'given late', 'missed', 'excused', 'dropped'] as const

function isStanding(text: string): boolean {
  return standings.some((one) => one === text)
}

const groupStates = ['draft', 'active', 'dormant', 'retired', 'dissolved', 'none'] as const

function bySeat(reading: Reading, tree: Tree, key: string) {
  if (tree.kind !== 'fields') {
    reading.report.find('wrong-form', tree.at, `"${key}" holds seats, as "grants.chair", with what is expected of each`)
    return []
  }
  return [...tree.fields.values()].flatMap((field) => {
    const place = placeNamed(reading, field.key, field.at, `"${key}"`)
    return place === undefined ? [] : [{ field, ...place }]
  })
}

function eventsIn({ reading }: Around, { at, value }: Field): readonly Expectation[] {
  const { report } = reading
  const types: Event['type'][] = []
  for (const node of isNobody(value) ? [] : textsIn(reading, value, '"events"')) {
    const type = eventCalled(node.text)
    if (type !== undefined) types.push(type)
    else {
      const suggestion = report.full() ? undefined : nearest(node.text.toLowerCase(), eventTypes.map(typeInWords))
      report.find('unknown-name', wordsOf(report, node).at(), `No event is called "${shown(node.text)}"`, {
        suggestion,
      })
    }
  }
  return [{ kind: 'events', place: report.placeAt(at), types }]
}

function decisionIn(around: Around, field: Field): readonly Expectation[] {
  const { reading, decisions } = around
  const { report } = reading
  const decision = decisionCalled(field.key, decisions)
  if (decision === undefined) {
    const known = [...expectable, ...decisions]
    const suggestion = report.full() ? undefined : nearest(normalKey(field.key), known)
    const message = `"${shown(field.key)}" is no decision that a step up to here opens, and none of ${expectable.join(', ')}`
    report.find('unknown-key', field.at, message, { suggestion })
    return []
  }
  const { value } = field
  if (value.kind === 'fields') return factsIn(around, decision, value)
  const node = textIn(reading, value, `what is expected of "${shown(field.key)}"`)
  return node === undefined ? [] : inOneWord(decision, node.text.trim(), reading, field)
}

/** "first: open" and "first: closed" speak of the vote; any other word is the outcome with which it closed. */
function inOneWord(decision: DecisionName, word: string, { report }: Reading, { at }: Field): readonly Expectation[] {
  const place = report.placeAt(at)
  const state = { kind: 'decision', place, decision, fact: 'state' } as const
  if (word === 'open' || word === 'closed') return [{ ...state, expected: word }]
  return [
    { ...state, expected: 'closed' },
    { kind: 'decision', place, decision, fact: 'outcome', expected: word },
  ]
}

function factsIn({ reading, zone }: Around, decision: DecisionName, tree: FieldsNode): readonly Expectation[] {
  const { report } = reading
  return [...tree.fields].flatMap(([normal, { key, at, value }]): readonly Expectation[] => {
    const fact = factNames.find((known) => known === normal)
    if (fact === undefined) {
      const suggestion = report.full() ? undefined : nearest(normal, factNames)
      report.find(
        'unknown-key',
        at,
        `Of a decision nothing is known as "${shown(key)}"; it has ${factNames.join(', ')}`,
        {
          suggestion,
        },
      )
      return []
    }
    if (factsByName.includes(fact)) return partsIn(reading, decision, fact, value)
    const node = textIn(reading, value, `"${key}"`)
    if (node === undefined) return []
    const expected = node.text.trim()
    if (
      (fact === 'opens' || fact === 'closes' || (fact === 'account' && expected !== 'none')) &&
      parseMoment(expected, zone) === undefined
    ) {
      wrong(reading, node, `"${key}"`, 'a date, or a date with a time, as "2026-03-01 10:00"')
      return []
    }
    return [{ kind: 'decision', place: report.placeAt(at), decision, fact, expected }]
  })
}

function partsIn(reading: Reading, decision: DecisionName, fact: FactName, tree: Tree): readonly Expectation[] {
  const { report } = reading
  if (tree.kind !== 'fields') {
    report.find('wrong-form', tree.at, `"${fact}" holds names with a number for each: { aye: 2 }`)
    return []
  }
  return [...tree.fields.values()].flatMap(({ key, at, value }): readonly Expectation[] => {
    const node = textIn(reading, value, `"${key}"`)
    if (node === undefined) return []
    const part = /^[+−-]?\d+$/.test(key.trim()) ? key.trim().replace('−', '-') : (nameOf(key) ?? key)
    return [{ kind: 'decision', place: report.placeAt(at), decision, fact, part, expected: node.text.trim() }]
  })
}
