import { capital } from '../../../base/capital.ts'
import { type Fraction, fraction } from '../../../base/fraction.ts'
import { type Name, nameOf, spoken } from '../../../base/name.ts'
import { nearest, slipOf } from '../../../base/nearest.ts'
import { reservedNames } from '../../conditions/condition-words.ts'
import { nameIn, oneOf, openPart, optional, type Reading, textIn, textsIn, wrong } from '../../reading/cursor.ts'
import { slipFix } from '../../reading/fix.ts'
import { parseArgument } from '../../reading/rule-reference.ts'
import { normalKey, shown, type Tree } from '../../reading/yaml-tree.ts'
import type { BallotForm, Option, Ranking, Rule, Winner } from '../../structure/rule.ts'
import { expressionIn, wholeOf } from './conditions.ts'
import { type Base, mustSay, type RulePart, ruleAtHand } from './keys.ts'

/** What a ballot offers and how it is marked; of another rule's where this part says nothing of its own. */
export function readBallot(reading: Reading, part: RulePart, base: Base): Ballot | undefined {
  const form = readForm(reading, part, base)
  const winner = readWinner(reading, part, base, form)
  const named = readNamed(reading, part, base, form?.kind === 'ranking' || winner !== undefined)
  const labelled = named === undefined ? undefined : withStandard(named.options, form, winner)
  if (labelled === undefined) return undefined
  const names = labelled.map(({ name }) => name)
  const scores = readScores(reading, part, names)
  const needReason = readObjection(reading, part, names)
  const abstaining = readAbstaining(reading, part, names)
  const options = labelled.map(({ name, label, ...as }) => ({
    name,
    label,
    score: scores.get(name) ?? as.score ?? 0,
    abstains: abstaining?.has(name) ?? as.abstains ?? (name === 'abstain' || name === 'present'),
    needsReason: needReason?.has(name) ?? as.needsReason ?? false,
  }))
  const ballot = form?.kind === 'ranking' ? { ...form, proposed: named?.proposed ?? form.proposed } : form
  return {
    options,
    ...(ballot === undefined ? {} : { ballot }),
    ...(winner === undefined ? {} : { winner: { ...winner, proposed: named?.proposed ?? winner.proposed } }),
  }
}

export type Ballot = Pick<Rule, 'options' | 'ballot' | 'winner'>

/** Where the strongest option wins: its standard. What it needs is read with the outcomes. */
function readWinner(reading: Reading, part: RulePart, base: Base, form: BallotForm | undefined): Winner | undefined {
  const tree = part.field('winner')
  if (form?.kind === 'ranking') {
    const message = `${capital(part.what)} ranks, so the option that wins is its outcome; leave "winner" out`
    if (tree !== undefined) reading.report.find('wrong-form', tree.at, message)
    return undefined
  }
  const isOther = part.field('passes') !== undefined || part.field('outcomes') !== undefined
  const own = isOther ? undefined : ruleAtHand(base)?.winner
  if (tree === undefined && own === undefined) return undefined
  const standard = readStandard(reading, part)
  return { proposed: false, ...own, ...(standard === undefined ? {} : { standard }) }
}

function readStandard(reading: Reading, part: RulePart): Name | undefined {
  return optional(part, 'standard', (tree, what) => {
    const node = textIn(reading, tree, what)
    return node === undefined ? undefined : nameIn(reading, node, what)
  })
}

/** What is known of an option before its scores and reasons are read; more where it is another rule's. */
type Labelled = Pick<Option, 'name' | 'label'> & Partial<Option>

interface Named {
  readonly options: readonly Labelled[]
  readonly proposed?: boolean
}

/** More than a ballot can show; it also keeps the longest name of a condition quick to find. */
const mostOptions = 50

function readNamed(reading: Reading, part: RulePart, base: Base, ranks: boolean): Named | undefined {
  const tree = mustSay(base) ? part.required('options') : part.field('options')
  const own = ruleAtHand(base)
  if (tree === undefined) return own === undefined ? undefined : { options: own.options }
  if (!ranks) {
    const options = labelsIn(reading, tree, part)
    return options.length === 0 ? undefined : { options }
  }
  const items = tree.kind === 'list' ? tree.items : [tree]
  const others = items.filter((item) => !(item.kind === 'text' && normalKey(item.text) === 'proposed'))
  const proposed = others.length < items.length
  if (proposed && others.length === 0) return { options: [], proposed }
  const options = labelsIn(reading, tree.kind === 'fields' ? tree : { ...tree, kind: 'list', items: others }, part)
  return options.length === 0 ? undefined : { options, proposed }
}

/** The standard is an option too, the last one where it is not listed. */
function withStandard(
  options: readonly Labelled[],
  form: BallotForm | undefined,
  winner: Winner | undefined,
): readonly Labelled[] {
  const standard = form?.kind === 'ranking' ? form.standard : winner?.standard
  if (standard === undefined || options.some(({ name }) => name === standard)) return options
  return [...options, { name: standard, label: spoken(standard) }]
}

/** `[for, against]`, or `{ yes: "+1", no: "-1" }`. */
function labelsIn(reading: Reading, tree: Tree, part: RulePart): readonly Labelled[] {
  const what = `an option of ${part.what}`
  const { report } = reading
  const named: Labelled[] = []
  const taken = new Set<string>()

  function add(written: string, label: string, at: number): void {
    const name = nameOf(written)
    if (name === undefined) {
      const several = /[,/]/.test(written) ? '; several stand in brackets: [yes, no]' : ''
      const message = `${capital(what)} has a name of letters, digits and spaces; "${shown(written)}" is none${several}`
      report.find('wrong-form', at, `${message}. A sign such as +1 is written as its label: { yes: "+1" }`)
      return
    }
    if (reservedNames.has(name)) {
      const message = `"${spoken(name)}" has a meaning of its own in conditions and cannot be an option`
      report.find('reserved-word', at, message)
      return
    }
    const twice = [name, label].find((text) => taken.has(text))
    if (twice !== undefined) {
      report.find('said-twice', at, `"${shown(twice)}" stands for two options of ${part.what}`)
      return
    }
    taken.add(name).add(label)
    named.push({ name, label })
  }

  if (tree.kind === 'fields') {
    if (tree.fields.size + tree.told.size === 0) {
      report.find('empty-value', tree.at, `${capital(part.what)} has no options`)
    }
    for (const { key, at, value } of tree.fields.values()) {
      const label = textIn(reading, value, `the label of ${what}`)
      if (label !== undefined) add(key, label.text.trim(), at)
    }
  } else {
    for (const node of textsIn(reading, tree, what)) add(node.text, node.text.trim(), node.at)
  }
  if (named.length <= mostOptions) return named
  report.find('wrong-form', tree.at, `A rule has at most ${mostOptions} options; ${part.what} has ${named.length}`)
  return []
}

function readForm(reading: Reading, part: RulePart, base: Base): BallotForm | undefined {
  const own = ruleAtHand(base)?.ballot
  const tree = part.field('ballot')
  const form = tree === undefined ? own : formIn(reading, part, tree)
  if (form?.kind === 'ranking') return readRanking(reading, part, form)
  for (const key of ['standard', 'quorum per option', 'majority per option'] as const) {
    const other = part.field(key)
    if (other === undefined || base === 'elsewhere') continue
    if (key === 'standard' && (part.field('winner') !== undefined || ruleAtHand(base)?.winner !== undefined)) continue
    reading.report.find('wrong-form', other.at, `"${key}" belongs to a ballot that ranks; ${part.what} has none`)
  }
  return form
}

function formIn(reading: Reading, part: RulePart, tree: Tree): BallotForm | undefined {
  const what = `"ballot" of ${part.what}`
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const text = normalKey(node.text)
  if (text === 'choice') return undefined
  if (text === 'ranking') return { kind: 'ranking', proposed: false }
  const [approval, most] = /^approval(?: of at most (\d{1,3})(?: options?)?)?$/.exec(text) ?? []
  if (approval === undefined || most === '0') {
    return wrong(reading, node, what, '"choice", "approval", "approval of at most 5" or "ranking"')
  }
  return most === undefined ? { kind: 'approval' } : { kind: 'approval', most: Number(most) }
}

function readRanking(reading: Reading, part: RulePart, form: Ranking): Ranking {
  const standard = readStandard(reading, part)
  const quorum = optional(part, 'quorum per option', (tree, what) => {
    const node = textIn(reading, tree, what)
    return node === undefined ? undefined : expressionIn(reading, wholeOf(node), { options: [], parameters: [] })
  })
  const ratios = optional(part, 'majority per option', (tree, what) => readRatios(reading, tree, what))
  const { ratio, ratios: own, ...others } = form
  const ranking: Ranking = {
    ...(ratios === undefined ? form : others),
    ...(standard === undefined ? {} : { standard }),
    ...(quorum === undefined ? {} : { quorum }),
    ...(ratios ?? {}),
  }
  if (ranking.standard === undefined && (ranking.quorum !== undefined || ratios !== undefined)) {
    const message = `${capital(part.what)} measures each option against a standard, and names none: "standard: further discussion"`
    reading.report.find('missing-key', part.at, message)
  }
  return ranking
}

/** One for all options; or `{ overrule: 2:1, else: 1:1 }`, by how the names of options begin. */
function readRatios(reading: Reading, tree: Tree, what: string): Pick<Ranking, 'ratio' | 'ratios'> | undefined {
  if (tree.kind !== 'fields') {
    const ratio = readRatio(reading, tree, what)
    return ratio === undefined ? undefined : { ratio }
  }
  const ratios: { readonly begins: Name; readonly ratio: Fraction }[] = []
  let rest: Fraction | undefined
  for (const { key, at, value } of tree.fields.values()) {
    const ratio = readRatio(reading, value, `"${shown(key)}" of ${what}`)
    if (normalKey(key) === 'else') rest = ratio
    else {
      const begins = nameIn(reading, { kind: 'text', text: key, at, clause: value.clause }, what)
      if (begins !== undefined && ratio !== undefined) ratios.push({ begins, ratio })
    }
  }
  return { ...(rest === undefined ? {} : { ratio: rest }), ratios }
}

/** "3:1", "1:1"; "2" is 2:1. */
function readRatio(reading: Reading, tree: Tree, what: string): Fraction | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, left = '', right = '1'] = /^\s*(\d{1,6})\s*(?::\s*(\d{1,6}))?\s*$/.exec(node.text) ?? []
  const [above, below] = [Number(left), Number(right)]
  return above > 0 && below > 0
    ? fraction(above, below)
    : wrong(reading, node, what, 'how many times as many, as "3:1"')
}

/** A decimal with at most six places for each option; what is not named counts nothing. */
function readScores(reading: Reading, part: RulePart, options: readonly Name[]): ReadonlyMap<Name, number> {
  const scores = new Map<Name, number>()
  const tree = part.field('scores')
  if (tree === undefined) return scores
  if (tree.kind !== 'fields') {
    reading.report.find('wrong-form', tree.at, `"scores" of ${part.what} gives options their numbers: { agree: 1 }`)
    return scores
  }
  for (const { key, at, value } of tree.fields.values()) {
    const option = optionNamed(reading, part, options, key, at)
    const score = scoreIn(reading, value, `the score of "${shown(key)}"`)
    if (option !== undefined && score !== undefined) scores.set(option, score)
  }
  return scores
}

function scoreIn(reading: Reading, tree: Tree, what: string): number | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const text = node.text.trim()
  if (/^[-+]?\d{1,6}(?:\.\d{1,6})?$/.test(text)) return Number(text)
  const share = /^([-+]?)(.+)$/.exec(text)
  const value = parseArgument(share?.[2] ?? '')
  const sign = share?.[1] === '-' ? -1 : 1
  const exact = value !== undefined && 1_000_000 % value.denominator === 0 && Math.abs(value.numerator) <= 1_000_000
  return exact
    ? (sign * value.numerator) / value.denominator
    : wrong(reading, node, what, 'a number with at most six places before and after its point, as "1" or "-0.5"')
}

/** `needs a reason` for the option called "object", or `needs a reason: [against]`. */
function readObjection(reading: Reading, part: RulePart, options: readonly Name[]): ReadonlySet<Name> | undefined {
  const tree = part.field('objection')
  if (tree === undefined) return undefined
  const what = `"objection" of ${part.what}`
  if (tree.kind !== 'fields') {
    const said = oneOf(reading, tree, what, ['needs a reason'])
    const option = said === undefined ? undefined : optionNamed(reading, part, options, 'object', tree.at)
    return new Set(option === undefined ? [] : [option])
  }
  const inner = openPart(reading, tree, { what, at: tree.at }, { known: ['needs a reason'] })
  const listed = inner?.required('needs a reason')
  return listed === undefined ? new Set() : optionsIn(reading, part, options, listed, what)
}

function readAbstaining(reading: Reading, part: RulePart, options: readonly Name[]): ReadonlySet<Name> | undefined {
  const tree = part.field('abstaining')
  return tree === undefined ? undefined : optionsIn(reading, part, options, tree, `"abstaining" of ${part.what}`)
}

function optionsIn(
  reading: Reading,
  part: RulePart,
  options: readonly Name[],
  tree: Tree,
  what: string,
): ReadonlySet<Name> {
  const found = textsIn(reading, tree, what).map((node) => optionNamed(reading, part, options, node.text, node.at))
  return new Set(found.filter((option) => option !== undefined))
}

export function optionNamed(
  { report }: Reading,
  part: RulePart,
  options: readonly Name[],
  written: string,
  at: number,
): Name | undefined {
  const name = nameOf(written)
  if (name !== undefined && options.includes(name)) return name
  const near = report.full() ? undefined : nearest(name ?? written, options)
  const suggestion = near === undefined ? undefined : spoken(near)
  const slip = slipOf(name ?? written, options)
  const fix = slipFix(report, at, written.trim(), slip === undefined ? undefined : spoken(slip))
  report.find('unknown-name', at, `"${shown(written)}" is not an option of ${part.what}`, { suggestion, fix })
  return undefined
}
