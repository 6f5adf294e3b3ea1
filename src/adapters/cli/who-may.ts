import { Command } from 'commander'
import { parseMoney } from '../../core/base/money.ts'
import type { Name } from '../../core/base/name.ts'
import { explainRegister } from '../../core/charter/explain/explain-register.ts'
import { explainWhoMay } from '../../core/charter/explain/explain-who-may.ts'
import { powersRegister } from '../../core/charter/powers/register.ts'
import { whoMay } from '../../core/charter/powers/who-may.ts'
import type { Finding } from '../../core/charter/reading/finding.ts'
import { isDate } from '../../core/charter/reading/parse-when.ts'
import { parseAction } from '../../core/charter/structure/action.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import type { Founding } from '../../core/charter/structure/founding.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { charterFiles } from './charter-files.ts'
import { printRefusal } from './print-findings.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface Options {
  readonly in: string
  readonly amount?: string
  readonly at?: string
  readonly json?: true
  readonly register?: true
}

export function whoMayVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('who-may')
    .description('tell who may decide something, with the chain of clauses')
    .argument('[action]', 'a verb and what it is about: "publish website/www"')
    .option('--in <folder>', 'the folder of a foundation', '.')
    .option('--amount <money>', 'what it would cost: "USD 10,000"')
    .option('--at <date>', 'by the charters that hold on this day: 2027-03-31')
    .option('--register', 'tell of every power who holds it, and what does not add up')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  remit who-may grant --amount "USD 12,000" --in foundations/python\n  remit who-may --register --in foundations/python',
    )
    .action((action: string | undefined, options: Options) => exit(answer(terminal, action, options)))
}

function answer(terminal: Terminal, asked: string | undefined, options: Options): ExitCode {
  const files = charterFiles(terminal, options.in)
  if (files === undefined || files.length === 0) {
    terminal.err(`remit who-may: ${options.in}: no charter is there`)
    return 2
  }
  if (options.at !== undefined && !isDate(options.at)) {
    terminal.err(`remit who-may: “${options.at}” is not a date, as in 2027-03-31`)
    return 2
  }
  const { charters: all, founding, findings } = readFoundation(files, options.at)
  if (findings.some(({ severity, code }) => severity === 'error' && !isAnswered.has(code))) {
    printRefusal(terminal, files, findings)
    return 1
  }
  const charters = inForce(all, founding)
  if (options.register === true) {
    const register = powersRegister(charters)
    if (options.json) terminal.out(JSON.stringify(register, null, 2))
    else for (const line of explainRegister(register, charters)) terminal.out(line)
    return 0
  }
  if (asked === undefined) {
    terminal.err('remit who-may: name an action, as in "publish website/www", or ask for all with --register')
    return 2
  }
  const action = parseAction(asked)
  if (action === undefined) {
    terminal.err(`remit who-may: “${asked}” is not a verb and a path, as in "publish website/www"`)
    return 2
  }
  const amount = options.amount === undefined ? undefined : parseMoney(options.amount)
  if (options.amount !== undefined && amount === undefined) {
    terminal.err(`remit who-may: “${options.amount}” is not an amount, as in "USD 10,000"`)
    return 2
  }
  const told = whoMay(charters, amount === undefined ? { action } : { action, amount })
  if (options.json) terminal.out(JSON.stringify(told, null, 2))
  else for (const line of explainWhoMay(told, charters)) terminal.out(line)
  return 0
}

/** What is not held is part of the answer: it says who may not, and why. */
const isAnswered: ReadonlySet<string> = new Set<Finding['code']>(['power-not-held', 'gives-what-it-lacks'])

/** A draft decides nothing: where a founding file tells which charters were adopted, only those are asked. */
function inForce(charters: ReadonlyMap<Name, Charter>, founding: Founding | undefined): ReadonlyMap<Name, Charter> {
  if (founding === undefined) return charters
  const adopted = new Set(founding.acts.flatMap((act) => (act.kind === 'adopt' ? [act.group] : [])))
  return new Map([...charters].filter(([name]) => adopted.has(name)))
}
