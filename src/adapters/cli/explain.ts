import { dirname } from 'node:path'
import { Command } from 'commander'
import { nameOf, spoken } from '../../core/base/name.ts'
import { nearest } from '../../core/base/nearest.ts'
import { type ExplainedClause, explainCharter } from '../../core/charter/explain/explain.ts'
import { explainOutcome } from '../../core/charter/explain/explain-outcome.ts'
import { quoted, type Surroundings } from '../../core/charter/explain/explain-wording.ts'
import { isDate } from '../../core/charter/reading/parse-when.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import { readCharter } from '../../core/check/read-charter.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { charterFiles } from './charter-files.ts'
import { printRefusal } from './print-findings.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'

interface Options {
  readonly rule?: string
  readonly outcome?: string
  readonly in?: string
  readonly at?: string
  readonly json?: true
}

const help = `
Examples:
  remit explain foundations/python/packaging.md decisions
  remit explain foundations/python/grants.md grant
  remit explain foundations/django/steering-council.md --rule "council poll" --outcome vetoed

Exits with 1 when the charter has errors, with 2 when there is no such file, clause, rule or outcome.`

export function explainVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('explain')
    .description('say in plain words what a charter carries out')
    .argument('<file>', 'a charter')
    .argument('[clause]', 'only the clause under this heading, or the rule or procedure of this name')
    .option('--rule <name>', 'only this rule or procedure')
    .option('--outcome <name>', 'of the rule, only when a vote comes to this, and what follows')
    .option('--in <folder>', 'the folder with the charters around; that of the file otherwise')
    .option('--at <date>', 'the version that held on this day: 2025-03-01')
    .option('--json', 'print the sentences as JSON')
    .addHelpText('after', help)
    .action((file: string, clause: string | undefined, options: Options) =>
      exit(explain(terminal, file, clause, options)),
    )
}

function explain(terminal: Terminal, file: string, asked: string | undefined, options: Options): ExitCode {
  const refuse = (why: string): ExitCode => {
    terminal.err(`remit explain: ${why}`)
    return 2
  }
  if (terminal.folder.kind(file) !== 'file') return refuse(`${file}: there is no such file`)
  const document = { file, text: terminal.folder.read(file) }
  const { charter: written, findings } = readCharter(document)
  if (written === undefined) {
    printRefusal(terminal, [document], findings)
    return 1
  }
  const { at, outcome } = options
  if (at !== undefined && !isDate(at)) return refuse(`“${at}” is not a date, as in 2025-03-01`)
  const { charters } = readFoundation(charterFiles(terminal, options.in ?? dirname(file)) ?? [], at)
  const charter = at === undefined ? written : charters.get(written.group)
  if (charter === undefined) return refuse(`no version of ${written.name} holds on ${at ?? ''}`)

  const anchor = asked === undefined ? undefined : anchorOf(charter, asked)
  const isRule = asked !== undefined && anchor === undefined && hasRule(charter, asked)
  if (asked !== undefined && anchor === undefined && !isRule) {
    const known = [...charter.clauses.map(({ title }) => title), ...rulesIn(charter)]
    return refuse(`${file} has no clause and no rule “${asked}”${orNearest(asked, known)}`)
  }
  const rule = options.rule ?? (isRule ? asked : undefined)
  if (outcome !== undefined && rule === undefined) return refuse('say with --rule of which rule it is an outcome')
  const around: Surroundings = new Map([...charters, [charter.group, charter]])
  const all = explainCharter(charter, anchor, around)
  const clauses = rule === undefined ? all : onlyRule(all, rule)
  if (rule !== undefined && clauses.length === 0)
    return refuse(`${file} has no rule “${rule}”${orNearest(rule, rulesIn(charter))}`)
  const said =
    rule === undefined || outcome === undefined ? clauses : onlyOutcome(charter, clauses, { rule, outcome, around })
  if (said === undefined) return refuse(`the rule “${rule ?? ''}” has no outcome “${outcome ?? ''}”`)
  if (options.json) terminal.out(JSON.stringify({ group: charter.group, name: charter.name, clauses: said }, null, 2))
  else print(terminal, charter, said, asked)
  return 0
}

function orNearest(asked: string, known: readonly string[]): string {
  const near = nearest(asked, known)
  return near === undefined ? '' : `; did you mean “${near}”?`
}

function anchorOf(charter: Charter, asked: string): string | undefined {
  const name = nameOf(asked)
  return charter.clauses.find(({ anchor, title }) => anchor === name || nameOf(title) === name)?.anchor
}

function rulesIn({ rules, procedures = [], borrowed = [] }: Charter): readonly string[] {
  return [...rules, ...procedures, ...borrowed].map(({ name }) => spoken(name))
}

function hasRule(charter: Charter, asked: string): boolean {
  const name = nameOf(asked)
  return name !== undefined && rulesIn(charter).some((rule) => nameOf(rule) === name)
}

/** The parts on one rule or procedure, in the clauses where it stands. */
function onlyRule(clauses: readonly ExplainedClause[], asked: string): readonly ExplainedClause[] {
  const title = quoted(spoken(nameOf(asked) ?? asked))
  return clauses.flatMap((clause) => {
    const parts = clause.parts.filter((part) => /^(?:Rule|Procedure)\b/.test(part.title) && part.title.includes(title))
    return parts.length === 0 ? [] : [{ ...clause, parts, sentences: parts.flatMap(({ sentences }) => sentences) }]
  })
}

interface AskedOutcome {
  readonly rule: string
  readonly outcome: string
  readonly around: Surroundings
}

function onlyOutcome(
  { rules }: Charter,
  clauses: readonly ExplainedClause[],
  asked: AskedOutcome,
): readonly ExplainedClause[] | undefined {
  const rule = rules.find(({ name }) => name === nameOf(asked.rule))
  const name = nameOf(asked.outcome)
  const sentences = rule === undefined || name === undefined ? undefined : explainOutcome(rule, name, asked.around)
  if (sentences === undefined) return undefined
  const title = `Outcome ${quoted(spoken(nameOf(asked.outcome) ?? ''))}`
  return clauses.map(({ clause }) => ({ clause, parts: [{ title, sentences }], sentences }))
}

function print(
  terminal: Terminal,
  charter: Charter,
  clauses: readonly ExplainedClause[],
  asked: string | undefined,
): void {
  terminal.out(styled(terminal, 'bold', charter.name))
  if (clauses.length === 0) {
    terminal.out(`\nNothing here is carried out: ${asked === undefined ? 'the charter' : 'the clause'} has no blocks.`)
  }
  for (const { clause, parts } of clauses) {
    terminal.out(`\n${styled(terminal, 'bold', clause.title)}`)
    for (const { title, sentences } of parts) {
      terminal.out(`  ${styled(terminal, 'cyan', title)}`)
      for (const sentence of sentences) terminal.out(`    ${sentence}`)
    }
  }
}
