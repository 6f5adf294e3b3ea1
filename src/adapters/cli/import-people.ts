import { Command, Option } from 'commander'
import { type Answers, answerIn } from '../../app/roster/answers.ts'
import { type RosterForm, readRosters, rosterForms } from '../roster/read-rosters.ts'
import { plainLookups } from '../words/lookups.ts'
import { refusalWords } from '../words/refusal-words.ts'
import type { OperatorTools, PeopleImported } from './operator-tools.ts'
import { planJson, printPlan } from './print-roster-plan.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** Between two tellings of how far it has come. */
const acts_between = 500

interface Options {
  readonly form?: RosterForm
  readonly answer: readonly string[]
  readonly asOf?: string
  readonly data?: string
  readonly yes?: true
  readonly skipOpen?: true
  readonly json?: true
}

const help = `
Examples:
  remit import-people python members.csv
  remit import-people k8s sigs.yaml --answer "seat tech_leads=technical lead" --answer "group sig-apps=leave out"
  remit import-people rust teams/*.toml people/*.toml --yes

Without --yes nothing is done: the difference is shown, and what the roster leaves open with the words by which to answer it. Nobody loses a
seat by it: who sits here and is not in the roster is shown. Exits with 1 when questions are open, with 2 when there is nothing to read.`

/** A path that is a folder stands for the files in it. */
export function importPeopleVerb(
  terminal: Terminal,
  operator: () => Promise<OperatorTools>,
  end: (code: ExitCode) => void,
): Command {
  return new Command('import-people')
    .description('take people and seats from rosters; without --yes show the difference and what is to be asked')
    .argument('<foundation>', 'its name')
    .argument('<files...>', 'tables (CSV), Markdown, the sigs.yaml of Kubernetes, team and people files of Rust')
    .addOption(new Option('--form <form>', 'what the files are; by their names otherwise').choices(rosterForms))
    .option('--answer <question=answer>', 'answers a question; may be given several times', collected, [])
    .option('--as-of <day>', 'since when those hold their seats of whom no day is told; today otherwise')
    .option(
      '--data <folder>',
      'the data folder, in which no server runs; otherwise REMIT_DATABASE_URL, REMIT_DATA or data',
    )
    .option('--yes', 'do it')
    .option('--skip-open', 'with --yes, do what is clear although questions are open')
    .option('--json', 'print the plan as JSON')
    .addHelpText('after', help)
    .action(async (foundation: string, files: readonly string[], options: Options) => {
      end(await importPeople({ terminal, tools: await operator() }, { foundation, paths: files }, options))
    })
}

async function importPeople(
  { terminal, tools }: { readonly terminal: Terminal; readonly tools: OperatorTools },
  { foundation, paths }: { readonly foundation: string; readonly paths: readonly string[] },
  { form, answer, asOf, data, yes, skipOpen, json }: Options,
): Promise<ExitCode> {
  const refuse = (why: string): ExitCode => {
    terminal.err(`remit import-people: ${why}`)
    return 2
  }
  const answers = answersIn(answer)
  if (typeof answers === 'string') return refuse(`“${answers}” is no answer: it is written question=answer`)
  if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return refuse(`“${asOf}” is no day like 2026-03-01`)
  const files = paths.flatMap((path) => filesAt(terminal, path))
  const missing = paths.find((path) => terminal.folder.kind(path) === undefined)
  if (missing !== undefined) return refuse(`${missing}: there is no such file`)
  const roster = readRosters(
    files.map((file) => ({ file, text: terminal.folder.read(file) })),
    form,
  )
  const imported = await tools.importPeople({
    foundation,
    roster,
    answers,
    yes: yes === true,
    skipOpen: skipOpen === true,
    progress: (done, all) => {
      if (terminal.interactive && done % acts_between === 0) terminal.err(`${done} of ${all} acts done`)
    },
    ...(asOf !== undefined && { asOf }),
    ...(data !== undefined && { data }),
  })
  if (json === true && 'plan' in imported) terminal.out(JSON.stringify(planJson(imported), null, 2))
  else if ('plan' in imported) printPlan(terminal, imported)
  return told(terminal, foundation, imported)
}

function told(terminal: Terminal, foundation: string, imported: PeopleImported): ExitCode {
  switch (imported.kind) {
    case 'no foundation':
      terminal.err(`There is no foundation ${foundation} here.`)
      return 2
    case 'stopped':
      terminal.err(`After ${imported.done} acts the next was refused: ${troubleWords(imported.trouble)}`)
      terminal.err('What was done is in the record. Ask again, and it goes on from there.')
      return 2
    case 'would be':
      terminal.err('Nothing was done. With --yes it is.')
      return imported.plan.questions.length > 0 ? 1 : 0
    case 'open questions':
      terminal.err(
        'Nothing was done, since questions are open. Answer them with --answer, or do the rest with --skip-open.',
      )
      return 1
    case 'done': {
      const { entries, plan } = imported
      terminal.err(
        entries === undefined
          ? 'There was nothing to do.'
          : `Done: entries ${entries[0]} to ${entries[1]} of the record say so.`,
      )
      return plan.questions.length > 0 ? 1 : 0
    }
  }
}

function troubleWords(trouble: Extract<PeopleImported, { readonly kind: 'stopped' }>['trouble']): string {
  if (trouble.type === 'Busy' || trouble.type === 'Unavailable') return 'the record cannot be written at present.'
  return refusalWords(trouble, 'en', plainLookups).explanation
}

/** The answers by their questions, or the first that is none. */
function answersIn(written: readonly string[]): Answers | string {
  const answers = new Map<string, string>()
  for (const text of written) {
    const answer = answerIn(text)
    if (answer === undefined) return text
    answers.set(...answer)
  }
  return answers
}

function filesAt({ folder }: Terminal, path: string): readonly string[] {
  if (folder.kind(path) !== 'folder') return folder.kind(path) === 'file' ? [path] : []
  return folder.list(path).flatMap((name) => {
    const file = `${path.replace(/\/$/, '')}/${name}`
    return folder.kind(file) === 'file' && /\.(?:csv|tsv|md|markdown|ya?ml|toml)$/i.test(name) ? [file] : []
  })
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
