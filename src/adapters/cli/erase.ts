import { Command } from 'commander'
import type { ErasureCounts } from '../../app/sealed/erasure.ts'
import { counted } from '../words/en/counted.ts'
import type { OperatorTools } from './operator-tools.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface Options {
  readonly data?: string
  readonly yes?: true
}

export function eraseVerb(
  terminal: Terminal,
  operator: () => Promise<OperatorTools>,
  end: (code: ExitCode) => void,
): Command {
  return new Command('erase')
    .description('erase everything that is sealed about a person; without --yes say what would go')
    .argument('<foundation>', 'its name')
    .argument('<person>', 'a person’s identifier, or the address at which they sign in')
    .option(
      '--data <folder>',
      'the data folder, in which no server runs; otherwise REMIT_DATABASE_URL, REMIT_DATA or data',
    )
    .option('--yes', 'do it; it cannot be undone')
    .addHelpText('after', '\nExample:\n  remit erase python 3f9a1c0b5d7e2468')
    .action(async (foundation: string, who: string, { data, yes }: Options) => {
      const erased = await (await operator()).erase({
        foundation,
        who,
        yes: yes === true,
        ...(data !== undefined && { data }),
      })
      switch (erased.kind) {
        case 'no foundation':
          terminal.err(`There is no foundation ${foundation} here.`)
          end(2)
          return
        case 'nobody':
          terminal.err(`Nobody in ${foundation} has this identifier or address.`)
          end(2)
          return
        case 'erased already':
          terminal.err('This person was erased already.')
          end(2)
          return
        case 'would be':
          terminal.out(`Erasing ${erased.counts.person} would delete ${goes(erased.counts)}.`)
          terminal.out(`What stays: their number, and ${ballots(erased.counts)} by it.`)
          terminal.out('Nothing was done. With --yes it is, and it cannot be undone.')
          return
        case 'done':
          terminal.out(`Erased ${erased.counts.person}: ${goes(erased.counts)}.`)
          terminal.out(`Entry ${erased.entry} of the record says so. Backups that were made before still have it all.`)
          return
      }
    })
}

function goes({ values, seats }: ErasureCounts): string {
  return `${counted(values, 'sealed value', 'sealed values')} with their salts, their sign-in, letters that wait, and ${counted(seats, 'seat', 'seats')} that they hold`
}

function ballots({ ballots: count }: ErasureCounts): string {
  return counted(count, 'ballot', 'ballots')
}
