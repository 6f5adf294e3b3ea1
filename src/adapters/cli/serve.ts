import { Command } from 'commander'

/** What the command line may say in place of the environment, under the environment's names. */
export interface ServeOptions {
  readonly PORT?: string
  readonly REMIT_DATA?: string
}

interface Options {
  readonly port?: string
  readonly data?: string
}

export function serveVerb(serve: (options: ServeOptions) => Promise<void>): Command {
  return new Command('serve')
    .description('run the site on a data folder, which is made at the first start')
    .option('--port <number>', 'where to listen; PORT or 3000 otherwise')
    .option('--data <folder>', 'the data folder; REMIT_DATA or data otherwise')
    .addHelpText('after', '\nExample:\n  remit serve --port 8080 --data /var/lib/remit')
    .action((options: Options) => serve(environmentOf(options)))
}

export function demoVerb(demo: (options: ServeOptions) => Promise<void>): Command {
  return new Command('demo')
    .description('run the site with the sample foundations in a folder that is deleted afterwards')
    .option('--port <number>', 'where to listen; PORT or 3000 otherwise')
    .addHelpText('after', '\nExample:\n  remit demo --port 8080')
    .action((options: Options) => demo(environmentOf(options)))
}

function environmentOf({ port, data }: Options): ServeOptions {
  return { ...(port !== undefined && { PORT: port }), ...(data !== undefined && { REMIT_DATA: data }) }
}
