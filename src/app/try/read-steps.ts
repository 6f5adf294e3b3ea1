import { type Name, nameOf } from '../../core/base/name.ts'
import { openPart, type Part, type Reading, textIn, wrong } from '../../core/charter/reading/cursor.ts'
import { type FieldsNode, normalKey, type Tree } from '../../core/charter/reading/yaml-tree.ts'
import { itemsOf } from '../../core/charter/sections/entries.ts'
import { electionCalled } from '../../core/charter/structure/election-name.ts'
import { decisionCalled } from './decision.ts'
import { parseLengths, parseMoment } from './moment.ts'
import { peopleIn } from './people.ts'
import { expectable, expectationsIn, refusalIn } from './read-expectations.ts'
import type { Step, Timing } from './scenario.ts'
import type { Verb } from './verb.ts'
import { verbs } from './verbs.ts'

/** Keys that every step can have, whatever it does. */
export const stepKeys = ['at', 'after', 'by', 'refused', 'clause', 'expect', 'about'] as const

interface Around {
  readonly reading: Reading
  readonly people: ReadonlySet<Name>
  readonly zone: string
}

/** Reads the steps in their order; decisions that one opens and people whom one introduces are known from then on. */
export function readSteps({ reading, people, zone }: Around, tree: Tree): readonly Step[] {
  const known = { people: new Set(people), decisions: new Set<Name>() }
  return itemsOf(reading, tree, 'steps', (_, item) => readStep({ reading, zone, ...known }, item))
}

interface StepAround extends Around {
  readonly people: Set<Name>
  readonly decisions: Set<Name>
}

function readStep(around: StepAround, item: Tree): Step | undefined {
  const { reading, people, decisions, zone } = around
  const found = verbOf(reading, item)
  if (found === 'several') return undefined
  const known = [...stepKeys, ...(found === undefined ? Object.keys(verbs) : [found.key, ...found.verb.keys])]
  const part = openPart<string>(reading, item, { what: whatOf(found?.key), at: item.at }, { known })
  if (part === undefined) return undefined
  const when = timingIn(around, part)
  const by = actorsIn(around, part, found)
  const step = { reading, part, by, people, decisions, zone }
  const asked = found === undefined ? [] : found.verb.read(step, found.value)
  if (found?.key === 'introduce') for (const { by: person } of asked) if (person !== undefined) people.add(person)
  const opens = opensIn(around, part, found)
  const refused = refusalIn(reading, part.field('refused'), part.field('clause'))
  const expectTree = part.field('expect')
  const expects = expectTree === undefined ? [] : expectationsIn({ reading, people, decisions, zone }, expectTree)
  return {
    place: part.place,
    asked,
    expects,
    ...(when === undefined ? {} : { when }),
    ...(opens === undefined ? {} : { opens }),
    ...(refused === undefined ? {} : { refused }),
  }
}

interface FoundVerb {
  readonly key: string
  readonly verb: Verb
  readonly value: Tree
}

function verbOf({ report }: Reading, item: Tree): FoundVerb | undefined | 'several' {
  if (item.kind !== 'fields') return undefined
  const named = Object.entries(verbs).flatMap(([key, verb]) => verbIn(item, key, verb))
  // What another takes as its own key is said with it: who is present at a meeting that is recorded.
  const found = named.filter(({ key }) => !named.some((other) => other.key !== key && other.verb.keys.includes(key)))
  const [first, second] = found
  if (first === undefined || second === undefined) return first
  report.find('wrong-form', item.at, `A step does one thing; this one says "${first.key}" and "${second.key}"`)
  return 'several'
}

function verbIn(item: FieldsNode, key: string, verb: Verb): readonly FoundVerb[] {
  const field = item.fields.get(key)
  return field === undefined ? [] : [{ key, verb, value: field.value }]
}

function whatOf(verb: string | undefined): string {
  return verb === undefined ? 'the step' : `the step "${verb}"`
}

/** Who acts: one or several, each for themselves. What the founding does has nobody. */
function actorsIn({ reading, people }: StepAround, part: Part<string>, found: FoundVerb | undefined): readonly Name[] {
  const tree = part.field('by')
  if (found?.verb.actor === 'person') {
    const needed = tree ?? part.required('by')
    return needed === undefined ? [] : peopleIn(reading, needed, { what: '"by"', known: people })
  }
  if (tree === undefined) return []
  if (found?.verb.actor === 'either') return peopleIn(reading, tree, { what: '"by"', known: people })
  if (found !== undefined) {
    reading.report.find('wrong-form', tree.at, `"${found.key}" is done by nobody of the scenario, so "by" is left out`)
  } else if (part.fields.every(({ key }) => stepKeys.some((known) => known === normalKey(key)))) {
    const message = `Somebody acts here and nothing is done; a step does one of ${Object.keys(verbs).join(', ')}`
    reading.report.find('wrong-form', tree.at, message)
  }
  return []
}

function opensIn(
  { reading, decisions }: StepAround,
  part: Part<string>,
  found: FoundVerb | undefined,
): Name | undefined {
  const tree = found?.verb.opens === true ? part.field('as') : undefined
  const node = tree === undefined ? undefined : textIn(reading, tree, '"as"')
  if (node === undefined) return undefined
  const name = nameOf(node.text)
  if (name === undefined || /^\d+$/.test(name)) {
    return wrong(reading, node, '"as"', 'a name of letters, digits and spaces that is no number')
  }
  if (name === 'last' || expectable.some((word) => word === name)) {
    return wrong(reading, node, '"as"', `another name than "last", ${expectable.map((word) => `"${word}"`).join(', ')}`)
  }
  decisions.add(name)
  return name
}

/** "2026-03-01 10:00", "5 days", "1 second before the close of first", "the close of first". */
function timingIn({ reading, zone, decisions }: StepAround, part: Part<string>): Timing | undefined {
  const atTree = part.field('at')
  const afterTree = part.field('after')
  if (atTree !== undefined && afterTree !== undefined) {
    reading.report.find('wrong-form', afterTree.at, 'A step says "at" or "after"; this one says both')
  }
  if (atTree !== undefined) {
    const node = textIn(reading, atTree, '"at"')
    if (node === undefined) return undefined
    const moment = parseMoment(node.text, zone)
    if (moment !== undefined) return { kind: 'at', moment }
    const expected = 'a date, a date with a time, or a moment of a decision, as "1 second before the close of first"'
    return aroundDecision(node.text, decisions) ?? wrong(reading, node, '"at"', expected)
  }
  if (afterTree === undefined) return undefined
  const node = textIn(reading, afterTree, '"after"')
  const lengths = node === undefined ? undefined : parseLengths(node.text)
  if (lengths !== undefined) return { kind: 'after', lengths }
  return node === undefined
    ? undefined
    : wrong(reading, node, '"after"', 'lengths of time, as "4 days 23 hours 59 minutes"')
}

function aroundDecision(text: string, decisions: ReadonlySet<Name>): Timing | undefined {
  const match = /^(?:(.+) (before|after) )?(?:the )?(opening|close) of (.+)$/.exec(text.trim().toLowerCase())
  if (match === null) return undefined
  const [, written, side, named, called = ''] = match
  const lengths = written === undefined ? [] : parseLengths(written)
  if (lengths === undefined) return undefined
  const of = named === 'opening' ? ('opening' as const) : ('close' as const)
  const [, electing] = /^(?:the )?election (?:of )?(.+)$/.exec(called) ?? []
  const election = electing === undefined ? undefined : electionCalled(electing)
  if (election !== undefined) {
    return { kind: side === 'before' ? 'before election' : 'after election', lengths, of, election }
  }
  const decision = decisionCalled(called, decisions)
  if (decision === undefined) return undefined
  return { kind: side === 'before' ? 'before' : 'after moment', lengths, of, decision }
}
