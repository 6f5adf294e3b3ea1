import { channels } from '../../src/adapters/announce/channels.ts'
import { nodeTerminal } from '../../src/adapters/cli/node-terminal.ts'
import { remitProgram } from '../../src/adapters/cli/program.ts'
import type { ExitCode, Terminal } from '../../src/adapters/cli/terminal.ts'
import { nodeCrypto } from '../../src/adapters/crypto/node-crypto.ts'
import { announcementLinks } from '../../src/adapters/web/site-links.ts'
import { dataFileSources } from '../../src/main/data-file-sources.ts'
import { drawCount } from '../../src/main/draw-count.ts'
import { moveTools } from '../../src/main/move/move-tools.ts'
import { operatorTools } from '../../src/main/operator.ts'

export interface Ran {
  readonly out: string
  readonly err: string
  readonly code: ExitCode | undefined
}

/** Runs the command line in this process and keeps what it printed. */
export async function remit(...words: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  let code: ExitCode | undefined
  const terminal: Terminal = {
    ...nodeTerminal({}),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    colour: false,
    interactive: false,
  }
  const program = remitProgram(terminal, {
    version: '1.2.3',
    serve: async () => {},
    demo: async () => {},
    witness: async () => {},
    config: () => ({ settings: [], problems: [], unknown: [] }),
    move: async () => moveTools,
    operator: async () => operatorTools,
    announcing: async () => ({
      channels: channels({ accesses: [], mailFrom: 'remit@example.org' }),
      linkTo: announcementLinks('https://remit.example.org'),
    }),
    drawing: async () => drawCount,
    verify: {
      crypto: nodeCrypto,
      dataFile: dataFileSources,
      // Loaded where it is asked for, as the program does.
      database: async (address) => (await import('../../src/main/database-sources.ts')).databaseSources(address),
    },
    end: (given) => {
      code = given
    },
  })
  const write = {
    writeOut: (text: string) => out.push(text.trimEnd()),
    writeErr: (text: string) => err.push(text.trimEnd()),
  }
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput(write).configureHelp({ helpWidth: 100 })
  await program.parseAsync(['node', 'remit', ...words]).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'exitCode' in cause)) throw cause
  })
  return { out: `${out.join('\n')}\n`, err: `${err.join('\n')}\n`, code }
}
