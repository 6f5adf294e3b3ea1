import { dirname } from 'node:path'
import { Command } from 'commander'
import { type Name, nameOf, spoken } from '../../core/base/name.ts'
import { nearest } from '../../core/base/nearest.ts'
import { isDate } from '../../core/charter/reading/parse-when.ts'
import { splitReference } from '../../core/charter/reading/rule-reference.ts'
import { type Charters, ruleIn } from '../../core/charter/resolving/rule-in.ts'
import type { Charter, Deciding, RuleRef, SeatRef } from '../../core/charter/structure/charter.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import { placesOf } from '../../core/charter/structure/seat-places.ts'
import { readCharter } from '../../core/check/read-charter.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { simulateProcedure } from '../../core/voting/procedure-simulation.ts'
import { sizes } from '../../core/voting/said-votes.ts'
import { simulate } from '../../core/voting/simulation.ts'
import { simulationTable } from '../../core/voting/simulation-table.ts'
import { withImagined } from '../../core/voting/with-proposed.ts'
import { charterFiles } from './charter-files.ts'
import { printRefusal } from './print-findings.ts'
import { printProcedure, printSimulation, printTable } from './print-simulation.ts'
import type { ExitCode, Terminal } from './terminal.ts'

type Options = Readonly<Partial<Record<(typeof sizes)[number], string>>> & {
  readonly in?: string
  readonly at?: string
  readonly table?: true
  readonly json?: true
}

const help = `
Votes are written as an option and how many vote for it, by its name or its label: yes=3, +1=3. A label that begins with
a hyphen stands behind --, after everything else. Of the holders of a seat that the rule counts "from": "yes from chair=1", "voters from chair=1". Where a rule ranks: "a > b = c: 5". Of one
stage of a procedure: "council: agree=4".

--voters are the votes of the body, those who recused themselves and vacant seats among them: of --voters 7 --vacant 2
five people can vote. Where there are seats for both, as with --seats 9, the voters are people alone. Without --voters
they are the fixed number of the voting seats.

Examples:
  remit simulate foundations/python/grants.md grant --voters 7 --vacant 2 --recused 1 aye=3 nay=1
  remit simulate foundations/python/grants.md grant --voters 4 abstain=0 --table

Exits with 2 when the question cannot be understood, and with 0 whatever the outcome.`

export function simulateVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('simulate')
    .description('tell what a rule makes of a vote that you imagine, and what would change it')
    .argument('<file>', 'a charter')
    .argument('<rule>', 'a rule or a procedure of it: "grant", "policy(2/3)"')
    .argument('[votes...]', 'how many vote for what: yes=3 no=1')
    .option('--voters <number>', 'the votes of the body, the recused and vacant seats included')
    .option('--recused <number>', 'who left the vote')
    .option('--vacant <number>', 'how many of them nobody holds')
    .option('--seats <number>', 'voting seats, vacant ones included')
    .option('--present <number>', 'voters at the meeting')
    .option('--cast <number>', 'ballots, where one can approve of several options')
    .option('--in <folder>', 'the folder with the charters around; that of the file otherwise')
    .option('--at <date>', 'the version of the charter that holds on a day: 2027-03-31')
    .option('--table', 'print what every count would come to')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', help)
    .action((file: string, rule: string, votes: readonly string[], options: Options) =>
      exit(answer(terminal, { file, rule, votes: [...votes, ...saidSizes(options)], options })),
    )
}

interface Asked {
  readonly file: string
  readonly rule: string
  readonly votes: readonly string[]
  readonly options: Options
}

function saidSizes(options: Options): readonly string[] {
  return sizes.flatMap((size) => (options[size] === undefined ? [] : [`${size}=${options[size]}`]))
}

function answer(terminal: Terminal, asked: Asked): ExitCode {
  const { file, options } = asked
  const refuse = (why: string): ExitCode => {
    terminal.err(`remit simulate: ${why}`)
    return 2
  }
  if (terminal.folder.kind(file) !== 'file') return refuse(`${file}: there is no such file`)
  const folder = options.in ?? dirname(file)
  if (terminal.folder.kind(folder) !== 'folder') return refuse(`${folder}: there is no such folder`)
  if (options.at !== undefined && !isDate(options.at)) return refuse(`“${options.at}” is not a date, as in 2027-03-31`)
  const document = { file, text: terminal.folder.read(file) }
  const { charter: own, findings } = readCharter(document)
  if (own === undefined) {
    printRefusal(terminal, [document], findings)
    return 2
  }
  const around = readFoundation(charterFiles(terminal, folder) ?? [], options.at).charters
  const charter = options.at === undefined ? own : around.get(own.group)
  if (charter === undefined) return refuse(`No charter of ${own.name} in ${folder} holds on ${options.at}`)
  const found = findRule(new Map([...around, [charter.group, charter]]), charter, asked.rule)
  if (found === undefined) return refuse(noSuchRule(charter, file, asked.rule))
  const problem = tell(terminal, asked, found)
  return problem === undefined ? 0 : refuse(problem)
}

type Found = { readonly charters: Charters } & (
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'procedure'; readonly procedure: NonNullable<Charter['procedures']>[number] }
)

/** Prints the answer, or gives back why there is none. */
function tell(terminal: Terminal, { votes, options }: Asked, found: Found): string | undefined {
  const fixed = (seat: SeatRef) => fixedNumber(found.charters, seat)
  const json = (value: unknown) => terminal.out(JSON.stringify(value, null, 2))
  if (found.kind === 'procedure') {
    if (options.table) return 'A table is of one rule; this is a procedure of several stages'
    const ruleOf = (deciding: Deciding) => ruleOfDeciding(found.charters, deciding)
    const simulated = simulateProcedure(found.procedure, votes, fixed, ruleOf)
    if (!simulated.ok) return simulated.problem
    if (options.json) json(simulated.value)
    else printProcedure(terminal, found.procedure, simulated.value)
    return undefined
  }
  const { rule, charters } = found
  if (options.table) {
    const table = simulationTable(rule, votes, fixed)
    if (!table.ok) return table.problem
    if (options.json) json({ clause: rule.clause, ...table.value })
    else printTable(terminal, rule, charters, table.value)
    return undefined
  }
  const simulated = simulate(rule, votes, fixed, charters)
  if (!simulated.ok) return simulated.problem
  if (options.json) json(simulated.value)
  else printSimulation(terminal, withImagined(rule, votes), charters, simulated.value)
  return undefined
}

/** "grant", "Grant", "board.resolution", "policy(2/3)", "council poll with score >= 4". */
function findRule(charters: Charters, { group }: Charter, asked: string): Found | undefined {
  const { name, argument } = splitReference({ text: asked.trim(), at: () => 0 })
  const dot = name.text.indexOf('.')
  const owner = dot === -1 ? group : nameOf(name.text.slice(0, dot))
  const called = nameOf(name.text.slice(dot + 1))
  if (owner === undefined || called === undefined) return undefined
  const ref: RuleRef = { group: owner, rule: called, ...(argument === undefined ? {} : { with: argument.text }) }
  const rule = ruleIn(charters, ref)
  if (rule !== undefined) return { kind: 'rule', charters, rule }
  const procedure = charters.get(owner)?.procedures?.find((candidate) => candidate.name === called)
  return procedure === undefined || argument !== undefined ? undefined : { kind: 'procedure', charters, procedure }
}

function noSuchRule(charter: Charter, file: string, asked: string): string {
  const { name, argument } = splitReference({ text: asked, at: () => 0 })
  const all = [...charter.rules, ...(charter.borrowed ?? []), ...(charter.procedures ?? [])].map((rule) => rule.name)
  const called = nameOf(name.text)
  if (called !== undefined && all.includes(called)) {
    return argument === undefined
      ? `The rule “${spoken(called)}” is not whole by itself: it takes a parameter, as "${spoken(called)}(2/3)", or borrows from a charter that --in does not have`
      : `The rule “${spoken(called)}” cannot be given “${argument.text}”`
  }
  const near = nearest(called ?? asked, all)
  const has = all.length === 0 ? 'it has none' : `it has ${all.map((rule) => `“${spoken(rule)}”`).join(', ')}`
  return `${file} has no rule “${asked}”${near === undefined ? `; ${has}` : `; did you mean “${spoken(near)}”?`}`
}

/** A seat by office has as many holders as that office. */
function fixedNumber(charters: Charters, { group, seat }: SeatRef, steps = 0): number | undefined {
  const charter = charters.get(group)
  const described = charter?.seats.find(({ name }) => name === seat)
  if (charter === undefined || described === undefined) return undefined
  if (described.filledBy.kind !== 'ex officio' || steps > 8) return placesOf(described, charter)
  return fixedNumber(charters, described.filledBy.office, steps + 1)
}

function ruleOfDeciding(charters: Charters, deciding: Deciding): Rule | undefined {
  switch (deciding.kind) {
    case 'rule':
      return ruleIn(charters, deciding.rule)
    case 'seat':
      return undefined
    case 'group': {
      const by = resolvesBy(charters, deciding.group)
      return by === undefined ? undefined : ruleIn(charters, by)
    }
  }
}

/** The rule under which a group resolves whatever it decides without another rule of its own. */
function resolvesBy(charters: Charters, group: Name): RuleRef | undefined {
  const powers = charters.get(group)?.powers.filter(({ action }) => action.verb === 'resolve') ?? []
  return powers.flatMap(({ by }) => by.flatMap((each) => (each.kind === 'rule' ? [each.rule] : [])))[0]
}
