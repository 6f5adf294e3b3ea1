import { Command } from 'commander'
import type { OperatorTools } from './operator-tools.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface Options {
  readonly data?: string
  readonly revokeOld?: true
}

export function rotateKeyVerb(
  terminal: Terminal,
  operator: () => Promise<OperatorTools>,
  end: (code: ExitCode) => void,
): Command {
  return new Command('rotate-key')
    .description('let a record go on under a new signing key, to which the old one hands over')
    .argument('<foundation>', 'its name')
    .option(
      '--data <folder>',
      'the data folder, in which no server runs; otherwise REMIT_DATABASE_URL, REMIT_DATA or data',
    )
    .option('--revoke-old', 'delete the old key at once, as when somebody else may have it')
    .addHelpText('after', '\nExample:\n  remit rotate-key python')
    .action(async (foundation: string, { data, revokeOld }: Options) => {
      const rotated = await (await operator()).rotateKey({
        foundation,
        revokeOld: revokeOld === true,
        ...(data !== undefined && { data }),
      })
      if (rotated.kind === 'no foundation') {
        terminal.err(`There is no foundation ${foundation} here.`)
        end(2)
        return
      }
      const { vkey, entry, old, removed } = rotated
      terminal.out(`From entry ${entry} on the record of ${foundation} has a new key:`)
      terminal.out(`  ${vkey}`)
      for (const path of removed) terminal.out(`Deleted the old key ${path}.`)
      if (removed.length > 0) {
        terminal.out('Whoever checks with the old one comes to the new one by the file keys of the record.')
        return
      }
      terminal.out('Both keys sign from now on, so whoever checks with the old one goes on as before. It stands in')
      for (const path of old) terminal.out(`  ${path}`)
      terminal.out(
        'Delete it when those who check the record have taken over the new one. After that the old one signs',
      )
      terminal.out('no more, and whoever still has it comes to the new one by the file keys of the record.')
    })
}
