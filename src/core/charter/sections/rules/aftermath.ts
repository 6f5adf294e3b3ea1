import { capital } from '../../../base/capital.ts'
import { parseDuration } from '../../../base/duration.ts'
import { type Name, nameOf, spoken } from '../../../base/name.ts'
import { nearest } from '../../../base/nearest.ts'
import {
  durationIn,
  oneOf,
  openPart,
  optional,
  type Reading,
  textIn,
  textsIn,
  wordsOf,
  wrong,
  yesNoIn,
} from '../../reading/cursor.ts'
import { decidingIn, decidingsIn, whenIn, whenNamed } from '../../reading/forms.ts'
import { decidingNamed, seatNamed } from '../../reading/names.ts'
import { type Field, normalKey, shown, type TextNode, type Tree } from '../../reading/yaml-tree.ts'
import type { SeatRef } from '../../structure/charter.ts'
import type { Appeal, Consequence, Outcome, Rule } from '../../structure/rule.ts'
import { referralIn } from './count.ts'
import { type RulePart, ruleBeginnings } from './keys.ts'
import { splitNames } from './start.ts'
import { withoutAny } from './voters.ts'

type Aftermath = Partial<Pick<Rule, 'after' | 'takesEffect' | 'ratifiedBy' | 'appeal' | 'effectMeanwhile'>>

/** What follows a decision, and what stands between it and its effect. */
export function readAftermath(reading: Reading, part: RulePart, outcomes: readonly Outcome[] | undefined): Aftermath {
  const after = readAfter(reading, part, outcomes)
  const takesEffect = optional(part, 'takes effect', (tree, what) => {
    if (tree.kind === 'text' && /^\s*(?:at the close|at once|immediately)\s*$/i.test(tree.text)) return undefined
    return whenIn(reading, tree, what)
  })
  const ratifiedBy = optional(part, 'ratified by', (tree, what) => decidingsIn(reading, tree, what))
  const appeal = optional(part, 'appeal', (tree, what) => readAppeal(reading, tree, what))
  const meanwhile = optional(part, 'in effect meanwhile', (tree, what) => yesNoIn(reading, tree, what))
  const isStopped = ratifiedBy !== undefined || appeal !== undefined || part.told('ratified by') || part.told('appeal')
  if (meanwhile === true && !isStopped) {
    const message = 'What is in effect meanwhile may still be stopped by somebody: say "ratified by" or "appeal"'
    reading.report.find('missing-key', part.at, message)
  }
  return {
    ...(after.length === 0 ? {} : { after }),
    ...(takesEffect === undefined ? {} : { takesEffect }),
    ...(ratifiedBy === undefined || ratifiedBy.length === 0 ? {} : { ratifiedBy }),
    ...(appeal === undefined ? {} : { appeal }),
    ...(meanwhile === true ? { effectMeanwhile: true } : {}),
  }
}

/** `after vetoed:`, `after vetoed twice:`, with one consequence or several. */
function readAfter(reading: Reading, part: RulePart, outcomes: readonly Outcome[] | undefined): readonly Consequence[] {
  return part.fields
    .filter(({ key }) => ruleBeginnings.some((start) => normalKey(key).startsWith(start)))
    .flatMap((field) => {
      const of = outcomeOf(reading, part, field, outcomes)
      const what = `"${shown(field.key)}" of ${part.what}`
      const followed = textsIn(reading, field.value, what).map((node) => thenIn(reading, node, what))
      if (of === undefined) return []
      return followed.filter((then) => then !== undefined).map((then) => ({ ...of, then }))
    })
}

function outcomeOf(
  { report }: Reading,
  part: RulePart,
  { key, at }: Field,
  outcomes: readonly Outcome[] | undefined,
): Pick<Consequence, 'outcome' | 'times'> | undefined {
  const [, written = '', count] =
    /^after (.+?)(?: (twice|three times|four times|five times|\d{1,3} times))?$/.exec(normalKey(key)) ?? []
  const outcome = nameOf(written)
  const times = timesOf(count)
  if (outcome === undefined || times === 0) {
    const message = `"${shown(key)}" of ${part.what} is "after" and an outcome, as "after lost" or "after vetoed twice"`
    report.find('wrong-form', at, message)
    return undefined
  }
  const known = new Set<Name>([...(outcomes ?? []).map(({ name }) => name), 'carried', 'lost', 'undecided'])
  if (outcomes === undefined || known.has(outcome)) return { outcome, ...(times === 1 ? {} : { times }) }
  const near = report.full() ? undefined : nearest(outcome, known)
  const suggestion = near === undefined ? undefined : spoken(near)
  const message = `"${spoken(outcome)}" is no outcome of ${part.what}; it has ${[...known].map(spoken).join(', ')}`
  report.find('unknown-name', at, message, { suggestion })
  return undefined
}

function timesOf(count: string | undefined): number {
  if (count === undefined) return 1
  const word = ['twice', 'three times', 'four times', 'five times'].indexOf(count)
  return word === -1 ? Number.parseInt(count, 10) : word + 2
}

function thenIn(reading: Reading, node: TextNode, what: string): Consequence['then'] | undefined {
  const [again, whose] = /^\s*(mover )?not again before\s+/i.exec(node.text) ?? []
  if (again !== undefined) return notBefore(reading, node, again.length, whose !== undefined, what)
  const [election, lead = '', of = '', time] =
    /^(\s*(?:new )?election of (?:the )?)(.+?)(?:\s+within\s+(.+))?\s*$/is.exec(node.text) ?? []
  if (election !== undefined) return electionIn(reading, node, { lead, of, time }, what)
  const refer = referralIn(reading, node, what)
  if (refer !== 'none') return refer
  const expected =
    '"not again before" a moment, "mover not again before" a moment, "refer to" a body or "election of" a seat'
  return wrong(reading, node, what, expected)
}

function notBefore(
  reading: Reading,
  node: TextNode,
  start: number,
  isMover: boolean,
  what: string,
): Consequence['then'] | undefined {
  const unless = /\s+unless moved by\s+/i.exec(node.text)
  const when = whenNamed(reading, wordsOf(reading.report, node, start, unless?.index), what)
  if (isMover && unless !== null) {
    return wrong(reading, node, what, 'without "unless moved by" where it is the mover who waits')
  }
  const unlessMovedBy =
    unless === null ? undefined : seatsAt(reading, node, unless.index + unless[0].length, node.text.length, what)
  if (when === undefined) return undefined
  if (isMover) return { kind: 'mover not before', when }
  return { kind: 'not again before', when, ...(unlessMovedBy === undefined ? {} : { unlessMovedBy }) }
}

function electionIn(
  reading: Reading,
  node: TextNode,
  { lead, of, time }: { readonly lead: string; readonly of: string; readonly time: string | undefined },
  what: string,
): Consequence['then'] | undefined {
  const within = time === undefined ? undefined : parseDuration(time)
  if (time !== undefined && within === undefined) {
    return wrong(reading, node, what, 'an election within a length of time, as "election of council within 1 month"')
  }
  const name = nameOf(of)
  const { own } = reading.names
  const known = new Set([...(own.others?.get('elections') ?? []), ...own.seats])
  if (name !== undefined && known.has(name))
    return { kind: 'election', of: name, ...(within === undefined ? {} : { within }) }
  const at = wordsOf(reading.report, node, lead.length).at()
  const near = name === undefined || reading.report.full() ? undefined : nearest(name, known)
  const suggestion = near === undefined ? undefined : spoken(near)
  const message = `${capital(what)} names the election of "${shown(of)}", and neither an election nor a seat here is called so`
  reading.report.find('unknown-name', at, message, { suggestion })
  return undefined
}

/** "to board within 3 weeks by member", "to board within 3 weeks if lost"; anyone may appeal where it does not say who. */
function readAppeal(reading: Reading, tree: Tree, what: string): Appeal | undefined {
  if (tree.kind === 'fields') return appealFromKeys(reading, tree, what)
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, lead = '', body = '', between = '', time = '', by = '', who, against] =
    /^(\s*to (?:the )?)(.+?)(\s+within\s+)(.+?)(?:(\s+by\s+)(.+?))?(?:\s+if\s+(lost|carried|carried or lost|lost or carried)\s*)?$/is.exec(
      node.text,
    ) ?? []
  const within = parseDuration(time)
  if (within === undefined)
    return wrong(reading, node, what, 'to whom and within what time, as "to board within 3 weeks"')
  const to = decidingNamed(reading, wordsOf(reading.report, node, lead.length, lead.length + body.length), what)
  const start = lead.length + body.length + between.length + time.length + by.length
  const isAnyone = who === undefined || /^(?:anyone|anybody|everyone)\s*$/i.test(who)
  const seats = isAnyone ? undefined : seatsAt(reading, node, start, start + who.length, what)
  return to === undefined
    ? undefined
    : { to, within, ...againstOf(against?.toLowerCase().split(' or ')), ...(seats === undefined ? {} : { by: seats }) }
}

function againstOf(decisions: readonly string[] = []): Pick<Appeal, 'against'> {
  if (!decisions.includes('lost')) return {}
  return { against: decisions.includes('carried') ? 'either' : 'lost' }
}

function appealFromKeys(reading: Reading, tree: Tree, what: string): Appeal | undefined {
  const inner = openPart(reading, tree, { what, at: tree.at }, { known: ['to', 'within', 'by', 'if'] })
  const named = inner?.required('to')
  const to = named === undefined ? undefined : decidingIn(reading, named, what)
  const time = inner?.required('within')
  const within = time === undefined ? undefined : durationIn(reading, time, what)
  const who = inner?.field('by')
  const by =
    who === undefined
      ? []
      : textsIn(reading, who, what).flatMap((node) => seatsAt(reading, node, 0, node.text.length, what) ?? [])
  const decisions =
    inner === undefined ? undefined : optional(inner, 'if', (tree, what) => decisionsIn(reading, tree, what))
  if (to === undefined || within === undefined) return undefined
  return { to, within, ...againstOf(decisions), ...(by.length === 0 ? {} : { by }) }
}

function decisionsIn(reading: Reading, tree: Tree, what: string): readonly string[] {
  return textsIn(reading, tree, what).flatMap(
    (node) => oneOf(reading, node, what, ['carried', 'lost', 'carried or lost'])?.split(' or ') ?? [],
  )
}

function seatsAt(
  reading: Reading,
  node: TextNode,
  start: number,
  end: number,
  what: string,
): readonly SeatRef[] | undefined {
  const seats = splitNames(wordsOf(reading.report, node, start, end)).map((words) =>
    seatNamed(reading, withoutAny(words), what),
  )
  const known = seats.filter((seat) => seat !== undefined)
  return known.length === 0 ? undefined : known
}
