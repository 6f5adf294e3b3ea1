import { Command } from 'commander'
import type { Crypto } from '../../app/ports.ts'
import { isDate } from '../../core/charter/reading/parse-when.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface ForeseeOptions {
  readonly days: string
  readonly at?: string
  readonly json?: true
}

const help = `
Example:
  remit foresee foundations/python --days 365 --at 2027-03-31

The foundation is set up as its founding file says and then left alone. Exits with 0 when nothing breaks, with 1 when something
does, with 2 when the charters cannot be read or the foundation cannot be set up.`

const most_days = 3_660

/** What runs foundations is loaded when it is asked for. */
export function foreseeVerb(terminal: Terminal, crypto: Crypto, exit: (code: ExitCode) => void): Command {
  return new Command('foresee')
    .description('tell what will break if nobody does anything, and who can prevent it')
    .argument('<folder>', 'the folder of a foundation, with its founding file')
    .option('--days <number>', 'how many days to look ahead', '90')
    .option('--at <date>', 'from the beginning of this day on: 2027-03-31; from today on without it')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', help)
    .action(async (folder: string, options: ForeseeOptions) => {
      const { days, at } = options
      if (!/^[1-9]\d{0,3}$/.test(days) || Number(days) > most_days) {
        terminal.err(`remit foresee: “${days}” is not a number of days, from 1 to ${most_days}`)
        return exit(2)
      }
      if (at !== undefined && !isDate(at)) {
        terminal.err(`remit foresee: “${at}” is not a date, as in 2027-03-31`)
        return exit(2)
      }
      const { foreseeFiles } = await import('./foresee-files.ts')
      const day = at ?? new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
      return exit(
        foreseeFiles({ terminal, crypto }, folder, { from: `${day}T00:00:00.000Z`, days: Number(days) }, options),
      )
    })
}
